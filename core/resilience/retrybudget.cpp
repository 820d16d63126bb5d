// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/retrybudget.h"

#include <algorithm>

namespace bw::resilience {

namespace {

using namespace std::chrono_literals;

constexpr Nanoseconds Window = 10s;
constexpr size_t AlwaysAllowed = 10;
constexpr size_t AttemptsPerRetry = 5; // 20 %

void dropBefore(std::deque<Instant>& times, Instant limit)
{
    while (!times.empty() && times.front() <= limit)
        times.pop_front();
}

} // namespace

void EndpointRetryBudget::onSuccess() noexcept
{
    m_tenths = std::min(MostTenths, m_tenths + 1);
}

void EndpointRetryBudget::onFailure() noexcept
{
    m_tenths = std::max(0, m_tenths - 10);
}

void GlobalRetryBudget::onFirstAttempt()
{
    forgetOld();
    m_firstAttempts.push_back(m_clock.now());
}

bool GlobalRetryBudget::tryRetry()
{
    forgetOld();
    if (m_retries.size() >= AlwaysAllowed + m_firstAttempts.size() / AttemptsPerRetry)
        return false;
    m_retries.push_back(m_clock.now());
    return true;
}

void GlobalRetryBudget::forgetOld()
{
    dropBefore(m_firstAttempts, m_clock.now() - Window);
    dropBefore(m_retries, m_clock.now() - Window);
}

} // namespace bw::resilience
