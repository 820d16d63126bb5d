// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/environmentswitches.h"
#include "net/connectionpool.h"

namespace bw::gateway {

//! What came of opening connections ahead to one endpoint.
struct EndpointWarmUp
{
    QString endpoint; //!< its name
    net::WarmUpResult result;

    bool operator==(const EndpointWarmUp&) const = default;
};

//! To each endpoint: as many as models can be asked side by side.
inline constexpr int ConnectionsAhead = 6;

//! Opens connections ahead to every endpoint that may be asked, within the limits of the profile, so that the next requests
//! need no handshake. Nothing is sent. In the thread of the pool; `done` once, within some seconds, in the order of the
//! profile, unless the pool is gone by then.
void warmUp(net::ConnectionPool& pool, const GatewayProfile& profile, const EnvironmentSwitches& switches,
            std::function<void(const QList<EndpointWarmUp>&)> done);

} // namespace bw::gateway
