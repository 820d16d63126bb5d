// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricebook.h"
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
        QVERIFY2(price.validFrom.isValid(), qPrintable(price.model));
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
    QTest::newRow("other variant") << u"gpt-4.1-mini"_s << false;
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

QTEST_GUILESS_MAIN(TestPriceBook)
#include "tst_pricebook.moc"
