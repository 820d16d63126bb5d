// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/loopbackserver.h"
#include "store/outbox.h"

namespace bw::store {

class RecordPipeline;

//! http://127.0.0.1:PORT/metrics for Prometheus, off until start(). One thread; the pipeline must outlive it.
class MetricsEndpoint final : public QObject
{
    Q_OBJECT

public:
    explicit MetricsEndpoint(RecordPipeline& pipeline, QObject* parent = nullptr);

    Result<void> start(quint16 port);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_server.isRunning(); }
    [[nodiscard]] quint16 port() const { return m_server.port(); }
    [[nodiscard]] QString problem() const { return m_problem; } //!< why the last start() failed; a sentence, else empty

signals:
    void changed(); //!< started, stopped, or failed to start

private:
    void answer(const QByteArray& path, net::LoopbackServer::Reply reply);

    RecordPipeline& m_pipeline;
    std::shared_ptr<Outbox> m_outbox; //!< outlives this while the records' thread still has something for it
    net::LoopbackServer m_server;
    QString m_problem;
};

} // namespace bw::store
