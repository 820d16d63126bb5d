// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/livechannel.h"

#include <algorithm>

namespace bw::gateway {

void LiveChannel::attachCall(Call* call)
{
    const std::scoped_lock lock(m_mutex);
    m_call = call;
    if (m_cancelled)
        cancelLocked();
}

void LiveChannel::detachCall()
{
    CallResult cancelled;
    cancelled.record.failure.errorClass = ErrorClass::Cancelled;
    {
        const std::scoped_lock lock(m_mutex);
        m_call = nullptr;
        if (m_finished)
            return;
    }
    finish(cancelled);
}

void LiveChannel::append(const openai::ChatDelta& delta)
{
    const std::scoped_lock lock(m_mutex);
    QString* content = &m_progress.content;
    QString* reasoning = &m_progress.reasoning;
    if (delta.choice != 0) {
        LiveChoice& other = choiceLocked(delta.choice);
        content = &other.content;
        reasoning = &other.reasoning;
    }
    *content += delta.content;
    *reasoning += delta.reasoning;
    if (!m_progress.ttft)
        m_progress.ttft = delta.at - intended;
    ++m_progress.deltas;
    m_progress.at = delta.at;
    wakeLocked();
}

LiveChoice& LiveChannel::choiceLocked(int choice)
{
    QList<LiveChoice>& others = m_progress.others;
    const auto place = std::ranges::lower_bound(others, choice, {}, &LiveChoice::choice);
    const qsizetype at = place - others.begin();
    if (at == others.size() || others[at].choice != choice)
        others.insert(at, {choice, {}, {}});
    return others[at];
}

void LiveChannel::append(const record::Attempt& attempt)
{
    const std::scoped_lock lock(m_mutex);
    m_progress.attempts.append(attempt);
    wakeLocked();
}

void LiveChannel::finish(const CallResult& result)
{
    const std::scoped_lock lock(m_mutex);
    m_finished = true;
    m_result = result;
    wakeLocked();
}

void LiveChannel::attachViewer(QObject* viewer)
{
    const std::scoped_lock lock(m_mutex);
    m_viewer = viewer;
}

void LiveChannel::detachViewer()
{
    const std::scoped_lock lock(m_mutex);
    m_viewer = nullptr;
    cancelLocked();
}

void LiveChannel::cancel()
{
    const std::scoped_lock lock(m_mutex);
    cancelLocked();
}

void LiveChannel::cancelLocked()
{
    m_cancelled = true;
    if (m_call)
        QMetaObject::invokeMethod(m_call, "cancel", Qt::QueuedConnection);
}

//! At most one wake is on its way, however much comes.
void LiveChannel::wakeLocked()
{
    m_any = true;
    if (m_viewer && !std::exchange(m_wakePosted, true))
        QMetaObject::invokeMethod(m_viewer, "wake", Qt::QueuedConnection);
}

LiveChannel::News LiveChannel::take()
{
    const std::scoped_lock lock(m_mutex);
    m_wakePosted = false;
    News news;
    news.progress = m_progress;
    m_progress.content.clear();
    m_progress.reasoning.clear();
    m_progress.others.clear();
    news.any = std::exchange(m_any, false);
    news.result = std::exchange(m_result, std::nullopt);
    return news;
}

} // namespace bw::gateway
