// SPDX-License-Identifier: GPL-3.0-or-later
// Calls with their answers in a real Redis, which is killed and started again while they run.
#include "../../unit/gateway/callprobe.h"
#include "../../unit/gateway/wireanswers.h"
#include "gateway/caches.h"
#include "redisserver.h"
#include "support/suite.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace bw::gateway;
using namespace bw::test;
using bw::record::CacheState;

namespace {

const RawReply Good = stream(delta("Hello") + delta("", "stop") + Usage + Done);

} // namespace

class TestRedisCalls : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aHitFromRedis();
    void theLoginComesFromTheKeyRing();
    void killedInMidRunNothingIsLost();

private:
    [[nodiscard]] static CallSpec questionTo(const RawServer& server, const RedisAddress& address);
    bw::record::RequestRecord run(const CallSpec& spec);

    std::unique_ptr<QTemporaryDir> m_folder;
    ClientContext m_context;
    std::unique_ptr<Rig> m_rig;
};

void TestRedisCalls::initTestCase()
{
    if (QStandardPaths::findExecutable(u"redis-server"_s).isEmpty())
        QSKIP("There is no redis-server on this machine.");
}

void TestRedisCalls::init()
{
    Suite::init();
    m_rig.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_context.caches = std::make_shared<Caches>(m_folder->filePath(u"responses.db"_s));
    m_rig = std::make_unique<Rig>(m_context);
}

CallSpec TestRedisCalls::questionTo(const RawServer& server, const RedisAddress& address)
{
    CallSpec spec = specFor(profileFor(server.url(u"/v1"_s)));
    spec.profile.id = bw::ProfileId(u"p"_s);
    spec.profile.cache.enabled = true;
    spec.profile.cache.store = CacheOptions::Store::Redis;
    spec.profile.cache.redisUrl = address.socket.isEmpty() ? u"redis://127.0.0.1:%1/0"_s.arg(address.port) : u"unix://"_s + address.socket;
    spec.request.parameters = {{u"temperature"_s, 0}};
    return spec;
}

bw::record::RequestRecord TestRedisCalls::run(const CallSpec& spec)
{
    CallProbe probe(m_rig->client->chat(spec));
    const bool ended = probe.wait();
    m_context.caches->of(spec.profile, spec.keys)->flush();
    return ended ? probe.record() : bw::record::RequestRecord();
}

void TestRedisCalls::aHitFromRedis()
{
    RedisServer redis;
    QVERIFY(redis.start());
    RawServer server([](const RawRequest&) { return Good; });
    const CallSpec spec = questionTo(server, redis.address());
    QCOMPARE(run(spec).cache, CacheState::Miss);
    QCOMPARE(run(spec).cache, CacheState::Hit);
    QCOMPARE(server.requests().size(), 1);

    // Another program on another machine has it too.
    ClientContext elsewhere;
    elsewhere.caches = std::make_shared<Caches>(m_folder->filePath(u"other.db"_s));
    Rig other(elsewhere);
    CallProbe probe(other.client->chat(spec));
    QVERIFY(probe.wait());
    QCOMPARE(probe.record().cache, CacheState::Hit);
    QCOMPARE(probe.text, u"Hello"_s);
}

void TestRedisCalls::theLoginComesFromTheKeyRing()
{
    RedisServer redis;
    redis.useTcp("open-sesame");
    QVERIFY(redis.start());
    RawServer server([](const RawRequest&) { return Good; });
    CallSpec spec = questionTo(server, redis.address());
    spec.profile.cache.redisKey = bw::KeyId(u"redis"_s);
    const QSignalSpy trouble(m_context.caches.get(), &Caches::troubleFound);
    QCOMPARE(run(spec).cache, CacheState::Miss);
    QCOMPARE(run(spec).cache, CacheState::Miss);
    QTRY_COMPARE(trouble.size(), 1); // said once
    spec.keys.add(bw::KeyId(u"redis"_s), bw::SecretString("open-sesame"));
    QCOMPARE(run(spec).cache, CacheState::Miss);
    QCOMPARE(run(spec).cache, CacheState::Hit);
}

void TestRedisCalls::killedInMidRunNothingIsLost()
{
    RedisServer redis;
    QVERIFY(redis.start());
    RawServer server([](const RawRequest&) { return Good; });
    const CallSpec spec = questionTo(server, redis.address());
    QCOMPARE(run(spec).cache, CacheState::Miss);
    QCOMPARE(run(spec).cache, CacheState::Hit);
    const QSignalSpy trouble(m_context.caches.get(), &Caches::troubleFound);
    redis.kill();
    for (int i = 0; i < 5; ++i) {
        const auto record = run(spec);
        QCOMPARE(record.failure.errorClass, bw::ErrorClass::Ok);
        QCOMPARE(record.cache, CacheState::Miss);
    }
    QTRY_COMPARE(trouble.size(), 1);
    QVERIFY(redis.start());
    QTRY_COMPARE_WITH_TIMEOUT(run(spec).cache, CacheState::Hit, 60'000); // once the breaker of the cache tries again
    QCOMPARE(trouble.size(), 1);
}

QTEST_GUILESS_MAIN(TestRedisCalls)
#include "tst_rediscalls.moc"
