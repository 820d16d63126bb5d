// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/cosinedelegate.h"

#include <QPainter>

namespace bw::ui {

void CosineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const QRect area = option.rect.adjusted(1, 1, -1, -1);
    painter->fillRect(area, index.data(Qt::BackgroundRole).value<QBrush>());
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(area, Qt::AlignCenter, index.data().toString());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(option.palette.color(QPalette::Highlight));
        painter->drawRect(area.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace bw::ui
