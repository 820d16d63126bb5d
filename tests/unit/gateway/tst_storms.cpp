// SPDX-License-Identifier: GPL-3.0-or-later
// A server that fails as told, and what it sees of us: how many requests, when, and what comes of them.
#include "callprobe.h"
#include "gateway/safeguards.h"
#include "wireanswers.h"

#include "sim/simulatedgateway.h"
#include "support/suite.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <deque>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::gateway;
using namespace bw::test;
using bw::Milliseconds;
using bw::Nanoseconds;
using bw::sim::FaultRule;
using bw::sim::Scenario;
using bw::sim::SimulatedGateway;

namespace {

using Kind = FaultRule::Kind;

FaultRule always(Kind kind, int status = 500, const QList<std::pair<QByteArray, QByteArray>>& headers = {})
{
    FaultRule rule;
    rule.p = 1;
    rule.kind = kind;
    rule.status = status;
    rule.headers = headers;
    return rule;
}

FaultRule limited(const QByteArray& name, const QByteArray& value)
{
    return always(Kind::Status, 429, {{name, value}});
}

//! A client whose chance is no chance: waits are what the rules say, with nothing taken off or added.
ClientContext exactly()
{
    ClientContext context;
    context.random = [] { return 0.0; };
    context.safeguards = std::make_shared<Safeguards>(bw::systemClock(), [] { return 0.5; });
    return context;
}

//! When the simulator took each request.
QList<Nanoseconds> receivedAt(const QString& log)
{
    QFile file(log);
    QList<Nanoseconds> times;
    if (!file.open(QIODevice::ReadOnly))
        return times;
    while (!file.atEnd())
        times.append(Nanoseconds(QJsonDocument::fromJson(file.readLine())["received_ns"_L1].toInteger()));
    std::sort(times.begin(), times.end());
    return times;
}

qsizetype ended(const std::deque<CallProbe>& probes)
{
    return std::ranges::count_if(probes, [](const CallProbe& probe) { return probe.finished > 0; });
}

} // namespace

class TestStorms : public Suite
{
    Q_OBJECT

private slots:
    void failures_data();
    void failures();
    void theDelayInTheBody();

    void aThousandCallsOnADyingEndpoint_data();
    void aThousandCallsOnADyingEndpoint();
    void fiveFailuresAreEnough();
    void halfOpenLetsThreeIn();
    void threeSuccessesCloseIt();
    void aDyingEndpointWithABackup();
};

