// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace bw::cache {

struct OutageSettings
{
    int failures = 3; //!< in a row
    Milliseconds firstPause{1'000}; //!< doubles with each failed try after it
    Milliseconds longestPause{30'000};
};

//! Keeps a cache from asking a store that is down: a cache that waits for a timeout each time is worse than none. Smaller
//! than an endpoint's circuit breaker, because callers come one at a time. Pure, one thread.
class OutageGate
{
public:
    explicit OutageGate(const Clock& clock, OutageSettings settings = {}) : m_clock(clock), m_settings(settings) {}

    //! Closed: yes. Open: no, until the pause is over; then one try at a time decides.
    [[nodiscard]] bool allows() const noexcept { return !isOpen() || m_clock.now() >= m_until; }
    [[nodiscard]] bool isOpen() const noexcept { return m_failures >= m_settings.failures; }
    void succeeded() noexcept { m_failures = 0; }
    void failed() noexcept;

private:
    const Clock& m_clock;
    OutageSettings m_settings;
    int m_failures = 0;
    Milliseconds m_pause{0};
    Instant m_until = NoInstant;
};

} // namespace bw::cache
