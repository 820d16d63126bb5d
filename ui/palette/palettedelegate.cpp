// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palettedelegate.h"

#include "palette/palettemodel.h"
#include "theme/fonts.h"
#include "theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace bw::ui {

namespace {

constexpr int PalettePadding = 12;
constexpr int PaletteGap = 16;
constexpr int KindWidth = 66;

QList<QTextLayout::FormatRange> marks(const QList<qsizetype>& positions, const QColor& color)
{
    QTextCharFormat format;
    format.setForeground(color);
    format.setFontWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> ranges;
    for (const qsizetype at : positions)
        ranges.append({int(at), 1, format});
    return ranges;
}

void paintTitle(QPainter& painter, const QRect& area, const QString& title, const QList<QTextLayout::FormatRange>& formats)
{
    QTextLayout layout(title, painter.font());
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(100'000);
    layout.endLayout();
    painter.save();
    painter.setClipRect(area);
    layout.draw(&painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
    painter.restore();
}

} // namespace

PaletteDelegate::PaletteDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& colors = m_theme.colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? colors.selection : colors.hover);
        painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6);
    }
    const QRect row = option.rect.adjusted(PalettePadding, 0, -PalettePadding, 0);
    QFont small = option.font;
    small.setPixelSize(scaledPixels(SmallPixels));
    painter->setFont(small);
    painter->setPen(colors.muted);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, index.data(PaletteModel::KindRole).toString());
    const QString detail = index.data(PaletteModel::DetailRole).toString();
    const QRect beforeKind = row.adjusted(0, 0, -scaledPixels(KindWidth), 0);
    painter->setPen(colors.secondary);
    painter->drawText(beforeKind, Qt::AlignRight | Qt::AlignVCenter, detail);
    const int taken = detail.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(detail) + PaletteGap;
    QFont text = option.font;
    text.setPixelSize(scaledPixels(TextPixels));
    painter->setFont(text);
    painter->setPen(colors.text);
    const auto positions = index.data(PaletteModel::PositionsRole).value<QList<qsizetype>>();
    paintTitle(*painter, beforeKind.adjusted(0, 0, -taken, 0), index.data().toString(), marks(positions, colors.accent));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, scaledPixels(RowHeight)};
}

} // namespace bw::ui
