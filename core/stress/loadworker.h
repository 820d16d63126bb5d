// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/loadthread.h"

#include <QSet>

#include <vector>

namespace bw::stress {

//! The inside of a LoadThread; lives in it.
class LoadWorker final : public QObject
{
    Q_OBJECT

public:
    LoadWorker(LoadThread& thread, gateway::ClientContext context);
    ~LoadWorker() override;

    void prepare(int variants);
    void begin(std::shared_ptr<const Segment> segment);
    void send(const Ticket& ticket);
    void cancelAll();

private:
    void take(gateway::Call* call, const Ticket& ticket, const gateway::CallResult& result);

    LoadThread& m_thread;
    gateway::ClientContext m_context;
    std::vector<std::unique_ptr<gateway::GatewayClient>> m_clients; //!< by variant
    std::shared_ptr<const Segment> m_segment;
    QSet<gateway::Call*> m_running;
};

} // namespace bw::stress
