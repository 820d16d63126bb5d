// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/budgets.h"

#include <limits>
#include <mutex>

namespace bw::spend {

namespace {

constexpr PicoUsd NoLimit{std::numeric_limits<qint64>::max()};

} // namespace

struct SharedBudget::Private
{
    mutable std::mutex mutex;
    Budget budget;
    const Clock& clock;
    QTimeZone zone;

    [[nodiscard]] QDate today() const { return clock.wallTime().toTimeZone(zone).date(); }
};

std::shared_ptr<SharedBudget> SharedBudget::perDay(PicoUsd limit, const Clock& clock, const QTimeZone& zone)
{
    return std::shared_ptr<SharedBudget>(
        new SharedBudget(std::unique_ptr<Private>(new Private{{}, Budget(limit), clock, zone})));
}

SharedBudget::SharedBudget(std::unique_ptr<Private> data) : d(std::move(data)) {}

SharedBudget::~SharedBudget() = default;

void SharedBudget::setLimit(PicoUsd limit)
{
    const std::scoped_lock lock(d->mutex);
    d->budget.setLimit(limit);
}

BudgetHold SharedBudget::hold(std::optional<PicoUsd> expected)
{
    const QDate day = d->today();
    BudgetHold hold;
    hold.m_expected = expected.value_or(PicoUsd());
    hold.m_day = day;
    const std::scoped_lock lock(d->mutex);
    if (d->budget.hold(hold.m_expected, day))
        hold.m_budget = shared_from_this();
    return hold;
}

void SharedBudget::enter(PicoUsd spent, QDate day)
{
    const std::scoped_lock lock(d->mutex);
    d->budget.enter(spent, day);
}

void SharedBudget::settle(PicoUsd expected, PicoUsd actual, QDate day, PicoUsd perhaps)
{
    const std::scoped_lock lock(d->mutex);
    d->budget.settle(expected, actual, day, perhaps);
}

BudgetState SharedBudget::state() const
{
    const QDate day = d->today();
    const std::scoped_lock lock(d->mutex);
    return d->budget.state(day);
}

BudgetHold::BudgetHold(BudgetHold&& other) noexcept
    : m_budget(std::move(other.m_budget)), m_expected(other.m_expected), m_day(other.m_day)
{
}

BudgetHold& BudgetHold::operator=(BudgetHold&& other) noexcept
{
    if (this != &other) {
        settle({});
        m_budget = std::move(other.m_budget);
        m_expected = other.m_expected;
        m_day = other.m_day;
    }
    return *this;
}

BudgetHold::~BudgetHold()
{
    settle({});
}

void BudgetHold::settle(PicoUsd actual, PicoUsd perhaps)
{
    if (const auto budget = std::exchange(m_budget, nullptr))
        budget->settle(m_expected, actual, m_day, perhaps);
}

struct DailyBudgets::Private
{
    const Clock& clock;
    QTimeZone zone;
    mutable std::mutex mutex;
    QHash<ProfileId, std::shared_ptr<SharedBudget>> budgets;

    [[nodiscard]] std::shared_ptr<SharedBudget>& of(const ProfileId& gateway)
    {
        std::shared_ptr<SharedBudget>& budget = budgets[gateway];
        if (!budget)
            budget = SharedBudget::perDay(NoLimit, clock, zone);
        return budget;
    }
};

DailyBudgets::DailyBudgets(const Clock& clock, const QTimeZone& zone) : d(new Private{clock, zone, {}, {}}) {}

DailyBudgets::~DailyBudgets() = default;

std::shared_ptr<SharedBudget> DailyBudgets::of(const ProfileId& gateway, PicoUsd limit)
{
    const std::scoped_lock lock(d->mutex);
    const std::shared_ptr<SharedBudget> budget = d->of(gateway);
    budget->setLimit(limit);
    return budget;
}

void DailyBudgets::enter(const ProfileId& gateway, PicoUsd spent, QDate day)
{
    const QDate on = day.isValid() ? day : d->clock.wallTime().toTimeZone(d->zone).date();
    const std::scoped_lock lock(d->mutex);
    d->of(gateway)->enter(spent, on);
}

std::optional<BudgetState> DailyBudgets::state(const ProfileId& gateway) const
{
    const std::scoped_lock lock(d->mutex);
    const auto found = d->budgets.constFind(gateway);
    return found == d->budgets.constEnd() ? std::nullopt : std::optional((*found)->state());
}

} // namespace bw::spend
