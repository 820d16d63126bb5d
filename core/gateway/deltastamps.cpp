// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/deltastamps.h"

#include <algorithm>

namespace bw::gateway {

void DeltaStamps::add(const QList<openai::ChatDelta>& deltas)
{
    const Instant at = deltas.constFirst().at;
    if (!isSet(m_first))
        m_first = at;
    if (m_times.size() < MaxTimes)
        m_times.append(at);
    else
        m_longestLateGap = std::max(m_longestLateGap, at - m_last);
    m_last = at;
    ++m_count;
    if (isSet(m_firstOutput))
        return;
    const auto output = std::ranges::find_if(deltas, [](const openai::ChatDelta& delta) {
        return !delta.content.isEmpty() || delta.toolCall;
    });
    if (output != deltas.end())
        m_firstOutput = output->at;
}

void DeltaStamps::describe(record::RequestRecord& record) const
{
    record.firstDelta = m_first;
    record.firstOutputDelta = m_firstOutput;
    record.lastDelta = m_last;
    record.deltaTimes = m_times;
    record.deltaCount = m_count;
    record.longestLateGap = m_longestLateGap;
}

} // namespace bw::gateway
