// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/attemptguard.h"
#include "gateway/itinerary.h"
#include "gateway/rawcapture.h"
#include "record/requestrecord.h"

namespace bw::gateway {

class Flight;

//! Whom a Flight tells.
class FlightListener
{
public:
    virtual void flightHead(const net::ResponseHead& head) = 0;
    //! Once, after the safeguards were told. Must not destroy the flight, which is on the stack.
    virtual void flightEnded(const Flight& flight, const AttemptOutcome& outcome) = 0;

protected:
    ~FlightListener() = default;
};

//! One attempt under way: who is asked, who reads the answer, and what is owed to the safeguards when it ends. Ends once,
//! by flightEnded() or by abandon().
class Flight final : private AttemptListener
{
public:
    struct Plan
    {
        Stop stop;
        AttemptGuard guard;
        std::unique_ptr<ResponseReader> reader;
        Nanoseconds waitBefore{0};
        Nanoseconds limiterWait{0};
    };

    Flight(const WorkerContext& worker, Plan plan, FlightListener& listener);
    ~Flight();
    Q_DISABLE_COPY_MOVE(Flight)

    //! `capture` null: nothing raw is kept.
    void start(const net::HttpRequest& request, StreamTimeouts timeouts, std::unique_ptr<RawCapture> capture);
    void stop(ErrorClass why); //!< its end follows, soon
    //! Ends it now, and tells nobody: another answer was taken.
    [[nodiscard]] AttemptOutcome abandon(const QString& why);
    //! The first delta of its answer came. `learn`: its time counts for the endpoint's usual one.
    void onFirstDelta(bool learn);

    [[nodiscard]] bool isRunning() const noexcept { return m_runner.isRunning(); }
    [[nodiscard]] const Stop& whom() const noexcept { return m_plan.stop; }
    [[nodiscard]] const AttemptGuard& guard() const noexcept { return m_plan.guard; }
    [[nodiscard]] ResponseReader& reader() const noexcept { return *m_plan.reader; }
    [[nodiscard]] RawExchange takeRaw();

    //! The row of the record.
    [[nodiscard]] record::Attempt attempt(const AttemptOutcome& outcome, Verdict verdict) const;

private:
    void attemptHead(const net::ResponseHead& head) override;
    void attemptRead(const QByteArray& bytes) override;
    void attemptEnded(const AttemptOutcome& outcome) override;

    const Clock& m_clock;
    FlightListener& m_listener;
    Plan m_plan;
    AttemptRunner m_runner;
    std::unique_ptr<RawCapture> m_capture;
};

} // namespace bw::gateway
