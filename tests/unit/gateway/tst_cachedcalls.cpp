// SPDX-License-Identifier: GPL-3.0-or-later
// The cache in front of a call: what it answers, what it keeps, what it costs.
#include "callprobe.h"
#include "gateway/cachevisit.h"
#include "gateway/livecall.h"
#include "wireanswers.h"

#include "support/manualclock.h"
#include "support/suite.h"

#include <QTemporaryDir>

#include <deque>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::gateway;
using namespace bw::test;
using bw::PicoUsd;
using bw::record::CacheState;

namespace {

const RawReply Good = stream(delta("Hel") + delta("lo") + delta("", "stop") + Usage + Done);
const RawReply Busy = reply("503 Busy", R"({"error":{"message":"busy"}})");
const RawReply Silent{};

RawServer::Handler always(const RawReply& reply)
{
    return [reply](const RawRequest&) { return reply; };
}

//! A question with one answer: temperature 0.
CallSpec questionTo(const RawServer& server, bool stream = true)
{
    CallSpec spec = specFor(profileFor(server.url(u"/v1"_s)), stream);
    spec.profile.id = bw::ProfileId(u"p"_s);
    spec.profile.cache.enabled = true;
    spec.request.parameters = {{u"temperature"_s, 0}};
    return spec;
}

//! Knows nothing, and takes its time over it.
class SlowBackend final : public bw::cache::CacheBackend
{
public:
    explicit SlowBackend(std::counting_semaphore<>& go) : m_go(go) {}
    [[nodiscard]] bw::cache::CacheHealth health() const override { return {}; }

private:
    [[nodiscard]] bw::cache::CacheLookup read(const bw::cache::CacheKey&) override
    {
        m_go.acquire();
        return {};
    }
    [[nodiscard]] bool write(const bw::cache::CacheKey&, const bw::cache::CacheEntry&, bw::cache::Seconds) override { return true; }
    bw::Result<qint64> remove(const bw::cache::Invalidation&) override { return 0; }
    void measure(const QString&, bw::cache::CacheStatistics&) override {}

    std::counting_semaphore<>& m_go;
};

//! A cache that answers so many lookups and then no more, until it is released.
struct SlowCache
{
    explicit SlowCache(int answered) : go(answered) {}
    ~SlowCache() { go.release(10); }

    bw::net::Deadlines deadlines{bw::systemClock()};
    std::counting_semaphore<> go;
    bw::cache::ResponseCache cache{[this] { return std::make_unique<SlowBackend>(go); }, {}, bw::systemClock(), [] { return 0.5; }};
};

} // namespace

class TestCachedCalls : public Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void offUnlessTurnedOn();
    void theSecondTimeNobodyIsAsked();
    void aHitCostsNothing();
    void servesStreamsAndWholeAnswersAlike();
    void playsAtTheRecordedPace();
    void onlyWhatHasOneAnswer_data();
    void onlyWhatHasOneAnswer();
    void controls_data();
    void controls();
    void probesDoWithout();
    void scopesAreApart();
    void answersGetOld();
    void errorsAreNotKept();
    void anAnswerOfAnotherModelIsNotKept();
    void aFailoverIsTheSameQuestion();

    void staleInsteadOfAnError();
    void staleOnlyIfWanted_data();
    void staleOnlyIfWanted();

    void manyAskOnce();
    void theNextLeadsWhenTheFirstIsCancelled();
    void cancelWhileWaitingForAnother();
    void cancelWhilePlaying();
    void theDeadlineCoversTheWait();
    void aSlowLookupIsAMiss();
    void theWaitForAnotherIsNoSlowLookup();

    void reportsAndInvalidates();
    void anAddressThatIsNoneIsToldOnce();

private:
    CallResult run(const CallSpec& spec);
    //! "Hel", and a minute later "lo".
    void storeSlowAnswer(const CallSpec& spec);

    ManualClock m_clock; //!< of the cache alone
    std::unique_ptr<QTemporaryDir> m_folder;
    ClientContext m_context;
    std::unique_ptr<Rig> m_rig;
};

void TestCachedCalls::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_context = {};
    m_context.caches = std::make_shared<Caches>(m_folder->filePath(u"responses.db"_s), m_clock);
    m_rig = std::make_unique<Rig>(m_context);
}

