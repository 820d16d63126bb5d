// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/latency.h"

#include <QString>

#include <array>

namespace bw::stress {

//! The distributions of a run under the names that thresholds, SLOs, comparisons and JSON use.
struct TimeName
{
    QLatin1StringView name;
    metrics::Latency latency;
};

inline constexpr std::array TimeNames = {
    TimeName{QLatin1StringView("ttft"), metrics::Latency::Ttft},
    TimeName{QLatin1StringView("service_ttft"), metrics::Latency::ServiceTtft},
    TimeName{QLatin1StringView("ttfo"), metrics::Latency::Ttfo},
    TimeName{QLatin1StringView("e2e"), metrics::Latency::E2e},
    TimeName{QLatin1StringView("service_e2e"), metrics::Latency::ServiceE2e},
    TimeName{QLatin1StringView("tpot"), metrics::Latency::Tpot},
    TimeName{QLatin1StringView("chunk_gap"), metrics::Latency::Gap},
};

//! Empty of one that has none.
[[nodiscard]] constexpr QLatin1StringView timeName(metrics::Latency latency)
{
    for (const TimeName& each : TimeNames) {
        if (each.latency == latency)
            return each.name;
    }
    return {};
}

} // namespace bw::stress
