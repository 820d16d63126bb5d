// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gateway/gatewayprofile.h"

namespace bw::report {

//! What an nginx.conf needs besides the profile. Rates are of the articles on running such a proxy.
struct NginxOptions
{
    QString address = QStringLiteral("127.0.0.1"); //!< to listen at; IPv6 without brackets
    quint16 port = 8080;      //!< clients ask http://address:port/v1
    quint16 innerPort = 0;    //!< first of the ports on 127.0.0.1 between the steps; 0: port + 1
    QString folder;           //!< for pid, logs, temporary and cached files; empty: where this nginx puts them
    QString caFile = QStringLiteral("/etc/ssl/certs/ca-certificates.crt"); //!< whom to trust, PEM
    bool cache = true;
    bool cacheSampledToo = true; //!< also where temperature would give another answer each time, as the articles do
    int perAddressPerMinute = 100; //!< 0: no limit
    int perKeyPerMinute = 50;      //!< 0: no limit. Both apply: the stricter one decides
    int burst = 20;                //!< so many may come at once

    bool operator==(const NginxOptions&) const = default;
};

//! The options as the profile has them: its rate limit, its cache switches.
[[nodiscard]] NginxOptions nginxOptions(const gateway::GatewayProfile& profile);

//! A whole nginx.conf (1.22 or later) that stands between programs and this profile's endpoints. Fails only for what
//! nginx could not do: no endpoint, or an option out of range.
[[nodiscard]] Result<QString> nginxConfig(const gateway::GatewayProfile& profile, const NginxOptions& options);

} // namespace bw::report
