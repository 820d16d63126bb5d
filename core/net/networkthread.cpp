// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networkthread.h"

#include "net/epolldispatcher.h"
#include "net/timeslice.h"

namespace bw::net {

void useBestDispatcher(QThread& thread)
{
#ifdef Q_OS_LINUX
    auto epoll = std::make_unique<EpollDispatcher>();
    if (epoll->isValid())
        thread.setEventDispatcher(epoll.release()); // the thread owns it
#else
    Q_UNUSED(thread)
#endif
}

NetworkThread::NetworkThread(Dispatcher dispatcher, QObject* parent) : QThread(parent), m_lag(std::make_unique<LoopLag>())
{
    if (dispatcher == Dispatcher::Best)
        useBestDispatcher(*this);
    m_lag->moveToThread(this);
}

NetworkThread::~NetworkThread()
{
    stop();
}

void NetworkThread::run()
{
    askForShortSlices();
    m_lag->start();
    work();
    m_lag->stop();
    m_over.store(true, std::memory_order_release);
}

void NetworkThread::stop()
{
    quit();
    wait();
    static_cast<void>(m_over.load(std::memory_order_acquire)); // Qt's own join is invisible to sanitizers
}

} // namespace bw::net
