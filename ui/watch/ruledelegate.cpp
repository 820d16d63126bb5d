// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/ruledelegate.h"

#include "watch/ruletable.h"

#include <QPainter>

namespace bw::ui {

void RuleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant kind = index.column() == RuleTable::State ? index.data(RuleTable::KindRole) : QVariant();
    if (!kind.isValid()) {
        CellDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    paintGround(painter, option, index);
    paintPill(painter, option, index.data().toString(), static_cast<Pill::Kind>(kind.toInt()));
    painter->restore();
}

} // namespace bw::ui
