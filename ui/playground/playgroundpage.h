// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "inspector/inspection.h"
#include "shell/page.h"
#include "shell/services.h"
#include "store/conversationsearch.h"
#include "stress/plan.h"

#include <QPointer>

class QAction;
class QMessageBox;
class QSplitter;
class QStackedWidget;

namespace bw::openai {
struct EmbeddingsRequest;
}

namespace bw::ui {

class ChatFiles;
class ChatPane;
class ChatSession;
class CodeDialog;
class Composer;
class ConversationPanel;
class DiffDialog;
class EmbeddingsView;
class ModelCatalog;
class PaneCaption;
class PaneGrid;
class PaneInput;
class PaneSet;
class ParameterPanel;
class PlaygroundHeader;
class PromptDesk;
class PromptsDialog;
class RepeatDialog;
class SessionShelf;
class UndoBar;

//! Chat with gateways: conversations on the left, one to six panes and the input in the middle, the parameters of the
//! current pane on the right. Only wires them: PaneSet knows which conversation is where, PaneInput where a prompt goes.
class PlaygroundPage final : public Page
{
    Q_OBJECT

public:
    explicit PlaygroundPage(Services& services, QWidget* parent = nullptr);
    ~PlaygroundPage() override; //!< keeps the drafts

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QWidget* headerBar() override;
    [[nodiscard]] QList<PaletteEntry> paletteEntries() override; //!< chats and models
    void activate() override;
    [[nodiscard]] QVariant keep() override; //!< what is in the panes, sent or not
    void resume(const QVariant& kept) override;

    [[nodiscard]] ChatPane& pane() noexcept; //!< the current one
    [[nodiscard]] PaneGrid& panes() noexcept { return *m_grid; }
    [[nodiscard]] PaneInput& input() noexcept { return *m_input; }
    [[nodiscard]] Composer& composer() noexcept; //!< where the person types now
    [[nodiscard]] ConversationPanel& conversations() noexcept { return *m_panel; }
    [[nodiscard]] ChatSession* session() const noexcept; //!< of the current pane

    void newChat(); //!< in as many panes, with their models
    void openChat(const ConversationId& id);
    void findEverywhere(); //!< goes to where words are looked for in all conversations
    //! Where a search found something: its branch, its pane, and the bar that finds the words in it.
    void openPlace(const store::SearchHit& hit, const QString& words);
    //! In a new conversation; `freshly`: past the cache.
    void replay(const ProfileId& gateway, const openai::ChatRequest& request, bool freshly);
    void replay(const ProfileId& gateway, const openai::EmbeddingsRequest& request); //!< filled in; the person asks
    void importChats(const QString& path); //!< exported ones, also of other programs; says itself what became of it
    void addPane();
    void closePane(ChatPane& pane);
    void useOnly(ChatPane& pane); //!< can be undone for ten seconds
    CodeDialog* viewCode();           //!< the current pane's next request as a program; null without a gateway
    RepeatDialog* askSeveralTimes();  //!< in the current pane, what is typed or was asked last
    PromptsDialog* managePrompts();  //!< those that the person keeps
    DiffDialog* compareTexts(ChatPane& with); //!< the last answer of this pane, and of another

signals:
    void planWanted(const bw::stress::Plan& plan); //!< for the form of the stress screen
    void gatewaysWanted(); //!< there is none to send to, and the person wants to add one

private:
    void buildLayout();
    void wire();
    void wireConversations();
    void wireParameters();
    void showEmbeddings(bool shown);
    void showChats(); //!< whatever happens to them is not to happen unseen
    void connectPane(ChatPane& pane);
    void addCommands();
    void addCommandsOfConversations();
    void addCommandsOfFiles();
    void exportChat(const ConversationId& id);
    void addCommandsOfPanes();
    void addCommandsOfPrompts();
    void wirePrompts(Composer& input);
    [[nodiscard]] QList<QAction*> slashCommands() const;
    void findNext(int by); //!< place of what is looked for in the current pane
    void goToPane(qsizetype index); //!< goes round
    void showNew();
    void loadList(const Result<QList<store::ConversationSummary>>& list);
    void showGroup(const ConversationId& head, const Result<QList<store::Conversation>>& group);
    void showPlace();
    void removeChat(const ConversationId& id);
    void restoreChat(const ConversationId& id);
    void putIntoList(const ChatSession& session);
    void chooseGateway(const ProfileId& gateway);
    void chooseModel(ChatPane& pane, const QString& model);
    void chooseModelOf(const ProfileId& gateway, const QString& model); //!< in the current pane
    void adoptGateways(); //!< for conversations that have none yet
    [[nodiscard]] bool mayAdopt(const ChatSession& session) const;
    [[nodiscard]] bool knowsGateways() const;
    void inspect(const ChatSession& session, const MessageId& id);
    void diagnose(const ChatSession& session, const MessageId& id);
    void copy(const QString& text);
    void openLink(const QUrl& url);
    void offerGateways(); //!< instead of sending where there is none, or where that of the chat is gone
    [[nodiscard]] QMessageBox* newNotice(const QString& title, const QString& what, const QString& advice);
    void showCurrent(); //!< its parameters, gateway and numbers
    void refreshNumbers();
    void refreshModels();
    void askForModels();
    void restartPace();
    void refreshPanes(); //!< their number or models
    [[nodiscard]] ProfileId firstGateway() const;
    [[nodiscard]] QString defaultModel(const ProfileId& gateway) const;

    Services& m_services;
    ModelCatalog* m_catalog = nullptr;
    PlaygroundHeader* m_header = nullptr;
    QStackedWidget* m_stack = nullptr; //!< chats, and embeddings once they were asked for
    QSplitter* m_splitter = nullptr;
    EmbeddingsView* m_embeddings = nullptr;
    ConversationPanel* m_panel = nullptr;
    PaneGrid* m_grid = nullptr;
    UndoBar* m_undo = nullptr;
    Composer* m_composer = nullptr; //!< of all panes together
    PaneCaption* m_caption = nullptr;
    ParameterPanel* m_parameters = nullptr;
    QWidget* m_side = nullptr; //!< caption and parameters
    SessionShelf* m_shelf = nullptr;
    PaneSet* m_panes = nullptr;
    PaneInput* m_input = nullptr;
    ChatFiles* m_files = nullptr;
    PromptDesk* m_prompts = nullptr;
    QPointer<CodeDialog> m_code; //!< while it is open
    ConversationId m_wanted; //!< asked of the store, not shown yet
    bool m_resumed = false;  //!< what is shown was shown before
    QString m_textsToEmbed;  //!< typed before this page was made; for m_embeddings
    store::SearchHit m_place; //!< to go to once its conversation is shown; empty: none
    QString m_placeWords;
};

} // namespace bw::ui
