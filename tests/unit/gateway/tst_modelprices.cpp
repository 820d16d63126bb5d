// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/modelprices.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using gateway::GatewayProfile;
using gateway::withPrices;

namespace {

//! Units of the currency per million tokens; 0.14 dollars a yuan.
spend::Price row(const QString& model, qint64 input, qint64 output, const QString& currency = u"USD"_s)
{
    spend::Price price;
    price.model = model;
    price.input = PicoUsd(input * 1'000'000);
    price.output = PicoUsd(output * 1'000'000);
    price.currency = currency;
    if (currency == "CNY"_L1)
        price.usdPerUnit = PicoUsd(140'000'000'000);
    return price;
}

openai::ModelInfo listed(std::optional<PicoUsd> input = {}, std::optional<PicoUsd> output = {})
{
    openai::ModelInfo model;
    model.id = u"m"_s;
    model.priceIn = input;
    model.priceOut = output;
    return model;
}

} // namespace

class TestModelPrices : public test::Suite
{
    Q_OBJECT

private slots:
    void prices_data();
    void prices();
    void rowsHoldFromTheirDay();
};

void TestModelPrices::prices_data()
{
    QTest::addColumn<QList<spend::Price>>("own");
    QTest::addColumn<QList<spend::Price>>("book");
    QTest::addColumn<bool>("said"); //!< by the gateway: 3 and 4 dollars
    QTest::addColumn<double>("input"); //!< dollars per million tokens; below 0: unknown
    QTest::addColumn<double>("output");
    const QList<spend::Price> none;
    QTest::newRow("nobody") << none << none << false << -1.0 << -1.0;
    QTest::newRow("the book") << none << QList{row(u"m"_s, 10, 20)} << false << 10.0 << 20.0;
    QTest::newRow("the book, in yuan") << none << QList{row(u"m"_s, 10, 20, u"CNY"_s)} << false << 1.4 << 2.8;
    QTest::newRow("a currency without a rate") << none << QList{row(u"m"_s, 10, 20, u"EUR"_s)} << false << -1.0 << -1.0;
    QTest::newRow("the gateway") << none << QList{row(u"m"_s, 10, 20)} << true << 3.0 << 4.0;
    QTest::newRow("the profile") << QList{row(u"m"_s, 50, 60)} << QList{row(u"m"_s, 10, 20)} << false << 50.0 << 60.0;
    QTest::newRow("the profile over the gateway") << QList{row(u"m"_s, 50, 60)} << none << true << 50.0 << 60.0;
    QTest::newRow("the profile, in yuan") << QList{row(u"m"_s, 50, 60, u"CNY"_s)} << none << true << 7.0 << 8.4;
    QTest::newRow("another model") << QList{row(u"n"_s, 50, 60)} << QList{row(u"o"_s, 10, 20)} << false << -1.0 << -1.0;
}

void TestModelPrices::prices()
{
    QFETCH(const QList<spend::Price>, own);
    QFETCH(const QList<spend::Price>, book);
    QFETCH(const bool, said);
    QFETCH(const double, input);
    QFETCH(const double, output);
    GatewayProfile profile;
    profile.prices = own;
    const openai::ModelInfo model = said ? listed(PicoUsd(3'000'000), PicoUsd(4'000'000)) : listed();
    const openai::ModelInfo priced = withPrices(model, profile, spend::PriceBook(book), QDate(2026, 1, 1));
    const auto expected = [](double dollars) { return dollars < 0 ? std::nullopt : std::optional(PicoUsd(std::llround(dollars * 1'000'000))); };
    QCOMPARE(priced.priceIn, expected(input));
    QCOMPARE(priced.priceOut, expected(output));
}

void TestModelPrices::rowsHoldFromTheirDay()
{
    GatewayProfile profile;
    spend::Price later = row(u"m"_s, 5, 6);
    later.validFrom = QDate(2026, 2, 1);
    profile.prices = {row(u"m"_s, 1, 2), later};
    QCOMPARE(withPrices(listed(), profile, {}, QDate(2026, 1, 31)).priceIn, std::optional(PicoUsd(1'000'000)));
    QCOMPARE(withPrices(listed(), profile, {}, QDate(2026, 2, 1)).priceIn, std::optional(PicoUsd(5'000'000)));
}

QTEST_APPLESS_MAIN(TestModelPrices)
#include "tst_modelprices.moc"