void TestCachedCalls::cleanup()
{
    m_rig.reset();
    m_context = {};
}

CallResult TestCachedCalls::run(const CallSpec& spec)
{
    CallProbe probe(m_rig->client->chat(spec));
    const bool ended = probe.wait();
    if (probe.record().cache != CacheState::Off)
        m_context.caches->of(spec.profile, spec.keys)->flush(); // the answer is kept before the clock goes on
    return ended ? probe.result : CallResult();
}

void TestCachedCalls::storeSlowAnswer(const CallSpec& spec)
{
    const auto terms = CacheVisit::termsOf(spec, *m_context.caches, [&spec] { return spec.request.toJson(); }, [] { return 0.5; });
    QVERIFY(terms);
    bw::openai::ChatCompletion completion;
    bw::openai::ChatChoice choice;
    choice.content = u"Hello"_s;
    choice.finish = bw::openai::FinishReason::Stop;
    completion.choices = {choice};
    bool stored = false;
    terms->cache->find(terms->key, terms->controls, this, [&](bw::cache::CacheAnswer answer) {
        answer.lead.finish(200, {}, completion, {{0s, 0, 3, 0, false}, {1min, 0, 2, 0, false}});
        stored = true;
    });
    QTRY_VERIFY(stored);
    terms->cache->flush();
}

void TestCachedCalls::offUnlessTurnedOn()
{
    RawServer server(always(Good));
    CallSpec spec = questionTo(server);
    spec.profile.cache.enabled = false;
    QCOMPARE(run(spec).record.cache, CacheState::Off);
    spec.profile.cache.enabled = true;
    spec.guards.cache = false;
    QCOMPARE(run(spec).record.cache, CacheState::Off);
    QVERIFY(!QFile::exists(m_folder->filePath(u"responses.db"_s)));
}

void TestCachedCalls::theSecondTimeNobodyIsAsked()
{
    RawServer server(always(Good));
    const CallSpec spec = questionTo(server);
    const CallResult first = run(spec);
    QCOMPARE(first.record.cache, CacheState::Miss);
    CallProbe probe(m_rig->client->chat(spec));
    QCOMPARE(probe.finished, 0); // never before chat() returned
    QVERIFY(probe.wait());
    const bw::record::RequestRecord& record = probe.record();
    QCOMPARE(record.cache, CacheState::Hit);
    QCOMPARE(probe.text, u"Hello"_s);
    QCOMPARE(probe.deltas, 1);
    QCOMPARE(record.httpStatus, 200);
    QCOMPARE(record.servedBy, u"gpt-4.1"_s);
    QCOMPARE(record.finish, bw::openai::FinishReason::Stop);
    QCOMPARE(record.usage, first.record.usage);
    QVERIFY(record.attempts.isEmpty());
    QVERIFY(!bw::isSet(record.sent));
    QVERIFY(bw::record::ttft(record).has_value());
    QVERIFY(!bw::record::serviceTtft(record).has_value());
    QCOMPARE(probe.result.completion.choices, first.completion.choices);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(m_rig->bus.take().size(), 2);
}

void TestCachedCalls::aHitCostsNothing()
{
    RawServer server(always(Good));
    const CallSpec spec = questionTo(server);
    const auto first = run(spec).record;
    QVERIFY(first.cost && first.cost->value() > 0);
    QVERIFY(!first.savedCost);
    const auto hit = run(spec).record;
    QCOMPARE(hit.cost, std::optional(PicoUsd()));
    QCOMPARE(hit.savedCost, first.cost);
}

void TestCachedCalls::servesStreamsAndWholeAnswersAlike()
{
    RawServer server(always(Good));
    QCOMPARE(run(questionTo(server, true)).record.cache, CacheState::Miss);
    const CallResult whole = run(questionTo(server, false));
    QCOMPARE(whole.record.cache, CacheState::Hit);
    QCOMPARE(whole.completion.choices.first().content, u"Hello"_s);
    QVERIFY(bw::record::e2e(whole.record).has_value());
    QVERIFY(!bw::record::ttft(whole.record).has_value());

    RawServer other(always(reply("200 OK", R"({"model":"gpt-4.1","choices":[{"index":0,"message":{"content":"Hi"},"finish_reason":"stop"}]})")));
    QCOMPARE(run(questionTo(other, false)).record.cache, CacheState::Miss);
    CallProbe streamed(m_rig->client->chat(questionTo(other, true)));
    QVERIFY(streamed.wait());
    QCOMPARE(streamed.record().cache, CacheState::Hit);
    QCOMPARE(streamed.text, u"Hi"_s);
}

