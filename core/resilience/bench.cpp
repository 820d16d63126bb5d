// SPDX-License-Identifier: GPL-3.0-or-later
#include "resilience/bench.h"

#include <algorithm>

namespace bw::resilience {

void Bench::onFailure(std::optional<Milliseconds> serverDelay)
{
    const Instant now = m_clock.now();
    m_failures.push_back(now);
    while (now - m_failures.front() > Within)
        m_failures.pop_front();
    if (static_cast<int>(m_failures.size()) < MostFailures)
        return;
    m_failures.clear(); // the next bench takes as many again
    rest(serverDelay ? Nanoseconds(*serverDelay) : Rest);
}

void Bench::rest(Nanoseconds span)
{
    m_until = std::max(m_until, m_clock.now() + std::min(span, LongestRest));
}

} // namespace bw::resilience
