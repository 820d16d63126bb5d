// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/headerproblem.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::gateway;

class TestHeaderProblem : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void someAreSentInVain();
    void values_data();
    void values();
};

void TestHeaderProblem::names_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("usual") << QByteArray("X-Team") << true;
    QTest::newRow("every sign of a token") << QByteArray("a9!#$%&'*+-.^_`|~") << true;
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("two words") << QByteArray("X Y") << false;
    QTest::newRow("with its colon") << QByteArray("X-Team:") << false;
    QTest::newRow("two lines") << QByteArray("X-Team\r\nX-Other") << false;
    QTest::newRow("beyond ASCII") << QByteArray("T\xEAn") << false;
    QTest::newRow("of the request itself") << QByteArray("content-LENGTH") << false;
    QTest::newRow("of whoever decodes the answer") << QByteArray("Accept-Encoding") << false;
    QTest::newRow("like one of those") << QByteArray("X-Host") << true;
}

void TestHeaderProblem::names()
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, good);
    QCOMPARE(headerNameProblem(name).isEmpty(), good);
}

void TestHeaderProblem::someAreSentInVain()
{
    QVERIFY(headerNameProblem("Keep-Alive").isEmpty());
    QVERIFY(headerAdvice("keep-ALIVE").contains("does nothing"_L1));
    QVERIFY(headerAdvice("X-Keep-Alive").isEmpty());
    QVERIFY(headerAdvice({}).isEmpty());
}

void TestHeaderProblem::values_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("good");
    QTest::newRow("usual") << QByteArray("Bearer hs_0123") << true;
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("a tab") << QByteArray("a\tb") << true;
    QTest::newRow("UTF-8") << QByteArray("nhóm xanh") << true;
    QTest::newRow("a line feed") << QByteArray("a\nb") << false;
    QTest::newRow("a carriage return") << QByteArray("a\rb") << false;
    QTest::newRow("a zero") << QByteArray("a\0b", 3) << false;
}

void TestHeaderProblem::values()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, good);
    QCOMPARE(headerValueProblem(value).isEmpty(), good);
}

QTEST_APPLESS_MAIN(TestHeaderProblem)
#include "tst_headerproblem.moc"
