// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatmessages.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;
using openai::Role;

namespace {

store::Message messageOf(Role role, const QString& text, store::MessageState state = store::MessageState::Done)
{
    store::Message message;
    message.id = MessageId::create();
    message.role = role;
    message.text = text;
    message.state = state;
    return message;
}

QStringList linesOf(const QList<openai::ChatMessage>& messages)
{
    QStringList lines;
    for (const openai::ChatMessage& message : messages)
        lines.append(openai::roleId(message.role) + u": "_s + message.text);
    return lines;
}

} // namespace

class TestChatMessages : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void sendsWhatSaysSomething()
    {
        const QList<store::Message> path{messageOf(Role::User, u"one"_s),
                                         messageOf(Role::Assistant, {}, store::MessageState::Failed),
                                         messageOf(Role::User, u"two"_s), messageOf(Role::Assistant, u"answer"_s)};
        QCOMPARE(linesOf(sentMessages(u" "_s, path)),
                 QStringList({u"user: one"_s, u"user: two"_s, u"assistant: answer"_s}));
        QCOMPARE(linesOf(sentMessages(u"Be brief."_s, {})), QStringList(u"system: Be brief."_s));
    }

    void continuedAnswersAreOneMessage()
    {
        store::Message second = messageOf(Role::Assistant, u"lo wor"_s, store::MessageState::Cancelled);
        second.continued = true;
        store::Message third = messageOf(Role::Assistant, u"ld"_s);
        third.continued = true;
        const QList<store::Message> path{messageOf(Role::User, u"say it"_s),
                                         messageOf(Role::Assistant, u"hel"_s, store::MessageState::Failed), second,
                                         third, messageOf(Role::User, u"thanks"_s)};
        QCOMPARE(linesOf(sentMessages({}, path)),
                 QStringList({u"user: say it"_s, u"assistant: hello world"_s, u"user: thanks"_s}));
    }

    void partsAndToolsGoAlong()
    {
        store::Message prompt = messageOf(Role::User, u"what is this?"_s);
        prompt.parts = {QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"what is this?"_s}},
                        QJsonObject{{u"type"_s, u"image_url"_s}}};
        store::Message call = messageOf(Role::Assistant, {});
        call.toolCalls = {{u"1"_s, u"look"_s, u"{}"_s}};
        store::Message result = messageOf(Role::Tool, u"a sheep"_s);
        result.toolCallId = u"1"_s;
        const QList<openai::ChatMessage> sent = sentMessages({}, {prompt, call, result});
        QCOMPARE(sent.size(), 3);
        QCOMPARE(sent[0].parts, prompt.parts);
        QCOMPARE(sent[1].toolCalls, call.toolCalls);
        QCOMPARE(sent[2].toolCallId, u"1"_s);
    }

    void knowsWhatCanGoOn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("finish");
        QTest::addColumn<bool>("can");
        using State = store::MessageState;
        using Finish = openai::FinishReason;
        const auto row = [](const char* name, const QString& text, State state, Finish finish, bool can) {
            QTest::newRow(name) << text << int(state) << int(finish) << can;
        };
        row("whole", u"text"_s, State::Done, Finish::Stop, false);
        row("out of length", u"text"_s, State::Done, Finish::Length, true);
        row("stopped", u"text"_s, State::Cancelled, Finish::None, true);
        row("failed in mid-stream", u"text"_s, State::Failed, Finish::None, true);
        row("failed before a word", {}, State::Failed, Finish::None, false);
        row("coming", u"text"_s, State::Streaming, Finish::None, false);
    }

    void knowsWhatCanGoOn()
    {
        QFETCH(QString, text);
        QFETCH(int, state);
        QFETCH(int, finish);
        store::Message message = messageOf(Role::Assistant, text, static_cast<store::MessageState>(state));
        message.record.emplace();
        message.record->finish = static_cast<openai::FinishReason>(finish);
        QTEST(canContinue(message), "can");
        message.role = Role::User;
        QVERIFY(!canContinue(message));
    }

    void partsGetAnotherText()
    {
        const QJsonObject picture{{u"type"_s, u"image_url"_s}};
        const auto text = [](const QString& words) { return QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, words}}; };
        QCOMPARE(withText({}, u"new"_s), QJsonArray());
        QCOMPARE(withText({text(u"old"_s), picture}, u"new"_s), QJsonArray({text(u"new"_s), picture}));
        QCOMPARE(withText({picture}, u"new"_s), QJsonArray({text(u"new"_s), picture}));
    }
};

QTEST_GUILESS_MAIN(TestChatMessages)
#include "tst_chatmessages.moc"
