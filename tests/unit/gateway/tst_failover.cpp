// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a call asks when somebody fails: other keys, endpoints and models, breakers, benches, limiters.
#include "gateway/safeguards.h"
#include "severalendpoints.h"

#include "support/suite.h"

#include <QJsonDocument>

#include <deque>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::gateway;
using namespace bw::test;
using bw::EndpointId;
using bw::ErrorClass;
using bw::KeyId;
using bw::SecretString;

class TestFailover : public Suite
{
    Q_OBJECT

private slots:
    void theBackupAnswers();
    void neverAfterTheFirstToken();
    void oneEndpointOnlyWithoutFallback();
    void theNextKey_data();
    void theNextKey();
    void aRefusedKeyIsNotTriedFirstAgain();
    void theNextKeyHasLimitsOfItsOwn();
    void aLimitedKeyDoesNotBenchTheOthers();
    void aModelThatIsNotThere();
    void fallbackModelByItsNameThere();
    void contextTooLongGoesToAnotherModel();
    void aFailingEndpointIsBenched();
    void switchedOff();
    void noEndpointServesTheModel();

    void theBreakerOpensAfterFive();
    void anOpenBreakerGoesOnAtOnce();
    void threeProbesAndNoMore();
    void cancelledProbesAreGivenBack();
    void workersShareTheirBreakers();
    void withoutBreakerNobodyIsRefused();
    void retriesStopWhenTheBudgetIsSpent();

    void waitsForTheLimiter();
    void aWaitThatWouldNotFitIsNotBegun();
    void cancelWhileWaitingForTheLimiter();
    void aServerThatAsksForPeaceGetsIt();
    void learnsTheServersLimits();

};

void TestFailover::theBackupAnswers()
{
    RawServer primary(always(Busy));
    RawServer backup(always(Good));
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileOf({&primary, &backup}, 3))));
    QVERIFY(probe.wait());
    QCOMPARE(probe.text, u"Hello"_s);
    QCOMPARE(verdicts(probe.record()), u"retry_same retry_same next_endpoint ok"_s);
    QCOMPARE(primary.requests().size(), 3);
    QCOMPARE(backup.requests().size(), 1);
    QCOMPARE(probe.record().servedByEndpointName, u"e1"_s);
    QCOMPARE(probe.record().attempts.last().endpointName, u"e1"_s);
    QCOMPARE(rig.bus.take().size(), 1);
}

void TestFailover::neverAfterTheFirstToken()
{
    RawServer primary([](const RawRequest&) { return RawReply{openStream(delta("Hel")), 0, Then::Close}; });
    RawServer backup(always(Good));
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileOf({&primary, &backup}))));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"stream_cut"_s);
    QCOMPARE(probe.text, u"Hel"_s);
    QCOMPARE(backup.requests().size(), 0);
}

void TestFailover::oneEndpointOnlyWithoutFallback()
{
    RawServer primary(always(Busy));
    RawServer backup(always(Good));
    CallSpec spec = specFor(profileOf({&primary, &backup}));
    spec.guards.fallback = false;
    Rig rig;
    QCOMPARE(classOf(run(rig, spec)), u"overloaded"_s);
    QCOMPARE(backup.requests().size(), 0);
}

void TestFailover::theNextKey_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("auth") << QByteArray("401 Unauthorized") << QByteArray(R"({"error":{"code":"invalid_api_key"}})");
    QTest::newRow("quota") << QByteArray("429 Too Many Requests") << QByteArray(R"({"error":{"code":"insufficient_quota"}})");
    QTest::newRow("a rate limit for longer than one waits") << QByteArray("429 Too Many Requests\r\nretry-after: 61") << QByteArray("{}");
}

void TestFailover::theNextKey()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    RawServer server([&](const RawRequest& request) {
        return request.header("authorization") == "Bearer second-key" ? Good : reply(status, body);
    });
    GatewayProfile profile = profileOf({&server}, 3);
    profile.keys = {{KeyId(u"k1"_s), u"first"_s}, {KeyId(u"k2"_s), u"second"_s}};
    CallSpec spec = specFor(profile);
    spec.keys = {KeyId(u"k1"_s), SecretString("first-key")};
    spec.keys.add(KeyId(u"k2"_s), SecretString("second-key"));
    Rig rig;
    const auto record = run(rig, spec);
    QCOMPARE(verdicts(record), u"next_key ok"_s);
    QCOMPARE(record.attempts.first().keyLabel, u"first"_s);
    QCOMPARE(record.keyLabel, u"second"_s);
    QCOMPARE(server.requests().size(), 2);
}

