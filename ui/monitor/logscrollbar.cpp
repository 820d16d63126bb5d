// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/logscrollbar.h"

#include "theme/theme.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <cmath>

namespace bw::ui {

namespace {

constexpr int MarkHeight = 3;
constexpr double LeastMark = 0.3; //!< of strength and width: one error among thousands is still seen

} // namespace

LogScrollBar::LogScrollBar(const Theme& theme, QWidget* parent) : QScrollBar(Qt::Vertical, parent), m_theme(theme)
{
    setObjectName(QStringLiteral("logScrollBar"));
    setAccessibleName(tr("Place in the log"));
    setToolTip(tr("Red: where requests failed."));
}

void LogScrollBar::setMarks(const QList<double>& marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    update();
}

int LogScrollBar::markCount() const
{
    return std::max(1, height() / MarkHeight);
}

void LogScrollBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& colors = m_theme.colors();
    const double part = static_cast<double>(height()) / static_cast<double>(std::max<qsizetype>(1, m_marks.size()));
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        if (m_marks[i] <= 0)
            continue;
        QColor color = colors.bad;
        // By the root: between one failure in a hundred and one in ten lies what people look for. Wide as well as strong.
        const double much = LeastMark + (1 - LeastMark) * std::sqrt(std::min(1.0, m_marks[i]));
        color.setAlphaF(static_cast<float>(much));
        painter.fillRect(QRectF(width() * (1 - much), static_cast<double>(i) * part, width() * much, std::max<double>(2, part)), color);
    }
    if (maximum() <= minimum())
        return;
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect slider = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.colors().card);
    QColor handle = isSliderDown() || underMouse() ? colors.muted : colors.controlBorder;
    handle.setAlpha(200);
    painter.setBrush(handle);
    painter.drawRoundedRect(QRectF(slider).adjusted(2.5, 0.5, -2.5, -0.5), 4, 4);
}

} // namespace bw::ui
