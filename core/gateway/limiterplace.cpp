// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/limiterplace.h"

#include "gateway/lane.h"

namespace bw::gateway {

LimiterPlace::LimiterPlace(std::shared_ptr<Lane> lane) : m_lane(std::move(lane)) {}

LimiterPlace& LimiterPlace::operator=(LimiterPlace&& other) noexcept
{
    leave();
    m_lane = std::move(other.m_lane);
    m_number = std::exchange(other.m_number, 0);
    return *this;
}

void LimiterPlace::leave()
{
    if (const quint64 number = std::exchange(m_number, 0); number != 0 && m_lane) {
        const std::scoped_lock lock(m_lane->m_mutex);
        m_lane->leaveQueue(number);
    }
}

} // namespace bw::gateway
