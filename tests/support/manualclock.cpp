// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"

namespace bw::test {

QDateTime ManualClock::wallTime() const
{
    // The instant of the retry-delay vectors: a date-only fixture would tie the tests to a time zone.
    const QDateTime start(QDate(2015, 9, 29), QTime(16, 26, 37), Qt::UTC);
    const auto passed = std::chrono::duration_cast<Milliseconds>(m_now.time_since_epoch() - std::chrono::hours(1));
    return start.addMSecs(passed.count());
}

} // namespace bw::test
