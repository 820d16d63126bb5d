// SPDX-License-Identifier: GPL-3.0-or-later
// The half of PlaygroundPage that connects its parts and shows what the current pane is about.
#include "playground/playgroundpage.h"

#include "gateways/gatewaybook.h"
#include "inspector/inspections.h"
#include "monitor/recordopener.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/composer.h"
#include "playground/conversationpanel.h"
#include "playground/embeddingsview.h"
#include "playground/findbar.h"
#include "playground/messageactions.h"
#include "playground/modelcatalog.h"
#include "playground/pacechart.h"
#include "playground/panecaption.h"
#include "playground/panegrid.h"
#include "playground/paneinput.h"
#include "playground/paneset.h"
#include "playground/parameterpanel.h"
#include "playground/playgroundheader.h"
#include "playground/sessionshelf.h"
#include "widgets/undobar.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

std::optional<Inspection> inspectionOf(const ChatSession& session, const MessageId& id)
{
    const QList<store::Message>& messages = session.conversation().messages;
    const auto message = std::ranges::find(messages, id, &store::Message::id);
    if (message == messages.end() || !message->record)
        return std::nullopt;
    const gateway::RawExchange raw = session.raw(id);
    const record::Exchange exchange{.prompt = {},
                                    .answer = message->text,
                                    .requestHeaders = raw.requestHeaders,
                                    .requestBody = raw.requestBody,
                                    .responseHeaders = raw.responseHeaders,
                                    .responseBody = raw.responseBody};
    return Inspection{*message->record, exchange, message->reasoning};
}

} // namespace

void PlaygroundPage::wire()
{
    connect(m_header, &PlaygroundHeader::gatewayChosen, this, &PlaygroundPage::chooseGateway);
    connect(m_header, &PlaygroundHeader::newChatRequested, this, &PlaygroundPage::newChat);
    connect(m_header, &PlaygroundHeader::addPaneRequested, this, &PlaygroundPage::addPane);
    connect(m_header, &PlaygroundHeader::viewCodeRequested, this, &PlaygroundPage::viewCode);
    connect(m_header, &PlaygroundHeader::sharedInputChosen, m_input, &PaneInput::setShared);
    connect(m_input, &PaneInput::sharedChanged, this, [this] { m_header->setSharedInput(m_input->isShared()); });
    connect(m_header, &PlaygroundHeader::panelToggled, m_side, &QWidget::setVisible);
    connect(m_header, &PlaygroundHeader::embeddingsToggled, this, &PlaygroundPage::showEmbeddings);
    connect(m_grid, &PaneGrid::paneMade, this, [this](ChatPane* pane) { connectPane(*pane); });
    connect(m_grid, &PaneGrid::currentChanged, this, &PlaygroundPage::showCurrent);
    connect(m_grid, &PaneGrid::countChanged, this, &PlaygroundPage::refreshPanes);
    connect(m_grid, &PaneGrid::countChanged, this, &PlaygroundPage::restartPace);
    connect(m_input, &PaneInput::modelMissing, this, [this](ChatPane* pane) {
        m_grid->setCurrent(*pane);
        pane->header().openPicker();
    });
    connect(m_input, &PaneInput::gatewayMissing, this, [this](ChatPane* pane) {
        m_grid->setCurrent(*pane);
        offerGateways();
    });
    connect(m_catalog, &ModelCatalog::changed, this, &PlaygroundPage::refreshModels);
    connect(&m_services.gateways, &GatewayBook::changed, this, &PlaygroundPage::adoptGateways);
    connect(&m_services.gateways, &GatewayBook::listed, this, &PlaygroundPage::adoptGateways);
    connectPane(*m_grid->panes().first());
    wirePrompts(*m_composer);
    wireConversations();
    wireParameters();
}

