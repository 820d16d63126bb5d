// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QList>

#include <array>

namespace bw::gateway {

struct AttemptCounts
{
    qint64 ok = 0;
    qint64 failed = 0;

    bool operator==(const AttemptCounts&) const = default;
};

//! How the attempts at one endpoint went in the last quarter of an hour, in equal slots. Attempts and not requests: a
//! request that was answered elsewhere is a failure here. One thread.
class AttemptStrip
{
public:
    static constexpr int Slots = 45;
    static constexpr Nanoseconds SlotWidth = std::chrono::seconds(20);

    void add(Instant at, bool ok);
    //! Oldest first; empty if there was none.
    [[nodiscard]] QList<AttemptCounts> counts(Instant now) const;

private:
    struct Slot
    {
        qint64 number = -1; //!< of the span of SlotWidth since the clock's beginning
        AttemptCounts counts;
    };

    std::array<Slot, Slots> m_slots; //!< slot `number` at number % Slots
};

} // namespace bw::gateway
