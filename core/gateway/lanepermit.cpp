// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/lanepermit.h"

#include "gateway/lane.h"

namespace bw::gateway {

LanePermit::LanePermit(std::shared_ptr<Lane> lane, resilience::CircuitBreaker::Permit permit)
    : m_lane(std::move(lane)), m_permit(std::move(permit))
{
}

LanePermit& LanePermit::operator=(LanePermit&& other) noexcept
{
    giveBack();
    m_lane = std::move(other.m_lane);
    m_permit = std::move(other.m_permit);
    return *this;
}

void LanePermit::success()
{
    if (const auto lane = std::exchange(m_lane, {})) {
        const std::scoped_lock lock(lane->m_mutex);
        m_permit->success();
    }
}

void LanePermit::failure(ErrorClass why, std::optional<Milliseconds> serverDelay)
{
    if (const auto lane = std::exchange(m_lane, {})) {
        const std::scoped_lock lock(lane->m_mutex);
        m_permit->failure(serverDelay);
        lane->m_lastFailure = why;
        lane->m_lastFailureAt = lane->m_clock.now();
    }
}

void LanePermit::firstDelta()
{
    if (m_lane) {
        const std::scoped_lock lock(m_lane->m_mutex);
        m_permit->firstDelta();
    }
}

void LanePermit::giveBack()
{
    if (const auto lane = std::exchange(m_lane, {})) {
        const std::scoped_lock lock(lane->m_mutex);
        m_permit->giveBack();
    }
}

} // namespace bw::gateway
