// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/liveview.h"

namespace bw::store {

void LiveView::ask(const metrics::Question& question)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_asked.number > 0 && m_asked.question == question)
            return;
        m_asked = {question, m_asked.number + 1};
    }
    m_wake();
}

LiveView::Answer LiveView::newest() const
{
    const std::scoped_lock lock(m_mutex);
    return m_newest;
}

LiveView::Asked LiveView::asked() const
{
    const std::scoped_lock lock(m_mutex);
    return m_asked;
}

void LiveView::answer(quint64 number, metrics::Snapshot snapshot)
{
    auto fresh = std::make_shared<const metrics::Snapshot>(std::move(snapshot));
    Answer old; // freed after the lock
    const std::scoped_lock lock(m_mutex);
    if (number != m_asked.number)
        return;
    m_answered = number;
    old = std::exchange(m_newest, std::move(fresh));
}

bool LiveView::isAnswered() const
{
    const std::scoped_lock lock(m_mutex);
    return m_answered == m_asked.number;
}

} // namespace bw::store
