// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "openai/modellist.h"
#include "spend/pricebook.h"

namespace bw::gateway {

//! The model with what its tokens cost on the day, in dollars: the profile's own row wins, then what the gateway says, then
//! the book. Unset: nobody says, or only in a currency without a rate. Any thread.
[[nodiscard]] openai::ModelInfo withPrices(openai::ModelInfo model, const GatewayProfile& profile, const spend::PriceBook& book, QDate on);

} // namespace bw::gateway
