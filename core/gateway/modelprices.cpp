// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/modelprices.h"

namespace bw::gateway {

openai::ModelInfo withPrices(openai::ModelInfo model, const GatewayProfile& profile, const spend::PriceBook& book, QDate on)
{
    const auto own = spend::findPrice(profile.prices, {}, model.id, on);
    const auto known = own ? own : book.find(model.id, on);
    const auto dollars = known ? known->inUsd() : std::nullopt;
    if (!dollars)
        return model;
    if (own || !model.priceIn)
        model.priceIn = dollars->input;
    if (own || !model.priceOut)
        model.priceOut = dollars->output;
    return model;
}

} // namespace bw::gateway
