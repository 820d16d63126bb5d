// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "shell/services.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace bw::store {
struct ConversationSummary;
struct Message;
}

namespace bw::ui {

class ChatSession;
class ChatView;
class UndoBar;

//! What can be done with a message of the session that a view shows: its menu, the links below an answer, and the
//! switchers at forks. What needs the rest of the screen is told by signals.
class MessageActions final : public QObject
{
    Q_OBJECT

public:
    MessageActions(Services& services, ChatView& view, UndoBar& undo, QObject* parent = nullptr);

    void setSession(ChatSession* session); //!< what the view shows from now on

signals:
    void editRequested(const bw::MessageId& prompt);
    void branchMade(const bw::store::ConversationSummary& branch); //!< stored: it can be listed and opened
    void refused(); //!< nothing could be asked: an answer is coming, or there is no gateway or no model
    void targetChanged();                                    //!< the session asks another gateway or model from now on

private:
    void regenerate(const MessageId& id);
    void goOn(const MessageId& id);
    void fillMenu(QMenu* menu, const MessageId& id);
    void addContinue(QMenu* menu, const store::Message& message);
    void addModels(QMenu* menu, const MessageId& id);
    void continueElsewhere(const MessageId& id, const ProfileId& gateway, const QString& model);
    void remove(const MessageId& id);
    void branchOff(const MessageId& id);
    void refreshForks();
    [[nodiscard]] const store::Message* find(const MessageId& id) const;

    Services& m_services;
    ChatView& m_view;
    UndoBar& m_undo;
    QPointer<ChatSession> m_session;
};

} // namespace bw::ui
