// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/systemio.h"

#include <cerrno>
#include <csignal>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace bw::cli {

namespace {

constexpr int Most = 64 * 1024; //!< bytes at once

auto readOnce(int descriptor, char* to)
{
#ifdef Q_OS_WIN
    return _read(descriptor, to, Most);
#else
    return read(descriptor, to, Most);
#endif
}

} // namespace

bool isTerminal(std::FILE* stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

bool canAsk()
{
    return isTerminal(stdin) && isTerminal(stderr);
}

int columnsOf(std::FILE* terminal)
{
    constexpr int Usual = 80;
#ifdef Q_OS_WIN
    CONSOLE_SCREEN_BUFFER_INFO info = {};
    const auto console = reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(terminal)));
    return GetConsoleScreenBufferInfo(console, &info) != 0 ? info.srWindow.Right - info.srWindow.Left + 1 : Usual;
#else
    winsize size = {};
    return ioctl(fileno(terminal), TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : Usual;
#endif
}

void outliveClosedPipes()
{
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

std::optional<QByteArray> readSome(int descriptor)
{
    QByteArray bytes(Most, Qt::Uninitialized);
    auto size = readOnce(descriptor, bytes.data());
    while (size < 0 && errno == EINTR) // a signal, which another thread looks after
        size = readOnce(descriptor, bytes.data());
    if (size < 0)
        return std::nullopt;
    bytes.truncate(size);
    return bytes;
}

} // namespace bw::cli
