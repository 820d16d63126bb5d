// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArrayView>
#include <QDateTime>

#include <optional>

//! Spans and dates as gateways write them. Nothing here is an answer unless it is > 0 and at most 30 days: what is
//! longer (a server once sent 35 nines) is garbage, not a wish.
namespace bw::openai {

//! "20" or "0.5": seconds. Not NaN, not infinity, no unit.
[[nodiscard]] std::optional<Milliseconds> parseSeconds(QByteArrayView text);
[[nodiscard]] std::optional<Milliseconds> parseMilliseconds(QByteArrayView text);

//! Go's time.Duration ("6ms", "1m0s", "17.39s"), which google.protobuf.Duration in JSON ("34.6s") is a case of.
[[nodiscard]] std::optional<Milliseconds> parseGoDuration(QByteArrayView text);

//! An x-ratelimit-reset-* value: a Go duration, seconds, or a Unix time in seconds or milliseconds.
[[nodiscard]] std::optional<Milliseconds> parseReset(QByteArrayView text, const QDateTime& now);

//! IMF-fixdate, RFC 850 or asctime (RFC 9110, 5.6.7); UTC. Invalid if it is none. A year of two digits is the one
//! nearest to `now`, at most 50 years ahead.
[[nodiscard]] QDateTime parseHttpDate(QByteArrayView text, const QDateTime& now);

} // namespace bw::openai
