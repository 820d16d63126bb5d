// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quitonsignal.h"

#include <QCoreApplication>

#include <csignal>

namespace bw {

namespace {

// A handler may do nothing but set a flag, and std::signal is the one way all three systems share; a slow watch of
// the flag costs nothing beside a server.
volatile std::sig_atomic_t signalSeen = 0;

constexpr int Signals[] = {
    SIGINT,
    SIGTERM,
#ifdef SIGHUP
    SIGHUP,
#endif
#ifdef SIGBREAK
    SIGBREAK,
#endif
};

//! Where the system takes the handler away before it calls it, as Windows does, the next signal would kill the process.
extern "C" void noteSignal(int signal)
{
    std::signal(signal, noteSignal);
    signalSeen = 1;
}

void listen(int signal)
{
    const auto before = std::signal(signal, noteSignal);
#ifdef SIGHUP
    if (signal == SIGHUP && before == SIG_IGN) // started with nohup: it is to outlive its terminal
        std::signal(signal, SIG_IGN);
#else
    static_cast<void>(before);
#endif
}

void stopListening(int signal)
{
    if (std::signal(signal, SIG_DFL) == SIG_IGN)
        std::signal(signal, SIG_IGN);
}

} // namespace

QuitOnSignal::QuitOnSignal(std::function<void()> instead, std::chrono::milliseconds watch)
    : m_react(instead ? std::move(instead) : std::function<void()>(&QCoreApplication::quit))
{
    signalSeen = 0;
    for (const int signal : Signals)
        listen(signal);
    QObject::connect(&m_watch, &QTimer::timeout, &m_watch, [this] {
        if (signalSeen) {
            signalSeen = 0;
            m_react();
        }
    });
    m_watch.start(watch);
}

bool QuitOnSignal::isPending() const
{
    return signalSeen != 0;
}

QuitOnSignal::~QuitOnSignal()
{
    for (const int signal : Signals)
        stopListening(signal);
}

} // namespace bw
