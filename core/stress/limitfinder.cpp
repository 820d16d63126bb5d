// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/limitfinder.h"

#include <cmath>

namespace bw::stress {

namespace {

using namespace std::chrono_literals;

constexpr Nanoseconds LookInterval = 1s;
constexpr Milliseconds LongestWindow = 2min; //!< a quota that comes back later than this is one of an hour or a day
constexpr qint64 FewestRefusals = 5;
constexpr double RefusedShare = 0.02;

bool isPerMinute(const resilience::QuotaWindow& window)
{
    return window.limit && *window.limit > 0 && window.resetAfter.value_or(Milliseconds(0)) <= LongestWindow;
}

} // namespace

bool LimitFinder::wantsLook(Instant now)
{
    const std::scoped_lock lock(m_mutex);
    if (isSet(m_nextLook) && now < m_nextLook)
        return false;
    m_nextLook = now + LookInterval;
    return true;
}

void LimitFinder::look(const resilience::RateLimitSnapshot& told)
{
    const std::scoped_lock lock(m_mutex);
    if (isPerMinute(told.requests))
        m_requests = told.requests.limit;
    if (isPerMinute(told.tokens))
        m_tokens = told.tokens.limit;
}

QList<FoundLimit> LimitFinder::found(const RunResult& run) const
{
    QList<FoundLimit> limits;
    const std::scoped_lock lock(m_mutex);
    if (m_requests)
        limits.append({QStringLiteral("requests"), *m_requests, true});
    if (m_tokens)
        limits.append({QStringLiteral("tokens"), *m_tokens, true});
    if (!limits.isEmpty())
        return limits;
    for (const VariantResult& variant : run.variants) {
        if (const auto seen = limitSeen(variant); seen && limits.isEmpty())
            limits.append({QStringLiteral("requests"), *seen, false});
    }
    return limits;
}

std::optional<qint64> limitSeen(const VariantResult& result)
{
    qint64 answered = 0, refused = 0, spans = 0;
    for (const TimelineSpan& span : result.timeline.spans()) {
        refused += span.totals.of(ErrorClass::RateLimited);
        if (refused == 0 || span.totals.requests == 0)
            continue; // what is answered before the first refusal is a burst that the gateway allows
        answered += span.totals.ok();
        ++spans;
    }
    if (refused < FewestRefusals || double(refused) < RefusedShare * double(result.tally.totals.attempted()))
        return std::nullopt;
    const double minutes = double(spans) * toSeconds(result.timeline.width()) / 60;
    return minutes > 0 ? std::optional(std::llround(double(answered) / minutes)) : std::nullopt;
}

} // namespace bw::stress
