// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/snapshotbuilder.h"

#include <algorithm>

namespace bw::metrics {

namespace {

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

void sortSpend(QList<ModelSpend>& spend)
{
    std::ranges::sort(spend, [](const ModelSpend& a, const ModelSpend& b) {
        return a.total != b.total ? a.total > b.total : a.model < b.model;
    });
}

void sortParts(QList<Part>& parts)
{
    std::ranges::sort(parts, [](const Part& a, const Part& b) {
        return a.totals.requests != b.totals.requests ? a.totals.requests > b.totals.requests : a.id < b.id;
    });
}

Part* partOf(QList<Part>& parts, const QString& id)
{
    const auto found = std::ranges::find(parts, id, &Part::id);
    return found == parts.end() ? nullptr : &*found;
}

} // namespace

BuiltPoint SnapshotBuilder::point(std::span<const PlacedCell> cells, LatencySet set)
{
    BuiltPoint built;
    for (const PlacedCell& placed : cells) {
        built.point.totals += placed.cell->totals;
        BuiltPoint::Spend& spend = built.spend[placed.key->servedBy];
        spend.cost += placed.cell->totals.cost;
        spend.unpriced += placed.cell->totals.unpriced;
    }
    for (size_t i = 0; i < LatencyCount; ++i) {
        if (!set.contains(static_cast<Latency>(i)))
            continue;
        m_merger.clear();
        for (const PlacedCell& placed : cells)
            m_merger.add(placed.cell->latencies.of[i]);
        built.point.latencies[i] = m_merger.percentiles();
        if (static_cast<Latency>(i) == Latency::Gap)
            built.gaps = gapRows();
    }
    return built;
}

Cell SnapshotBuilder::sum(std::span<const PlacedCell> cells, LatencySet set)
{
    Cell sum;
    for (const PlacedCell& placed : cells)
        sum.totals += placed.cell->totals;
    for (size_t i = 0; i < LatencyCount; ++i) {
        if (!set.contains(static_cast<Latency>(i)))
            continue;
        m_merger.clear();
        for (const PlacedCell& placed : cells)
            m_merger.add(placed.cell->latencies.of[i]);
        sum.latencies.of[i] = m_merger.merged();
    }
    return sum;
}

std::vector<SeriesSum> SnapshotBuilder::sumsBySeries(std::span<const PlacedCell> cells, LatencySet set)
{
    std::vector<PlacedCell> sorted(cells.begin(), cells.end());
    std::ranges::stable_sort(sorted, {}, &PlacedCell::key);
    std::vector<SeriesSum> sums;
    for (auto from = sorted.begin(); from != sorted.end();) {
        const auto to = std::find_if(from, sorted.end(), [from](const PlacedCell& cell) { return cell.key != from->key; });
        sums.push_back({from->key, sum(std::span(from, to), set)});
        from = to;
    }
    return sums;
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

void SnapshotBuilder::breakDown(Snapshot& snapshot, std::span<const SeriesSum> sums)
{
    std::vector<const Cell*> all;
    for (const SeriesSum& sum : sums)
        all.push_back(&sum.cell);
    snapshot.latencies = latencies(all);
    for (const Division& division : Divisions) {
        QHash<QString, std::vector<const SeriesSum*>> parts;
        for (const SeriesSum& sum : sums)
            parts[division.id(*sum.key)].push_back(&sum);
        QList<Part>& list = snapshot.*division.list;
        for (auto it = parts.begin(); it != parts.end(); ++it) {
            Part part{it.key(), division.name(*it->back()->key), it->back()->key->gatewayName, {}, {}, {}};
            std::vector<const Cell*> cells;
            for (const SeriesSum* sum : *it) {
                part.totals += sum->cell.totals;
                cells.push_back(&sum->cell);
            }
            part.latencies = latencies(cells);
            list.append(std::move(part));
        }
        sortParts(list);
    }
}

void SnapshotBuilder::addStrips(Snapshot& snapshot, std::span<const PlacedCell> cells)
{
    const Axis& axis = snapshot.axis;
    for (const Division& division : Divisions) {
        if (!division.hasStrip)
            continue;
        QList<Part>& list = snapshot.*division.list;
        for (Part& part : list)
            part.strip.resize(StripSlots);
        for (const PlacedCell& placed : cells) {
            Part* const part = partOf(list, division.id(*placed.key));
            if (!part)
                continue;
            const qint64 slot = (placed.from - axis.from) * StripSlots / (axis.to() - axis.from);
            Part::Slot& at = part->strip[std::clamp<qint64>(slot, 0, StripSlots - 1)];
            at.ok += placed.cell->totals.ok();
            at.failed += placed.cell->totals.failed();
        }
    }
}

std::array<Percentiles, LatencyCount> SnapshotBuilder::latencies(std::span<const Cell* const> cells)
{
    std::array<Percentiles, LatencyCount> all;
    for (size_t i = 0; i < LatencyCount; ++i) {
        m_merger.clear();
        for (const Cell* cell : cells)
            m_merger.add(cell->latencies.of[i]);
        all[i] = m_merger.percentiles();
    }
    return all;
}

std::array<qint64, HeatMap::Rows> SnapshotBuilder::gapRows() const
{
    std::array<qint64, HeatMap::Rows> rows{};
    for (int row = 0; row < HeatMap::Rows; ++row) {
        const Nanoseconds from = row == 0 ? Nanoseconds(0) : HeatMap::rowFrom(row);
        const Nanoseconds to = row == HeatMap::Rows - 1 ? Nanoseconds::max() : HeatMap::rowFrom(row + 1);
        rows[static_cast<size_t>(row)] = m_merger.countBetween(from, to);
    }
    return rows;
}

} // namespace bw::metrics
