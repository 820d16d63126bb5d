// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/volley.h"

#include <QPointer>

namespace bw::diagnose {

Volley::Volley(gateway::GatewayClient& client, QObject* parent) : QObject(parent), m_client(client) {}

Volley::~Volley()
{
    cancel();
}

void Volley::start(const gateway::CallSpec& spec, int requests, int concurrency, Connections connections)
{
    m_spec = spec;
    m_connections = connections;
    m_records.clear();
    m_unsent = requests;
    for (int i = 0; i < concurrency && m_unsent > 0; ++i)
        send();
}

void Volley::cancel()
{
    m_unsent = 0;
    for (const QPointer<gateway::Call>& call : std::as_const(m_running)) {
        if (call)
            call->cancel();
    }
}

void Volley::send()
{
    --m_unsent;
    if (m_connections == Connections::AllNew)
        m_client.pool().drain();
    gateway::Call* const call = m_client.chat(m_spec);
    m_running.append(call);
    connect(call, &gateway::Call::finished, this, [this, call](const gateway::CallResult& result) {
        m_running.removeAll(call);
        onFinished(result);
    });
}

void Volley::onFinished(const gateway::CallResult& result)
{
    m_records.append(result.record);
    if (!result.raw.responseHeaders.isEmpty())
        m_headers = result.raw.responseHeaders;
    emit progressed(int(m_records.size()));
    if (m_unsent > 0)
        send();
    else if (m_running.isEmpty())
        emit finished();
}

} // namespace bw::diagnose
