// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/jobqueue.h"

namespace bw::cache {

bool JobQueue::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closed || m_jobs.size() >= m_capacity)
            return false;
        m_jobs.push_back(std::move(job));
    }
    m_news.notify_one();
    return true;
}

void JobQueue::postAlways(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closed)
            return;
        m_jobs.push_back(std::move(job));
    }
    m_news.notify_one();
}

bool JobQueue::isFull() const
{
    const std::scoped_lock lock(m_mutex);
    return m_jobs.size() >= m_capacity;
}

std::optional<JobQueue::Job> JobQueue::take(std::optional<Milliseconds> patience)
{
    std::unique_lock lock(m_mutex);
    const auto news = [this] { return m_closed || !m_jobs.empty(); };
    if (!patience)
        m_news.wait(lock, news);
    else if (!m_news.wait_for(lock, *patience, news))
        return Job();
    if (m_jobs.empty())
        return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void JobQueue::close()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
    }
    m_news.notify_all();
}

} // namespace bw::cache
