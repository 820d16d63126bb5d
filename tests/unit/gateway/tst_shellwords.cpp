// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/shellwords.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::gateway;

class TestShellWords : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void splitsLikeAShell_data();
    void splitsLikeAShell();
    void keepsAssignments();
    void expandsWhatIsKnown_data();
    void expandsWhatIsKnown();
};

void TestShellWords::splitsLikeAShell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("commands");
    const auto row = [](const char* name, const QString& text, const QList<QStringList>& commands) {
        QTest::newRow(name) << text << commands;
    };
    row("nothing", {}, {});
    row("only spaces", u" \t\n "_s, {});
    row("words", u"curl -s  x"_s, {{u"curl"_s, u"-s"_s, u"x"_s}});
    row("single quotes", u"a 'b c' d"_s, {{u"a"_s, u"b c"_s, u"d"_s}});
    row("nothing is escaped in single quotes", u"a 'b\\n'"_s, {{u"a"_s, u"b\\n"_s}});
    row("double quotes", u"a \"b \\\"c\\\" \\n\""_s, {{u"a"_s, u"b \"c\" \\n"_s}});
    row("quotes inside a word", u"a'b c'\"d\""_s, {{u"ab cd"_s}});
    row("an empty word", u"a '' b"_s, {{u"a"_s, QString(), u"b"_s}});
    row("the quote inside single quotes", u"'it'\\''s'"_s, {{u"it's"_s}});
    row("ansi quotes of browsers", u"$'it\\'s \\u0041\\x42\\n'"_s, {{u"it's AB\n"_s}});
    row("continued lines", u"curl \\\n  -s \\\r\n x"_s, {{u"curl"_s, u"-s"_s, u"x"_s}});
    row("continued lines of PowerShell", u"curl.exe `\n -s"_s, {{u"curl.exe"_s, u"-s"_s}});
    row("continued lines of cmd", u"curl ^\r\n  -H ^\"a: b^\" ^\"https://x/?a=1^&b=2^\""_s, {{u"curl"_s, u"-H"_s, u"a: b"_s, u"https://x/?a=1&b=2"_s}});
    row("two commands", u"a 1; b 2 && c\nd | e"_s, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}, {u"c"_s}, {u"d"_s}, {u"e"_s}});
    row("an address that nobody quoted", u"curl https://x/?a=1&b=2"_s, {{u"curl"_s, u"https://x/?a=1&b=2"_s}});
    row("comments", u"a # b\nc#d"_s, {{u"a"_s}, {u"c#d"_s}});
    row("an open quote ends with the text", u"a 'b c"_s, {{u"a"_s, u"b c"_s}});
    row("a backslash at the end", u"a \\"_s, {{u"a"_s, u"\\"_s}});
    row("an ansi quote that ends early", u"$'a\\u12"_s, {{u"a\u0012"_s}});
}

void TestShellWords::splitsLikeAShell()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, commands);
    QList<QStringList> found;
    for (const ShellCommand& command : shellCommands(text))
        found.append(command.words);
    QCOMPARE(found, commands);
}

void TestShellWords::keepsAssignments()
{
    const auto commands = shellCommands(u"export A=1\nB='2 3' curl x=y\n$env:C=\"4\"\necho"_s);
    QCOMPARE(commands.size(), 3);
    QCOMPARE(commands[1].words, (QStringList{u"curl"_s, u"x=y"_s}));
    QCOMPARE(commands[1].variables.value(u"A"_s), u"1"_s);
    QCOMPARE(commands[1].variables.value(u"B"_s), u"2 3"_s);
    QCOMPARE(commands[2].variables.value(u"C"_s), u"4"_s);
}

void TestShellWords::expandsWhatIsKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::newRow("plain") << u"$A"_s << u"one"_s;
    QTest::newRow("braces") << u"x${A}y"_s << u"xoney"_s;
    QTest::newRow("braces with a default") << u"${A:-two}"_s << u"one"_s;
    QTest::newRow("cmd") << u"%A%!"_s << u"one!"_s;
    QTest::newRow("PowerShell") << u"$env:A"_s << u"one"_s;
    QTest::newRow("unknown stays") << u"$B and ${C} and $A"_s << u"$B and ${C} and one"_s;
    QTest::newRow("no variable") << u"5 $ and 10%"_s << u"5 $ and 10%"_s;
    QTest::newRow("not expanded again") << u"$LOOP"_s << u"$LOOP$A"_s;
}

void TestShellWords::expandsWhatIsKnown()
{
    QFETCH(QString, text);
    QFETCH(QString, result);
    const auto lookup = [](const QString& name) { return name == "A"_L1 ? u"one"_s : name == "LOOP"_L1 ? u"$LOOP$A"_s : QString(); };
    QCOMPARE(expanded(text, lookup), result);
}

QTEST_GUILESS_MAIN(TestShellWords)
#include "tst_shellwords.moc"
