// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace bw::stress {

//! Time-weighted mean and exact peak of a level (requests in flight) within a window. Pure, one thread at a time.
class LevelMeter
{
public:
    explicit LevelMeter(Instant from = NoInstant) : m_from(from) {}

    void set(Instant at, int level); //!< times never decrease
    void close(Instant at);          //!< the window ends; later levels do not count
    void beginAt(Instant from);      //!< the window begins later than was said; it has not begun yet

    [[nodiscard]] double mean(Instant now) const; //!< up to `now`, or to the end of the window
    [[nodiscard]] int peak() const noexcept { return m_peak; }
    [[nodiscard]] int level() const noexcept { return m_level; }

private:
    [[nodiscard]] double areaUntil(Instant at) const; //!< level × ns

    Instant m_from;
    Instant m_until = NoInstant;
    Instant m_last = NoInstant;
    double m_area = 0;
    int m_level = 0;
    int m_peak = 0;
};

} // namespace bw::stress