void TestStorms::failures_data()
{
    QTest::addColumn<FaultRule>("fault");
    QTest::addColumn<bool>("stream");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QList<int>>("waitsMs");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("errorClass");
    const QString retried = u"retry_same retry_same exhausted"_s;
    const auto row = [](const char* name, const FaultRule& fault, bool stream, const QList<int>& waits, const QString& verdict,
                        const char* errorClass) {
        QTest::newRow(name) << fault << stream << int(waits.size()) + 1 << waits << verdict << QString::fromLatin1(errorClass);
    };
    const QList<int> backoff{40, 80}; // the profile begins with 40 ms
    row("500", always(Kind::Status), true, backoff, retried, "overloaded");
    row("500, no stream", always(Kind::Status), false, backoff, retried, "overloaded");
    row("503", always(Kind::Status, 503), true, backoff, retried, "overloaded");
    row("408", always(Kind::Status, 408), true, backoff, retried, "overloaded");
    row("502 with a page", always(Kind::Html502), true, backoff, retried, "overloaded");
    row("reset", always(Kind::Reset), true, backoff, retried, "reset");
    row("silence", always(Kind::Silent), true, {}, u"fail_fast"_s, "first_token_timeout");
    row("silence, no stream", always(Kind::Silent), false, {}, u"fail_fast"_s, "read_timeout");
    row("400", always(Kind::Status, 400), true, {}, u"fail_fast"_s, "bad_request");
    row("401", always(Kind::Status, 401), true, {}, u"fail_fast"_s, "auth");
    row("402", always(Kind::Status, 402), true, {}, u"fail_fast"_s, "quota");
    row("error in the stream", always(Kind::ErrorInStream), true, {}, u"fail_fast"_s, "stream_error");

    row("429 without a delay", always(Kind::Status, 429), true, backoff, retried, "rate_limited");
    row("retry-after-ms", limited("retry-after-ms", "120"), true, {120, 120}, retried, "rate_limited");
    row("x-ms-retry-after-ms", limited("x-ms-retry-after-ms", "120"), true, {120, 120}, retried, "rate_limited");
    row("retry-after, a fraction", limited("Retry-After", "0.15"), true, {150, 150}, retried, "rate_limited");
    row("retry-after, a second", limited("Retry-After", "1"), true, {1000, 1000}, retried, "rate_limited");
    row("retry-after-ms 0 says nothing", always(Kind::Status, 429, {{"retry-after-ms", "0"}, {"Retry-After", "0.1"}}), true,
        {100, 100}, retried, "rate_limited");
    row("retry-after 0", limited("Retry-After", "0"), true, backoff, retried, "rate_limited");
    row("retry-after below 0", limited("Retry-After", "-10"), true, backoff, retried, "rate_limited");
    row("retry-after nan", limited("Retry-After", "nan"), true, backoff, retried, "rate_limited");
    row("retry-after inf", limited("Retry-After", "inf"), true, backoff, retried, "rate_limited");
    row("retry-after, words", limited("Retry-After", "Zun, 29 Sep 100000"), true, backoff, retried, "rate_limited");
    row("retry-after, a past date", limited("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"), true, backoff, retried, "rate_limited");
    row("retry-after, RFC 850", limited("Retry-After", "Sunday, 06-Nov-94 08:49:37 GMT"), true, backoff, retried, "rate_limited");
    row("the window's reset",
        always(Kind::Status, 429, {{"x-ratelimit-remaining-requests", "0"}, {"x-ratelimit-reset-requests", "130ms"}}), true,
        {130, 130}, retried, "rate_limited");
    row("longer than one waits", limited("Retry-After", "61"), true, {}, u"exhausted"_s, "rate_limited");
    row("the server advises against it", always(Kind::Status, 503, {{"x-should-retry", "false"}}), true, {}, u"fail_fast"_s,
        "overloaded");
    row("the server advises it", always(Kind::Status, 400, {{"x-should-retry", "true"}}), true, backoff, retried, "bad_request");
}

void TestStorms::failures()
{
    QFETCH(FaultRule, fault);
    QFETCH(bool, stream);
    QFETCH(QList<int>, waitsMs);
    const QTemporaryDir folder;
    Scenario scenario;
    scenario.errors = {fault};
    scenario.logFile = folder.filePath(u"requests.jsonl"_s);
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start().has_value());

    GatewayProfile profile = profileFor(gateway.baseUrl(), 3);
    profile.retry.firstDelay = 40ms;
    profile.firstTokenTimeout = 200ms;
    profile.timeouts.read = stream ? profile.timeouts.read : 200ms;
    Rig rig(exactly());
    CallProbe probe(rig.client->chat(specFor(profile, stream)));
    QVERIFY(probe.wait());
    QTEST(probe.errorClass(), "errorClass");
    QTEST(verdicts(probe.record()), "verdict");
    QTEST(int(gateway.requestCount()), "requests");

    const auto& attempts = probe.record().attempts;
    for (qsizetype i = 0; i < waitsMs.size(); ++i) {
        const Nanoseconds wait = Milliseconds(waitsMs[i]);
        QCOMPARE(attempts[i + 1].waitBefore, wait);
        QVERIFY(attempts[i + 1].startedAt - (attempts[i].startedAt + attempts[i].duration) >= wait); // never early
    }
    if (fault.kind == Kind::Silent || fault.kind == Kind::Reset)
        return; // the log is written at a request's end
    QTRY_COMPARE(receivedAt(scenario.logFile).size(), waitsMs.size() + 1);
    const QList<Nanoseconds> times = receivedAt(scenario.logFile);
    for (qsizetype i = 0; i < waitsMs.size(); ++i)
        QVERIFY(times[i + 1] - times[i] >= Milliseconds(waitsMs[i]));
}

void TestStorms::theDelayInTheBody()
{
    RawServer server(inOrder({reply("429 Too Many Requests",
                                    R"({"error":{"code":429,"details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"0.16s"}]}})")}));
    Rig rig(exactly());
    CallProbe probe(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s), 2))));
    QVERIFY(probe.wait());
    QCOMPARE(verdicts(probe.record()), u"retry_same exhausted"_s);
    QCOMPARE(probe.record().attempts[1].waitBefore, Nanoseconds(160ms));
}

