// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keycollector.h"

#include "gateways/gatewaybook.h"

namespace bw::ui {

namespace {

struct Wanted
{
    KeyId id;
    QString owner;
};

QList<Wanted> wantedKeys(const GatewayBook& book)
{
    QList<Wanted> wanted;
    for (const gateway::GatewayProfile& profile : book.profiles()) {
        for (const KeyId& id : gateway::allKeyIdsOf(profile)) {
            if (!id.isEmpty())
                wanted.append({id, profile.name});
        }
    }
    return wanted;
}

void collectNext(GatewayBook& book, QList<Wanted> wanted, CollectedKeys found, QObject* receiver, std::function<void(CollectedKeys)> done)
{
    if (wanted.isEmpty())
        return done(std::move(found));
    const Wanted next = wanted.takeFirst();
    book.readKey(next.id, receiver,
                 [&book, next, wanted = std::move(wanted), found = std::move(found), receiver,
                  done = std::move(done)](const Result<SecretString>& read) mutable {
                     if (read && !read->isEmpty())
                         found.keys.append({next.owner, *read});
                     if (!read) {
                         if (!found.refused.contains(next.owner))
                             found.refused.append(next.owner);
                         found.reason = found.reason.isEmpty() ? read.error().message : found.reason;
                     }
                     collectNext(book, std::move(wanted), std::move(found), receiver, std::move(done));
                 });
}

} // namespace

void collectKeys(GatewayBook& book, QObject* receiver, std::function<void(CollectedKeys)> done)
{
    QMetaObject::invokeMethod(
        receiver,
        [&book, receiver, done = std::move(done)]() mutable { collectNext(book, wantedKeys(book), {}, receiver, std::move(done)); },
        Qt::QueuedConnection);
}

} // namespace bw::ui