void PlaygroundPage::showEmbeddings(bool shown)
{
    if (shown && !m_embeddings) {
        m_embeddings = new EmbeddingsView(m_services, *m_catalog, this);
        m_stack->addWidget(m_embeddings);
        m_embeddings->setTyped(m_textsToEmbed);
        connect(m_header, &PlaygroundHeader::gatewayChosen, m_embeddings, &EmbeddingsView::setGateway);
        auto* opener = new RecordOpener(m_services, m_embeddings);
        connect(m_embeddings, &EmbeddingsView::inspectRequested, opener, qOverload<const record::RequestRecord&>(&RecordOpener::open));
    }
    if (shown)
        m_embeddings->setGateway(m_header->gateway());
    else if (session())
        m_header->setGateway(session()->conversation().gateway); // vectors may have been asked of another
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_embeddings) : static_cast<QWidget*>(m_splitter));
}

void PlaygroundPage::showChats()
{
    m_header->showChats();
}

void PlaygroundPage::wireConversations()
{
    connect(m_panel, &ConversationPanel::chosen, this, &PlaygroundPage::openChat);
    connect(m_panel, &ConversationPanel::removed, this, &PlaygroundPage::removeChat);
    connect(m_panel, &ConversationPanel::restored, this, &PlaygroundPage::restoreChat);
    connect(m_panel, &ConversationPanel::placeChosen, this, &PlaygroundPage::openPlace);
    connect(m_panel, &ConversationPanel::renamed, this, [this](const ConversationId& id, const QString& title) {
        if (ChatSession* const open = m_shelf->find(id))
            open->setTitle(title);
    });
    connect(m_shelf, &SessionShelf::headChanged, this, [this](const ChatSession* session) { putIntoList(*session); });
    connect(m_panes, &PaneSet::released, this, [this](const auto& summary) { m_panel->list().put(summary); });
    connect(m_panes, &PaneSet::dissolved, this, [this](const ConversationId& id) { m_panel->list().remove(id); });
    connect(m_panes, &PaneSet::regrouped, this, [this] {
        putIntoList(*m_panes->head());
        refreshPanes();
        m_input->refresh();
    });
    connect(m_panes, &PaneSet::shown, this, [this] {
        m_undo->settleNow();
        m_panel->setCurrent(m_panes->head()->id());
        m_input->showDrafts();
        adoptGateways();
        showCurrent();
        m_input->refresh();
        showPlace();
    });
}

void PlaygroundPage::wireParameters()
{
    connect(m_parameters, &ParameterPanel::systemChanged, this, [this](const QString& system) {
        session()->setSystem(system);
        m_input->keepDraftsSoon();
        m_input->refresh();
    });
    connect(m_parameters, &ParameterPanel::parametersChanged, this, [this](const QJsonObject& parameters) {
        session()->setParameters(parameters);
        m_input->keepDraftsSoon();
    });
}

