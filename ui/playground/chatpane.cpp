// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatpane.h"

#include "base/settings.h"
#include "gateways/gatewaybook.h"
#include "playground/chatoptions.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/composer.h"
#include "playground/toolloop.h"
#include "playground/toolpanel.h"
#include "playground/findbar.h"
#include "playground/messageactions.h"
#include "theme/theme.h"
#include "widgets/undobar.h"

#include <QVBoxLayout>

namespace bw::ui {

ChatPane::ChatPane(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_header(new PaneHeader(services.theme, this)),
      m_view(new ChatView(services.theme, this)), m_tools(new ToolPanel(services.theme, this))
{
    auto* const undo = new UndoBar(this);
    m_actions = new MessageActions(services, *m_view, *undo, this);
    m_find = new FindBar(services.theme, *m_view, this);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_find);
    column->addWidget(m_view, 1);
    column->addWidget(m_tools);
    connect(m_tools, &ToolPanel::answered, this, [this](const QStringList& texts) {
        if (!m_session->answerTools(texts, systemClock().now()))
            emit refused();
    });
    column->addWidget(undo);
    const auto follow = [this] {
        m_view->setZoom(m_services.settings.value<int>(Setting::FontZoom));
        m_view->setThoughtsUnfolded(m_services.settings.value<bool>(Setting::UnfoldReasoning));
    };
    connect(&services.settings, &Settings::changed, m_view, follow);
    follow();
    connect(m_header, &PaneHeader::leftOutChosen, this, &ChatPane::setLeftOut);
    connect(m_actions, &MessageActions::targetChanged, this, &ChatPane::refreshHead);
}

ChatSession* ChatPane::session() const noexcept
{
    return m_session;
}

void ChatPane::setSession(ChatSession& session)
{
    if (m_session == &session)
        return;
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(m_session, nullptr, m_view, nullptr);
    }
    m_session = &session;
    follow(session);
    m_view->setMessages(session.path());
    m_actions->setSession(&session);
    refreshHead();
    refreshState();
}

void ChatPane::follow(ChatSession& session)
{
    connect(&session, &ChatSession::messageAdded, m_view, &ChatView::appendMessage);
    connect(&session, &ChatSession::messageChanged, m_view, &ChatView::updateMessage);
    connect(&session, &ChatSession::textArrived, m_view, &ChatView::appendText);
    connect(&session, &ChatSession::liveChanged, m_view, &ChatView::setLive);
    connect(&session, &ChatSession::liveChanged, this,
            [this](const MessageId&, const LiveNumbers& live) { emit tokensCame(live.tokensOut); });
    connect(&session, &ChatSession::pathChanged, this, [this] {
        m_view->setMessages(m_session->path());
        refreshState();
    });
    connect(&session, &ChatSession::stateChanged, this, &ChatPane::refreshState);
}

void ChatPane::refreshHead()
{
    const store::Conversation& conversation = m_session->conversation();
    const auto profile = m_services.gateways.find(conversation.gateway);
    m_header->setModel(conversation.model);
    m_header->setGateway(profile ? profile->name : QString());
    nameParts();
}

//! For those who hear the screen: which pane they are in.
void ChatPane::nameParts()
{
    const QString model = m_session ? m_session->conversation().model : QString();
    m_view->setAccessibleName(m_count > 1 ? tr("Messages of pane %1 of %2, %3").arg(m_index + 1).arg(m_count).arg(model) : tr("Messages"));
}

void ChatPane::setPlace(int index, int count)
{
    m_index = index;
    m_count = count;
    nameParts();
    m_header->setPlace(index, count);
    m_view->setViews(count);
    setMinimumWidth(count > 1 ? LeastWidth : 0);
}

void ChatPane::setCurrent(bool current)
{
    m_header->setCurrent(current);
}

void ChatPane::setLeftOut(bool leftOut)
{
    if (m_leftOut == leftOut)
        return;
    m_leftOut = leftOut;
    m_header->setLeftOut(leftOut);
    emit leftOutChanged();
}

void ChatPane::setOwnInput(bool own)
{
    m_header->setShared(!own);
    if (own && !m_input) {
        m_input = new Composer(m_services.theme, this);
        layout()->addWidget(m_input);
        emit ownInputMade(m_input);
    }
    if (m_input)
        m_input->setVisible(own);
}

void ChatPane::refreshState()
{
    const QList<store::Message> path = m_session->path();
    const bool answered = !path.isEmpty() && path.last().role == openai::Role::Assistant;
    m_header->setState(answered ? std::optional(path.last().state) : std::nullopt);
    refreshTools();
    emit stateChanged();
}

//! What the last answer calls and nobody answered yet.
void ChatPane::refreshTools()
{
    const QList<store::Message> path = m_session->path();
    const ChatOptions options = optionsIn(m_session->conversation().parameters);
    m_tools->setCalls(m_session->isStreaming() ? QList<openai::ToolCall>() : openToolCalls(path), toolRounds(path), options.toolRounds);
}

} // namespace bw::ui
