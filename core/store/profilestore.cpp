// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profilestore.h"

#include "base/logging.h"
#include "store/sql.h"

#include <QJsonDocument>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

struct Listing
{
    ProfileStore::Profiles profiles;
    int unreadable = 0;
};

Result<Listing> readProfiles(QSqlDatabase& database)
{
    Result<QSqlQuery> query = runSql(database, u"SELECT id, json FROM profile ORDER BY position, rowid"_s);
    if (!query)
        return tl::unexpected(query.error());
    Listing listing;
    while (query->next()) {
        const QJsonDocument json = QJsonDocument::fromJson(query->value(1).toString().toUtf8());
        Result<gateway::GatewayProfile> profile = gateway::profileFromJson(json.object());
        if (profile && profile->id.value() == query->value(0).toString())
            listing.profiles.append(std::move(*profile));
        else
            ++listing.unreadable;
    }
    if (listing.unreadable > 0)
        qCInfo(log::store) << "left out" << listing.unreadable << "unreadable profile rows";
    return listing;
}

Result<void> setPositions(QSqlDatabase& database, const QList<ProfileId>& order)
{
    for (qsizetype i = 0; i < order.size(); ++i) {
        const Result<void> done =
            changeSql(database, u"UPDATE profile SET position = ? WHERE id = ?"_s, {i, order[i].value()});
        if (!done)
            return done;
    }
    return {};
}

} // namespace

ProfileStore::ProfileStore(Database& database, QObject* parent) : QObject(parent), m_database(database), m_writes(database)
{
    connect(&m_writes, &HeldWrites::madeUp, this, &ProfileStore::madeUp);
}

void ProfileStore::list(QObject* receiver, std::function<void(Result<Profiles>)> done)
{
    const auto deliver = [this, target = QPointer(receiver), done = std::move(done)](Result<Listing> listing) {
        m_unreadable = listing ? listing->unreadable : 0;
        if (target)
            done(std::move(listing).map([](Listing found) { return found.profiles; }));
    };
    m_database.read<Listing>(&readProfiles, this, deliver);
}

Result<ProfileStore::Profiles> ProfileStore::listNow()
{
    Result<Listing> listing = m_database.readNow<Listing>(&readProfiles);
    m_unreadable = listing ? listing->unreadable : 0;
    return std::move(listing).map([](Listing found) { return found.profiles; });
}

void ProfileStore::save(const gateway::GatewayProfile& profile, QObject* receiver, Database::Done done)
{
    const QString json = QString::fromUtf8(QJsonDocument(gateway::toJson(profile)).toJson(QJsonDocument::Compact));
    m_writes.write(
        [id = profile.id.value(), json](QSqlDatabase& database) {
            return changeSql(database,
                             u"INSERT INTO profile (id, position, json) "
                             "VALUES (?, (SELECT coalesce(max(position), -1) + 1 FROM profile), ?) "
                             "ON CONFLICT (id) DO UPDATE SET json = excluded.json"_s,
                             {id, json});
        },
        receiver, std::move(done));
}

void ProfileStore::remove(const ProfileId& id, QObject* receiver, Database::Done done)
{
    m_writes.write(
        [id](QSqlDatabase& database) {
            return changeSql(database, u"DELETE FROM profile WHERE id = ?"_s, {id.value()});
        },
        receiver, std::move(done));
}

void ProfileStore::setOrder(const QList<ProfileId>& order, QObject* receiver, Database::Done done)
{
    m_writes.write([order](QSqlDatabase& database) { return setPositions(database, order); }, receiver,
                     std::move(done));
}

} // namespace bw::store
