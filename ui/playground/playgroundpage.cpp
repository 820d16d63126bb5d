// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/playgroundpage.h"

#include "base/settings.h"
#include "gateways/gatewaybook.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/composer.h"
#include "playground/conversationpanel.h"
#include "playground/embeddingsview.h"
#include "playground/modelcatalog.h"
#include "playground/panecaption.h"
#include "playground/panegrid.h"
#include "playground/paneinput.h"
#include "playground/paneset.h"
#include "playground/parameterpanel.h"
#include "playground/playgroundheader.h"
#include "playground/sessionshelf.h"
#include "prompts/promptdesk.h"
#include "shell/ongoing.h"
#include "store/conversationstore.h"
#include "widgets/undobar.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int ChatListWidth = 210;
constexpr int ChatSideWidth = 250;

//! For the page that comes after this one.
struct PanesKept
{
    QList<store::Conversation> group;
    int current = 0;
    InputKept input;
    QString textsToEmbed;
};

QVBoxLayout* tightColumn(QWidget* parent)
{
    auto* const column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

PlaygroundPage::PlaygroundPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_catalog(new ModelCatalog(services, this)),
      m_header(new PlaygroundHeader(services, this)), m_splitter(new QSplitter(this)),
      m_panel(new ConversationPanel(services, this)), m_grid(new PaneGrid(services, this)), m_undo(new UndoBar(this)),
      m_composer(new Composer(services.theme, this)), m_caption(new PaneCaption(services.theme, this)),
      m_parameters(new ParameterPanel(services.theme, services.settingsFolder + u"/presets.json"_s, this)), m_side(new QWidget(this)),
      m_shelf(services.ongoing ? &services.ongoing->conversations() : new SessionShelf(services, this)), m_panes(new PaneSet(services, *m_grid, *m_shelf, this)),
      m_input(new PaneInput(services, *m_grid, *m_catalog, *m_composer, this)),
      m_prompts(new PromptDesk(services.theme, services.settingsFolder + u"/prompts.json"_s, this))
{
    buildLayout();
    wire();
    addCommands();
    newChat();
    const auto list = [this] { m_services.conversations.list(this, [this](const auto& all) { loadList(all); }); };
    connect(&services.conversations, &store::ConversationStore::madeUp, this, list); // maybe the file could not even be read
    list();
}

PlaygroundPage::~PlaygroundPage()
{
    m_input->keepDrafts();
}

QString PlaygroundPage::id() const
{
    return u"playground"_s;
}

QString PlaygroundPage::title() const
{
    return tr("Playground");
}

QString PlaygroundPage::iconName() const
{
    return u"chat"_s;
}

QWidget* PlaygroundPage::headerBar()
{
    return m_header;
}

void PlaygroundPage::activate()
{
    askForModels();
    if (m_header->showsEmbeddings())
        m_embeddings->focusInput();
    else
        m_input->current().focusInput();
}

QVariant PlaygroundPage::keep()
{
    const InputKept input = m_input->keep(); // first: drafts are part of the conversations
    QList<store::Conversation> group;
    for (const ChatSession* const session : m_panes->sessions())
        group.append(session->conversation());
    return QVariant::fromValue(PanesKept{group, m_grid->current().index(), input, m_embeddings ? m_embeddings->typed() : m_textsToEmbed});
}

void PlaygroundPage::resume(const QVariant& kept)
{
    const auto panes = kept.value<PanesKept>();
    if (panes.group.isEmpty())
        return;
    m_resumed = true;
    m_panes->show(panes.group);
    m_grid->setCurrent(*m_grid->panes().at(panes.current));
    m_input->resume(panes.input);
    m_textsToEmbed = panes.textsToEmbed;
}

ChatPane& PlaygroundPage::pane() noexcept
{
    return m_grid->current();
}

Composer& PlaygroundPage::composer() noexcept
{
    return m_input->current();
}

ChatSession* PlaygroundPage::session() const noexcept
{
    return m_panes->current();
}

void PlaygroundPage::buildLayout()
{
    auto* const middle = new QWidget(this);
    auto* const middleColumn = tightColumn(middle);
    middleColumn->addWidget(m_grid, 1);
    middleColumn->addWidget(m_undo);
    middleColumn->addWidget(m_composer);
    auto* const sideColumn = tightColumn(m_side);
    sideColumn->addWidget(m_caption);
    sideColumn->addWidget(m_parameters, 1);
    m_panel->setMinimumWidth(170);
    m_side->setMinimumWidth(220);
    middle->setMinimumWidth(320);
    m_splitter->setObjectName(u"playgroundSplitter"_s);
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({ChatListWidth, 700, ChatSideWidth});
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    row->addWidget(m_stack);
}

void PlaygroundPage::loadList(const Result<QList<store::ConversationSummary>>& list)
{
    if (!list)
        return; // the store tells the person itself
    m_panel->list().addStored(*list);
    m_panel->setCurrent(m_panes->head()->id());
    const bool wanted = m_services.settings.value<bool>(Setting::OpenLastChat);
    if (wanted && !list->isEmpty() && !m_resumed && m_panes->isUntouched() && m_input->current().text().isEmpty())
        openChat(list->first().id);
}

void PlaygroundPage::newChat()
{
    showChats();
    m_input->keepDrafts();
    showNew();
}

void PlaygroundPage::showNew()
{
    m_wanted = {}; // whatever the store still answers
    m_place = {};
    QList<store::Conversation> group;
    for (const ChatSession* const session : m_panes->sessions()) {
        const store::Conversation& before = session->conversation();
        group.append(newConversation(before.gateway, before.model));
    }
    if (group.isEmpty())
        group.append(newConversation(firstGateway(), defaultModel(firstGateway())));
    for (store::Conversation& conversation : group)
        conversation.system = m_services.settings.value<QString>(Setting::NewChatSystem);
    for (qsizetype i = 0; group.size() > 1 && i < group.size(); ++i) {
        group[i].summary.group = group.first().summary.id;
        group[i].summary.pane = int(i);
    }
    m_panes->show(group);
    m_panel->setCurrent({});
    m_input->current().focusInput();
}

void PlaygroundPage::openChat(const ConversationId& id)
{
    showChats();
    m_wanted = {};
    if (m_panes->head()->id() == id)
        return;
    m_input->keepDrafts();
    const ChatSession* const open = m_shelf->find(id);
    if (open && open->conversation().summary.group.isEmpty())
        return m_panes->show({open->conversation()});
    m_wanted = id;
    m_services.conversations.group(id, this, [this, id](const auto& group) { showGroup(id, group); });
}

void PlaygroundPage::showGroup(const ConversationId& head, const Result<QList<store::Conversation>>& group)
{
    if (m_wanted != head || !group || group->isEmpty())
        return;
    m_wanted = {};
    m_input->keepDrafts();
    m_panes->show(*group);
}

void PlaygroundPage::replay(const ProfileId& gateway, const openai::ChatRequest& request, bool freshly)
{
    showChats();
    m_input->keepDrafts();
    m_wanted = {};
    m_place = {};
    m_panes->show({newConversation(gateway, request.model)});
    session()->replay(request, freshly, systemClock().now());
    pane().refreshHead();
    showCurrent();
}

void PlaygroundPage::replay(const ProfileId& gateway, const openai::EmbeddingsRequest& request)
{
    m_header->setGateway(gateway);
    m_header->showEmbeddings();
    m_embeddings->setGateway(gateway);
    m_embeddings->setRequest(request);
    m_embeddings->focusInput();
}

void PlaygroundPage::removeChat(const ConversationId& id)
{
    if (m_panes->head()->id() == id)
        showNew(); // its draft goes with it
    m_shelf->forget(id); // one that streams must not put itself into the list again when it ends
    m_services.conversations.remove(id);
}

void PlaygroundPage::restoreChat(const ConversationId& id)
{
    m_services.conversations.restore(id);
    openChat(id);
}

//! Groups stand in the list by their heads.
void PlaygroundPage::putIntoList(const ChatSession& session)
{
    const bool shown = m_panes->shows(session);
    const ConversationId& group = session.conversation().summary.group;
    if (shown && m_panes->isStored()) {
        m_panel->list().put(m_panes->summary());
        m_panel->setCurrent(m_panes->head()->id());
    } else if (!shown && session.isStored() && (group.isEmpty() || group == session.id())) {
        m_panel->list().put(session.conversation().summary);
    }
}

void PlaygroundPage::addPane()
{
    showChats();
    m_panes->add();
}

void PlaygroundPage::closePane(ChatPane& pane)
{
    m_input->keepDrafts();
    m_panes->close(pane);
}

void PlaygroundPage::useOnly(ChatPane& pane)
{
    m_input->keepDrafts();
    const QList<store::Conversation> group = m_panes->useOnly(pane);
    m_undo->offer(tr("%n other pane(s) with their answers were let go.", nullptr, int(group.size()) - 1),
                  [this, group] { m_panes->restore(group); }, [] {});
}

ProfileId PlaygroundPage::firstGateway() const
{
    const ProfileId wanted(m_services.settings.value<QString>(Setting::NewChatGateway));
    if (m_services.gateways.find(wanted))
        return wanted;
    const auto& profiles = m_services.gateways.profiles();
    return profiles.isEmpty() ? ProfileId() : profiles.first().id;
}

QString PlaygroundPage::defaultModel(const ProfileId& gateway) const
{
    const auto profile = m_services.gateways.find(gateway);
    if (!profile)
        return {};
    const QString wanted = m_services.settings.value<QString>(Setting::NewChatModel);
    if (!wanted.isEmpty() && gateway == firstGateway())
        return wanted;
    return profile->defaultModel.isEmpty() ? profile->favouriteModels.value(0) : profile->defaultModel;
}

} // namespace bw::ui
