// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace bw::gateway {

//! Work for the thread in which this object lives, from any other. One wake-up however much is waiting, and the work
//! itself crosses under a lock of ours, so that sanitizers see the hand-over (Qt's own locks are invisible to them).
class Inbox final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void post(std::function<void()> work); //!< any thread

private:
    Q_INVOKABLE void drain();

    std::mutex m_mutex;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace bw::gateway
