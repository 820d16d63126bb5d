// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/timeslice.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace bw::net {

#if defined(Q_OS_LINUX) && defined(SYS_sched_setattr)

namespace {

//! sched_attr of sched_setattr(2), first version. glibc has neither it nor the call, and the kernel's header defines it
//! beside a sched_param that glibc defines, too.
struct Attributes
{
    quint32 size = sizeof(Attributes);
    quint32 policy = 0;
    quint64 flags = 0;
    qint32 nice = 0;
    quint32 priority = 0;
    quint64 runtime = 0; //!< ns; of an ordinary thread: its slice
    quint64 deadline = 0;
    quint64 period = 0;
};

constexpr quint64 ShortestSlice = 100'000; // ns; the kernel takes no less
constexpr pid_t ThisThread = 0;

} // namespace

bool askForShortSlices()
{
    Attributes attributes;
    if (syscall(SYS_sched_getattr, ThisThread, &attributes, sizeof attributes, 0) != 0)
        return false;
    attributes.runtime = ShortestSlice; // older kernels ignore it
    return syscall(SYS_sched_setattr, ThisThread, &attributes, 0) == 0;
}

#else

bool askForShortSlices()
{
    return false;
}

#endif

} // namespace bw::net