void TestCachedCalls::playsAtTheRecordedPace()
{
    RawServer server([](const RawRequest&) {
        return RawReply{openStream({}) + chunk(delta("Hel")) + chunk(delta("lo")) + chunk(delta("", "stop") + Done) + "0\r\n\r\n", 40};
    });
    CallSpec spec = questionTo(server);
    spec.profile.cache.replayPaced = true;
    const auto first = run(spec).record;
    CallProbe probe(m_rig->client->chat(spec));
    QVERIFY(probe.wait());
    const auto& hit = probe.record();
    QCOMPARE(hit.cache, CacheState::Hit);
    QCOMPARE(probe.text, u"Hello"_s);
    QCOMPARE(hit.deltaCount, first.deltaCount);
    // Never quicker than it first came.
    QVERIFY(hit.lastDelta - hit.admitted >= first.lastDelta - first.sent);
}

void TestCachedCalls::onlyWhatHasOneAnswer_data()
{
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<bool>("sampledToo");
    QTest::addColumn<bool>("kept");
    QTest::newRow("temperature 0") << QJsonObject{{u"temperature"_s, 0}} << false << true;
    QTest::newRow("a seed") << QJsonObject{{u"temperature"_s, 0.7}, {u"seed"_s, 1}} << false << true;
    QTest::newRow("temperature 0.7") << QJsonObject{{u"temperature"_s, 0.7}} << false << false;
    QTest::newRow("no temperature") << QJsonObject() << false << false;
    QTest::newRow("switched on for all") << QJsonObject{{u"temperature"_s, 0.7}} << true << true;
}

void TestCachedCalls::onlyWhatHasOneAnswer()
{
    QFETCH(QJsonObject, parameters);
    QFETCH(bool, sampledToo);
    QFETCH(bool, kept);
    RawServer server(always(Good));
    CallSpec spec = questionTo(server);
    spec.request.parameters = parameters;
    spec.profile.cache.sampledToo = sampledToo;
    run(spec);
    QCOMPARE(run(spec).record.cache, kept ? CacheState::Hit : CacheState::Off);
    spec.cacheControls.bypass = true;
    QCOMPARE(run(spec).record.cache, kept ? CacheState::Bypass : CacheState::Off);
}

void TestCachedCalls::controls_data()
{
    QTest::addColumn<bw::cache::CacheControls>("second");
    QTest::addColumn<CacheState>("state");
    QTest::addColumn<CacheState>("third");
    QTest::addColumn<int>("requests");
    bw::cache::CacheControls controls;
    QTest::newRow("none") << controls << CacheState::Hit << CacheState::Hit << 1;
    controls.noCache = true;
    QTest::newRow("no-cache asks, and keeps the answer") << controls << CacheState::Miss << CacheState::Hit << 2;
    controls = {};
    controls.noStore = true;
    QTest::newRow("no-store still reads") << controls << CacheState::Hit << CacheState::Hit << 1;
    controls = {};
    controls.bypass = true;
    QTest::newRow("bypass") << controls << CacheState::Bypass << CacheState::Hit << 2;
}

void TestCachedCalls::controls()
{
    QFETCH(bw::cache::CacheControls, second);
    RawServer server(always(Good));
    CallSpec spec = questionTo(server);
    run(spec);
    spec.cacheControls = second;
    QTEST(run(spec).record.cache, "state");
    spec.cacheControls = {};
    QTEST(run(spec).record.cache, "third");
    QTEST(int(server.requests().size()), "requests");
}

void TestCachedCalls::probesDoWithout()
{
    RawServer server(always(Good));
    CallSpec spec = questionTo(server);
    run(spec);
    for (const auto source : {bw::record::Source::Probe, bw::record::Source::KeyCheck, bw::record::Source::Diagnosis}) {
        spec.source = source;
        QCOMPARE(run(spec).record.cache, CacheState::Off);
    }
    QCOMPARE(server.requests().size(), 4);
}

