// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "spend/charge.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::test;
using bw::ErrorClass;
using bw::PicoUsd;
using bw::record::paid;
using bw::record::CacheState;
using bw::record::RequestRecord;
using bw::spend::PriceBook;

namespace {

constexpr qint64 Whole = 100 * 8 + 10 * 16;

RequestRecord charged(RequestRecord record, const QList<bw::spend::Price>& own = {})
{
    bw::spend::charge(record, own, PriceBook({samplePrice()}));
    return record;
}

} // namespace

class TestCharge : public Suite
{
    Q_OBJECT

private slots:
    void oneAttempt();
    void theModelThatAnsweredDecides();
    void anotherNameOfTheSameModel_data();
    void anotherNameOfTheSameModel();
    void withoutAnAnsweringModelTheNameAskedFor();
    void anUnknownPriceIsNoPrice();
    void theDayOfTheRequestDecides();
    void theProvidersCostWins();
    void everyAttemptWithUsageCosts();
    void anEstimateIsTheAnswersOwn();
    void aHitCostsNothingAndSaves_data();
    void aHitCostsNothingAndSaves();
    void aHitSavesWhatTheProviderBilled();
    void whatFailedBeforeAStaleAnswerCosts();
    void whatFailedBeforeAStaleAnswerMayHaveNoPrice();
    void nothingWithoutUsage();
    void nothingForWhatWasNeverSent();
};

void TestCharge::oneAttempt()
{
    const RequestRecord record = charged(sampleRecord());
    QCOMPARE(record.cost, std::optional(PicoUsd(Whole)));
    QCOMPARE(record.attempts.first().cost, record.cost);
    QCOMPARE(record.attempts.first().usage, record.usage);
    QCOMPARE(record.listCost, std::optional(PicoUsd(100 * 15 + 10 * 30)));
    QCOMPARE(paid(record), record.cost);
    QVERIFY(!record.savedCost);
}

void TestCharge::theModelThatAnsweredDecides()
{
    RequestRecord record = sampleRecord();
    record.servedBy = u"vendor/cheap-2026-01-31"_s;
    bw::spend::Price cheap = samplePrice(u"cheap"_s);
    cheap.input = PicoUsd(1);
    cheap.output = PicoUsd(1);
    QCOMPARE(charged(record, {cheap}).cost, std::optional(PicoUsd(110)));
}

void TestCharge::anotherNameOfTheSameModel_data()
{
    QTest::addColumn<QString>("answered");
    QTest::addColumn<QStringList>("own"); // rows of the gateway, at 1, 2, … a token
    QTest::addColumn<QStringList>("book"); // at 10, 20, …
    QTest::addColumn<qint64>("price"); // 0: unknown
    const QString asked = u"claude-sonnet-4.5"_s;
    const QString dated = u"claude-sonnet-4-5-20250929"_s;
    QTest::newRow("the asked name's price") << dated << QStringList() << QStringList{asked} << qint64(10);
    QTest::newRow("its own price") << dated << QStringList() << QStringList{asked, dated} << qint64(20);
    QTest::newRow("the gateway's row for the asked name") << dated << QStringList{asked} << QStringList{asked, dated} << qint64(1);
    QTest::newRow("the gateway's rows for both") << dated << QStringList{asked, dated} << QStringList{dated} << qint64(2);
    QTest::newRow("another model") << u"claude-sonnet-4-5-mini"_s << QStringList{asked} << QStringList{asked} << qint64(0);
    QTest::newRow("another model with a price") << u"claude-haiku"_s << QStringList{asked} << QStringList{asked, u"claude-haiku"_s} << qint64(20);
}

