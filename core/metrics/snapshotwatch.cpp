// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/snapshotwatch.h"

namespace bw::metrics {

SnapshotWatch::SnapshotWatch(const LiveMetrics& metrics, SnapshotBuilder& builder) : m_metrics(metrics), m_builder(builder) {}

void SnapshotWatch::ask(const Question& question)
{
    if (question == m_question)
        return;
    if (question.filter != m_question.filter)
        m_shown.clear();
    if (question.filter != m_question.filter || question.latencies != m_question.latencies)
        m_points.clear();
    m_question = question;
    m_parts = {};
}

Snapshot SnapshotWatch::look(WallTime now)
{
    Snapshot snapshot;
    snapshot.question = m_question;
    snapshot.takenAt = now;
    snapshot.axis = m_metrics.axisFor(m_question, now);
    if (std::exchange(m_width, snapshot.axis.width) != snapshot.axis.width)
        m_points.clear();
    m_points.erase(m_points.begin(), m_points.lower_bound(snapshot.axis.from));
    const Window& window = m_metrics.windowOf(snapshot.axis);
    std::vector<const BuiltPoint*> points;
    for (int i = 0; i < snapshot.axis.count; ++i)
        points.push_back(&pointAt(window, snapshot.axis.at(i)));
    SnapshotBuilder::assemble(snapshot, points);
    addParts(snapshot, window);
    snapshot.knownFrom = window.from();
    snapshot.health = m_metrics.health();
    snapshot.seriesOverLimit = m_metrics.series().overLimit();
    return snapshot;
}

bool SnapshotWatch::shows(int series)
{
    for (int i = static_cast<int>(m_shown.size()); i <= series; ++i)
        m_shown.push_back(m_question.filter.matches(m_metrics.series().key(i)));
    return m_shown[static_cast<size_t>(series)];
}

const BuiltPoint& SnapshotWatch::pointAt(const Window& window, WallTime from)
{
    quint64 version = 0;
    const auto& slices = window.slices();
    const auto end = slices.lower_bound(from + m_width);
    for (auto it = slices.lower_bound(from); it != end; ++it)
        version += it->second.version();
    const auto [at, fresh] = m_points.try_emplace(from);
    if (fresh || at->second.version != version) {
        placeCells(window, {from, from + m_width}, m_cells);
        at->second = {version, m_builder.point(m_cells, m_question.latencies)};
    }
    return at->second.built;
}

void SnapshotWatch::placeCells(const Window& window, const TimeRange& range, std::vector<PlacedCell>& cells)
{
    cells.clear();
    const auto end = window.slices().lower_bound(range.to);
    for (auto it = window.slices().lower_bound(range.from); it != end; ++it) {
        for (const auto& [series, cell] : it->second.cells()) {
            if (shows(series))
                cells.push_back({it->first, &m_metrics.series().key(series), cell.get()});
        }
    }
}

void SnapshotWatch::addParts(Snapshot& snapshot, const Window& window)
{
    if (m_parts.axis.width != snapshot.axis.width || m_parts.axis.count != snapshot.axis.count ||
        snapshot.takenAt < m_parts.takenAt || snapshot.takenAt - m_parts.takenAt >= PartsEvery) { // a clock may be set back
        m_parts = {};
        m_parts.takenAt = snapshot.takenAt;
        m_parts.axis = snapshot.axis;
        placeCells(window, snapshot.axis.range(), m_cells);
        m_builder.breakDown(m_parts, m_builder.sumsBySeries(m_cells, m_question.latencies));
        SnapshotBuilder::addStrips(m_parts, m_cells);
    }
    snapshot.latencies = m_parts.latencies;
    snapshot.gateways = m_parts.gateways;
    snapshot.endpoints = m_parts.endpoints;
    snapshot.models = m_parts.models;
    snapshot.sources = m_parts.sources;
    snapshot.keys = m_parts.keys;
}

} // namespace bw::metrics
