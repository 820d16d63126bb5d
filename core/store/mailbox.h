// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

namespace bw::store {

//! Jobs for a thread that also has something to do by itself every so often. Any thread posts; after close() nothing
//! more is taken. Held by shared pointer, so that who posts need not know whether the thread still lives.
class Mailbox
{
public:
    using Job = std::function<void()>;

    void post(Job job);
    void close();

    //! Waits for a job, at most so long, and runs what came. False: it was closed, and that was the last.
    [[nodiscard]] bool work(Milliseconds longest);

private:
    std::mutex m_mutex;
    std::condition_variable m_news;
    std::vector<Job> m_jobs;
    bool m_closed = false;
};

} // namespace bw::store
