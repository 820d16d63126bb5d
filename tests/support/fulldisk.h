// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace bw::test {

//! While it lives no file of this process grows beyond `bytes`: a write comes back short, the next one fails. For code that
//! writes that is a full disk, but for the name of the error. Does nothing where there is no such limit.
class FullDisk
{
public:
    Q_DISABLE_COPY_MOVE(FullDisk)
#ifdef Q_OS_UNIX
    static constexpr bool IsPossible = true;

    explicit FullDisk(quint64 bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }

    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
#else
    static constexpr bool IsPossible = false;

    explicit FullDisk(quint64) {}
#endif
};

} // namespace bw::test
