// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/epolldispatcher.h"

#ifdef Q_OS_LINUX

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QThread>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace bw::net {

namespace {

constexpr int EventsPerWait = 256; // the rest comes with the next call
constexpr quint64 WakeTag = ~quint64(0);

constexpr quint32 MaskOf[] = {EPOLLIN, EPOLLOUT, EPOLLPRI};
// What poll() tells a notifier of that type, too: errors and hang-ups are for reader and writer alike.
constexpr quint32 Activates[] = {EPOLLIN | EPOLLHUP | EPOLLERR, EPOLLOUT | EPOLLHUP | EPOLLERR, EPOLLPRI};

quint64 tagOf(int descriptor, quint32 generation)
{
    return quint64(generation) << 32 | quint32(descriptor);
}

using Events = std::array<epoll_event, EventsPerWait>;

int waitFor(int epoll, Events& events, std::optional<Nanoseconds> timeout)
{
#if __GLIBC_PREREQ(2, 35)
    if (timeout && *timeout > Nanoseconds(0)) { // epoll_wait() knows milliseconds only
        const auto seconds = std::chrono::floor<std::chrono::seconds>(*timeout);
        const timespec span{time_t(seconds.count()), long((*timeout - seconds).count())};
        const int count = epoll_pwait2(epoll, events.data(), EventsPerWait, &span, nullptr);
        if (count >= 0 || errno != ENOSYS)
            return count;
    }
#endif
    const auto ms = timeout ? std::chrono::ceil<Milliseconds>(std::min<Nanoseconds>(*timeout, std::chrono::hours(1))).count() : -1;
    return epoll_wait(epoll, events.data(), EventsPerWait, int(ms));
}

} // namespace

struct EpollDispatcher::Ready
{
    Events events;
};

EpollDispatcher::EpollDispatcher(QObject* parent)
    : QAbstractEventDispatcher(parent), m_epoll(epoll_create1(EPOLL_CLOEXEC)), m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = WakeTag;
    if (isValid())
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    if (m_wake >= 0)
        ::close(m_wake);
    if (m_epoll >= 0)
        ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_thread = QThread::currentThreadId();
    m_interrupted.store(false, std::memory_order_relaxed);
    emit awake();
    sendPosted();
    const bool sockets = !(flags & QEventLoop::ExcludeSocketNotifiers);
    const bool mayBlock = (flags & QEventLoop::WaitForMoreEvents) && !m_interrupted.load(std::memory_order_acquire);
    Ready ready;
    const int count = wait(ready, mayBlock, sockets);
    bool handled = deliver(ready, count);
    if (m_postedHere) // what the sockets' readers left for later comes before the timers that wait for it
        sendPosted();
    handled |= m_timers.fire();
    return handled;
}

void EpollDispatcher::sendPosted()
{
    m_postedHere = false;
    QCoreApplication::sendPostedEvents();
}

int EpollDispatcher::wait(Ready& ready, bool mayBlock, bool sockets)
{
    installChanges();
    const bool block = mayBlock && !m_postedHere;
    std::optional<Nanoseconds> timeout = block ? m_timers.untilNext() : Nanoseconds(0);
    if (block)
        emit aboutToBlock();
    if (!sockets) {
        pollfd wake{m_wake, POLLIN, 0};
        const auto ms = timeout ? std::chrono::ceil<Milliseconds>(*timeout).count() : -1;
        ::poll(&wake, 1, int(std::min<qint64>(ms, std::numeric_limits<int>::max())));
        if (wake.revents != 0)
            clearWake();
        return 0;
    }
    return waitFor(m_epoll, ready.events, timeout);
}

//! Reads before it clears: a wake-up in between is not written, but what it announces is sent before the next wait.
//! The other way round its write would be swallowed with the flag left set, and no later one would ever come through.
void EpollDispatcher::clearWake()
{
    quint64 value = 0;
    [[maybe_unused]] const auto got = ::read(m_wake, &value, sizeof value);
    m_woken.store(false, std::memory_order_seq_cst);
}