void TestFailover::aRefusedKeyIsNotTriedFirstAgain()
{
    RawServer server([](const RawRequest& request) {
        return request.header("authorization") == "Bearer second-key" ? Good : reply("401 Unauthorized", "{}");
    });
    GatewayProfile profile = profileOf({&server});
    profile.keys = {{KeyId(u"k1"_s), {}}, {KeyId(u"k2"_s), {}}};
    CallSpec spec = specFor(profile);
    spec.keys = {KeyId(u"k1"_s), SecretString("first-key")};
    spec.keys.add(KeyId(u"k2"_s), SecretString("second-key"));
    Rig rig;
    QCOMPARE(verdicts(run(rig, spec)), u"next_key ok"_s);
    QCOMPARE(verdicts(run(rig, spec)), u"ok"_s);
    QCOMPARE(server.requests().size(), 3);
}

void TestFailover::theNextKeyHasLimitsOfItsOwn()
{
    RawServer primary(always(Good));
    RawServer backup(always(Good));
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.limits.requestsPerMinute = 1;
    profile.totalTimeout = 20s;
    profile.keys = {{KeyId(u"k1"_s), u"first"_s}, {KeyId(u"k2"_s), u"second"_s}};
    CallSpec spec = specFor(profile);
    spec.keys = {KeyId(u"k1"_s), SecretString("first-key")};
    spec.keys.add(KeyId(u"k2"_s), SecretString("second-key"));
    Rig rig;
    QCOMPARE(run(rig, spec).keyLabel, u"first"_s);
    const auto second = run(rig, spec);
    QCOMPARE(verdicts(second), u"next_key ok"_s);
    QCOMPARE(second.attempts.first().failure.errorClass, ErrorClass::LimiterTimeout);
    QCOMPARE(second.keyLabel, u"second"_s);
    const auto third = run(rig, spec);
    QCOMPARE(verdicts(third), u"next_key next_endpoint ok"_s);
    QCOMPARE(primary.requests().size(), 2);
    QCOMPARE(backup.requests().size(), 1);
}

void TestFailover::aLimitedKeyDoesNotBenchTheOthers()
{
    RawServer primary([](const RawRequest& request) {
        return request.header("authorization") == "Bearer second-key" ? Good : reply("429 Too Many Requests", "{}", "retry-after: 120\r\n");
    });
    RawServer backup(always(Good));
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.keys = {{KeyId(u"k1"_s), {}}, {KeyId(u"k2"_s), {}}};
    CallSpec spec = specFor(profile);
    spec.keys = {KeyId(u"k1"_s), SecretString("first-key")};
    spec.keys.add(KeyId(u"k2"_s), SecretString("second-key"));
    Rig rig;
    QCOMPARE(verdicts(run(rig, spec)), u"next_key ok"_s);
    const auto second = run(rig, spec); // the first key is left alone, the endpoint is not
    QCOMPARE(verdicts(second), u"next_key ok"_s);
    QCOMPARE(second.attempts.first().failure.errorClass, ErrorClass::LimiterTimeout);
    QCOMPARE(primary.requests().size(), 3);
    QCOMPARE(backup.requests().size(), 0);
}

void TestFailover::aModelThatIsNotThere()
{
    RawServer primary(always(reply("404 Not Found", R"({"error":{"message":"m","type":"NotFoundError","param":"model","code":404}})")));
    RawServer backup(always(Good));
    Rig rig;
    const CallSpec spec = specFor(profileOf({&primary, &backup}));
    QCOMPARE(verdicts(run(rig, spec)), u"next_endpoint ok"_s);
    QCOMPARE(verdicts(run(rig, spec)), u"ok"_s); // remembered
    QCOMPARE(primary.requests().size(), 1);

    // The only endpoint is asked all the same.
    CallSpec alone = spec;
    alone.profile.endpoints.removeLast();
    QCOMPARE(classOf(run(rig, alone)), u"bad_request"_s);
    QCOMPARE(primary.requests().size(), 2);
}

void TestFailover::fallbackModelByItsNameThere()
{
    RawServer server([](const RawRequest& request) { return request.body.contains("vendor/small") ? Good : Busy; });
    GatewayProfile profile = profileOf({&server});
    profile.fallbackModels = {u"small"_s};
    profile.endpoints.first().modelNames = {{u"small"_s, u"vendor/small"_s}};
    Rig rig;
    const auto record = run(rig, specFor(profile));
    QCOMPARE(verdicts(record), u"next_endpoint ok"_s);
    QCOMPARE(record.attempts.last().model, u"vendor/small"_s);
    QCOMPARE(QJsonDocument::fromJson(server.requests().last().body)["model"_L1].toString(), u"vendor/small"_s);
}

