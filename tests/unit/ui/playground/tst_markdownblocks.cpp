// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/markdownblocks.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::ui::MarkdownBlock;
using bw::ui::MarkdownBlocks;
using Kind = bw::ui::MarkdownBlock::Kind;

namespace {

//! "p:one|li1.:two" for what the blocks show; the letter is the kind, then marker, depth and language where there are
//! any.
QString shape(const QList<MarkdownBlock>& blocks)
{
    static const QHash<Kind, QString> names{{Kind::Text, u"p"_s},  {Kind::Heading, u"h"_s},  {Kind::ListItem, u"li"_s},
                                            {Kind::Quote, u"q"_s}, {Kind::Code, u"code"_s},  {Kind::Table, u"table"_s},
                                            {Kind::Rule, u"hr"_s}, {Kind::Plain, u"plain"_s},
                                            {Kind::Math, u"math"_s}, {Kind::Picture, u"picture "_s}};
    QStringList parts;
    for (const MarkdownBlock& block : blocks) {
        QString name = names.value(block.kind) + block.marker + block.language;
        if (block.depth > 0)
            name += u'@' + QString::number(block.depth);
        parts.append(name + u':' + QString(block.text).replace(u'\n', u'/'));
    }
    return parts.join(u'|');
}

QString joined(const QList<MarkdownBlock>& blocks)
{
    QString text;
    for (const MarkdownBlock& block : blocks)
        text += block.source;
    return text;
}

QList<MarkdownBlock> split(const QString& text)
{
    MarkdownBlocks blocks;
    blocks.append(text);
    blocks.finish();
    return blocks.finished();
}

} // namespace

