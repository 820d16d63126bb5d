// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

#include <memory>
#include <mutex>

namespace bw::stress {

//! Where the newest state of a run hangs for others to read. Any thread.
class RunBoard
{
public:
    void put(std::shared_ptr<const RunResult> result)
    {
        const std::scoped_lock lock(m_mutex);
        m_newest.swap(result); // the old one goes after the lock
    }

    [[nodiscard]] std::shared_ptr<const RunResult> newest() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_newest;
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const RunResult> m_newest;
};

} // namespace bw::stress
