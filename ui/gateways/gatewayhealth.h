// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "gateway/endpointhealth.h"
#include "resilience/circuitbreaker.h"
#include "widgets/pill.h"
#include "widgets/uptimestrip.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace bw::gateway {
struct GatewayProfile;
}

namespace bw::ui {

//! How an endpoint has been lately. Unknown is unknown, never 0.
struct EndpointPulse
{
    resilience::BreakerState breaker = resilience::BreakerState::Closed; //!< of the lane that is worst off
    QStringList onlyModels; //!< that the breaker is about while others answer; empty: all of the endpoint
    std::optional<Nanoseconds> opensIn;  //!< of an open breaker: until it lets a probe through
    std::optional<Nanoseconds> restsFor; //!< failed lately, so that the others are asked first for so long
    std::optional<Nanoseconds> ttftP50;
    QList<UptimeSlice> slices;
    gateway::EndpointHealth known; //!< lane by lane

    bool operator==(const EndpointPulse&) const = default;
};

//! Models whose breakers are not closed, if another model is answered well meanwhile; else empty.
[[nodiscard]] QStringList modelsInTrouble(const gateway::EndpointHealth& health);

struct BreakerWord
{
    QString text; //!< "closed", "half-open", "open 41 s", "open 41 s: gpt-4.1", "benched 24 s", "off"
    Pill::Kind kind = Pill::Kind::Neutral;

    bool operator==(const BreakerWord&) const = default;
};

//! `enabled`: the endpoint is asked at all.
[[nodiscard]] BreakerWord breakerWord(const EndpointPulse& health, bool enabled);

//! Is anything wrong that a person may declare over?
[[nodiscard]] bool isInTrouble(const EndpointPulse& health) noexcept;

//! The worst that can be said of a gateway by its enabled endpoints: all open is bad, trouble at one is a warning.
[[nodiscard]] Pill::Kind worstOf(const gateway::GatewayProfile& profile, const QHash<EndpointId, EndpointPulse>& health);

} // namespace bw::ui
