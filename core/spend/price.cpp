// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/price.h"

namespace bw::spend {

namespace {

using namespace Qt::StringLiterals;

//! A rate keeps 6 places, so that the product with a price of up to $9 000 a million tokens stays exact.
class Conversion
{
public:
    explicit Conversion(PicoUsd usdPerUnit) : m_microUsd(usdPerUnit.value() / Micro) {}

    void apply(PicoUsd& amount) const
    {
        amount = PicoUsd(((amount * m_microUsd) + PicoUsd(Micro / 2)).value() / Micro);
    }

    void apply(std::optional<PicoUsd>& amount) const
    {
        if (amount)
            apply(*amount);
    }

private:
    static constexpr qint64 Micro = 1'000'000;
    qint64 m_microUsd;
};

} // namespace

std::optional<Price> Price::inUsd() const
{
    if (currency == "USD"_L1)
        return *this;
    if (!usdPerUnit)
        return std::nullopt;
    const Conversion conversion(*usdPerUnit);
    Price price = *this;
    for (PicoUsd* amount : {&price.input, &price.output, &price.perRequest})
        conversion.apply(*amount);
    for (std::optional<PicoUsd>* amount :
         {&price.cachedInput, &price.cacheWrite, &price.listInput, &price.listOutput, &price.listCachedInput})
        conversion.apply(*amount);
    for (PriceTier& tier : price.tiers) {
        conversion.apply(tier.input);
        conversion.apply(tier.output);
        conversion.apply(tier.cachedInput);
        conversion.apply(tier.cacheWrite);
    }
    price.currency = u"USD"_s;
    price.usdPerUnit.reset();
    return price;
}

Price Price::forPrompt(qint64 promptTokens) const
{
    Price price = *this;
    price.tiers.clear();
    for (const PriceTier& tier : tiers) {
        if (promptTokens <= tier.abovePromptTokens)
            break;
        price.input = tier.input;
        price.output = tier.output;
        price.cachedInput = tier.cachedInput;
        price.cacheWrite = tier.cacheWrite;
    }
    return price;
}

} // namespace bw::spend
