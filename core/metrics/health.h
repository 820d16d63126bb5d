// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/walltime.h"
#include "net/looplag.h"
#include "net/poolstats.h"

#include <QList>

namespace bw::metrics {

//! How this program itself is, once a second.
struct HealthSample
{
    WallTime at{};
    net::PoolStats pool;
    QList<net::LagSummary> workers; //!< lag of each network worker's loop
    net::LagSummary window;         //!< of the GUI thread's; no samples: there is none
    double busiestCpu = 0;          //!< 0 … 1 of a core, of the busiest worker

    bool operator==(const HealthSample&) const = default;
};

struct Health
{
    HealthSample now;
    QList<HealthSample> history; //!< oldest first, at most HistoryLength
    static constexpr qsizetype HistoryLength = 300;
    bool operator==(const Health&) const = default;
};

} // namespace bw::metrics
