// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricebook.h"
#include "support/suite.h"

#include <limits>
#include <random>

using namespace Qt::StringLiterals;
using bw::PicoUsd;
using bw::openai::Usage;
using bw::spend::Cost;
using bw::spend::Price;

namespace {

Price price()
{
    Price price;
    price.model = u"m"_s;
    price.input = PicoUsd(8);
    price.output = PicoUsd(16);
    price.cachedInput = PicoUsd(2);
    price.cacheWrite = PicoUsd(10);
    return price;
}

} // namespace

class TestCost : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void charges_data();
    void charges();
    void theArticlesExample();
    void absentPartsCostAsInput();
    void estimateIsMarked();
    void aLongPromptCostsItsTier_data();
    void aLongPromptCostsItsTier();
    void anotherCurrencyIsConverted();
    void ratesOfAnySizeKeepAllTheirPlaces_data();
    void ratesOfAnySizeKeepAllTheirPlaces();
    void anUnconvertibleRowIsNoPrice();
    void listPriceWhereThereIsOne();
    void expectsAllTheOutputThatIsAllowed();
    void neverNegativeAndPartsSumUp();
};

void TestCost::charges_data()
{
    QTest::addColumn<Usage>("usage");
    QTest::addColumn<qint64>("input");
    QTest::addColumn<qint64>("cached");
    QTest::addColumn<qint64>("written");
    QTest::addColumn<qint64>("output");
    QTest::addColumn<bool>("inferred");

    const auto row = [](const char* name, const Usage& usage) -> QTestData& { return QTest::newRow(name) << usage; };
    row("plain", {.promptTokens = 100, .completionTokens = 10, .totalTokens = 110, .providerCost = {}})
        << qint64{800} << qint64{0} << qint64{0} << qint64{160} << false;
    row("no total", {.promptTokens = 100, .completionTokens = 10, .providerCost = {}})
        << qint64{800} << qint64{0} << qint64{0} << qint64{160} << false;
    row("cached", {.promptTokens = 100, .completionTokens = 10, .totalTokens = 110, .cachedTokens = 60, .providerCost = {}})
        << qint64{320} << qint64{120} << qint64{0} << qint64{160} << false;
    row("cached and written",
        {.promptTokens = 100, .completionTokens = 10, .totalTokens = 110, .cachedTokens = 60, .cacheWriteTokens = 30, .providerCost = {}})
        << qint64{80} << qint64{120} << qint64{300} << qint64{160} << false;
    row("more cached than prompt (Azure grok)", {.promptTokens = 7, .completionTokens = 1, .totalTokens = 8, .cachedTokens = 161, .providerCost = {}})
        << qint64{0} << qint64{14} << qint64{0} << qint64{16} << false;
    row("cached and written exceed the prompt",
        {.promptTokens = 10, .completionTokens = 1, .cachedTokens = 8, .cacheWriteTokens = 9, .providerCost = {}})
        << qint64{0} << qint64{16} << qint64{20} << qint64{16} << false;
    row("reasoning beside completion (xAI)",
        {.promptTokens = 10, .completionTokens = 5, .totalTokens = 115, .reasoningTokens = 100, .providerCost = {}})
        << qint64{80} << qint64{0} << qint64{0} << qint64{105 * 16} << false;
    row("total above the sum (Gemini)", {.promptTokens = 10, .completionTokens = 5, .totalTokens = 65, .providerCost = {}})
        << qint64{80} << qint64{0} << qint64{0} << qint64{55 * 16} << true;
    row("more reasoning than completion (Vercel)",
        {.promptTokens = 10, .completionTokens = 5, .totalTokens = 15, .reasoningTokens = 90, .providerCost = {}})
        << qint64{80} << qint64{0} << qint64{0} << qint64{80} << false;
    row("nothing", {}) << qint64{0} << qint64{0} << qint64{0} << qint64{0} << false;
}

void TestCost::charges()
{
    QFETCH(Usage, usage);
    const Cost cost = bw::spend::cost(usage, price());
    QTEST(cost.uncachedInput.value(), "input");
    QTEST(cost.cachedInput.value(), "cached");
    QTEST(cost.cacheWrite.value(), "written");
    QTEST(cost.output.value(), "output");
    QTEST(cost.inferred, "inferred");
    QCOMPARE(cost.total().value(),
             cost.uncachedInput.value() + cost.cachedInput.value() + cost.cacheWrite.value() + cost.output.value());
}

