// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/window.h"

namespace bw::stress {

//! Time-weighted mean and exact peak of a level (requests in flight) within a window, its pauses left out. Pure, one
//! thread at a time.
class LevelMeter
{
public:
    explicit LevelMeter(Window window = {}) : m_window(std::move(window)) {}

    void set(Instant at, int level); //!< times never decrease
    void close(Instant at);          //!< the window ends, if it has not yet; later levels do not count
    void pause(Instant at);
    void goOn(Instant at); //!< the pause is over: the window ends, or begins, that much later

    [[nodiscard]] double mean(Instant now) const; //!< up to `now`, or to the end of the window
    [[nodiscard]] int peak(Instant now) const;    //!< same; a level that was there when the window began counts
    [[nodiscard]] int level() const noexcept { return m_level; }

private:
    [[nodiscard]] Nanoseconds measuredTo(Instant at) const;
    [[nodiscard]] double areaUntil(Instant at) const; //!< level × ns
    [[nodiscard]] bool measures(Instant at) const;

    Window m_window;
    Instant m_pausedAt = NoInstant;
    Instant m_last = NoInstant;
    double m_area = 0;
    int m_level = 0;
    int m_peak = 0;
};

} // namespace bw::stress
