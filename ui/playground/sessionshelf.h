// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/services.h"
#include "store/conversation.h"

#include <QHash>
#include <QObject>

namespace bw::ui {

class ChatSession;

//! The conversations that are open: those that a pane shows, and those whose answer still streams behind them.
class SessionShelf final : public QObject
{
    Q_OBJECT

public:
    explicit SessionShelf(Services& services, QObject* parent = nullptr);

    [[nodiscard]] ChatSession* find(const ConversationId& id) const; //!< null: not open
    [[nodiscard]] bool isStreaming() const; //!< an answer comes into one of them
    //! The one that is open already, or a new one. It stays until leave().
    ChatSession* open(const store::Conversation& conversation);
    void leave(ChatSession& session);       //!< no pane shows it: it goes once nothing streams
    void forget(const ConversationId& id); //!< deleted, with all of its group: they go at once and say nothing more

signals:
    void headChanged(bw::ui::ChatSession* session);  //!< title, cost or place in a group of an open one

private:
    void close(ChatSession& session);

    struct Place
    {
        ChatSession* session = nullptr;
        bool shown = true;
    };

    Services& m_services;
    QHash<ConversationId, Place> m_open;
};

} // namespace bw::ui
