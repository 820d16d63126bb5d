// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QDate>
#include <QMap>

#include <optional>

namespace bw::spend {

//! How a budget stands.
struct BudgetState
{
    PicoUsd limit;
    PicoUsd spent; //!< by requests that ended
    PicoUsd held;  //!< what those in flight will probably cost
    PicoUsd perhaps{}; //!< of what is spent: nobody said so, but it may have been billed

    [[nodiscard]] PicoUsd left() const noexcept; //!< never below 0
    bool operator==(const BudgetState&) const = default;
};

//! A limit on money for each day, as a pure state machine: the caller says which day it is. A request holds its expected cost while it is in flight and settles with its actual
//! one, so that many at once cannot all pass below the same limit. Days stay apart: what began yesterday is
//! yesterday's, and a clock set back and forth forgives nothing.
class Budget
{
public:
    explicit Budget(PicoUsd limit) : m_limit(limit) {}

    void setLimit(PicoUsd limit) noexcept { m_limit = limit; }

    //! May a request go out that will cost about `expected`? If so, holds that amount. Not once the limit is reached,
    //! whatever the request costs.
    [[nodiscard]] bool hold(PicoUsd expected, QDate day);
    //! The request is over: what it held is free again, what it cost is spent.
    void settle(PicoUsd expected, PicoUsd actual, QDate day, PicoUsd perhaps = {}); //!< `perhaps`: a part of `actual`
    //! Spent before this object lived, or elsewhere.
    void enter(PicoUsd spent, QDate day);

    [[nodiscard]] BudgetState state(QDate day) const;

private:
    struct Day
    {
        PicoUsd spent;
        PicoUsd held;
        PicoUsd perhaps;
    };

    Day& dayOf(QDate day);

    PicoUsd m_limit;
    QMap<QDate, Day> m_days;
};

} // namespace bw::spend
