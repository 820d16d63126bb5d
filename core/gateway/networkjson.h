// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/networkconfig.h"

#include <QJsonObject>

namespace bw::gateway {

// The network part of a profile's JSON. Durations are whole milliseconds; what is missing or mistyped keeps its default.

[[nodiscard]] QJsonObject toJson(const net::Timeouts& timeouts);
[[nodiscard]] net::Timeouts timeoutsFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const net::PoolLimits& limits);
[[nodiscard]] net::PoolLimits poolLimitsFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const net::NetworkConfig& network); //!< without the proxy's password
[[nodiscard]] net::NetworkConfig networkFromJson(const QJsonObject& json);

//! 0 to 24 h.
[[nodiscard]] Milliseconds msIn(const QJsonObject& json, QLatin1StringView key, Milliseconds fallback);

} // namespace bw::gateway
