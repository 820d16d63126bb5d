// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/workerhealth.h"

#include <algorithm>

namespace bw::stress {

namespace {

using namespace std::chrono_literals;

constexpr Nanoseconds ShortestForCpu = 100ms; //!< what a worker uses is told in steps of about half of that

} // namespace

void WorkerHealth::add(const std::vector<net::LoopLag::Late>& beats, const Window& measured)
{
    for (const net::LoopLag::Late& beat : beats) {
        if (measured.measures(beat.due))
            m_loopLag.record(beat.lag);
    }
}

void WorkerHealth::add(const CpuReading& before, const CpuReading& now, const Window& measured)
{
    if (!isSet(before.at) || now.at <= before.at)
        return;
    const Nanoseconds time = measured.lengthTo(now.at) - measured.lengthTo(before.at);
    m_cpu += Nanoseconds(qint64(double((now.used - before.used).count()) * (toSeconds(time) / toSeconds(now.at - before.at))));
    m_time += time;
}

double WorkerHealth::cpuShare() const
{
    return m_time >= ShortestForCpu ? toSeconds(m_cpu) / toSeconds(m_time) : 0;
}

void describeWorst(const std::vector<WorkerHealth>& workers, ClientHealth& health)
{
    const auto p99 = [](const WorkerHealth& worker) { return worker.loopLag().percentile(99).value_or(Nanoseconds(-1)); };
    if (workers.empty())
        return;
    health.loopLag = std::ranges::max_element(workers, {}, p99)->loopLag();
    health.cpuShare = std::ranges::max(workers, {}, &WorkerHealth::cpuShare).cpuShare();
}

} // namespace bw::stress
