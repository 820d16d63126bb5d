// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/budget.h"

#include <algorithm>

namespace bw::spend {

PicoUsd BudgetState::left() const noexcept
{
    return std::max(PicoUsd(), limit - spent - held);
}

bool Budget::hold(PicoUsd expected, QDate day)
{
    const BudgetState now = state(day);
    if (now.spent >= now.limit || now.spent + now.held + expected > now.limit)
        return false;
    dayOf(day).held += expected;
    return true;
}

void Budget::settle(PicoUsd expected, PicoUsd actual, QDate day, PicoUsd perhaps)
{
    Day& account = dayOf(day);
    account.held = std::max(PicoUsd(), account.held - expected);
    account.spent += actual;
    account.perhaps += perhaps;
}

void Budget::enter(PicoUsd spent, QDate day)
{
    dayOf(day).spent += spent;
}

BudgetState Budget::state(QDate day) const
{
    const Day account = m_days.value(day);
    return {m_limit, account.spent, account.held, account.perhaps};
}

//! Old days are let go, once no request can be left that began in them.
Budget::Day& Budget::dayOf(QDate day)
{
    constexpr qsizetype KeptDays = 8;
    m_days.insert(day, m_days.value(day));
    while (m_days.size() > KeptDays && m_days.firstKey() != day)
        m_days.erase(m_days.begin());
    return m_days[day];
}

} // namespace bw::spend
