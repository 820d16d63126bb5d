// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive tools are told of the messages: asked as they ask, through QAccessible.
#include "playground/chatview.h"
#include "playground/liveannouncer.h"
#include "support/suite.h"

#include <QAccessible>
#include <QMenu>
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
    message.createdAt = QDateTime(QDate(2026, 1, 5), QTime(12, 30));
    return message;
}

record::RequestRecord recordOf(const QString& model)
{
    record::RequestRecord record;
    record.model = model;
    return record;
}

QList<qsizetype> indices(const QSignalSpy& moved)
{
    QList<qsizetype> indices;
    for (const QVariantList& call : moved)
        indices.append(call.first().value<qsizetype>());
    return indices;
}

//! As if an assistive tool ran while it lives.
class Listener
{
public:
    Listener() { QAccessible::setActive(true); }
    ~Listener() { QAccessible::setActive(false); }
    Q_DISABLE_COPY_MOVE(Listener)
};

} // namespace

class TestAccessibleTranscript : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_view.reset(); }
    void isAListOfMessages();
    void namesWhoSpeaks();
    void textCanBeReadInPieces();
    void saysHowAnAnswerWent();
    void messagesThatGoAreInvalid();
    void keysTellWhereTheyGo();
    void tabStandsOnTheNewest();
    void actionsGoThereAndOpenTheMenu();
    void placesAreOnTheScreen();
    void readsAnAnswerOutByTheSentence();
    void doesNotTalkOverOthers();
    void saysWhyAnAnswerFailed();
    void isSilentWhereNobodyListens();

private:
    [[nodiscard]] QAccessibleInterface* list() { return QAccessible::queryAccessibleInterface(m_view.get()); }
    [[nodiscard]] QStringList streamed(const QStringList& pieces, const std::function<void(store::Message&)>& end);

    const Theme m_theme{Theme::Mode::Dark};
    std::unique_ptr<ChatView> m_view;
};

