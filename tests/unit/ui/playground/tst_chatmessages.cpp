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

} // namespace

class TestChatMessages : public bw::test::Suite
{
    Q_OBJECT

private slots:
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
};

QTEST_GUILESS_MAIN(TestChatMessages)
#include "tst_chatmessages.moc"