void TestCharge::anotherNameOfTheSameModel()
{
    QFETCH(QString, answered);
    QFETCH(QStringList, own);
    QFETCH(QStringList, book);
    const auto rows = [](const QStringList& names, qint64 first) {
        QList<bw::spend::Price> prices;
        for (qsizetype i = 0; i < names.size(); ++i) {
            prices.append(samplePrice(names[i]));
            prices.last().input = prices.last().output = PicoUsd(first * (i + 1));
            prices.last().cachedInput = prices.last().cacheWrite = std::nullopt;
        }
        return prices;
    };
    RequestRecord record = sampleRecord();
    record.model = u"claude-sonnet-4.5"_s;
    record.attempts.first().model = u"deployment-7"_s; // as the endpoint knows it
    record.servedBy = answered;
    bw::spend::charge(record, rows(own, 1), PriceBook(rows(book, 10)));
    QTEST(record.cost.value_or(PicoUsd()).value() / 110, "price");
    const auto shown = bw::spend::priceOfAnswer(record, rows(own, 1), PriceBook(rows(book, 10)));
    QTEST(shown ? shown->input.value() : 0, "price");
}

void TestCharge::withoutAnAnsweringModelTheNameAskedFor()
{
    RequestRecord record = sampleRecord();
    record.model = u"alias"_s;
    record.servedBy.clear();
    QCOMPARE(charged(record).cost, std::optional(PicoUsd(Whole))); // the endpoint was asked for "m"
}

void TestCharge::anUnknownPriceIsNoPrice()
{
    RequestRecord record = sampleRecord();
    record.servedBy = u"nobody-knows"_s; // though it was asked for as "m", whose price is known
    QCOMPARE(charged(record).cost, std::nullopt);
    QCOMPARE(charged(record).listCost, std::nullopt);
    QCOMPARE(paid(charged(record)), std::nullopt);
    QVERIFY(charged(record).attempts.first().usage); // the tokens are known all the same
}

