// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "spend/budget.h"

#include <QTimeZone>

#include <memory>

namespace bw::spend {

class BudgetHold;

//! A limit on money for each day in the person's time zone, which many threads share. Thread-safe.
class SharedBudget : public std::enable_shared_from_this<SharedBudget>
{
    struct Private;

public:
    //! `clock` must outlive it.
    [[nodiscard]] static std::shared_ptr<SharedBudget> perDay(PicoUsd limit, const Clock& clock = systemClock(),
                                                              const QTimeZone& zone = QTimeZone::systemTimeZone());
    ~SharedBudget();
    Q_DISABLE_COPY_MOVE(SharedBudget)

    void setLimit(PicoUsd limit);
    //! A permit for one request, empty if the limit forbids it. `expected`: nothing where no price is known; such a
    //! request is stopped only once the limit is reached.
    [[nodiscard]] BudgetHold hold(std::optional<PicoUsd> expected);
    //! What was spent on a day before this object lived.
    void enter(PicoUsd spent, QDate day);

    [[nodiscard]] BudgetState state() const; //!< of today

private:
    friend class BudgetHold;
    explicit SharedBudget(std::unique_ptr<Private> d);
    void settle(PicoUsd expected, PicoUsd actual, QDate day, PicoUsd perhaps);

    std::unique_ptr<Private> d;
};

//! Money held for one request in flight. Whoever lets it go without settling has spent nothing.
class BudgetHold
{
public:
    BudgetHold() = default;
    BudgetHold(BudgetHold&& other) noexcept;
    BudgetHold& operator=(BudgetHold&& other) noexcept;
    ~BudgetHold();
    Q_DISABLE_COPY(BudgetHold)

    [[nodiscard]] explicit operator bool() const noexcept { return m_budget != nullptr; }
    [[nodiscard]] PicoUsd expected() const noexcept { return m_expected; }

    void settle(PicoUsd actual, PicoUsd perhaps = {}); //!< once, when the request is over; `perhaps`: a part of it

private:
    friend class SharedBudget;

    std::shared_ptr<SharedBudget> m_budget;
    PicoUsd m_expected;
    QDate m_day;
};

//! The daily limits of all gateways of the process; every network worker shares one. Thread-safe.
class DailyBudgets
{
public:
    explicit DailyBudgets(const Clock& clock = systemClock(), const QTimeZone& zone = QTimeZone::systemTimeZone());
    ~DailyBudgets();
    Q_DISABLE_COPY_MOVE(DailyBudgets)

    //! The budget of a gateway with the limit that its profile has now.
    [[nodiscard]] std::shared_ptr<SharedBudget> of(const ProfileId& gateway, PicoUsd limit);
    //! Money of requests whose gateway has no limit (yet): it counts should one be set later in the day.
    void enter(const ProfileId& gateway, PicoUsd spent, QDate day = {});            //!< invalid: today
    [[nodiscard]] std::optional<BudgetState> state(const ProfileId& gateway) const; //!< nullopt: nothing known of it

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::spend
