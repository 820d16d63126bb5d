// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"
#include "base/ids.h"
#include "gateway/attemptstrip.h"
#include "resilience/circuitbreaker.h"

#include <QHashFunctions>
#include <QList>

namespace bw::gateway {

//! What breaks or is limited as one: a model at an endpoint, asked with a key.
struct LaneId
{
    EndpointId endpoint;
    KeyId key;
    QString model; //!< its name at the endpoint; empty: what is asked of no model

    bool operator==(const LaneId&) const = default;
    friend size_t qHash(const LaneId& id, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, id.endpoint, id.key, id.model);
    }
};

//! How a lane stands, for screens.
struct LaneHealth
{
    LaneId id;
    resilience::BreakerState state = resilience::BreakerState::Closed;
    int failuresInARow = 0;
    int probesInFlight = 0;
    ErrorClass lastFailure = ErrorClass::Ok; //!< Ok: none yet
    Instant lastFailureAt = NoInstant;
    Instant openUntil = NoInstant;
    double limiterFactor = 1; //!< 0.3 … 1, of the configured speed
    Instant heldUntil = NoInstant; //!< the server asked to be left alone
    int waiting = 0;               //!< calls in the limiter's queue

    bool operator==(const LaneHealth&) const = default;
};

//! How an endpoint stands, for screens: a snapshot.
struct EndpointHealth
{
    EndpointId id;
    QList<LaneHealth> lanes;           //!< by model and key; those that were asked since the start
    Instant benchedUntil = NoInstant;  //!< at the end of the order until then
    double retryTokens = 10;           //!< of its retry budget; retries need more than 5
    QList<KeyId> refusedKeys;          //!< not asked first for the moment
    QStringList refusedModels;         //!< not asked here for the moment
    QList<AttemptCounts> strip;        //!< of AttemptStrip, oldest first; empty: not asked lately

    //! The lane that is worst off: open before half-open before closed, then by failures. Default if there is none.
    [[nodiscard]] LaneHealth worst() const;
    bool operator==(const EndpointHealth&) const = default;
};

} // namespace bw::gateway