void TestStorms::aThousandCallsOnADyingEndpoint_data()
{
    QTest::addColumn<bool>("breaker");
    QTest::newRow("the budget alone") << false;
    QTest::newRow("with the breaker") << true;
}

void TestStorms::aThousandCallsOnADyingEndpoint()
{
    QFETCH(bool, breaker);
    constexpr int Calls = 1'000;
    Scenario scenario;
    scenario.errors = {always(Kind::Status)};
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start().has_value());
    GatewayProfile profile = profileFor(gateway.baseUrl(), 3);
    profile.retry.firstDelay = 1ms;
    profile.timeouts.pool = 60s;
    profile.totalTimeout = 60s;
    CallSpec spec = specFor(profile, false);
    spec.guards.breaker = breaker;
    const ClientContext context = exactly();
    Rig rig(context);
    std::deque<CallProbe> probes;
    for (int i = 0; i < Calls; ++i)
        probes.emplace_back(rig.client->chat(spec));
    QTRY_COMPARE_WITH_TIMEOUT(ended(probes), Calls, 60'000);

    // Every call is let in before the first failure is known, so a thousand arrive; what is on top of them is held down.
    const qint64 extra = gateway.requestCount() - Calls;
    const auto lane = context.safeguards->health().first().worst();
    qInfo("%d calls at once: %lld requests at the server, %lld of them extra (allowed: %d); the breaker saw %d failures in a row", Calls,
          qlonglong(gateway.requestCount()), qlonglong(extra), 10 + Calls / 5, lane.failuresInARow);
    QVERIFY2(extra >= 0 && extra <= 10 + Calls / 5, qPrintable(QString::number(extra)));
    if (!breaker) {
        QCOMPARE(lane.state, bw::resilience::BreakerState::Closed);
        return;
    }
    QCOMPARE(lane.state, bw::resilience::BreakerState::Open);
    QCOMPARE(lane.failuresInARow, 5); // later results are of before the opening
    for (const CallProbe& probe : probes)
        QCOMPARE(probe.errorClass(), u"overloaded"_s);

    // From now on nobody but a probe goes out.
    spec.profile.probeWhenAllOpen = false;
    const qint64 before = gateway.requestCount();
    std::deque<CallProbe> later;
    for (int i = 0; i < Calls; ++i)
        later.emplace_back(rig.client->chat(spec));
    QTRY_COMPARE_WITH_TIMEOUT(ended(later), Calls, 60'000);
    QCOMPARE(gateway.requestCount(), before);
    QVERIFY(std::ranges::all_of(later, [](const CallProbe& probe) { return probe.errorClass() == u"breaker_open"_s; }));
}

//! One call after the other: what the first five brought keeps all others away.
void TestStorms::fiveFailuresAreEnough()
{
    constexpr int Calls = 1'000;
    Scenario scenario;
    scenario.errors = {always(Kind::Status)};
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start().has_value());
    GatewayProfile profile = profileFor(gateway.baseUrl(), 3);
    profile.retry.firstDelay = 1ms;
    profile.probeWhenAllOpen = false;
    Rig rig(exactly());
    int refused = 0;
    for (int i = 0; i < Calls; ++i) {
        CallProbe probe(rig.client->chat(specFor(profile, false)));
        QVERIFY(probe.wait());
        refused += probe.errorClass() == u"breaker_open"_s ? 1 : 0;
    }
    qInfo("%d calls one after another: %lld requests at the server, %d calls refused at once", Calls, qlonglong(gateway.requestCount()), refused);
    QCOMPARE(gateway.requestCount(), 5); // three of the first call, two of the second
    QCOMPARE(refused, Calls - 2);
}

