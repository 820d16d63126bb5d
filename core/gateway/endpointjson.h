// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gateway/endpoint.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bw::gateway {

// The endpoints of a profile's JSON, and whose keys they use: ids and labels, never keys.

[[nodiscard]] QJsonArray toJson(const QList<Endpoint>& endpoints);
//! InvalidInput for none, or one whose address is none.
[[nodiscard]] Result<QList<Endpoint>> endpointsFromJson(const QJsonArray& array);

[[nodiscard]] QJsonArray toJson(const QList<KeyRef>& keys);
//! The "keys" of a profile or endpoint; the one "key" that earlier versions wrote.
[[nodiscard]] QList<KeyRef> keysIn(const QJsonObject& owner);

} // namespace bw::gateway
