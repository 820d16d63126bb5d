// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>

#include <functional>

namespace bw::net {

//! What a look-up brought. Without an address `problem` says why, in the system's words.
struct ResolvedHost
{
    QList<QHostAddress> addresses; //!< the resolver's first choice first
    QString problem;
};

//! Finds the addresses of hosts. Injected as the clock is, so that a slow or wrong name server can be had in a test.
//! Stateless or thread-safe: every network worker asks the same one.
class Resolver
{
public:
    enum class Answer { Any, Fresh }; //!< Fresh: asked of the system now, not remembered by this process
    using Found = std::function<void(const ResolvedHost&)>;

    Resolver() = default;
    virtual ~Resolver() = default;
    Q_DISABLE_COPY_MOVE(Resolver)

    //! Calls `found` once in the thread of `receiver`, never before this returns, unless `receiver` is gone by then.
    virtual void lookUp(const QString& host, Answer answer, QObject* receiver, Found found) const = 0;
};

//! The system's, which also knows /etc/hosts. "localhost" is the loopback address even where the system does not know it
//! (RFC 6761, 6.3).
class SystemResolver final : public Resolver
{
public:
    void lookUp(const QString& host, Answer answer, QObject* receiver, Found found) const override;
};

//! The one system resolver; stateless, so sharing it is not shared state.
[[nodiscard]] const Resolver& systemResolver() noexcept;

} // namespace bw::net
