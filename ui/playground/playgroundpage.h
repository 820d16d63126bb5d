// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "inspector/inspection.h"
#include "shell/page.h"
#include "shell/services.h"
#include "store/conversation.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

class QSplitter;

namespace bw::ui {

class ChatPane;
class ChatSession;
class Composer;
class ConversationPanel;
class ModelCatalog;
class ParameterPanel;
class PlaygroundHeader;

//! Chat with a gateway: conversations on the left, messages and input in the middle, parameters on the right. Only
//! wires them to the session that is shown; a session that streams goes on when another one is shown.
class PlaygroundPage final : public Page
{
    Q_OBJECT

public:
    explicit PlaygroundPage(Services& services, QWidget* parent = nullptr);
    ~PlaygroundPage() override; //!< keeps the draft

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget* headerBar() override;
    void activate() override;

    [[nodiscard]] ChatPane& pane() noexcept { return *m_pane; }
    [[nodiscard]] Composer& composer() noexcept { return *m_composer; }
    [[nodiscard]] ConversationPanel& conversations() noexcept { return *m_panel; }
    [[nodiscard]] ChatSession* session() const noexcept;

    void newChat();
    void openChat(const ConversationId& id);
    //! In a new conversation; `freshly`: past the cache.
    void replay(const ProfileId& gateway, const openai::ChatRequest& request, bool freshly);

private:
    void buildLayout();
    void wire();
    void addShortcuts();
    void addShortcut(const QKeySequence& keys, const std::function<void()>& action);
    void loadList(const Result<QList<store::ConversationSummary>>& list);
    void showSession(ChatSession* session);
    void connectSession(ChatSession& session);
    void leaveSession();
    void removeChat(const ConversationId& id);
    void chooseGateway(const ProfileId& gateway);
    void adoptGateway(); //!< for a conversation whose gateway is gone, or that never had one
    void send(const QString& prompt);
    void editLast();
    void inspect(const MessageId& id);
    void diagnose(const MessageId& id);
    [[nodiscard]] std::optional<Inspection> inspectionOf(const MessageId& id) const;
    void copy(const QString& text);
    void openLink(const QUrl& url);
    void refreshState();
    void refreshForecast();
    void refreshModels();
    void keepDraft();
    [[nodiscard]] ProfileId firstGateway() const;
    [[nodiscard]] QString defaultModel(const ProfileId& gateway) const;

    Services& m_services;
    ModelCatalog* m_catalog = nullptr;
    PlaygroundHeader* m_header = nullptr;
    QSplitter* m_splitter = nullptr;
    ConversationPanel* m_panel = nullptr;
    ChatPane* m_pane = nullptr;
    Composer* m_composer = nullptr;
    ParameterPanel* m_parameters = nullptr;
    QPointer<ChatSession> m_session;
    QHash<ConversationId, ChatSession*> m_sessions; //!< open ones: the one shown, and those that stream behind it
    QTimer m_draftTimer;
    qint64 m_contextTokens = 0;
};

} // namespace bw::ui