void PlaygroundPage::connectPane(ChatPane& pane)
{
    PaneHeader& header = pane.header();
    connect(&header, &PaneHeader::modelChosen, this, [this, &pane](const QString& model) { chooseModel(pane, model); });
    connect(&header, &PaneHeader::closeRequested, this, [this, &pane] { closePane(pane); });
    connect(&header, &PaneHeader::compareRequested, this, [this, &pane] { compareTexts(pane); });
    connect(&header, &PaneHeader::repeatsRequested, this, [this, &pane] {
        m_grid->setCurrent(pane);
        askSeveralTimes();
    });
    connect(&header, &PaneHeader::useRequested, this, [this, &pane] { useOnly(pane); });
    connect(&pane, &ChatPane::tokensCame, this, [this, &pane](qint64 tokens) { m_parameters->pace().setTokens(pane.index(), tokens); });
    connect(&pane, &ChatPane::stateChanged, this, [this, &pane] {
        m_parameters->pace().setStreaming(pane.index(), pane.session()->isStreaming());
        refreshNumbers();
        askForModels();
    });
    ChatView& view = pane.view();
    connect(&pane.actions(), &MessageActions::editRequested, this, [this, &pane](const MessageId& id) { m_input->edit(pane, id); });
    connect(&pane.actions(), &MessageActions::branchMade, this, [this](const store::ConversationSummary& branch) {
        m_panel->list().put(branch);
        openChat(branch.id);
    });
    const auto explain = [this, &pane] { (void)m_input->isReady(pane); };
    connect(&pane.actions(), &MessageActions::refused, this, explain);
    connect(&pane, &ChatPane::refused, this, explain);
    connect(&pane.actions(), &MessageActions::targetChanged, this, &PlaygroundPage::adoptGateways);
    connect(&view, &ChatView::inspectRequested, this, [this, &pane](const MessageId& id) { inspect(*pane.session(), id); });
    connect(&view, &ChatView::diagnoseRequested, this, [this, &pane](const MessageId& id) { diagnose(*pane.session(), id); });
    connect(&view, &ChatView::linkClicked, this, &PlaygroundPage::openLink);
    connect(&pane, &ChatPane::ownInputMade, this, [this](Composer* input) { wirePrompts(*input); });
    if (pane.ownInput())
        wirePrompts(*pane.ownInput());
}

void PlaygroundPage::openPlace(const store::SearchHit& hit, const QString& words)
{
    showChats();
    m_place = hit;
    m_placeWords = words;
    if (m_panes->head()->id() == hit.head)
        showPlace();
    else
        openChat(hit.head);
}

void PlaygroundPage::showPlace()
{
    for (ChatPane* const pane : m_grid->panes()) {
        ChatSession& shown = *pane->session();
        if (m_place.message.isEmpty() || shown.id() != m_place.conversation)
            continue;
        const store::SearchHit place = std::exchange(m_place, {});
        m_grid->setCurrent(*pane);
        const QList<store::Message> path = shown.path();
        if (std::ranges::find(path, place.message, &store::Message::id) == path.cend())
            shown.showBranch(place.message);
        pane->view().showMessage(place.message);
        if (place.field == store::SearchHit::Field::Reasoning)
            return pane->view().showThought(place.message);
        // The words may stand apart: then what was found in the snippet is looked for.
        const auto mark = place.marks.value(0);
        pane->findBar().open(mark.length > 0 ? place.snippet.mid(mark.from, mark.length) : m_placeWords);
        return;
    }
}

void PlaygroundPage::chooseModel(ChatPane& pane, const QString& model)
{
    pane.session()->setGateway(pane.session()->conversation().gateway, model);
    pane.session()->saveHead();
    pane.refreshHead();
    refreshPanes();
    m_input->refreshForecast();
}

void PlaygroundPage::chooseModelOf(const ProfileId& gateway, const QString& model)
{
    showChats();
    if (session()->conversation().gateway != gateway) {
        chooseGateway(gateway);
        m_header->setGateway(gateway);
    }
    chooseModel(pane(), model);
}

void PlaygroundPage::chooseGateway(const ProfileId& gateway)
{
    const QString model = defaultModel(gateway);
    session()->setGateway(gateway, model.isEmpty() ? session()->conversation().model : model);
    session()->saveHead();
    pane().refreshHead();
    refreshModels();
    refreshPanes();
    m_input->refreshForecast();
}

//! A chat that is kept stays with its gateway, also while that is gone: it may come back, by Undo or with the stored ones,
//! and nobody may be sent to another provider unasked.
bool PlaygroundPage::mayAdopt(const ChatSession& session) const
{
    const ProfileId& gateway = session.conversation().gateway;
    if (m_services.gateways.find(gateway))
        return false;
    return !session.isStored() || (gateway.isEmpty() && knowsGateways());
}

//! False until the stored ones came: before that there may be the demo alone.
bool PlaygroundPage::knowsGateways() const
{
    const GatewayBook& book = m_services.gateways;
    return book.isListed() ||
           std::ranges::any_of(book.profiles(), [&book](const gateway::GatewayProfile& profile) { return !book.isTransient(profile.id); });
}

