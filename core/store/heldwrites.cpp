// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/heldwrites.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace bw::store {

HeldWrites::HeldWrites(Database& database, QObject* parent) : QObject(parent), m_database(database)
{
    connect(&database, &Database::recovered, this, &HeldWrites::makeUp);
}

void HeldWrites::write(Database::WriteWork work, QObject* receiver, Database::Done done, const QString& key)
{
    const Held held{std::move(work), key, m_next++};
    if (!m_holding)
        return post(held, receiver, std::move(done));
    hold(held);
    if (done) {
        QMetaObject::invokeMethod(
            receiver ? receiver : this,
            [done = std::move(done)] {
                done(failure(ErrorCode::Unavailable, tr("The disk takes nothing now; this is kept and written later.")));
            },
            Qt::QueuedConnection);
    }
}

void HeldWrites::post(const Held& held, QObject* receiver, Database::Done done)
{
    const bool always = receiver == nullptr;
    m_database.write(held.work, this,
                     [this, held, always, target = QPointer(receiver), done = std::move(done)](const Result<void>& result) {
                         if (!result && (m_holding || m_database.isReadOnly())) {
                             m_holding = true;
                             hold(held);
                         }
                         if (done && (always || target))
                             done(result);
                     });
}

//! The answer to one that failed may come behind a later call that was held at once.
void HeldWrites::hold(const Held& held)
{
    const auto place = std::ranges::upper_bound(m_held, held.number, {}, &Held::number);
    if (!held.key.isEmpty() && place != m_held.begin() && std::prev(place)->key == held.key)
        *std::prev(place) = held;
    else
        m_held.insert(place, held);
}

//! Asks the store something first: behind its answer none of a failed write can still be on its way.
void HeldWrites::makeUp()
{
    m_holding = true;
    const auto askFirst = [this](const std::function<void()>& then) {
        m_database.read<int>([](QSqlDatabase&) { return Result<int>(0); }, this, [then](const Result<int>&) { then(); });
    };
    askFirst([this, askFirst] {
        m_holding = false;
        for (const Held& held : std::exchange(m_held, {}))
            post(held, nullptr, {});
        askFirst([this] {
            if (!m_holding)
                emit madeUp();
        });
    });
}

} // namespace bw::store
