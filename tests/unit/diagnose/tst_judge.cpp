// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/judge.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::ErrorClass;
using bw::Failure;
using bw::Instant;
using bw::Nanoseconds;
using bw::diagnose::Cause;
using bw::diagnose::Finding;
using bw::diagnose::judge;
using bw::diagnose::Observations;
using bw::gateway::DoctorReport;
using bw::record::RequestRecord;

namespace {

const Instant Start = Instant(1s);

//! A stream that took `ttft` to its first token and then 5 ms a token.
RequestRecord answered(Nanoseconds ttft = 200ms, int tokens = 20, Nanoseconds gap = 5ms)
{
    RequestRecord record;
    record.httpStatus = 200;
    record.intended = record.admitted = record.sent = Start;
    record.firstDelta = Start + ttft;
    for (int i = 0; i < tokens; ++i)
        record.deltaTimes.append(record.firstDelta + i * gap);
    record.deltaCount = tokens;
    record.lastDelta = record.end = record.deltaTimes.constLast();
    record.connection.reused = true;
    record.usage.emplace();
    record.usage->promptTokens = 10;
    record.usage->completionTokens = tokens;
    return record;
}

RequestRecord overNew(RequestRecord record, Nanoseconds handshake = 150ms)
{
    record.connection.reused = false;
    record.timings.connect = handshake / 3;
    record.timings.tls = handshake - handshake / 3;
    record.end += handshake;
    record.lastDelta += handshake;
    return record;
}

RequestRecord failed(ErrorClass errorClass, int status = 0, const QString& code = {})
{
    RequestRecord record;
    record.failure.errorClass = errorClass;
    record.failure.httpStatus = status;
    record.failure.code = code;
    record.httpStatus = status;
    record.intended = Start;
    record.end = Start + 50ms;
    return record;
}

DoctorReport openRoute()
{
    DoctorReport doctor;
    doctor.route.host = u"gateway.test"_s;
    doctor.route.lookup = bw::net::LookupReport{20ms, 2ms, {}};
    doctor.route.addresses = {{QHostAddress(u"192.0.2.1"_s), 20ms, {}}};
    doctor.first = overNew(answered());
    doctor.second = answered();
    return doctor;
}

Observations healthy()
{
    Observations seen;
    seen.doctor = openRoute();
    seen.request = answered();
    seen.token = answered(200ms, 1);
    seen.cold = {overNew(answered()), overNew(answered())};
    seen.warm = {overNew(answered()), answered(), answered(), answered()};
    for (const int concurrency : {1, 4, 16})
        seen.ramp.append({concurrency, QList<RequestRecord>(2 * concurrency, answered())});
    seen.lag.samples = 100;
    return seen;
}

using Fault = void (*)(Observations&);

void fillRamp(Observations& seen, const RequestRecord& record)
{
    seen.ramp.last().records.fill(record);
}

void poolTooSmall(Observations& seen)
{
    seen.limits.maxConnections = 2;
    RequestRecord waited = answered();
    waited.timings.pool = 1s;
    waited.end += 1s;
    waited.lastDelta += 1s;
    fillRamp(seen, waited);
}

void coldByChoice(Observations& seen)
{
    seen.limits.cold = true;
    seen.warm.fill(overNew(answered()));
    seen.doctor->second = overNew(answered());
}

void serverCloses(Observations& seen)
{
    coldByChoice(seen);
    seen.limits.cold = false;
}

void slowNames(Observations& seen)
{
    seen.doctor->route.lookup = bw::net::LookupReport{900ms, 800ms, {}};
}

void everythingFails(Observations& seen, const RequestRecord& failure)
{
    seen.request = failure;
    seen.token.reset();
    seen.cold.clear();
    seen.warm.clear();
    seen.ramp.clear();
}

} // namespace

Q_DECLARE_METATYPE(Fault)

class TestJudge : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void nothingIsWrong();
    void first_data();
    void first();
    void slowFirstLookupIsNotTheNameServersFault();
    void fastAnswersAreNotBuffered();
    void missingModelListIsNoFault();
    void gravestFirst();
    void leadSupports();
    void leadAlone();
};

void TestJudge::nothingIsWrong()
{
    const QList<Finding> findings = judge(healthy());
    QVERIFY2(findings.isEmpty(), qPrintable(findings.isEmpty() ? QString() : findings.constFirst().what));
    QVERIFY(judge({}).isEmpty());
}

