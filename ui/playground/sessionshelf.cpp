// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/sessionshelf.h"

#include "playground/chatsession.h"
#include "store/conversationstore.h"

namespace bw::ui {

SessionShelf::SessionShelf(Services& services, QObject* parent) : QObject(parent), m_services(services) {}

ChatSession* SessionShelf::find(const ConversationId& id) const
{
    return m_open.value(id).session;
}

bool SessionShelf::isStreaming() const
{
    return std::ranges::any_of(m_open, [](const Place& place) { return place.session && place.session->isStreaming(); });
}

ChatSession* SessionShelf::open(const store::Conversation& conversation)
{
    Place& place = m_open[conversation.summary.id];
    place.shown = true;
    if (place.session)
        return place.session;
    auto* const session = new ChatSession(m_services, conversation, this);
    place.session = session;
    connect(session, &ChatSession::headChanged, this, [this, session] { emit headChanged(session); });
    connect(session, &ChatSession::stateChanged, this, [this, session] {
        if (!session->isStreaming() && !m_open.value(session->id()).shown)
            close(*session);
    });
    return session;
}

//! While the disk takes nothing, what the store would give back is older than what is here.
void SessionShelf::leave(ChatSession& session)
{
    if (session.isStreaming() || m_services.conversations.hasUnwritten())
        m_open[session.id()].shown = false;
    else
        close(session);
}

void SessionShelf::forget(const ConversationId& id)
{
    for (const Place& place : QHash(m_open)) {
        if (place.session->id() == id || place.session->conversation().summary.group == id)
            close(*place.session);
    }
}

void SessionShelf::close(ChatSession& session)
{
    m_open.remove(session.id());
    session.disconnect(this);
    session.deleteLater();
}

} // namespace bw::ui
