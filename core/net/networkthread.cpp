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
    connect(this, &QThread::started, m_lag.get(), [lag = m_lag.get()] { lag->start(); });
    connect(this, &QThread::finished, m_lag.get(), [lag = m_lag.get()] { lag->stop(); }, Qt::DirectConnection);
}

NetworkThread::~NetworkThread()
{
    quit();
    wait();
}

} // namespace bw::net
