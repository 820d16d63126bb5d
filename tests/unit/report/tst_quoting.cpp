// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/quoting.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace bw::report;

class TestQuoting : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void shell_data();
    void shell();
    void literals_data();
    void literals();
    void literalsAreJson_data() { literals_data(); }
    void literalsAreJson();
    void pythonWords();
    void nesting();
    void numbersStayAsTheyAre();
    void nginx_data();
    void nginx();
    void nginxAddresses();
};

void TestQuoting::shell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("nothing") << QString() << u"''"_s;
    QTest::newRow("words") << u"a b"_s << u"'a b'"_s;
    QTest::newRow("apostrophe") << u"it's"_s << u"'it'\\''s'"_s;
    QTest::newRow("expansions") << u"$HOME `id` \\ \" !"_s << u"'$HOME `id` \\ \" !'"_s;
}

void TestQuoting::shell()
{
    QFETCH(QString, text);
    QTEST(shellQuoted(text), "quoted");
}

void TestQuoting::literals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("literal");
    QTest::newRow("nothing") << QString() << u"\"\""_s;
    QTest::newRow("quotes") << u"\"'\""_s << u"\"\\\"'\\\"\""_s;
    QTest::newRow("backslash") << u"\\n"_s << u"\"\\\\n\""_s;
    QTest::newRow("line breaks") << u"a\nb\r\tc"_s << u"\"a\\nb\\r\\tc\""_s;
    QTest::newRow("control") << u"\u0001\u007f\u0085"_s << u"\"\\u0001\\u007f\\u0085\""_s;
    QTest::newRow("separators") << u"\u2028\u2029"_s << u"\"\\u2028\\u2029\""_s;
    QTest::newRow("letters and emoji") << u"ế 汉 😀"_s << u"\"ế 汉 😀\""_s;
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) + u'x' << u"\"\\ud83dx\""_s;
    QTest::newRow("other half") << QString(QChar(0xde00)) << u"\"\\ude00\""_s;
    QTest::newRow("dollar and backtick") << u"${x} `y`"_s << u"\"${x} `y`\""_s;
}

void TestQuoting::literals()
{
    QFETCH(QString, text);
    QTEST(stringLiteral(text), "literal");
}

void TestQuoting::literalsAreJson()
{
    QFETCH(QString, text);
    const QJsonDocument back = QJsonDocument::fromJson((u'[' + stringLiteral(text) + u']').toUtf8());
    QCOMPARE(back.array().size(), 1);
    if (text.isValidUtf16())
        QCOMPARE(back.array().first().toString(), text);
}

void TestQuoting::pythonWords()
{
    const QJsonArray array{true, false, QJsonValue(), u"None"_s};
    QCOMPARE(pythonLiteral(array), u"[\n    True,\n    False,\n    None,\n    \"None\"\n]"_s);
    QCOMPARE(jsonLiteral(array), u"[\n    true,\n    false,\n    null,\n    \"None\"\n]"_s);
}

void TestQuoting::nesting()
{
    const QJsonObject object{{u"a"_s, QJsonArray{}}, {u"b"_s, QJsonObject{{u"c"_s, 1}}}, {u"d"_s, QJsonObject()}};
    QCOMPARE(pythonLiteral(object, 4), u"{\n        \"a\": [],\n        \"b\": {\n            \"c\": 1\n        },\n        \"d\": {}\n    }"_s);
    QCOMPARE(QJsonDocument::fromJson(jsonLiteral(object).toUtf8()).object(), object);
}

void TestQuoting::numbersStayAsTheyAre()
{
    for (const QByteArray& number : {QByteArray("0"), QByteArray("-1"), QByteArray("0.7"), QByteArray("1e+30"), QByteArray("9007199254740993")}) {
        const QJsonArray array = QJsonDocument::fromJson('[' + number + ']').array();
        const QString literal = pythonLiteral(array.first());
        QCOMPARE(QJsonDocument::fromJson('[' + literal.toUtf8() + ']').array(), array);
    }
}

void TestQuoting::nginx_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << u"a b"_s << u"\"a b\""_s;
    QTest::newRow("quote and backslash") << u"\"\\"_s << u"\"\\\"\\\\\""_s;
    QTest::newRow("variable") << u"$host;"_s << u"\"${bellwether_dollar}host;\""_s;
}

void TestQuoting::nginx()
{
    QFETCH(QString, text);
    QTEST(nginxQuoted(text), "quoted");
}

void TestQuoting::nginxAddresses()
{
    QCOMPARE(nginxAddress(u"/v1/a-b_c%20d?x=1&y=2"_s), u"/v1/a-b_c%20d?x=1&y=2"_s);
    QCOMPARE(nginxAddress(u"/a;b$c'd"_s), u"/a%3Bb%24c%27d"_s);
}

QTEST_GUILESS_MAIN(TestQuoting)
#include "tst_quoting.moc"
