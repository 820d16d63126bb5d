// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartdata.h"
#include "metrics/histogrammerger.h"
#include "stress/runresult.h"

// A load test as the charts want it. Pure, but for what is kept to be asked again ten times a second.
namespace bw::ui {

//! Whose clock: from the planned instant on, or from the sending on.
enum class Perceived { User, Service };

// The look of a variant, the same in every chart: when the colours are used up they come again in another stroke.
[[nodiscard]] int variantColor(qsizetype variant);
[[nodiscard]] int variantStroke(qsizetype variant);

//! Where on the time axis a run lies: its own time; several put side by side all begin at zero.
[[nodiscard]] WallTime chartStart(const stress::RunResult& run, bool fromZero);

//! The time axis of a run: as long as it will probably last, in spans of the coarsest of its variants.
[[nodiscard]] TimeGrid runGrid(const stress::RunResult& run, bool fromZero = false);

//! Percentiles of spans of time lines. A span that has no new requests is not counted anew.
class SpanPercentiles
{
public:
    [[nodiscard]] const metrics::Percentiles& of(const stress::Timeline& timeline, qsizetype variant, Perceived whose, qsizetype bucket,
                                                 Nanoseconds width);
    void forget() { m_known.clear(); } //!< another run

private:
    struct Known
    {
        Nanoseconds width{0};
        metrics::Percentiles percentiles;
    };
    using Key = std::tuple<qsizetype, Perceived, qsizetype>;

    std::map<Key, Known> m_known;
    metrics::HistogramMerger m_merger;
};

//! TTFT of streams, E2E of the others. One variant: its p50, p95 and p99; several: the p50 of each, and dashed the p99.
[[nodiscard]] LineData latencyOverTime(const stress::RunResult& run, Perceived whose, SpanPercentiles& percentiles, bool fromZero = false);

//! Whether a line of that chart is of the variant.
[[nodiscard]] bool isLineOf(const stress::RunResult& run, qsizetype variant, const QString& line);

//! What came, what failed and what was planned, all variants together.
[[nodiscard]] ThroughputData rateOverTime(const stress::RunResult& run, bool fromZero = false);

//! Whether the client kept up in each span of the time axis; nullopt: nothing was measured in it.
[[nodiscard]] QList<std::optional<bool>> clientKeptUp(const stress::RunResult& run);

[[nodiscard]] QString headlineName(const stress::RunResult& run); //!< of stress::headline(): "TTFT", "service E2E"

} // namespace bw::ui
