// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/wiremoney.h"

#include <cmath>

namespace bw::openai {

std::optional<PicoUsd> wireMoney(const QString& text)
{
    if (const auto exact = PicoUsd::fromDecimal(text))
        return exact->value() >= 0 ? exact : std::nullopt;
    bool ok = false;
    const double pico = text.toDouble(&ok) * 1e12;
    if (!ok || !(pico >= 0) || pico > 9e18)
        return std::nullopt;
    return PicoUsd(std::llround(pico));
}

} // namespace bw::openai
