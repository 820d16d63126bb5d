// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/histogram.h"
#include "metrics/latency.h"
#include "metrics/totals.h"
#include "stress/tokenseconds.h"

namespace bw::stress {

//! What the requests of a part of a run came to: counts, sums and histograms; no list of them. Parts merge exactly. A
//! value; one thread at a time. The numbers made of it are in runnumbers.h.
struct Tally
{
    metrics::Totals totals;
    qint64 good = 0;    //!< ok, not truncated, within every SLO
    qint64 retries = 0; //!< attempts beyond the first
    qint64 events = 0;  //!< of streams, content-bearing or not
    std::array<metrics::Histogram, metrics::LatencyCount> times; //!< of those that went well
    metrics::Histogram longestGap;  //!< of those, one a request
    metrics::Histogram scheduleLag; //!< of all that no cap held: the client's own lateness

    [[nodiscard]] const metrics::Histogram& operator[](metrics::Latency latency) const { return times[size_t(latency)]; }
    [[nodiscard]] metrics::Histogram& operator[](metrics::Latency latency) { return times[size_t(latency)]; }

    void merge(const Tally& other);
    bool operator==(const Tally&) const = default;
};

//! What came in the measured window, whenever it was asked for.
struct Flow
{
    qint64 completed = 0; //!< however
    qint64 good = 0;
    double tokens = 0;
    TokenSeconds perSecond{}; //!< the same by their second

    Flow& operator+=(const Flow& other);
    bool operator==(const Flow&) const = default;
};

} // namespace bw::stress
