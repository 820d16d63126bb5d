// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/prompttemplate.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;

class TestPromptTemplate : public test::Suite
{
    Q_OBJECT

private slots:
    void places_data();
    void places();
    void placesStandWhereTheySay();
    void eachNameOnce();
    void fills_data();
    void fills();
    void lineEnds_data();
    void lineEnds();
};

void TestPromptTemplate::places_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none") << u"Say hello."_s << u"Say hello."_s << QStringList();
    QTest::newRow("empty") << QString() << QString() << QStringList();
    QTest::newRow("one") << u"Translate {{text}}."_s << u"Translate {{text}}."_s << QStringList{u"text"_s};
    QTest::newRow("spaces inside") << u"{{  text\t}}"_s << u"{{text}}"_s << QStringList{u"text"_s};
    QTest::newRow("several words") << u"{{target language}}"_s << u"{{target language}}"_s << QStringList{u"target language"_s};
    QTest::newRow("side by side") << u"{{a}}{{b}}"_s << u"{{a}}{{b}}"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("Vietnamese") << u"Viết về {{chủ đề}}"_s << u"Viết về {{chủ đề}}"_s << QStringList{u"chủ đề"_s};
    QTest::newRow("Chinese") << u"翻译{{文本}}"_s << u"翻译{{文本}}"_s << QStringList{u"文本"_s};
    QTest::newRow("combining marks") << QStringLiteral("{{chu\u0309}}") << QStringLiteral("{{chu\u0309}}") << QStringList{QStringLiteral("chu\u0309")};
    QTest::newRow("digits, dash, underscore") << u"{{_a-1}}"_s << u"{{_a-1}}"_s << QStringList{u"_a-1"_s};
    QTest::newRow("begins with a digit") << u"{{1a}}"_s << u"{{1a}}"_s << QStringList();
    QTest::newRow("no name") << u"{{}} {{ }}"_s << u"{{}} {{ }}"_s << QStringList();
    QTest::newRow("an expression") << u"{{ a + b }} {{a.b}}"_s << u"{{ a + b }} {{a.b}}"_s << QStringList();
    QTest::newRow("over a line end") << u"{{a\nb}}"_s << u"{{a\nb}}"_s << QStringList();
    QTest::newRow("not closed") << u"{{a} {{b"_s << u"{{a} {{b"_s << QStringList();
    QTest::newRow("in JSON") << uR"({"q": {{{q}}}})"_s << uR"({"q": {{{q}}}})"_s << QStringList{u"q"_s};
    QTest::newRow("nested: the inner one") << u"{{a {{b}} c}}"_s << u"{{a {{b}} c}}"_s << QStringList{u"b"_s};
    QTest::newRow("escaped") << uR"(\{{a}} {{b}})"_s << u"{{a}} {{b}}"_s << QStringList{u"b"_s};
    QTest::newRow("escaped as it stands") << uR"(\{{ a }})"_s << u"{{ a }}"_s << QStringList();
    QTest::newRow("a backslash before a place") << uR"(C:\\{{a}})"_s << uR"(C:\{{a}})"_s << QStringList{u"a"_s};
    QTest::newRow("three backslashes") << uR"(\\\{{a}})"_s << uR"(\{{a}})"_s << QStringList();
    QTest::newRow("backslashes elsewhere") << uR"(\n \\ \{a})"_s << uR"(\n \\ \{a})"_s << QStringList();
}

void TestPromptTemplate::places()
{
    QFETCH(QString, source);
    const PromptTemplate prompt(source);
    QTEST(prompt.text(), "text");
    QTEST(prompt.names(), "names");
}

void TestPromptTemplate::placesStandWhereTheySay()
{
    const PromptTemplate prompt(u"\\{{x}}\r\n{{ a }} and {{a}}, {{b}}"_s);
    QCOMPARE(prompt.places(), (QList<TemplatePlace>{{6, 5, u"a"_s}, {16, 5, u"a"_s}, {23, 5, u"b"_s}}));
    for (const TemplatePlace& place : prompt.places())
        QCOMPARE(prompt.text().sliced(place.start, place.length), u"{{"_s + place.name + u"}}"_s);
}

void TestPromptTemplate::eachNameOnce()
{
    QCOMPARE(PromptTemplate(u"{{b}} {{a}} {{b}} {{ b }}"_s).names(), (QStringList{u"b"_s, u"a"_s}));
}

void TestPromptTemplate::fills_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("filled");
    QTest::newRow("nothing to fill") << u"Hi"_s << u"Hi"_s;
    QTest::newRow("all places of a name") << u"{{a}}-{{ a }}"_s << u"1-1"_s;
    QTest::newRow("one without a value stays") << u"{{a}} {{c}}!"_s << u"1 {{c}}!"_s;
    QTest::newRow("an empty value") << u"[{{b}}]"_s << u"[]"_s;
    QTest::newRow("a value is not read again") << u"{{loop}}"_s << u"{{a}}"_s;
    QTest::newRow("escaped") << uR"(\{{a}} is {{a}})"_s << u"{{a}} is 1"_s;
}

void TestPromptTemplate::fills()
{
    QFETCH(QString, source);
    const QHash<QString, QString> values{{u"a"_s, u"1"_s}, {u"b"_s, QString()}, {u"loop"_s, u"{{a}}"_s}};
    QTEST(PromptTemplate(source).filled(values), "filled");
}

void TestPromptTemplate::lineEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Windows") << u"a\r\nb"_s;
    QTest::newRow("old Mac") << u"a\rb"_s;
    QTest::newRow("Unix") << u"a\nb"_s;
    QTest::newRow("paragraph separator") << QStringLiteral("a\u2029b");
    QTest::newRow("mark of a frame") << u"a"_s + QChar(0xfdd0) + u"b"_s;
}

void TestPromptTemplate::lineEnds()
{
    QFETCH(QString, text);
    QCOMPARE(withPlainLineEnds(text), u"a\nb"_s);
}

QTEST_GUILESS_MAIN(TestPromptTemplate)
#include "tst_prompttemplate.moc"
