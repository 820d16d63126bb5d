// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/modelprices.h"
#include "spend/pricebook.h"
#include "spend/pricejson.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::PicoUsd;
using bw::spend::Price;
using bw::spend::PriceBook;

class TestPriceBook : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void builtInPrices_data();
    void builtInPrices();
    void everyBuiltInRowSaysWhereItIsFrom();
    void finds_data();
    void finds();
    void exactRowBeatsTheUndatedOne();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void smallPricesStayExact();
    void theDayOfTheRequestChoosesTheRow_data();
    void theDayOfTheRequestChoosesTheRow();
    void aGatewaysOwnRowsWin();
    void removesARow();
    void keepsEverythingThroughJson();
    void builtInPricesSurviveJson();
    void knowsContexts_data();
    void knowsContexts();
    void aContextIsAWholeNumber();
    void namesEachWrongField_data();
    void namesEachWrongField();
    void namesAllWrongFieldsAtOnce();
    void readsTypedPrices_data();
    void readsTypedPrices();
    void importsWhatAGatewayStates();
    void importKeepsListPrices();
};

void TestPriceBook::builtInPrices_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<qint64>("input");
    QTest::addColumn<qint64>("output");
    QTest::newRow("gpt-4.1") << u"gpt-4.1"_s << qint64{8'000'000} << qint64{16'000'000};
    QTest::newRow("claude") << u"claude-sonnet-4.5"_s << qint64{15'000'000} << qint64{15'000'000};
    QTest::newRow("gemini") << u"gemini-2.5-flash"_s << qint64{2'500'000} << qint64{2'500'000};
    QTest::newRow("deepseek") << u"deepseek-v3.2"_s << qint64{420'000} << qint64{420'000};
    QTest::newRow("embedding") << u"text-embedding-3-small"_s << qint64{20'000} << qint64{0};
}

void TestPriceBook::builtInPrices()
{
    QFETCH(QString, model);
    const auto price = PriceBook::builtIn().find(model);
    QVERIFY(price.has_value());
    QTEST(price->input.value(), "input");
    QTEST(price->output.value(), "output");
}

void TestPriceBook::everyBuiltInRowSaysWhereItIsFrom()
{
    const PriceBook book = PriceBook::builtIn();
    QVERIFY(book.prices().size() >= 5);
    for (const Price& price : book.prices()) {
        QVERIFY2(price.sourceDate.isValid(), qPrintable(price.model));
        QVERIFY2(!price.source.isEmpty(), qPrintable(price.model));
        QCOMPARE(price.currency, u"USD"_s);
    }
    QCOMPARE(book.find(u"gpt-4.1")->listInput, std::optional(PicoUsd(15'000'000)));
    QCOMPARE(book.find(u"gpt-4.1")->listOutput, std::optional(PicoUsd(30'000'000)));
}

void TestPriceBook::finds_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("found");
    QTest::newRow("exact") << u"gpt-4.1"_s << true;
    QTest::newRow("dated") << u"gpt-4.1-2025-04-14"_s << true;
    QTest::newRow("provider") << u"openai/gpt-4.1"_s << true;
    QTest::newRow("provider and date") << u"openai/gpt-4.1-2025-04-14"_s << true;
    QTest::newRow("two prefixes") << u"router/openai/gpt-4.1"_s << true;
    QTest::newRow("other variant") << u"gpt-4.1-large"_s << false;
    QTest::newRow("free variant") << u"openai/gpt-4.1:free"_s << false;
    QTest::newRow("letters for a date") << u"gpt-4.1-2025-ab-14"_s << false;
    QTest::newRow("only a date") << u"-2025-04-14"_s << false;
    QTest::newRow("shorter") << u"gpt-4"_s << false;
    QTest::newRow("other case") << u"GPT-4.1"_s << false;
    QTest::newRow("half a date") << u"gpt-4.1-2025-04"_s << false;
    QTest::newRow("prefix only") << u"openai/"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestPriceBook::finds()
{
    QFETCH(QString, model);
    QTEST(PriceBook::builtIn().find(model).has_value(), "found");
}

