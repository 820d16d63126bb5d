// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runfile.h"
#include "stress/threshold.h"
#include "support/suite.h"

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;

namespace {

VariantResult variantWith(qint64 failed)
{
    VariantResult result;
    result.tally.totals.requests = 10;
    result.tally.totals.byClass[size_t(ErrorClass::Ok)] = 10 - failed;
    result.tally.totals.byClass[size_t(ErrorClass::Overloaded)] = failed;
    return result;
}

//! A sweep whose levels went so; its variant is that of the last one, as the engine leaves it.
RunResult sweep(const QList<bool>& passed, RunState state)
{
    RunResult run;
    run.state = state;
    run.plan.search.kind = Search::Kind::Sweep;
    run.plan.thresholds = {u"error_rate<1%"_s};
    double level = 0;
    for (const bool each : passed) {
        level += 10;
        run.variants = {variantWith(each ? 0 : 5)};
        run.steps.append({level, each, false, run.variants.constFirst()});
        if (each)
            run.highestLevel = level;
    }
    return run;
}

} // namespace

class TestThreshold : public test::Suite
{
    Q_OBJECT

private slots:
    void everyVariantMustKeepIt();
    void searchesPassByWhatTheyFound();
    void withoutThresholdsAllPasses();
    void noHighestLevelWithoutThresholds();
};

void TestThreshold::everyVariantMustKeepIt()
{
    RunResult run;
    run.state = RunState::Finished;
    run.plan.thresholds = {u"error_rate<1%"_s};
    run.variants = {variantWith(0), variantWith(0)};
    QVERIFY(hasPassed(run));
    run.variants[0] = variantWith(1);
    QVERIFY(!hasPassed(run));
    run.plan.thresholds = {u"nonsense"_s};
    QVERIFY(!hasPassed(run));
}

void TestThreshold::searchesPassByWhatTheyFound()
{
    QVERIFY(hasPassed(sweep({true, true, false}, RunState::Finished))); // the last level alone failed
    QVERIFY(!hasPassed(sweep({false, false}, RunState::Finished)));
    RunResult lucky = sweep({true, false}, RunState::Finished);
    lucky.highestLevel.reset(); // it did not hold again
    QVERIFY(!hasPassed(lucky));
    lucky.state = RunState::Stopped; // before it could be confirmed
    QVERIFY(hasPassed(lucky));
    QVERIFY(hasPassed(sweep({}, RunState::Stopped)));
    QVERIFY(!hasPassed(sweep({false}, RunState::Stopped)));
}

void TestThreshold::withoutThresholdsAllPasses()
{
    RunResult run = sweep({false}, RunState::Finished);
    run.plan.thresholds.clear();
    QVERIFY(hasPassed(run));
}

//! Files of before had one: every level kept all of nothing.
void TestThreshold::noHighestLevelWithoutThresholds()
{
    RunResult run = sweep({true}, RunState::Finished);
    QCOMPARE(runFromJson(toJson(run))->highestLevel, std::optional(10.0));
    run.plan.thresholds.clear();
    QCOMPARE(runFromJson(toJson(run))->highestLevel, std::nullopt);
}

QTEST_GUILESS_MAIN(TestThreshold)
#include "tst_threshold.moc"
