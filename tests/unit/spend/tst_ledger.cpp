// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "spend/charge.h"
#include "spend/ledger.h"
#include "support/suite.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace bw::test;
using bw::ErrorClass;
using bw::PicoUsd;
using bw::record::CacheState;
using bw::record::RequestRecord;
using bw::spend::LedgerEntry;
using bw::spend::PriceBook;
using bw::spend::SpendKey;
using bw::spend::SpendSummary;

namespace {

QList<LedgerEntry> ledgerOf(RequestRecord record)
{
    bw::spend::charge(record, {}, PriceBook({samplePrice()}));
    return bw::spend::ledger(record);
}

SpendSummary summaryOf(const RequestRecord& record)
{
    return bw::spend::summary(ledgerOf(record));
}

RequestRecord hit()
{
    RequestRecord record = sampleRecord();
    record.cache = CacheState::Hit;
    record.attempts.clear();
    return record;
}

} // namespace

class TestLedger : public Suite
{
    Q_OBJECT

private slots:
    void everyAttemptIsARow();
    void aHitIsARowWithoutCost();
    void aStaleAnswerComesAfterItsAttempts();
    void whatWasNeverSentIsARow();
    void oldRecordsKeepTheirCost();
    void sumsOneRequest();
    void estimatesAreSummedApart();
    void unknownPricesAreCounted();
    void maybeBilledIsCounted();
    void failuresCostApart();
    void comparesOnlyWhatHasBothPrices();
    void cachedTokensAreHeldWithinThePrompt();
    void groups_data();
    void groups();
    void daysAreThePersons();
    void partsAddUpToTheWhole();
};

void TestLedger::everyAttemptIsARow()
{
    RequestRecord record = sampleRecord();
    record.servedBy = u"m-2026-01-31"_s;
    record.attempts = {attemptAt(u"a"_s, ErrorClass::ReadTimeout), attemptAt(u"b"_s)};
    record.attempts[0].failure.maybeBilled = true;
    record.attempts[0].keyLabel = u"spare"_s;
    const QList<LedgerEntry> rows = ledgerOf(record);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].attempt, 1);
    QCOMPARE(rows[0].endpointName, u"a"_s);
    QCOMPARE(rows[0].keyLabel, u"spare"_s);
    QCOMPARE(rows[0].model, u"m"_s);
    QVERIFY(rows[0].first && !rows[0].ok && rows[0].maybeBilled);
    QCOMPARE(rows[0].amount(), std::nullopt);
    QCOMPARE(rows[1].attempt, 2);
    QCOMPARE(rows[1].keyLabel, u"work"_s);
    QCOMPARE(rows[1].model, u"m-2026-01-31"_s);
    QCOMPARE(rows[1].modelAsked, u"m"_s);
    QVERIFY(!rows[1].first && rows[1].ok && !rows[1].maybeBilled);
    QCOMPARE(rows[1].amount(), std::optional(PicoUsd(960)));
    QCOMPARE(rows[1].list, std::optional(PicoUsd(1'800)));
    QCOMPARE(rows[1].at, record.startedAt);
}

void TestLedger::aHitIsARowWithoutCost()
{
    const QList<LedgerEntry> rows = ledgerOf(hit());
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].attempt, 0);
    QVERIFY(rows[0].fromCache);
    QVERIFY(!rows[0].usage); // its tokens were paid for when they first came
    QCOMPARE(rows[0].amount(), std::optional(PicoUsd(0)));
    QCOMPARE(rows[0].saved, std::optional(PicoUsd(960)));
    const SpendSummary sum = summaryOf(hit());
    QCOMPARE(sum.requests, 1);
    QCOMPARE(sum.okRequests, 1);
    QCOMPARE(sum.attempts, 0);
    QCOMPARE(sum.cacheHits, 1);
    QCOMPARE(sum.promptTokens, 0);
    QCOMPARE(sum.savedByCache, PicoUsd(960));
    QCOMPARE(sum.total(), PicoUsd(0));
}

