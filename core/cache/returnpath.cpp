// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/returnpath.h"

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

#include <mutex>
#include <utility>

namespace bw::cache {

//! Our own mutex carries the data; the event only wakes the thread up.
struct ReturnPath::Shared
{
    std::mutex mutex; //!< held for an assignment and for posting, never while the call runs
    Target* target = nullptr; //!< nullptr once it is gone
    std::function<void()> call;
};

//! Lives with the receiver, as its child, until it has delivered.
class ReturnPath::Target final : public QObject
{
public:
    Target(std::shared_ptr<Shared> shared, QObject* receiver) : QObject(receiver), m_shared(std::move(shared)) {}
    ~Target() override
    {
        std::function<void()> undelivered; // destroyed after the lock: what it holds may have a destructor that calls us
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->target = nullptr;
        undelivered.swap(m_shared->call);
    }

protected:
    //! The one event that is posted to it.
    void customEvent(QEvent*) override
    {
        std::function<void()> call;
        {
            const std::scoped_lock lock(m_shared->mutex);
            call.swap(m_shared->call);
        }
        deleteLater(); // now, because the call may delete the receiver and this with it
        if (call)
            call();
    }

private:
    std::shared_ptr<Shared> m_shared;
};

ReturnPath::ReturnPath(QObject* receiver) : m_shared(std::make_shared<Shared>())
{
    Q_ASSERT(receiver->thread() == QThread::currentThread());
    m_shared->target = new Target(m_shared, receiver);
}

void ReturnPath::deliver(std::function<void()> call)
{
    const std::scoped_lock lock(m_shared->mutex);
    Target* const target = std::exchange(m_shared->target, nullptr);
    if (!target)
        return; // `call` goes with its caller's copy, after the lock
    m_shared->call = std::move(call);
    QCoreApplication::postEvent(target, new QEvent(QEvent::User));
}

bool ReturnPath::isOpen() const
{
    const std::scoped_lock lock(m_shared->mutex);
    return m_shared->target != nullptr;
}

} // namespace bw::cache
