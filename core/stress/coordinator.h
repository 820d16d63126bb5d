// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/caches.h"
#include "gateway/inbox.h"
#include "stress/engine.h"
#include "stress/partrun.h"
#include "stress/runboard.h"
#include "stress/runwatch.h"

#include <QTemporaryDir>
#include <QTimer>

namespace bw::stress {

//! The inside of an Engine, in a thread of its own: lets the parts of the plan run one after the other, adds up what the
//! workers counted, and stops what must not go on.
class Coordinator final : public QObject
{
    Q_OBJECT

public:
    Coordinator(RunOrder order, std::shared_ptr<RunBoard> board);
    ~Coordinator() override;

    void post(std::function<void()> work) { m_inbox.post(std::move(work)); } //!< any thread

    void start();
    void stop();
    void setPaused(bool paused);
    void setLevel(double level);
    void mark(Mark::Kind kind, const QString& text);

signals:
    void checkpoint();
    void finished(); //!< once

private:
    [[nodiscard]] Result<void> prepare();
    void makeWorkers();
    void workerReady();
    void nextPart();
    void beginPart(const Part& part);
    void tick();
    void collect(Instant now);
    void partDrained(quint64 part);
    void guard(Instant now);
    [[nodiscard]] QString spentText() const;
    void endEarly(const RunWatch::Verdict& verdict);
    void endPart(const RunWatch::Verdict& verdict);
    void askedToWait(Instant until);
    void finish(RunState state, const QString& reason);
    [[nodiscard]] RunProgress progress(Instant now) const;
    void show();

    RunOrder m_order;
    std::shared_ptr<RunBoard> m_board;
    gateway::Inbox m_inbox{this};
    QTimer m_ticks{this};
    std::unique_ptr<PartSource> m_parts;
    std::vector<Segment> m_segments; //!< by variant
    std::shared_ptr<SpendGuard> m_spend;
    std::shared_ptr<RecordLog> m_log;
    std::shared_ptr<LimitFinder> m_limits = std::make_shared<LimitFinder>();
    QList<Slo> m_slos;
    QTemporaryDir m_folder; //!< of the answers that the run itself keeps
    std::shared_ptr<gateway::Caches> m_caches;
    Workers m_workers;
    std::unique_ptr<PartRun> m_running; //!< goes before the workers it sends to
    RunResult m_result;
    VariantResult m_before; //!< the running part's variant, without it
    metrics::Totals m_sentBefore; //!< of the run, without it
    std::vector<Progressed> m_progressed; //!< by variant
    std::optional<double> m_level; //!< that a person set while it ran
    PartEnd m_partEnd = PartEnd::Whole; //!< how the running part will have ended
    RunWatch m_watch;
    Instant m_runStart = NoInstant;
    Instant m_checkpointAt = NoInstant;
    quint64 m_partNumber = 0;
    size_t m_ready = 0;
    RunState m_ending = RunState::Finished; //!< what the run will be when it has drained
    QString m_endReason;
    bool m_over = false;
};

} // namespace bw::stress