class TestMarkdownBlocks : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void splits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("paragraphs") << u"one\ntwo\n\nthree"_s << u"p:one/two|p:three"_s;
        QTest::newRow("heading ends a paragraph") << u"one\n## Two\nthree"_s << u"p:one|h:## Two|p:three"_s;
        QTest::newRow("hash without space") << u"#tag"_s << u"p:#tag"_s;
        QTest::newRow("ordered list") << u"1. a\n2. b"_s << u"li1.:a|li2.:b"_s;
        QTest::newRow("numbers go on after code")
            << u"1. a\n   ```sh\n   ls\n   ```\n2. b"_s << u"li1.:a|codesh@1:ls/|li2.:b"_s;
        QTest::newRow("nested") << u"- a\n  - b\n    - c\n- d"_s << u"li•:a|li◦@1:b|li▪@2:c|li•:d"_s;
        QTest::newRow("nested by two under a number") << u"1. a\n  - b\n2. c"_s << u"li1.:a|li◦@1:b|li2.:c"_s;
        QTest::newRow("item of two lines") << u"- a\n  b\n\nc"_s << u"li•:a/b|p:c"_s;
        QTest::newRow("item of two paragraphs") << u"- a\n\n  b\n\nc"_s << u"li•:a|p@1:b|p:c"_s;
        QTest::newRow("tasks") << u"- [ ] a\n- [x] b"_s << u"li☐:a|li☑:b"_s;
        QTest::newRow("year is no list") << u"It was\n1984. A year."_s << u"p:It was/1984. A year."_s;
        QTest::newRow("bold is no list") << u"**a** b"_s << u"p:**a** b"_s;
        QTest::newRow("code") << u"```python\na = 1\n\nb\n```\nafter"_s << u"codepython:a = 1//b/|p:after"_s;
        QTest::newRow("tildes hold backticks") << u"~~~\n```\n~~~"_s << u"code:```/"_s;
        QTest::newRow("longer fence holds shorter") << u"````\n```\n````"_s << u"code:```/"_s;
        QTest::newRow("open code at the end") << u"```\nx"_s << u"code:x"_s;
        QTest::newRow("markdown in code") << u"```\n# no\n- no\n```"_s << u"code:# no/- no/"_s;
        QTest::newRow("inline fence is text") << u"```a``` b"_s << u"p:```a``` b"_s;
        QTest::newRow("quote") << u"> a\n> b\nlazy\n\nc"_s << u"q:a/b/lazy|p:c"_s;
        QTest::newRow("table") << u"|a|b|\n|-|-|\n|1|2|\nafter"_s << u"table:|a|b|/|-|-|/|1|2||p:after"_s;
        QTest::newRow("pipe without delimiter") << u"a | b\nc"_s << u"p:a | b/c"_s;
        QTest::newRow("rule") << u"a\n\n---\n\nb"_s << u"p:a|hr:|p:b"_s;
        QTest::newRow("underlined heading") << u"a\n---\nb"_s << u"p:a/---/b"_s;
        QTest::newRow("carriage returns") << u"a\r\nb\r\n\r\nc"_s << u"p:a/b|p:c"_s;
        QTest::newRow("list then text") << u"- a\n\ntext"_s << u"li•:a|p:text"_s;
        QTest::newRow("quote after a list") << u"- a\n\n> b"_s << u"li•:a|q:b"_s;
        QTest::newRow("formula") << u"a\n$$\nx\n+ y\n$$\nb"_s << u"p:a|math:$$/x/+ y/$$|p:b"_s;
        QTest::newRow("formula in a line") << u"a\n\\[ x \\]\nb"_s << u"p:a|math:\\[ x \\]|p:b"_s;
        QTest::newRow("formula in a list") << u"1. a\n   $$x$$\n2. b"_s << u"li1.:a|math@1:$$x$$|li2.:b"_s;
        QTest::newRow("environment") << u"\\begin{align}\na\n\\end{align}"_s << u"math:\\begin{align}/a/\\end{align}"_s;
        QTest::newRow("formula and words") << u"$$x$$ is"_s << u"p:$$x$$ is"_s;
        QTest::newRow("formula that never closes") << u"$$\nx\n\n- y"_s << u"p:$$/x|li•:y"_s;
        QTest::newRow("formula in code") << u"```\n$$\n```"_s << u"code:$$/"_s;
        QTest::newRow("long picture") << u"see ![a cat](data:image/png;base64,%1) here"_s.arg(u"A"_s.repeated(9'000))
                                      << u"p:see |picture data:image/png;base64,%1:a cat|p: here"_s.arg(u"A"_s.repeated(9'000));
        QTest::newRow("picture that never ends") << u"![a](data:image/png;base64,"_s + u"A"_s.repeated(3'973) + u"B\nc"_s
                                                 << u"p:![a](data:image/png;base64,"_s + u"A"_s.repeated(3'973) + u"|p:B/c"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void splits()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(shape(split(text)), expected);
    }

    void streamsTheSame_data() { splits_data(); }

    //! However the text is cut into tokens: nothing is lost at any moment, and the end is as if it came at once.
    void streamsTheSame()
    {
        QFETCH(const QString, text);
        for (int step = 1; step <= 5; ++step) {
            MarkdownBlocks blocks;
            qsizetype finished = 0;
            for (qsizetype at = 0; at < text.size(); at += step) {
                const QList<MarkdownBlock> before = blocks.finished();
                blocks.append(QStringView(text).mid(at, step));
                QCOMPARE(blocks.finished().first(finished), before);
                const QString now = joined(blocks.finished() + blocks.tail());
                if (!text.contains(u"(data:image"_s)) // which has no source until it is whole
                    QCOMPARE(now, text.first(std::min(text.size(), at + step)));
                finished = blocks.finished().size();
            }
            blocks.finish();
            QVERIFY(blocks.tail().isEmpty());
            QCOMPARE(shape(blocks.finished()), shape(split(text)));
            QCOMPARE(joined(blocks.finished()), text);
        }
    }

    void boundsEveryBlock_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one line of words") << u"word "_s.repeated(20'000);
        QTest::newRow("one line without a space") << u"x"_s.repeated(50'000);
        QTest::newRow("one line of pairs") << u"😀"_s.repeated(20'000);
        QTest::newRow("one paragraph") << u"a line of text\n"_s.repeated(5'000);
        QTest::newRow("code") << u"```c\n"_s + u"int x = 1;\n"_s.repeated(5'000) + u"```"_s;
        QTest::newRow("one line of code") << u"```\n"_s + u"0123456789"_s.repeated(5'000);
        QTest::newRow("table") << u"|a|b|\n|-|-|\n"_s + u"|1|2|\n"_s.repeated(2'000);
        QTest::newRow("quote") << u"> quoted text\n"_s.repeated(3'000);
    }

    void boundsEveryBlock()
    {
        QFETCH(const QString, text);
        const QList<MarkdownBlock> blocks = split(text);
        QCOMPARE(joined(blocks), text);
        for (const MarkdownBlock& block : blocks) {
            QVERIFY2(block.text.size() < 10'000, qPrintable(QString::number(block.text.size())));
            QVERIFY(!block.source.back().isHighSurrogate());
        }
        QVERIFY(blocks.first().first && !blocks.first().last);
        QVERIFY(!blocks.last().first && blocks.last().last);
    }

    void longCodeIsWhole()
    {
        const QString code = u"line\n"_s.repeated(1'000);
        QString shown;
        for (const MarkdownBlock& block : split(u"```\n"_s + code + u"```\n"_s))
            shown += block.text;
        QCOMPARE(shown, code);
    }

    void cutsPlainText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << u"# no heading\n- no list"_s;
        QTest::newRow("long") << u"a line\n"_s.repeated(4'000);
        QTest::newRow("one long line") << u"😀"_s.repeated(9'001);
    }

    void cutsPlainText()
    {
        QFETCH(const QString, text);
        const QList<MarkdownBlock> blocks = bw::ui::plainBlocks(text);
        QVERIFY(!blocks.isEmpty());
        QCOMPARE(joined(blocks), text);
        for (const MarkdownBlock& block : blocks)
            QVERIFY(block.kind == Kind::Plain && block.text.size() <= 4'000);
    }
};

QTEST_APPLESS_MAIN(TestMarkdownBlocks)
#include "tst_markdownblocks.moc"
