// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/filelimit.h"

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

#include <algorithm>
#include <utility>

namespace bw::net {

qint64 raiseFileLimit()
{
#ifdef Q_OS_UNIX
    constexpr rlim_t Enough = 1'000'000; // some systems say "infinite" and then refuse it
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return -1;
    const rlim_t wanted = std::min(limit.rlim_max, Enough);
    if (limit.rlim_cur >= wanted)
        return qint64(limit.rlim_cur);
    const rlim_t before = std::exchange(limit.rlim_cur, wanted);
    return qint64(setrlimit(RLIMIT_NOFILE, &limit) == 0 ? wanted : before);
#else
    return -1; // Windows sockets are not files of the C runtime
#endif
}

} // namespace bw::net