void TestFailover::contextTooLongGoesToAnotherModel()
{
    RawServer primary([](const RawRequest& request) {
        return request.body.contains("large") ? Good : reply("400 Bad Request", R"({"error":{"code":"context_length_exceeded"}})");
    });
    RawServer backup(always(Good));
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.fallbackModels = {u"large"_s};
    Rig rig;
    QCOMPARE(verdicts(run(rig, specFor(profile))), u"next_endpoint ok"_s);
    QCOMPARE(primary.requests().size(), 2);
    QCOMPARE(backup.requests().size(), 0);
}

void TestFailover::aFailingEndpointIsBenched()
{
    RawServer primary(always(reply("503 Busy", "{}"))); // the server's own delay would count instead of the bench's
    RawServer backup(always(Good));
    Rig rig;
    CallSpec spec = specFor(profileOf({&primary, &backup}, 3));
    spec.profile.retry.firstDelay = 1ms;
    QCOMPARE(verdicts(run(rig, spec)), u"retry_same retry_same next_endpoint ok"_s);
    QCOMPARE(verdicts(run(rig, spec)), u"ok"_s);
    QCOMPARE(primary.requests().size(), 3);

    // Alone it is not refused: that is the breaker's business.
    CallSpec alone = spec;
    alone.profile.endpoints.removeLast();
    alone.profile.retry.maxAttempts = 1;
    QCOMPARE(classOf(run(rig, alone)), u"overloaded"_s);
    QCOMPARE(primary.requests().size(), 4);
}

void TestFailover::switchedOff()
{
    RawServer primary(always(Good));
    RawServer backup(always(Good));
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.provider = Provider::HolySheep;
    ClientContext context;
    context.switches.holySheepEnabled = false;
    Rig rig(context);
    const auto record = run(rig, specFor(profile));
    QCOMPARE(record.servedByEndpointName, u"e1"_s);
    QVERIFY(record.note.contains("HOLYSHEEP_ENABLED"_L1));
    QCOMPARE(primary.requests().size(), 0);

    profile.endpoints.removeLast();
    const auto refused = run(rig, specFor(profile));
    QCOMPARE(classOf(refused), u"breaker_open"_s);
    QCOMPARE(refused.failure.code, u"switched_off_by_environment"_s);
    QVERIFY(refused.failure.message.contains("HOLYSHEEP_ENABLED"_L1));
    QVERIFY(refused.attempts.isEmpty());

    profile.provider = Provider::Custom;
    profile.endpoints.first().enabled = false;
    const auto off = run(rig, specFor(profile));
    QCOMPARE(classOf(off), u"breaker_open"_s);
    QCOMPARE(off.failure.code, u"endpoints_off"_s);
    QCOMPARE(primary.requests().size(), 0);
}

void TestFailover::noEndpointServesTheModel()
{
    RawServer server(always(Good));
    GatewayProfile profile = profileOf({&server});
    profile.endpoints.first().models = {u"other"_s};
    Rig rig;
    const auto record = run(rig, specFor(profile));
    QCOMPARE(classOf(record), u"bad_request"_s);
    QCOMPARE(record.failure.code, u"model_not_found"_s);
    QCOMPARE(server.requests().size(), 0);
}

void TestFailover::theBreakerOpensAfterFive()
{
    RawServer server(always(Busy));
    GatewayProfile profile = profileOf({&server});
    profile.probeWhenAllOpen = false;
    Rig rig;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(classOf(run(rig, specFor(profile))), u"overloaded"_s);
    const auto record = run(rig, specFor(profile));
    QCOMPARE(classOf(record), u"breaker_open"_s);
    QCOMPARE(verdicts(record), u"breaker_open"_s);
    QVERIFY(record.failure.message.contains("e0"_L1));
    QCOMPARE(server.requests().size(), 5);
}

void TestFailover::anOpenBreakerGoesOnAtOnce()
{
    RawServer primary(always(Busy));
    RawServer backup(always(Good));
    GatewayProfile profile = profileOf({&primary, &backup});
    GatewayProfile alone = profile;
    alone.endpoints.removeLast();
    Rig rig;
    for (int i = 0; i < 5; ++i)
        run(rig, specFor(alone));
    profile.endpoints.last().backup = true;
    // A bench would ask the backup first; the breaker must not need it.
    profile.endpoints.first().models = {};
    const auto record = run(rig, specFor(profile));
    QCOMPARE(record.servedByEndpointName, u"e1"_s);
    QCOMPARE(primary.requests().size(), 5);
}

