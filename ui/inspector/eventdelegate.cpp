// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/eventdelegate.h"

#include "inspector/eventlist.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/celldelegate.h"

#include <QPainter>

namespace bw::ui {

namespace {

constexpr int Padding = 4;

}

EventDelegate::EventDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& colors = m_theme.colors();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.selection);
    const bool isData = index.column() == EventList::Data;
    QFont font = isData ? m_theme.monospace() : option.font;
    font.setPixelSize(scaledPixels(SmallPixels));
    QColor ink = isData ? colors.text : colors.muted;
    if (index.column() == EventList::Gap && index.data(EventList::StallRole).toBool()) {
        font.setWeight(QFont::DemiBold);
        ink = colors.warning;
    }
    painter->setFont(font);
    painter->setPen(ink);
    const QRect inside = option.rect.adjusted(Padding, 0, -Padding, 0);
    const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inside.width());
    painter->drawText(inside, (isData ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocus(*painter, option.rect, colors);
    painter->restore();
}

} // namespace bw::ui
