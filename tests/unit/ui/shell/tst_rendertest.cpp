// SPDX-License-Identifier: GPL-3.0-or-later
// That the numbers are there and judged; how good they are is for a machine that does nothing else.
#include "gui/rendertest.h"
#include "gui/rendertexts.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using app::RenderLoad;
using app::RenderTest;

class TestRenderTest : public test::Suite
{
    Q_OBJECT

private slots:
    void theLongConversationIsAMegabyte();
    void tokensAreTheWholeText();
    void everyCaseSaysItsBudget();
    void everyTokenIsShown();
};

void TestRenderTest::theLongConversationIsAMegabyte()
{
    const QList<store::Message> messages = app::madeUpConversation(400);
    QCOMPARE(messages.size(), 400);
    qsizetype bytes = 0;
    for (const store::Message& each : messages)
        bytes += each.text.toUtf8().size();
    QVERIFY2(bytes >= 1'000'000, qPrintable(QString::number(bytes)));
}

void TestRenderTest::tokensAreTheWholeText()
{
    const QString text = app::chapters(3'000);
    QVERIFY(text.size() >= 3'000);
    const QStringList tokens = app::tokensOf(text);
    QCOMPARE(tokens.join(QString()), text);
    QVERIFY(tokens.size() > 200);
}

void TestRenderTest::everyCaseSaysItsBudget()
{
    RenderTest test(RenderLoad{.messages = 6, .streamed = std::chrono::seconds(1), .tokensPerSecond = 100});
    const RenderTest::Case opened = test.open();
    QCOMPARE(opened.figures["case"_L1].toString(), u"open"_s);
    QCOMPARE(opened.figures["messages"_L1].toInt(), 6);
    QCOMPARE(opened.figures["budget_ms"_L1].toDouble(), 200.0);
    QVERIFY(opened.figures["ms"_L1].toDouble() > 0);
    QCOMPARE(opened.kept, opened.figures["ms"_L1].toDouble() < 200);

    const RenderTest::Case scrolled = test.scroll();
    QVERIFY(scrolled.figures["frames"_L1].toInt() > 10);
    QVERIFY(scrolled.figures["p99_ms"_L1].toDouble() > 0);
    QCOMPARE(scrolled.kept, scrolled.figures["p99_ms"_L1].toDouble() < scrolled.figures["budget_ms"_L1].toDouble());

    const RenderTest::Case memory = test.memory();
    QCOMPARE(memory.figures["budget_mb"_L1].toDouble(), 200.0);
    QCOMPARE(memory.kept, memory.figures["rss_mb"_L1].toDouble() < 200);
    QCOMPARE(memory.figures["kept"_L1].toBool(), memory.kept);
}

void TestRenderTest::everyTokenIsShown()
{
    RenderTest test(RenderLoad{.messages = 2, .streamed = std::chrono::seconds(1), .tokensPerSecond = 200});
    const RenderTest::Case streamed = test.stream();
    QCOMPARE(streamed.figures["whole"_L1].toBool(), true);
    QVERIFY(streamed.figures["seconds"_L1].toDouble() >= 1);
    QVERIFY(streamed.figures["beats"_L1].toInt() > 0);
    QCOMPARE(streamed.kept, streamed.figures["gap_p99_ms"_L1].toDouble() < streamed.figures["budget_ms"_L1].toDouble());
}

QTEST_MAIN(TestRenderTest)
#include "tst_rendertest.moc"
