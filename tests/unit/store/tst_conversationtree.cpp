// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversationtree.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;

namespace {

Message node(const QString& id, const QString& parent, openai::Role role = openai::Role::User)
{
    Message message;
    message.id = MessageId(id);
    message.parent = MessageId(parent);
    message.role = role;
    message.text = id;
    return message;
}

//! p1 ─ a1 ─ p2 ─ a2
//!  │    └── p3 ─ a3, a4
//!  └─ a5
QList<Message> tree()
{
    using enum openai::Role;
    return {node(u"p1"_s, {}),
            node(u"a1"_s, u"p1"_s, Assistant),
            node(u"p2"_s, u"a1"_s),
            node(u"a2"_s, u"p2"_s, Assistant),
            node(u"p3"_s, u"a1"_s),
            node(u"a3"_s, u"p3"_s, Assistant),
            node(u"a4"_s, u"p3"_s, Assistant),
            node(u"a5"_s, u"p1"_s, Assistant)};
}

QString namesOf(const QList<Message>& messages)
{
    QStringList names;
    for (const Message& message : messages)
        names.append(message.id.value());
    return names.join(u' ');
}

QString namesOf(const QList<MessageId>& ids)
{
    QStringList names;
    for (const MessageId& id : ids)
        names.append(id.value());
    return names.join(u' ');
}

} // namespace

class TestConversationTree : public test::Suite
{
    Q_OBJECT

private slots:
    void pathLeadsFromTheFirstMessage_data();
    void pathLeadsFromTheFirstMessage();
    void shownPathFollowsTheLeaf();
    void newestBelowIsTheEndOfABranch();
    void siblingsAreOfOneKind();
    void subtreeHoldsAllThatFollows();
    void lostParentsAndCirclesEnd();
    void copyStandsAlone();
};

void TestConversationTree::pathLeadsFromTheFirstMessage_data()
{
    QTest::addColumn<QString>("leaf");
    QTest::addColumn<QString>("path");
    QTest::newRow("first") << u"p1"_s << u"p1"_s;
    QTest::newRow("trunk") << u"a2"_s << u"p1 a1 p2 a2"_s;
    QTest::newRow("branch") << u"a4"_s << u"p1 a1 p3 a4"_s;
    QTest::newRow("inside") << u"p3"_s << u"p1 a1 p3"_s;
    QTest::newRow("unknown") << u"x"_s << QString();
}

void TestConversationTree::pathLeadsFromTheFirstMessage()
{
    QFETCH(QString, leaf);
    QTEST(namesOf(pathTo(tree(), MessageId(leaf))), "path");
}

void TestConversationTree::shownPathFollowsTheLeaf()
{
    Conversation chat;
    QVERIFY(shownPath(chat).isEmpty());
    chat.messages = tree();
    QCOMPARE(namesOf(shownPath(chat)), u"p1 a5"_s); // the newest
    chat.leaf = MessageId(u"a3"_s);
    QCOMPARE(namesOf(shownPath(chat)), u"p1 a1 p3 a3"_s);
    chat.leaf = MessageId(u"gone"_s);
    QCOMPARE(namesOf(shownPath(chat)), u"p1 a5"_s);
}

void TestConversationTree::newestBelowIsTheEndOfABranch()
{
    QCOMPARE(newestBelow(tree(), MessageId(u"a1"_s)).value(), u"a4"_s);
    QCOMPARE(newestBelow(tree(), MessageId(u"p2"_s)).value(), u"a2"_s);
    QCOMPARE(newestBelow(tree(), MessageId(u"a5"_s)).value(), u"a5"_s);
    QCOMPARE(newestBelow(tree(), MessageId(u"x"_s)).value(), u"x"_s);
}

void TestConversationTree::siblingsAreOfOneKind()
{
    QCOMPARE(namesOf(siblingsOf(tree(), MessageId(u"a5"_s))), u"a1 a5"_s);
    QCOMPARE(namesOf(siblingsOf(tree(), MessageId(u"p2"_s))), u"p2 p3"_s);
    QCOMPARE(namesOf(siblingsOf(tree(), MessageId(u"p1"_s))), u"p1"_s);
    QVERIFY(siblingsOf(tree(), MessageId(u"x"_s)).isEmpty());
    QList<Message> mixed = tree();
    mixed.append(node(u"c1"_s, u"a1"_s, openai::Role::Assistant)); // goes on where a1 was cut: no sibling of a prompt
    QCOMPARE(namesOf(siblingsOf(mixed, MessageId(u"p3"_s))), u"p2 p3"_s);
    const auto forks = forksOf(tree());
    QCOMPARE(forks.size(), 6);
    QCOMPARE(namesOf(forks.value(MessageId(u"a4"_s))), u"a3 a4"_s);
    QVERIFY(!forks.contains(MessageId(u"p1"_s)));
}

void TestConversationTree::subtreeHoldsAllThatFollows()
{
    QCOMPARE(namesOf(subtreeOf(tree(), MessageId(u"a1"_s))), u"a1 p2 a2 p3 a3 a4"_s);
    QCOMPARE(namesOf(subtreeOf(tree(), MessageId(u"a5"_s))), u"a5"_s);
    QVERIFY(subtreeOf(tree(), MessageId(u"x"_s)).isEmpty());
}

void TestConversationTree::lostParentsAndCirclesEnd()
{
    const QList<Message> circle{node(u"a"_s, u"b"_s), node(u"b"_s, u"a"_s), node(u"c"_s, u"lost"_s)};
    QCOMPARE(namesOf(pathTo(circle, MessageId(u"b"_s))), u"a b"_s);
    QCOMPARE(namesOf(pathTo(circle, MessageId(u"c"_s))), u"c"_s);
    QCOMPARE(namesOf(subtreeOf(circle, MessageId(u"a"_s))), u"a b"_s);
}

void TestConversationTree::copyStandsAlone()
{
    Conversation chat;
    chat.summary = {ConversationId(u"chat"_s), u"Title"_s, QDateTime::currentDateTimeUtc(), PicoUsd(3)};
    chat.summary.group = ConversationId(u"other"_s);
    chat.summary.folder = u"Work"_s;
    chat.messages = tree();
    chat.messages.last().state = MessageState::Streaming;
    chat.leaf = MessageId(u"a3"_s);
    const Conversation copy = copyOf(chat);
    QVERIFY(copy.summary.id != chat.summary.id);
    QVERIFY(copy.summary.group.isEmpty());
    QCOMPARE(copy.summary.folder, u"Work"_s);
    QCOMPARE(copy.messages.last().state, MessageState::Failed);
    QStringList texts;
    for (const Message& message : shownPath(copy)) {
        QVERIFY(!std::ranges::count(chat.messages, message.id, &Message::id));
        texts.append(message.text);
    }
    QCOMPARE(texts, QStringList({u"p1"_s, u"a1"_s, u"p3"_s, u"a3"_s}));
}

QTEST_GUILESS_MAIN(TestConversationTree)
#include "tst_conversationtree.moc"
