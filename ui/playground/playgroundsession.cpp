// SPDX-License-Identifier: GPL-3.0-or-later
// The half of PlaygroundPage that shows a session and answers to what the person does with it.
#include "playground/playgroundpage.h"

#include "gateways/gatewaybook.h"
#include "inspector/inspections.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/composer.h"
#include "playground/conversationpanel.h"
#include "playground/modelcatalog.h"
#include "playground/pacechart.h"
#include "playground/parameterpanel.h"
#include "playground/playgroundheader.h"
#include "spend/pricebook.h"
#include "widgets/format.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qint64 TypicalAnswer = 250; //!< tokens, while a conversation has none to go by

//! The mean answer of this conversation so far.
qint64 likelyAnswer(const ConversationTotals& totals)
{
    return totals.requests > 0 && totals.tokensOut > 0 ? totals.tokensOut / totals.requests : TypicalAnswer;
}

} // namespace

void PlaygroundPage::showSession(ChatSession* session)
{
    leaveSession();
    m_session = session;
    if (!m_sessions.contains(session->id())) {
        m_sessions.insert(session->id(), session);
        connectSession(*session);
    }
    const store::Conversation& conversation = session->conversation();
    m_pane->view().setMessages(session->path());
    m_pane->setModel(conversation.model);
    m_parameters->showValues(conversation.system, conversation.parameters);
    m_composer->setEditing(false);
    m_composer->setText(conversation.draft);
    m_draftTimer.stop();
    m_header->setGateway(conversation.gateway);
    m_panel->setCurrent(session->id());
    adoptGateway();
    refreshState();
}

//! Only what streams goes on behind the one that is shown.
void PlaygroundPage::leaveSession()
{
    keepDraft();
    if (!m_session || m_session->isStreaming())
        return;
    m_sessions.remove(m_session->id());
    m_session->deleteLater();
}

void PlaygroundPage::connectSession(ChatSession& session)
{
    ChatView& view = m_pane->view();
    const ChatSession* const source = &session;
    const auto shown = [this, source] { return m_session == source; };
    connect(&session, &ChatSession::messageAdded, this, [this, shown, &view](const store::Message& message) {
        if (shown())
            view.appendMessage(message);
    });
    connect(&session, &ChatSession::messageChanged, this, [shown, &view](const store::Message& message) {
        if (shown())
            view.updateMessage(message);
    });
    connect(&session, &ChatSession::textArrived, this,
            [shown, &view](const MessageId& id, const QString& content, const QString& reasoning) {
                if (shown())
                    view.appendText(id, content, reasoning);
            });
    connect(&session, &ChatSession::liveChanged, this,
            [this, shown, &view](const MessageId& id, const LiveNumbers& live) {
                if (!shown())
                    return;
                view.setLive(id, live);
                m_parameters->pace().setTokens(live.tokensOut);
            });
    connect(&session, &ChatSession::pathChanged, this, [this, shown, &view] {
        if (shown())
            view.setMessages(m_session->path());
    });
    connect(&session, &ChatSession::headChanged, this, [this, source] {
        if (source->isStored())
            m_panel->list().put(source->conversation().summary);
        if (m_session == source)
            m_panel->setCurrent(source->id());
    });
    connect(&session, &ChatSession::stateChanged, this, [this, shown, &session] {
        if (shown())
            return refreshState();
        if (!session.isStreaming()) {
            m_sessions.remove(session.id());
            session.deleteLater();
        }
    });
}

void PlaygroundPage::chooseGateway(const ProfileId& gateway)
{
    const QString model = defaultModel(gateway);
    m_session->setGateway(gateway, model.isEmpty() ? m_session->conversation().model : model);
    m_session->saveHead();
    m_pane->setModel(m_session->conversation().model);
    refreshModels();
    refreshForecast();
}

void PlaygroundPage::adoptGateway()
{
    if (!m_services.gateways.find(m_session->conversation().gateway) && !firstGateway().isEmpty()) {
        const ProfileId gateway = firstGateway();
        const QString model = m_session->conversation().model;
        m_session->setGateway(gateway, model.isEmpty() ? defaultModel(gateway) : model);
        m_pane->setModel(m_session->conversation().model);
        m_header->setGateway(gateway);
    }
    refreshModels();
    refreshForecast();
}

void PlaygroundPage::send(const QString& prompt)
{
    const Instant pressed = systemClock().now();
    if (m_session->conversation().model.isEmpty())
        return m_pane->openPicker();
    const bool sent =
        m_composer->isEditing() ? m_session->editLastPrompt(prompt, pressed) : m_session->send(prompt, pressed);
    if (!sent)
        return;
    m_composer->setEditing(false);
    m_composer->setText({});
    m_draftTimer.stop();
}

