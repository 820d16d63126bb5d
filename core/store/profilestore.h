// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "store/heldwrites.h"

namespace bw::store {

//! Gateway profiles in the database; never a key. One bad row never hides the rest, nor one bad price its gateway. Answers come in the thread of the
//! store, in which `receiver` must live too. What the disk refuses is kept and made up for, as in ConversationStore.
class ProfileStore final : public QObject
{
    Q_OBJECT

public:
    using Profiles = QList<gateway::GatewayProfile>;

    explicit ProfileStore(Database& database, QObject* parent = nullptr);

    void list(QObject* receiver, std::function<void(Result<Profiles>)> done); //!< in the person's order
    [[nodiscard]] Result<Profiles> listNow();                                 //!< blocks; for the command line
    //! Rows the newest list could not read; they stay in the file.
    [[nodiscard]] int unreadable() const noexcept { return m_unreadable; }
    //! What the newest list could not read, those rows and parts of others, in sentences for people; empty: nothing.
    [[nodiscard]] const QString& trouble() const noexcept { return m_trouble; }
    [[nodiscard]] bool hasUnwritten() const noexcept { return m_writes.isHolding(); } //!< list() says less than there is

    void save(const gateway::GatewayProfile& profile, QObject* receiver = nullptr,
              Database::Done done = {}); //!< new ones last
    void remove(const ProfileId& id, QObject* receiver = nullptr, Database::Done done = {});
    void setOrder(const QList<ProfileId>& order, QObject* receiver = nullptr, Database::Done done = {}); //!< of all

signals:
    void madeUp(); //!< the disk takes something again, and nothing waits any more: list() says it all

private:
    struct Listing;
    [[nodiscard]] static Result<Listing> readProfiles(QSqlDatabase& database);
    [[nodiscard]] static QString troubleOf(const Listing& listing);
    void note(const Result<Listing>& listing);

    int m_unreadable = 0;
    QString m_trouble;
    Database& m_database;
    HeldWrites m_writes;
};

} // namespace bw::store
