// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"
#include "resilience/circuitbreaker.h"

namespace bw::gateway {

class Lane;

//! The breaker's leave for one attempt. Only its first resolution counts; without one it is given back, so that no way
//! out of an attempt can leak it. Any thread.
class LanePermit
{
public:
    LanePermit() = default; //!< of a call without breaker: says nothing to anybody
    LanePermit(std::shared_ptr<Lane> lane, resilience::CircuitBreaker::Permit permit);
    LanePermit(LanePermit&&) noexcept = default;
    LanePermit& operator=(LanePermit&& other) noexcept;
    LanePermit(const LanePermit&) = delete;
    LanePermit& operator=(const LanePermit&) = delete;
    ~LanePermit() { giveBack(); }

    void success();
    void failure(ErrorClass why, std::optional<Milliseconds> serverDelay);
    void firstDelta(); //!< of a stream
    void giveBack();

private:
    std::shared_ptr<Lane> m_lane;
    std::optional<resilience::CircuitBreaker::Permit> m_permit;
};

} // namespace bw::gateway
