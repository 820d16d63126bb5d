// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/quitonsignal.h"

#include <QCoreApplication>

#include <chrono>
#include <csignal>

namespace bw::cli {

namespace {

using namespace std::chrono_literals;

// A handler may do nothing but set a flag, and std::signal is the one way all three systems share; a slow watch of
// the flag costs nothing beside a server.
volatile std::sig_atomic_t signalSeen = 0;

extern "C" void noteSignal(int)
{
    signalSeen = 1;
}

} // namespace

QuitOnSignal::QuitOnSignal(std::function<void()> instead)
    : m_react(instead ? std::move(instead) : std::function<void()>(&QCoreApplication::quit))
{
    signalSeen = 0;
    std::signal(SIGINT, noteSignal);
    std::signal(SIGTERM, noteSignal);
    QObject::connect(&m_watch, &QTimer::timeout, &m_watch, [this] {
        if (signalSeen) {
            signalSeen = 0;
            m_react();
        }
    });
    m_watch.start(100ms);
}

bool QuitOnSignal::isPending() const
{
    return signalSeen != 0;
}

QuitOnSignal::~QuitOnSignal()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace bw::cli
