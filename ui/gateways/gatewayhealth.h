// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "resilience/circuitbreaker.h"
#include "widgets/pill.h"
#include "widgets/uptimestrip.h"

#include <QHash>
#include <QObject>

namespace bw::gateway {
struct GatewayProfile;
}

namespace bw::ui {

//! How an endpoint has been lately. Unknown is unknown, never 0.
struct EndpointPulse
{
    resilience::BreakerState breaker = resilience::BreakerState::Closed;
    std::optional<Nanoseconds> opensIn;  //!< of an open breaker: until it lets a probe through
    std::optional<Nanoseconds> ttftP50;
    QList<UptimeSlice> slices;

    bool operator==(const EndpointPulse&) const = default;
};

struct BreakerWord
{
    QString text; //!< "closed", "half-open", "open 41 s", "off"
    Pill::Kind kind = Pill::Kind::Neutral;

    bool operator==(const BreakerWord&) const = default;
};

//! `enabled`: the endpoint is asked at all.
[[nodiscard]] BreakerWord breakerWord(const EndpointPulse& health, bool enabled);

//! The worst that can be said of a gateway by its enabled endpoints: all open is bad, one open is a warning.
[[nodiscard]] Pill::Kind worstOf(const gateway::GatewayProfile& profile, const QHash<EndpointId, EndpointPulse>& health);

} // namespace bw::ui
