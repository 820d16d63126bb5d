// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachebackends.h"
#include "cache/rediscache.h"
#include "redisserver.h"
#include "support/manualclock.h"
#include "support/suite.h"
#include "../../unit/cache/samples.h"

#include <QSignalSpy>
#include <QStandardPaths>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::cache;
using bw::test::key;
using bw::test::RedisServer;

class TestRedis : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsWhatWasStored();
    void freshThenStaleThenGone();
    void keysAreAsDocumented();
    void twoProgramsShareIt();
    void invalidates_data();
    void invalidates();
    void invalidatesMany();
    void foreignValueIsAMiss();
    void tcpWithPassword();
    void wrongPasswordIsAMiss_data();
    void wrongPasswordIsAMiss();
    void aServerThatKeepsNothingIsSaid();
    void aServerWithoutRoomForUsIsSaid();
    void restartOfAnIdleServerIsNotNoticed();
    void downIsAMissAndComesBack();
    void hangingServerIsAMiss();
    void callersNoticeNothing();

private:
    void store(RedisCache& cache, int number, Seconds ttl = 60s, const QString& model = u"gpt-4.1"_s)
    {
        bw::cache::CacheEntry entry = bw::test::answer(QString::number(number));
        entry.storedAt = m_clock.wallTime();
        cache.store(key(number, model), entry, ttl);
    }
    [[nodiscard]] static Freshness lookUp(RedisCache& cache, int number) { return cache.find(key(number)).freshness; }

    bw::test::ManualClock m_clock;
};

void TestRedis::initTestCase()
{
    if (QStandardPaths::findExecutable(u"redis-server"_s).isEmpty())
        QSKIP("Needs redis-server.");
    QVERIFY(redisIsSupported());
}

void TestRedis::findsWhatWasStored()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisCache cache({.address = server.address()}, m_clock);
    QCOMPARE(lookUp(cache, 1), Freshness::Miss);
    bw::cache::CacheEntry entry = bw::test::answer(u"Xin chào 😀"_s);
    entry.storedAt = m_clock.wallTime();
    entry.pacing = {{5ms, 0, 11, 0, false}};
    cache.store(key(1), entry, 60s);
    QCOMPARE(cache.find(key(1)), (CacheLookup{Freshness::Fresh, entry}));
    QCOMPARE(cache.find(key(1, u"gpt-4.1"_s, u"other"_s)).freshness, Freshness::Miss);
    const CacheStatistics statistics = cache.statistics(u"profile"_s);
    QCOMPARE(statistics.hits, 1);
    QCOMPARE(statistics.misses, 1); // the other is another scope's
    QCOMPARE(statistics.stores, 1);
    QCOMPARE(statistics.entries, std::optional<qint64>(1));
    QVERIFY(cache.health().available);
}

void TestRedis::freshThenStaleThenGone()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisCache cache({.address = server.address()}, m_clock);
    store(cache, 1, 60s);
    m_clock.advance(59'999ms);
    QCOMPARE(lookUp(cache, 1), Freshness::Fresh);
    m_clock.advance(1ms);
    QCOMPARE(lookUp(cache, 1), Freshness::Stale);
    m_clock.advance(24h - 1ms);
    QCOMPARE(lookUp(cache, 1), Freshness::Stale);
    m_clock.advance(1ms);
    QCOMPARE(lookUp(cache, 1), Freshness::Miss);
}

void TestRedis::keysAreAsDocumented()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisCache cache({.address = server.address()}, m_clock);
    store(cache, 1, 60s);
    const QByteArray entry = "bw:1:profile:" + key(1).sha256;
    const RedisReplies replies = server.ask({{"KEYS", "*"}, {"TTL", entry}, {"ZRANGE", "bw:1:profile:model:gpt-4.1", "0", "-1"},
                                             {"SMEMBERS", "bw:1:profile:models"}, {"TTL", "bw:1:profile:models"}});
    QCOMPARE(replies.size(), 5);
    QByteArrayList keys = replies[0].list;
    std::sort(keys.begin(), keys.end());
    QCOMPARE(keys, (QByteArrayList{entry, "bw:1:profile:model:gpt-4.1", "bw:1:profile:models"}));
    const qint64 life = 60 + 24 * 3600;
    QVERIFY(replies[1].integer > life - 60 && replies[1].integer <= life);
    QCOMPARE(replies[2].list, QByteArrayList{key(1).sha256});
    QCOMPARE(replies[3].list, QByteArrayList{"gpt-4.1"});
    QVERIFY(replies[4].integer > 0);
}

void TestRedis::twoProgramsShareIt()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisCache mine({.address = server.address()}, m_clock);
    RedisCache yours({.address = server.address()}, m_clock);
    store(mine, 1);
    QCOMPARE(lookUp(yours, 1), Freshness::Fresh);
    QCOMPARE(yours.invalidate({u"profile"_s, {}, {}}).value_or(-1), 1);
    QCOMPARE(lookUp(mine, 1), Freshness::Miss);
}

