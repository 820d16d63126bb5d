// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/histogram.h"
#include "record/requestrecord.h"

#include <QMap>

namespace bw::stress {

//! What the requests of a part of a run came to: counts, sums and histograms; no list of them. Parts merge exactly. A
//! value; one thread at a time. The numbers made of it are in runnumbers.h.
struct Tally
{
    // Requests sent in the window.
    qint64 requests = 0;
    qint64 ok = 0;
    qint64 failed = 0;
    qint64 good = 0;    //!< ok, not truncated, within every SLO
    qint64 retries = 0; //!< attempts beyond the first
    QMap<ErrorClass, qint64> errors;
    qint64 maybeBilled = 0;
    qint64 cacheHits = 0;
    qint64 cacheMisses = 0;
    qint64 events = 0;
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    bool estimated = false; //!< some of the token counts
    PicoUsd cost;
    qint64 priced = 0;      //!< requests of which the cost is known
    qint64 opened = 0;      //!< connections
    qint64 reused = 0;

    // Of the requests that went well.
    metrics::Histogram ttft;
    metrics::Histogram serviceTtft;
    metrics::Histogram ttfo;
    metrics::Histogram e2e;
    metrics::Histogram serviceE2e;
    metrics::Histogram tpot;
    metrics::Histogram chunkGap;   //!< all gaps, pooled
    metrics::Histogram longestGap; //!< one a request

    // Of all requests sent in the window.
    metrics::Histogram scheduleLag; //!< of those that no cap held: the client's own lateness

    // By the time at which it happened, whenever the request was sent.
    qint64 completedInWindow = 0;
    qint64 goodInWindow = 0;
    double tokensInWindow = 0;

    Instant firstSent = NoInstant;
    Instant lastEnd = NoInstant;

    void merge(const Tally& other);
    void clear();
    bool operator==(const Tally&) const = default;
};

} // namespace bw::stress
