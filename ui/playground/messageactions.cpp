// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/messageactions.h"

#include "gateways/gatewaybook.h"
#include "playground/chatmessages.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "store/conversationstore.h"
#include "widgets/undobar.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

Instant now()
{
    return systemClock().now();
}

QStringList modelsOf(const gateway::GatewayProfile& profile)
{
    QStringList models{profile.defaultModel};
    models += profile.favouriteModels;
    models.removeAll(QString());
    models.removeDuplicates();
    return models;
}

} // namespace

MessageActions::MessageActions(Services& services, ChatView& view, UndoBar& undo, QObject* parent)
    : QObject(parent), m_services(services), m_view(view), m_undo(undo)
{
    connect(&view, &ChatView::menuOpening, this, &MessageActions::fillMenu);
    connect(&view, &ChatView::retryRequested, this, [this](const MessageId& id) {
        if (m_session)
            regenerate(id);
    });
    connect(&view, &ChatView::continueRequested, this, [this](const MessageId& id) {
        if (m_session)
            goOn(id);
    });
    connect(&view, &ChatView::branchChosen, this, [this](const MessageId& id) {
        if (m_session)
            m_session->showBranch(id);
    });
}

void MessageActions::setSession(ChatSession* session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_undo.settleNow();
    m_session = session;
    if (session) {
        connect(session, &ChatSession::messageAdded, this, &MessageActions::refreshForks);
        connect(session, &ChatSession::messageChanged, this, &MessageActions::refreshForks);
        connect(session, &ChatSession::pathChanged, this, &MessageActions::refreshForks);
        connect(session, &ChatSession::forksChanged, this, &MessageActions::refreshForks);
    }
    refreshForks();
}

void MessageActions::regenerate(const MessageId& id)
{
    if (!m_session->regenerate(id, now()))
        emit refused();
}

void MessageActions::goOn(const MessageId& id)
{
    if (!m_session->continueAnswer(id, now()))
        emit refused();
}

void MessageActions::fillMenu(QMenu* menu, const MessageId& id)
{
    const store::Message* const message = find(id);
    if (!message)
        return;
    const bool isPrompt = message->role == openai::Role::User;
    const bool free = !m_session->isStreaming();
    menu->addSeparator();
    if (isPrompt)
        menu->addAction(tr("Edit …"), this, [this, id] { emit editRequested(id); })->setEnabled(free);
    menu->addAction(isPrompt ? tr("Answer again") : tr("Regenerate"), this,
                    [this, id] { regenerate(id); })
        ->setEnabled(free);
    if (!isPrompt)
        addContinue(menu, *message);
    menu->addAction(tr("Branch to a new chat"), this, [this, id] { branchOff(id); })->setEnabled(free);
    if (message->record) {
        menu->addSeparator();
        menu->addAction(tr("Inspect the request"), &m_view, [this, id] { emit m_view.inspectRequested(id); });
    }
    menu->addSeparator();
    menu->addAction(tr("Delete, with what follows"), this, [this, id] { remove(id); })->setEnabled(free);
}

void MessageActions::addContinue(QMenu* menu, const store::Message& message)
{
    if (!canContinue(message))
        return;
    const MessageId id = message.id;
    const bool free = !m_session->isStreaming();
    menu->addAction(tr("Continue"), this, [this, id] { goOn(id); })->setEnabled(free);
    QMenu* const elsewhere = menu->addMenu(tr("Continue elsewhere"));
    elsewhere->setEnabled(free);
    addModels(elsewhere, id);
}

void MessageActions::addModels(QMenu* menu, const MessageId& id)
{
    for (const gateway::GatewayProfile& profile : m_services.gateways.profiles()) {
        const QStringList models = modelsOf(profile);
        if (models.isEmpty())
            continue;
        QMenu* const own = menu->addMenu(QString(profile.name).replace(u'&', "&&"_L1));
        for (const QString& model : models) {
            own->addAction(QString(model).replace(u'&', "&&"_L1), this,
                           [this, id, gateway = profile.id, model] { continueElsewhere(id, gateway, model); });
        }
    }
    if (menu->isEmpty())
        menu->addAction(tr("No gateway has a default or favourite model"))->setEnabled(false);
}

//! The conversation stays there: what failed once may fail for the next prompt as well.
void MessageActions::continueElsewhere(const MessageId& id, const ProfileId& gateway, const QString& model)
{
    m_session->setGateway(gateway, model);
    m_session->saveHead();
    emit targetChanged();
    goOn(id);
}

void MessageActions::remove(const MessageId& id)
{
    const auto removed = m_session->remove(id);
    if (!removed)
        return;
    m_undo.offer(
        removed->messages.size() == 1 ? tr("The message was deleted.")
                                      : tr("%1 messages were deleted.").arg(removed->messages.size()),
        [session = m_session, gone = *removed] {
            if (session)
                session->restore(gone);
        },
        [] {});
}

void MessageActions::branchOff(const MessageId& id)
{
    store::Conversation branch = m_session->branchTo(id);
    branch.summary.updatedAt = systemClock().wallTime();
    m_services.conversations.saveWhole(branch, this, [this, made = branch.summary](const Result<void>& saved) {
        if (saved)
            emit branchMade(made); // else the store says why, on top of the window
    });
}

void MessageActions::refreshForks()
{
    m_view.setForks(m_session ? m_session->forks() : QHash<MessageId, QList<MessageId>>());
}

const store::Message* MessageActions::find(const MessageId& id) const
{
    if (!m_session)
        return nullptr;
    const QList<store::Message>& messages = m_session->conversation().messages;
    const auto found = std::ranges::find(messages, id, &store::Message::id);
    return found == messages.cend() ? nullptr : &*found;
}

} // namespace bw::ui
