// SPDX-License-Identifier: GPL-3.0-or-later
// The half of AttemptLoop that sends a second request where the first token is late.
#include "gateway/hedge.h"

namespace bw::gateway {

void AttemptLoop::armHedge()
{
    const HedgeOptions& options = m_settings.profile->hedge;
    if (!options.enabled || !m_settings.stream || !m_settings.guards.fallback)
        return;
    if (!m_hedge)
        m_hedge = std::make_unique<Hedge>(m_worker.deadlines, *this);
    if (m_hedge->used)
        return;
    const std::shared_ptr<Lane>& lane = m_flight->guard().lane;
    const Nanoseconds usual = lane ? lane->usualFirstDelta().value_or(Nanoseconds::zero()) : Nanoseconds::zero();
    m_hedge->set(m_worker.clock.now() + std::max<Nanoseconds>(options.delay, usual));
}

//! A second request is load that a struggling service did not ask for, as a retry is, and comes from the same budgets.
bool AttemptLoop::mayHedge(const AttemptGuard& guard)
{
    if (!m_settings.guards.retries || (guard.endpoint->allowsRetry() && m_worker.safeguards.tryRetry()))
        return true;
    if (guard.lane && guard.reserved)
        guard.lane->giveBack(*guard.reserved);
    return false;
}

//! To the next endpoint where there is one, else to the same: another connection may be luckier. Only where breaker and
//! limiter let it in at once.
void AttemptLoop::launchHedge()
{
    if (!m_flight->isRunning() || m_flight->reader().delivered())
        return;
    Itinerary ahead = *m_itinerary;
    if (ahead.has(Onward::NextHop))
        ahead.go(Onward::NextHop);
    std::optional<AttemptGuard> guard = m_door.enterAtOnce(ahead.stop());
    if (!guard || !mayHedge(*guard))
        return;
    ahead.onAsked();
    m_hedge->used = true;
    m_hedge->flight = makeFlight({ahead.stop(), std::move(*guard), m_operation.newReader(), {}, {}});
    m_hedge->itinerary.emplace(std::move(ahead));
    send(*m_hedge->flight);
}

bool AttemptLoop::isHedged() const
{
    return m_hedge && m_hedge->flight;
}

//! The hedge answered first: what it brings is the answer, the other request is dropped.
void AttemptLoop::settleHedge()
{
    if (m_hedge)
        m_hedge->clear();
    if (!isHedged())
        return;
    if (m_hedge->flight->reader().delivered()) {
        std::swap(m_flight, m_hedge->flight);
        m_itinerary = m_hedge->itinerary;
        m_policy.reset();
    }
    dropHedge(tr("Another request for the same answer was quicker."));
}

//! The first request failed while the second is under way: the call goes on with that.
void AttemptLoop::yieldToHedge(const AttemptOutcome& outcome)
{
    holdIfAsked(*m_flight, outcome.failure, Verdict::NextEndpoint);
    const record::Attempt attempt = m_flight->attempt(outcome, Verdict::NextEndpoint);
    m_last = outcome;
    retire(std::move(m_flight));
    m_flight = std::move(m_hedge->flight);
    m_itinerary = m_hedge->itinerary;
    m_policy.reset();
    note(attempt); // last: who hears of it may cancel the call
}

void AttemptLoop::onHedgeEnded(const AttemptOutcome& ended)
{
    const AttemptOutcome outcome = cleaned(ended);
    learn(*m_hedge->flight, outcome.failure);
    holdIfAsked(*m_hedge->flight, outcome.failure, Verdict::FailFast);
    const record::Attempt attempt = m_hedge->flight->attempt(outcome, Verdict::FailFast);
    retire(std::move(m_hedge->flight));
    note(attempt);
}

void AttemptLoop::dropHedge(const QString& why)
{
    if (m_hedge)
        m_hedge->clear();
    if (!isHedged())
        return;
    onHedgeEnded(m_hedge->flight->abandon(why));
}

} // namespace bw::gateway
