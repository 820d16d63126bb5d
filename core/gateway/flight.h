// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/attemptguard.h"
#include "gateway/itinerary.h"
#include "gateway/rawcapture.h"
#include "record/requestrecord.h"

namespace bw::gateway {

//! One attempt under way: who is asked, who reads the answer, and what is owed to the safeguards when it ends. Ends once,
//! by ended() or by abandon().
class Flight final : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        Stop stop;
        AttemptGuard guard;
        std::unique_ptr<ResponseReader> reader;
        Nanoseconds waitBefore{0};
        Nanoseconds limiterWait{0};
    };

    Flight(const WorkerContext& worker, Plan plan);
    ~Flight() override;
    Q_DISABLE_COPY_MOVE(Flight)

    //! `capture` null: nothing raw is kept.
    void start(const net::HttpRequest& request, StreamTimeouts timeouts, std::unique_ptr<RawCapture> capture);
    void stop(ErrorClass why); //!< ended() follows, soon
    //! Ends it now, without ended(): another answer was taken.
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

signals:
    void headReceived(const bw::net::ResponseHead& head);
    void ended(const bw::gateway::AttemptOutcome& outcome); //!< after the safeguards were told

private:
    void onHead(const net::ResponseHead& head);
    void onEnded(const AttemptOutcome& outcome);

    const Clock& m_clock;
    Plan m_plan;
    AttemptRunner m_runner;
    std::unique_ptr<RawCapture> m_capture;
};

} // namespace bw::gateway
