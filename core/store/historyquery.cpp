// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/historyquery.h"

#include "metrics/cellcodec.h"

#include <algorithm>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

Result<QSqlQuery> cellsBetween(QSqlDatabase& database, RollupLevel level, const TimeRange& range)
{
    return runSql(database, u"SELECT id, totals, latencies FROM rollup WHERE id >= ? AND id < ? ORDER BY id"_s,
                  {RollupKey{level, range.from, 0}.id(), RollupKey{level, range.to, 0}.id()});
}

//! Of any series; nullopt: there is none.
Result<std::optional<WallTime>> firstCell(QSqlDatabase& database, RollupLevel level, const TimeRange& range)
{
    Result<QSqlQuery> query = runSql(database, u"SELECT id FROM rollup WHERE id >= ? AND id < ? ORDER BY id LIMIT 1"_s,
                                     {RollupKey{level, range.from, 0}.id(), RollupKey{level, range.to, 0}.id()});
    if (!query)
        return tl::unexpected(query.error());
    return query->next() ? std::optional(RollupKey::fromId(query->value(0).toLongLong()).from) : std::nullopt;
}

} // namespace

HistoryQuery::HistoryQuery(QSqlDatabase& database, const SeriesCatalog& catalog, metrics::SnapshotBuilder& builder)
    : m_database(database), m_catalog(catalog), m_builder(builder)
{
}

Result<metrics::Snapshot> HistoryQuery::snapshot(const metrics::Question& question, WallTime now, WallTime keptFrom)
{
    const Result<metrics::Axis> axis = axisFor(question, now);
    if (!axis)
        return tl::unexpected(axis.error());
    metrics::Snapshot snapshot;
    snapshot.question = question;
    snapshot.takenAt = now;
    snapshot.axis = *axis;
    const Result<std::vector<Stretch>> stretches = stretchesOf(snapshot.axis);
    if (!stretches)
        return tl::unexpected(stretches.error());
    Result<std::vector<Row>> rows = rowsOf(question, *stretches);
    if (!rows)
        return tl::unexpected(rows.error());
    snapshot.knownFrom = std::max(stretches->back().range.from, keptFrom);
    addPoints(snapshot, *rows);
    addParts(snapshot, std::move(*rows));
    return snapshot;
}

//! As fine as the cells that are still there allow: those of ten seconds are kept for days, those of hours for a year.
Result<metrics::Axis> HistoryQuery::axisFor(const metrics::Question& question, WallTime now)
{
    metrics::Axis axis = metrics::axisOf(question, now, widthOf(RollupLevel::TenSeconds));
    while (const std::optional<RollupLevel> next = question.keepsWidth ? std::nullopt : coarser(levelFor(axis.width))) {
        const Result<WallTime> known = knownFrom(levelFor(axis.width), axis.range());
        if (!known)
            return tl::unexpected(known.error());
        if (*known <= axis.from)
            break;
        axis = metrics::axisOf(question, now, widthOf(*next));
    }
    return axis;
}

//! From when in `range` the cells of a level are all there. Where it has none the coarser ones tell: they have none either
//! if nothing was asked then. range.to: nothing is there any more.
Result<WallTime> HistoryQuery::knownFrom(RollupLevel level, const TimeRange& range)
{
    const Result<std::optional<WallTime>> first = firstCell(m_database, level, {WallTime(), WallTime::max()});
    if (!first)
        return tl::unexpected(first.error());
    const WallTime begins = first->value_or(WallTime::max());
    WallTime known = range.from;
    for (auto above = coarser(level); above && begins > range.from; above = coarser(*above)) {
        const Milliseconds width = widthOf(*above);
        const TimeRange before{floorTo(range.from, width), std::min(range.to, floorTo(begins, width))};
        const Result<std::optional<WallTime>> more = firstCell(m_database, *above, before);
        if (!more)
            return tl::unexpected(more.error());
        if (*more)
            known = std::max(known, before.to);
    }
    return known;
}

//! In the order of time: the last one is of the level that the points are made of, those before it are ever coarser and
//! there only if it does not know all of the axis. They meet where a span of the coarser one ends.
Result<std::vector<HistoryQuery::Stretch>> HistoryQuery::stretchesOf(const metrics::Axis& axis)
{
    std::vector<Stretch> stretches;
    WallTime to = axis.to();
    for (std::optional<RollupLevel> level = levelFor(axis.width); level; level = coarser(*level)) {
        const Result<WallTime> known = knownFrom(*level, {axis.from, to});
        if (!known)
            return tl::unexpected(known.error());
        const Milliseconds width = widthOf(coarser(*level).value_or(*level));
        const WallTime from = *known <= axis.from ? axis.from : std::min(to, floorTo(*known + width - Milliseconds(1), width));
        stretches.insert(stretches.begin(), Stretch{*level, {from, to}});
        to = from;
        if (from <= axis.from)
            break;
    }
    return stretches;
}

