// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/profileoptions.h"
#include "resilience/circuitbreaker.h"
#include "resilience/ratelimiter.h"
#include "resilience/retrypolicy.h"

#include <QJsonObject>

namespace bw::gateway {

// What guards a gateway's requests, in a profile's JSON. Durations are whole milliseconds; what is missing or mistyped keeps
// its default, what is out of range is clamped (profileranges.h).

[[nodiscard]] QJsonObject toJson(const resilience::RetrySettings& retry);
[[nodiscard]] resilience::RetrySettings retryFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const resilience::BreakerSettings& breaker);
[[nodiscard]] resilience::BreakerSettings breakerFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const resilience::RateLimits& limits);
[[nodiscard]] resilience::RateLimits limitsFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const HedgeOptions& hedge);
[[nodiscard]] HedgeOptions hedgeFromJson(const QJsonObject& json);

} // namespace bw::gateway
