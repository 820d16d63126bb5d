// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/budgets.h"
#include "support/suite.h"

#include <atomic>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using bw::PicoUsd;
using bw::ProfileId;
using bw::spend::Budget;
using bw::spend::BudgetHold;
using bw::spend::BudgetState;
using bw::spend::DailyBudgets;
using bw::spend::SharedBudget;

namespace {

const QDate Today(2026, 11, 28);

//! A wall clock that tests set; the budget of a day asks for nothing else.
class WallClock final : public bw::Clock
{
public:
    [[nodiscard]] bw::Instant now() const noexcept override { return {}; }
    [[nodiscard]] QDateTime wallTime() const override { return time; }

    QDateTime time{Today, QTime(12, 0), Qt::UTC};
};

const WallClock Noon; //!< stands still

} // namespace

class TestBudget : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void allowsUpToTheLimit();
    void requestsInFlightCount();
    void theActualCostDecidesAfterwards();
    void nothingGoesOutOnceReached();
    void aLimitOfNothingStopsEverything();
    void daysStayApart();
    void oldDaysAreForgotten();
    void historyCounts();
    void aChangedLimitHoldsAtOnce();
    void aLostHoldSpendsNothing();
    void aMovedHoldSettlesOnce();
    void theLocalDayRollsOver();
    void aClockSetBackForgivesNothing();
    void whatIsOnlyPerhapsSpentIsKeptApart();
    void unknownPricesAreStoppedOnlyAtTheLimit();
    void gatewaysHaveTheirOwn();
    void manyThreadsNeverPassTheLimit();
    void randomStepsKeepTheBooks();
};

void TestBudget::allowsUpToTheLimit()
{
    Budget budget(PicoUsd(100));
    QVERIFY(budget.hold(PicoUsd(60), Today));
    QVERIFY(budget.hold(PicoUsd(40), Today));
    QVERIFY(!budget.hold(PicoUsd(1), Today));
    QCOMPARE(budget.state(Today), BudgetState({PicoUsd(100), PicoUsd(0), PicoUsd(100)}));
    QCOMPARE(budget.state(Today).left(), PicoUsd(0));
}

void TestBudget::requestsInFlightCount()
{
    Budget budget(PicoUsd(100));
    QVERIFY(budget.hold(PicoUsd(70), Today));
    QVERIFY(!budget.hold(PicoUsd(70), Today));
    budget.settle(PicoUsd(70), PicoUsd(20), Today); // it was cheaper
    QVERIFY(budget.hold(PicoUsd(70), Today));
}

void TestBudget::theActualCostDecidesAfterwards()
{
    Budget budget(PicoUsd(100));
    QVERIFY(budget.hold(PicoUsd(10), Today));
    budget.settle(PicoUsd(10), PicoUsd(130), Today); // it was dearer than the whole limit
    QCOMPARE(budget.state(Today).spent, PicoUsd(130));
    QCOMPARE(budget.state(Today).left(), PicoUsd(0));
    QVERIFY(!budget.hold(PicoUsd(0), Today));
}

void TestBudget::nothingGoesOutOnceReached()
{
    Budget budget(PicoUsd(100));
    budget.enter(PicoUsd(99), Today);
    QVERIFY(budget.hold(PicoUsd(0), Today)); // nothing expected, something left
    budget.settle(PicoUsd(0), PicoUsd(1), Today);
    QVERIFY(!budget.hold(PicoUsd(0), Today)); // reached exactly
}

void TestBudget::aLimitOfNothingStopsEverything()
{
    Budget budget{PicoUsd(0)};
    QVERIFY(!budget.hold(PicoUsd(0), Today));
}

void TestBudget::daysStayApart()
{
    Budget budget(PicoUsd(100));
    QVERIFY(budget.hold(PicoUsd(90), Today));
    QVERIFY(budget.hold(PicoUsd(90), Today.addDays(1))); // a new day
    budget.settle(PicoUsd(90), PicoUsd(95), Today);      // yesterday's request ends after midnight
    QCOMPARE(budget.state(Today.addDays(1)).spent, PicoUsd(0));
    QCOMPARE(budget.state(Today.addDays(1)).held, PicoUsd(90));
    QCOMPARE(budget.state(Today).spent, PicoUsd(95));
}

