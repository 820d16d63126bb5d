// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/codehighlighter.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::ui::CodeState;
using bw::ui::CodeToken;

namespace {

//! The code with each coloured piece in brackets: "k[return] n[1]".
QString marked(const QString& code, const QString& language, CodeState& state)
{
    static const QHash<CodeToken, QChar> letters{{CodeToken::Keyword, u'k'},
                                                 {CodeToken::Call, u'f'},
                                                 {CodeToken::String, u's'},
                                                 {CodeToken::Number, u'n'},
                                                 {CodeToken::Comment, u'c'}};
    QString text;
    qsizetype at = 0;
    for (const auto& span : bw::ui::highlightCode(code, language, state)) {
        text += code.mid(at, span.start - at) + letters[span.token] + u'[' + code.mid(span.start, span.length) + u']';
        at = span.start + span.length;
    }
    return text + code.mid(at);
}

} // namespace

class TestCodeHighlighter : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void marks_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("expected");
        QTest::newRow("python") << u"python"_s << u"r = await client.post(\"/x\", 10) # go"_s
                                << u"r = k[await] client.f[post](s[\"/x\"], n[10]) c[# go]"_s;
        QTest::newRow("escaped quote") << u"js"_s << u"let s = 'a\\'b' + 1"_s << u"k[let] s = s['a\\'b'] + n[1]"_s;
        QTest::newRow("json") << u"json"_s << u"{\"a\": true, \"b\": 1.5}"_s
                              << u"{s[\"a\"]: k[true], s[\"b\"]: n[1.5]}"_s;
        QTest::newRow("url is no comment") << u"yaml"_s << u"url: http://x # y"_s << u"url: http://x c[# y]"_s;
        QTest::newRow("c++ comment") << u"c++"_s << u"int a; /* b */ f();"_s << u"k[int] a; c[/* b */] f[f]();"_s;
        QTest::newRow("sql in capitals") << u"sql"_s << u"SELECT a -- b"_s << u"k[SELECT] a c[-- b]"_s;
        QTest::newRow("tags") << u"html"_s << u"<p id=\"a\">b</p>"_s << u"<k[p] id=s[\"a\"]>b</k[p]>"_s;
        QTest::newRow("open string ends with its line") << u"go"_s << u"\"a\nreturn"_s << u"s[\"a\n]k[return]"_s;
        QTest::newRow("backslash at the end") << u"c"_s << u"\"a\\"_s << u"s[\"a\\]"_s;
        QTest::newRow("unknown language") << u"brainfuck"_s << u"if (1) \"a\""_s << u"if (1) \"a\""_s;
        QTest::newRow("no language") << QString() << u"if"_s << u"if"_s;
        QTest::newRow("empty") << u"rust"_s << QString() << QString();
    }

    void marks()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, code);
        QFETCH(const QString, expected);
        CodeState state;
        QCOMPARE(marked(code, language, state), expected);
    }

    void goesOnInTheNextPart()
    {
        CodeState state;
        QCOMPARE(marked(u"a = \"\"\"one"_s, u"python"_s, state), u"a = s[\"\"\"one]"_s);
        QCOMPARE(state, (CodeState{u"\"\"\""_s, CodeToken::String}));
        QCOMPARE(marked(u"two"_s, u"python"_s, state), u"s[two]"_s);
        QCOMPARE(marked(u"three\"\"\" if"_s, u"python"_s, state), u"s[three\"\"\"] k[if]"_s);
        QCOMPARE(state.until, QString());
    }
};

QTEST_APPLESS_MAIN(TestCodeHighlighter)
#include "tst_codehighlighter.moc"
