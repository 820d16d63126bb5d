// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networkthread.h"

#include "net/epolldispatcher.h"

namespace bw::net {

NetworkThread::NetworkThread(Dispatcher dispatcher, QObject* parent) : QThread(parent), m_lag(std::make_unique<LoopLag>())
{
#ifdef Q_OS_LINUX
    if (dispatcher == Dispatcher::Best) {
        auto epoll = std::make_unique<EpollDispatcher>();
        if (epoll->isValid())
            setEventDispatcher(epoll.release()); // the thread owns it
    }
#else
    Q_UNUSED(dispatcher)
#endif
    m_lag->moveToThread(this);
}

void NetworkThread::run()
{
    m_lag->start();
    exec();
    m_lag->stop();
    m_over.store(true, std::memory_order_release);
}

NetworkThread::~NetworkThread()
{
    quit();
    wait();
    static_cast<void>(m_over.load(std::memory_order_acquire));
}

} // namespace bw::net