void TestStorms::halfOpenLetsThreeIn()
{
    constexpr int Calls = 1'000;
    int requests = 0;
    // Every request has a connection of its own, so that none that is closed looks merely stale.
    RawServer server([&requests](const RawRequest&) {
        return requests++ < 5 ? RawReply{reply("500 No", "{}", "Connection: close\r\n").bytes, 0, Then::Close} : RawReply{};
    });
    GatewayProfile profile = profileFor(server.url(u"/v1"_s));
    profile.probeWhenAllOpen = false;
    profile.breaker.openFor = 50ms;
    const ClientContext context = exactly();
    Rig rig(context);
    for (int i = 0; i < 5; ++i) {
        CallProbe probe(rig.client->chat(specFor(profile)));
        QVERIFY(probe.wait());
    }
    const auto lane = [&context] { return context.safeguards->health().first().worst(); };
    QCOMPARE(lane().state, bw::resilience::BreakerState::Open);
    QTRY_VERIFY(bw::systemClock().now() >= lane().openUntil);

    std::deque<CallProbe> probes;
    for (int i = 0; i < Calls; ++i)
        probes.emplace_back(rig.client->chat(specFor(profile)));
    QTRY_COMPARE_WITH_TIMEOUT(ended(probes), Calls - 3, 60'000);
    QTRY_COMPARE(server.requests().size(), 5 + 3);
    qInfo("%d calls at a half-open breaker: %lld probes at the server", Calls, qlonglong(server.requests().size() - 5));
    QCOMPARE(lane().state, bw::resilience::BreakerState::HalfOpen);
    QCOMPARE(lane().probesInFlight, 3);

    // One of them fails: open again, for twice as long; the others' results do not count any more.
    server.closeAll();
    QTRY_COMPARE(ended(probes), Calls);
    QCOMPARE(lane().state, bw::resilience::BreakerState::Open);
    QCOMPARE(lane().probesInFlight, 0);
}

void TestStorms::threeSuccessesCloseIt()
{
    int requests = 0;
    RawServer server([&requests](const RawRequest&) {
        return requests++ < 5 ? reply("500 No", "{}") : stream(delta("Hi", "stop") + Done);
    });
    GatewayProfile profile = profileFor(server.url(u"/v1"_s));
    const ClientContext context = exactly();
    Rig rig(context);
    const auto state = [&context] { return context.safeguards->health().first().worst().state; };
    for (int i = 0; i < 5; ++i) {
        CallProbe probe(rig.client->chat(specFor(profile)));
        QVERIFY(probe.wait());
    }
    for (int i = 0; i < 3; ++i) { // everybody's breaker is open: the only endpoint is probed
        QVERIFY(state() != bw::resilience::BreakerState::Closed);
        CallProbe probe(rig.client->chat(specFor(profile)));
        QVERIFY(probe.wait());
        QCOMPARE(probe.errorClass(), u"ok"_s);
    }
    QCOMPARE(state(), bw::resilience::BreakerState::Closed);
}

void TestStorms::aDyingEndpointWithABackup()
{
    constexpr int Calls = 200;
    Scenario dying;
    dying.errors = {always(Kind::Status)};
    SimulatedGateway primary(dying);
    SimulatedGateway backup;
    QVERIFY(primary.start().has_value() && backup.start().has_value());
    GatewayProfile profile = profileFor(primary.baseUrl(), 3);
    profile.retry.firstDelay = 1ms;
    profile.timeouts.pool = 60s;
    Endpoint second;
    second.id = bw::EndpointId(u"backup"_s);
    second.name = u"backup"_s;
    second.baseUrl = backup.baseUrl();
    second.backup = true;
    profile.endpoints.append(second);
    Rig rig(exactly());
    std::deque<CallProbe> probes;
    for (int i = 0; i < Calls; ++i)
        probes.emplace_back(rig.client->chat(specFor(profile, false)));
    QTRY_COMPARE_WITH_TIMEOUT(ended(probes), Calls, 60'000);
    for (const CallProbe& probe : probes) {
        QCOMPARE(probe.errorClass(), u"ok"_s);
        QCOMPARE(probe.record().servedByEndpointName, u"backup"_s);
    }
    QCOMPARE(backup.requestCount(), Calls);

    // The primary is known to be bad now: it is left alone.
    const qint64 before = primary.requestCount();
    CallProbe next(rig.client->chat(specFor(profile, false)));
    QVERIFY(next.wait());
    QCOMPARE(primary.requestCount(), before);
}

QTEST_GUILESS_MAIN(TestStorms)
#include "tst_storms.moc"