void TestCachedCalls::scopesAreApart()
{
    RawServer server(always(Good));
    CallSpec spec = questionTo(server);
    run(spec);
    spec.cacheScope = u"variant"_s;
    QCOMPARE(run(spec).record.cache, CacheState::Miss);
    QCOMPARE(run(spec).record.cache, CacheState::Hit);
    spec.cacheScope.clear();
    spec.profile.id = bw::ProfileId(u"another"_s);
    QCOMPARE(run(spec).record.cache, CacheState::Miss);
}

void TestCachedCalls::answersGetOld()
{
    RawServer server(always(Good));
    CallSpec spec = questionTo(server);
    spec.profile.cache.ttl = {{u"gpt-4.1"_s, 100s}};
    run(spec);
    m_clock.advance(89s);
    QCOMPARE(run(spec).record.cache, CacheState::Hit);
    m_clock.advance(22s); // 100 s and a tenth
    QCOMPARE(run(spec).record.cache, CacheState::Miss);

    spec.cacheControls.ttl = 10s;
    spec.request.parameters.insert(u"seed"_s, 2);
    run(spec);
    m_clock.advance(11s);
    QCOMPARE(run(spec).record.cache, CacheState::Miss);
}

void TestCachedCalls::errorsAreNotKept()
{
    RawServer server(inOrder({Busy, Good}));
    const CallSpec spec = questionTo(server);
    QCOMPARE(run(spec).record.failure.errorClass, bw::ErrorClass::Overloaded);
    QCOMPARE(run(spec).record.cache, CacheState::Miss);
    QCOMPARE(run(spec).record.cache, CacheState::Hit);
    QCOMPARE(server.requests().size(), 2);
}

void TestCachedCalls::anAnswerOfAnotherModelIsNotKept()
{
    bool down = true;
    RawServer server([&down](const RawRequest& request) { return down && request.body.contains("gpt-4.1") ? Busy : Good; });
    CallSpec spec = questionTo(server);
    spec.profile.fallbackModels = {u"small"_s};
    QCOMPARE(verdicts(run(spec).record), u"next_endpoint ok"_s);
    down = false;
    QCOMPARE(run(spec).record.cache, CacheState::Miss);
    QCOMPARE(run(spec).record.cache, CacheState::Hit);
}

void TestCachedCalls::aFailoverIsTheSameQuestion()
{
    RawServer primary(always(Busy));
    RawServer backup(always(Good));
    CallSpec spec = questionTo(primary);
    Endpoint endpoint;
    endpoint.id = bw::EndpointId(u"b"_s);
    endpoint.baseUrl = backup.url(u"/v1"_s);
    endpoint.backup = true;
    spec.profile.endpoints.append(endpoint);
    QCOMPARE(verdicts(run(spec).record), u"next_endpoint ok"_s);
    QCOMPARE(run(spec).record.cache, CacheState::Hit);
}

void TestCachedCalls::staleInsteadOfAnError()
{
    RawServer server(inOrder({Good, Busy}));
    CallSpec spec = questionTo(server);
    spec.profile.cache.serveStale = true;
    run(spec);
    m_clock.advance(3h);
    CallProbe probe(m_rig->client->chat(spec));
    QVERIFY(probe.wait());
    const auto& record = probe.record();
    QCOMPARE(record.cache, CacheState::Stale);
    QCOMPARE(record.failure.errorClass, bw::ErrorClass::Ok);
    QCOMPARE(probe.text, u"Hello"_s);
    QCOMPARE(verdicts(record), u"exhausted"_s);
    QCOMPARE(record.cost, std::optional(PicoUsd()));
    QVERIFY(record.savedCost); // as with a hit: an answer that was not paid for again
    m_clock.advance(24h);
    QCOMPARE(run(spec).record.failure.errorClass, bw::ErrorClass::Overloaded);
}

void TestCachedCalls::staleOnlyIfWanted_data()
{
    QTest::addColumn<bool>("serveStale");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("switched off") << false << QByteArray("503 Busy");
    QTest::newRow("not for a wrong key") << true << QByteArray("401 Unauthorized");
    QTest::newRow("not for a bad request") << true << QByteArray("400 Bad Request");
}

