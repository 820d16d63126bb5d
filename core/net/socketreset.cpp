// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

#include "net/socketreset.h"

#include <QAbstractSocket>

// Qt has no word for SO_LINGER and SO_ERROR, so this file asks the system. Nothing else that reads or writes sockets does.
#if defined(Q_OS_WIN)
#include <winsock2.h>
#elif defined(Q_OS_UNIX)
#include <sys/socket.h>
#endif

namespace bw::net {

#if defined(Q_OS_WIN) || defined(Q_OS_UNIX)

namespace {

#if defined(Q_OS_WIN)
using Handle = SOCKET;
using Option = const char*;
using Answer = char*;
using Size = int;
#else
using Handle = int;
using Option = const void*;
using Answer = void*;
using Size = socklen_t;
#endif

} // namespace

void hardReset(QAbstractSocket& socket)
{
    struct linger atOnce = {};
    atOnce.l_onoff = 1;
    atOnce.l_linger = 0;
    const void* const option = &atOnce;
    setsockopt(static_cast<Handle>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, static_cast<Option>(option), sizeof atOnce);
    socket.abort();
}

bool takePendingError(const QAbstractSocket& socket)
{
    int error = 0;
    Size size = sizeof error;
    void* const answer = &error;
    return getsockopt(static_cast<Handle>(socket.socketDescriptor()), SOL_SOCKET, SO_ERROR, static_cast<Answer>(answer), &size) == 0
        && error != 0;
}

#else

void hardReset(QAbstractSocket& socket)
{
    socket.abort();
}

bool takePendingError(const QAbstractSocket&)
{
    return false;
}

#endif

} // namespace bw::net