void TestPriceBook::exactRowBeatsTheUndatedOne()
{
    PriceBook book = PriceBook::builtIn();
    Price dated = *book.find(u"gpt-4.1");
    dated.model = u"gpt-4.1-2025-04-14"_s;
    dated.input = PicoUsd(1);
    book.set(dated);
    QCOMPARE(book.find(u"gpt-4.1-2025-04-14")->input, PicoUsd(1));
    QCOMPARE(book.find(u"gpt-4.1")->input, PicoUsd(8'000'000));
    dated.input = PicoUsd(2);
    const qsizetype rows = book.prices().size();
    book.set(dated);
    QCOMPARE(book.prices().size(), rows);
    QCOMPARE(book.find(u"gpt-4.1-2025-04-14")->input, PicoUsd(2));
}

void TestPriceBook::refusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("prices");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("no model") << QByteArray(R"({"prices":[{"input":"1","output":"1"}]})");
    QTest::newRow("no output") << QByteArray(R"({"prices":[{"model":"m","input":"1"}]})");
    QTest::newRow("negative") << QByteArray(R"({"prices":[{"model":"m","input":"-1","output":"1"}]})");
    QTest::newRow("word") << QByteArray(R"({"prices":[{"model":"m","input":"free","output":"1"}]})");
    QTest::newRow("too fine") << QByteArray(R"({"prices":[{"model":"m","input":"0.0000001","output":"1"}]})");
    QTest::newRow("euros") << QByteArray(R"({"prices":[{"model":"m","input":"1","output":"1","currency":"EUR"}]})");
}

void TestPriceBook::refusesBadFiles()
{
    QFETCH(QByteArray, json);
    const auto book = PriceBook::fromJson(json);
    QVERIFY(!book.has_value());
    QVERIFY(book.error().message.endsWith(u'.'));
}

