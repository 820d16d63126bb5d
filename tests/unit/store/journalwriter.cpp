// SPDX-License-Identifier: GPL-3.0-or-later
// journal_writer FILE: writes a prompt and then journals an answer for ever, for tst_killed to kill. Prints the count
// of every piece once the database says that it is on disk.
#include "store/conversationstore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;

namespace {

class Writer final : public QObject
{
public:
    explicit Writer(Database& database) : m_store(database) {}

    void start()
    {
        Message prompt;
        prompt.id = MessageId(u"prompt"_s);
        prompt.text = u"Count."_s;
        m_store.saveMessage(m_chat, prompt);
        Message answer;
        answer.id = m_answer;
        answer.parent = prompt.id;
        answer.role = openai::Role::Assistant;
        answer.state = MessageState::Streaming;
        m_store.saveMessage(m_chat, answer, this, [this](const Result<void>&) { next(); });
    }

private:
    void next()
    {
        const QString piece = QString::number(m_count) + u' ';
        m_store.journal(m_answer, piece, piece, this, [this](const Result<void>& result) {
            std::printf("%d\n", result ? m_count : -1);
            std::fflush(stdout);
            ++m_count;
            next();
        });
    }

    ConversationStore m_store;
    ConversationId m_chat{u"chat"_s};
    MessageId m_answer{u"answer"_s};
    int m_count = 0;
};

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    Database database;
    Writer writer(database);
    if (!database.open(application.arguments().value(1)))
        return 1;
    writer.start();
    return QCoreApplication::exec();
}
