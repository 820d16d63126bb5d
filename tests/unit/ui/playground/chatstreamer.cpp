// SPDX-License-Identifier: GPL-3.0-or-later
// chat_streamer FOLDER: asks the simulated gateway for an answer without end, for tst_chatkilled to kill. Prints, as the
// text comes, the milliseconds since its first word and the length of all of it.
#include "desk.h"
#include "playground/chatsession.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bw;

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    sim::Scenario endless;
    endless.tokens = Distribution::constant(1'000'000);
    endless.gapMs = Distribution::constant(5);
    test::Desk desk(QCoreApplication::arguments().value(1), endless);
    if (!desk.opened)
        return 1;
    store::Conversation chat = ui::newConversation(ProfileId(u"sim"_s), u"gpt-4.1"_s);
    chat.summary.id = ConversationId(u"chat"_s);
    ui::ChatSession session(desk.services, chat);
    QElapsedTimer clock;
    qsizetype length = 0;
    QObject::connect(&session, &ui::ChatSession::textArrived, &session, [&](const MessageId&, const QString& content, const QString&) {
        if (!clock.isValid())
            clock.start();
        length += content.size();
        std::printf("%lld %lld\n", static_cast<long long>(clock.elapsed()), static_cast<long long>(length));
        std::fflush(stdout);
    });
    session.send(u"Count."_s, systemClock().now());
    return QApplication::exec();
}
