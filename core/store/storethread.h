// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace bw::store {

//! A thread that runs jobs one after another, in the order they were posted. Queue and lock are our own and not Qt's
//! event loop, so that the thread sanitizer sees every hand-over.
class StoreThread
{
public:
    using Job = std::function<void()>;

    StoreThread();
    ~StoreThread(); //!< as finish()
    Q_DISABLE_COPY_MOVE(StoreThread)

    void post(Job job);               //!< any thread, never blocks
    void postAndWait(const Job& job); //!< any other thread
    [[nodiscard]] bool waitForQueue(std::chrono::milliseconds patience); //!< any other thread; false: jobs posted before are still to do
    //! Runs what is queued, and what that queues, then `last`, and joins. Nothing may be posted afterwards. For an owner
    //! whose jobs use it: it must still be whole meanwhile.
    void finish(Job last = {});

private:
    void run();
    [[nodiscard]] Job take(); //!< empty: closed, and nothing left

    std::mutex m_mutex;
    std::condition_variable m_news;
    std::deque<Job> m_jobs;
    bool m_closed = false;
    Job m_last;
    std::thread m_thread; //!< last: the rest exists when it starts
};

} // namespace bw::store