void TestLedger::aStaleAnswerComesAfterItsAttempts()
{
    RequestRecord record = sampleRecord();
    record.cache = CacheState::Stale;
    record.attempts = {attemptAt(u"a"_s, ErrorClass::ReadTimeout), attemptAt(u"b"_s, ErrorClass::BreakerOpen),
                       attemptAt(u"c"_s, ErrorClass::StreamCut)};
    record.attempts[0].failure.maybeBilled = true;
    record.attempts[2].usage = usageOf(5, 5);
    const QList<LedgerEntry> rows = ledgerOf(record);
    QCOMPARE(rows.size(), 3);
    QVERIFY(rows[0].first && rows[0].maybeBilled && !rows[0].ok && !rows[0].fromCache);
    QVERIFY(!rows[1].first && !rows[1].ok && !rows[1].fromCache);
    QCOMPARE(rows[1].amount(), std::optional(PicoUsd(120)));
    QVERIFY(!rows[2].first && rows[2].ok && rows[2].fromCache);
    QCOMPARE(rows[2].attempt, 0);
    QCOMPARE(rows[2].saved, std::optional(PicoUsd(960)));
    const SpendSummary sum = summaryOf(record);
    QCOMPARE(sum.requests, 1);
    QCOMPARE(sum.okRequests, 1);
    QCOMPARE(sum.attempts, 2);
    QCOMPARE(sum.cacheHits, 1);
    QCOMPARE(sum.maybeBilled, 1);
    QCOMPARE(sum.total(), PicoUsd(120));
    QCOMPARE(sum.failed, PicoUsd(120));
}

void TestLedger::whatWasNeverSentIsARow()
{
    RequestRecord record = sampleRecord();
    record.attempts.clear();
    record.usage.reset();
    record.failure.errorClass = ErrorClass::BudgetStop;
    const SpendSummary sum = summaryOf(record);
    QCOMPARE(sum.requests, 1);
    QCOMPARE(sum.okRequests, 0);
    QCOMPARE(sum.attempts, 0);
    QCOMPARE(sum.unpriced, 0);
}

void TestLedger::oldRecordsKeepTheirCost()
{
    RequestRecord record = sampleRecord(); // as stored before attempts had costs
    record.cost = PicoUsd(123);
    QCOMPARE(bw::spend::summary(bw::spend::ledger(record)).total(), PicoUsd(123));
    QCOMPARE(bw::record::paid(record), std::optional(PicoUsd(123)));
}

