// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mailbox.h"

#include <utility>

namespace bw::store {

void Mailbox::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closed)
            return;
        m_jobs.push_back(std::move(job));
    }
    m_news.notify_one();
}

void Mailbox::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
    }
    m_news.notify_one();
}

bool Mailbox::work(Milliseconds longest)
{
    std::vector<Job> jobs;
    bool closed = false;
    {
        std::unique_lock lock(m_mutex);
        m_news.wait_for(lock, longest, [this] { return m_closed || !m_jobs.empty(); });
        jobs.swap(m_jobs);
        closed = m_closed;
    }
    for (Job& job : jobs)
        std::exchange(job, {})();
    return !closed;
}

} // namespace bw::store
