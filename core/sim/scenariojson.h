// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sim/scenario.h"

#include <QByteArray>

namespace bw::sim {

//! Reads a scenario file: one JSON object, every key optional. Strict: an unknown key, a wrong type or a value out of
//! range is an error that names the key by its path ("errors[2].status") and says what is allowed.
//! A distribution is an object with `dist` constant (value), normal (mean, stddev), lognormal (median, sigma),
//! uniform (min, max) or exponential (mean); a plain number is a constant.
[[nodiscard]] Result<Scenario> scenarioFromJson(const QByteArray& json);

} // namespace bw::sim
