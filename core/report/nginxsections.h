// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/nginxconfig.h"

namespace bw::report {

//! What the sections are written from.
struct NginxPlan
{
    gateway::GatewayProfile profile;
    NginxOptions options; //!< innerPort set
    QList<gateway::Endpoint> endpoints; //!< enabled, at least one, not all backups

    [[nodiscard]] int dispatchPort() const noexcept { return options.innerPort; }
    [[nodiscard]] int endpointPort(qsizetype index) const noexcept { return options.innerPort + 1 + static_cast<int>(index); }
};

// The sections in their order; each ends with a line break. One blank line stands before each.

[[nodiscard]] QString nginxHead(const NginxPlan& plan); //!< before http {}
[[nodiscard]] QString nginxBasics(const NginxPlan& plan);
[[nodiscard]] QString nginxRates(const NginxPlan& plan);
[[nodiscard]] QString nginxMaps(const NginxPlan& plan);
[[nodiscard]] QString nginxFront(const NginxPlan& plan);    //!< what clients reach
[[nodiscard]] QString nginxDispatch(const NginxPlan& plan); //!< cache, choice of endpoint, next try
[[nodiscard]] QString nginxEndpoint(const NginxPlan& plan, qsizetype index); //!< the way to one endpoint

} // namespace bw::report
