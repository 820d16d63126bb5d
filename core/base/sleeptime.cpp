// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sleeptime.h"

#ifdef Q_OS_WIN
#include <windows.h>
#elif defined(Q_OS_UNIX)
#include <ctime>
#endif

namespace bw {

#ifdef Q_OS_WIN

std::optional<Nanoseconds> timeAsleep() noexcept
{
    ULONGLONG awake = 0; // of 100 ns each
    if (!QueryUnbiasedInterruptTime(&awake))
        return std::nullopt;
    return Milliseconds(GetTickCount64()) - Nanoseconds(100) * qint64(awake);
}

#elif defined(Q_OS_LINUX) || defined(Q_OS_MACOS)

namespace {

// Linux: CLOCK_MONOTONIC stands still in a sleep, CLOCK_BOOTTIME does not. macOS: CLOCK_UPTIME_RAW and CLOCK_MONOTONIC.
#ifdef Q_OS_LINUX
constexpr clockid_t StandingStill = CLOCK_MONOTONIC;
constexpr clockid_t GoingOn = CLOCK_BOOTTIME;
#else
constexpr clockid_t StandingStill = CLOCK_UPTIME_RAW;
constexpr clockid_t GoingOn = CLOCK_MONOTONIC;
#endif

std::optional<Nanoseconds> read(clockid_t clock) noexcept
{
    timespec time{};
    if (clock_gettime(clock, &time) != 0)
        return std::nullopt;
    return std::chrono::seconds(time.tv_sec) + Nanoseconds(time.tv_nsec);
}

} // namespace

std::optional<Nanoseconds> timeAsleep() noexcept
{
    const auto still = read(StandingStill);
    const auto on = read(GoingOn);
    return still && on ? std::optional(*on - *still) : std::nullopt;
}

#else

std::optional<Nanoseconds> timeAsleep() noexcept
{
    return std::nullopt;
}

#endif

} // namespace bw
