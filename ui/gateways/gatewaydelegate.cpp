// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewaydelegate.h"

#include "gateways/gatewaymodel.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/pill.h"

#include <QApplication>
#include <QPainter>

namespace bw::ui {

namespace {

constexpr int RowHeight = 48;
constexpr QMargins Inset(10, 6, 10, 7);
constexpr int DotSize = 8;
constexpr int DotGap = 8;

void drawLine(QPainter* painter, const QRect& rect, const QString& text, const QColor& color, Qt::Alignment alignment)
{
    painter->setPen(color);
    painter->drawText(rect, static_cast<int>(alignment),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

//! Beside the name. A square if every breaker is open, so that it can be told without colours.
void drawDot(QPainter* painter, const QRect& inner, Pill::Kind kind, const Colors& colors)
{
    const QColor color = kind == Pill::Kind::Good ? colors.good
        : kind == Pill::Kind::Warning             ? colors.warning
        : kind == Pill::Kind::Bad                 ? colors.bad
                                                  : colors.muted;
    const QRectF dot(inner.left(), inner.top() + 5, DotSize, DotSize);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(kind == Pill::Kind::Neutral ? QPen(color, 1.4) : QPen(Qt::NoPen));
    painter->setBrush(kind == Pill::Kind::Neutral ? QBrush(Qt::NoBrush) : QBrush(color));
    if (kind == Pill::Kind::Bad)
        painter->drawRect(dot);
    else
        painter->drawEllipse(dot);
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
    QRect inner = option.rect.marginsRemoved(Inset);
    painter->save();
    drawDot(painter, inner, static_cast<Pill::Kind>(index.data(DotRole).toInt()), colors);
    inner.setLeft(inner.left() + DotSize + DotGap);
    QFont small = option.font;
    small.setPixelSize(scaledPixels(SmallPixels));
    painter->setFont(small);
    const QString p50 = index.data(P50Role).toString();
    const bool insecure = index.data(InsecureRole).toBool();
    drawLine(painter, inner, p50, colors.muted, Qt::AlignTop | Qt::AlignRight);
    const int p50Width = p50.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(p50) + DotGap;
    const QString below = insecure ? (unsaved ? tr("not saved · certificates not checked") : tr("certificates not checked"))
        : unsaved                  ? tr("changes not saved")
                                   : index.data(AddressRole).toString();
    drawLine(painter, inner, below, insecure ? colors.bad : unsaved ? colors.warning : colors.muted, Qt::AlignBottom | Qt::AlignLeft);
    painter->setFont(option.font);
    drawLine(painter, inner.adjusted(0, 0, -p50Width, 0), index.data().toString(), colors.text, Qt::AlignTop | Qt::AlignLeft);
    painter->restore();
}

QSize GatewayDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), scaledPixels(RowHeight)};
}

} // namespace bw::ui
