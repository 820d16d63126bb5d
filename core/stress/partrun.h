// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/loadthread.h"
#include "stress/pacer.h"
#include "stress/parts.h"

namespace bw::stress {

using Workers = std::vector<std::unique_ptr<LoadThread>>;

//! What the parts of a variant before this one came to.
struct Progressed
{
    Nanoseconds planTime{0}; //!< of the plan's load: this part goes on with it
    double planned = 0;      //!< requests in the window of an open loop …
    Nanoseconds over{0};     //!< … and the time they were planned for
    std::vector<WorkerHealth> workers = {};
};

//! What a part needs of the run it belongs to.
struct PartContext
{
    Workers& workers; //!< outlive the part
    Instant runStart = NoInstant; //!< NoInstant: the part is the first, its start is the run's
    Segment segment; //!< all but gate and rules
    QList<Slo> slos;
    Load load;
    Progressed before;
    std::function<void()> drained; //!< called in any thread, once: sending is over and nothing is in flight
};

//! A part of a run while it runs. In one thread.
class PartRun
{
public:
    PartRun(const Part& part, PartContext context);
    ~PartRun(); //!< halts
    Q_DISABLE_COPY_MOVE(PartRun)

    void halt();   //!< sends nothing more; what is in flight goes on
    void cutOff(); //!< and what is in flight ends now
    void setPaused(bool paused); //!< the plan stands still, and so does what is measured
    void setLevel(double level);
    [[nodiscard]] bool holdUntil(Instant until); //!< false: it is held already

    //! Adds what came since the last call. `before` is the variant without this part, for what does not just add up.
    void collect(VariantResult& result, const VariantResult& before, Instant now);

    [[nodiscard]] const Part& part() const noexcept { return m_part; }
    [[nodiscard]] Instant start() const noexcept { return m_start; }
    [[nodiscard]] GateCounts counts(Instant now) const { return m_gate->counts(now); }
    [[nodiscard]] double share(Instant now) const; //!< of it that is done, 0 – 1
    [[nodiscard]] double levelAt(Instant now) const;
    [[nodiscard]] const metrics::Totals& sent() const noexcept { return m_sent; } //!< at the last collect(), measured or not
    [[nodiscard]] Progressed progressed() const;

private:
    void makeSchedule();
    [[nodiscard]] PacerJob pacerJob();
    [[nodiscard]] BookRules rules() const;
    [[nodiscard]] Blocks blocks() const;
    [[nodiscard]] LoadThread& idlest() const;
    [[nodiscard]] Nanoseconds measuredTo(Instant end) const;
    [[nodiscard]] Window measuredWindow(Instant end) const;
    [[nodiscard]] Nanoseconds elapsed(Instant now) const;
    [[nodiscard]] Nanoseconds planTime(Instant now) const { return m_context.before.planTime + elapsed(now); }
    [[nodiscard]] Nanoseconds offeredOver(const GateCounts& counts, Instant end) const;
    void collectOffered(VariantResult& result, const GateCounts& counts, Instant end);
    void collectStretches(VariantResult& result, Instant end) const;
    [[nodiscard]] std::vector<Nanoseconds> stretchEnds(Instant end) const;
    void collectLedgers(VariantResult& result);
    void collectFlow(VariantResult& result, const GateCounts& counts, Instant now);
    void collectHealth(VariantResult& result, Instant sendingEnd, Instant now);
    void settleShortWindow(VariantResult& result, const VariantResult& before);

    Part m_part;
    PartContext m_context;
    Instant m_start;
    Window m_window;
    RateCurve m_level;
    std::unique_ptr<ArrivalSchedule> m_schedule; //!< of an open loop; the pacer takes it
    std::shared_ptr<Gate> m_gate;
    std::unique_ptr<Pacer> m_pacer;
    std::vector<CpuReading> m_cpuBefore; //!< of each worker, at the last collect()
    std::vector<quint64> m_lagsSeen;
    std::vector<WorkerHealth> m_healthWithDrain; //!< for a window that is settled at the end
    GateCounts m_lastCounts;
    Flow m_flow;
    Flow m_drain;
    metrics::Totals m_sent;
    Progressed m_progressed;
    Instant m_heldUntil = NoInstant;
    Instant m_lastEnd = NoInstant;
    Instant m_collectedAt = NoInstant;
    Instant m_pausedAt = NoInstant;
    Nanoseconds m_paused{0}; //!< in all
};

} // namespace bw::stress