void TestJudge::first_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Cause>("cause");
    const auto row = [](const char* name, Fault fault, Cause cause) { QTest::newRow(name) << fault << cause; };
    row("pool too small", poolTooSmall, Cause::Pool);
    row("keep-alive off at the server", serverCloses, Cause::KeepAlive);
    row("keep-alive off here", coldByChoice, Cause::KeepAlive);
    row("slow name server", slowNames, Cause::Dns);
    row("unknown name", [](Observations& seen) {
        seen.doctor->route.lookup->problem = u"Host not found"_s;
        seen.doctor->first = failed(ErrorClass::Dns);
        everythingFails(seen, failed(ErrorClass::Dns));
    }, Cause::Dns);
    row("slow handshake", [](Observations& seen) { seen.cold.fill(overNew(answered(), 900ms)); }, Cause::Handshake);
    row("wrong key", [](Observations& seen) { everythingFails(seen, failed(ErrorClass::Auth, 401)); }, Cause::Key);
    row("rate limit", [](Observations& seen) { fillRamp(seen, failed(ErrorClass::RateLimited, 429)); }, Cause::RateLimit);
    row("quota", [](Observations& seen) { everythingFails(seen, failed(ErrorClass::Quota, 429, u"insufficient_quota"_s)); }, Cause::Quota);
    row("slow provider", [](Observations& seen) {
        seen.request = answered(3s);
        seen.token = answered(3s, 1);
        seen.warm.fill(answered(3s));
    }, Cause::ProviderSlow);
    row("slow under load", [](Observations& seen) { fillRamp(seen, answered(2s)); }, Cause::ProviderSlow);
    row("slow pen", [](Observations& seen) { seen.request = answered(200ms, 20, 400ms); }, Cause::ProviderSlow);
    row("silent", [](Observations& seen) { everythingFails(seen, failed(ErrorClass::FirstTokenTimeout)); }, Cause::ProviderSlow);
    row("refused", [](Observations& seen) {
        seen.doctor->first = failed(ErrorClass::Connect);
        seen.doctor->second.reset();
        seen.request.reset();
        seen.warm.clear();
        seen.ramp.clear();
    }, Cause::ProviderDown);
    row("503 now and then", [](Observations& seen) { seen.warm[1] = failed(ErrorClass::Overloaded, 503); }, Cause::ProviderDown);
    row("refused behind a proxy", [](Observations& seen) {
        seen.doctor->route.proxy = bw::net::ProxyReport{u"http"_s, u"proxy.test"_s, 8080, true};
        seen.doctor->first = failed(ErrorClass::Connect);
        everythingFails(seen, failed(ErrorClass::Connect));
    }, Cause::Proxy);
    row("expired certificate", [](Observations& seen) {
        everythingFails(seen, failed(ErrorClass::Tls, 0, u"certificate_expired"_s));
    }, Cause::Certificate);
    row("buffering", [](Observations& seen) { seen.request = answered(600ms, 60, 0ms); }, Cause::Buffering);
    row("wrong model", [](Observations& seen) { everythingFails(seen, failed(ErrorClass::BadRequest, 404, u"model_not_found"_s)); }, Cause::Request);
    row("no network", [](Observations& seen) { everythingFails(seen, failed(ErrorClass::Offline)); }, Cause::Machine);
    row("busy computer", [](Observations& seen) { seen.lag.p99 = 300ms; }, Cause::Machine);
}

void TestJudge::first()
{
    QFETCH(Fault, fault);
    QFETCH(Cause, cause);
    Observations seen = healthy();
    fault(seen);
    const QList<Finding> findings = judge(seen);
    QVERIFY(!findings.isEmpty());
    const Finding& gravest = findings.constFirst();
    QCOMPARE(causeId(gravest.cause), causeId(cause));
    QVERIFY(gravest.weight > 0 && gravest.weight <= 1);
    QVERIFY(!gravest.evidence.isEmpty());
    for (const QString& sentence : QStringList{gravest.what, gravest.advice} + gravest.evidence)
        QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u')'), qPrintable(sentence));
}

void TestJudge::slowFirstLookupIsNotTheNameServersFault()
{
    Observations seen = healthy();
    seen.doctor->route.lookup = bw::net::LookupReport{900ms, 3ms, {}};
    QVERIFY(judge(seen).isEmpty());
}

void TestJudge::fastAnswersAreNotBuffered()
{
    Observations seen = healthy();
    seen.request = answered(210ms, 60, 0ms); // all at once, but no later than a single token
    QVERIFY(judge(seen).isEmpty());
}

void TestJudge::missingModelListIsNoFault()
{
    Observations seen = healthy();
    seen.doctor->first = failed(ErrorClass::BadRequest, 404);
    seen.request.reset();
    QVERIFY(judge(seen).isEmpty());
}

void TestJudge::gravestFirst()
{
    Observations seen = healthy();
    serverCloses(seen);
    fillRamp(seen, failed(ErrorClass::RateLimited, 429));
    const QList<Finding> findings = judge(seen);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings[0].cause, Cause::RateLimit);
    QCOMPARE(findings[1].cause, Cause::KeepAlive);
    QVERIFY(findings[0].weight > findings[1].weight);
}

void TestJudge::leadSupports()
{
    Observations seen = healthy();
    slowNames(seen);
    const double alone = judge(seen).constFirst().weight;
    seen.lead = bw::diagnose::readLead(u"getaddrinfo EAI_AGAIN gateway.test"_s);
    QVERIFY(judge(seen).constFirst().weight > alone);
    QCOMPARE(judge(seen).constFirst().cause, Cause::Dns);
}

void TestJudge::leadAlone()
{
    Observations seen = healthy();
    seen.lead = bw::diagnose::readLead(u"httpx.PoolTimeout"_s);
    const QList<Finding> findings = judge(seen);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().cause, Cause::Pool);
    QVERIFY(findings.constFirst().weight <= 0.1);
}

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
