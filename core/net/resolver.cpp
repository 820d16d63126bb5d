// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/resolver.h"

#include <QFutureWatcher>
#include <QHostInfo>
#include <QtConcurrentRun>

namespace bw::net {

namespace {

ResolvedHost resolved(const QString& host, const QHostInfo& found)
{
    const bool local = host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0;
    if (found.addresses().isEmpty() && local)
        return {{QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)}, {}};
    return {found.addresses(), found.addresses().isEmpty() ? found.errorString() : QString()};
}

//! QHostInfo::lookupHost() may answer from a memory of its own that lasts a minute; fromName() blocks, but asks.
void askNow(const QString& host, QObject* receiver, const Resolver::Found& found)
{
    auto* const watcher = new QFutureWatcher<QHostInfo>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, host, found] {
        watcher->deleteLater();
        found(resolved(host, watcher->result()));
    });
    watcher->setFuture(QtConcurrent::run([host] { return QHostInfo::fromName(host); }));
}

} // namespace

void SystemResolver::lookUp(const QString& host, Answer answer, QObject* receiver, Found found) const
{
    if (answer == Answer::Fresh)
        askNow(host, receiver, found);
    else
        QHostInfo::lookupHost(host, receiver, [host, found = std::move(found)](const QHostInfo& info) { found(resolved(host, info)); });
}

const Resolver& systemResolver() noexcept
{
    static const SystemResolver resolver;
    return resolver;
}

} // namespace bw::net