void TestFailover::threeProbesAndNoMore()
{
    int failures = 0;
    RawServer server([&failures](const RawRequest&) { return failures++ < 5 ? Busy : Silent; });
    const GatewayProfile profile = profileOf({&server});
    Rig rig;
    for (int i = 0; i < 5; ++i)
        run(rig, specFor(profile));
    std::deque<CallProbe> probes;
    for (int i = 0; i < 10; ++i)
        probes.emplace_back(rig.client->chat(specFor(profile)));
    const auto refused = [&probes] {
        return std::ranges::count_if(probes, [](const CallProbe& probe) { return probe.finished > 0; });
    };
    QTRY_COMPARE(refused(), 7);
    QTRY_COMPARE(server.requests().size(), 5 + 3);
    for (const CallProbe& probe : probes) {
        if (probe.finished > 0)
            QCOMPARE(probe.errorClass(), u"breaker_open"_s);
    }
}

void TestFailover::cancelledProbesAreGivenBack()
{
    int failures = 0;
    RawServer server([&failures](const RawRequest&) { return failures++ < 5 ? Busy : Silent; });
    const GatewayProfile profile = profileOf({&server});
    ClientContext context;
    context.safeguards = std::make_shared<Safeguards>();
    Rig rig(context);
    for (int i = 0; i < 5; ++i)
        run(rig, specFor(profile));
    for (int round = 0; round < 3; ++round) {
        std::deque<CallProbe> probes;
        QList<Call*> calls;
        for (int i = 0; i < 3; ++i) {
            calls.append(rig.client->chat(specFor(profile)));
            probes.emplace_back(calls.last());
        }
        QTRY_COMPARE(server.requests().size(), 5 + 3 * (round + 1));
        QCOMPARE(context.safeguards->health().first().lanes.first().probesInFlight, 3);
        for (Call* call : calls)
            call->cancel();
        QTRY_VERIFY(std::ranges::all_of(probes, [](const CallProbe& probe) { return probe.finished == 1; }));
        QCOMPARE(context.safeguards->health().first().lanes.first().probesInFlight, 0);
    }
}

void TestFailover::workersShareTheirBreakers()
{
    RawServer server(always(Busy));
    GatewayProfile profile = profileOf({&server});
    profile.probeWhenAllOpen = false;
    ClientContext context;
    context.safeguards = std::make_shared<Safeguards>();
    Rig one(context);
    Rig two(context);
    for (int i = 0; i < 5; ++i)
        run(i % 2 == 0 ? one : two, specFor(profile));
    QCOMPARE(classOf(run(one, specFor(profile))), u"breaker_open"_s);
    QCOMPARE(classOf(run(two, specFor(profile))), u"breaker_open"_s);
    QCOMPARE(server.requests().size(), 5);

    const auto health = context.safeguards->health();
    QCOMPARE(health.size(), 1);
    QCOMPARE(health.first().worst().state, bw::resilience::BreakerState::Open);
    QCOMPARE(health.first().worst().lastFailure, ErrorClass::Overloaded);
    QCOMPARE(health.first().worst().failuresInARow, 5);

    context.safeguards->forget(EndpointId(u"0"_s));
    QCOMPARE(classOf(run(one, specFor(profile))), u"overloaded"_s);
}

void TestFailover::withoutBreakerNobodyIsRefused()
{
    RawServer server(always(Busy));
    CallSpec spec = specFor(profileOf({&server}));
    spec.guards.breaker = false;
    Rig rig;
    for (int i = 0; i < 10; ++i)
        QCOMPARE(classOf(run(rig, spec)), u"overloaded"_s);
    QCOMPARE(server.requests().size(), 10);
}

void TestFailover::retriesStopWhenTheBudgetIsSpent()
{
    RawServer server(always(Busy));
    CallSpec spec = specFor(profileOf({&server}, 10));
    spec.guards.breaker = false;
    Rig rig;
    const auto record = run(rig, spec);
    // Ten tokens, one a failure, and no retry at five or below.
    QCOMPARE(verdicts(record), u"retry_same retry_same retry_same retry_same budget_exhausted"_s);
    QCOMPARE(classOf(record), u"overloaded"_s);
    QVERIFY(record.failure.message.startsWith("busy"_L1));
    QCOMPARE(server.requests().size(), 5);
}

