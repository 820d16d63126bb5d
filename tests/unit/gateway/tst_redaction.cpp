// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/redaction.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::gateway;

class TestRedaction : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void whatIsKept();
    void whatIsShared();
};

void TestRedaction::names_data()
{
    QTest::addColumn<bool>("neverWritten");
    QTest::addColumn<bool>("secret");
    QTest::addColumn<bool>("plain");
    QTest::newRow("Authorization") << true << true << false;
    QTest::newRow("X-API-Key") << true << true << false;
    QTest::newRow("Set-Cookie") << true << true << false;
    QTest::newRow("X-Auth-Token") << false << true << false;
    QTest::newRow("cf-aig-authorization") << false << true << false;
    QTest::newRow("Ocp-Apim-Subscription-Key") << false << true << false;
    QTest::newRow("x-portkey-api-key") << false << true << false;
    QTest::newRow("Helicone-Auth") << false << true << false;
    QTest::newRow("Idempotency-Key") << false << false << true;
    QTest::newRow("x-ratelimit-remaining-tokens") << false << false << true;
    QTest::newRow("Content-Type") << false << false << true;
    QTest::newRow("X-Team") << false << false << false;
}

void TestRedaction::names()
{
    const QByteArray name = QTest::currentDataTag();
    QTEST(isSecretHeader(name), "neverWritten");
    QTEST(soundsSecret(name), "secret");
    QTEST(isSecretHeader(name, "blue"), "secret");
    QTEST(isPlainHeader(name), "plain");
}

void TestRedaction::whatIsKept()
{
    const bw::net::Headers kept = redacted(bw::net::Headers{{"X-Auth-Token", "t"}, {"X-Team", "blue"}, {"Idempotency-Key", "1"}}, {});
    QCOMPARE(kept, (bw::net::Headers{{"X-Auth-Token", "***"}, {"X-Team", "blue"}, {"Idempotency-Key", "1"}}));
}

void TestRedaction::whatIsShared()
{
    const bw::net::Headers shared = shareable({{"X-Auth-Token", "t"}, {"X-Team", "blue"}, {"Date", "today"}});
    QCOMPARE(shared, (bw::net::Headers{{"X-Auth-Token", "***"}, {"X-Team", "***"}, {"Date", "today"}}));
}

QTEST_APPLESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
