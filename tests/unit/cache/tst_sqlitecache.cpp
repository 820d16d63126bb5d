// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/sqlitecache.h"
#include "samples.h"
#include "support/manualclock.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::cache;
using bw::test::key;

namespace {

//! Does not compress, so that sizes are what they seem.
QString noise(int size, quint32 seed)
{
    QRandomGenerator random(seed);
    QString text;
    while (text.size() < size)
        text += QChar(0x21 + int(random.bounded(90)));
    return text.replace(u'"', u'\'').replace(u'\\', u'/');
}

} // namespace

class TestSqliteCache : public bw::test::Suite
{
    Q_OBJECT

public:
    TestSqliteCache() { startAnew(); }

private slots:
    void cleanup() { startAnew(); }
    void findsWhatWasStored();
    void freshThenStaleThenGone();
    void storingAgainReplaces();
    void scopesAreApart();
    void outlivesTheProgram();
    void twoProgramsShareIt();
    void leastRecentlyUsedGoFirst();
    void expiredGoBeforeUsed();
    void keepsItsSize();
    void refusesTheHuge();
    void invalidates_data();
    void invalidates();
    void eachScopeCountsItsOwn();
    void whatExpiredIsNoHit();
    void invalidatesAllScopes();
    void saysThatNothingWasThrownAway();
    void clearedTextIsOffTheDisk();
    void damagedFileIsMadeAnew_data();
    void damagedFileIsMadeAnew();
    void clearingADamagedFileSucceeds();
    void damagedWhileOpen();
    void newerSchemaIsMadeAnew();
    void damagedEntryIsAMiss();
    void unusableFolderIsAMiss();
    void isTheOwnersOnly();

private:
    void damageAFullFile(); //!< 50 answers, of which no page but the first is left
    void startAnew();
    [[nodiscard]] SqliteCache& cache();
    void reopen() { m_cache.reset(); }
    void store(int number, const QString& text = u"Hello"_s, Seconds ttl = 3600s, const QString& model = u"gpt-4.1"_s);
    [[nodiscard]] Freshness lookUp(int number) { return cache().find(key(number)).freshness; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteCache> m_cache;
    bw::test::ManualClock m_clock;
    SqliteCacheSettings m_settings;
};

void TestSqliteCache::startAnew()
{
    m_cache.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = {};
    m_settings.path = m_folder->filePath(u"sub/cache.sqlite"_s);
}

SqliteCache& TestSqliteCache::cache()
{
    if (!m_cache)
        m_cache = std::make_unique<SqliteCache>(m_settings, m_clock);
    return *m_cache;
}

void TestSqliteCache::store(int number, const QString& text, Seconds ttl, const QString& model)
{
    CacheEntry entry = bw::test::answer(text);
    entry.storedAt = m_clock.wallTime();
    cache().store(key(number, model), entry, ttl);
}

void TestSqliteCache::findsWhatWasStored()
{
    QCOMPARE(lookUp(1), Freshness::Miss);
    CacheEntry entry = bw::test::answer(u"Xin chào"_s);
    entry.storedAt = m_clock.wallTime();
    entry.pacing = {{5ms, 0, 8, 0, false}};
    cache().store(key(1), entry, 60s);
    QCOMPARE(cache().find(key(1)), (CacheLookup{Freshness::Fresh, entry}));
    QCOMPARE(lookUp(2), Freshness::Miss);
    const CacheStatistics statistics = cache().statistics(u"profile"_s);
    QCOMPARE(statistics.hits, 1);
    QCOMPARE(statistics.misses, 2);
    QCOMPARE(statistics.stale, 0);
    QCOMPARE(statistics.stores, 1);
    QCOMPARE(statistics.entries, std::optional<qint64>(1));
    QVERIFY(statistics.bytes.value_or(0) > 100);
}

void TestSqliteCache::freshThenStaleThenGone()
{
    store(1, u"Hello"_s, 60s);
    m_clock.advance(59'999ms);
    QCOMPARE(lookUp(1), Freshness::Fresh);
    m_clock.advance(1ms);
    QCOMPARE(lookUp(1), Freshness::Stale);
    m_clock.advance(24h - 1ms);
    QCOMPARE(lookUp(1), Freshness::Stale);
    m_clock.advance(1ms);
    QCOMPARE(lookUp(1), Freshness::Miss);
    QCOMPARE(cache().statistics(u"profile"_s).entries, std::optional<qint64>(0));
    QCOMPARE(cache().statistics(u"profile"_s).stale, 2);
}

void TestSqliteCache::storingAgainReplaces()
{
    store(1, u"old"_s, 60s);
    m_clock.advance(61s);
    store(1, u"new"_s, 60s);
    const CacheLookup lookup = cache().find(key(1));
    QCOMPARE(lookup.freshness, Freshness::Fresh);
    QCOMPARE(lookup.entry->completion.choices[0].content, u"new"_s);
    QCOMPARE(cache().statistics(u"profile"_s).entries, std::optional<qint64>(1));
}

void TestSqliteCache::scopesAreApart()
{
    store(1);
    QCOMPARE(cache().find(key(1, u"gpt-4.1"_s, u"stress"_s)).freshness, Freshness::Miss);
    QCOMPARE(cache().statistics(u"stress"_s).entries, std::optional<qint64>(0));
}

void TestSqliteCache::outlivesTheProgram()
{
    store(1);
    reopen();
    QCOMPARE(lookUp(1), Freshness::Fresh);
}

void TestSqliteCache::twoProgramsShareIt()
{
    SqliteCache other(m_settings, m_clock);
    store(1);
    QCOMPARE(other.find(key(1)).freshness, Freshness::Fresh);
    CacheEntry entry = bw::test::answer();
    entry.storedAt = m_clock.wallTime();
    other.store(key(2), entry, 60s);
    QCOMPARE(lookUp(2), Freshness::Fresh);
}

void TestSqliteCache::leastRecentlyUsedGoFirst()
{
    m_settings.maxBytes = 70'000;
    for (int i = 0; i < 9; ++i) {
        store(i, noise(8'000, quint32(i)));
        m_clock.advance(2min);
    }
    QCOMPARE(lookUp(0), Freshness::Fresh); // used again: now 1 is the oldest
    for (int i = 9; i < 13; ++i) {
        m_clock.advance(2min);
        store(i, noise(8'000, quint32(i)));
    }
    QCOMPARE(lookUp(0), Freshness::Fresh);
    QCOMPARE(lookUp(12), Freshness::Fresh);
    QCOMPARE(lookUp(1), Freshness::Miss);
    QVERIFY(cache().statistics(u"profile"_s).evicted >= 1);
}

void TestSqliteCache::expiredGoBeforeUsed()
{
    m_settings.maxBytes = 70'000;
    m_settings.staleWindow = 0s;
    for (int i = 0; i < 9; ++i)
        store(i, noise(8'000, quint32(i)), i < 4 ? 60s : 3600s);
    m_clock.advance(61s);
    for (int i = 9; i < 13; ++i)
        store(i, noise(8'000, quint32(i)));
    QCOMPARE(cache().statistics(u"profile"_s).evicted, 4);
    for (int i = 4; i < 13; ++i)
        QCOMPARE(lookUp(i), Freshness::Fresh);
}

void TestSqliteCache::keepsItsSize()
{
    m_settings.maxBytes = 200'000;
    for (int i = 0; i < 200; ++i)
        store(i, noise(5'000, quint32(i)));
    const CacheStatistics statistics = cache().statistics(u"profile"_s);
    QVERIFY(*statistics.bytes <= m_settings.maxBytes);
    QVERIFY(*statistics.bytes >= m_settings.maxBytes / 2);
    QCOMPARE(*statistics.entries + statistics.evicted, 200);
    QVERIFY(cache().invalidate({u"profile"_s, {}, {}}));
    reopen();
    QVERIFY(QFileInfo(m_settings.path).size() < 100'000);
}

void TestSqliteCache::refusesTheHuge()
{
    m_settings.maxBytes = 10'000;
    store(1, noise(8'000, 1));
    QCOMPARE(lookUp(1), Freshness::Miss);
    QCOMPARE(cache().statistics(u"profile"_s).stores, 0);
    QVERIFY(cache().health().available);
}

void TestSqliteCache::invalidates_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("olderThan");
    QTest::addColumn<QList<int>>("left");
    QTest::newRow("all") << QString() << -1 << QList<int>{};
    QTest::newRow("model") << u"claude"_s << -1 << QList<int>{1, 3};
    QTest::newRow("age") << QString() << 60 << QList<int>{3, 4};
    QTest::newRow("model and age") << u"gpt-4.1"_s << 60 << QList<int>{2, 3, 4};
    QTest::newRow("nothing like it") << u"gpt"_s << -1 << QList<int>{1, 2, 3, 4};
}

void TestSqliteCache::invalidates()
{
    QFETCH(QString, model);
    QFETCH(int, olderThan);
    QFETCH(QList<int>, left);
    store(1);
    store(2, u"x"_s, 3600s, u"claude"_s);
    m_clock.advance(90s);
    store(3);
    store(4, u"x"_s, 3600s, u"claude"_s);
    cache().store(key(5, u"gpt-4.1"_s, u"other"_s), bw::test::answer(), 3600s);

    Invalidation which{u"profile"_s, {}, {}};
    if (!model.isEmpty())
        which.model = model;
    if (olderThan >= 0)
        which.olderThan = Seconds(olderThan);
    QCOMPARE(cache().invalidate(which).value_or(-1), 4 - left.size());
    for (int i = 1; i <= 4; ++i)
        QCOMPARE(lookUp(i) == Freshness::Fresh, left.contains(i));
    QCOMPARE(cache().statistics(u"other"_s).entries, std::optional<qint64>(1));
}

void TestSqliteCache::eachScopeCountsItsOwn()
{
    store(1);
    QCOMPARE(lookUp(1), Freshness::Fresh);
    QCOMPARE(cache().find(key(1, u"gpt-4.1"_s, u"other"_s)).freshness, Freshness::Miss);
    const CacheStatistics mine = cache().statistics(u"profile"_s);
    QCOMPARE(mine.hits, 1);
    QCOMPARE(mine.misses, 0);
    QCOMPARE(mine.stores, 1);
    QCOMPARE(mine.hitRate(), std::optional(1.0));
    const CacheStatistics theirs = cache().statistics(u"other"_s);
    QCOMPARE(theirs.hits, 0);
    QCOMPARE(theirs.misses, 1);
    QCOMPARE(theirs.stores, 0);
    QVERIFY(!cache().statistics(u"nobody"_s).hitRate());
}

//! It was not the cache that answered then, but the gateway.
void TestSqliteCache::whatExpiredIsNoHit()
{
    store(1);
    QCOMPARE(lookUp(1), Freshness::Fresh);
    m_clock.advance(2h);
    QCOMPARE(lookUp(1), Freshness::Stale);
    const CacheStatistics statistics = cache().statistics(u"profile"_s);
    QCOMPARE(statistics.answered(), 1);
    QCOMPARE(statistics.unanswered(), 1);
    QCOMPARE(statistics.hitRate(), std::optional(0.5));
}

void TestSqliteCache::invalidatesAllScopes()
{
    store(1);
    cache().store(key(5, u"gpt-4.1"_s, u"other"_s), bw::test::answer(), 3600s);
    QCOMPARE(cache().invalidate({}).value_or(-1), 2);
    QCOMPARE(cache().statistics(u"other"_s).entries, std::optional<qint64>(0));
    QCOMPARE(lookUp(1), Freshness::Miss);
}

void TestSqliteCache::saysThatNothingWasThrownAway()
{
    store(1);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
        database.setDatabaseName(m_settings.path);
        QVERIFY(database.open());
        QSqlQuery held(database);
        QVERIFY(held.exec(u"BEGIN IMMEDIATE"_s));
        const bw::Result<qint64> gone = cache().invalidate({u"profile"_s, {}, {}});
        QVERIFY(!gone);
        QVERIFY2(gone.error().message.contains(u"another program"_s), qPrintable(gone.error().message));
        QVERIFY(held.exec(u"ROLLBACK"_s));
        database.close();
    }
    QSqlDatabase::removeDatabase(u"holder"_s);
    QCOMPARE(cache().invalidate({u"profile"_s, {}, {}}).value_or(-1), 1);
}

void TestSqliteCache::clearedTextIsOffTheDisk()
{
    const QByteArray packed = [this] {
        CacheEntry entry = bw::test::answer(noise(4'000, 1));
        entry.storedAt = m_clock.wallTime();
        cache().store(key(1), entry, 60s);
        return entry.pack();
    }();
    const auto onDisk = [this, piece = packed.mid(200, 60)] {
        const QDir folder = QFileInfo(m_settings.path).dir();
        for (const QFileInfo& info : folder.entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(piece))
                return true;
        }
        return false;
    };
    QVERIFY(onDisk());
    QVERIFY(cache().invalidate({u"profile"_s, {}, {}}));
    QVERIFY(!onDisk());
}

void TestSqliteCache::damagedFileIsMadeAnew_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("this is no database, but long enough to be looked at as one").repeated(100);
    QTest::newRow("a header and rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(8'000, '\x7f');
    QTest::newRow("empty") << QByteArray();
}

void TestSqliteCache::damagedFileIsMadeAnew()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir(m_folder->path()).mkpath(u"sub"_s));
    QFile file(m_settings.path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();

    QCOMPARE(lookUp(1), Freshness::Miss);
    store(1);
    QCOMPARE(lookUp(1), Freshness::Fresh);
    QVERIFY(cache().health().available);
}

void TestSqliteCache::damageAFullFile()
{
    for (int i = 0; i < 50; ++i)
        store(i, noise(2'000, quint32(i)));
    reopen();
    QCOMPARE(lookUp(0), Freshness::Fresh);
    {
        QFile file(m_settings.path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(4096);
        file.write(QByteArray(int(file.size()) - 4096, '\x55'));
    }
    reopen();
}

//! The file is made anew, and nothing is in it any more: the person's wish is done.
void TestSqliteCache::clearingADamagedFileSucceeds()
{
    damageAFullFile();
    const bw::Result<qint64> gone = cache().invalidate({u"profile"_s, {}, {}});
    QVERIFY2(gone.has_value(), qPrintable(gone ? QString() : gone.error().message));
    QCOMPARE(lookUp(0), Freshness::Miss);
}

void TestSqliteCache::damagedWhileOpen()
{
    damageAFullFile();
    for (int i = 0; i < 50; ++i)
        QCOMPARE(lookUp(i), Freshness::Miss);
    store(1);
    QCOMPARE(lookUp(1), Freshness::Fresh);
    QVERIFY(cache().health().available);
}

void TestSqliteCache::newerSchemaIsMadeAnew()
{
    store(1);
    reopen();
    {
        CacheFile file(m_settings.path);
        QVERIFY(file.run(u"PRAGMA user_version = 99"_s));
    }
    QCOMPARE(lookUp(1), Freshness::Miss);
    store(1);
    QCOMPARE(lookUp(1), Freshness::Fresh);
}

void TestSqliteCache::damagedEntryIsAMiss()
{
    store(1);
    {
        CacheFile file(m_settings.path);
        QVERIFY(file.run(u"UPDATE entries SET payload = CAST('rubbish' AS BLOB)"_s));
    }
    QCOMPARE(lookUp(1), Freshness::Miss);
    QCOMPARE(cache().statistics(u"profile"_s).entries, std::optional<qint64>(0));
}

void TestSqliteCache::unusableFolderIsAMiss()
{
    QFile inTheWay(m_folder->filePath(u"sub"_s)); // a file where the folder should be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    QCOMPARE(lookUp(1), Freshness::Miss);
    store(1);
    QCOMPARE(lookUp(1), Freshness::Miss);
    QVERIFY(!cache().health().available);
    QVERIFY(cache().health().sentence.contains(QDir::toNativeSeparators(m_settings.path)));

    QVERIFY(inTheWay.remove());
    QCOMPARE(lookUp(1), Freshness::Miss); // not asked again so soon
    QVERIFY(!cache().health().available);
    m_clock.advance(30s);
    store(1);
    QCOMPARE(lookUp(1), Freshness::Fresh);
    QVERIFY(cache().health().available);
}

void TestSqliteCache::isTheOwnersOnly()
{
#ifdef Q_OS_UNIX
    store(1);
    const QDir folder = QFileInfo(m_settings.path).dir();
    const QFileInfoList files = folder.entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2); // the log is there too
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QFileInfo& file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
#else
    QSKIP("Permissions of the user's own cache folder are the system's matter here.");
#endif
}

QTEST_GUILESS_MAIN(TestSqliteCache)
#include "tst_sqlitecache.moc"