bool EpollDispatcher::deliver(const Ready& ready, int count)
{
    bool handled = false;
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = ready.events[size_t(i)];
        if (event.data.u64 == WakeTag) {
            clearWake();
            handled = true;
            continue;
        }
        const int descriptor = int(quint32(event.data.u64));
        const auto generation = quint32(event.data.u64 >> 32);
        for (const auto type : {QSocketNotifier::Read, QSocketNotifier::Write, QSocketNotifier::Exception}) {
            if (event.events & Activates[type])
                handled |= activate(descriptor, generation, type);
        }
    }
    return handled;
}

bool EpollDispatcher::activate(int descriptor, quint32 generation, QSocketNotifier::Type type)
{
    if (size_t(descriptor) >= m_watches.size() || m_watches[size_t(descriptor)].generation != generation)
        return false;
    QSocketNotifier* const notifier = m_watches[size_t(descriptor)].notifiers[type];
    if (!notifier)
        return false;
    QEvent event(QEvent::SockAct);
    QCoreApplication::sendEvent(notifier, &event);
    return true;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier* notifier)
{
    const int descriptor = int(notifier->socket());
    if (size_t(descriptor) >= m_watches.size())
        m_watches.resize(size_t(descriptor) + 1);
    Watch& watch = m_watches[size_t(descriptor)];
    watch.notifiers[notifier->type()] = notifier;
    watch.wanted |= MaskOf[notifier->type()];
    markDirty(descriptor, watch);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier* notifier)
{
    const int descriptor = int(notifier->socket());
    if (size_t(descriptor) >= m_watches.size())
        return;
    Watch& watch = m_watches[size_t(descriptor)];
    if (watch.notifiers[notifier->type()] != notifier)
        return;
    watch.notifiers[notifier->type()] = nullptr;
    watch.wanted &= ~MaskOf[notifier->type()];
    if (watch.wanted == 0)
        install(descriptor, watch); // now: the descriptor may be closed and given out again before the next wait
    else
        markDirty(descriptor, watch);
}

void EpollDispatcher::markDirty(int descriptor, Watch& watch)
{
    if (!std::exchange(watch.dirty, true))
        m_dirty.push_back(descriptor);
}

//! Only what differs at the time of waiting: TLS sockets switch their write notifier on and off in one turn.
void EpollDispatcher::installChanges()
{
    for (const int descriptor : m_dirty) {
        Watch& watch = m_watches[size_t(descriptor)];
        watch.dirty = false;
        if (watch.wanted != watch.installed)
            install(descriptor, watch);
    }
    m_dirty.clear();
}

void EpollDispatcher::install(int descriptor, Watch& watch)
{
    if (watch.wanted == 0) {
        if (watch.installed != 0)
            epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
        watch.installed = 0;
        ++watch.generation;
        return;
    }
    epoll_event event{};
    event.events = watch.wanted;
    event.data.u64 = tagOf(descriptor, watch.generation);
    const int operation = watch.installed == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    if (epoll_ctl(m_epoll, operation, descriptor, &event) == 0)
        watch.installed = watch.wanted;
    else
        qErrnoWarning("epoll does not take descriptor %d", descriptor);
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject* object)
{
    m_timers.add(timerId, Milliseconds(interval), timerType, object);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers.remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject* object)
{
    return m_timers.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject* object) const
{
    return m_timers.of(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto remaining = m_timers.remaining(timerId);
    return remaining ? int(std::chrono::ceil<Milliseconds>(*remaining).count()) : -1;
}

void EpollDispatcher::wakeUp()
{
    if (QThread::currentThreadId() == m_thread) {
        m_postedHere = true;
        return;
    }
    if (m_woken.exchange(true, std::memory_order_seq_cst))
        return;
    const quint64 one = 1;
    [[maybe_unused]] const auto put = ::write(m_wake, &one, sizeof one);
}

void EpollDispatcher::interrupt()
{
    m_interrupted.store(true, std::memory_order_release);
    wakeUp();
}

} // namespace bw::net

#endif
