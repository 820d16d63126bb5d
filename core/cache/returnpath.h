// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QObject;
QT_END_NAMESPACE

namespace bw::cache {

//! Brings one function call from any thread to the thread of an object, or nowhere if the object is gone by then, which a
//! queued call through a bare pointer cannot promise.
class ReturnPath
{
public:
    //! In the thread of `receiver`.
    explicit ReturnPath(QObject* receiver);

    //! From any thread; only the first call counts. Never runs `call` before it returns.
    void deliver(std::function<void()> call);
    [[nodiscard]] bool isOpen() const; //!< a hint: the receiver may go the moment after

private:
    class Target;
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace bw::cache
