// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/livemetrics.h"

namespace bw::metrics {

namespace {

using namespace std::chrono_literals;

struct WindowRow
{
    Milliseconds width;
    int kept;
};

// Each as long as the widest points drawn from it need for a full chart, but the minutes: a day of them is plenty.
constexpr std::array Rows = {WindowRow{1s, 1'510}, WindowRow{10s, 1'080}, WindowRow{1min, 1'440}, WindowRow{1h, 744}};

constexpr int FewestPoints = 10; //!< fewer make no chart, however far back they reach

} // namespace

LiveMetrics::LiveMetrics(WallTime now, LiveLimits limits) : m_limits(limits), m_series(limits.series)
{
    for (const WindowRow& row : Rows) {
        m_windows.emplace_back(row.width, row.kept);
        m_windows.back().setFrom(now);
    }
}

void LiveMetrics::add(const record::RequestRecord& record)
{
    const int series = m_series.numberOf(seriesOf(record));
    const WallTime ended = record::endedAt(record);
    Totals totals;
    totals.add(record);
    samplesOf(record, m_samples);
    for (Window& window : m_windows) {
        if (Slice* const slice = window.at(ended)) {
            Cell& cell = slice->cell(series);
            cell.totals += totals;
            cell.latencies.add(m_samples);
        }
        for (const TimeShare& share : sharesOf(record, window.width())) {
            if (Slice* const slice = window.at(share.from))
                slice->cell(series).totals.add(share);
        }
    }
    Cell& cell = m_sinceStart.cell(series);
    cell.totals += totals;
    cell.latencies.add(m_samples);
}

void LiveMetrics::setHealth(const HealthSample& sample)
{
    m_health.now = sample;
    m_health.history.append(sample);
    if (m_health.history.size() > Health::HistoryLength)
        m_health.history.removeFirst();
}

void LiveMetrics::forget(WallTime now)
{
    for (Window& window : m_windows)
        window.forget(now, m_limits.bytesPerWindow);
}

void LiveMetrics::restore(Milliseconds width, WallTime from, const SeriesKey& key, const Cell& cell)
{
    const auto window = std::ranges::find(m_windows, width, &Window::width);
    if (window == m_windows.end())
        return;
    window->setFrom(std::min(window->from(), from));
    if (Slice* const slice = window->at(from))
        slice->cell(m_series.numberOf(key)).merge(cell);
}

void LiveMetrics::restored(WallTime from)
{
    bool nothing = true;
    for (const Window& window : m_windows)
        nothing = nothing && window.slices().empty();
    for (Window& window : m_windows) {
        if (nothing || window.width() == 10s)
            window.setFrom(std::min(window.from(), from));
    }
}

const Window& LiveMetrics::windowOf(const Axis& axis) const
{
    const auto tooWide = std::ranges::find_if(m_windows, [&axis](const Window& window) { return window.width() > axis.width; });
    return *std::prev(std::max(tooWide, m_windows.begin() + 1));
}

Axis LiveMetrics::axisFor(const Question& question, WallTime now) const
{
    std::optional<Axis> best;
    for (const Window& finest : m_windows) {
        const Axis axis = axisOf(question, now, finest.width());
        if (best && axis.count < FewestPoints)
            break;
        if (!best || windowOf(axis).from() < windowOf(*best).from())
            best = axis;
        if (windowOf(*best).from() <= best->from)
            break;
    }
    return *best;
}

size_t LiveMetrics::bytes() const
{
    size_t sum = m_sinceStart.bytes();
    for (const Window& window : m_windows)
        sum += window.bytes();
    return sum;
}

} // namespace bw::metrics
