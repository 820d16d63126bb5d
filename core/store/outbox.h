// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace bw::store {

//! Brings calls from the store thread to the thread this lives in, in order. What is left when it dies is dropped.
class Outbox final : public QObject
{
public:
    using Call = std::function<void()>;

    void put(Call call); //!< any thread

protected:
    void customEvent(QEvent* event) override;

private:
    std::mutex m_mutex;
    std::vector<Call> m_calls;
};

} // namespace bw::store