void PlaygroundPage::adoptGateways()
{
    const ProfileId first = firstGateway();
    for (ChatPane* const pane : m_grid->panes()) {
        ChatSession& session = *pane->session();
        const QString model = session.conversation().model;
        if (!first.isEmpty() && mayAdopt(session))
            session.setGateway(first, model.isEmpty() ? defaultModel(first) : model);
        pane->refreshHead();
    }
    m_header->setGateway(session()->conversation().gateway);
    refreshModels();
    refreshPanes();
    m_input->refreshForecast();
}

void PlaygroundPage::inspect(const ChatSession& session, const MessageId& id)
{
    if (const auto inspection = inspectionOf(session, id))
        m_services.inspections.open(*inspection);
}

void PlaygroundPage::diagnose(const ChatSession& session, const MessageId& id)
{
    if (const auto inspection = inspectionOf(session, id))
        m_services.inspections.diagnose(*inspection);
}

void PlaygroundPage::copy(const QString& text)
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

//! A model writes what it likes: where a link leads is shown before it is followed.
void PlaygroundPage::openLink(const QUrl& url)
{
    auto* const question =
        new QMessageBox(QMessageBox::Question, tr("Open link"), tr("Open this address in the browser?"),
                        QMessageBox::Open | QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    // Encoded: letters that only look like others, and a user name that looks like a host, are seen as what they are.
    const QString address = url.adjusted(QUrl::RemovePassword).toString(QUrl::FullyEncoded);
    question->setInformativeText(url.host().isEmpty() ? address : tr("It leads to %1.\n%2").arg(url.host(QUrl::FullyEncoded), address));
    question->setDefaultButton(QMessageBox::Cancel);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1;
    question->button(QMessageBox::Open)->setEnabled(web);
    connect(question, &QMessageBox::finished, this, [url](int answer) {
        if (answer == QMessageBox::Open)
            QDesktopServices::openUrl(url);
    });
    question->open();
}

void PlaygroundPage::showCurrent()
{
    if (!session())
        return;
    const store::Conversation& conversation = session()->conversation();
    m_parameters->showValues(conversation.system, conversation.parameters);
    m_header->setGateway(conversation.gateway);
    refreshNumbers();
    refreshPanes();
}

void PlaygroundPage::refreshNumbers()
{
    if (session())
        m_parameters->setTotals(totalsOf(session()->conversation().messages));
}

//! Of gateways that did not answer before: they may now.
void PlaygroundPage::askForModels()
{
    for (const ChatPane* const pane : m_grid->panes()) {
        if (const auto profile = pane->session() ? m_services.gateways.find(pane->session()->conversation().gateway) : std::nullopt)
            (void)m_catalog->models(*profile);
    }
}

//! The panes have other numbers now.
void PlaygroundPage::restartPace()
{
    PaceChart& pace = m_parameters->pace();
    pace.clear();
    for (const ChatPane* const pane : m_grid->panes())
        pace.setStreaming(pane->index(), pane->session() && pane->session()->isStreaming());
}

void PlaygroundPage::refreshModels()
{
    for (ChatPane* const pane : m_grid->panes()) {
        if (const auto profile = pane->session() ? m_services.gateways.find(pane->session()->conversation().gateway) : std::nullopt)
            pane->header().setModels(m_catalog->models(*profile));
    }
}

void PlaygroundPage::refreshPanes()
{
    QStringList models;
    for (const ChatPane* const pane : m_grid->panes())
        models.append(pane->session() ? pane->session()->conversation().model : QString());
    const int current = m_grid->current().index();
    m_parameters->pace().setNames(models);
    m_caption->setPane(current, int(models.size()), models.at(current));
    m_header->setPanes(int(models.size()));
}

} // namespace bw::ui
