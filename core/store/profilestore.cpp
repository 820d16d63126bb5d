// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profilestore.h"

#include "base/logging.h"
#include "store/sql.h"

#include <QJsonDocument>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

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

struct ProfileStore::Listing
{
    Profiles profiles;
    QStringList losses; //!< whole sentences
    int unreadable = 0;
};

ProfileStore::ProfileStore(Database& database, QObject* parent) : QObject(parent), m_database(database), m_writes(database)
{
    connect(&m_writes, &HeldWrites::madeUp, this, &ProfileStore::madeUp);
}

Result<ProfileStore::Listing> ProfileStore::readProfiles(QSqlDatabase& database)
{
    Result<QSqlQuery> query = runSql(database, u"SELECT id, json FROM profile ORDER BY position, rowid"_s);
    if (!query)
        return tl::unexpected(query.error());
    Listing listing;
    while (query->next()) {
        const QJsonDocument json = QJsonDocument::fromJson(query->value(1).toString().toUtf8());
        Result<gateway::PartlyReadProfile> read = gateway::partlyReadProfile(json.object());
        if (!read || read->profile.id.value() != query->value(0).toString()) {
            ++listing.unreadable;
            continue;
        }
        if (!read->losses.isEmpty())
            listing.losses.append(tr("Not all of the gateway “%1” could be read.").arg(read->profile.name) + u' ' + read->losses.join(u' '));
        listing.profiles.append(std::move(read->profile));
    }
    return listing;
}

QString ProfileStore::troubleOf(const Listing& listing)
{
    QStringList sentences = listing.losses;
    if (listing.unreadable > 0)
        sentences.prepend(tr("Stored gateways that could not be read and are missing here: %1. They are still in the database; usually a newer "
                             "version of the program wrote them. Start that version, or bring back a backup.")
                              .arg(listing.unreadable));
    return sentences.join(u' ');
}

void ProfileStore::note(const Result<Listing>& listing)
{
    m_unreadable = listing ? listing->unreadable : 0;
    m_trouble = listing ? troubleOf(*listing) : QString();
    if (!m_trouble.isEmpty())
        qCInfo(log::store) << "of the stored gateways:" << m_trouble;
}

void ProfileStore::list(QObject* receiver, std::function<void(Result<Profiles>)> done)
{
    const auto deliver = [this, target = QPointer(receiver), done = std::move(done)](Result<Listing> listing) {
        note(listing);
        if (target)
            done(std::move(listing).map([](Listing found) { return found.profiles; }));
    };
    m_database.read<Listing>(&ProfileStore::readProfiles, this, deliver);
}

Result<ProfileStore::Profiles> ProfileStore::listNow()
{
    Result<Listing> listing = m_database.readNow<Listing>(&ProfileStore::readProfiles);
    note(listing);
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
