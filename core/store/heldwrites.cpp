// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/heldwrites.h"

namespace bw::store {

HeldWrites::HeldWrites(Database& database, QObject* parent) : QObject(parent), m_database(database)
{
    connect(&database, &Database::recovered, this, &HeldWrites::makeUp);
}

void HeldWrites::write(Database::WriteWork work, QObject* receiver, Database::Done done, const QString& key)
{
    if (!m_holding)
        return post({std::move(work), key}, receiver, std::move(done));
    hold({std::move(work), key});
    if (done) {
        QMetaObject::invokeMethod(
            receiver ? receiver : this,
            [done = std::move(done)] {
                done(failure(ErrorCode::Unavailable, tr("The disk takes nothing now; this is kept and written later.")));
            },
            Qt::QueuedConnection);
    }
}

//! Answers come in the order of the calls, so what failed is kept in that order, too.
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

void HeldWrites::hold(const Held& held)
{
    if (!held.key.isEmpty() && !m_held.isEmpty() && m_held.last().key == held.key)
        m_held.last() = held;
    else
        m_held.append(held);
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
