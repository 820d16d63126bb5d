// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachelead.h"

#include "cache/cacheworker.h"
#include "cache/jobqueue.h"

namespace bw::cache {

CacheLead::CacheLead(std::weak_ptr<JobQueue> queue, CacheKey key, CacheControls controls, SingleFlight::Caller caller)
    : m_queue(std::move(queue)), m_key(std::move(key)), m_controls(controls), m_caller(caller)
{
}

CacheLead& CacheLead::operator=(CacheLead&& other) noexcept
{
    if (this != &other) {
        abandon();
        m_queue = std::move(other.m_queue);
        m_key = std::move(other.m_key);
        m_controls = other.m_controls;
        m_caller = other.m_caller;
    }
    return *this;
}

void CacheLead::finish(int httpStatus, const Failure& failure, const openai::ChatCompletion& completion,
                       const QList<PacingEvent>& pacing)
{
    if (failure.errorClass == ErrorClass::Cancelled)
        return abandon();
    const auto queue = std::exchange(m_queue, {}).lock();
    if (!queue)
        return;
    const bool good = isStorable(httpStatus, failure, completion);
    if (!good) {
        queue->postAlways([key = m_key, caller = m_caller](CacheWorker& worker) { worker.failed(key, caller); });
        return;
    }
    // Who waits gets the answer even if there is no time to store it.
    CacheControls controls = m_controls;
    const bool overloaded = queue->isFull();
    queue->postAlways([key = m_key, caller = m_caller, controls, overloaded,
                       entry = CacheEntry{completion, pacing, {}}](CacheWorker& worker) {
        worker.succeeded(key, caller, entry, controls, overloaded);
    });
}

void CacheLead::abandon()
{
    if (const auto queue = std::exchange(m_queue, {}).lock())
        queue->postAlways([key = m_key, caller = m_caller](CacheWorker& worker) { worker.left(key, caller); });
}

} // namespace bw::cache
