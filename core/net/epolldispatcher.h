// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_LINUX

#include "net/timerqueue.h"

#include <QAbstractEventDispatcher>
#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <vector>

namespace bw::net {

//! The event loop of a network worker on Linux. Qt's own dispatchers hand every descriptor to poll() on each wake-up, which
//! costs more than the work from some hundred sockets on; epoll asks only for those that have something.
//! Install with QThread::setEventDispatcher() before the thread starts. All timers are precise.
class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject* parent = nullptr);
    ~EpollDispatcher() override;

    //! False if the system gave no descriptors for it: use Qt's own then.
    [[nodiscard]] bool isValid() const noexcept { return m_epoll >= 0 && m_wake >= 0; }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier* notifier) override;
    void unregisterSocketNotifier(QSocketNotifier* notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject* object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject* object) override;
    [[nodiscard]] QList<TimerInfo> registeredTimers(QObject* object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;

private:
    //! The notifiers of one descriptor.
    struct Watch
    {
        std::array<QSocketNotifier*, 3> notifiers{}; //!< by QSocketNotifier::Type
        quint32 wanted = 0;
        quint32 installed = 0;
        quint32 generation = 0; //!< so that an event of a closed descriptor does not reach its successor
        bool dirty = false;
    };

    struct Ready;

    void sendPosted();
    void markDirty(int descriptor, Watch& watch);
    void install(int descriptor, Watch& watch);
    void installChanges();
    [[nodiscard]] int wait(Ready& ready, bool mayBlock, bool sockets);
    void clearWake();
    bool deliver(const Ready& ready, int count);
    bool activate(int descriptor, quint32 generation, QSocketNotifier::Type type);

    int m_epoll = -1;
    int m_wake = -1; //!< an eventfd
    std::atomic<bool> m_woken{false};
    std::atomic<bool> m_interrupted{false};
    std::atomic<Qt::HANDLE> m_thread = nullptr; //!< whose loop this is, once it runs
    bool m_postedHere = false; //!< woken from its own thread: no system call needed
    std::vector<Watch> m_watches; //!< by descriptor
    std::vector<int> m_dirty;
    TimerQueue m_timers;
};

} // namespace bw::net

#endif
