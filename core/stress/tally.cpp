// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/tally.h"

namespace bw::stress {

void Tally::merge(const Tally& other)
{
    totals += other.totals;
    good += other.good;
    retries += other.retries;
    events += other.events;
    for (size_t i = 0; i < times.size(); ++i)
        times[i].merge(other.times[i]);
    longestGap.merge(other.longestGap);
    scheduleLag.merge(other.scheduleLag);
}

Flow& Flow::operator+=(const Flow& other)
{
    completed += other.completed;
    good += other.good;
    tokens += other.tokens;
    perSecond += other.perSecond;
    return *this;
}

} // namespace bw::stress
