// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace bw {

using Nanoseconds = std::chrono::nanoseconds;
using Milliseconds = std::chrono::milliseconds;

//! A point on the monotonic clock (CLOCK_MONOTONIC on Linux, which the simulator's stamps use too).
using Instant = std::chrono::time_point<std::chrono::steady_clock, Nanoseconds>;

//! An Instant that was never taken.
inline constexpr Instant NoInstant{};

[[nodiscard]] constexpr bool isSet(Instant instant) noexcept
{
    return instant != NoInstant;
}

//! Milliseconds with a fraction, for people and JSON.
[[nodiscard]] constexpr double toMs(Nanoseconds span) noexcept
{
    return std::chrono::duration<double, std::milli>(span).count();
}

//! Seconds with a fraction, likewise.
[[nodiscard]] constexpr double toSeconds(Nanoseconds span) noexcept
{
    return std::chrono::duration<double>(span).count();
}

//! The source of time of everything that decides by time, so that tests can set it. Thread-safe.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    [[nodiscard]] virtual Instant now() const noexcept = 0;
    [[nodiscard]] virtual QDateTime wallTime() const = 0; //!< UTC
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const noexcept override;
    [[nodiscard]] QDateTime wallTime() const override;
};

//! The one system clock; stateless, so sharing it is not shared state.
[[nodiscard]] const Clock& systemClock() noexcept;

} // namespace bw