void TestCost::theArticlesExample()
{
    // 45 M input and 5 M output tokens of gpt-4.1 at 8 / 16 dollars: 440 dollars, not 440 000.
    const auto gpt = bw::spend::PriceBook::builtIn().find(u"gpt-4.1");
    QVERIFY(gpt.has_value());
    const Usage usage{.promptTokens = 45'000'000, .completionTokens = 5'000'000, .totalTokens = 50'000'000, .providerCost = {}};
    QCOMPARE(bw::spend::cost(usage, *gpt).total().toDecimal(), u"440"_s);
}

void TestCost::absentPartsCostAsInput()
{
    Price plain = price();
    plain.cachedInput.reset();
    plain.cacheWrite.reset();
    plain.perRequest = PicoUsd(1'000);
    const Usage usage{.promptTokens = 10, .cachedTokens = 4, .cacheWriteTokens = 2, .providerCost = {}};
    QCOMPARE(bw::spend::cost(usage, plain).total().value(), 10 * 8 + 1'000);
}

void TestCost::estimateIsMarked()
{
    QVERIFY(bw::spend::cost({.promptTokens = 1, .estimated = true, .providerCost = {}}, price()).estimated);
    QVERIFY(!bw::spend::cost({.promptTokens = 1, .providerCost = {}}, price()).estimated);
}

void TestCost::aLongPromptCostsItsTier_data()
{
    QTest::addColumn<qint64>("prompt");
    QTest::addColumn<qint64>("total");
    QTest::newRow("far below") << qint64{10} << qint64{10 * 8 + 5 * 16};
    QTest::newRow("at the threshold") << qint64{200'000} << qint64{200'000 * 8 + 5 * 16};
    QTest::newRow("above it: the whole prompt and answer") << qint64{200'001} << qint64{200'001 * 20 + 5 * 30};
    QTest::newRow("above the second") << qint64{1'000'001} << qint64{1'000'001 * 40 + 5 * 50};
}

void TestCost::aLongPromptCostsItsTier()
{
    QFETCH(qint64, prompt);
    Price tiered = price();
    tiered.tiers = {{200'000, PicoUsd(20), PicoUsd(30), {}, {}}, {1'000'000, PicoUsd(40), PicoUsd(50), {}, {}}};
    const Usage usage{.promptTokens = prompt, .completionTokens = 5, .providerCost = {}};
    QTEST(bw::spend::cost(usage, tiered).total().value(), "total");
    // Cached tokens of a tier that names no price for them cost as its input, not as the row's cached price.
    const Usage cached{.promptTokens = 300'000, .cachedTokens = 300'000, .providerCost = {}};
    QCOMPARE(bw::spend::cost(cached, tiered).cachedInput.value(), 300'000 * 20);
}

void TestCost::anotherCurrencyIsConverted()
{
    // 2 and 8 CNY a million tokens at $0.1389: $0.2778 and $1.1112.
    Price yuan;
    yuan.model = u"m"_s;
    yuan.input = PicoUsd(2'000'000);
    yuan.output = PicoUsd(8'000'000);
    yuan.cachedInput = PicoUsd(1);
    yuan.perRequest = *PicoUsd::fromDecimal(u"0.1");
    yuan.currency = u"CNY"_s;
    yuan.usdPerUnit = *PicoUsd::fromDecimal(u"0.1389");
    const Usage usage{.promptTokens = 1'000'000, .completionTokens = 1'000'000, .providerCost = {}};
    const Cost cost = bw::spend::cost(usage, yuan);
    QCOMPARE(cost.uncachedInput.toDecimal(), u"0.2778"_s);
    QCOMPARE(cost.output.toDecimal(), u"1.1112"_s);
    QCOMPARE(cost.perRequest.toDecimal(), u"0.01389"_s);
    QCOMPARE(yuan.inUsd()->cachedInput, std::optional(PicoUsd(0))); // 0.1389 of the smallest unit rounds to nothing
    QCOMPARE(yuan.inUsd()->currency, u"USD"_s);
}

void TestCost::ratesOfAnySizeKeepAllTheirPlaces_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("rate");
    QTest::addColumn<qint64>("dollars");
    constexpr qint64 Most = std::numeric_limits<qint64>::max();
    // 50 000 dong a million tokens.
    QTest::newRow("dong") << qint64{50'000'000'000} << u"0.0000395"_s << qint64{1'975'000};
    QTest::newRow("twelve places") << qint64{50'000'000'000} << u"0.000039455514"_s << qint64{1'972'776};
    QTest::newRow("below a millionth") << qint64{5'000'000'000'000} << u"0.000000023"_s << qint64{115'000};
    QTest::newRow("dearer than a dollar") << qint64{2'500'000} << u"3.261"_s << qint64{8'152'500};
    QTest::newRow("half is rounded up") << qint64{1} << u"0.5"_s << qint64{1};
    QTest::newRow("just below half is not") << qint64{1} << u"0.499999999999"_s << qint64{0};
    QTest::newRow("one for one") << Most << u"1"_s << Most;
    QTest::newRow("too much stays the most") << Most << u"9000000"_s << Most;
}

void TestCost::ratesOfAnySizeKeepAllTheirPlaces()
{
    QFETCH(qint64, amount);
    QFETCH(QString, rate);
    Price foreign;
    foreign.input = PicoUsd(amount);
    foreign.currency = u"XTS"_s;
    foreign.usdPerUnit = PicoUsd::fromDecimal(rate);
    QVERIFY(foreign.usdPerUnit);
    QTEST(foreign.inUsd()->input.value(), "dollars");
}

void TestCost::anUnconvertibleRowIsNoPrice()
{
    Price yuan = price();
    yuan.currency = u"CNY"_s;
    QVERIFY(!yuan.inUsd());
    QVERIFY(!bw::spend::PriceBook({yuan}).find(u"m"));
    QCOMPARE(bw::spend::cost({.promptTokens = 5, .providerCost = {}}, yuan).total(), PicoUsd(0));
}

void TestCost::listPriceWhereThereIsOne()
{
    const Usage usage{.promptTokens = 10, .completionTokens = 5, .cachedTokens = 4, .providerCost = {}};
    Price listed = price();
    QCOMPARE(bw::spend::listCost(usage, listed), std::nullopt);
    listed.listInput = PicoUsd(100);
    QCOMPARE(bw::spend::listCost(usage, listed), std::nullopt);
    listed.listOutput = PicoUsd(1'000);
    listed.perRequest = PicoUsd(7);
    QCOMPARE(bw::spend::listCost(usage, listed), std::optional(PicoUsd(10 * 100 + 5 * 1'000)));
    listed.listCachedInput = PicoUsd(25);
    QCOMPARE(bw::spend::listCost(usage, listed), std::optional(PicoUsd(6 * 100 + 4 * 25 + 5 * 1'000)));
}

void TestCost::expectsAllTheOutputThatIsAllowed()
{
    QCOMPARE(bw::spend::expectedCost(100, {.tokens = 10}, price()).value(), 100 * 8 + 10 * 16);
    QCOMPARE(bw::spend::expectedCost(100, {.tokens = 4'000}, price()).value(), 100 * 8 + 4'000 * 16);
    QCOMPARE(bw::spend::expectedCost(100, {.tokens = 4'000, .answers = 3}, price()).value(), 100 * 8 + 3 * 4'000 * 16);
    QCOMPARE(bw::spend::expectedCost(100, {}, price()).value(), 100 * 8 + 1'024 * 16);
    QCOMPARE(bw::spend::expectedCost(100, {.answers = 2}, price()).value(), 100 * 8 + 2 * 1'024 * 16);
    QCOMPARE(bw::spend::usualCost(100, {.tokens = 10}, price()).value(), 100 * 8 + 10 * 16);
    QCOMPARE(bw::spend::usualCost(100, {.tokens = 32'000}, price()).value(), 100 * 8 + 1'024 * 16);
}

void TestCost::neverNegativeAndPartsSumUp()
{
    std::mt19937_64 random(20'260'101);
    // From a handful to the largest number JSON can carry, and negative ones too.
    const auto tokens = [&random] {
        const int bits = static_cast<int>(random() % 63);
        const auto value = static_cast<qint64>(random() >> (63 - bits) >> 1);
        return random() % 8 == 0 ? -value : value;
    };
    for (int i = 0; i < 20'000; ++i) {
        const Usage usage{tokens(), tokens(), tokens(), tokens(), tokens(), tokens(), false, {}};
        const Cost cost = bw::spend::cost(usage, price());
        for (const PicoUsd part : {cost.uncachedInput, cost.cachedInput, cost.cacheWrite, cost.output, cost.total()})
            QVERIFY(part.value() >= 0);
        QCOMPARE(cost.total(),
                 cost.uncachedInput + cost.cachedInput + cost.cacheWrite + cost.output + cost.perRequest);
    }
}

QTEST_GUILESS_MAIN(TestCost)
#include "tst_cost.moc"
