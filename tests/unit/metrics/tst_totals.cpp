// SPDX-License-Identifier: GPL-3.0-or-later
// What the sums say of money and tokens where not everything is known, billed or counted by the provider.
#include "base/varint.h"
#include "metrics/cellcodec.h"
#include "metrics/totals.h"
#include "support/records.h"
#include "support/suite.h"

using namespace bw;
using bw::metrics::Totals;
using bw::record::CacheState;
using bw::record::RequestRecord;
using bw::record::Spent;
using bw::test::makeRecord;

namespace {

Totals totalsOf(const QList<RequestRecord>& records)
{
    Totals totals;
    for (const RequestRecord& record : records)
        totals.add(record);
    return totals;
}

RequestRecord hit(std::optional<PicoUsd> saved)
{
    RequestRecord record = makeRecord({.tokensIn = 40, .tokensOut = 9, .cost = PicoUsd(), .cache = CacheState::Hit});
    record.attempts.clear();
    record.savedCost = saved;
    return record;
}

//! Broken off by the person: no usage was sent, so the tokens that came are counted here.
RequestRecord stopped()
{
    RequestRecord record = makeRecord({.outcome = ErrorClass::Cancelled, .cost = PicoUsd(30)});
    record.maybeBilled = true;
    record::Attempt& attempt = record.attempts.first();
    attempt.failure.maybeBilled = true;
    attempt.usage = openai::Usage{10, 2, 12, 0, 0, 0, true, {}};
    attempt.cost = PicoUsd(30);
    record.usage = attempt.usage;
    return record;
}

RequestRecord lost()
{
    RequestRecord record = makeRecord({.outcome = ErrorClass::ReadTimeout, .cost = {}});
    record.maybeBilled = record.attempts.first().failure.maybeBilled = true;
    return record;
}

} // namespace

class TestTotals : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void spent_data()
    {
        const RequestRecord unpriced = makeRecord({.cost = {}});
        const RequestRecord priced = makeRecord({.cost = PicoUsd(70)});
        QTest::addColumn<QList<RequestRecord>>("records");
        QTest::addColumn<std::optional<PicoUsd>>("known");
        QTest::newRow("nothing") << QList<RequestRecord>() << std::optional<PicoUsd>();
        QTest::newRow("priced") << QList{priced} << std::optional(PicoUsd(70));
        QTest::newRow("unpriced") << QList{unpriced} << std::optional<PicoUsd>();
        QTest::newRow("only from the cache") << QList{hit(PicoUsd(5))} << std::optional(PicoUsd());
        QTest::newRow("unpriced, and one from the cache") << QList{unpriced, hit({})} << std::optional<PicoUsd>();
        QTest::newRow("priced, unpriced, cache") << QList{priced, unpriced, hit({})} << std::optional(PicoUsd(70));
    }
    void spent()
    {
        QFETCH(const QList<RequestRecord>, records);
        const Totals totals = totalsOf(records);
        QTEST(totals.spent().known(), "known");
        Spent oneByOne;
        for (const RequestRecord& record : records)
            oneByOne += record::spentOn(record);
        QCOMPARE(oneByOne, totals.spent());
    }

    void hitsAreNotBilled()
    {
        const Totals totals = totalsOf({makeRecord({.tokensIn = 100, .tokensOut = 5}), hit(PicoUsd(5)), hit({})});
        QCOMPARE(totals.tokensIn, 100);
        QCOMPARE(totals.tokensOut, 5);
        QCOMPARE(totals.deliveredIn(), 180);
        QCOMPARE(totals.deliveredOut(), 23);
        QCOMPARE(totals.priced, 1);
        QCOMPARE(totals.costed(), 3);
        QCOMPARE(totals.saved(), (Spent{PicoUsd(5), 1, {}}));
        QVERIFY(!totalsOf({hit({})}).saved().known());
    }

    //! Asked in vain for money, and then an old answer stood in.
    void staleAnswersCostWhatWasAsked()
    {
        RequestRecord stale = hit(PicoUsd(9));
        stale.cache = CacheState::Stale;
        stale.attempts = stopped().attempts;
        const Totals totals = totalsOf({stale});
        QCOMPARE(totals.priced, 1);
        QCOMPARE(totals.freeHits, 0);
        QCOMPARE(totals.spent(), (Spent{PicoUsd(30), 0, PicoUsd(30)}));
    }

    void whatPassedByTheCacheIsNeitherHitNorMiss()
    {
        const Totals totals = totalsOf({makeRecord({.cache = CacheState::Bypass})});
        QCOMPARE(totals.cacheHits, 0);
        QCOMPARE(totals.cacheMisses, 0);
    }

    void estimatesAreSummedApart()
    {
        RequestRecord stated = stopped();
        stated.attempts.first().usage->providerCost = PicoUsd(8); // the tokens are our count, the money is not
        RequestRecord old = stopped(); // as written before attempts had costs
        old.attempts.first().usage.reset();
        old.attempts.first().cost.reset();
        const Totals totals = totalsOf({makeRecord({.cost = PicoUsd(70)}), stopped(), stated, old});
        QCOMPARE(totals.spent(), (Spent{PicoUsd(138), 0, PicoUsd(60)}));
    }

    void onlyWhatNoSumHasIsPerhapsBilled()
    {
        QCOMPARE(totalsOf({stopped()}).maybeBilled, 0);
        QCOMPARE(totalsOf({lost()}).maybeBilled, 1);
        RequestRecord both = stopped();
        both.attempts.prepend(lost().attempts.first());
        QCOMPARE(totalsOf({both}).maybeBilled, 1);
    }

    void areStoredWhole()
    {
        const Totals totals = totalsOf({makeRecord(), stopped(), lost(), hit(PicoUsd(5)), hit({})});
        QVERIFY(totals.estimatedCost > PicoUsd() && totals.freeHits > 0 && totals.cacheTokensOut > 0);
        QCOMPARE(metrics::totalsFromBytes(metrics::encoded(totals)), std::optional(totals));
    }

    //! Before hits and estimates were counted apart there were 21 counts and 5 sums.
    void olderOnesAreRead()
    {
        QByteArray bytes;
        for (const quint64 number : {0, 0, 0}) // classes, in flight, streamed
            appendVarint(bytes, number);
        appendVarint(bytes, 21);
        for (int i = 0; i < 21; ++i)
            appendVarint(bytes, zigZag(qint64(metrics::CountFields[size_t(i)].id == QLatin1StringView("tokens_estimated") ? 12 : 1)));
        appendVarint(bytes, 5);
        for (int i = 0; i < 5; ++i)
            appendVarint(bytes, zigZag(qint64{40}));
        const auto totals = metrics::totalsFromBytes(bytes);
        QVERIFY(totals);
        QCOMPARE(totals->priced, 1);
        QCOMPARE(totals->freeHits, 0);
        QCOMPARE(totals->failedCost, PicoUsd(40));
        QCOMPARE(totals->spent(), (Spent{PicoUsd(40), 1, PicoUsd(40)})); // some was estimated, nobody knows how much
    }
};

QTEST_GUILESS_MAIN(TestTotals)
#include "tst_totals.moc"