void TestRedis::invalidates_data()
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

void TestRedis::invalidates()
{
    QFETCH(QString, model);
    QFETCH(int, olderThan);
    QFETCH(QList<int>, left);
    RedisServer server;
    QVERIFY(server.start());
    RedisCache cache({.address = server.address()}, m_clock);
    store(cache, 1, 3600s);
    store(cache, 2, 3600s, u"claude"_s);
    m_clock.advance(90s);
    store(cache, 3, 3600s);
    store(cache, 4, 3600s, u"claude"_s);
    bw::cache::CacheEntry elsewhere = bw::test::answer();
    elsewhere.storedAt = m_clock.wallTime();
    cache.store(key(5, u"gpt-4.1"_s, u"other"_s), elsewhere, 3600s);

    Invalidation which{u"profile"_s, {}, {}};
    if (!model.isEmpty())
        which.model = model;
    if (olderThan >= 0)
        which.olderThan = Seconds(olderThan);
    QCOMPARE(cache.invalidate(which).value_or(-1), 4 - left.size());
    for (int i = 1; i <= 4; ++i)
        QCOMPARE(lookUp(cache, i) == Freshness::Fresh, left.contains(i));
    QCOMPARE(cache.statistics(u"profile"_s).entries, std::optional<qint64>(left.size()));
    QCOMPARE(cache.statistics(u"other"_s).entries, std::optional<qint64>(1));
}

void TestRedis::invalidatesMany()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisCache cache({.address = server.address(), .timeout = 5s}, m_clock);
    for (int i = 0; i < 1'234; ++i)
        store(cache, i);
    m_clock.advance(10s);
    QCOMPARE(cache.invalidate({u"profile"_s, {}, Seconds(5)}).value_or(-1), 1'234);
    QCOMPARE(server.ask({{"KEYS", "bw:1:profile:0*"}}).first().list, QByteArrayList());
}

void TestRedis::foreignValueIsAMiss()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisCache cache({.address = server.address()}, m_clock);
    const QByteArray entry = "bw:1:profile:" + key(1).sha256;
    for (const QByteArrayList& command : RedisCommands{{"SET", entry, "short"}, {"SET", entry, QByteArray(500, 'x')},
                                                       {"DEL", entry}, {"LPUSH", entry, "a list"}}) {
        QVERIFY(!server.ask({command}).isEmpty());
        QCOMPARE(lookUp(cache, 1), Freshness::Miss);
    }
    store(cache, 1); // replaces it
    QCOMPARE(lookUp(cache, 1), Freshness::Fresh);
    QVERIFY(cache.health().available);
}

void TestRedis::tcpWithPassword()
{
    RedisServer server;
    server.useTcp("correct horse");
    QVERIFY(server.start());
    RedisAddress address = server.address();
    address.database = 3;
    RedisCache cache({.address = address}, m_clock);
    store(cache, 1);
    QCOMPARE(lookUp(cache, 1), Freshness::Fresh);
    QCOMPARE(server.ask({{"DBSIZE"}}).first().integer, 0);
}

void TestRedis::wrongPasswordIsAMiss_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("reason");
    QTest::newRow("wrong") << QByteArray("battery staple") << u"WRONGPASS"_s;
    QTest::newRow("none") << QByteArray() << u"NOAUTH"_s;
}

void TestRedis::wrongPasswordIsAMiss()
{
    QFETCH(QByteArray, password);
    QFETCH(QString, reason);
    RedisServer server;
    server.useTcp("correct horse");
    QVERIFY(server.start());
    RedisAddress address = server.address();
    address.password = bw::SecretString(password);
    RedisCache cache({.address = address}, m_clock);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(lookUp(cache, 1), Freshness::Miss);
    const QString sentence = cache.health().sentence;
    QVERIFY2(sentence.contains(reason), qPrintable(sentence));
    QVERIFY(!sentence.contains(u"battery"_s));
}

//! It goes on being read, so no three failures in a row say it.
void TestRedis::aServerThatKeepsNothingIsSaid()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisCache cache({.address = server.address()}, m_clock);
    store(cache, 1);
    QCOMPARE(server.ask({{"CONFIG", "SET", "maxmemory", "1"}}).first().text, QByteArray("OK"));
    store(cache, 2);
    QCOMPARE(lookUp(cache, 2), Freshness::Miss);
    QVERIFY(!cache.health().available);
    QVERIFY2(cache.health().sentence.contains(u"OOM"_s), qPrintable(cache.health().sentence));
    QCOMPARE(lookUp(cache, 1), Freshness::Fresh); // what it has is still used
    QCOMPARE(cache.statistics(u"profile"_s).stores, 1);
    QCOMPARE(server.ask({{"CONFIG", "SET", "maxmemory", "0"}}).first().text, QByteArray("OK"));
    store(cache, 2);
    QVERIFY(cache.health().available);
}

