// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/endpointdelegate.h"

#include "gateways/endpointtable.h"
#include "theme/theme.h"
#include "widgets/uptimestrip.h"

#include <QPainter>

namespace bw::ui {

namespace {

constexpr int StripHeight = 14;
constexpr int Padding = 8;

} // namespace

void EndpointDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.column() < EndpointState)
        return CellDelegate::paint(painter, option, index);
    painter->save();
    paintGround(painter, option, index);
    if (index.column() == EndpointState) {
        paintPill(painter, option, index.data().toString(), static_cast<Pill::Kind>(index.data(StateKindRole).toInt()));
    } else {
        QRect strip = option.rect.adjusted(Padding, 0, -Padding, 0);
        strip.setTop(option.rect.center().y() - StripHeight / 2);
        strip.setHeight(StripHeight);
        paintUptime(*painter, strip, index.data(StripRole).value<QList<UptimeSlice>>(), theme().colors());
    }
    painter->restore();
}

} // namespace bw::ui
