// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/keydelegate.h"

#include "gateways/keytable.h"
#include "theme/theme.h"

#include <QPainter>

namespace bw::ui {

void KeyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(painter, option, index);
    const QString text = index.data().toString();
    const Colors& colors = theme().colors();
    if (index.column() == KeyStateColumn)
        paintPill(painter, option, text, static_cast<Pill::Kind>(index.data(KeyStateKindRole).toInt()));
    else
        paintText(painter, option.rect, text, index.column() == KeyLabel ? colors.text : colors.secondary, Qt::AlignLeft);
    painter->restore();
}

} // namespace bw::ui
