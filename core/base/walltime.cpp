// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/walltime.h"

namespace bw {

WallTime wallTimeOf(const QDateTime& time)
{
    return WallTime(Milliseconds(time.isValid() ? time.toMSecsSinceEpoch() : 0));
}

QDateTime dateTimeOf(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

WallTime wallNow(const Clock& clock)
{
    return wallTimeOf(clock.wallTime());
}

WallTime floorTo(WallTime time, Milliseconds width) noexcept
{
    const Milliseconds since = time.time_since_epoch();
    const Milliseconds rest = since % width;
    return WallTime(since - (rest < Milliseconds::zero() ? rest + width : rest));
}

} // namespace bw
