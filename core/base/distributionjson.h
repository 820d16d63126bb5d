// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/distribution.h"

#include <QJsonValue>
#include <QString>

namespace bw {

class StrictObject;

//! A number, or {"dist": "normal", "mean": …, "stddev": …} and its kin; no parameter above `most`. Leaves `result` alone
//! if the key is absent.
void readDistribution(StrictObject& parent, const QString& key, double most, Distribution& result);

[[nodiscard]] QJsonValue toJson(const Distribution& distribution);

} // namespace bw
