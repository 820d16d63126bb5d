// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/profileoptions.h"

#include <QJsonObject>

namespace bw::gateway {

[[nodiscard]] QJsonObject toJson(const CacheOptions& cache); //!< without the password of the Redis address
[[nodiscard]] CacheOptions cacheFromJson(const QJsonObject& json);

} // namespace bw::gateway