void TestBudget::oldDaysAreForgotten()
{
    Budget budget(PicoUsd(100));
    for (int day = 0; day < 1'000; ++day)
        budget.enter(PicoUsd(50), Today.addDays(day));
    QCOMPARE(budget.state(Today).spent, PicoUsd(0));
    QCOMPARE(budget.state(Today.addDays(999)).spent, PicoUsd(50));
    budget.enter(PicoUsd(7), Today); // one far in the past does not push out today
    QCOMPARE(budget.state(Today.addDays(999)).spent, PicoUsd(50));
}

void TestBudget::historyCounts()
{
    Budget budget(PicoUsd(100));
    budget.enter(PicoUsd(80), Today);
    QVERIFY(!budget.hold(PicoUsd(30), Today));
    QVERIFY(budget.hold(PicoUsd(20), Today));
}

void TestBudget::aChangedLimitHoldsAtOnce()
{
    Budget budget(PicoUsd(100));
    budget.enter(PicoUsd(80), Today);
    budget.setLimit(PicoUsd(50));
    QVERIFY(!budget.hold(PicoUsd(1), Today));
    budget.setLimit(PicoUsd(200));
    QVERIFY(budget.hold(PicoUsd(120), Today));
}

void TestBudget::aLostHoldSpendsNothing()
{
    const auto budget = SharedBudget::perDay(PicoUsd(100), Noon, QTimeZone::utc());
    {
        const BudgetHold hold = budget->hold(PicoUsd(100));
        QVERIFY(hold);
        QCOMPARE(budget->state().held, PicoUsd(100));
    }
    QCOMPARE(budget->state(), BudgetState({PicoUsd(100), PicoUsd(0), PicoUsd(0)}));
}

void TestBudget::aMovedHoldSettlesOnce()
{
    const auto budget = SharedBudget::perDay(PicoUsd(100), Noon, QTimeZone::utc());
    BudgetHold first = budget->hold(PicoUsd(30));
    BudgetHold second(std::move(first));
    second.settle(PicoUsd(25));
    second.settle(PicoUsd(25));
    QVERIFY(!second);
    second = budget->hold(PicoUsd(40));
    second = budget->hold(PicoUsd(10)); // frees the forty
    QCOMPARE(budget->state(), BudgetState({PicoUsd(100), PicoUsd(25), PicoUsd(10)}));
    BudgetHold none;
    none.settle(PicoUsd(5));
    QCOMPARE(budget->state().spent, PicoUsd(25));
}

void TestBudget::theLocalDayRollsOver()
{
    WallClock clock;
    const QTimeZone saigon(7 * 3'600);
    const auto budget = SharedBudget::perDay(PicoUsd(100), clock, saigon);
    clock.time = QDateTime(Today, QTime(16, 59, 59), Qt::UTC); // 23:59:59 there
    BudgetHold before = budget->hold(PicoUsd(100));
    QVERIFY(before);
    QVERIFY(!budget->hold(PicoUsd(1)));
    clock.time = clock.time.addSecs(1); // midnight
    BudgetHold after = budget->hold(PicoUsd(100));
    QVERIFY(after);
    before.settle(PicoUsd(90));
    QCOMPARE(budget->state().spent, PicoUsd(0)); // it began yesterday
    after.settle(PicoUsd(80));
    QCOMPARE(budget->state().spent, PicoUsd(80));
}

void TestBudget::aClockSetBackForgivesNothing()
{
    WallClock clock;
    const auto budget = SharedBudget::perDay(PicoUsd(100), clock, QTimeZone::utc());
    budget->hold(PicoUsd(1)).settle(PicoUsd(100));
    clock.time = clock.time.addDays(-1);
    QVERIFY(budget->hold(PicoUsd(1)));
    clock.time = clock.time.addDays(1);
    QVERIFY(!budget->hold(PicoUsd(1)));
}

void TestBudget::whatIsOnlyPerhapsSpentIsKeptApart()
{
    const auto budget = SharedBudget::perDay(PicoUsd(100), Noon, QTimeZone::utc());
    budget->hold(PicoUsd(50)).settle(PicoUsd(30), PicoUsd(20));
    budget->hold(PicoUsd(50)).settle(PicoUsd(5));
    QCOMPARE(budget->state(), BudgetState({PicoUsd(100), PicoUsd(35), PicoUsd(0), PicoUsd(20)}));
}

void TestBudget::unknownPricesAreStoppedOnlyAtTheLimit()
{
    const auto budget = SharedBudget::perDay(PicoUsd(100), Noon, QTimeZone::utc());
    BudgetHold unknown = budget->hold(std::nullopt);
    QVERIFY(unknown);
    QCOMPARE(unknown.expected(), PicoUsd(0));
    unknown.settle(PicoUsd(100));
    QVERIFY(!budget->hold(std::nullopt));
}

void TestBudget::gatewaysHaveTheirOwn()
{
    const WallClock clock;
    DailyBudgets budgets(clock, QTimeZone::utc());
    const ProfileId one(u"one"_s);
    const ProfileId two(u"two"_s);
    QCOMPARE(budgets.state(one), std::nullopt);
    budgets.enter(one, PicoUsd(60)); // before it has a limit
    QVERIFY(!budgets.of(one, PicoUsd(100))->hold(PicoUsd(50)));
    QVERIFY(budgets.of(two, PicoUsd(100))->hold(PicoUsd(50)));
    QCOMPARE(budgets.state(one), std::optional(BudgetState{PicoUsd(100), PicoUsd(60), PicoUsd(0)}));
    QCOMPARE(budgets.of(one, PicoUsd(200)), budgets.of(one, PicoUsd(200))); // one for all workers
    QVERIFY(budgets.of(one, PicoUsd(200))->hold(PicoUsd(50)));
    budgets.enter(one, PicoUsd(1'000), Today.addDays(-1));
    QCOMPARE(budgets.state(one)->spent, PicoUsd(60));
}

void TestBudget::manyThreadsNeverPassTheLimit()
{
    const auto budget = SharedBudget::perDay(PicoUsd(1'000), Noon, QTimeZone::utc());
    std::atomic<int> allowed = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int j = 0; j < 1'000; ++j) {
                BudgetHold hold = budget->hold(PicoUsd(3));
                if (!hold)
                    continue;
                ++allowed;
                hold.settle(PicoUsd(3));
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(allowed.load(), 333);
    QCOMPARE(budget->state(), BudgetState({PicoUsd(1'000), PicoUsd(999), PicoUsd(0)}));
}

void TestBudget::randomStepsKeepTheBooks()
{
    std::mt19937 random(7);
    Budget budget(PicoUsd(10'000));
    QList<std::pair<PicoUsd, QDate>> inFlight;
    QMap<QDate, qint64> spent;
    QMap<QDate, qint64> held;
    for (int step = 0; step < 20'000; ++step) {
        const QDate day = Today.addDays(step / 5'000);
        if (random() % 2 == 0 || inFlight.isEmpty()) {
            const PicoUsd expected(random() % 50);
            const bool fits = spent[day] < 10'000 && spent[day] + held[day] + expected.value() <= 10'000;
            QCOMPARE(budget.hold(expected, day), fits);
            if (!fits)
                continue;
            held[day] += expected.value();
            inFlight.append({expected, day});
        } else {
            const auto [expected, began] = inFlight.takeAt(random() % inFlight.size());
            const PicoUsd actual(random() % 60);
            budget.settle(expected, actual, began);
            held[began] -= expected.value();
            spent[began] += actual.value();
        }
        QCOMPARE(budget.state(day).spent.value(), spent.value(day));
        QCOMPARE(budget.state(day).held.value(), held.value(day));
    }
}

QTEST_GUILESS_MAIN(TestBudget)
#include "tst_budget.moc"
