// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricebook.h"
#include "spend/whatif.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::PicoUsd;
using bw::spend::Price;
using bw::spend::whatIf;
using bw::spend::WhatIfInput;
using bw::spend::WhatIfRow;

namespace {

//! Dollars per million tokens.
Price priceOf(const QString& model, qint64 input, qint64 output)
{
    Price price;
    price.model = model;
    price.input = PicoUsd(input * 1'000'000);
    price.output = PicoUsd(output * 1'000'000);
    return price;
}

} // namespace

class TestWhatIf : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void theThousandfoldTrap();
    void savingsCannotExceedTheBill();
    void theArticlesExample();
    void inputShare_data();
    void inputShare();
    void cacheHitsCostNothing_data();
    void cacheHitsCostNothing();
    void feesNeedRequests();
    void tiersDoNotLookAtSums();
    void comparesWithTheBaseline();
    void wrongInputIsHeldInRange();
    void hugeCountsStayExact();
};

void TestWhatIf::theThousandfoldTrap()
{
    // "50M tokens × $60 = $3,000,000" in one article: it is $60 a million, so $3,000.
    const auto rows = whatIf({.tokensPerMonth = 50'000'000, .inputShare = 0}, {priceOf(u"m"_s, 0, 60)});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].cost.toDecimal(), u"3000"_s);
}

void TestWhatIf::savingsCannotExceedTheBill()
{
    // "Saves $12–15 k a month" on 50 M tokens: at the dearest list price of the articles (60, later 100 a million for
    // others) a switch to nothing at all would save $3 000 to $5 000.
    const auto rows = whatIf({.tokensPerMonth = 50'000'000}, {priceOf(u"dear"_s, 100, 100), priceOf(u"free"_s, 0, 0)}, u"dear"_s);
    QCOMPARE(rows[1].difference->toDecimal(), u"-5000"_s);
    QCOMPARE(rows[1].differencePercent, std::optional(-100.0));
}

void TestWhatIf::theArticlesExample()
{
    const auto book = bw::spend::PriceBook::builtIn();
    const auto rows = whatIf({.tokensPerMonth = 50'000'000, .inputShare = 9'000}, {*book.find(u"gpt-4.1"), *book.find(u"deepseek-v3.2")});
    QCOMPARE(rows[0].cost.toDecimal(), u"440"_s);
    QCOMPARE(rows[0].list->toDecimal(), u"825"_s); // 45 × 15 + 5 × 30
    QCOMPARE(rows[1].cost.toDecimal(), u"21"_s);
    QCOMPARE(rows[1].list, std::nullopt);
    QCOMPARE(rows[1].difference, std::nullopt);
}

void TestWhatIf::inputShare_data()
{
    QTest::addColumn<int>("share");
    QTest::addColumn<QString>("cost");
    QTest::newRow("all prompts") << 10'000 << u"1"_s;
    QTest::newRow("half") << 5'000 << u"5.5"_s;
    QTest::newRow("none") << 0 << u"10"_s;
    QTest::newRow("a hundredth of a percent") << 1 << u"9.9991"_s;
}

void TestWhatIf::inputShare()
{
    QFETCH(int, share);
    const auto rows = whatIf({.tokensPerMonth = 1'000'000, .inputShare = share}, {priceOf(u"m"_s, 1, 10)});
    QTEST(rows[0].cost.toDecimal(), "cost");
}

void TestWhatIf::cacheHitsCostNothing_data()
{
    QTest::addColumn<int>("hitRate");
    QTest::addColumn<QString>("cost");
    QTest::newRow("none") << 0 << u"500"_s;
    QTest::newRow("80 %: −80 %") << 8'000 << u"100"_s;
    QTest::newRow("all") << 10'000 << u"0"_s;
}

void TestWhatIf::cacheHitsCostNothing()
{
    QFETCH(int, hitRate);
    const auto rows = whatIf({.tokensPerMonth = 50'000'000, .cacheHitRate = hitRate}, {priceOf(u"m"_s, 10, 10)});
    QTEST(rows[0].cost.toDecimal(), "cost");
    QCOMPARE(rows[0].withoutCache.toDecimal(), u"500"_s);
}

void TestWhatIf::feesNeedRequests()
{
    Price search = priceOf(u"search"_s, 1, 1);
    search.perRequest = *PicoUsd::fromDecimal(u"0.005");
    WhatIfInput input{.tokensPerMonth = 1'000'000, .cacheHitRate = 5'000};
    QCOMPARE(whatIf(input, {search})[0].cost.toDecimal(), u"0.5"_s);
    input.requestsPerMonth = 1'000;
    QCOMPARE(whatIf(input, {search})[0].cost.toDecimal(), u"3"_s); // half of $1 + half of 1 000 fees
    QCOMPARE(whatIf(input, {search})[0].withoutCache.toDecimal(), u"6"_s);
}

void TestWhatIf::tiersDoNotLookAtSums()
{
    Price tiered = priceOf(u"m"_s, 1, 1);
    tiered.tiers = {{200'000, PicoUsd(9'000'000), PicoUsd(9'000'000), {}, {}}};
    QCOMPARE(whatIf({.tokensPerMonth = 1'000'000}, {tiered})[0].cost.toDecimal(), u"1"_s);
}

void TestWhatIf::comparesWithTheBaseline()
{
    const QList<Price> prices = {priceOf(u"a"_s, 10, 10), priceOf(u"b"_s, 5, 5), priceOf(u"c"_s, 20, 20)};
    const auto rows = whatIf({.tokensPerMonth = 1'000'000}, prices, u"a"_s);
    QCOMPARE(rows[0].difference, std::optional(PicoUsd(0)));
    QCOMPARE(rows[1].difference->toDecimal(), u"-5"_s);
    QCOMPARE(rows[1].differencePercent, std::optional(-50.0));
    QCOMPARE(rows[2].differencePercent, std::optional(100.0));
    QCOMPARE(whatIf({}, prices, u"a"_s)[1].differencePercent, std::nullopt); // of nothing there is no percentage
    QCOMPARE(whatIf({.tokensPerMonth = 1}, prices, u"gone"_s)[1].difference, std::nullopt);
}

void TestWhatIf::wrongInputIsHeldInRange()
{
    const QList<Price> prices = {priceOf(u"m"_s, 1, 2)};
    QCOMPARE(whatIf({.tokensPerMonth = -5}, prices)[0].cost, PicoUsd(0));
    QCOMPARE(whatIf({.tokensPerMonth = 1'000'000, .inputShare = 99'999, .cacheHitRate = -7}, prices)[0].cost.toDecimal(), u"1"_s);
    QCOMPARE(whatIf({.tokensPerMonth = 1'000'000, .cacheHitRate = 20'000}, prices)[0].cost, PicoUsd(0));
}

void TestWhatIf::hugeCountsStayExact()
{
    // 900 trillion tokens at $0.01 a million: 9 million dollars, near the top of the type.
    Price cheap = priceOf(u"m"_s, 0, 0);
    cheap.input = PicoUsd(10'000);
    cheap.output = PicoUsd(10'000);
    QCOMPARE(whatIf({.tokensPerMonth = 900'000'000'000'000}, {cheap})[0].cost.toDecimal(), u"9000000"_s);
}

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"
