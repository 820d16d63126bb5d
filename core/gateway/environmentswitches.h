// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

#include <QProcessEnvironment>

namespace bw::gateway {

//! What the environment of the process says about gateways: for the night when an operator has a shell and no screen. A
//! value; tests make their own.
struct EnvironmentSwitches
{
    QString gateway;               //!< BELLWETHER_GATEWAY: name or file of a profile, for calls that name none
    bool holySheepEnabled = true;  //!< HOLYSHEEP_ENABLED: false, 0, no or off ask HolySheep's endpoints no more

    [[nodiscard]] static EnvironmentSwitches from(const QProcessEnvironment& variables);
    [[nodiscard]] static EnvironmentSwitches ofProcess() { return from(QProcessEnvironment::systemEnvironment()); }

    //! May the endpoint be asked at all? False too if the person turned it off.
    [[nodiscard]] bool allows(const GatewayProfile& profile, const Endpoint& endpoint) const;
    //! Why some endpoints of the profile are left out, for people; empty if the environment leaves out none.
    [[nodiscard]] QString note(const GatewayProfile& profile) const;

    bool operator==(const EnvironmentSwitches&) const = default;
};

//! By its host or name; in a profile of HolySheep every endpoint that is no backup, whatever proxy is in front of it.
[[nodiscard]] bool isHolySheep(const GatewayProfile& profile, const Endpoint& endpoint);

} // namespace bw::gateway
