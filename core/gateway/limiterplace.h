// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <utility>

namespace bw::gateway {

class Lane;

//! A place in the queue of a lane's limiter: who came first goes first. Leaves the queue when it dies. Any thread.
class LimiterPlace
{
public:
    LimiterPlace() = default;
    explicit LimiterPlace(std::shared_ptr<Lane> lane);
    LimiterPlace(LimiterPlace&& other) noexcept
        : m_lane(std::move(other.m_lane)), m_number(std::exchange(other.m_number, 0))
    {
    }
    LimiterPlace& operator=(LimiterPlace&& other) noexcept;
    LimiterPlace(const LimiterPlace&) = delete;
    LimiterPlace& operator=(const LimiterPlace&) = delete;
    ~LimiterPlace() { leave(); }

    void leave();

private:
    friend class Lane;
    std::shared_ptr<Lane> m_lane;
    quint64 m_number = 0; //!< 0: not in the queue yet
};

} // namespace bw::gateway
