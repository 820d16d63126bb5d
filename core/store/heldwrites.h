// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QList>

namespace bw::store {

//! What the disk would not take: kept in memory in its order, and made up for when Database::recovered() says that there
//! is space again. One for each store; lives in the thread of the database.
class HeldWrites final : public QObject
{
    Q_OBJECT

public:
    explicit HeldWrites(Database& database, QObject* parent = nullptr);

    //! As Database::write(). If the disk refuses, `done` gets the failure at once and the write waits here, and whatever
    //! comes later waits behind it. A `key` names what is written as a whole again and again, like a run that is on: of
    //! several in a row only the newest waits.
    void write(Database::WriteWork work, QObject* receiver, Database::Done done, const QString& key = {});

    //! What is read from the database is older than it should be.
    [[nodiscard]] bool isHolding() const noexcept { return m_holding; }
    [[nodiscard]] qsizetype count() const noexcept { return m_held.size(); } //!< writes that wait

signals:
    void madeUp(); //!< nothing waits any more

private:
    struct Held
    {
        Database::WriteWork work;
        QString key{};
        quint64 number = 0; //!< in the order of the calls
    };

    void post(const Held& held, QObject* receiver, Database::Done done);
    void hold(const Held& held);
    void makeUp();

    Database& m_database;
    bool m_holding = false; //!< a write failed for want of a disk
    quint64 m_next = 0;
    QList<Held> m_held; //!< by their numbers
};

} // namespace bw::store
