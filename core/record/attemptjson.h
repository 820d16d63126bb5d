// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <QJsonObject>

namespace bw::record {

// The parts of a record's JSON; recordjson.h is the whole. Instants are nanoseconds after `base`.

void put(QJsonObject& json, QLatin1StringView key, Instant instant, Instant base); //!< left out if not set
void put(QJsonObject& json, QLatin1StringView key, std::optional<Nanoseconds> span);
void put(QJsonObject& json, QLatin1StringView key, const QString& text); //!< left out if empty
void put(QJsonObject& json, QLatin1StringView key, std::optional<PicoUsd> money);

[[nodiscard]] Instant instantIn(const QJsonObject& json, QLatin1StringView key, Instant base);
[[nodiscard]] std::optional<Nanoseconds> spanIn(const QJsonObject& json, QLatin1StringView key);
[[nodiscard]] std::optional<PicoUsd> moneyIn(const QJsonObject& json, QLatin1StringView key);

[[nodiscard]] QJsonObject toJson(const Failure& failure);
[[nodiscard]] Failure failureFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const openai::Usage& usage);
[[nodiscard]] openai::Usage usageFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const net::PhaseTimings& timings, Instant base);
[[nodiscard]] net::PhaseTimings timingsFromJson(const QJsonObject& json, Instant base);
[[nodiscard]] QJsonObject toJson(const net::ConnectionInfo& connection);
[[nodiscard]] net::ConnectionInfo connectionFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const Attempt& attempt, Instant base);
[[nodiscard]] Attempt attemptFromJson(const QJsonObject& json, Instant base);

} // namespace bw::record
