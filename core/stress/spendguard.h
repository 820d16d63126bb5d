// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <atomic>
#include <mutex>
#include <optional>

namespace bw::stress {

//! Keeps a run below a sum of money, requests in flight included. Any thread. What is reserved for a request is the most
//! that it may cost by its own limits, and a guess where its answer has none; what it did cost takes its place once it has
//! ended, so that the run stops short of its limit by less than one such request. Tokens of prompts are a guess before they
//! are billed: where requests turn out to cost more than was expected of them, the next ones reserve more by the same share.
class SpendGuard
{
public:
    enum class Answer {
        Granted,
        Wait,  //!< what is reserved for those in flight leaves too little; when they have ended there may be more
        Spent, //!< another one might go over the limit; isSpent() from now on
    };

    explicit SpendGuard(std::optional<PicoUsd> limit) : m_limit(limit) {}

    //! `reserved`: what it was or would have been, for settle().
    [[nodiscard]] Answer reserve(PicoUsd expected, PicoUsd& reserved)
    {
        if (!m_limit)
            return Answer::Granted;
        const std::scoped_lock lock(m_mutex);
        reserved = likely(expected);
        if (m_spent + m_reserved + reserved <= *m_limit) {
            m_reserved += reserved;
            return Answer::Granted;
        }
        if (m_spent + reserved <= *m_limit)
            return Answer::Wait;
        if (!m_isSpent.exchange(true, std::memory_order_relaxed))
            m_refused = reserved;
        return Answer::Spent;
    }

    void settle(PicoUsd expected, PicoUsd reserved, PicoUsd actual)
    {
        if (!m_limit)
            return;
        const std::scoped_lock lock(m_mutex);
        m_reserved = m_reserved - reserved;
        m_expected += expected;
        m_spent += actual;
    }

    [[nodiscard]] bool isSpent() const noexcept { return m_isSpent.load(std::memory_order_relaxed); }
    //! What the request was to reserve that there was too little left for; 0 until isSpent().
    [[nodiscard]] PicoUsd refused() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_refused;
    }
    [[nodiscard]] const std::optional<PicoUsd>& limit() const noexcept { return m_limit; }

private:
    [[nodiscard]] PicoUsd likely(PicoUsd expected) const
    {
        return m_expected.value() > 0 && m_spent > m_expected ? PicoUsd::fromUsd(expected.toUsd() * m_spent.toUsd() / m_expected.toUsd())
                                                              : expected;
    }

    std::optional<PicoUsd> m_limit;
    mutable std::mutex m_mutex;
    PicoUsd m_reserved; //!< for what is in flight
    PicoUsd m_expected; //!< of those that m_spent is of
    PicoUsd m_spent;
    PicoUsd m_refused;
    std::atomic<bool> m_isSpent{false};
};

} // namespace bw::stress
