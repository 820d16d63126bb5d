// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonValue>

namespace bw::gateway {

//! False where this program was built without yaml-cpp: then only YAML that is JSON too can be read.
[[nodiscard]] constexpr bool canReadYaml() noexcept
{
#ifdef BELLWETHER_WITH_YAML
    return true;
#else
    return false;
#endif
}

//! The first document of a YAML text as JSON: anchors resolved, << merged, plain scalars typed as YAML 1.2 does
//! (core schema), quoted ones text. Parse with the line that is wrong; also for what is nested deeper than 64 or has
//! more than 100 000 nodes once its aliases are followed.
[[nodiscard]] Result<QJsonValue> yamlToJson(const QByteArray& text);

} // namespace bw::gateway
