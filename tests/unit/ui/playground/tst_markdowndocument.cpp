// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatstyle.h"
#include "playground/markdowndocument.h"
#include "support/suite.h"

#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace bw::ui;
using Kind = MarkdownBlock::Kind;

class TestMarkdownDocument : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void aTableHasLinesAndAHead();
    void everyKindHasItsText_data();
    void everyKindHasItsText();

private:
    std::unique_ptr<QTextDocument> documentOf(Kind kind, const QString& text);

    Theme m_theme{Theme::Mode::Dark};
    ChatStyle m_style = ChatStyle::from(m_theme);
};

std::unique_ptr<QTextDocument> TestMarkdownDocument::documentOf(Kind kind, const QString& text)
{
    MarkdownBlock block;
    block.kind = kind;
    block.text = text;
    CodeState state;
    return makeDocument(block, m_style, state, 400);
}

void TestMarkdownDocument::aTableHasLinesAndAHead()
{
    const auto document = documentOf(Kind::Table, u"| model | price |\n|---|---|\n| gpt-4.1 | $2 |"_s);
    const QList<QTextFrame*> frames = document->rootFrame()->childFrames();
    QCOMPARE(frames.size(), 1);
    const auto* table = qobject_cast<QTextTable*>(frames.first());
    QVERIFY(table);
    QCOMPARE(table->rows(), 2);
    QCOMPARE(table->columns(), 2);
    QCOMPARE(table->format().border(), 1.0);
    QVERIFY(table->format().borderCollapse());
    QCOMPARE(table->format().borderBrush().color(), m_style.colors.line);
    QVERIFY(table->format().cellPadding() > 0);
    for (int column = 0; column < 2; ++column) {
        QCOMPARE(table->cellAt(0, column).format().background().color(), m_style.colors.hover);
        QCOMPARE(table->cellAt(1, column).format().background().style(), Qt::NoBrush);
    }
}

void TestMarkdownDocument::everyKindHasItsText_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("text") << Kind::Text << u"one *two* `three`"_s << u"one two three"_s;
    QTest::newRow("heading") << Kind::Heading << u"## Two"_s << u"Two"_s;
    QTest::newRow("plain keeps its marks") << Kind::Plain << u"*not this*"_s << u"*not this*"_s;
    QTest::newRow("markup is text") << Kind::Text << u"<b>bold</b>"_s << u"<b>bold</b>"_s;
    QTest::newRow("code") << Kind::Code << u"int a = 1;"_s << u"int a = 1;"_s;
    QTest::newRow("rule") << Kind::Rule << u"---"_s << QString();
}

void TestMarkdownDocument::everyKindHasItsText()
{
    QFETCH(const Kind, kind);
    QFETCH(const QString, text);
    QTEST(documentOf(kind, text)->toPlainText(), "shown");
}

QTEST_MAIN(TestMarkdownDocument)
#include "tst_markdowndocument.moc"
