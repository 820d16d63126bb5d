// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewaydelegate.h"

#include "gateways/gatewaymodel.h"
#include "theme/fonts.h"
#include "theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace bw::ui {

namespace {

constexpr int RowHeight = 48;
constexpr QMargins Inset(10, 6, 10, 7);

void drawLine(QPainter* painter, const QRect& rect, const QString& text, const QColor& color, Qt::Alignment alignment)
{
    painter->setPen(color);
    painter->drawText(rect, static_cast<int>(alignment),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

GatewayDelegate::GatewayDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void GatewayDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const bool unsaved = index.data(UnsavedRole).toBool();
    const Colors& colors = m_theme.colors();
    const QRect inner = option.rect.marginsRemoved(Inset);
    painter->save();
    painter->setFont(option.font);
    drawLine(painter, inner, index.data().toString(), colors.text, Qt::AlignTop | Qt::AlignLeft);
    QFont small = option.font;
    small.setPixelSize(SmallPixels);
    painter->setFont(small);
    drawLine(painter, inner, unsaved ? tr("changes not saved") : index.data(AddressRole).toString(),
             unsaved ? colors.warning : colors.muted, Qt::AlignBottom | Qt::AlignLeft);
    painter->restore();
}

QSize GatewayDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), RowHeight};
}

} // namespace bw::ui
