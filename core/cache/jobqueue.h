// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace bw::cache {

class CacheWorker;

//! Work for the thread of the cache. Any thread posts; that thread takes. Never blocks who posts.
class JobQueue
{
public:
    using Job = std::function<void(CacheWorker&)>;

    explicit JobQueue(qsizetype capacity) : m_capacity(static_cast<size_t>(capacity)) {}
    Q_DISABLE_COPY_MOVE(JobQueue)

    [[nodiscard]] bool post(Job job); //!< false if the queue is full or closed
    void postAlways(Job job);         //!< also when full: others wait for it. Nothing happens once closed
    [[nodiscard]] bool isFull() const;

    //! Waits. An empty job after `patience`, if set; nullopt when closed and empty.
    [[nodiscard]] std::optional<Job> take(std::optional<Milliseconds> patience);
    void close();

private:
    const size_t m_capacity;
    mutable std::mutex m_mutex; //!< held for one push or pop
    std::condition_variable m_news;
    std::deque<Job> m_jobs;
    bool m_closed = false;
};

} // namespace bw::cache
