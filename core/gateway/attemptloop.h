// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/flight.h"
#include "gateway/guards.h"
#include "gateway/nextstep.h"
#include "gateway/operation.h"

namespace bw::gateway {

struct LoopSettings
{
    const GatewayProfile* profile = nullptr; //!< must outlive the loop
    secrets::KeyRing keys;
    QStringList models; //!< asked for, then those to fall back to; one empty name where no model is asked for
    Guards guards;
    StreamTimeouts timeouts;
    bool stream = false;
    Instant begun = NoInstant;        //!< of the call, if it waited for anything else before; NoInstant: its start()
    Milliseconds deadline{0};         //!< of the call with all attempts and waits; zero: none
    bool deadlineEndsAtDelta = false; //!< it limits the time to the first delta only
    bool keepRaw = false;
    qint64 tokens = 0; //!< what an attempt takes from the limiter before its usage is known
};

//! The one way of a request through endpoints, attempts, waits and the call's deadline to its record: breaker, then
//! limiter, then pool, for every attempt. Lives in the thread of its worker; ends exactly once.
class AttemptLoop final : public QObject, private net::Timed
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
    //! An attempt that is to be made: what it holds already, and how long it waited.
    struct Next
    {
        AttemptGuard guard;
        LimiterPlace place;
        bool opened = false;    //!< guard is of the current stop
        bool permitted = false;
        Nanoseconds waitBefore{0};
        Instant limiterSince = NoInstant;
    };
    enum class Door { Open, Later, Shut };

    //! A second request, because the first token is late.
    class Hedge;

    [[nodiscard]] bool usesBreaker() const { return m_settings.guards.breaker && m_settings.profile->breakerEnabled; }
    [[nodiscard]] bool usesLimiter() const { return m_settings.guards.limiter && m_settings.profile->limiterEnabled; }
    [[nodiscard]] QList<Hop> plan() const;
    void approach();
    [[nodiscard]] Door enter();
    [[nodiscard]] Door passLimiter();
    void openDoor();
    [[nodiscard]] resilience::RetryPolicy& policy();
    [[nodiscard]] AttemptGuard guardFor(const Stop& stop) const;
    [[nodiscard]] bool forceProbe();
    void note(const record::Attempt& attempt);
    void noteShut(ErrorClass why);
    void launch();
    [[nodiscard]] std::unique_ptr<Flight> makeFlight(Flight::Plan plan);
    void send(Flight& flight);

    void onEnded(const AttemptOutcome& outcome);
    [[nodiscard]] NextStep decide(const AttemptOutcome& outcome);
    void learn(const Failure& failure);
    void holdIfAsked(const Failure& failure, const NextStep& step);
    [[nodiscard]] bool canGo(Onward onward) const;
    void goOn(Onward onward);

    void expired() override;
    void wait(Nanoseconds span);
    void watchDeadline();
    [[nodiscard]] std::optional<Nanoseconds> remaining() const;

    void refuse();
    void refuseSoon(Failure failure);
    void end(const AttemptOutcome& outcome, Verdict verdict);
    void endWaiting(ErrorClass why);
    void finish(Failure failure);

    // The hedge: attemptloophedge.cpp
    void armHedge();
    void launchHedge();
    [[nodiscard]] std::optional<AttemptGuard> enterAtOnce(const Stop& stop) const;
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
    Next m_next;
    std::unique_ptr<Flight> m_flight; //!< the attempt under way, or the last one
    std::unique_ptr<Hedge> m_hedge;   //!< where the profile wants one
    std::optional<AttemptOutcome> m_last; //!< of the last attempt that was really made
    std::optional<Itinerary::Place> m_earliest; //!< the open lane that closes first
    Instant m_earliestUntil = NoInstant;
    ErrorClass m_shut = ErrorClass::BreakerOpen; //!< why nobody was asked
    Instant m_deadline = NoInstant;
    Instant m_resumeAt = NoInstant; //!< while waiting between attempts or for the limiter
};

} // namespace bw::gateway
