// SPDX-License-Identifier: GPL-3.0-or-later
// Texts made to hold the window up or to disguise: bounded in what one turn does, and shown as text.
#include "playground/blockcolumn.h"
#include "playground/chatview.h"
#include "playground/textfeed.h"
#include "support/hostiletexts.h"
#include "support/suite.h"

#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

namespace {

constexpr qsizetype Size = 300'000;
constexpr qsizetype BiggestBlock = 14'000; //!< characters: what one layout may have to do
constexpr int BiggestLines = 700;
constexpr qsizetype MostBlocksATurn = 8'000;

store::Message message(const QString& text, store::MessageState state = store::MessageState::Done)
{
    store::Message message;
    message.id = MessageId::create();
    message.role = openai::Role::Assistant;
    message.text = text;
    message.state = state;
    return message;
}

QString shownText(const QString& text)
{
    const Theme theme(Theme::Mode::Light);
    ChatView view(theme);
    view.resize(700, 400);
    view.show();
    view.setMessages({message(text)});
    view.selectAll();
    return view.selectedText();
}

} // namespace

class TestHostileText : public bw::test::Suite
{
    Q_OBJECT

    const Theme m_theme{Theme::Mode::Dark};

private slots:
    void splitsIntoBoundedBlocks_data()
    {
        QTest::addColumn<QString>("text");
        for (const test::HostileText& each : test::hostileTexts(Size))
            QTest::newRow(each.name) << each.text;
    }

    //! Turn for turn no more than the budget, and in the end all of it or a fold.
    void splitsIntoBoundedBlocks()
    {
        QFETCH(const QString, text);
        TextFeed feed;
        qsizetype before = 0;
        int turns = 0;
        do {
            WorkBudget budget;
            feed.take(text, true, budget);
            QVERIFY2(feed.finished().size() - before <= MostBlocksATurn, qPrintable(QString::number(feed.finished().size() - before)));
            before = feed.finished().size();
            QVERIFY(++turns < 1'000);
        } while (feed.isBehind(text));
        QVERIFY(feed.tail().isEmpty() || feed.hidden(text) > 0);
        QVERIFY(feed.finished().size() <= TextFeed::BlocksPerFold + MostBlocksATurn);
        for (const MarkdownBlock& block : feed.finished()) {
            QVERIFY2(block.text.size() <= BiggestBlock, qPrintable(QString::number(block.text.size())));
            if (block.kind != MarkdownBlock::Kind::Text && block.kind != MarkdownBlock::Kind::Quote)
                QVERIFY(block.text.count(u'\n') <= BiggestLines);
        }
    }

    void streamsLikeAtOnce_data() { splitsIntoBoundedBlocks_data(); }

    void streamsLikeAtOnce()
    {
        QFETCH(const QString, text);
        const QString piece = text.left(20'000);
        TextFeed whole;
        whole.takeAll(piece, true);
        TextFeed streamed;
        for (qsizetype at = 0; at < piece.size(); at += 997) {
            WorkBudget budget;
            streamed.take(piece.first(std::min(piece.size(), at + 997)), false, budget);
        }
        streamed.takeAll(piece, true);
        QCOMPARE(streamed.finished().size(), whole.finished().size());
        for (qsizetype i = 0; i < whole.finished().size(); ++i) {
            QCOMPARE(streamed.finished()[i].text, whole.finished()[i].text);
            QCOMPARE(streamed.finished()[i].kind, whole.finished()[i].kind);
        }
    }

    void aTurnLaysOutABudget()
    {
        const ChatStyle style = ChatStyle::from(m_theme);
        BlockColumn column(style);
        column.setWidth(600);
        TextFeed feed;
        feed.takeAll(u"*a* "_s.repeated(100'000), true);
        column.replace(0, feed.finished());
        int turns = 0;
        for (bool done = false; !done; ++turns) {
            WorkBudget budget;
            (void)column.layOut(0, 20'000, budget);
            done = !budget.hasRefused();
            QVERIFY(turns < 1'000);
        }
        QVERIFY2(turns > 5, qPrintable(QString::number(turns)));
    }

    //! However much it is, the window gets there, at the end, and text that is waited for comes with the next frames.
    void opensAndFollows()
    {
        ChatView view(m_theme);
        view.resize(700, 400);
        view.show();
        view.setMessages({message(u"word "_s.repeated(60'000))});
        QTRY_VERIFY(view.verticalScrollBar()->maximum() > 30'000);
        QTRY_VERIFY(view.isAtBottom());
    }

    void foldsMillions()
    {
        ChatView view(m_theme);
        view.resize(700, 400);
        view.show();
        view.setMessages({message(u"a line of text\n\n"_s.repeated(100'000))});
        const auto offersMore = [&view](bool take) {
            QTest::keyClick(&view, Qt::Key_F10, Qt::ShiftModifier);
            const std::unique_ptr<QMenu> menu(view.findChild<QMenu*>(u"messageMenu"_s));
            const QList<QAction*> actions = menu ? menu->actions() : QList<QAction*>();
            const auto more = std::ranges::find_if(actions, [](const QAction* action) { return action->text().startsWith(u"Show more"_s); });
            if (more != actions.cend() && take)
                (*more)->trigger();
            return more != actions.cend();
        };
        QTRY_VERIFY_WITH_TIMEOUT(offersMore(false), 20'000);
        const int before = view.verticalScrollBar()->maximum();
        QVERIFY(offersMore(true));
        QTRY_VERIFY_WITH_TIMEOUT(view.verticalScrollBar()->maximum() > before + 50'000, 20'000);
    }

    void showsHtmlAsText()
    {
        const QString html = u"<script>alert(1)</script> <img src=https://x.invalid/y> <b>c</b>"_s;
        QCOMPARE(shownText(html), html);
    }

    void showsWhatDisguises()
    {
        QCOMPARE(shownText(u"a\u202etxt.exe"_s), u"a\ufffdtxt.exe"_s);
        QCOMPARE(shownText(u"pass\u200bword"_s), u"pass\ufffdword"_s);
        QCOMPARE(shownText(u"```\nif (a\u2066) // b\n```"_s), u"if (a\ufffd) // b"_s);
    }

    void showsMaths()
    {
        QCOMPARE(shownText(u"so $x_1^2 \\le \\frac{a+b}{2}$ and *b*"_s), u"so x₁² ≤ (a + b)/2 and b"_s);
        QCOMPARE(shownText(u"It is $5 and $10, `$x$`."_s), u"It is $5 and $10, $x$."_s);
        QCOMPARE(shownText(u"$$\n\\sum_{i=1}^n i\n$$"_s), u"∑ᵢ₌₁ⁿ i"_s);
        QCOMPARE(shownText(u"$x^^2$ \\(\\alpha\\)"_s), u"$x^^2$ α"_s);
    }

    void boundsNesting()
    {
        const QString shown = shownText(u"> "_s.repeated(50) + u"a"_s);
        QVERIFY2(shown.contains(u"> > >"_s) && shown.endsWith(u'a'), qPrintable(shown));
    }

    //! A picture's address is asked for by nobody.
    void fetchesNothing()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QSignalSpy asked(&server, &QTcpServer::newConnection);
        const QString shown = shownText(u"![a](http://127.0.0.1:%1/x.png)"_s.arg(server.serverPort()));
        QVERIFY2(shown.contains(u"127.0.0.1"_s) && shown.contains(u"not loaded"_s), qPrintable(shown));
        QVERIFY(!server.waitForNewConnection(50));
        QVERIFY(asked.isEmpty());
    }
};

QTEST_MAIN(TestHostileText)
#include "tst_hostiletext.moc"
