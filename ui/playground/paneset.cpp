// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/paneset.h"

#include "playground/branchcopy.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/panegrid.h"
#include "playground/sessionshelf.h"
#include "store/conversationstore.h"

namespace bw::ui {

namespace {

const ConversationId& idOf(const store::Conversation& conversation)
{
    return conversation.summary.id;
}

//! No call feeds them any more.
void endAnswers(store::Conversation& conversation)
{
    for (store::Message& message : conversation.messages) {
        if (message.state == store::MessageState::Streaming)
            message.state = store::MessageState::Failed;
    }
}

} // namespace

PaneSet::PaneSet(Services& services, PaneGrid& grid, SessionShelf& shelf, QObject* parent)
    : QObject(parent), m_services(services), m_grid(grid), m_shelf(shelf)
{
    connect(&shelf, &SessionShelf::headChanged, this, [this](const ChatSession* session) { storeHead(*session); });
}

ChatSession* PaneSet::current() const
{
    return m_grid.current().session();
}

QList<ChatSession*> PaneSet::sessions() const
{
    QList<ChatSession*> sessions;
    for (const ChatPane* const pane : m_grid.panes()) {
        if (ChatSession* const session = pane->session())
            sessions.append(session);
    }
    return sessions;
}

ChatSession* PaneSet::head() const
{
    return m_grid.panes().first()->session();
}

bool PaneSet::shows(const ChatSession& session) const
{
    return std::ranges::any_of(m_grid.panes(), [&session](const ChatPane* pane) { return pane->session() == &session; });
}

store::ConversationSummary PaneSet::summary() const
{
    store::ConversationSummary summary = head()->conversation().summary;
    for (const ChatSession* const session : sessions()) {
        const store::ConversationSummary& each = session->conversation().summary;
        summary.updatedAt = std::max(summary.updatedAt, each.updatedAt);
        if (session != head() && each.cost)
            summary.cost = summary.cost.value_or(PicoUsd()) + *each.cost;
    }
    return summary;
}

bool PaneSet::isStored() const
{
    return std::ranges::any_of(sessions(), &ChatSession::isStored);
}

bool PaneSet::isUntouched() const
{
    return std::ranges::none_of(sessions(), [](const ChatSession* session) {
        return session->isStored() || !session->conversation().messages.isEmpty();
    });
}

void PaneSet::show(QList<store::Conversation> group)
{
    std::ranges::sort(group, {}, [](const store::Conversation& each) { return each.summary.pane; });
    group = group.first(std::min<qsizetype>(group.size(), MostPanes));
    leaveAllBut(group);
    m_grid.setCount(group.size());
    for (qsizetype i = 0; i < group.size(); ++i) {
        ChatPane* const pane = m_grid.panes().at(i);
        pane->setLeftOut(false);
        pane->setSession(*m_shelf.open(group[i]));
    }
    m_grid.setCurrent(*m_grid.panes().first());
    emit shown();
}

void PaneSet::leaveAllBut(const QList<store::Conversation>& group)
{
    for (ChatSession* const session : sessions()) {
        if (std::ranges::none_of(group, [session](const auto& each) { return idOf(each) == session->id(); }))
            m_shelf.leave(*session);
    }
}

ChatPane* PaneSet::add()
{
    if (m_grid.panes().size() >= MostPanes)
        return nullptr;
    store::Conversation copy = branchCopy(*current());
    copy.summary.group = head()->id();
    copy.summary.pane = int(m_grid.panes().size());
    if (!copy.messages.isEmpty())
        m_services.conversations.saveWhole(copy);
    m_grid.setCount(m_grid.panes().size() + 1);
    ChatPane* const pane = m_grid.panes().last();
    pane->setSession(*m_shelf.open(copy));
    regroup();
    m_grid.setCurrent(*pane);
    return pane;
}

void PaneSet::close(ChatPane& pane)
{
    if (m_grid.panes().size() < 2)
        return;
    ChatSession* const session = pane.session();
    m_grid.remove(pane);
    release(*session);
    const store::ConversationSummary summary = session->conversation().summary;
    const bool stored = session->isStored();
    m_shelf.leave(*session);
    regroup();
    if (stored)
        emit released(summary);
}

QList<store::Conversation> PaneSet::useOnly(ChatPane& pane)
{
    QList<store::Conversation> group;
    const ConversationId formerHead = head()->id();
    for (const ChatSession* const session : sessions())
        group.append(session->conversation());
    release(*pane.session()); // first: whoever removes a head removes its group with it
    for (ChatPane* const each : QList(m_grid.panes())) {
        if (each == &pane)
            continue;
        const ConversationId id = each->session()->id();
        m_grid.remove(*each);
        m_shelf.forget(id);
        m_services.conversations.remove(id);
    }
    pane.setLeftOut(false);
    if (formerHead != pane.session()->id())
        emit dissolved(formerHead);
    emit regrouped();
    return group;
}

//! The one that was kept may have gone on meanwhile: it comes back as it is now.
void PaneSet::restore(const QList<store::Conversation>& group)
{
    const ConversationId kept = head()->id();
    QList<store::Conversation> whole;
    for (const store::Conversation& each : group) {
        ChatSession* const open = m_shelf.find(idOf(each));
        whole.append(open ? open->conversation() : each);
        if (!open) {
            m_services.conversations.restore(idOf(each));
            endAnswers(whole.last());
        }
        whole.last().summary.pane = int(whole.size()) - 1;
    }
    show(whole);
    if (kept != head()->id())
        emit dissolved(kept);
    regroup();
}

//! Alone from now on.
void PaneSet::release(ChatSession& session)
{
    session.setGroup({}, 0);
    m_services.conversations.setGroup({session.id()});
}

//! After a pane came or went. What is not in the store yet gets there with its place in the group.
void PaneSet::regroup()
{
    const QList<ChatSession*> all = sessions();
    const ConversationId group = all.size() > 1 ? all.first()->id() : ConversationId();
    QList<ConversationId> ids;
    for (qsizetype i = 0; i < all.size(); ++i) {
        all[i]->setGroup(group, int(i));
        ids.append(all[i]->id());
    }
    if (isStored())
        m_services.conversations.setGroup(ids);
    emit regrouped();
}

//! The head may have nothing in it while another pane does; without its row the list would not show the group again.
void PaneSet::storeHead(const ChatSession& changed)
{
    ChatSession* const first = head();
    if (!first || first == &changed || first->isStored() || !changed.isStored() || !shows(changed))
        return;
    first->keepEmpty(changed.conversation().summary.title);
}

} // namespace bw::ui
