// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#include "sim/hardreset.h"

#include <QAbstractSocket>

// Qt has no option for SO_LINGER, so this file asks the system. Nothing else in the simulator does.
#if defined(Q_OS_WIN)
#include <winsock2.h>
#elif defined(Q_OS_UNIX)
#include <sys/socket.h>
#endif

namespace bw::sim {

void hardReset(QAbstractSocket& socket)
{
#if defined(Q_OS_WIN) || defined(Q_OS_UNIX)
#if defined(Q_OS_WIN)
    using Handle = SOCKET;
    using Option = const char*;
#else
    using Handle = int;
    using Option = const void*;
#endif
    struct linger atOnce = {};
    atOnce.l_onoff = 1;
    atOnce.l_linger = 0;
    const void* const option = &atOnce;
    setsockopt(static_cast<Handle>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, static_cast<Option>(option),
               sizeof atOnce);
#endif
    socket.abort();
}

} // namespace bw::sim
