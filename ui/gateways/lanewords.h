// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewayhealth.h"

#include <QDateTime>

namespace bw::gateway {
struct Endpoint;
struct KeyRef;
}

namespace bw::ui {

// What is known of an endpoint, model by model and key by key, in words. Keys are named by their labels. Pure.

//! One moment on both clocks: lanes know the one, people read the other.
struct Moment
{
    Instant now = NoInstant;
    QDateTime wall; //!< in the zone of who reads

    [[nodiscard]] static Moment current();
};

enum LaneColumn { LaneModel, LaneKey, LaneState, LaneFailures, LaneLast, LaneHeld, LaneSpeed, LaneWaiting, LaneColumnCount };

//! A cell a column of LaneColumn; "—" where there is nothing to say.
[[nodiscard]] QStringList laneCells(const gateway::LaneHealth& lane, const QList<gateway::KeyRef>& keys, const Moment& moment);

//! A sentence a lane that is not well; empty: all are.
[[nodiscard]] QStringList laneTrouble(const gateway::EndpointHealth& health, const QList<gateway::KeyRef>& keys, const Moment& moment);
//! A sentence a thing that the endpoint as a whole has taught: refused keys and models, retries that are stopped.
[[nodiscard]] QStringList endpointTrouble(const gateway::EndpointHealth& health, const QList<gateway::KeyRef>& keys);

//! What stands beside an endpoint: its breaker in a word, and what is not well there.
struct EndpointNews
{
    BreakerWord breaker;
    QStringList trouble; //!< whole sentences

    bool operator==(const EndpointNews&) const = default;
};

[[nodiscard]] EndpointNews newsOf(const gateway::GatewayProfile& profile, const gateway::Endpoint& endpoint, const EndpointPulse& health,
                                  const Moment& moment);

} // namespace bw::ui
