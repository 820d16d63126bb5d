// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/warmup.h"

namespace bw::gateway {

namespace {

//! The endpoints of one profile, until all of them answered.
struct Round
{
    QList<EndpointWarmUp> endpoints;
    qsizetype left = 0;
    std::function<void(const QList<EndpointWarmUp>&)> done;
};

} // namespace

void warmUp(net::ConnectionPool& pool, const GatewayProfile& profile, const EnvironmentSwitches& switches,
            std::function<void(const QList<EndpointWarmUp>&)> done)
{
    QList<QUrl> addresses;
    const auto round = std::make_shared<Round>();
    for (const Endpoint& endpoint : profile.endpoints) {
        if (!switches.allows(profile, endpoint))
            continue;
        round->endpoints.append({endpoint.name, {}});
        addresses.append(endpoint.baseUrl);
    }
    round->left = addresses.size();
    round->done = std::move(done);
    if (addresses.isEmpty()) {
        QMetaObject::invokeMethod(&pool, [round] { round->done({}); }, Qt::QueuedConnection);
        return;
    }
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        pool.warmUp(addresses[i], profile.network, ConnectionsAhead, poolShare(profile), [round, i](const net::WarmUpResult& result) {
            round->endpoints[i].result = result;
            if (--round->left == 0)
                round->done(round->endpoints);
        });
    }
}

} // namespace bw::gateway
