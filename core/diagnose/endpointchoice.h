// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/lead.h"
#include "gateway/gatewayprofile.h"
#include "record/requestrecord.h"

namespace bw::diagnose {

//! Which endpoint of the profile a diagnosis looks at when nobody names one: that whose host the lead names, else the
//! first that is in use, else the first. An index.
[[nodiscard]] qsizetype endpointFor(const gateway::GatewayProfile& profile, const Lead& lead);

//! Where the request failed last, and else where it was answered; empty: it reached none.
[[nodiscard]] EndpointId endpointToBlame(const record::RequestRecord& record);

} // namespace bw::diagnose