void TestFailover::waitsForTheLimiter()
{
    RawServer server(always(Good));
    GatewayProfile profile = profileOf({&server});
    profile.limits.requestsPerMinute = 600;
    profile.limits.requestBurst = 1;
    Rig rig;
    CallProbe first(rig.client->chat(specFor(profile)));
    CallProbe second(rig.client->chat(specFor(profile)));
    CallProbe third(rig.client->chat(specFor(profile)));
    QTRY_VERIFY(first.finished == 1 && second.finished == 1 && third.finished == 1);
    QCOMPARE(first.record().limiterWait, 0ns);
    for (const CallProbe* late : {&second, &third}) {
        const auto& record = late->record();
        QCOMPARE(late->errorClass(), u"ok"_s);
        QVERIFY(record.limiterWait > 0ns);
        QCOMPARE(record.attempts.first().limiterWait, record.limiterWait);
        QVERIFY(record.attempts.first().startedAt - record.admitted >= record.limiterWait);
    }
    // Who came first went first, and the pace was kept.
    QVERIFY(second.record().attempts.first().startedAt - first.record().attempts.first().startedAt >= 99ms);
    QVERIFY(third.record().attempts.first().startedAt - second.record().attempts.first().startedAt > 0ns);
    QVERIFY(third.record().attempts.first().startedAt - first.record().attempts.first().startedAt >= 199ms);
}

void TestFailover::aWaitThatWouldNotFitIsNotBegun()
{
    RawServer primary(always(Good));
    RawServer backup(always(Good));
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.limits.requestsPerMinute = 1;
    profile.totalTimeout = 20s;
    Rig rig;
    QCOMPARE(run(rig, specFor(profile)).servedByEndpointName, u"e0"_s);
    const auto second = run(rig, specFor(profile));
    QCOMPARE(verdicts(second), u"next_endpoint ok"_s);
    QCOMPARE(second.attempts.first().failure.errorClass, ErrorClass::LimiterTimeout);
    const auto third = run(rig, specFor(profile));
    QCOMPARE(classOf(third), u"limiter_timeout"_s);
    QCOMPARE(primary.requests().size(), 1);
    QCOMPARE(backup.requests().size(), 1);
}

void TestFailover::cancelWhileWaitingForTheLimiter()
{
    RawServer server(always(Good));
    GatewayProfile profile = profileOf({&server});
    profile.limits.requestsPerMinute = 1;
    profile.totalTimeout = 10min;
    Rig rig;
    run(rig, specFor(profile));
    Call* const call = rig.client->chat(specFor(profile));
    CallProbe probe(call);
    call->cancel();
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"cancelled"_s);
    QVERIFY(probe.record().attempts.isEmpty());
    QCOMPARE(server.requests().size(), 1);
}

void TestFailover::aServerThatAsksForPeaceGetsIt()
{
    RawServer primary(always(reply("429 Too Many Requests", "{}", "retry-after: 120\r\n")));
    RawServer backup(always(Good));
    Rig rig;
    const CallSpec spec = specFor(profileOf({&primary, &backup}, 3));
    QCOMPARE(verdicts(run(rig, spec)), u"next_endpoint ok"_s);
    QCOMPARE(verdicts(run(rig, spec)), u"ok"_s); // benched for as long
    CallSpec alone = spec;
    alone.profile.endpoints.removeLast();
    const auto held = run(rig, alone);
    QCOMPARE(classOf(held), u"limiter_timeout"_s);
    QCOMPARE(primary.requests().size(), 1);
}

void TestFailover::learnsTheServersLimits()
{
    RawServer server(inOrder({reply("200 OK", R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]})",
                                    "x-ratelimit-remaining-requests: 0\r\nx-ratelimit-reset-requests: 30s\r\n"),
                              Good}));
    Rig rig;
    const CallSpec spec = specFor(profileOf({&server}), false);
    QCOMPARE(run(rig, spec).limiterWait, 0ns);
    Call* const call = rig.client->chat(spec);
    CallProbe probe(call);
    call->cancel();
    QVERIFY(probe.wait());
    QVERIFY(probe.record().limiterWait > 0ns);
    QVERIFY(probe.record().attempts.isEmpty());

    CallSpec without = spec;
    without.guards.limiter = false;
    QCOMPARE(run(rig, without).limiterWait, 0ns);
}

QTEST_GUILESS_MAIN(TestFailover)
#include "tst_failover.moc"
