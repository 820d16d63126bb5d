// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/repeatrun.h"

#include "playground/chatsession.h"

namespace bw::ui {

RepeatRun::RepeatRun(ChatSession& session, QObject* parent) : QObject(parent), m_session(&session), m_prompt(promptShown())
{
    // Queued: the session is done with the answer then, and may begin the next.
    connect(&session, &ChatSession::stateChanged, this, &RepeatRun::goOn, Qt::QueuedConnection);
    connect(&session, &QObject::destroyed, this, &RepeatRun::goOn, Qt::QueuedConnection);
}

bool RepeatRun::start(const QString& prompt, const QJsonArray& parts, int times)
{
    if (!m_session || isRunning())
        return false;
    const Instant now = systemClock().now();
    const bool again = prompt.trimmed().isEmpty() && parts.isEmpty();
    if (!(again ? m_session->regenerate(now) : m_session->send(prompt, parts, now, true)))
        return false;
    m_prompt = promptShown();
    m_left = std::clamp(times, FewestRepeats, MostRepeats);
    m_wanted = answers().size() - 1 + m_left; // one is coming already
    emit changed();
    return true;
}

void RepeatRun::stop()
{
    const bool streams = isRunning() && m_session && m_session->isStreaming();
    m_left = 0;
    if (streams)
        m_session->stop();
    emit changed();
}

QList<store::Message> RepeatRun::answers() const
{
    if (!m_session)
        return m_last;
    QList<store::Message> answers;
    if (m_prompt.isEmpty())
        return answers;
    for (const store::Message& message : m_session->conversation().messages) {
        if (message.parent == m_prompt && message.role == openai::Role::Assistant)
            answers.append(message);
    }
    return answers;
}

void RepeatRun::rememberAnswers()
{
    if (m_session)
        m_last = answers();
}

void RepeatRun::goOn()
{
    rememberAnswers();
    if (!m_session)
        m_left = 0; // the person went to another conversation
    if (!m_session || m_session->isStreaming() || !isRunning())
        return emit changed();
    const QList<store::Message> all = answers();
    m_left = int(m_wanted - all.size());
    if (promptShown() != m_prompt || all.isEmpty() || all.last().state == store::MessageState::Cancelled)
        m_left = 0; // the person does something else
    if (m_left > 0 && !m_session->regenerate(systemClock().now()))
        m_left = 0;
    emit changed();
}

MessageId RepeatRun::promptShown() const
{
    const QList<store::Message> path = m_session->path();
    const auto prompt = std::find_if(path.crbegin(), path.crend(), [](const auto& message) { return message.role == openai::Role::User; });
    return prompt == path.crend() ? MessageId() : prompt->id;
}

} // namespace bw::ui
