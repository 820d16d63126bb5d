// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gateway/environmentswitches.h"

namespace bw::gateway {

// Failures of our own making, in whole sentences for people.

//! No endpoint of the profile may be asked for this model: all are switched off (class `breaker_open`, code
//! `endpoints_off` or, by a variable, `switched_off_by_environment`), or none serves it (`bad_request`, `model_not_found`).
[[nodiscard]] Failure nobodyToAsk(const GatewayProfile& profile, const EnvironmentSwitches& switches, const QString& model);

//! The key could not be read from where keys are kept (class `auth`, code `keychain`): nothing was sent.
[[nodiscard]] Failure keyNotRead(const Error& error);

//! A breaker (`breaker_open`) or limiter (`limiter_timeout`) kept the request from an endpoint, for so long yet.
[[nodiscard]] Failure shutDoor(ErrorClass why, const QString& endpoint, std::optional<Nanoseconds> until);

//! The call's time was over before anybody was asked.
[[nodiscard]] Failure outOfTime();

//! The failure of the last attempt, with why there was no further one where that is not plain from it.
[[nodiscard]] Failure withReason(Failure failure, Verdict verdict);

} // namespace bw::gateway
