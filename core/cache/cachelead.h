// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"
#include "cache/cacheentry.h"
#include "cache/cachekey.h"
#include "cache/cacherules.h"
#include "cache/singleflight.h"

#include <memory>

namespace bw::cache {

class JobQueue;

//! The duty that comes with a miss: to say how asking the gateway ended, because others may wait for it. Destroying it says
//! that the call was cancelled, and the next in line asks. Any thread; may outlive the cache. Empty: nobody cares.
class CacheLead
{
public:
    CacheLead() = default;
    CacheLead(std::weak_ptr<JobQueue> queue, CacheKey key, CacheControls controls, SingleFlight::Caller caller);
    CacheLead(CacheLead&&) noexcept = default;
    CacheLead& operator=(CacheLead&& other) noexcept;
    CacheLead(const CacheLead&) = delete;
    CacheLead& operator=(const CacheLead&) = delete;
    ~CacheLead() { abandon(); }

    //! The end of the call, with what it brought; only the first end counts. An answer that isStorable() is stored, unless
    //! the request said no-store, and goes to everyone who waits for it; after anything else they ask for themselves.
    void finish(int httpStatus, const Failure& failure, const openai::ChatCompletion& completion,
                const QList<PacingEvent>& pacing);
    void abandon(); //!< cancelled: no outcome

private:
    std::weak_ptr<JobQueue> m_queue;
    CacheKey m_key;
    CacheControls m_controls;
    SingleFlight::Caller m_caller = 0;
};

} // namespace bw::cache
