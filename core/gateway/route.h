// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "gateway/gatewayprofile.h"

#include <functional>

namespace bw::gateway {

//! One station of a call's way: an endpoint, and the model to ask it for.
struct Hop
{
    qsizetype endpoint = 0; //!< its index in the profile
    QString model;          //!< as people name it; the endpoint may know it by another name

    bool operator==(const Hop&) const = default;
};

//! What is known of the endpoints at the moment. Unset: nothing.
struct RouteNews
{
    std::function<bool(const Endpoint&)> isAllowed;                    //!< not switched off
    std::function<bool(const Endpoint&)> isBenched;                    //!< to the end of the order
    std::function<bool(const Endpoint&, const QString& model)> refuses; //!< said that it has no such model
};

//! The order in which endpoints and models may be asked: for each of the models in turn, the primaries that serve it by
//! weighted chance, then the backups likewise. Benched ones go to the end. An endpoint that said it has not got the
//! model is left out if anybody else is there. Empty: nobody may be asked. A pure function.
[[nodiscard]] QList<Hop> route(const GatewayProfile& profile, const QStringList& models, const RouteNews& news,
                               const Random& random);

} // namespace bw::gateway
