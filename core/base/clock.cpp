// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

namespace bw {

Instant SystemClock::now() const noexcept
{
    return std::chrono::time_point_cast<Nanoseconds>(std::chrono::steady_clock::now());
}

QDateTime SystemClock::wallTime() const
{
    return QDateTime::currentDateTimeUtc();
}

const Clock& systemClock() noexcept
{
    static const SystemClock clock;
    return clock;
}

} // namespace bw
