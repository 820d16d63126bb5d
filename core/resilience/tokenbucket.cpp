// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace bw::resilience {

namespace {

constexpr double RoundingError = 1e-6; // of a token: waiting what waitFor() says must be enough

} // namespace

TokenBucket::TokenBucket(qint64 perMinute, qint64 burst, Instant now)
    : m_perSecond(static_cast<double>(perMinute) / 60.0),
      m_burst(burst > 0 ? static_cast<double>(burst) : std::max(1.0, m_perSecond)),
      m_level(m_burst),
      m_filledAt(now)
{
}

Nanoseconds TokenBucket::waitFor(qint64 amount, Instant now)
{
    if (isUnlimited())
        return Nanoseconds(0);
    fill(now);
    const double missing = std::min(static_cast<double>(amount), m_burst) - m_level;
    if (missing <= RoundingError)
        return Nanoseconds(0);
    return Nanoseconds(std::max<qint64>(1, std::llround(missing / (m_perSecond * m_factor) * 1e9)));
}

void TokenBucket::take(qint64 amount, Instant now)
{
    fill(now);
    m_level -= static_cast<double>(amount);
}

void TokenBucket::giveBack(qint64 amount)
{
    m_level = std::min(m_burst, m_level + static_cast<double>(amount));
}

void TokenBucket::drainTo(qint64 level, Instant now)
{
    fill(now);
    m_level = std::min(m_level, static_cast<double>(level));
}

void TokenBucket::setFactor(double factor, Instant now)
{
    fill(now);
    m_factor = factor;
}

void TokenBucket::fill(Instant now)
{
    if (now <= m_filledAt)
        return;
    const double seconds = toSeconds(now - m_filledAt);
    m_level = std::min(m_burst, m_level + seconds * m_perSecond * m_factor);
    m_filledAt = now;
}

} // namespace bw::resilience
