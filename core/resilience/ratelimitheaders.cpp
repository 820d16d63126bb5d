// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/ratelimitheaders.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace bw::resilience {

namespace {

using namespace Qt::StringLiterals;

constexpr double LongestResetMs = 366.0 * 24 * 3600 * 1000;

std::optional<qint64> count(QByteArrayView text)
{
    bool ok = false;
    const qint64 value = text.trimmed().toByteArray().toLongLong(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

std::optional<Milliseconds> sane(double milliseconds)
{
    if (!std::isfinite(milliseconds) || milliseconds < 0 || milliseconds > LongestResetMs)
        return std::nullopt;
    return Milliseconds(static_cast<qint64>(std::ceil(milliseconds)));
}

std::optional<Milliseconds> goDuration(const QString& text)
{
    static const QRegularExpression whole(u"^(?:\\d+(?:\\.\\d+)?(?:ms|us|µs|ns|h|m|s))+$"_s);
    static const QRegularExpression part(u"(\\d+(?:\\.\\d+)?)(ms|us|µs|ns|h|m|s)"_s);
    static const QHash<QString, double> unitMs = {{u"h"_s, 3.6e6}, {u"m"_s, 6e4},  {u"s"_s, 1e3}, {u"ms"_s, 1.0},
                                                  {u"us"_s, 1e-3}, {u"µs"_s, 1e-3}, {u"ns"_s, 1e-6}};
    if (!whole.match(text).hasMatch())
        return std::nullopt;
    double sum = 0;
    for (const QRegularExpressionMatch& match : part.globalMatch(text))
        sum += match.captured(1).toDouble() * unitMs.value(match.captured(2));
    return sane(sum);
}

//! A bare number: seconds from now, or a point in time if it is as large as one (seconds or milliseconds).
std::optional<Milliseconds> bareNumber(double value, const QDateTime& wallTime)
{
    constexpr double EpochSeconds = 1e9, EpochMilliseconds = 1e12;
    const double now = static_cast<double>(wallTime.toMSecsSinceEpoch());
    if (value >= EpochMilliseconds)
        return sane(std::max(0.0, value - now));
    if (value >= EpochSeconds)
        return sane(std::max(0.0, value * 1000 - now));
    return sane(value * 1000);
}

QByteArray find(const QList<std::pair<QByteArray, QByteArray>>& headers, QByteArrayView name)
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

//! Names of limit, remaining and reset of one quota, per header family; the first family that says anything wins.
using FamilyNames = std::array<QByteArrayView, 3>;

constexpr std::array RequestFamilies = {
    FamilyNames{"x-ratelimit-limit-requests", "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"},
    FamilyNames{"anthropic-ratelimit-requests-limit", "anthropic-ratelimit-requests-remaining",
                "anthropic-ratelimit-requests-reset"},
    FamilyNames{"x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"},
    FamilyNames{"ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"},
};

constexpr std::array TokenFamilies = {
    FamilyNames{"x-ratelimit-limit-tokens", "x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens"},
    FamilyNames{"anthropic-ratelimit-tokens-limit", "anthropic-ratelimit-tokens-remaining",
                "anthropic-ratelimit-tokens-reset"},
};

template <typename Families>
QuotaWindow firstFamily(const Families& families, const QList<std::pair<QByteArray, QByteArray>>& headers,
                        const QDateTime& wallTime)
{
    for (const FamilyNames& names : families) {
        const QuotaWindow window{count(find(headers, names[0])), count(find(headers, names[1])),
                                 parseReset(find(headers, names[2]), wallTime)};
        if (window != QuotaWindow{})
            return window;
    }
    return {};
}

//! `"api";r=999;t=295` (IETF draft): remaining and seconds until reset of the first policy named.
QuotaWindow ietfWindow(const QByteArray& header)
{
    static const QRegularExpression remaining(u";\\s*r=(\\d+)"_s);
    static const QRegularExpression reset(u";\\s*t=(\\d+)"_s);
    const QString first = QString::fromLatin1(header).section(u',', 0, 0);
    QuotaWindow window;
    if (const auto match = remaining.match(first); match.hasMatch())
        window.remaining = count(match.captured(1).toLatin1());
    if (const auto match = reset.match(first); match.hasMatch())
        window.resetAfter = sane(match.captured(1).toDouble() * 1000);
    return window;
}

} // namespace

std::optional<Milliseconds> parseReset(QByteArrayView text, const QDateTime& wallTime)
{
    const QString trimmed = QString::fromUtf8(text).trimmed();
    bool isNumber = false;
    const double number = trimmed.toDouble(&isNumber);
    if (isNumber)
        return bareNumber(number, wallTime);
    if (const auto duration = goDuration(trimmed))
        return duration;
    const QDateTime at = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return sane(static_cast<double>(std::max<qint64>(0, wallTime.msecsTo(at))));
}

RateLimitSnapshot parseRateLimits(const QList<std::pair<QByteArray, QByteArray>>& headers, const QDateTime& wallTime)
{
    RateLimitSnapshot snapshot{firstFamily(RequestFamilies, headers, wallTime),
                               firstFamily(TokenFamilies, headers, wallTime)};
    if (snapshot.requests == QuotaWindow{})
        snapshot.requests = ietfWindow(find(headers, "ratelimit"));
    return snapshot;
}

} // namespace bw::resilience
