// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profilestore.h"

#include "answers.h"
#include "store/sql.h"
#include "support/suite.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;

class TestProfileStore : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void keepsProfilesInThePersonsOrder();
    void savingAgainReplacesInPlace();
    void removes();
    void badRowsAreLeftOutAndCounted();
    void aPriceThatCannotBeReadDoesNotHideItsGateway();
    void aLimitThatCannotBeReadLetsNothingThrough();
    void noDatabaseIsAnError();

private:
    [[nodiscard]] gateway::GatewayProfile make(gateway::Provider provider, const QString& id) const;
    [[nodiscard]] QStringList idsInStore();
    void execute(const QString& sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ProfileStore> m_store;
};

void TestProfileStore::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<Database>();
    QVERIFY(m_database->open(m_folder->filePath(u"bellwether.db"_s)));
    m_store = std::make_unique<ProfileStore>(*m_database);
}

void TestProfileStore::cleanup()
{
    m_store.reset();
    m_database.reset();
}

gateway::GatewayProfile TestProfileStore::make(gateway::Provider provider, const QString& id) const
{
    gateway::GatewayProfile profile = gateway::profileTemplate(provider);
    profile.id = ProfileId(id);
    profile.keys = {{KeyId(u"item-"_s + id), {}}};
    profile.favouriteModels = {u"gpt-4.1"_s};
    return profile;
}

QStringList TestProfileStore::idsInStore()
{
    const auto profiles = test::answerOf<ProfileStore::Profiles>([&](auto done) { m_store->list(this, done); });
    QStringList ids;
    for (const gateway::GatewayProfile& profile : profiles.value_or(ProfileStore::Profiles()))
        ids.append(profile.id.value());
    return profiles ? ids : QStringList(u"failed"_s);
}

void TestProfileStore::execute(const QString& sql)
{
    const Result<void> done = test::answerOf<void>([&](auto callback) {
        m_database->write([sql](QSqlDatabase& open) { return changeSql(open, sql); }, this, callback);
    });
    QVERIFY2(done, qPrintable(sql));
}

void TestProfileStore::keepsProfilesInThePersonsOrder()
{
    const gateway::GatewayProfile sheep = make(gateway::Provider::HolySheep, u"b"_s);
    m_store->save(sheep);
    m_store->save(make(gateway::Provider::OpenAi, u"a"_s));
    m_store->save(make(gateway::Provider::Ollama, u"c"_s));
    QCOMPARE(idsInStore(), QStringList({u"b"_s, u"a"_s, u"c"_s}));
    m_store->setOrder({ProfileId(u"c"_s), ProfileId(u"b"_s), ProfileId(u"a"_s)});
    QCOMPARE(idsInStore(), QStringList({u"c"_s, u"b"_s, u"a"_s}));
    const Result<ProfileStore::Profiles> now = m_store->listNow();
    QVERIFY(now);
    QVERIFY(now->value(1) == sheep);
}

void TestProfileStore::savingAgainReplacesInPlace()
{
    gateway::GatewayProfile profile = make(gateway::Provider::HolySheep, u"a"_s);
    m_store->save(profile);
    m_store->save(make(gateway::Provider::OpenAi, u"b"_s));
    profile.name = u"Renamed"_s;
    m_store->save(profile);
    QCOMPARE(idsInStore(), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(m_store->listNow()->value(0).name, u"Renamed"_s);
}

void TestProfileStore::removes()
{
    m_store->save(make(gateway::Provider::HolySheep, u"a"_s));
    m_store->save(make(gateway::Provider::OpenAi, u"b"_s));
    m_store->remove(ProfileId(u"a"_s));
    m_store->remove(ProfileId(u"never was"_s));
    QCOMPARE(idsInStore(), QStringList(u"b"_s));
}

void TestProfileStore::badRowsAreLeftOutAndCounted()
{
    for (const QString& id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        m_store->save(make(gateway::Provider::HolySheep, id));
    execute(u"UPDATE profile SET json = '{\"cut off' WHERE id = 'a'"_s);
    execute(u"UPDATE profile SET json = '{}' WHERE id = 'b'"_s);
    execute(u"UPDATE profile SET id = 'another' WHERE id = 'd'"_s);
    QCOMPARE(idsInStore(), QStringList(u"c"_s));
    QCOMPARE(m_store->unreadable(), 3);
    QVERIFY(m_store->trouble().contains(u'3'));
    const Result<int> rows = m_database->readNow<int>([](QSqlDatabase& open) {
        return runSql(open, u"SELECT count(*) FROM profile"_s).map([](QSqlQuery query) {
            return query.next() ? query.value(0).toInt() : -1;
        });
    });
    QCOMPARE(rows.value_or(-1), 4); // still in the file
}

//! A gateway stated dollars per million tokens where it meant dollars per token.
void TestProfileStore::aPriceThatCannotBeReadDoesNotHideItsGateway()
{
    gateway::GatewayProfile profile = make(gateway::Provider::HolySheep, u"a"_s);
    spend::Price good;
    good.model = u"good"_s;
    spend::Price tooMuch;
    tooMuch.model = u"too-much"_s;
    tooMuch.input = PicoUsd(15'000'000'000'000);
    profile.prices = {good, tooMuch};
    m_store->save(profile);
    const Result<ProfileStore::Profiles> read = m_store->listNow();
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    QCOMPARE(read->constFirst().prices, QList{good});
    QCOMPARE(m_store->unreadable(), 0);
    QVERIFY(m_store->trouble().contains(u"too-much"_s) && m_store->trouble().contains(profile.name));

    profile.prices = {good};
    m_store->save(profile);
    QVERIFY(m_store->listNow());
    QVERIFY(m_store->trouble().isEmpty());
}

void TestProfileStore::aLimitThatCannotBeReadLetsNothingThrough()
{
    m_store->save(make(gateway::Provider::HolySheep, u"a"_s));
    execute(uR"(UPDATE profile SET json = replace(json, '"budget":{}', '"budget":{"per_day_usd":"five"}') WHERE id = 'a')"_s);
    const Result<ProfileStore::Profiles> read = m_store->listNow();
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    QCOMPARE(read->constFirst().budget.perDay, std::optional(PicoUsd()));
    QVERIFY(m_store->trouble().contains(u"$0"_s));
}

void TestProfileStore::noDatabaseIsAnError()
{
    Database closed;
    ProfileStore store(closed);
    const Result<ProfileStore::Profiles> none = store.listNow();
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::Unavailable);
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
