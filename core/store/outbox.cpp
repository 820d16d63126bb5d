// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outbox.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

namespace bw::store {

//! The event only wakes the other thread up; the lock carries the data.
void Outbox::put(Call call)
{
    bool first = false;
    {
        const std::scoped_lock lock(m_mutex);
        first = m_calls.empty();
        m_calls.push_back(std::move(call));
    }
    if (first)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void Outbox::customEvent(QEvent*)
{
    std::vector<Call> calls;
    {
        const std::scoped_lock lock(m_mutex);
        calls.swap(m_calls);
    }
    const QPointer<Outbox> alive(this); // a call may end the program's window and with it the database
    for (Call& call : calls) {
        if (!alive)
            return;
        std::exchange(call, {})();
    }
}

} // namespace bw::store
