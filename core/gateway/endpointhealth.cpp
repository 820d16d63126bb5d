// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/endpointhealth.h"

#include <algorithm>

namespace bw::gateway {

namespace {

int gravity(resilience::BreakerState state)
{
    switch (state) {
    case resilience::BreakerState::Closed:
        return 0;
    case resilience::BreakerState::HalfOpen:
        return 1;
    case resilience::BreakerState::Open:
        return 2;
    }
    return 0;
}

} // namespace

LaneHealth EndpointHealth::worst() const
{
    const auto found = std::ranges::max_element(lanes, {}, [](const LaneHealth& lane) {
        return std::pair(gravity(lane.state), lane.failuresInARow);
    });
    return found == lanes.end() ? LaneHealth() : *found;
}

} // namespace bw::gateway
