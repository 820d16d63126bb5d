// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/percentilerank.h"

#include <array>

namespace bw::net {

//! The median of the last 128 handshakes.
class HandshakeTimes final
{
public:
    void add(Nanoseconds time) noexcept
    {
        m_times[m_count % m_times.size()] = time;
        ++m_count;
    }

    [[nodiscard]] Nanoseconds median() const
    {
        auto times = m_times;
        const size_t count = std::min(m_count, times.size());
        if (count == 0)
            return Nanoseconds(0);
        const auto middle = times.begin() + long(percentileRank(50, qint64(count)) - 1);
        std::nth_element(times.begin(), middle, times.begin() + long(count));
        return *middle;
    }

private:
    std::array<Nanoseconds, 128> m_times{};
    size_t m_count = 0;
};

} // namespace bw::net
