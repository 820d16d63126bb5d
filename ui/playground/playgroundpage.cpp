// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/playgroundpage.h"

#include "gateways/gatewaybook.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/composer.h"
#include "playground/conversationpanel.h"
#include "playground/modelcatalog.h"
#include "playground/pacechart.h"
#include "playground/parameterpanel.h"
#include "playground/playgroundheader.h"
#include "store/conversationstore.h"

#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr int ListWidth = 210;
constexpr int PanelWidth = 250;
constexpr auto DraftDelay = 600ms;

} // namespace

PlaygroundPage::PlaygroundPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_catalog(new ModelCatalog(services, this)),
      m_header(new PlaygroundHeader(services, this)), m_splitter(new QSplitter(this)),
      m_panel(new ConversationPanel(services.theme, this)), m_pane(new ChatPane(services.theme, this)),
      m_composer(new Composer(services.theme, this)), m_parameters(new ParameterPanel(services.theme, this))
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftDelay);
    buildLayout();
    wire();
    addShortcuts();
    newChat();
    services.conversations.list(this, [this](const auto& list) { loadList(list); });
}

PlaygroundPage::~PlaygroundPage()
{
    keepDraft();
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
    m_composer->focusInput();
}

ChatSession* PlaygroundPage::session() const noexcept
{
    return m_session;
}

void PlaygroundPage::buildLayout()
{
    auto* const middle = new QWidget(this);
    auto* const middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->setSpacing(0);
    middleColumn->addWidget(m_pane, 1);
    middleColumn->addWidget(m_composer);
    m_panel->setMinimumWidth(170);
    m_parameters->setMinimumWidth(220);
    middle->setMinimumWidth(320);
    m_splitter->setObjectName(u"playgroundSplitter"_s);
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_parameters);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({ListWidth, 700, PanelWidth});
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
}

void PlaygroundPage::wire()
{
    connect(m_header, &PlaygroundHeader::gatewayChosen, this, &PlaygroundPage::chooseGateway);
    connect(m_header, &PlaygroundHeader::newChatRequested, this, &PlaygroundPage::newChat);
    connect(m_header, &PlaygroundHeader::panelToggled, m_parameters, &QWidget::setVisible);
    connect(m_header, &PlaygroundHeader::copyAnswerRequested, this, [this] { copy(m_pane->view().lastAnswer()); });
    connect(m_panel, &ConversationPanel::chosen, this, &PlaygroundPage::openChat);
    connect(m_panel, &ConversationPanel::removed, this, &PlaygroundPage::removeChat);
    connect(m_panel, &ConversationPanel::restored, this, [this](const ConversationId& id) {
        m_services.conversations.restore(id);
        openChat(id);
    });
    connect(m_pane, &ChatPane::modelChosen, this, [this](const QString& model) {
        m_session->setGateway(m_session->conversation().gateway, model);
        m_session->saveHead();
        refreshForecast();
    });
    connect(&m_pane->view(), &ChatView::retryRequested, this, [this] { m_session->regenerate(systemClock().now()); });
    connect(&m_pane->view(), &ChatView::inspectRequested, this, &PlaygroundPage::inspect);
    connect(&m_pane->view(), &ChatView::diagnoseRequested, this, &PlaygroundPage::diagnose);
    connect(&m_pane->view(), &ChatView::linkClicked, this, &PlaygroundPage::openLink);
    connect(m_composer, &Composer::sent, this, &PlaygroundPage::send);
    connect(m_composer, &Composer::stopRequested, this, [this] { m_session->stop(); });
    connect(m_composer, &Composer::editLastRequested, this, &PlaygroundPage::editLast);
    connect(m_composer, &Composer::textChanged, &m_draftTimer, qOverload<>(&QTimer::start));
    connect(m_composer, &Composer::textChanged, this, &PlaygroundPage::refreshForecast);
    connect(&m_draftTimer, &QTimer::timeout, this, &PlaygroundPage::keepDraft);
    connect(m_parameters, &ParameterPanel::systemChanged, this, [this](const QString& system) {
        m_session->setSystem(system);
        m_draftTimer.start();
        refreshState();
    });
    connect(m_parameters, &ParameterPanel::parametersChanged, this, [this](const QJsonObject& parameters) {
        m_session->setParameters(parameters);
        m_draftTimer.start();
    });
    connect(m_catalog, &ModelCatalog::changed, this, &PlaygroundPage::refreshModels);
    connect(&m_services.gateways, &GatewayBook::changed, this, &PlaygroundPage::adoptGateway);
}

void PlaygroundPage::loadList(const Result<QList<store::ConversationSummary>>& list)
{
    if (!list)
        return; // the store tells the person itself
    m_panel->list().addStored(*list);
    m_panel->setCurrent(m_session->id());
    if (!list->isEmpty() && !m_session->isStored() && m_session->conversation().messages.isEmpty() &&
        m_composer->text().isEmpty())
        openChat(list->first().id);
}

void PlaygroundPage::newChat()
{
    const ProfileId gateway =
        m_session && !m_session->conversation().gateway.isEmpty() ? m_session->conversation().gateway : firstGateway();
    const QString model = m_session && !m_session->conversation().model.isEmpty() ? m_session->conversation().model
                                                                                  : defaultModel(gateway);
    showSession(new ChatSession(m_services, newConversation(gateway, model), this));
    m_panel->setCurrent({});
    m_composer->focusInput();
}

void PlaygroundPage::openChat(const ConversationId& id)
{
    if (m_session && m_session->id() == id)
        return;
    if (ChatSession* const open = m_sessions.value(id))
        return showSession(open);
    m_services.conversations.load(id, this, [this](const Result<store::Conversation>& loaded) {
        if (loaded && !m_sessions.contains(loaded->summary.id))
            showSession(new ChatSession(m_services, *loaded, this));
    });
}

void PlaygroundPage::replay(const ProfileId& gateway, const openai::ChatRequest& request, bool freshly)
{
    auto* const session = new ChatSession(m_services, newConversation(gateway, request.model), this);
    showSession(session);
    session->replay(request, freshly, systemClock().now());
    m_pane->setModel(session->conversation().model);
    m_parameters->showValues(session->conversation().system, session->conversation().parameters);
}

void PlaygroundPage::removeChat(const ConversationId& id)
{
    if (m_session && m_session->id() == id)
        newChat();
    // One that streams is still open: it must not put itself into the list again when it ends.
    if (ChatSession* const session = m_sessions.take(id)) {
        session->disconnect(this);
        session->deleteLater();
    }
    m_services.conversations.remove(id);
}

ProfileId PlaygroundPage::firstGateway() const
{
    const auto& profiles = m_services.gateways.profiles();
    return profiles.isEmpty() ? ProfileId() : profiles.first().id;
}

QString PlaygroundPage::defaultModel(const ProfileId& gateway) const
{
    const auto profile = m_services.gateways.find(gateway);
    if (!profile)
        return {};
    return profile->defaultModel.isEmpty() ? profile->favouriteModels.value(0) : profile->defaultModel;
}

} // namespace bw::ui
