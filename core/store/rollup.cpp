// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rollup.h"

#include <algorithm>

namespace bw::store {

namespace {

using namespace std::chrono_literals;

constexpr int SeriesBits = 20;
constexpr int SecondBits = 36;
constexpr qint64 SecondMask = (qint64{1} << SecondBits) - 1;

} // namespace

Milliseconds widthOf(RollupLevel level) noexcept
{
    switch (level) {
    case RollupLevel::TenSeconds:
        return 10s;
    case RollupLevel::Minute:
        return 1min;
    case RollupLevel::Hour:
        break;
    }
    return 1h;
}

RollupLevel levelFor(Milliseconds width) noexcept
{
    if (width >= 1h)
        return RollupLevel::Hour;
    return width >= 1min ? RollupLevel::Minute : RollupLevel::TenSeconds;
}

std::optional<RollupLevel> coarser(RollupLevel level) noexcept
{
    const auto next = std::ranges::upper_bound(RollupLevels, level);
    return next == RollupLevels.end() ? std::nullopt : std::optional(*next);
}

qint64 RollupKey::id() const noexcept
{
    const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(from.time_since_epoch()).count();
    return (static_cast<qint64>(level) << (SecondBits + SeriesBits)) | (std::clamp<qint64>(seconds, 0, SecondMask) << SeriesBits) |
           (series & MostSeries);
}

RollupKey RollupKey::fromId(qint64 id) noexcept
{
    const auto level = std::clamp<qint64>(id >> (SecondBits + SeriesBits), 0, static_cast<qint64>(RollupLevel::Hour));
    return {static_cast<RollupLevel>(level), WallTime(std::chrono::seconds((id >> SeriesBits) & SecondMask)), id & MostSeries};
}

void addTo(RollupCells& cells, const record::RequestRecord& record, qint64 series)
{
    metrics::Totals totals;
    totals.add(record);
    std::vector<metrics::Sample> samples;
    metrics::samplesOf(record, samples);
    for (const RollupLevel level : RollupLevels) {
        const Milliseconds width = widthOf(level);
        metrics::Cell& cell = cells[{level, floorTo(record::endedAt(record), width), series}];
        cell.totals += totals;
        cell.latencies.add(samples);
        for (const metrics::TimeShare& share : metrics::sharesOf(record, width))
            cells[{level, share.from, series}].totals.add(share);
    }
}

} // namespace bw::store
