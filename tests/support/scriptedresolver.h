// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/resolver.h"

#include <QHash>
#include <QTimer>

namespace bw::test {

//! A name server as a test wants it: the addresses it is told, for every other name none, each answer `delay` late.
class ScriptedResolver final : public net::Resolver
{
public:
    explicit ScriptedResolver(QHash<QString, QList<QHostAddress>> hosts, Milliseconds delay = Milliseconds(0))
        : m_hosts(std::move(hosts)), m_delay(delay)
    {
    }

    void lookUp(const QString& host, Answer, QObject* receiver, Found found) const override
    {
        const net::ResolvedHost answer{m_hosts.value(host), m_hosts.contains(host) ? QString() : QStringLiteral("Host not found")};
        QTimer::singleShot(m_delay, Qt::PreciseTimer, receiver, [answer, found = std::move(found)] { found(answer); });
    }

private:
    QHash<QString, QList<QHostAddress>> m_hosts;
    Milliseconds m_delay;
};

} // namespace bw::test