void PlaygroundPage::editLast()
{
    const QString prompt = m_session->lastPrompt();
    if (prompt.isEmpty() || m_session->isStreaming())
        return;
    m_composer->setText(prompt);
    m_composer->setEditing(true);
}

std::optional<Inspection> PlaygroundPage::inspectionOf(const MessageId& id) const
{
    const QList<store::Message>& messages = m_session->conversation().messages;
    const auto message = std::ranges::find(messages, id, &store::Message::id);
    if (message == messages.end() || !message->record)
        return std::nullopt;
    const gateway::RawExchange raw = m_session->raw(id);
    const record::Exchange exchange{.prompt = {}, .answer = message->text, .requestHeaders = raw.requestHeaders, .requestBody = raw.requestBody,
                                    .responseHeaders = raw.responseHeaders, .responseBody = raw.responseBody};
    return Inspection{*message->record, exchange, message->reasoning};
}

void PlaygroundPage::inspect(const MessageId& id)
{
    if (const auto inspection = inspectionOf(id))
        m_services.inspections.open(*inspection);
}

void PlaygroundPage::diagnose(const MessageId& id)
{
    if (const auto inspection = inspectionOf(id))
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
    question->setInformativeText(url.toDisplayString());
    question->setDefaultButton(QMessageBox::Cancel);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1;
    question->button(QMessageBox::Open)->setEnabled(web);
    connect(question, &QMessageBox::finished, this, [url](int answer) {
        if (answer == QMessageBox::Open)
            QDesktopServices::openUrl(url);
    });
    question->open();
}

void PlaygroundPage::refreshState()
{
    const bool streaming = m_session->isStreaming();
    const QList<store::Message> path = m_session->path();
    m_composer->setStreaming(streaming);
    const bool answered = !path.isEmpty() && path.last().role == openai::Role::Assistant;
    m_pane->setState(answered ? std::optional(path.last().state) : std::nullopt);
    m_parameters->setTotals(totalsOf(m_session->conversation().messages));
    if (streaming)
        m_parameters->pace().start();
    else
        m_parameters->pace().stop();
    m_contextTokens = m_session->contextTokens();
    refreshForecast();
}

void PlaygroundPage::refreshForecast()
{
    if (m_composer->text().trimmed().isEmpty())
        return m_composer->setForecast({}, {});
    const ConversationTotals totals = totalsOf(m_session->conversation().messages);
    openai::Usage usage;
    usage.estimated = true;
    usage.promptTokens = m_contextTokens + openai::estimateTokens(m_composer->text());
    usage.completionTokens = likelyAnswer(totals);
    const auto price = m_services.prices.find(m_session->conversation().model);
    const auto cost = price ? std::optional(spend::cost(usage, *price).total()) : std::nullopt;
    m_composer->setForecast(tr("~%1 tokens in · next message ≈ %2").arg(countText(usage.promptTokens), moneyText(cost)),
                            tr("Estimated: the conversation so far, this message, and an answer of about %1 tokens.")
                                .arg(countText(usage.completionTokens)));
}

void PlaygroundPage::refreshModels()
{
    if (const auto profile = m_services.gateways.find(m_session->conversation().gateway))
        m_pane->setModels(m_catalog->models(*profile));
}

void PlaygroundPage::keepDraft()
{
    if (!m_session || m_composer->isEditing())
        return;
    m_session->setDraft(m_composer->text());
    m_session->saveHead();
}

void PlaygroundPage::addShortcut(const QKeySequence& keys, const std::function<void()>& action)
{
    auto* const shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, action);
}

void PlaygroundPage::addShortcuts()
{
    ChatView* const view = &m_pane->view();
    addShortcut(QKeySequence::New, [this] { newChat(); });
    addShortcut(Qt::CTRL | Qt::Key_R, [this] { m_session->regenerate(systemClock().now()); });
    addShortcut(Qt::Key_Escape, [this] { m_session->stop(); });
    addShortcut(Qt::SHIFT | Qt::Key_Escape, [this] { m_composer->focusInput(); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this, view] { copy(view->lastAnswer()); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Semicolon, [this, view] { copy(view->lastCode()); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M, [this] { m_pane->openPicker(); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { m_panel->focusSearch(); });
    addShortcut(Qt::CTRL | Qt::Key_Tab, [this] { m_panel->step(1); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, [this] { m_panel->step(-1); });
}

} // namespace bw::ui
