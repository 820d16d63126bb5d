// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/logdelegate.h"

#include "monitor/logmodel.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/celldelegate.h"
#include "widgets/pill.h"

#include <QPainter>
#include <QWidget>

namespace bw::ui {

namespace {

constexpr double PillHeight = 17;

} // namespace

LogDelegate::LogDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option.rect, index);
    const QRect inside = option.rect.adjusted(Padding, 0, -Padding, 0);
    if (static_cast<LogColumn>(index.column()) == LogColumn::Status && index.data(LogModel::StateRole).isValid()) {
        paintPill(*painter, inside, index);
    } else {
        painter->setFont(option.font);
        painter->setPen(ink(index));
        const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, inside.width());
        painter->drawText(inside, Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()), text);
    }
    paintPlace(*painter, option, index);
    painter->restore();
}

void LogDelegate::paintGround(QPainter& painter, const QRect& area, const QModelIndex& index) const
{
    const Colors& colors = m_theme.colors();
    if (index.data(LogModel::SelectedRole).toBool())
        painter.fillRect(area, colors.selection);
    else if (index.row() == m_hovered)
        painter.fillRect(area, colors.hover);
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), colors.line);
}

//! Of the keys. Rows move under the view's own current cell, so it is what is selected that they go on from; before anything is,
//! they begin at that cell.
void LogDelegate::paintPlace(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& colors = m_theme.colors();
    const QRect& cell = option.rect;
    if (static_cast<const LogModel*>(index.model())->current() < 0) {
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintFocus(painter, cell, colors);
    } else if (option.widget && option.widget->hasFocus() && index.data(LogModel::SelectedRole).toBool()) {
        painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), colors.accent);
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), colors.accent);
    }
}

void LogDelegate::paintPill(QPainter& painter, const QRect& area, const QModelIndex& index) const
{
    const Colors& colors = m_theme.colors();
    QColor ground = colors.selection;
    QColor text = colors.secondary;
    switch (static_cast<Pill::Kind>(index.data(LogModel::StateRole).toInt())) {
    case Pill::Kind::Neutral:
        break;
    case Pill::Kind::Good:
        ground = colors.goodFill;
        text = colors.good;
        break;
    case Pill::Kind::Warning:
        ground = colors.warningFill;
        text = colors.warning;
        break;
    case Pill::Kind::Bad:
        ground = colors.badFill;
        text = colors.bad;
        break;
    }
    QFont small = painter.font();
    small.setPixelSize(scaledPixels(SmallPixels));
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    const QString words = metrics.elidedText(index.data().toString(), Qt::ElideRight, area.width() - 2 * Padding);
    const QRectF pill(area.left(), area.center().y() - PillHeight / 2 + 0.5, metrics.horizontalAdvance(words) + 2 * Padding, PillHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, PillHeight / 2, PillHeight / 2);
    painter.setPen(text);
    painter.drawText(pill, Qt::AlignCenter, words);
}

QColor LogDelegate::ink(const QModelIndex& index) const
{
    const Colors& colors = m_theme.colors();
    switch (static_cast<LogColumn>(index.column())) {
    case LogColumn::Time:
    case LogColumn::Cache:
    case LogColumn::Finish:
    case LogColumn::Id:
        return colors.muted;
    case LogColumn::Source:
    case LogColumn::Key:
    case LogColumn::Endpoint:
        return colors.secondary;
    default:
        return colors.text;
    }
}

} // namespace bw::ui
