// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sentmessages.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using openai::Role;
using store::sentMessages;

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

class TestSentMessages : public bw::test::Suite
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
};

QTEST_GUILESS_MAIN(TestSentMessages)
#include "tst_sentmessages.moc"
