// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/limitfinder.h"
#include "support/suite.h"

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! 30 s of `ok` answers and `refused` refusals a second, after 5 s of a burst.
VariantResult refusing(qint64 ok, qint64 refused)
{
    VariantResult result;
    for (qint64 second = 0; second < 35; ++second) {
        Tally tally;
        tally.totals.byClass[0] = second < 5 ? 100 : ok;
        tally.totals.byClass[size_t(ErrorClass::RateLimited)] = second < 5 ? 0 : refused;
        tally.totals.requests = tally.totals.byClass[0] + tally.totals.of(ErrorClass::RateLimited);
        result.timeline.add(second, tally);
        result.tally.merge(tally);
    }
    return result;
}

resilience::RateLimitSnapshot told(qint64 requests, qint64 tokens, Milliseconds reset)
{
    resilience::RateLimitSnapshot snapshot;
    snapshot.requests = {requests, 1, reset};
    snapshot.tokens = {tokens, 1, reset};
    return snapshot;
}

} // namespace

class TestLimitFinder : public test::Suite
{
    Q_OBJECT

private slots:
    void headersWin();
    void dailyQuotasAreNoRates();
    void refusalsShowTheLimit();
    void looksOnceASecond();
};

void TestLimitFinder::headersWin()
{
    LimitFinder finder;
    RunResult run;
    run.variants = {refusing(10, 40)};
    finder.look(told(600, 100'000, 30s));
    QCOMPARE(finder.found(run), (QList<FoundLimit>{{u"requests"_s, 600, true}, {u"tokens"_s, 100'000, true}}));
}

void TestLimitFinder::dailyQuotasAreNoRates()
{
    LimitFinder finder;
    finder.look(told(14'400, 500'000, 6h));
    QVERIFY(finder.found({}).isEmpty());
}

void TestLimitFinder::refusalsShowTheLimit()
{
    LimitFinder finder;
    RunResult run;
    run.variants = {refusing(10, 40)};
    QCOMPARE(finder.found(run), (QList<FoundLimit>{{u"requests"_s, 600, false}}));
    QVERIFY(!limitSeen(refusing(10, 0)));
    QVERIFY(!limitSeen({}));
}

void TestLimitFinder::looksOnceASecond()
{
    LimitFinder finder;
    QVERIFY(finder.wantsLook(Instant(1h)));
    QVERIFY(!finder.wantsLook(Instant(1h) + 900ms));
    QVERIFY(finder.wantsLook(Instant(1h) + 1s));
}

QTEST_GUILESS_MAIN(TestLimitFinder)
#include "tst_limitfinder.moc"