void TestRedis::aServerWithoutRoomForUsIsSaid()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisConnection only(server.address(), 5s);
    QVERIFY(only.ask({{"CONFIG", "SET", "maxclients", "1"}}));
    RedisCache cache({.address = server.address(), .timeout = 5s}, m_clock);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(lookUp(cache, 1), Freshness::Miss);
    QVERIFY(!cache.health().available);
}

void TestRedis::restartOfAnIdleServerIsNotNoticed()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisCache cache({.address = server.address()}, m_clock);
    store(cache, 1);
    server.kill();
    QVERIFY(server.start());
    store(cache, 2); // on a connection that is dead
    QCOMPARE(lookUp(cache, 2), Freshness::Fresh);
    QCOMPARE(cache.statistics(u"profile"_s).stores, 2);
    QVERIFY(cache.health().available);
}

void TestRedis::downIsAMissAndComesBack()
{
    RedisServer server;
    QVERIFY(server.start());
    RedisCache cache({.address = server.address()}, m_clock);
    store(cache, 1);
    QCOMPARE(lookUp(cache, 1), Freshness::Fresh);

    server.kill();
    QCOMPARE(lookUp(cache, 1), Freshness::Miss);
    QVERIFY(cache.health().available); // once may be chance
    for (int i = 0; i < 5; ++i) {
        store(cache, 1);
        QCOMPARE(lookUp(cache, 1), Freshness::Miss);
    }
    QVERIFY(!cache.health().available);
    QVERIFY(cache.health().sentence.contains(server.address().socket));
    const bw::Result<qint64> gone = cache.invalidate({u"profile"_s, {}, {}});
    QVERIFY(!gone);
    QVERIFY2(gone.error().message.contains(server.address().socket), qPrintable(gone.error().message));
    QCOMPARE(cache.statistics(u"profile"_s).entries, std::optional<qint64>());

    QVERIFY(server.start());
    QCOMPARE(lookUp(cache, 1), Freshness::Miss); // not asked yet
    QVERIFY(!cache.health().available);
    m_clock.advance(30s);
    store(cache, 1);
    QCOMPARE(lookUp(cache, 1), Freshness::Fresh);
    QVERIFY(cache.health().available);
}

void TestRedis::hangingServerIsAMiss()
{
#ifdef Q_OS_UNIX
    RedisServer server;
    QVERIFY(server.start());
    RedisCache cache({.address = server.address()}, m_clock);
    store(cache, 1);
    store(cache, 2);
    QCOMPARE(lookUp(cache, 1), Freshness::Fresh);
    QCOMPARE(::kill(pid_t(server.pid()), SIGSTOP), 0);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(lookUp(cache, 1), Freshness::Miss);
    QVERIFY(!cache.health().available);
    QCOMPARE(::kill(pid_t(server.pid()), SIGCONT), 0);
    m_clock.advance(30s);
    // The answers to what was asked before must not be taken for this one's.
    const CacheLookup lookup = cache.find(key(2));
    QCOMPARE(lookup.freshness, Freshness::Fresh);
    QCOMPARE(lookup.entry->completion.choices[0].content, u"2"_s);
#else
    QSKIP("A process cannot be stopped here.");
#endif
}

void TestRedis::callersNoticeNothing()
{
    RedisServer server;
    QVERIFY(server.start());
    const auto backend = redisBackend(server.address(), bw::systemClock());
    QVERIFY(backend);
    ResponseCache cache(*backend, {}, bw::systemClock(), [] { return 0.5; });
    QSignalSpy trouble(&cache, &ResponseCache::troubleFound);
    QSignalSpy recovered(&cache, &ResponseCache::recovered);
    QObject receiver;
    int answers = 0;
    int hits = 0;
    const auto ask = [&](int rounds) {
        const int before = answers;
        for (int i = 0; i < rounds; ++i) {
            cache.find(key(i % 10), {}, &receiver, [&](CacheAnswer answer) {
                ++answers;
                hits += answer.isHit();
                if (!answer.isHit())
                    answer.lead.finish(200, {}, bw::test::answer().completion, {});
            });
        }
        [&] { QTRY_COMPARE(answers, before + rounds); }();
        cache.flush();
    };
    ask(10);
    QCOMPARE(hits, 0);
    ask(100);
    QCOMPARE(hits, 100);

    server.kill();
    ask(10);
    QTRY_COMPARE(trouble.size(), 1);
    ask(100);
    QCOMPARE(trouble.size(), 1);
    QCOMPARE(recovered.size(), 0);

    QVERIFY(server.start());
    const auto hitAgain = [&] {
        const int before = hits;
        ask(10);
        return hits - before == 10;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hitAgain(), 20'000);
    QTRY_COMPARE(recovered.size(), 1);
    QCOMPARE(trouble.size(), 1);
}

QTEST_GUILESS_MAIN(TestRedis)
#include "tst_redis.moc"
