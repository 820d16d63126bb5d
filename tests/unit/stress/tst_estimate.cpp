// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/estimate.h"
#include "support/suite.h"

#include <QTest>

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 5, 5);

spend::Price row(qint64 input, qint64 output)
{
    spend::Price price;
    price.model = u"m"_s;
    price.input = PicoUsd(input);
    price.output = PicoUsd(output);
    return price;
}

//! Ten requests, of 5 prompt tokens each: one of text and four around it.
RunOrder orderFor(const QList<spend::Price>& prices, const QJsonObject& parameters)
{
    RunOrder order;
    order.plan.model = u"m"_s;
    order.plan.requests = 10;
    order.plan.prompt.text = u"abcd"_s;
    order.plan.parameters = parameters;
    RunTarget target;
    target.profile.prices = prices;
    order.targets = {target};
    return order;
}

} // namespace

class TestEstimate : public test::Suite
{
    Q_OBJECT

private slots:
    void cost_data();
    void cost();
    void whatTheGatewayAddsCounts_data();
    void whatTheGatewayAddsCounts();
    void answersWithoutALimitAreGuessed();
    void hugeLimitsDoNotOverflow();
};

void TestEstimate::cost_data()
{
    QTest::addColumn<QList<spend::Price>>("prices");
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<qint64>("cost");
    const QJsonObject ten{{u"max_tokens"_s, 10}};
    QTest::newRow("plain") << QList{row(2, 3)} << ten << qint64(10 * (5 * 2 + 10 * 3));
    QTest::newRow("several answers") << QList{row(2, 3)} << QJsonObject{{u"max_tokens"_s, 10}, {u"n"_s, 4}} << qint64(10 * (5 * 2 + 40 * 3));
    spend::Price later = row(200, 300);
    later.validFrom = Today.addDays(1);
    QTest::newRow("a price of tomorrow") << QList{row(2, 3), later} << ten << qint64(10 * (5 * 2 + 10 * 3));
    spend::Price yuan = row(20, 30);
    yuan.currency = u"CNY"_s;
    yuan.usdPerUnit = PicoUsd(100'000'000'000); // $0.10
    QTest::newRow("in another currency") << QList{yuan} << ten << qint64(10 * (5 * 2 + 10 * 3));
    spend::Price tiers = row(2, 3);
    tiers.tiers = {{.abovePromptTokens = 4, .input = PicoUsd(7), .output = PicoUsd(8), .cachedInput = {}, .cacheWrite = {}}};
    QTest::newRow("dearer for long prompts") << QList{tiers} << ten << qint64(10 * (5 * 7 + 10 * 8));
    spend::Price fee = row(2, 3);
    fee.perRequest = PicoUsd(1'000);
    QTest::newRow("a fee for each request") << QList{fee} << ten << qint64(10 * (5 * 2 + 10 * 3 + 1'000));
}

void TestEstimate::cost()
{
    QFETCH(QList<spend::Price>, prices);
    QFETCH(QJsonObject, parameters);
    const auto estimate = estimatePlan(orderFor(prices, parameters), Today);
    QVERIFY(estimate && estimate->cost);
    QVERIFY(!estimate->outputGuessed);
    QTEST(estimate->cost->value(), "cost");
}

void TestEstimate::whatTheGatewayAddsCounts_data()
{
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<QJsonObject>("ofTheGateway");
    QTest::addColumn<QJsonObject>("ofTheModel");
    QTest::addColumn<double>("output");
    QTest::addColumn<bool>("guessed");
    const QJsonObject limit{{u"max_tokens"_s, 4'000}};
    QTest::newRow("its limit") << QJsonObject() << limit << QJsonObject() << 4'000.0 << false;
    QTest::newRow("the plan's wins") << QJsonObject{{u"max_tokens"_s, 10}} << limit << QJsonObject() << 10.0 << false;
    QTest::newRow("the model's wins over the gateway's") << QJsonObject() << limit << QJsonObject{{u"max_tokens"_s, 50}} << 50.0 << false;
    QTest::newRow("its answers") << QJsonObject{{u"max_tokens"_s, 10}} << QJsonObject{{u"n"_s, 3}} << QJsonObject() << 30.0 << false;
    QTest::newRow("its answers, without a limit") << QJsonObject() << QJsonObject{{u"n"_s, 3}} << QJsonObject() << 768.0 << true;
}

//! The guard of a run and the gateway's budget count it, and so does what is told before the run.
void TestEstimate::whatTheGatewayAddsCounts()
{
    QFETCH(const QJsonObject, parameters);
    QFETCH(const QJsonObject, ofTheGateway);
    QFETCH(const QJsonObject, ofTheModel);
    QFETCH(const double, output);
    RunOrder order = orderFor({row(2, 3)}, parameters);
    order.targets[0].profile.extraBody = ofTheGateway;
    if (!ofTheModel.isEmpty())
        order.targets[0].profile.modelExtras[u"m"_s].body = ofTheModel;
    const auto estimate = estimatePlan(order, Today);
    QVERIFY(estimate && estimate->cost);
    QTEST(estimate->outputGuessed, "guessed");
    QCOMPARE(estimate->outputTokens, output);
    QCOMPARE(estimate->cost->value(), qint64(10 * (5 * 2 + output * 3)));
}

void TestEstimate::answersWithoutALimitAreGuessed()
{
    const auto estimate = estimatePlan(orderFor({row(2, 3)}, {{u"n"_s, 2}}), Today);
    QVERIFY(estimate && estimate->outputGuessed);
    QCOMPARE(estimate->outputTokens, 512.0);
}

void TestEstimate::hugeLimitsDoNotOverflow()
{
    const QJsonObject huge{{u"max_tokens"_s, qint64(4'000'000'000'000'000)}, {u"n"_s, 4'000}};
    const auto estimate = estimatePlan(orderFor({row(2, 3)}, huge), Today);
    QVERIFY(estimate);
    QCOMPARE(estimate->outputTokens, 1.6e19);
}

QTEST_GUILESS_MAIN(TestEstimate)
#include "tst_estimate.moc"
