// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that ask a gateway something else than a chat.
#include "clichat.h"

#include "sim/simulatedgateway.h"
#include "support/suite.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace bw::test;

class TestCliCommands : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void models();
    void check_data();
    void check();
    void embed();

private:
    std::unique_ptr<bw::sim::SimulatedGateway> m_gateway;
};

void TestCliCommands::initTestCase()
{
    bw::sim::Scenario scenario;
    scenario.requiredKey = QString::fromLatin1(Key);
    m_gateway = std::make_unique<bw::sim::SimulatedGateway>(scenario);
    QVERIFY(m_gateway->start().has_value());
}

void TestCliCommands::models()
{
    const QStringList arguments = {u"models"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--json"_s};
    const CliRun run = runCli(arguments, Key);
    QCOMPARE(run.exitCode, 0);
    const QJsonArray models = run.document().array();
    QVERIFY(models.size() >= 4);
    QCOMPARE(models.first().toObject().keys(), (QStringList{u"context"_s, u"id"_s, u"owner"_s, u"price_in"_s, u"price_out"_s}));
    QCOMPARE(models.first()["price_in"_L1].toString(), u"8"_s);
    const CliRun one = runCli(arguments + QStringList{u"--model"_s, u"gpt-4.1"_s}, Key);
    QCOMPARE(one.exitCode, 0);
    QCOMPARE(one.document().array().size(), 1);
    QCOMPARE(one.document().array().first()["id"_L1].toString(), u"gpt-4.1"_s);
    const CliRun none = runCli(arguments + QStringList{u"--model"_s, u"gpt-4"_s}, Key);
    QCOMPARE(none.exitCode, 1);
    QCOMPARE(none.document().array(), QJsonArray());
    QVERIFY(none.err.contains("gpt-4"));
    const CliRun refused = runCli(arguments, "wrong");
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.document().array(), QJsonArray());
    QVERIFY(refused.err.contains("key"));
}

void TestCliCommands::check_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("state");
    QTest::newRow("right") << Key << u"valid"_s;
    QTest::newRow("wrong") << QByteArray("hs_wrong") << u"invalid"_s;
}

void TestCliCommands::check()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, state);
    const CliRun run = runCli({u"check"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--json"_s}, key);
    QCOMPARE(run.exitCode, state == "valid"_L1 ? 0 : 1);
    QCOMPARE(run.json().keys(), (QStringList{u"error"_s, u"key"_s, u"status"_s, u"timing_ms"_s}));
    QCOMPARE(run.json()["key"_L1].toString(), state);
    QCOMPARE(shapeOf(run.json()["timing_ms"_L1]), chatShape()["timing_ms"_L1]);
}

void TestCliCommands::embed()
{
    const CliRun run = runCli({u"embed"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--json"_s, u"a"_s, u"b"_s}, Key);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().keys(), (QStringList{u"cost_usd"_s, u"dimensions"_s, u"model"_s, u"timing_ms"_s, u"usage"_s, u"vectors"_s}));
    QCOMPARE(run.json()["vectors"_L1].toArray().size(), 2);
    QCOMPARE(run.json()["vectors"_L1][0].toArray().size(), run.json()["dimensions"_L1].toInt());
}

QTEST_GUILESS_MAIN(TestCliCommands)
#include "tst_clicommands.moc"
