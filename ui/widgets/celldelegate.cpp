// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/celldelegate.h"

#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/celltablemodel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace bw::ui {

namespace {

constexpr int RowHeight = 32;
constexpr int Padding = 8;
constexpr int BoxSize = 16;

struct PillColors
{
    QColor ground;
    QColor text;
};

PillColors colorsOf(Pill::Kind kind, const Colors& colors)
{
    switch (kind) {
    case Pill::Kind::Good:
        return {colors.goodFill, colors.good};
    case Pill::Kind::Warning:
        return {colors.warningFill, colors.warning};
    case Pill::Kind::Bad:
        return {colors.badFill, colors.bad};
    case Pill::Kind::Neutral:
        break;
    }
    return {colors.controlBorder, colors.text}; // seen on a selected row, too
}

} // namespace

void paintFocus(QPainter& painter, const QRect& cell, const Colors& colors)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(colors.accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(0, 0, -1, -1));
}

CellDelegate::CellDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(painter, option, index);
    if (const QVariant checked = index.data(Qt::CheckStateRole); checked.isValid())
        paintBox(painter, option.rect, checked.toInt() == Qt::Checked);
    const bool wrong = !index.data(CellProblemRole).toString().isEmpty();
    const QString text = index.data().toString();
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const QVariant own = index.data(Qt::ForegroundRole);
    const QColor ink = own.isValid() ? own.value<QColor>() : m_theme.colors().text;
    paintText(painter, option.rect, text, wrong ? m_theme.colors().bad : ink, alignment);
    if (wrong) {
        painter->setPen(m_theme.colors().bad);
        painter->drawLine(option.rect.left() + Padding, option.rect.bottom() - 5, option.rect.right() - Padding, option.rect.bottom() - 5);
    }
    painter->restore();
}

int CellDelegate::widthOf(const QString& text, const QFont& font)
{
    return QFontMetrics(font).horizontalAdvance(text) + 2 * Padding;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + 2 * Padding, scaledPixels(RowHeight)};
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor)
        editor->setProperty("inCell", true); // the style sheet takes its frame and padding off
    return editor;
}

bool CellDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (!(index.flags() & Qt::ItemIsUserCheckable))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const bool click = event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
    const bool key = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (!click && !key)
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void CellDelegate::paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.icon = {};
    ground.features &= ~(QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDecoration);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
}

void CellDelegate::paintBox(QPainter* painter, const QRect& cell, bool checked) const
{
    const int size = scaledPixels(BoxSize);
    const QRectF box(cell.left() + Padding, cell.center().y() - size / 2 + 1, size - 1, size - 1);
    const Colors& colors = m_theme.colors();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(checked ? colors.accent : colors.muted);
    painter->setBrush(checked ? colors.accent : colors.inputFill);
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (!checked)
        return;
    const double unit = double(size) / BoxSize;
    const auto at = [&box, unit](double x, double y) { return box.topLeft() + QPointF(x, y) * unit; };
    painter->setPen(QPen(colors.onAccent, 1.8 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{at(4, 8), at(6.6, 10.6), at(11.2, 5)});
}

void CellDelegate::paintPill(QPainter* painter, const QStyleOptionViewItem& option, const QString& text, Pill::Kind kind) const
{
    const PillColors pill = colorsOf(kind, m_theme.colors());
    QFont small = option.font;
    small.setPixelSize(scaledPixels(SmallPixels));
    const QFontMetrics metrics(small);
    const int height = metrics.height() + 4;
    const QRectF ground(option.rect.left() + Padding, option.rect.center().y() - height / 2, metrics.horizontalAdvance(text) + 16, height);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(pill.ground);
    painter->drawRoundedRect(ground, 8, 8);
    painter->setFont(small);
    painter->setPen(pill.text);
    painter->drawText(ground, Qt::AlignCenter, text);
}

void CellDelegate::paintText(QPainter* painter, const QRect& cell, const QString& text, const QColor& color, Qt::Alignment alignment) const
{
    const QRect inner = cell.adjusted(Padding, 0, -Padding, 0);
    painter->setPen(color);
    painter->drawText(inner, static_cast<int>(alignment | Qt::AlignVCenter), painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
}

} // namespace bw::ui
