// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/metricsendpoint.h"

#include "metrics/prometheustext.h"
#include "store/recordpipeline.h"

namespace bw::store {

MetricsEndpoint::MetricsEndpoint(RecordPipeline& pipeline, QObject* parent)
    : QObject(parent), m_pipeline(pipeline),
      m_outbox(new Outbox, [](Outbox* outbox) { outbox->deleteLater(); }), // whichever thread held it last
      m_server([this](const QByteArray& path, net::LoopbackServer::Reply reply) { answer(path, std::move(reply)); })
{
}

Result<void> MetricsEndpoint::start(quint16 port)
{
    const Result<void> started = m_server.start(port);
    m_problem = started ? QString() : started.error().message;
    emit changed();
    return started;
}

void MetricsEndpoint::stop()
{
    m_server.stop();
    m_problem.clear();
    emit changed();
}

//! The text is made in the records' thread, where the numbers are.
void MetricsEndpoint::answer(const QByteArray& path, net::LoopbackServer::Reply reply)
{
    if (path != "/metrics") {
        reply({404, "text/plain; charset=utf-8", "The metrics are at /metrics.\n"});
        return;
    }
    const PipelineCounts counts = m_pipeline.counts();
    const metrics::ExportNotes notes{counts.taken, counts.dropped, counts.unstored};
    m_pipeline.inspect([outbox = m_outbox, notes, reply = std::move(reply)](const metrics::LiveMetrics& live) {
        outbox->put([reply, text = metrics::prometheusText(live, notes)] {
            reply({200, "text/plain; version=0.0.4; charset=utf-8", text});
        });
    });
}

} // namespace bw::store
