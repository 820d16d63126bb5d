// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <deque>

namespace bw::resilience {

//! Retries of one endpoint, in the manner of gRPC's retry throttling: 10 tokens, a failure takes one, a success gives
//! a tenth back, and a retry is allowed only while more than half are left.
class EndpointRetryBudget
{
public:
    static constexpr double Reserve = 5; //!< tokens that no retry may touch

    void onSuccess() noexcept;
    void onFailure() noexcept;
    [[nodiscard]] bool allowsRetry() const noexcept { return tokens() > Reserve; }
    [[nodiscard]] double tokens() const noexcept { return m_tenths / 10.0; }

private:
    static constexpr int MostTenths = 100;
    int m_tenths = MostTenths; //!< integer, so that ten successes are exactly one token
};

//! Retries of the whole process: in the last 10 s at most 10 + 20 % of the first attempts.
class GlobalRetryBudget
{
public:
    explicit GlobalRetryBudget(const Clock& clock) : m_clock(clock) {}

    void onFirstAttempt();
    //! Counts the retry if it is allowed.
    [[nodiscard]] bool tryRetry();

private:
    void forgetOld();

    const Clock& m_clock;
    std::deque<Instant> m_firstAttempts;
    std::deque<Instant> m_retries;
};

} // namespace bw::resilience
