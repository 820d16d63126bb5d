// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace bw::resilience {

//! One quota as a server tells it. Absent, negative or unreadable is unknown, never 0.
struct QuotaWindow
{
    std::optional<qint64> limit;
    std::optional<qint64> remaining;
    std::optional<Milliseconds> resetAfter;

    bool operator==(const QuotaWindow&) const = default;
};

struct RateLimitSnapshot
{
    QuotaWindow requests;
    QuotaWindow tokens;

    bool operator==(const RateLimitSnapshot&) const = default;
};

//! "6ms", "1m0s", "17.39s", "2h", "500" (seconds), an RFC 3339 time, epoch seconds or milliseconds → from `wallTime`.
[[nodiscard]] std::optional<Milliseconds> parseReset(QByteArrayView text, const QDateTime& wallTime);

//! Reads x-ratelimit-{limit,remaining,reset}-{requests,tokens} (OpenAI, Groq, Azure, Mistral, Together),
//! anthropic-ratelimit-*, plain x-ratelimit-{limit,remaining,reset} and the IETF `ratelimit` header.
[[nodiscard]] RateLimitSnapshot parseRateLimits(const QList<std::pair<QByteArray, QByteArray>>& headers,
                                                const QDateTime& wallTime);

} // namespace bw::resilience
