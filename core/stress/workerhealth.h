// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/looplag.h"
#include "stress/clienthealth.h"
#include "stress/window.h"

#include <vector>

namespace bw::stress {

//! How much of a core a worker had used, and when it said so.
struct CpuReading
{
    Instant at = NoInstant;
    Nanoseconds used{0};

    bool operator==(const CpuReading&) const = default;
};

//! How well one worker was while requests were measured: what was before and after, and in a pause, says nothing of the
//! numbers and would only dilute it. Adds up over the parts of a run. A value.
class WorkerHealth
{
public:
    void add(const std::vector<net::LoopLag::Late>& beats, const Window& measured);
    //! Between two readings; of a time that is measured in part its share.
    void add(const CpuReading& before, const CpuReading& now, const Window& measured);

    [[nodiscard]] const metrics::Histogram& loopLag() const noexcept { return m_loopLag; }
    [[nodiscard]] double cpuShare() const; //!< 0 if it was measured too shortly

    bool operator==(const WorkerHealth&) const = default;

private:
    metrics::Histogram m_loopLag;
    Nanoseconds m_cpu{0};  //!< used …
    Nanoseconds m_time{0}; //!< … in that time
};

//! A run is as well as its worst worker: merged, three that are well would hide the one that is not.
void describeWorst(const std::vector<WorkerHealth>& workers, ClientHealth& health);

} // namespace bw::stress