void TestPriceBook::smallPricesStayExact()
{
    const auto book = PriceBook::fromJson(R"({"prices":[{"model":"m","input":"0.0375","output":0.15,"cached_input":"0.000001"}]})");
    QVERIFY(book.has_value());
    QCOMPARE(book->find(u"m")->input, PicoUsd(37'500));
    QCOMPARE(book->find(u"m")->output, PicoUsd(150'000));
    QCOMPARE(book->find(u"m")->cachedInput, std::optional(PicoUsd(1)));
}

void TestPriceBook::theDayOfTheRequestChoosesTheRow_data()
{
    QTest::addColumn<QDate>("on");
    QTest::addColumn<qint64>("input"); // -1: no price
    QTest::newRow("before the first dated row") << QDate(2025, 12, 31) << qint64{1};
    QTest::newRow("its first day") << QDate(2026, 1, 1) << qint64{2};
    QTest::newRow("between") << QDate(2026, 5, 31) << qint64{2};
    QTest::newRow("the next one's first day") << QDate(2026, 6, 1) << qint64{3};
    QTest::newRow("long after") << QDate(2030, 1, 1) << qint64{3};
    QTest::newRow("no day said") << QDate() << qint64{3};
}

void TestPriceBook::theDayOfTheRequestChoosesTheRow()
{
    QFETCH(QDate, on);
    PriceBook book;
    for (const auto& [input, from] : {std::pair(3, QDate(2026, 6, 1)), std::pair(1, QDate()), std::pair(2, QDate(2026, 1, 1))}) {
        Price price;
        price.model = u"m"_s;
        price.input = PicoUsd(input);
        price.validFrom = from;
        book.set(price);
    }
    QCOMPARE(book.prices().size(), 3);
    QTEST(book.find(u"m", on)->input.value(), "input");
    book.remove(u"m"_s, QDate());
    QCOMPARE(book.find(u"m", QDate(2025, 12, 31)), std::nullopt); // not valid yet: unknown, not the next best
}

void TestPriceBook::aGatewaysOwnRowsWin()
{
    const PriceBook book = PriceBook::builtIn();
    Price own;
    own.model = u"gpt-4.1"_s;
    own.input = PicoUsd(5);
    QCOMPARE(bw::spend::findPrice({own}, book, u"openai/gpt-4.1-2025-04-14", {})->input, PicoUsd(5));
    QCOMPARE(bw::spend::findPrice({}, book, u"gpt-4.1", {})->input, PicoUsd(8'000'000));
    QCOMPARE(bw::spend::findPrice({own}, book, u"deepseek-v3.2", {})->input, PicoUsd(420'000));
    own.validFrom = QDate(2026, 6, 1);
    QCOMPARE(bw::spend::findPrice({own}, book, u"gpt-4.1", QDate(2026, 5, 31))->input, PicoUsd(8'000'000));
}

void TestPriceBook::removesARow()
{
    PriceBook book = PriceBook::builtIn();
    const qsizetype rows = book.prices().size();
    book.remove(u"gpt-4.1"_s, QDate(2026, 1, 1)); // no such row
    QCOMPARE(book.prices().size(), rows);
    book.remove(u"gpt-4.1"_s, QDate());
    QCOMPARE(book.prices().size(), rows - 1);
    QVERIFY(!book.find(u"gpt-4.1"));
}

void TestPriceBook::keepsEverythingThroughJson()
{
    Price price;
    price.model = u"vendor/model"_s;
    price.input = PicoUsd(37'500);
    price.output = PicoUsd(1);
    price.cachedInput = PicoUsd(0);
    price.cacheWrite = PicoUsd(46'875);
    price.perRequest = *PicoUsd::fromDecimal(u"0.005");
    price.tiers = {{128'000, PicoUsd(75'000), PicoUsd(2), PicoUsd(7'500), {}}, {1'000'000, PicoUsd(80'000), PicoUsd(3), {}, PicoUsd(4)}};
    price.currency = u"CNY"_s;
    price.usdPerUnit = *PicoUsd::fromDecimal(u"0.1389");
    price.validFrom = QDate(2026, 2, 28);
    price.source = u"a letter, “dated”"_s;
    price.sourceDate = QDate(2026, 2, 1);
    price.listInput = PicoUsd(50'000);
    price.listOutput = PicoUsd(9);
    price.listCachedInput = PicoUsd(8);
    price.context = 131'072;
    price.contextSource = u"a page"_s;
    const auto back = bw::spend::priceFromJson(bw::spend::toJson(price));
    QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message));
    QCOMPARE(*back, price);
}

void TestPriceBook::knowsContexts_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<qint64>("context"); // 0: unknown
    QTest::newRow("as listed") << u"gpt-4.1"_s << qint64{1'047'576};
    QTest::newRow("dated, of a provider") << u"openai/gpt-4.1-2025-04-14"_s << qint64{1'047'576};
    QTest::newRow("Claude") << u"claude-sonnet-4.5"_s << qint64{200'000};
    QTest::newRow("Gemini") << u"gemini-2.5-flash"_s << qint64{1'048'576};
    QTest::newRow("DeepSeek") << u"deepseek-v3.2"_s << qint64{131'072};
    QTest::newRow("a row that does not say") << u"gpt-4o"_s << qint64{0};
    QTest::newRow("no row") << u"gpt-4.1-huge"_s << qint64{0};
}

void TestPriceBook::knowsContexts()
{
    QFETCH(QString, model);
    const PriceBook book = PriceBook::builtIn();
    QTEST(book.context(model), "context");
    QTEST(bw::spend::findContext({}, book, model), "context");
    Price own;
    own.model = u"gpt-4.1"_s; // says nothing: the book's holds
    QTEST(bw::spend::findContext({own}, book, model), "context");
    own.context = 32'000;
    QCOMPARE(bw::spend::findContext({own}, book, u"gpt-4.1"), qint64{32'000});
}

void TestPriceBook::aContextIsAWholeNumber()
{
    QJsonObject row{{u"model"_s, u"m"_s}, {u"input"_s, u"1"_s}, {u"output"_s, u"1"_s}, {u"context"_s, u"128000"_s}};
    QCOMPARE(bw::spend::priceFromJson(row)->context, qint64{128'000});
    for (const QJsonValue& wrong : {QJsonValue(u"128K"_s), QJsonValue(-1), QJsonValue(1.5)}) {
        row.insert(u"context"_s, wrong);
        QCOMPARE(bw::spend::readPrice(row).problems.value(0).field, u"context"_s);
    }
}

void TestPriceBook::builtInPricesSurviveJson()
{
    const PriceBook book = PriceBook::builtIn();
    const auto back = PriceBook::fromJson(book.toJson());
    QVERIFY(back.has_value());
    QCOMPARE(*back, book);
}

void TestPriceBook::namesEachWrongField_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const QJsonObject& change, const char* field) {
        QTest::newRow(name) << change << QString::fromLatin1(field);
    };
    const QJsonObject tier{{u"above_prompt_tokens"_s, 200'000}, {u"input"_s, u"1"_s}, {u"output"_s, u"1"_s}};
    row("no model", {{u"model"_s, u"  "_s}}, "model");
    row("no input", {{u"input"_s, QJsonValue()}}, "input");
    row("empty output", {{u"output"_s, u""_s}}, "output");
    row("negative", {{u"cached_input"_s, u"-0.1"_s}}, "cached_input");
    row("no number", {{u"cache_write"_s, u"cheap"_s}}, "cache_write");
    row("too fine", {{u"list_input"_s, u"0.0000001"_s}}, "list_input");
    row("thousands", {{u"list_output"_s, u"1,000.50"_s}}, "list_output");
    row("negative fee", {{u"per_request"_s, u"-1"_s}}, "per_request");
    row("no currency", {{u"currency"_s, u"dollars"_s}}, "currency");
    row("currency without a rate", {{u"currency"_s, u"EUR"_s}}, "usd_per_unit");
    row("rate of nothing", {{u"currency"_s, u"EUR"_s}, {u"usd_per_unit"_s, u"0"_s}}, "usd_per_unit");
    row("rate for dollars", {{u"usd_per_unit"_s, u"1"_s}}, "usd_per_unit");
    row("no date", {{u"valid_from"_s, u"31.01.2026"_s}}, "valid_from");
    row("impossible date", {{u"source_date"_s, u"2026-02-30"_s}}, "source_date");
    row("tier without a threshold", {{u"tiers"_s, QJsonArray{QJsonObject{{u"input"_s, u"1"_s}, {u"output"_s, u"1"_s}}}}}, "tiers.1.above_prompt_tokens");
    row("falling tiers", {{u"tiers"_s, QJsonArray{tier, tier}}}, "tiers.2.above_prompt_tokens");
}

void TestPriceBook::namesEachWrongField()
{
    QFETCH(QJsonObject, change);
    QJsonObject row{{u"model"_s, u"m"_s}, {u"input"_s, u"1"_s}, {u"output"_s, u"2"_s}};
    QVERIFY(bw::spend::readPrice(row).problems.isEmpty());
    for (auto field = change.begin(); field != change.end(); ++field)
        row.insert(field.key(), field.value());
    const bw::spend::PriceReading reading = bw::spend::readPrice(row);
    QCOMPARE(reading.problems.size(), 1);
    QTEST(reading.problems.first().field, "field");
    QVERIFY(reading.problems.first().message.endsWith(u'.'));
    const auto refused = bw::spend::priceFromJson(row);
    QVERIFY(!refused.has_value());
    QVERIFY(refused.error().message.contains(reading.problems.first().message));
}

void TestPriceBook::namesAllWrongFieldsAtOnce()
{
    const auto reading = bw::spend::readPrice({{u"input"_s, u"x"_s}, {u"currency"_s, u"?"_s}, {u"usd_per_unit"_s, u"7"_s}});
    QStringList fields;
    for (const bw::spend::FieldProblem& problem : reading.problems)
        fields.append(problem.field);
    QCOMPARE(fields, QStringList({u"model"_s, u"input"_s, u"output"_s, u"currency"_s}));
}

void TestPriceBook::readsTypedPrices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("perToken"); // -1: refused
    QTest::newRow("whole") << u"8"_s << qint64{8'000'000};
    QTest::newRow("point") << u" 2.50 "_s << qint64{2'500'000};
    QTest::newRow("comma") << u"2,50"_s << qint64{2'500'000};
    QTest::newRow("smallest") << u"0.000001"_s << qint64{1};
    QTest::newRow("free") << u"0"_s << qint64{0};
    QTest::newRow("both") << u"1,000.5"_s << qint64{-1};
    QTest::newRow("two commas") << u"1,000,000"_s << qint64{-1};
    QTest::newRow("too fine") << u"0.0000001"_s << qint64{-1};
    QTest::newRow("negative") << u"-1"_s << qint64{-1};
    QTest::newRow("sign") << u"$8"_s << qint64{-1};
    QTest::newRow("nothing") << QString() << qint64{-1};
    QTest::newRow("huge") << u"99999999999999"_s << qint64{-1};
}

void TestPriceBook::readsTypedPrices()
{
    QFETCH(QString, text);
    QTEST(bw::spend::parsePerMillion(text).value_or(PicoUsd(-1)).value(), "perToken");
    if (const auto price = bw::spend::parsePerMillion(text))
        QCOMPARE(*bw::spend::parsePerMillion(bw::spend::perMillionText(*price)), *price);
}

void TestPriceBook::importsWhatAGatewayStates()
{
    const auto models = bw::openai::parseModelList(
        "{\"data\":[{\"id\":\"a/b\",\"pricing\":{\"prompt\":\"0.00000125\",\"completion\":\"0.00001\",\"request\":\"0.005\","
        "\"input_cache_read\":\"0.000000125\",\"input_cache_write\":\"0.0000015625\"}},"
        "{\"id\":\"auto\",\"pricing\":{\"prompt\":\"-1\",\"completion\":\"-1\"}},{\"id\":\"free\",\"pricing\":{\"prompt\":\"0\",\"completion\":\"0\"}},"
        "{\"id\":\"a slip\",\"pricing\":{\"prompt\":\"15\",\"completion\":\"75\"}},{\"id\":\"silent\"}]}"); // per million tokens
    QVERIFY(models.has_value());
    const QList<Price> prices = bw::spend::pricesFrom(*models, u"GET /models"_s, QDate(2026, 11, 28));
    QCOMPARE(prices.size(), 2); // "-1" means "it depends", no price is no price, and $15 a token cannot be kept
    QCOMPARE(prices[0].model, u"a/b"_s);
    QCOMPARE(prices[0].input, PicoUsd(1'250'000));
    QCOMPARE(prices[0].output, PicoUsd(10'000'000));
    QCOMPARE(prices[0].cachedInput, std::optional(PicoUsd(125'000)));
    QCOMPARE(prices[0].cacheWrite, std::optional(PicoUsd(1'562'500)));
    QCOMPARE(prices[0].perRequest.toDecimal(), u"0.005"_s);
    QCOMPARE(prices[0].source, u"GET /models"_s);
    QCOMPARE(prices[0].sourceDate, QDate(2026, 11, 28));
    QCOMPARE(prices[1].model, u"free"_s);
    QCOMPARE(prices[1].input, PicoUsd(0));
}

void TestPriceBook::importKeepsListPrices()
{
    Price old;
    old.model = u"m"_s;
    old.input = PicoUsd(9);
    old.listInput = PicoUsd(20);
    old.listOutput = PicoUsd(30);
    Price other = old;
    other.model = u"other"_s;
    Price stated;
    stated.model = u"m"_s;
    stated.input = PicoUsd(7);
    Price fresh = stated;
    fresh.model = u"new"_s;
    const QList<Price> rows = bw::spend::withImported({old, other}, {stated, fresh});
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].input, PicoUsd(7));
    QCOMPARE(rows[0].listInput, std::optional(PicoUsd(20)));
    QCOMPARE(rows[1], other);
    QCOMPARE(rows[2], fresh);

    Price dated = old; // would win over a row without a day
    dated.validFrom = QDate(2026, 1, 1);
    const QList<Price> again = bw::spend::withImported({old, other, dated}, {stated});
    QCOMPARE(again, (QList<Price>{rows[0], other}));
}

QTEST_GUILESS_MAIN(TestPriceBook)
#include "tst_pricebook.moc"
