// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/endpointhealth.h"
#include "gateway/gatewayprofile.h"
#include "metrics/snapshot.h"
#include "watch/alertrule.h"

#include <QHash>

namespace bw::watch {

//! What rules are judged by besides the metrics.
struct AlertFacts
{
    QList<gateway::GatewayProfile> profiles;
    QList<gateway::EndpointHealth> health;
    QHash<EndpointId, int> probeFailures; //!< in a row, up to now
};

//! So few requests say nothing about a percentile or a rate.
inline constexpr qint64 FewestSamples = 5;

//! What the rule looks at, in the unit of its limit. `snapshot`: the answer to questionOf(); null for rules without one.
//! nullopt: nothing is known, because nothing was asked.
[[nodiscard]] std::optional<double> readingOf(const AlertRule& rule, const metrics::Snapshot* snapshot, const AlertFacts& facts);

} // namespace bw::watch
