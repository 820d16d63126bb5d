// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatview.h"
#include "support/suite.h"

#include <QAction>
#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

namespace {

store::Message message(openai::Role role, const QString& text, store::MessageState state = store::MessageState::Done)
{
    store::Message message;
    message.id = MessageId::create();
    message.role = role;
    message.text = text;
    message.state = state;
    return message;
}

QMenu* menuByKey(ChatView& view)
{
    const QList<QMenu*> open = view.findChildren<QMenu*>(u"messageMenu"_s);
    QTest::keyClick(&view, Qt::Key_F10, Qt::ShiftModifier);
    for (QMenu* const menu : view.findChildren<QMenu*>(u"messageMenu"_s)) {
        if (!open.contains(menu))
            return menu;
    }
    return nullptr;
}

QStringList titlesIn(const QMenu& menu)
{
    QStringList titles;
    for (const QAction* const action : menu.actions())
        titles.append(action->text());
    return titles;
}

QList<store::Message> conversation(int turns)
{
    QList<store::Message> messages;
    for (int i = 0; i < turns; ++i) {
        messages.append(message(openai::Role::User, u"Question %1"_s.arg(i)));
        messages.append(
            message(openai::Role::Assistant, u"Answer **%1**\n\n1. one\n2. two\n\n```c\nint x;\n```\n"_s.arg(i)));
    }
    return messages;
}

} // namespace

class TestChatView : public bw::test::Suite
{
    Q_OBJECT

    const Theme m_theme{Theme::Mode::Dark};

private slots:
    void opensAtTheEnd()
    {
        ChatView view(m_theme);
        view.resize(600, 400);
        view.show();
        view.setMessages(conversation(100));
        QVERIFY(view.verticalScrollBar()->maximum() > 5'000);
        QVERIFY(view.isAtBottom());
    }

    void followsOnlyAtTheBottom()
    {
        ChatView view(m_theme);
        view.resize(600, 400);
        view.show();
        view.setMessages(conversation(20));
        const store::Message answer = message(openai::Role::Assistant, {}, store::MessageState::Streaming);
        view.appendMessage(answer);
        view.appendText(answer.id, u"line\n\n"_s.repeated(60), {});
        const int before = view.verticalScrollBar()->maximum();
        QTRY_VERIFY(view.verticalScrollBar()->maximum() > before);
        QVERIFY(view.isAtBottom());

        view.verticalScrollBar()->setValue(100);
        QVERIFY(!view.isFollowing());
        const int read = view.verticalScrollBar()->value();
        const int grown = view.verticalScrollBar()->maximum();
        view.appendText(answer.id, u"line\n\n"_s.repeated(60), {});
        QTRY_VERIFY(view.verticalScrollBar()->maximum() > grown);
        QCOMPARE(view.verticalScrollBar()->value(), read);
        QVERIFY(view.findChild<QPushButton*>(u"newBelow"_s)->isVisible());
        view.findChild<QPushButton*>(u"newBelow"_s)->click();
        QVERIFY(view.isAtBottom());
        QVERIFY(!view.findChild<QPushButton*>(u"newBelow"_s)->isVisible());
    }

    //! However it is scrolled, heights that turn from guessed to real must not leave the view in an endless hunt.
    void scrollsThroughWhatWasNeverLaidOut()
    {
        ChatView view(m_theme);
        view.resize(500, 300);
        view.show();
        view.setMessages(conversation(200));
        QScrollBar& bar = *view.verticalScrollBar();
        int steps = 0;
        while (bar.value() > 0 && steps < 5'000) {
            const int before = bar.value();
            bar.setValue(before - 200);
            QVERIFY(bar.value() < before);
            ++steps;
        }
        QCOMPARE(bar.value(), 0);
    }

    void copiesWhatIsSelected()
    {
        ChatView view(m_theme);
        view.resize(600, 400);
        view.show();
        view.setMessages(conversation(1));
        const QSignalSpy copied(&view, &ChatView::copied);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied.count(), 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Question 0\n\nAnswer 0\n1. one\n2. two\n\nint x;"_s);
    }

    void selectsWithTheMouse()
    {
        ChatView view(m_theme);
        view.resize(600, 400);
        view.show();
        view.setMessages({message(openai::Role::Assistant, u"alpha beta gamma"_s)});
        QWidget* const area = view.viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, QPoint(17, 25));
        QTest::mouseMove(area, QPoint(590, 25));
        QTest::mouseRelease(area, Qt::LeftButton, {}, QPoint(590, 25));
        QCOMPARE(view.selectedText(), u"alpha beta gamma"_s);
        QTest::mouseDClick(area, Qt::LeftButton, {}, QPoint(24, 25));
        QCOMPARE(view.selectedText(), u"alpha"_s);
    }

