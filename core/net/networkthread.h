// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/looplag.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace bw::net {

//! Gives a thread that is not started yet the event dispatcher that suits many sockets; where none of ours does, it keeps
//! Qt's.
void useBestDispatcher(QThread& thread);

//! A thread for a ConnectionPool: the event dispatcher that suits many sockets, and its lag measured all the time.
class NetworkThread final : public QThread
{
    Q_OBJECT

public:
    enum class Dispatcher { Best, Stock };

    explicit NetworkThread(Dispatcher dispatcher = Dispatcher::Best, QObject* parent = nullptr);
    ~NetworkThread() override; //!< quits and waits

    //! Since the thread started; any thread.
    [[nodiscard]] LagSummary lag() const { return m_lag->summary(); }

protected:
    void run() override;

private:
    std::unique_ptr<LoopLag> m_lag; //!< lives in the thread while that runs
    std::atomic<bool> m_over{false}; //!< what the thread did is to be seen by who destroys it
};

} // namespace bw::net
