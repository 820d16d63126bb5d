// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/vectordelegate.h"

#include "playground/vectormodel.h"
#include "theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace bw::ui {

namespace {

constexpr int StripWidth = 192;
constexpr int VectorGap = 12;

}

VectorDelegate::VectorDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void VectorDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    const QString numbers = std::exchange(whole.text, QString());
    whole.widget->style()->drawControl(QStyle::CE_ItemViewItem, &whole, painter, whole.widget);
    const QRect right = option.rect.adjusted(StripWidth + VectorGap, 0, -VectorGap, 0);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(right, Qt::AlignVCenter | Qt::AlignLeft, option.fontMetrics.elidedText(numbers, Qt::ElideRight, right.width()));
    const auto strip = index.data(VectorStripRole).value<QList<double>>();
    if (strip.isEmpty())
        return;
    const QRectF area(option.rect.left() + 4, option.rect.top() + 4, StripWidth - 8, option.rect.height() - 8);
    const qreal step = area.width() / qreal(strip.size());
    const qreal half = area.height() / 2;
    painter->save();
    for (qsizetype i = 0; i < strip.size(); ++i) {
        const qreal height = half * std::abs(strip[i]);
        const qreal top = strip[i] < 0 ? area.center().y() : area.center().y() - height;
        painter->fillRect(QRectF(area.left() + qreal(i) * step, top, std::max(1.0, step - 0.5), std::max(0.5, height)),
                          m_theme.colors().series[strip[i] < 0 ? 2 : 0]);
    }
    painter->restore();
}

} // namespace bw::ui
