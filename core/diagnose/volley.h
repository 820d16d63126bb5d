// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"

namespace bw::diagnose {

//! The same request many times, so many at once. One at a time; in the thread of its client. Destroying it cancels.
class Volley final : public QObject
{
    Q_OBJECT

public:
    enum class Connections { AsTheyAre, AllNew }; //!< AllNew: idle ones are closed before each request

    explicit Volley(gateway::GatewayClient& client, QObject* parent = nullptr);
    ~Volley() override;

    void start(const gateway::CallSpec& spec, int requests, int concurrency, Connections connections = Connections::AsTheyAre);
    void cancel(); //!< what runs ends as cancelled, nothing more is sent

    [[nodiscard]] const QList<record::RequestRecord>& records() const noexcept { return m_records; }
    [[nodiscard]] const net::Headers& headers() const noexcept { return m_headers; } //!< of the last response

signals:
    void progressed(int ended);
    void finished(); //!< once a start()

private:
    void send();
    void onFinished(const gateway::CallResult& result);

    gateway::GatewayClient& m_client;
    gateway::CallSpec m_spec;
    Connections m_connections = Connections::AsTheyAre;
    int m_unsent = 0;
    QList<QPointer<gateway::Call>> m_running;
    QList<record::RequestRecord> m_records;
    net::Headers m_headers;
};

} // namespace bw::diagnose
