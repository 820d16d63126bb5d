// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/doctorreport.h"
#include "gateway/gatewayclient.h"

namespace bw::net {
class RouteProbe;
}

namespace bw::gateway {

//! What the doctor is to look at.
struct DoctorOrder
{
    GatewayProfile profile;
    secrets::KeyRing keys;
    qsizetype endpoint = 0; //!< which of the profile's
    QString streamModel;    //!< empty: no chats, so nothing is paid for
    int streamTokens = 48;  //!< at most

    bool operator==(const DoctorOrder&) const = default;
};

//! The profile with one endpoint and no help: no retry, breaker, limiter, cache or other model. What is measured is
//! the endpoint alone.
[[nodiscard]] GatewayProfile bareProfile(const GatewayProfile& profile, qsizetype endpoint);

//! A chat of one short line, answered by at most so many tokens, without the profile's guards. Its source is the diagnosis.
[[nodiscard]] CallSpec bareChat(const GatewayProfile& profile, const secrets::KeyRing& keys, const QString& model, int tokens);

//! Looks at the way to an endpoint from the name to the last event of a stream, and times each part. Deletes itself when
//! it has told. In the thread of its client; while it works, the client should do nothing else, or its numbers mix.
class ConnectionDoctor final : public QObject
{
    Q_OBJECT

public:
    enum class Step { Route, First, Second, Token, Stream };

    ConnectionDoctor(GatewayClient& client, DoctorOrder order, std::function<void(const DoctorReport&)> done, QObject* parent);

    void start();

signals:
    void stepBegan(bw::gateway::ConnectionDoctor::Step step);

private:
    void askFirst();
    void askSecond();
    void askForAToken();
    void askForAStream();
    void chat(int tokens, std::function<void(const CallResult&)> then);
    void tell();

    GatewayClient& m_client;
    DoctorOrder m_order;
    std::function<void(const DoctorReport&)> m_done;
    DoctorReport m_report;
};

} // namespace bw::gateway
