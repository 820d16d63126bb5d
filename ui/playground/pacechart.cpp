// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/pacechart.h"

#include "playground/chatformat.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/accessiblerole.h"
#include "widgets/format.h"
#include "widgets/scaledsize.h"

#include <QPainter>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr auto PaceInterval = 250ms;
constexpr double PerSecond = 4;   //!< samples
constexpr int MostSamples = 240;  //!< a minute
constexpr int FewestSamples = 60; //!< the width stands for at least a quarter of a minute
constexpr int UsualPaceWidth = 200;
constexpr int PaceHeight = 55; //!< without its label
constexpr int PaceLabelHeight = 15; //!< at a text of 100 %

} // namespace

PaceChart::PaceChart(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleRole(*this, QAccessible::Chart);
    setAccessibleName(tr("Token pace"));
    keepScaled(*this, [this] { setMinimumHeight(sizeHint().height()); });
    m_timer.setInterval(PaceInterval);
    connect(&m_timer, &QTimer::timeout, this, &PaceChart::sample);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize PaceChart::sizeHint() const
{
    return {UsualPaceWidth, PaceHeight + scaledPixels(PaceLabelHeight)};
}

void PaceChart::setTokens(int pane, qint64 tokens)
{
    Line& line = m_lines[size_t(pane)];
    line.tokens = tokens;
    if (line.sampled < 0)
        line.sampled = tokens;
}

void PaceChart::setStreaming(int pane, bool streaming)
{
    Line& line = m_lines[size_t(pane)];
    if (line.streaming == streaming)
        return;
    if (streaming && !m_timer.isActive()) {
        clear();
        m_timer.start();
    }
    line.streaming = streaming;
    if (streaming)
        line.sampled = -1;
    if (std::ranges::none_of(m_lines, &Line::streaming))
        m_timer.stop();
}

void PaceChart::setNames(const QStringList& names)
{
    m_names = names;
}

void PaceChart::clear()
{
    for (Line& line : m_lines)
        line = {};
    m_timer.stop();
    update();
}

void PaceChart::sample()
{
    const qsizetype before = longest();
    for (Line& line : m_lines) {
        if (!line.streaming || line.sampled < 0)
            continue;
        line.samples.resize(before, 0); // one that began after the others
        line.samples.append(double(line.tokens - std::exchange(line.sampled, line.tokens)) * PerSecond);
    }
    forgetOldest();
    describe();
    update();
}

void PaceChart::forgetOldest()
{
    const qsizetype over = longest() - MostSamples;
    for (Line& line : m_lines) {
        if (over > 0 && !line.samples.isEmpty())
            line.samples.remove(0, std::min(over, line.samples.size()));
    }
}

void PaceChart::describe()
{
    QStringList lines;
    for (size_t pane = 0; pane < m_lines.size(); ++pane) {
        const QList<double>& samples = m_lines[pane].samples;
        if (samples.isEmpty())
            continue;
        const QString numbers = tr("Now %1 tokens a second, peak %2.")
                                    .arg(rateText(samples.last()), rateText(*std::ranges::max_element(samples)));
        const QString name = m_names.value(qsizetype(pane));
        lines.append(name.isEmpty() || m_names.size() < 2 ? numbers : name + u": "_s + numbers);
    }
    setAccessibleDescription(lines.join(u'\n'));
    setToolTip(plainTip(accessibleDescription())); // names of models are in it
}

qsizetype PaceChart::longest() const
{
    qsizetype most = 0;
    for (const Line& line : m_lines)
        most = std::max(most, line.samples.size());
    return most;
}

double PaceChart::peak() const
{
    double most = 1;
    for (const Line& line : m_lines)
        most = line.samples.isEmpty() ? most : std::max(most, *std::ranges::max_element(line.samples));
    return most;
}

void PaceChart::paintEvent(QPaintEvent*)
{
    const Colors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(1, scaledPixels(PaceLabelHeight) + 3, -1, -2);
    QFont small = font();
    small.setPixelSize(scaledPixels(SmallPixels));
    painter.setFont(small);
    painter.setPen(colors.muted);
    if (longest() == 0) {
        painter.drawText(rect(), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, tr("Shown while an answer streams."));
        return;
    }
    const double top = peak();
    painter.drawText(QRectF(0, 0, width(), scaledPixels(PaceLabelHeight)), Qt::AlignRight, tr("peak %1 tok/s").arg(rateText(top)));
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), colors.line);
    const double step = area.width() / double(std::max<qsizetype>(FewestSamples, longest()) - 1);
    for (size_t pane = 0; pane < m_lines.size(); ++pane) {
        const QList<double>& samples = m_lines[pane].samples;
        QPolygonF line;
        for (qsizetype i = 0; i < samples.size(); ++i)
            line.append({area.left() + double(i) * step, area.bottom() - samples[i] / top * area.height()});
        painter.setPen(QPen(paneColor(colors, int(pane)), 1.5));
        painter.drawPolyline(line);
    }
}

} // namespace bw::ui
