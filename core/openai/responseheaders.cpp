// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/responseheaders.h"

#include "openai/durations.h"

#include <algorithm>

namespace bw::openai {

namespace {

constexpr QByteArrayView ResetPrefix = "x-ratelimit-reset";
constexpr QByteArrayView RemainingPrefix = "x-ratelimit-remaining";
constexpr QByteArrayView RequestIdNames[] = {"x-request-id", "request-id", "x-generation-id", "apim-request-id",
                                             "cf-ray"};

QByteArray valueOf(const Headers& headers, QByteArrayView name)
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    }
    return {};
}

std::optional<Milliseconds> retryAfter(const Headers& headers, const QDateTime& now)
{
    const QByteArray text = valueOf(headers, "retry-after");
    if (const auto seconds = parseSeconds(text))
        return seconds;
    const QDateTime until = parseHttpDate(text, now);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime sent = parseHttpDate(valueOf(headers, "date"), now);
    const qint64 ms = (sent.isValid() ? sent : now).msecsTo(until);
    return parseMilliseconds(QByteArray::number(ms));
}

//! Only where nothing remains: the others' resets are no reason to wait.
std::optional<Milliseconds> longestReset(const Headers& headers, const QDateTime& now)
{
    std::optional<Milliseconds> longest;
    for (const auto& [key, value] : headers) {
        const QByteArray name = key.toLower();
        if (!name.startsWith(ResetPrefix))
            continue;
        const QByteArray remaining = valueOf(headers, RemainingPrefix.toByteArray() + name.mid(ResetPrefix.size()));
        bool ok = false;
        if (remaining.toDouble(&ok) != 0 || !ok)
            continue;
        const auto reset = parseReset(value, now);
        longest = std::max(longest, reset);
    }
    return longest;
}

} // namespace

std::optional<Milliseconds> serverDelay(int status, const Headers& headers, const ApiError& error, const QDateTime& now)
{
    if (status < 400)
        return error.retryDelay;
    if (const auto delay = parseMilliseconds(valueOf(headers, "retry-after-ms")))
        return delay;
    if (const auto delay = parseMilliseconds(valueOf(headers, "x-ms-retry-after-ms")))
        return delay;
    if (const auto delay = retryAfter(headers, now))
        return delay;
    return error.retryDelay ? error.retryDelay : longestReset(headers, now);
}

std::optional<bool> shouldRetry(const Headers& headers)
{
    const QByteArray value = valueOf(headers, "x-should-retry").toLower();
    if (value != "true" && value != "false")
        return std::nullopt;
    return value == "true";
}

QString providerRequestId(const Headers& headers)
{
    for (const QByteArrayView name : RequestIdNames) {
        const QByteArray value = valueOf(headers, name);
        if (!value.isEmpty())
            return QString::fromUtf8(value);
    }
    return {};
}

} // namespace bw::openai
