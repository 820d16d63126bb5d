// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

#include <deque>
#include <functional>

namespace bw::stress {

//! Watches a run for reasons to end it, or to note something. Pure but for the clock of the machine's sleep, which tests
//! set. One thread.
class RunWatch
{
public:
    using SleepClock = std::function<std::optional<Nanoseconds>()>;

    explicit RunWatch(const Plan& plan, SleepClock asleep = {});

    struct Verdict
    {
        RunState state = RunState::Guarded;
        QString reason;
        PartEnd part = PartEnd::Whole; //!< else it is a result of a search's step, and only that ends
    };

    //! What is looked at: requests of the warm-up count like all others.
    struct Look
    {
        const RunResult& run;
        metrics::Totals part; //!< of the part that runs
        qint64 waiting = 0;   //!< planned requests of it that are not done
        Instant at = NoInstant;
    };

    //! Why the run must end now, or nullopt. To be called a few times a second.
    [[nodiscard]] std::optional<Verdict> judge(const Look& look);

    //! The same at the end of a run: whether anything of it was ever sent, and measured.
    [[nodiscard]] static std::optional<Verdict> judgeEnd(const RunResult& run);

    //! How long the machine slept since the last call; nullopt: it did not.
    [[nodiscard]] std::optional<Nanoseconds> slept();

    void partBegan(); //!< what is counted for a part begins anew

private:
    struct Sample
    {
        Instant at;
        qint64 attempted = 0;
        qint64 failed = 0;
        qint64 waiting = 0;
    };

    //! Requests that never left this machine.
    struct Unsent
    {
        qint64 count = 0;
        ErrorClass commonest = ErrorClass::Connect;
    };

    [[nodiscard]] static Unsent unsentOf(const metrics::Totals& totals);
    [[nodiscard]] static QString inWords(ErrorClass errorClass);
    [[nodiscard]] static std::optional<Verdict> unreachable(const metrics::Totals& totals, qint64 fewest);
    [[nodiscard]] std::optional<Verdict> gone(const metrics::Totals& totals, Instant now);
    [[nodiscard]] std::optional<Verdict> tooManyErrors() const;
    [[nodiscard]] std::optional<Verdict> saturated() const;
    [[nodiscard]] std::optional<Verdict> known(const RunResult& run) const;
    [[nodiscard]] static std::optional<Verdict> unmeasured(const RunResult& run);

    StopRules m_rules;
    bool m_openLoop;
    metrics::Latency m_headline;
    SleepClock m_asleep;
    std::optional<Nanoseconds> m_asleepBefore;
    std::deque<Sample> m_samples; //!< of this part, one a tick, the newest last
    Instant m_goneSince = NoInstant; //!< from then on nothing could be sent …
    qint64 m_goneFrom = 0;           //!< … and so many had been attempted
    qint64 m_attempted = 0;          //!< at the last look
    qint64 m_unsent = 0;
};

//! How exactly a percentile is known: half the 95 % interval of its rank, as a share of it. nullopt: too few samples.
[[nodiscard]] std::optional<double> uncertainty(const metrics::Histogram& histogram, double percent);

} // namespace bw::stress
