// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QStringView>

#include <optional>

namespace bw::openai {

//! google.protobuf.Duration in JSON: "34.6s" → 34 600 ms, rounded up. nullopt if it is none, ≤ 0 or absurd.
[[nodiscard]] std::optional<Milliseconds> parseProtobufDuration(QStringView text);

} // namespace bw::openai
