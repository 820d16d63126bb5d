// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/doorkeeper.h"
#include "gateway/flight.h"
#include "gateway/nextstep.h"
#include "gateway/operation.h"

#include <vector>

namespace bw::gateway {

//! The one way of a request through endpoints, attempts, waits and the call's deadline to its record: breaker, then
//! limiter, then pool, for every attempt. Lives in the thread of its worker; ends exactly once.
class AttemptLoop final : public QObject, private net::Timed, private FlightListener
{
    Q_OBJECT

public:
    //! `record`: who asked for what and when.
    AttemptLoop(const WorkerContext& worker, LoopSettings settings, Random random, record::RequestRecord record,
                Operation& operation);
    ~AttemptLoop() override;
    Q_DISABLE_COPY_MOVE(AttemptLoop)

    void start();          //!< nothing ends before the event loop runs again
    void cancel();         //!< ends with `cancelled`, asynchronously
    void deltaDelivered(); //!< the first delta came: the answer is this attempt's

private:
    //! A second request, because the first token is late.
    class Hedge;

    [[nodiscard]] QList<Hop> hops() const;
    void arrive();
    void approach();
    [[nodiscard]] bool enter();
    [[nodiscard]] bool forceProbe();
    void note(const record::Attempt& attempt);
    void noteShut(const Doorkeeper::Answer& answer);
    [[nodiscard]] NextStep pastDoor() const;
    [[nodiscard]] bool canGo(Onward onward) const;
    void goOn(Onward onward);
    void expired() override;
    void wait(Nanoseconds span);
    void watchDeadline();
    [[nodiscard]] std::optional<Nanoseconds> remaining() const;
    void launch();
    [[nodiscard]] std::unique_ptr<Flight> makeFlight(Flight::Plan plan);
    void send(Flight& flight);
    void retire(std::unique_ptr<Flight> flight);
    void flightHead(const net::ResponseHead& head) override;
    void flightEnded(const Flight& flight, const AttemptOutcome& outcome) override;

    // What follows: attemptloopend.cpp
    [[nodiscard]] AttemptOutcome cleaned(AttemptOutcome outcome) const; //!< of keys that a gateway sent back
    void onEnded(const AttemptOutcome& outcome);
    [[nodiscard]] resilience::RetryPolicy& policy();
    [[nodiscard]] NextStep decide(const AttemptOutcome& outcome);
    void learn(const Flight& flight, const Failure& failure);
    void holdIfAsked(const Flight& flight, const Failure& failure, Verdict verdict);
    void refuse();
    void refuseSoon(Failure failure);
    void end(const AttemptOutcome& outcome, Verdict verdict);
    void endSoonCancelled();
    void endWaiting();
    void finish(Failure failure);

    // The hedge: attemptloophedge.cpp
    void armHedge();
    void launchHedge();
    [[nodiscard]] bool mayHedge(const AttemptGuard& guard);
    [[nodiscard]] bool isHedged() const;
    void settleHedge();
    void yieldToHedge(const AttemptOutcome& outcome);
    void onHedgeEnded(const AttemptOutcome& outcome);
    void dropHedge(const QString& why);

    WorkerContext m_worker;
    LoopSettings m_settings;
    Random m_random;
    record::RequestRecord m_record;
    Operation& m_operation;
    std::optional<Itinerary> m_itinerary;
    std::optional<resilience::RetryPolicy> m_policy; //!< of the current stop
    Doorkeeper m_door;
    Nanoseconds m_waitBefore{0}; //!< the next attempt
    std::unique_ptr<Flight> m_flight; //!< the attempt under way, or the last one
    std::vector<std::unique_ptr<Flight>> m_retired; //!< whose end is told: it may still be on the stack
    std::unique_ptr<Hedge> m_hedge;   //!< where the profile wants one
    std::optional<AttemptOutcome> m_last; //!< of the last attempt that was really made
    std::optional<Itinerary::Place> m_earliest; //!< the open lane that closes first
    Instant m_earliestUntil = NoInstant;
    ErrorClass m_shut = ErrorClass::BreakerOpen; //!< why nobody was asked
    Instant m_deadline = NoInstant;
    Instant m_resumeAt = NoInstant; //!< while waiting between attempts or for the limiter
    bool m_cancelled = false; //!< maybe between two attempts, by who heard how the first of them ended
};

} // namespace bw::gateway
