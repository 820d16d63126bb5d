// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <atomic>
#include <optional>

namespace bw::stress {

//! Keeps a run below a sum of money, requests in flight included. Any thread. What is reserved for a request is an
//! estimate; the sum is exact once it has ended.
class SpendGuard
{
public:
    explicit SpendGuard(std::optional<PicoUsd> limit) : m_limit(limit) {}

    //! False: a request of this cost might go over the limit; nothing is reserved, and isSpent() from now on.
    [[nodiscard]] bool reserve(PicoUsd expected) noexcept
    {
        const qint64 sum = m_sum.fetch_add(expected.value(), std::memory_order_relaxed) + expected.value();
        if (!m_limit || sum <= m_limit->value())
            return true;
        m_sum.fetch_sub(expected.value(), std::memory_order_relaxed);
        m_isSpent.store(true, std::memory_order_relaxed);
        return false;
    }

    void settle(PicoUsd expected, PicoUsd actual) noexcept
    {
        m_sum.fetch_add(actual.value() - expected.value(), std::memory_order_relaxed);
    }

    [[nodiscard]] bool isSpent() const noexcept { return m_isSpent.load(std::memory_order_relaxed); }
    [[nodiscard]] const std::optional<PicoUsd>& limit() const noexcept { return m_limit; }

private:
    std::optional<PicoUsd> m_limit;
    std::atomic<qint64> m_sum{0};
    std::atomic<bool> m_isSpent{false};
};

} // namespace bw::stress
