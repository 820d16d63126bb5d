// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/retrypolicy.h"

#include "resilience/classrules.h"

#include <algorithm>

namespace bw::resilience {

namespace {

Nanoseconds scaled(Nanoseconds span, double factor)
{
    return std::chrono::duration_cast<Nanoseconds>(span * factor);
}

} // namespace

Nanoseconds backoff(int retry, double u, const RetrySettings& settings)
{
    constexpr int FurthestDoubling = 30; // far past any longest delay, and no overflow
    const Nanoseconds doubled = Nanoseconds(settings.firstDelay) * (qint64{1} << std::clamp(retry, 0, FurthestDoubling));
    return scaled(std::min<Nanoseconds>(settings.longestDelay, doubled), 1.0 - settings.jitter * u);
}

Nanoseconds spread(Nanoseconds serverDelay, double u)
{
    return serverDelay + scaled(std::min<Nanoseconds>(serverDelay / 10, 250ms), u);
}

RetryPolicy::RetryPolicy(RetrySettings settings, Random random) : m_settings(settings), m_random(std::move(random)) {}

RetryDecision RetryPolicy::decide(const AttemptEnd& end, std::optional<Nanoseconds> remaining)
{
    ++m_attempts;
    if (end.failure.errorClass == ErrorClass::Ok)
        return {Verdict::Ok, {}};
    if (!mayRepeat(end))
        return {Verdict::FailFast, {}};
    if (m_attempts >= m_settings.maxAttempts)
        return {Verdict::Exhausted, {}};
    const auto& asked = end.failure.serverDelay;
    const Nanoseconds wait = waitAfter(end.failure);
    if ((asked && *asked > m_settings.longestServerDelay) || (remaining && wait >= *remaining))
        return {Verdict::Exhausted, {}};
    return {Verdict::RetrySame, wait};
}

bool RetryPolicy::mayRepeat(const AttemptEnd& end)
{
    const Failure& failure = end.failure;
    if (end.delivered || isCertificateFailure(failure))
        return false;
    if (end.serverAdvises && failure.httpStatus >= 400)
        return *end.serverAdvises;
    if (failure.errorClass == ErrorClass::ReadTimeout)
        return m_settings.retryReadTimeout;
    const SameEndpoint rule = ruleOf(failure.errorClass).retry;
    return rule == SameEndpoint::Always || (rule == SameEndpoint::Once && !std::exchange(m_usedOnce, true));
}

Nanoseconds RetryPolicy::waitAfter(const Failure& failure)
{
    if (failure.serverDelay && *failure.serverDelay > 0ms)
        return spread(*failure.serverDelay, m_random());
    return backoff(m_attempts - 1, m_random(), m_settings);
}

} // namespace bw::resilience
