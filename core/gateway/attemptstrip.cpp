// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/attemptstrip.h"

namespace bw::gateway {

namespace {

qint64 slotNumber(Instant at)
{
    return at.time_since_epoch() / AttemptStrip::SlotWidth;
}

} // namespace

void AttemptStrip::add(Instant at, bool ok)
{
    const qint64 number = slotNumber(at);
    Slot& slot = m_slots[static_cast<size_t>(number % Slots)];
    if (slot.number != number)
        slot = {number, {}};
    ++(ok ? slot.counts.ok : slot.counts.failed);
}

QList<AttemptCounts> AttemptStrip::counts(Instant now) const
{
    const qint64 newest = slotNumber(now);
    QList<AttemptCounts> counts(Slots);
    bool any = false;
    for (const Slot& slot : m_slots) {
        const qint64 age = newest - slot.number;
        if (slot.number < 0 || age < 0 || age >= Slots)
            continue;
        counts[Slots - 1 - age] = slot.counts;
        any = true;
    }
    return any ? counts : QList<AttemptCounts>();
}

} // namespace bw::gateway