//! In the order of time. A cell that cannot be read is left out.
Result<std::vector<HistoryQuery::Row>> HistoryQuery::rowsOf(const metrics::Question& question, std::span<const Stretch> stretches)
{
    QHash<qint64, bool> wanted;
    for (auto it = m_catalog.all().begin(); it != m_catalog.all().end(); ++it)
        wanted.insert(it.key(), question.filter.matches(*it));
    std::vector<Row> rows;
    for (const Stretch& stretch : stretches) {
        Result<QSqlQuery> query = cellsBetween(m_database, stretch.level, stretch.range);
        if (!query)
            return tl::unexpected(query.error());
        while (query->next()) {
            const RollupKey key = RollupKey::fromId(query->value(0).toLongLong());
            if (!wanted.value(key.series))
                continue;
            if (auto totals = metrics::totalsFromBytes(query->value(1).toByteArray()))
                rows.push_back({key, {*totals, {}}, query->value(2).toByteArray()});
        }
    }
    return rows;
}

std::vector<metrics::Cell> HistoryQuery::cellsOf(std::span<const Row> rows, metrics::LatencySet set) const
{
    std::vector<metrics::Cell> cells;
    cells.reserve(rows.size());
    for (const Row& row : rows)
        cells.push_back({row.totals.totals, metrics::latenciesFromBytes(row.latencies, set).value_or(metrics::Latencies())});
    return cells;
}

std::vector<metrics::PlacedCell> HistoryQuery::placed(std::span<const Row> rows, std::span<const metrics::Cell> cells) const
{
    std::vector<metrics::PlacedCell> all;
    all.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        all.push_back({rows[i].key.from, m_catalog.key(rows[i].key.series), cells.empty() ? &rows[i].totals : &cells[i]});
    return all;
}

void HistoryQuery::addPoints(metrics::Snapshot& snapshot, std::span<const Row> rows)
{
    std::vector<metrics::BuiltPoint> built(static_cast<size_t>(snapshot.axis.count));
    for (size_t i = 0; i < built.size() && !rows.empty(); ++i) {
        const WallTime end = snapshot.axis.at(static_cast<int>(i) + 1);
        const auto last = std::ranges::find_if(rows, [end](const Row& row) { return row.key.from >= end; });
        const auto count = static_cast<size_t>(last - rows.begin());
        const std::vector<metrics::Cell> cells = cellsOf(rows.first(count), snapshot.question.latencies);
        built[i] = m_builder.point(placed(rows.first(count), cells), snapshot.question.latencies);
        rows = rows.subspan(count);
    }
    std::vector<const metrics::BuiltPoint*> points;
    for (const metrics::BuiltPoint& point : built)
        points.push_back(&point);
    metrics::SnapshotBuilder::assemble(snapshot, points);
}

void HistoryQuery::addParts(metrics::Snapshot& snapshot, std::vector<Row> rows)
{
    const std::vector<metrics::PlacedCell> inTime = placed(rows, {});
    std::vector<Row> sorted = rows; // shares the bytes
    std::ranges::stable_sort(sorted, {}, [](const Row& row) { return row.key.series; });
    std::vector<metrics::SeriesSum> sums;
    for (std::span<const Row> left(sorted); !left.empty();) {
        const qint64 series = left.front().key.series;
        const auto end = std::ranges::find_if(left, [series](const Row& row) { return row.key.series != series; });
        const auto some = left.first(static_cast<size_t>(end - left.begin()));
        const std::vector<metrics::Cell> cells = cellsOf(some, snapshot.question.latencies);
        sums.push_back({m_catalog.key(series), m_builder.sum(placed(some, cells), snapshot.question.latencies)});
        left = left.subspan(some.size());
    }
    m_builder.breakDown(snapshot, sums);
    metrics::SnapshotBuilder::addStrips(snapshot, inTime);
}

Result<std::optional<WallTime>> firstHour(QSqlDatabase& database, const SeriesCatalog& catalog, const metrics::Filter& filter)
{
    const auto isWanted = [&filter](const metrics::SeriesKey& series) { return filter.matches(series); };
    if (std::ranges::none_of(catalog.all(), isWanted)) // else every hour of a year would be looked at in vain
        return std::nullopt;
    Result<QSqlQuery> query = runSql(database, u"SELECT id FROM rollup WHERE id >= ? ORDER BY id"_s, {RollupKey{RollupLevel::Hour, {}, 0}.id()});
    if (!query)
        return tl::unexpected(query.error());
    while (query->next()) {
        const RollupKey key = RollupKey::fromId(query->value(0).toLongLong());
        const metrics::SeriesKey* const series = catalog.key(key.series);
        if (series && isWanted(*series))
            return key.from;
    }
    return std::nullopt;
}

Result<std::vector<StoredCell>> cellsSince(QSqlDatabase& database, const SeriesCatalog& catalog, RollupLevel level, WallTime from)
{
    constexpr std::chrono::hours MuchLater(24 * 366);
    Result<QSqlQuery> query = cellsBetween(database, level, {from, from + MuchLater});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<StoredCell> cells;
    while (query->next()) {
        const RollupKey key = RollupKey::fromId(query->value(0).toLongLong());
        const metrics::SeriesKey* const series = catalog.key(key.series);
        auto totals = metrics::totalsFromBytes(query->value(1).toByteArray());
        auto latencies = metrics::latenciesFromBytes(query->value(2).toByteArray());
        if (series && totals && latencies)
            cells.push_back({key.from, *series, {*totals, std::move(*latencies)}});
    }
    return cells;
}

} // namespace bw::store
