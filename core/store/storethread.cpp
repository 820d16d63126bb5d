// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storethread.h"

#include <future>

namespace bw::store {

StoreThread::StoreThread() : m_thread([this] { run(); }) {}

StoreThread::~StoreThread()
{
    finish();
}

void StoreThread::finish(Job last)
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_last = std::move(last);
    }
    m_news.notify_one();
    m_thread.join();
}

void StoreThread::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_news.notify_one();
}

void StoreThread::postAndWait(const Job& job)
{
    const auto finished =
        std::make_shared<std::promise<void>>(); // the other thread is still inside when this one wakes
    post([&job, finished] {
        job();
        finished->set_value();
    });
    finished->get_future().wait();
}

bool StoreThread::waitForQueue(std::chrono::milliseconds patience)
{
    const auto finished = std::make_shared<std::promise<void>>();
    post([finished] { finished->set_value(); });
    return finished->get_future().wait_for(patience) == std::future_status::ready;
}

void StoreThread::run()
{
    while (const Job job = take())
        job();
    if (m_last)
        m_last();
}

StoreThread::Job StoreThread::take()
{
    std::unique_lock lock(m_mutex);
    m_news.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
    if (m_jobs.empty())
        return {};
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

} // namespace bw::store