void TestLedger::sumsOneRequest()
{
    const SpendSummary sum = summaryOf(sampleRecord());
    SpendSummary wanted;
    wanted.requests = wanted.okRequests = wanted.attempts = 1;
    wanted.promptTokens = 100;
    wanted.outputTokens = 10;
    wanted.measured = wanted.listActual = PicoUsd(960);
    wanted.list = PicoUsd(1'800);
    QCOMPARE(sum, wanted);
    QCOMPARE(sum.savedAgainstList(), PicoUsd(840));
}

void TestLedger::estimatesAreSummedApart()
{
    RequestRecord record = sampleRecord();
    record.usage->estimated = true;
    SpendSummary sum = summaryOf(record);
    QCOMPARE(sum.measured, PicoUsd(0));
    QCOMPARE(sum.estimated, PicoUsd(960));
    QCOMPARE(sum.total(), PicoUsd(960));
    record.usage->providerCost = PicoUsd(5); // the tokens are our count, the money is not
    sum = summaryOf(record);
    QCOMPARE(sum.measured, PicoUsd(5));
    QCOMPARE(sum.estimated, PicoUsd(0));
}

void TestLedger::unknownPricesAreCounted()
{
    RequestRecord record = sampleRecord();
    record.servedBy = record.attempts.first().model = u"nobody-knows"_s;
    const SpendSummary sum = summaryOf(record);
    QCOMPARE(sum.unpriced, 1);
    QCOMPARE(sum.total(), PicoUsd(0));
    QCOMPARE(sum.outputTokens, 10);
    record.usage->providerCost = PicoUsd(5);
    QCOMPARE(summaryOf(record).unpriced, 0);
}

void TestLedger::maybeBilledIsCounted()
{
    RequestRecord record = sampleRecord();
    record.usage.reset();
    record.failure.errorClass = ErrorClass::ReadTimeout;
    record.attempts.first().failure = {ErrorClass::ReadTimeout, {}, 0, {}, {}, {}, true};
    const SpendSummary sum = summaryOf(record);
    QCOMPARE(sum.maybeBilled, 1);
    QCOMPARE(sum.unpriced, 0);
    QCOMPARE(sum.total(), PicoUsd(0));
}

void TestLedger::failuresCostApart()
{
    RequestRecord record = sampleRecord();
    record.failure.errorClass = record.attempts.first().failure.errorClass = ErrorClass::StreamCut;
    const SpendSummary sum = summaryOf(record);
    QCOMPARE(sum.failed, PicoUsd(960));
    QCOMPARE(sum.total(), PicoUsd(960));
    QCOMPARE(sum.okRequests, 0);
}

void TestLedger::comparesOnlyWhatHasBothPrices()
{
    RequestRecord stated = sampleRecord();
    stated.usage->providerCost = PicoUsd(1'000);
    RequestRecord unlisted = sampleRecord();
    unlisted.usage->providerCost = PicoUsd(50);
    unlisted.servedBy = unlisted.attempts.first().model = u"nobody-knows"_s;
    SpendSummary sum = summaryOf(stated);
    sum += summaryOf(unlisted);
    QCOMPARE(sum.total(), PicoUsd(1'050));
    QCOMPARE(sum.statedByProvider, PicoUsd(1'000));
    QCOMPARE(sum.oursBeside, PicoUsd(960));
    QCOMPARE(sum.list, PicoUsd(1'800));
    QCOMPARE(sum.listActual, PicoUsd(1'000));
}

void TestLedger::cachedTokensAreHeldWithinThePrompt()
{
    RequestRecord record = sampleRecord();
    record.usage->cachedTokens = 161;
    QCOMPARE(summaryOf(record).cachedTokens, 100);
}

void TestLedger::groups_data()
{
    QTest::addColumn<SpendKey>("key");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("model") << SpendKey::Model << QStringList{u"m"_s, u"other"_s};
    QTest::newRow("gateway") << SpendKey::Gateway << QStringList{u"relay"_s, u"second"_s};
    QTest::newRow("endpoint") << SpendKey::Endpoint << QStringList{u"backup"_s, u"primary"_s};
    QTest::newRow("source") << SpendKey::Source << QStringList{u"cli"_s, u"stress"_s};
    QTest::newRow("key") << SpendKey::Key << QStringList{QString(), u"work"_s};
}

void TestLedger::groups()
{
    QFETCH(SpendKey, key);
    RequestRecord other = sampleRecord();
    other.servedBy = u"other"_s;
    other.gatewayName = u"second"_s;
    other.attempts = {attemptAt(u"backup"_s)};
    other.source = bw::record::Source::Stress;
    other.keyLabel.clear();
    const auto sums = bw::spend::summaryBy(ledgerOf(sampleRecord()) + ledgerOf(other) + ledgerOf(other), key);
    QTEST(sums.keys(), "names");
    for (const QString& name : sums.keys()) {
        const bool one = name == u"m"_s || name == u"relay"_s || name == u"primary"_s || name == u"cli"_s || name == u"work"_s;
        QCOMPARE(sums.value(name).requests, one ? 1 : 2);
    }
}

void TestLedger::daysAreThePersons()
{
    RequestRecord late = sampleRecord();
    late.startedAt = QDateTime(QDate(2026, 11, 28), QTime(18, 0), Qt::UTC); // 01:00 on the 29th in Saigon
    const auto days = bw::spend::summaryByDay(ledgerOf(sampleRecord()) + ledgerOf(late), QTimeZone(7 * 3'600));
    QCOMPARE(days.keys(), QList<QDate>({QDate(2026, 11, 28), QDate(2026, 11, 29)}));
    QCOMPARE(bw::spend::summaryByDay(ledgerOf(sampleRecord()) + ledgerOf(late), QTimeZone::utc()).size(), 1);
}

void TestLedger::partsAddUpToTheWhole()
{
    std::mt19937 random(11);
    QList<LedgerEntry> all;
    PicoUsd billed;
    for (int i = 0; i < 2'000; ++i) {
        RequestRecord record = i % 7 == 0 ? hit() : sampleRecord();
        if (i % 11 == 1 && i % 7 != 0) {
            record.cache = CacheState::Stale;
            record.attempts.first().failure.errorClass = ErrorClass::Overloaded;
        }
        record.startedAt = record.startedAt.addSecs(random() % (10 * 86'400));
        record.model = record.servedBy = random() % 3 ? u"m"_s : u"nobody-knows"_s;
        record.usage = usageOf(random() % 1'000, random() % 100);
        record.usage->estimated = random() % 5 == 0;
        if (random() % 4 == 0)
            record.usage->providerCost = PicoUsd(random() % 1'000);
        if (random() % 3 == 0 && i % 7 != 0) {
            record.attempts.prepend(attemptAt(u"a"_s, ErrorClass::StreamCut));
            record.attempts.first().usage = usageOf(random() % 50, random() % 50);
        }
        bw::spend::charge(record, {}, PriceBook({samplePrice()}));
        billed += bw::record::paid(record).value_or(PicoUsd());
        all += bw::spend::ledger(record);
    }
    const SpendSummary whole = bw::spend::summary(all);
    QCOMPARE(whole.total(), billed); // the ledger and the records agree
    QCOMPARE(whole.requests, 2'000);
    for (const SpendKey key : {SpendKey::Model, SpendKey::Endpoint, SpendKey::Source}) {
        SpendSummary sum;
        for (const SpendSummary& part : bw::spend::summaryBy(all, key))
            sum += part;
        QCOMPARE(sum, whole);
    }
    SpendSummary days;
    for (const SpendSummary& day : bw::spend::summaryByDay(all, QTimeZone::utc()))
        days += day;
    QCOMPARE(days, whole);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
