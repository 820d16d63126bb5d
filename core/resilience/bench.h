// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <deque>
#include <optional>

namespace bw::resilience {

using namespace std::chrono_literals;

//! Sends an endpoint that keeps failing to the end of the order for a while, so that the next request does not run into
//! the same failures first. It never refuses anything: that is the breaker's business. A pure state machine, one thread.
class Bench
{
public:
    static constexpr int MostFailures = 3;
    static constexpr Nanoseconds Within = 30s;
    static constexpr Nanoseconds Rest = 30s;
    static constexpr Nanoseconds LongestRest = 5min; //!< even if the server asks for more

    explicit Bench(const Clock& clock) : m_clock(clock) {}

    //! A failure as the breaker counts them. `serverDelay`: how long the server asked to be left alone, instead of Rest.
    void onFailure(std::optional<Milliseconds> serverDelay);
    //! The server asked to be left alone for so long.
    void rest(Nanoseconds span);

    [[nodiscard]] bool isBenched() const { return m_clock.now() < m_until; }
    [[nodiscard]] Instant until() const noexcept { return m_until; } //!< NoInstant: never was

private:
    const Clock& m_clock;
    std::deque<Instant> m_failures;
    Instant m_until = NoInstant;
};

} // namespace bw::resilience