void TestCharge::theDayOfTheRequestDecides()
{
    bw::spend::Price later = samplePrice();
    later.input = PicoUsd(0);
    later.output = PicoUsd(1);
    later.validFrom = QDate(2026, 11, 29);
    RequestRecord record = sampleRecord();
    QCOMPARE(charged(record, {later}).cost, std::optional(PicoUsd(Whole)));
    record.startedAt = record.startedAt.addDays(1);
    QCOMPARE(charged(record, {later}).cost, std::optional(PicoUsd(10)));
    // 01:00 in Saigon on the 29th is still the 28th of the price list.
    record.startedAt = QDateTime(QDate(2026, 11, 29), QTime(1, 0), Qt::OffsetFromUTC, 7 * 3'600);
    QCOMPARE(charged(record, {later}).cost, std::optional(PicoUsd(Whole)));
}

void TestCharge::theProvidersCostWins()
{
    RequestRecord record = sampleRecord();
    record.usage->providerCost = PicoUsd(7);
    record = charged(record);
    QCOMPARE(record.cost, std::optional(PicoUsd(Whole))); // ours stands beside it
    QCOMPARE(paid(record), std::optional(PicoUsd(7)));
    record.usage->providerCost = PicoUsd(0); // free is a cost too
    record.attempts.first().usage = record.usage;
    QCOMPARE(paid(record), std::optional(PicoUsd(0)));
}

void TestCharge::everyAttemptWithUsageCosts()
{
    RequestRecord record = sampleRecord();
    record.attempts = {attemptAt(u"a"_s, ErrorClass::StreamCut), attemptAt(u"b"_s, ErrorClass::Overloaded), attemptAt(u"c"_s)};
    record.attempts[0].usage = usageOf(5, 5);
    record = charged(record);
    QCOMPARE(record.attempts[0].cost, std::optional(PicoUsd(5 * 8 + 5 * 16)));
    QCOMPARE(record.attempts[1].cost, std::nullopt);
    QCOMPARE(record.attempts[2].cost, std::optional(PicoUsd(Whole)));
    QCOMPARE(record.cost, std::optional(PicoUsd(Whole + 5 * 24)));
    QCOMPARE(paid(record), record.cost);
    QCOMPARE(record.listCost, std::optional(PicoUsd(1'800))); // of the answer only
}

void TestCharge::anEstimateIsTheAnswersOwn()
{
    RequestRecord record = sampleRecord();
    record.attempts = {attemptAt(u"a"_s, ErrorClass::IdleTimeout)};
    record.failure.errorClass = ErrorClass::IdleTimeout;
    record.usage->estimated = true;
    record = charged(record);
    QVERIFY(record.attempts.first().usage->estimated);
    QCOMPARE(record.cost, std::optional(PicoUsd(Whole)));
}

void TestCharge::aHitCostsNothingAndSaves_data()
{
    QTest::addColumn<CacheState>("state");
    QTest::newRow("hit") << CacheState::Hit;
    QTest::newRow("stale") << CacheState::Stale;
}

void TestCharge::aHitCostsNothingAndSaves()
{
    QFETCH(CacheState, state);
    RequestRecord record = sampleRecord();
    record.cache = state;
    record.attempts.clear();
    record = charged(record);
    QCOMPARE(record.cost, std::optional(PicoUsd(0)));
    QCOMPARE(record.savedCost, std::optional(PicoUsd(Whole)));
    QCOMPARE(record.listCost, std::nullopt);
    QCOMPARE(paid(record), std::optional(PicoUsd(0)));
}

void TestCharge::aHitSavesWhatTheProviderBilled()
{
    RequestRecord record = sampleRecord();
    record.cache = CacheState::Hit;
    record.attempts.clear();
    record.usage->providerCost = PicoUsd(7);
    record = charged(record);
    QCOMPARE(record.savedCost, std::optional(PicoUsd(7)));
    QCOMPARE(paid(record), std::optional(PicoUsd(0)));
}

void TestCharge::whatFailedBeforeAStaleAnswerCosts()
{
    RequestRecord record = sampleRecord();
    record.cache = CacheState::Stale;
    record.usage->providerCost = PicoUsd(7); // of the stored answer
    record.attempts = {attemptAt(u"a"_s, ErrorClass::StreamCut), attemptAt(u"b"_s, ErrorClass::Overloaded)};
    record.attempts[0].usage = usageOf(5, 5);
    record = charged(record);
    QCOMPARE(record.attempts[0].cost, std::optional(PicoUsd(5 * 8 + 5 * 16)));
    QCOMPARE(record.attempts[1].usage, std::nullopt); // the stored answer is not this attempt's
    QCOMPARE(record.cost, record.attempts[0].cost);
    QCOMPARE(paid(record), record.cost);
    QCOMPARE(record.savedCost, std::optional(PicoUsd(7)));
    QCOMPARE(record.listCost, std::nullopt);
}

void TestCharge::whatFailedBeforeAStaleAnswerMayHaveNoPrice()
{
    RequestRecord record = sampleRecord();
    record.cache = CacheState::Stale;
    record.attempts = {attemptAt(u"a"_s, ErrorClass::StreamCut)};
    record.attempts[0].model = u"nobody-knows"_s;
    record.attempts[0].usage = usageOf(5, 5);
    record = charged(record);
    QCOMPARE(record.cost, std::nullopt);
    QCOMPARE(paid(record), std::nullopt);
}

void TestCharge::nothingWithoutUsage()
{
    RequestRecord record = sampleRecord();
    record.usage.reset();
    record.attempts.first().failure = {ErrorClass::ReadTimeout, {}, 0, {}, {}, {}, true};
    record = charged(record);
    QCOMPARE(record.cost, std::nullopt);
    QCOMPARE(paid(record), std::nullopt);
}

void TestCharge::nothingForWhatWasNeverSent()
{
    RequestRecord record = sampleRecord();
    record.usage.reset();
    record.attempts.clear();
    record.failure.errorClass = ErrorClass::BudgetStop;
    QCOMPARE(paid(charged(record)), std::nullopt);
}

QTEST_GUILESS_MAIN(TestCharge)
#include "tst_charge.moc"
