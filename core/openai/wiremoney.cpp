// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/wiremoney.h"

namespace bw::openai {

std::optional<PicoUsd> wireMoney(const QString& text)
{
    if (const auto exact = PicoUsd::fromDecimal(text))
        return exact->value() >= 0 ? exact : std::nullopt;
    bool ok = false;
    const double dollars = text.toDouble(&ok);
    if (!ok || !(dollars >= 0) || dollars > 9e6)
        return std::nullopt;
    return PicoUsd::fromUsd(dollars);
}

} // namespace bw::openai
