// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/snapshotbuilder.h"

#include <algorithm>

namespace bw::metrics {

namespace {

using CellsOfPart = std::vector<PlacedCell>;

//! How one list of parts is made: what they have in common, and how that is called.
struct Division
{
    QList<Part> Snapshot::*list;
    QString (*id)(const SeriesKey&);
    QString (*name)(const SeriesKey&);
    bool hasStrip = false;
};

constexpr std::array Divisions = {
    Division{&Snapshot::gateways, [](const SeriesKey& key) { return key.gateway.value(); },
             [](const SeriesKey& key) { return key.gatewayName; }, true},
    Division{&Snapshot::endpoints, [](const SeriesKey& key) { return key.endpoint.value(); },
             [](const SeriesKey& key) { return key.endpointName; }, true},
    Division{&Snapshot::models, [](const SeriesKey& key) { return key.model; },
             [](const SeriesKey& key) { return key.model; }},
    Division{&Snapshot::sources, [](const SeriesKey& key) { return record::sourceId(key.source); },
             [](const SeriesKey& key) { return record::sourceId(key.source); }},
    Division{&Snapshot::keys, [](const SeriesKey& key) { return key.keyLabel; },
             [](const SeriesKey& key) { return key.keyLabel; }},
};

QList<Part::Slot> stripOf(const CellsOfPart& cells, const Axis& axis)
{
    QList<Part::Slot> strip(StripSlots);
    for (const PlacedCell& placed : cells) {
        const qint64 slot = (placed.from - axis.from) * StripSlots / (axis.to() - axis.from);
        Part::Slot& at = strip[std::clamp<qint64>(slot, 0, StripSlots - 1)];
        at.ok += placed.cell->totals.ok();
        at.failed += placed.cell->totals.failed();
    }
    return strip;
}

void sortSpend(QList<ModelSpend>& spend)
{
    std::ranges::sort(spend, [](const ModelSpend& a, const ModelSpend& b) {
        return a.total != b.total ? a.total > b.total : a.model < b.model;
    });
}

} // namespace

BuiltPoint SnapshotBuilder::point(std::span<const PlacedCell> cells)
{
    BuiltPoint built;
    for (const PlacedCell& placed : cells) {
        built.point.totals += placed.cell->totals;
        BuiltPoint::Spend& spend = built.spend[placed.key->servedBy];
        spend.cost += placed.cell->totals.cost;
        spend.unpriced += placed.cell->totals.unpriced;
    }
    built.point.latencies = latencies(cells);
    built.gaps = gapRows(cells);
    return built;
}

std::array<qint64, HeatMap::Rows> SnapshotBuilder::gapRows(std::span<const PlacedCell> cells)
{
    merge(cells, Latency::Gap);
    std::array<qint64, HeatMap::Rows> rows{};
    for (int row = 0; row < HeatMap::Rows; ++row) {
        const Nanoseconds from = row == 0 ? Nanoseconds(0) : HeatMap::rowFrom(row);
        const Nanoseconds to = row == HeatMap::Rows - 1 ? Nanoseconds::max() : HeatMap::rowFrom(row + 1);
        rows[static_cast<size_t>(row)] = m_merger.countBetween(from, to);
    }
    return rows;
}

void SnapshotBuilder::merge(std::span<const PlacedCell> cells, Latency latency)
{
    m_merger.clear();
    for (const PlacedCell& placed : cells)
        m_merger.add(placed.cell->latencies[latency]);
}

std::array<Percentiles, LatencyCount> SnapshotBuilder::latencies(std::span<const PlacedCell> cells)
{
    std::array<Percentiles, LatencyCount> all;
    for (size_t i = 0; i < LatencyCount; ++i) {
        merge(cells, static_cast<Latency>(i));
        all[i] = m_merger.percentiles();
    }
    return all;
}

void SnapshotBuilder::assemble(Snapshot& snapshot, std::span<const BuiltPoint* const> points)
{
    const auto count = static_cast<qsizetype>(points.size());
    QHash<QString, ModelSpend> spend;
    for (qsizetype i = 0; i < count; ++i) {
        const BuiltPoint& built = *points[static_cast<size_t>(i)];
        snapshot.points.append(built.point);
        snapshot.totals += built.point.totals;
        snapshot.gaps.columns.append(built.gaps);
        snapshot.gaps.most = std::max(snapshot.gaps.most, std::ranges::max(built.gaps));
        for (auto it = built.spend.begin(); it != built.spend.end(); ++it) {
            ModelSpend& model = spend[it.key()];
            model.perPoint.resize(count);
            model.perPoint[i] = it->cost;
            model.total += it->cost;
            model.unpriced += it->unpriced;
        }
    }
    for (auto it = spend.begin(); it != spend.end(); ++it) {
        it->model = it.key();
        snapshot.spend.append(*it);
    }
    sortSpend(snapshot.spend);
}

void SnapshotBuilder::breakDown(Snapshot& snapshot, std::span<const PlacedCell> cells)
{
    snapshot.latencies = latencies(cells);
    for (const Division& division : Divisions) {
        QHash<QString, CellsOfPart> parts;
        for (const PlacedCell& placed : cells)
            parts[division.id(*placed.key)].push_back(placed);
        QList<Part>& list = snapshot.*division.list;
        for (auto it = parts.begin(); it != parts.end(); ++it) {
            Part part;
            part.id = it.key();
            part.name = division.name(*it->back().key);
            part.gatewayName = it->back().key->gatewayName;
            for (const PlacedCell& placed : *it)
                part.totals += placed.cell->totals;
            part.latencies = latencies(*it);
            if (division.hasStrip)
                part.strip = stripOf(*it, snapshot.axis);
            list.append(std::move(part));
        }
        std::ranges::sort(list, [](const Part& a, const Part& b) {
            return a.totals.requests != b.totals.requests ? a.totals.requests > b.totals.requests : a.id < b.id;
        });
    }
}

Snapshot SnapshotBuilder::build(const Question& question, const Axis& axis, std::span<const PlacedCell> cells)
{
    Snapshot snapshot;
    snapshot.question = question;
    snapshot.axis = axis;
    std::vector<std::vector<PlacedCell>> perPoint(static_cast<size_t>(axis.count));
    std::vector<PlacedCell> all;
    for (const PlacedCell& placed : cells) {
        const int point = axis.pointAt(placed.from);
        if (point < 0 || !question.filter.matches(*placed.key))
            continue;
        perPoint[static_cast<size_t>(point)].push_back(placed);
        all.push_back(placed);
    }
    std::vector<BuiltPoint> built;
    built.reserve(perPoint.size());
    for (const std::vector<PlacedCell>& one : perPoint)
        built.push_back(point(one));
    std::vector<const BuiltPoint*> pointers;
    for (const BuiltPoint& one : built)
        pointers.push_back(&one);
    assemble(snapshot, pointers);
    breakDown(snapshot, all);
    return snapshot;
}

} // namespace bw::metrics
