// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/threadtime.h"

#ifdef Q_OS_WIN
#include <windows.h>
#elif defined(Q_OS_UNIX)
#include <ctime>
#endif

namespace bw {

std::optional<Nanoseconds> threadCpuTime() noexcept
{
#ifdef Q_OS_WIN
    FILETIME created, ended, kernel, user;
    if (!GetThreadTimes(GetCurrentThread(), &created, &ended, &kernel, &user))
        return std::nullopt;
    const auto ticks = [](const FILETIME& time) { return (qint64(time.dwHighDateTime) << 32) | time.dwLowDateTime; };
    return Nanoseconds(100) * (ticks(kernel) + ticks(user)); // of 100 ns each
#elif defined(CLOCK_THREAD_CPUTIME_ID)
    timespec time{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) != 0)
        return std::nullopt;
    return std::chrono::seconds(time.tv_sec) + Nanoseconds(time.tv_nsec);
#else
    return std::nullopt;
#endif
}

} // namespace bw
