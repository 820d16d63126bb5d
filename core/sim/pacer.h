// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sim/stallschedule.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <utility>

namespace bw::sim {

//! Something that has to act at a time. Leaves the pacer when destroyed.
class Paced
{
public:
    Paced() = default;
    virtual ~Paced();
    Q_DISABLE_COPY_MOVE(Paced)

    virtual void onDue(Instant now) = 0;

private:
    friend class Pacer;
    class Pacer* m_pacer = nullptr;
    std::pair<Instant, quint64> m_key;
};

//! One precise timer for thousands of streams. Due times are absolute, so lateness never adds up; a wake-up serves
//! everything that is due. Timers have a grid of a millisecond: something is up to 1 ms late, never early. One thread.
class Pacer final : public QObject
{
    Q_OBJECT

public:
    explicit Pacer(QList<Stall> stalls = {}, QObject* parent = nullptr);
    ~Pacer() override;
    Q_DISABLE_COPY_MOVE(Pacer)

    [[nodiscard]] static Instant now() noexcept { return std::chrono::steady_clock::now(); }

    //! Starts the scenario's time with the first call; later calls change nothing.
    void startScenario(Instant now) noexcept { m_stalls.start(now); }
    //! Since the first request.
    [[nodiscard]] Nanoseconds scenarioTime(Instant now) const noexcept { return m_stalls.elapsed(now); }
    [[nodiscard]] bool mayWrite(Instant now) const noexcept { return m_stalls.release(now) <= now; }

    //! Calls `paced.onDue()` from the event loop at `due`, or after the stall it falls into. Replaces an earlier call.
    void schedule(Paced& paced, Instant due);
    void cancel(Paced& paced);

private:
    void onTimeout();
    void arm();

    QTimer m_timer{this};
    StallSchedule m_stalls;
    std::map<std::pair<Instant, quint64>, Paced*> m_queue;
    Instant m_armedFor = Instant::max();
    quint64 m_sequence = 0;
};

} // namespace bw::sim
