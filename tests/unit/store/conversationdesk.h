// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"
#include "store/conversationstore.h"
#include "store/sql.h"
#include "support/manualclock.h"

#include <QTemporaryDir>

namespace bw::test {

inline const ConversationId Chat(QStringLiteral("chat"));

[[nodiscard]] inline store::Message messageOf(const QString& id, openai::Role role, const QString& text,
                                              store::MessageState state = store::MessageState::Done)
{
    store::Message message;
    message.id = MessageId(id);
    message.role = role;
    message.text = text;
    message.state = state;
    message.createdAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
    return message;
}

[[nodiscard]] inline store::Message answerWithCost(const QString& id, qint64 pico)
{
    store::Message message = messageOf(id, openai::Role::Assistant, QStringLiteral("answer"));
    message.record.emplace();
    message.record->id = RequestId(QStringLiteral("r-") + id);
    message.record->intended = record::RequestRecord().intended;
    message.record->cost = PicoUsd(pico);
    return message;
}

[[nodiscard]] inline store::Conversation headOf(const ConversationId& id, const QString& title)
{
    store::Conversation head;
    head.summary.id = id;
    head.summary.title = title;
    return head;
}

//! A store on a file of its own, and its answers waited for.
class ConversationDesk
{
public:
    ConversationDesk() { opened = reopen(); }

    [[nodiscard]] bool reopen()
    {
        chats.reset();
        database.reset();
        database = std::make_unique<store::Database>();
        chats = std::make_unique<store::ConversationStore>(*database, nullptr, clock);
        return database->open(path()).has_value();
    }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("bellwether.db")); }

    [[nodiscard]] Result<store::Conversation> load(const ConversationId& id = Chat)
    {
        return answerOf<store::Conversation>([&](auto done) { chats->load(id, &receiver, done); });
    }

    [[nodiscard]] QList<store::ConversationSummary> list()
    {
        store::ConversationSummary failed;
        failed.title = QStringLiteral("failed");
        return answerOf<QList<store::ConversationSummary>>([&](auto done) { chats->list(&receiver, done); })
            .value_or(QList<store::ConversationSummary>{failed});
    }

    [[nodiscard]] QStringList titles()
    {
        QStringList titles;
        for (const store::ConversationSummary& summary : list())
            titles.append(summary.title);
        return titles;
    }

    [[nodiscard]] QStringList textsOf(const ConversationId& id = Chat)
    {
        QStringList texts;
        for (const store::Message& message : load(id).value_or(store::Conversation()).messages)
            texts.append(message.text);
        return texts;
    }

    [[nodiscard]] bool execute(const QString& sql)
    {
        return answerOf<void>([&](auto done) {
                   database->write([sql](QSqlDatabase& open) { return store::changeSql(open, sql); }, &receiver, done);
               })
            .has_value();
    }

    QTemporaryDir folder;
    ManualClock clock;
    QObject receiver;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::ConversationStore> chats;
    bool opened = false;
};

} // namespace bw::test
