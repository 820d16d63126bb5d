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
class NetworkThread : public QThread
{
    Q_OBJECT

public:
    enum class Dispatcher { Best, Stock };

    explicit NetworkThread(Dispatcher dispatcher = Dispatcher::Best, QObject* parent = nullptr);
    ~NetworkThread() override; //!< stops

    //! Of the last 10 s; any thread.
    [[nodiscard]] LagSummary lag() const { return m_lag->summary(); }
    //! Every beat since `seen`, see LoopLag::since().
    [[nodiscard]] std::vector<LoopLag::Late> lagsSince(quint64& seen) const { return m_lag->since(seen); }

protected:
    //! In the thread, from its start to its end. Who overrides it calls exec() in it, and stop() in its own destructor.
    virtual void work() { exec(); }

    //! Quits, waits, and sees all that the thread did. Again: nothing.
    void stop();

private:
    void run() final;

    std::unique_ptr<LoopLag> m_lag; //!< lives in the thread while that runs
    std::atomic<bool> m_over{false};
};

} // namespace bw::net
