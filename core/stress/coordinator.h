// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/inbox.h"
#include "stress/engine.h"
#include "stress/loadthread.h"
#include "stress/pacer.h"
#include "stress/runboard.h"

#include <QTimer>

namespace bw::stress {

//! The inside of an Engine, in a thread of its own: lets the parts of the plan run one after the other and adds up what
//! the workers counted.
class Coordinator final : public QObject
{
    Q_OBJECT

public:
    Coordinator(RunOrder order, std::shared_ptr<RunBoard> board);
    ~Coordinator() override;

    void start();
    void stop();

signals:
    void finished(); //!< once

private:
    void makeWorkers();
    void workerReady();
    void beginPart();
    void collect();
    void partDrained();
    void finish(RunState state, const QString& reason);
    void show();
    [[nodiscard]] std::shared_ptr<Segment> makeSegment();
    [[nodiscard]] PacerJob pacerJob();
    [[nodiscard]] LoadThread& idlest();

    RunOrder m_order;
    std::shared_ptr<RunBoard> m_board;
    gateway::Inbox m_inbox{this}; //!< from workers and pacer
    QTimer m_ticks{this};
    std::vector<std::unique_ptr<LoadThread>> m_workers;
    std::shared_ptr<Gate> m_gate;
    std::shared_ptr<const PromptBook> m_prompts;
    std::unique_ptr<Pacer> m_pacer; //!< before the workers it sends to
    RunResult m_result;
    Window m_window;
    Instant m_partStart = NoInstant;
    size_t m_ready = 0;
    bool m_stopping = false;
};

} // namespace bw::stress
