// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/profileranges.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace bw::gateway {

// Reading numbers and lists of a profile's JSON: what is missing or mistyped keeps its default, what is out of range is
// clamped.

[[nodiscard]] inline int numberIn(const QJsonObject& json, QLatin1StringView key, int fallback, const ranges::Range<int>& range)
{
    return int(ranges::Range<qint64>{range.lowest, range.highest}.clamp(json.value(key).toInteger(fallback)));
}

[[nodiscard]] inline qint64 numberIn(const QJsonObject& json, QLatin1StringView key, qint64 fallback,
                                     const ranges::Range<qint64>& range)
{
    return range.clamp(json.value(key).toInteger(fallback));
}

[[nodiscard]] inline double numberIn(const QJsonObject& json, QLatin1StringView key, double fallback,
                                     const ranges::Range<double>& range)
{
    return range.clamp(json.value(key).toDouble(fallback));
}

//! Whole milliseconds.
[[nodiscard]] inline Milliseconds numberIn(const QJsonObject& json, QLatin1StringView key, Milliseconds fallback,
                                           const ranges::Range<Milliseconds>& range)
{
    return range.clamp(Milliseconds(json.value(key).toInteger(fallback.count())));
}

[[nodiscard]] inline QStringList stringsIn(const QJsonObject& json, QLatin1StringView key)
{
    QStringList strings;
    for (const QJsonValue& value : json.value(key).toArray())
        strings.append(value.toString());
    return strings;
}

} // namespace bw::gateway