    void givesTheLastCode()
    {
        ChatView view(m_theme);
        view.setMessages(conversation(2) << message(openai::Role::User, u"thanks"_s));
        QCOMPARE(view.lastCode(), u"int x;\n"_s);
        QVERIFY(view.lastAnswer().startsWith(u"Answer **1**"));
        view.setMessages({});
        QVERIFY(view.lastCode().isNull());
    }

    void clicksOnALinkAskOnly()
    {
        ChatView view(m_theme);
        view.resize(600, 200);
        view.show();
        view.setMessages({message(openai::Role::Assistant, u"[here](https://example.com/a)"_s)});
        const QSignalSpy clicked(&view, &ChatView::linkClicked);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(24, 25));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().first().toUrl(), QUrl(u"https://example.com/a"_s));
    }

    //! All that a click does, for who has no mouse.
    void theMenuByKeyHasWhatIsClicked_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("code") << u"Copy code 2: int y;"_s;
        QTest::newRow("link") << u"Open link: here & there"_s;
        QTest::newRow("reasoning") << u"Show the reasoning"_s;
        QTest::newRow("details") << u"Details"_s;
        QTest::newRow("diagnose") << u"Diagnose"_s;
    }

    void theMenuByKeyHasWhatIsClicked()
    {
        QFETCH(QString, title);
        ChatView view(m_theme);
        view.resize(600, 600);
        view.show();
        store::Message answer = message(openai::Role::Assistant, u"[here & there](https://example.com/a)\n\n```c\nint x;\n```\n\n```c\nint y;\n```\n"_s,
                                        store::MessageState::Failed);
        answer.reasoning = u"Let me think"_s;
        answer.record.emplace();
        answer.record->failure.errorClass = ErrorClass::IdleTimeout;
        view.setMessages({answer});
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QSignalSpy clicked(&view, &ChatView::linkClicked);
        const QSignalSpy diagnosed(&view, &ChatView::diagnoseRequested);
        const QString before = view.outcomeText(0);
        const std::unique_ptr<QMenu> menu(menuByKey(view));
        QVERIFY(menu);
        const QList<QAction*> actions = menu->actions();
        const auto found = std::ranges::find(actions, title.replace(u"&"_s, u"&&"_s), &QAction::text);
        QVERIFY2(found != actions.cend(), qPrintable(title));
        (*found)->trigger();
        if (title.startsWith(u"Copy"_s))
            QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), u"int y;"_s);
        else if (title.startsWith(u"Open"_s))
            QCOMPARE(clicked.value(0).value(0).toUrl(), QUrl(u"https://example.com/a"_s));
        else if (title == u"Diagnose"_s)
            QCOMPARE(diagnosed.count(), 1);
        else if (title == u"Details"_s)
            QVERIFY(view.outcomeText(0) != before);
        else
            QCOMPARE(titlesIn(*std::unique_ptr<QMenu>(menuByKey(view))).count(u"Hide the reasoning"_s), 1);
    }

    void theCopyButtonHoldsItsWord_data()
    {
        QTest::addColumn<int>("zoom");
        QTest::newRow("usual") << 100;
        QTest::newRow("large") << 250;
    }

    void theCopyButtonHoldsItsWord()
    {
        QFETCH(const int, zoom);
        constexpr int Width = 600;
        const ChatStyle style = ChatStyle::from(m_theme, zoom);
        MessageItem item(message(openai::Role::Assistant, u"```c\nint x;\nint y;\nint z;\n```\n"_s), style);
        item.setWidth(Width);
        WorkBudget budget(1'000'000);
        (void)item.layOut(0, 1'000, budget);
        int wide = 0;
        for (int x = 0; x < Width; ++x)
            wide += item.hit(QPointF(x, 12)).kind == MessageHit::Kind::CodeCopy ? 1 : 0;
        QVERIFY(wide > QFontMetricsF(style.small).horizontalAdvance(u"Copy"_s));
    }

    void promptsStayInTheirBubble_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::newRow("left to right") << u"Good morning"_s;
        QTest::newRow("Hebrew") << u"\u05D1\u05D5\u05E7\u05E8 \u05D8\u05D5\u05D1"_s;
        QTest::newRow("Arabic, two lines") << u"\u0635\u0628\u0627\u062D \u0627\u0644\u062E\u064A\u0631\n\u0634\u0643\u0631\u0627"_s;
    }

    void promptsStayInTheirBubble()
    {
        QFETCH(const QString, prompt);
        constexpr int Width = 600;
        const ChatStyle style = ChatStyle::from(m_theme);
        MessageItem item(message(openai::Role::User, prompt), style);
        item.setWidth(Width);
        WorkBudget budget(1'000'000);
        (void)item.layOut(0, 1'000, budget);
        QImage canvas(2 * Width, int(item.height()), QImage::Format_RGB32);
        canvas.fill(Qt::black);
        QPainter painter(&canvas);
        item.paint(painter, 0, item.height(), std::nullopt, std::nullopt);
        painter.end();
        const QRect outside(Width, 0, Width, canvas.height());
        const QRgb bubble = canvas.pixel(Width - 4, canvas.height() / 2);
        int letters = 0;
        for (int y = 0; y < canvas.height(); ++y) {
            for (int x = 0; x < canvas.width(); ++x) {
                const QRgb pixel = canvas.pixel(x, y);
                if (outside.contains(x, y))
                    QCOMPARE(pixel, QColor(Qt::black).rgb());
                letters += pixel != bubble && pixel != QColor(Qt::black).rgb() ? 1 : 0;
            }
        }
        QVERIFY(letters > 100); // also without a font for it: boxes
    }

    void copiesWhatIsFarFromTheScreen()
    {
        ChatView view(m_theme);
        view.resize(600, 200);
        view.show();
        QList<store::Message> messages;
        QStringList texts;
        for (int i = 0; i < 200; ++i) {
            texts.append(u"message %1"_s.arg(i));
            messages.append(message(i % 2 == 0 ? openai::Role::User : openai::Role::Assistant, texts.last()));
        }
        view.setMessages(messages);
        view.selectAll();
        QCOMPARE(view.selectedText(), texts.join(u"\n\n"_s));
    }

    void copiesWhatIsFolded_data()
    {
        QTest::addColumn<openai::Role>("role");
        QTest::newRow("prompt") << openai::Role::User;
        QTest::newRow("answer") << openai::Role::Assistant;
    }

    void copiesWhatIsFolded()
    {
        QFETCH(const openai::Role, role);
        ChatView view(m_theme);
        view.resize(600, 200);
        view.show();
        const QString line = QString(999, u'a');
        QString text;
        while (text.size() < TextFeed::CharactersPerFold + 20'000)
            text += line + u"\n\n"_s;
        view.setMessages({message(role, text + u"the end"_s)});
        view.selectAll();
        const QString copied = view.selectedText();
        QCOMPARE(copied.count(line), text.count(line));
        QVERIFY(copied.endsWith(u"the end"_s));
        QVERIFY(!copied.contains(u"not shown"_s));
    }

    //! Pictures, HTML and local files named in an answer stay names.
    void loadsNothing()
    {
        ChatView view(m_theme);
        view.resize(600, 200);
        view.show();
        view.setMessages(
            {message(openai::Role::Assistant, u"![a](file:///etc/passwd) ![](https://x.test/y.png) <b>c</b>"_s)});
        view.selectAll();
        QCOMPARE(view.selectedText(),
                 u"[image: a] \u00a0Picture from x.test — not loaded\u00a0  Load picture <b>c</b>"_s.replace(u'\u00a0', u' '));
    }

    void showsTheErrorBelowThePartialAnswer()
    {
        ChatView view(m_theme);
        view.resize(600, 400);
        view.show();
        store::Message answer = message(openai::Role::Assistant, u"Part of it"_s, store::MessageState::Streaming);
        view.setMessages({answer});
        const QImage before = view.viewport()->grab().toImage();
        answer.state = store::MessageState::Failed;
        answer.record.emplace();
        answer.record->failure.errorClass = ErrorClass::IdleTimeout;
        view.updateMessage(answer);
        const QSignalSpy retried(&view, &ChatView::retryRequested);
        // "Retry" stands at the left of the box, whose height follows the wording.
        for (int y = 40; y < 200 && retried.isEmpty(); y += 4)
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(34, y));
        QCOMPARE(retried.count(), 1);
        QCOMPARE(view.messageText(answer.id), u"Part of it"_s);
        QVERIFY(view.viewport()->grab().toImage() != before);
    }
};

QTEST_MAIN(TestChatView)
#include "tst_chatview.moc"
