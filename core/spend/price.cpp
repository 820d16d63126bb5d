// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/price.h"

#include <algorithm>

namespace bw::spend {

namespace {

using namespace Qt::StringLiterals;

//! The product of an amount and a rate, both in 10⁻¹², rounded once. Amount and rate are cut into halves of six places,
//! because the product of both has up to 38 digits and not every compiler has an integer that long.
class Conversion
{
public:
    explicit Conversion(PicoUsd usdPerUnit) : m_rate(usdPerUnit) {}

    void apply(PicoUsd& amount) const
    {
        const Halves unit(amount);
        const quint64 lowest = unit.low * m_rate.low;
        const quint64 middle = unit.high * m_rate.low + unit.low * m_rate.high + lowest / Micro;
        const quint64 fraction = middle % Micro * Micro + lowest % Micro;
        const quint64 rest = middle / Micro + (fraction >= Micro * Micro / 2 ? 1 : 0);
        amount = PicoUsd(qint64(unit.high)) * qint64(m_rate.high) + PicoUsd(qint64(rest));
    }

    void apply(std::optional<PicoUsd>& amount) const
    {
        if (amount)
            apply(*amount);
    }

private:
    static constexpr quint64 Micro = 1'000'000;

    //! Prices and rates are never negative.
    struct Halves
    {
        explicit Halves(PicoUsd whole)
            : high(quint64(std::max<qint64>(0, whole.value())) / Micro), low(quint64(std::max<qint64>(0, whole.value())) % Micro)
        {
        }

        quint64 high;
        quint64 low;
    };

    Halves m_rate;
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
