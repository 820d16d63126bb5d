// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <optional>

namespace bw::openai {

//! An amount in USD as a JSON number or string writes it. Exact up to 12 places; a double printed with 17 digits is
//! rounded to the nearest pico-dollar. nullopt if it is none, negative (OpenRouter's "-1": unknown) or too large.
[[nodiscard]] std::optional<PicoUsd> wireMoney(const QString& text);

} // namespace bw::openai
