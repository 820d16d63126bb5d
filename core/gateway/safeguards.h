// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/endpointmemory.h"
#include "gateway/lane.h"

#include <QHash>

namespace bw::gateway {

//! What all calls of the process share to keep away from trouble: breakers and limiters by lane, benches and retry budgets
//! by endpoint, one retry budget over all. Any thread; every lock is held for some hundred nanoseconds. A call that does
//! without its guards does not come here.
class Safeguards
{
public:
    //! `clock` must outlive it.
    explicit Safeguards(const Clock& clock = systemClock(), Random random = systemRandom());
    Q_DISABLE_COPY_MOVE(Safeguards)

    [[nodiscard]] std::shared_ptr<Lane> lane(const LaneId& id, const LaneSettings& settings);
    [[nodiscard]] std::shared_ptr<EndpointMemory> endpoint(const EndpointId& id);

    void onFirstAttempt(); //!< of a call
    [[nodiscard]] bool tryRetry(); //!< counts it if it is allowed

    //! Of every endpoint that was asked since the start.
    [[nodiscard]] QList<EndpointHealth> health() const;
    //! Forgets what is known of an endpoint: the person says that it is well again.
    void forget(const EndpointId& id);

private:
    [[nodiscard]] double draw();

    const Clock& m_clock;
    std::mutex m_randomMutex;
    Random m_random;
    mutable std::mutex m_mutex;
    QHash<LaneId, std::shared_ptr<Lane>> m_lanes;
    QHash<EndpointId, std::shared_ptr<EndpointMemory>> m_endpoints;
    std::mutex m_budgetMutex;
    resilience::GlobalRetryBudget m_budget;
};

} // namespace bw::gateway