void TestCachedCalls::staleOnlyIfWanted()
{
    QFETCH(bool, serveStale);
    QFETCH(QByteArray, status);
    RawServer server(inOrder({Good, reply(status, "{}")}));
    CallSpec spec = questionTo(server);
    spec.profile.cache.serveStale = serveStale;
    run(spec);
    m_clock.advance(3h);
    const auto record = run(spec).record;
    QCOMPARE(record.cache, CacheState::Miss);
    QVERIFY(record.failure.errorClass != bw::ErrorClass::Ok);
}

void TestCachedCalls::manyAskOnce()
{
    RawServer server(always(Silent));
    const CallSpec spec = questionTo(server);
    std::deque<CallProbe> probes;
    for (int i = 0; i < 5; ++i)
        probes.emplace_back(m_rig->client->chat(spec));
    QTRY_COMPARE(server.requests().size(), 1);
    server.sendToAll(Good.bytes);
    QTRY_VERIFY(std::ranges::all_of(probes, [](const CallProbe& probe) { return probe.finished == 1; }));
    int hits = 0;
    for (const CallProbe& probe : probes) {
        QCOMPARE(probe.text, u"Hello"_s);
        hits += probe.record().cache == CacheState::Hit;
    }
    QCOMPARE(hits, 4);
    QCOMPARE(server.requests().size(), 1);
}

void TestCachedCalls::theNextLeadsWhenTheFirstIsCancelled()
{
    RawServer server(inOrder({Silent, Good}));
    const CallSpec spec = questionTo(server);
    Call* const first = m_rig->client->chat(spec);
    CallProbe leader(first);
    QTRY_COMPARE(server.requests().size(), 1);
    CallProbe waiter(m_rig->client->chat(spec));
    m_context.caches->of(spec.profile, spec.keys)->flush();
    QCOMPARE(server.requests().size(), 1);
    first->cancel();
    QVERIFY(leader.wait());
    QCOMPARE(leader.errorClass(), u"cancelled"_s);
    QVERIFY(waiter.wait());
    QCOMPARE(waiter.record().cache, CacheState::Miss);
    QCOMPARE(waiter.text, u"Hello"_s);
}

void TestCachedCalls::cancelWhileWaitingForAnother()
{
    RawServer server(always(Silent));
    const CallSpec spec = questionTo(server);
    CallProbe leader(m_rig->client->chat(spec));
    QTRY_COMPARE(server.requests().size(), 1);
    Call* const second = m_rig->client->chat(spec);
    CallProbe waiter(second);
    m_context.caches->of(spec.profile, spec.keys)->flush();
    second->cancel();
    second->cancel();
    QCOMPARE(waiter.finished, 0);
    QVERIFY(waiter.wait());
    QCOMPARE(waiter.errorClass(), u"cancelled"_s);
    QCOMPARE(waiter.finished, 1);
    QCOMPARE(leader.finished, 0);
}

void TestCachedCalls::cancelWhilePlaying()
{
    RawServer server(always(Silent));
    CallSpec spec = questionTo(server);
    spec.profile.cache.replayPaced = true;
    storeSlowAnswer(spec);

    Call* const call = m_rig->client->chat(spec);
    CallProbe probe(call);
    QTRY_COMPARE(probe.deltas, 1);
    call->cancel();
    call->cancel();
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"cancelled"_s);
    QCOMPARE(probe.text, u"Hel"_s);
    QCOMPARE(probe.finished, 1);
}

void TestCachedCalls::theDeadlineCoversTheWait()
{
    RawServer server(always(Silent));
    CallSpec spec = questionTo(server);
    CallProbe leader(m_rig->client->chat(spec));
    QTRY_COMPARE(server.requests().size(), 1);
    spec.profile.totalTimeout = 50ms;
    CallProbe waiter(m_rig->client->chat(spec));
    QVERIFY(waiter.wait());
    QCOMPARE(waiter.errorClass(), u"deadline"_s);
    QCOMPARE(server.requests().size(), 1);
}

void TestCachedCalls::aSlowLookupIsAMiss()
{
    SlowCache slow(0);
    QTRY_VERIFY(slow.cache.isOpen());
    const bw::Instant begun = bw::systemClock().now();
    CacheVisit visit({&slow.cache, {}, {}, false}, slow.deadlines);
    bool told = false;
    visit.ask(begun, begun + 10min, [&told] { told = true; });
    QVERIFY(!told);
    QTRY_VERIFY(told);
    QVERIFY(!visit.hit());
    QVERIFY(bw::systemClock().now() >= begun + CacheVisit::LookupPatience);
}