void TestAccessibleTranscript::init()
{
    Suite::init();
    m_view = std::make_unique<ChatView>(m_theme);
    m_view->resize(600, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestAccessibleTranscript::isAListOfMessages()
{
    m_view->setMessages({message(openai::Role::User, u"Hello"_s), message(openai::Role::Assistant, u"**Hi**"_s)});
    QCOMPARE(list()->role(), QAccessible::List);
    QCOMPARE(list()->text(QAccessible::Name), u"Messages"_s);
    QVERIFY(list()->text(QAccessible::Description).contains(u'2'));
    QVERIFY(list()->childCount() >= 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(list()->child(i)->role(), QAccessible::ListItem);
        QCOMPARE(list()->indexOfChild(list()->child(i)), i);
        QCOMPARE(list()->child(i)->parent(), list());
        QCOMPARE(list()->child(i), list()->child(i)); // the same each time
    }
    for (int i = 2; i < list()->childCount(); ++i) {
        QVERIFY(list()->child(i));
        QCOMPARE(list()->indexOfChild(list()->child(i)), i);
    }
    QVERIFY(!list()->child(list()->childCount()));
}

void TestAccessibleTranscript::namesWhoSpeaks()
{
    store::Message answer = message(openai::Role::Assistant, u"Hi"_s);
    answer.record = recordOf(u"gpt-4.1"_s);
    const store::Message coming = message(openai::Role::Assistant, {}, store::MessageState::Streaming);
    m_view->setMessages({message(openai::Role::User, u"Hello"_s), answer, coming});
    const auto name = [this](int i) { return list()->child(i)->text(QAccessible::Name); };
    QVERIFY2(name(0).startsWith(u"You, 12:30"), qPrintable(name(0)));
    QVERIFY2(name(1).startsWith(u"gpt-4.1 answered, 12:30"), qPrintable(name(1)));
    QCOMPARE(name(2), u"The answer is coming"_s);
    QVERIFY(list()->child(2)->state().busy);
    QVERIFY(!list()->child(1)->state().busy);
}

void TestAccessibleTranscript::textCanBeReadInPieces()
{
    m_view->setMessages({message(openai::Role::Assistant, u"**One** two\n\n- three"_s)});
    QAccessibleInterface* const item = list()->child(0);
    QAccessibleTextInterface* const text = item->textInterface();
    QVERIFY(text);
    const QString all = item->text(QAccessible::Value);
    QVERIFY(all.startsWith(u"One two\n"));
    QVERIFY(!all.contains(u'*'));
    QCOMPARE(text->characterCount(), all.size());
    QCOMPARE(text->text(0, 3), u"One"_s);
    QCOMPARE(text->text(0, -1), all);
    QCOMPARE(text->text(-5, 100'000), all);
    int from = 0;
    int to = 0;
    QCOMPARE(text->textAtOffset(5, QAccessible::WordBoundary, &from, &to), u"two"_s);
}

void TestAccessibleTranscript::saysHowAnAnswerWent()
{
    store::Message failed = message(openai::Role::Assistant, u"Half"_s, store::MessageState::Failed);
    failed.record = recordOf(u"gpt-4.1"_s);
    failed.record->failure = Failure();
    failed.record->failure.errorClass = ErrorClass::RateLimited;
    m_view->setMessages({failed});
    const QString words = list()->child(0)->text(QAccessible::Description);
    QVERIFY2(words.startsWith(u"Half\n") && words.size() > 40, qPrintable(words));
}

void TestAccessibleTranscript::messagesThatGoAreInvalid()
{
    const store::Message first = message(openai::Role::User, u"first"_s);
    m_view->setMessages({first, message(openai::Role::Assistant, u"second"_s)});
    QAccessibleInterface* const stays = list()->child(0);
    QAccessibleInterface* const goes = list()->child(1);
    m_view->setMessages({first});
    QVERIFY(stays->isValid());
    QVERIFY(!goes->isValid());
    QVERIFY(goes->state().invalid);
    QVERIFY(goes->text(QAccessible::Name).isEmpty());
    QVERIFY(goes->textInterface()->text(0, 5).isEmpty());
    QVERIFY(goes->rect().isNull());
    m_view->setMessages({first, message(openai::Role::Assistant, u"another"_s)});
    QCOMPARE(list()->child(1)->text(QAccessible::Value), u"another"_s); // makes room
    m_view.reset();
    QVERIFY(!QAccessible::queryAccessibleInterface(m_view.get()));
}

void TestAccessibleTranscript::keysTellWhereTheyGo()
{
    m_view->setMessages({message(openai::Role::User, u"one"_s), message(openai::Role::Assistant, u"two"_s)});
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus(Qt::OtherFocusReason);
    const Listener listener;
    const QSignalSpy moved(m_view->findChild<LiveAnnouncer*>(), &LiveAnnouncer::moved);
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(indices(moved), QList<qsizetype>({1, 0, 1}));
    QCOMPARE(list()->focusChild(), list()->child(1));
    QVERIFY(list()->child(1)->state().focused);
    QVERIFY(!list()->child(0)->state().focused);
}

void TestAccessibleTranscript::tabStandsOnTheNewest()
{
    m_view->setMessages({message(openai::Role::User, u"one"_s), message(openai::Role::Assistant, u"two"_s)});
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->clearFocus();
    const Listener listener;
    const QSignalSpy moved(m_view->findChild<LiveAnnouncer*>(), &LiveAnnouncer::moved);
    m_view->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(!moved.isEmpty());
    QCOMPARE(indices(moved).constLast(), 1);
    QCOMPARE(m_view->chosenIndex(), 1);
}

void TestAccessibleTranscript::actionsGoThereAndOpenTheMenu()
{
    m_view->setMessages({message(openai::Role::User, u"one"_s), message(openai::Role::Assistant, u"two"_s)});
    QAccessibleActionInterface* const actions = list()->child(0)->actionInterface();
    QVERIFY(actions);
    actions->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(m_view->chosenIndex(), 0);
    QList<MessageId> opened;
    connect(m_view.get(), &ChatView::menuOpening, this, [&opened](QMenu*, const MessageId& id) { opened.append(id); });
    actions->doAction(QAccessibleActionInterface::showMenuAction());
    QCOMPARE(opened, QList{m_view->message(0).id});
    QVERIFY(!actions->keyBindingsForAction(QAccessibleActionInterface::showMenuAction()).isEmpty());
    m_view->findChild<QMenu*>(u"messageMenu"_s)->close();
}

void TestAccessibleTranscript::placesAreOnTheScreen()
{
    m_view->setMessages({message(openai::Role::User, u"one"_s), message(openai::Role::Assistant, u"two"_s)});
    const QRect first = list()->child(0)->rect();
    const QRect second = list()->child(1)->rect();
    QVERIFY(list()->rect().contains(first));
    QVERIFY(first.bottom() < second.top());
    QCOMPARE(list()->childAt(second.center().x(), second.center().y()), list()->child(1));
    QVERIFY(!list()->child(1)->state().offscreen);
}

//! What is said while an answer comes in these pieces and ends.
QStringList TestAccessibleTranscript::streamed(const QStringList& pieces, const std::function<void(store::Message&)>& end)
{
    QSignalSpy said(m_view->findChild<LiveAnnouncer*>(), &LiveAnnouncer::announced);
    store::Message answer = message(openai::Role::Assistant, {}, store::MessageState::Streaming);
    m_view->appendMessage(answer);
    for (const QString& piece : pieces)
        m_view->appendText(answer.id, piece, {});
    answer.text = pieces.join(QString());
    answer.state = store::MessageState::Done;
    end(answer);
    m_view->updateMessage(answer);
    QStringList sentences;
    for (const QVariantList& call : said)
        sentences += call.first().toString();
    return sentences;
}

void TestAccessibleTranscript::readsAnAnswerOutByTheSentence()
{
    const Listener listener;
    const QStringList said = streamed({u"The "_s, u"first. The"_s, u" second"_s, u"。And"_s, u" the rest"_s}, [](store::Message&) {});
    QCOMPARE(said, QStringList({u"The first."_s, u"The second。"_s, u"And the rest"_s}));
    const auto* const announcer = m_view->findChild<LiveAnnouncer*>();
    QAccessibleInterface* const notice = QAccessible::queryAccessibleInterface(const_cast<LiveAnnouncer*>(announcer));
    QVERIFY(notice && notice->parent() == list());
    QCOMPARE(notice->role(), QAccessible::Notification);
    QCOMPARE(notice->text(QAccessible::Name), u"And the rest"_s);
}

void TestAccessibleTranscript::doesNotTalkOverOthers()
{
    const Listener listener;
    m_view->setViews(2);
    QCOMPARE(streamed({u"One. Two. Three."_s}, [](store::Message& answer) { answer.record = recordOf(u"gpt-4.1"_s); }),
             QStringList{u"gpt-4.1 has answered."_s});
}

void TestAccessibleTranscript::saysWhyAnAnswerFailed()
{
    const Listener listener;
    const QStringList said = streamed({u"Half a sentence"_s}, [](store::Message& answer) {
        answer.state = store::MessageState::Failed;
        answer.record = recordOf(u"gpt-4.1"_s);
        answer.record->failure = Failure();
        answer.record->failure.errorClass = ErrorClass::RateLimited;
    });
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.first().startsWith(u"Half a sentence ") && said.first().size() > 60, qPrintable(said.first()));
}

void TestAccessibleTranscript::isSilentWhereNobodyListens()
{
    QVERIFY(!m_view->findChild<LiveAnnouncer*>()->isHeard());
    QCOMPARE(streamed({u"One. Two. Three."_s}, [](store::Message&) {}), QStringList());
}

QTEST_MAIN(TestAccessibleTranscript)
#include "tst_accessibletranscript.moc"
