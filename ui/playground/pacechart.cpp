// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/pacechart.h"

#include "playground/chatformat.h"
#include "theme/fonts.h"
#include "theme/theme.h"

#include <QPainter>

#include <chrono>

using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr auto Interval = 250ms;
constexpr double PerSecond = 4;   //!< samples
constexpr int MostSamples = 240;  //!< a minute
constexpr int FewestSamples = 60; //!< the width stands for at least a quarter of a minute
constexpr int LabelHeight = 15;

} // namespace

PaceChart::PaceChart(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Token pace"));
    setMinimumHeight(sizeHint().height());
    m_timer.setInterval(Interval);
    connect(&m_timer, &QTimer::timeout, this, &PaceChart::sample);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PaceChart::setTokens(qint64 tokens)
{
    m_tokens = tokens;
}

void PaceChart::start()
{
    if (m_timer.isActive())
        return;
    m_samples.clear();
    m_tokens = 0;
    m_sampled = 0;
    m_timer.start();
    update();
}

void PaceChart::stop()
{
    m_timer.stop();
}

void PaceChart::sample()
{
    m_samples.append(double(m_tokens - std::exchange(m_sampled, m_tokens)) * PerSecond);
    if (m_samples.size() > MostSamples)
        m_samples.removeFirst();
    const double peak = *std::ranges::max_element(m_samples);
    setAccessibleDescription(tr("Now %1 tokens a second, peak %2.").arg(rateText(m_samples.last()), rateText(peak)));
    setToolTip(accessibleDescription());
    update();
}

void PaceChart::paintEvent(QPaintEvent*)
{
    const Colors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(1, LabelHeight + 3, -1, -2);
    QFont small = font();
    small.setPixelSize(SmallPixels);
    painter.setFont(small);
    painter.setPen(colors.muted);
    if (m_samples.isEmpty()) {
        painter.drawText(rect(), Qt::AlignTop | Qt::AlignLeft, tr("Shown while an answer streams."));
        return;
    }
    const double peak = std::max(1.0, *std::ranges::max_element(m_samples));
    painter.drawText(QRectF(0, 0, width(), LabelHeight), Qt::AlignRight, tr("peak %1 tok/s").arg(rateText(peak)));
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), colors.line);
    const double step = area.width() / double(std::max<qsizetype>(FewestSamples, m_samples.size()) - 1);
    QPolygonF line;
    for (qsizetype i = 0; i < m_samples.size(); ++i)
        line.append({area.left() + double(i) * step, area.bottom() - m_samples[i] / peak * area.height()});
    painter.setPen(QPen(colors.series[0], 1.5));
    painter.drawPolyline(line);
}

} // namespace bw::ui
