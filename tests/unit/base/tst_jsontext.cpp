// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsontext.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;

class TestJsonText : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void places_data();
    void places();
    void loneValues();
};

void TestJsonText::places_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("nothing") << u" \n "_s << 1 << 1;
    QTest::newRow("second line") << u"{\n  \"a\" 1\n}"_s << 2 << 7;
    QTest::newRow("characters, not bytes") << u"{ \"éé😀\" 1}"_s << 1 << 9;
    QTest::newRow("two values") << u"1, 2"_s << 1 << 2;
}

void TestJsonText::places()
{
    QFETCH(const QString, text);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const auto value = parseJson(text);
    QVERIFY(!value);
    QCOMPARE(value.error().line, line);
    QVERIFY2(std::abs(value.error().column - column) <= 1, qPrintable(toSentence(value.error())));
}

void TestJsonText::loneValues()
{
    QCOMPARE(parseJson(u" 7 "_s).value(), QJsonValue(7));
    QCOMPARE(parseJson(u"null"_s).value(), QJsonValue());
    QCOMPARE(prettyJson(u"a"_s), u"\"a\""_s);
    QVERIFY(prettyJson(*parseJson(u"{\"a\":1}"_s)).contains(u'\n'));
}

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
