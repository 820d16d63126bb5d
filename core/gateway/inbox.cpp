// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/inbox.h"

#include <QPointer>

namespace bw::gateway {

void Inbox::post(std::function<void()> work)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.push_back(std::move(work));
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(this, "drain", Qt::QueuedConnection);
}

void Inbox::drain()
{
    std::vector<std::function<void()>> work;
    {
        const std::scoped_lock lock(m_mutex);
        work.swap(m_waiting);
    }
    const QPointer<Inbox> alive(this); // what runs here may end the program's part that we belong to
    for (const std::function<void()>& each : work) {
        if (!alive)
            return;
        each();
    }
}

} // namespace bw::gateway