void TestCachedCalls::theWaitForAnotherIsNoSlowLookup()
{
    SlowCache slow(2);
    QTRY_VERIFY(slow.cache.isOpen());
    const auto ask = [&slow](CacheVisit& visit, bw::Instant latest, bool& told) {
        visit.ask(bw::systemClock().now(), latest, [&told] { told = true; });
    };
    CacheVisit leader({&slow.cache, {}, {}, false}, slow.deadlines);
    CacheVisit waiter({&slow.cache, {}, {}, false}, slow.deadlines);
    bool leads = false;
    bool told = false;
    ask(leader, bw::NoInstant, leads);
    QTRY_VERIFY(leads);
    const bw::Instant latest = bw::systemClock().now() + 3 * CacheVisit::LookupPatience;
    ask(waiter, latest, told);
    slow.cache.flush(); // it was looked up
    QTRY_VERIFY(told);
    QVERIFY(bw::systemClock().now() >= latest);
}

void TestCachedCalls::reportsAndInvalidates()
{
    RawServer server(always(Good));
    const CallSpec spec = questionTo(server);
    run(spec);
    run(spec);
    NetworkWorkers workers(m_context, 1);
    std::optional<CacheReport> report;
    workers.cacheReport(spec.profile, spec.keys, this, [&report](const CacheReport& got) { report = got; });
    QTRY_VERIFY(report);
    QCOMPARE(report->statistics.hits, 1);
    QCOMPARE(report->statistics.misses, 1);
    QCOMPARE(report->statistics.entries, std::optional<qint64>(1));
    QVERIFY(report->trouble.isEmpty());

    std::optional<qint64> gone;
    workers.invalidateCache(spec.profile, spec.keys, {.scope = {}, .model = u"other"_s, .olderThan = {}}, this,
                            [&gone](const bw::Result<qint64>& count) { gone = count.value_or(-1); });
    QTRY_COMPARE(gone, std::optional<qint64>(0));
    gone.reset();
    workers.invalidateCache(spec.profile, spec.keys, {}, this, [&gone](const bw::Result<qint64>& count) { gone = count.value_or(-1); });
    QTRY_COMPARE(gone, std::optional<qint64>(1));
    QCOMPARE(run(spec).record.cache, CacheState::Miss);
}

void TestCachedCalls::anAddressThatIsNoneIsToldOnce()
{
    RawServer server(always(Good));
    CallSpec spec = questionTo(server);
    spec.profile.cache.store = CacheOptions::Store::Redis;
    spec.profile.cache.redisUrl = u"rediss://cache.example"_s;
    const QSignalSpy trouble(m_context.caches.get(), &Caches::troubleFound);
    QCOMPARE(run(spec).record.cache, CacheState::Off);
    QCOMPARE(run(spec).record.failure.errorClass, bw::ErrorClass::Ok);
    QCOMPARE(trouble.size(), 1);
    NetworkWorkers workers(m_context, 1);
    std::optional<CacheReport> report;
    workers.cacheReport(spec.profile, spec.keys, this, [&report](const CacheReport& got) { report = got; });
    QTRY_VERIFY(report);
    QCOMPARE(report->trouble, trouble.first().first().toString());

    CallSpec other = spec; // there is no cache at either place, and still each has its own trouble
    other.profile.cache.redisUrl = u"redis://"_s;
    QCOMPARE(run(other).record.cache, CacheState::Off);
    QCOMPARE(trouble.size(), 2);
    QVERIFY(trouble.last().first() != trouble.first().first());
    for (const auto& [asked, said] : {std::pair(spec, trouble.first()), std::pair(other, trouble.last())}) {
        report.reset();
        workers.cacheReport(asked.profile, asked.keys, this, [&report](const CacheReport& got) { report = got; });
        QTRY_VERIFY(report);
        QCOMPARE(report->trouble, said.first().toString());
    }
}

QTEST_GUILESS_MAIN(TestCachedCalls)
#include "tst_cachedcalls.moc"
