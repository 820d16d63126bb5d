// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/services.h"
#include "store/conversation.h"

#include <QObject>

namespace bw::ui {

class ChatPane;
class ChatSession;
class PaneGrid;
class SessionShelf;

//! Which conversation is in which pane. Those side by side are a group: the first one is its head, which stands in the
//! list for all of them. What changes in a group is in the store at once.
class PaneSet final : public QObject
{
    Q_OBJECT

public:
    PaneSet(Services& services, PaneGrid& grid, SessionShelf& shelf, QObject* parent = nullptr);

    [[nodiscard]] ChatSession* current() const; //!< null before the first show()
    [[nodiscard]] QList<ChatSession*> sessions() const;
    [[nodiscard]] ChatSession* head() const; //!< null before the first show()
    [[nodiscard]] bool shows(const ChatSession& session) const;
    //! Of the head, with what all panes together cost.
    [[nodiscard]] store::ConversationSummary summary() const;
    [[nodiscard]] bool isStored() const; //!< any of them
    [[nodiscard]] bool isUntouched() const; //!< nothing was asked in any pane, and none is in the store

    //! One pane for each, by their places in the group; at most MostPanes.
    void show(QList<store::Conversation> group);
    //! One more with the branch, the system prompt and the parameters of the current pane. Null: there are six already.
    ChatPane* add();
    //! Its conversation goes on as one of its own. Never the last pane.
    void close(ChatPane& pane);
    //! The others are deleted. What was deleted, for restore().
    QList<store::Conversation> useOnly(ChatPane& pane);
    void restore(const QList<store::Conversation>& group);

signals:
    void shown();                                                  //!< other conversations are in the panes
    void regrouped();                                              //!< the head or the number of panes changed
    void released(const bw::store::ConversationSummary& summary);  //!< one that stands in the list by itself from now on
    void dissolved(const bw::ConversationId& id);                  //!< not in the list any more

private:
    void leaveAllBut(const QList<store::Conversation>& group);
    void regroup();
    void release(ChatSession& session);
    void storeHead(const ChatSession& changed);

    Services& m_services;
    PaneGrid& m_grid;
    SessionShelf& m_shelf;
};

} // namespace bw::ui
