// SPDX-License-Identifier: GPL-3.0-or-later
// How often a call asks, how long it waits in between, and what it remembers.
#include "callprobe.h"
#include "wireanswers.h"

#include "support/suite.h"

#include <QElapsedTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::gateway;
using namespace bw::test;

namespace {

const RawReply Good = stream(delta("Hello") + delta("", "stop") + Usage + Done);
const RawReply Busy = reply("503 Busy", R"({"error":{"message":"busy"}})", "retry-after-ms: 50\r\n");

} // namespace

class TestRetries : public Suite
{
    Q_OBJECT

private slots:
    void triesAgainUntilItWorks();
    void stopsAtTheLastAttempt();
    void waitsAsLongAsAsked();
    void doesNotWaitTooLong();
    void notAfterTheFirstToken();
    void notForABadRequest();
    void shouldRetryHeader();
    void deadlineCoversAttemptsAndWaits();
    void deadlineOfAStreamEndsAtItsFirstToken();
    void cancelWhileWaiting();
    void whoHearsOfAnEndMayCancel_data();
    void whoHearsOfAnEndMayCancel();
    void streamOptionsAreDroppedOnceAndRemembered();
    void usageIsEstimatedWhereThereIsNone();
    void priceIsOfTheModelThatAnswered();
    void extraBodyIsSentButNeverOverrides();
    void sentAsOrdered();
};

void TestRetries::triesAgainUntilItWorks()
{
    RawServer server(inOrder({Busy, Busy, Good}));
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s), 3))));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"ok"_s);
    QCOMPARE(probe.text, u"Hello"_s);
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.connectionCount(), 1);
    const auto& attempts = probe.result.record.attempts;
    QCOMPARE(verdicts(probe.result.record), u"retry_same retry_same ok"_s);
    QCOMPARE(attempts[0].httpStatus, 503);
    QCOMPARE(attempts[0].failure.serverDelay, std::optional(50ms));
    QCOMPARE(attempts[0].waitBefore, 0ns);
    QVERIFY(attempts[1].waitBefore >= 50ms);
    QVERIFY(attempts[1].startedAt - (attempts[0].startedAt + attempts[0].duration) >= 50ms);
    QCOMPARE(attempts[2].usage->completionTokens, 3);
    QCOMPARE(rig.bus.take().size(), 1);
}

void TestRetries::stopsAtTheLastAttempt()
{
    RawServer server(inOrder({Busy}));
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s), 3))));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"overloaded"_s);
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(verdicts(probe.result.record), u"retry_same retry_same exhausted"_s);
}

void TestRetries::waitsAsLongAsAsked()
{
    RawServer server(inOrder({reply("429 Too Many Requests", "{}", "retry-after: 1\r\n"), Good}));
    Rig rig;
    QElapsedTimer timer;
    timer.start();
    CallProbe probe(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s), 2))));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"ok"_s);
    QVERIFY(timer.elapsed() >= 1'000);
    QCOMPARE(probe.result.record.attempts[0].failure.serverDelay, std::optional<bw::Milliseconds>(1s));
}

void TestRetries::doesNotWaitTooLong()
{
    RawServer server(inOrder({reply("429 Too Many Requests", "{}", "retry-after: 61\r\n"), Good}));
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s), 3))));
    QVERIFY(probe.wait(2'000));
    QCOMPARE(probe.errorClass(), u"rate_limited"_s);
    QCOMPARE(server.requests().size(), 1);
}

void TestRetries::notAfterTheFirstToken()
{
    RawServer server([](const RawRequest&) { return RawReply{openStream(delta("Hel")), 0, Then::Close}; });
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s), 3))));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"stream_cut"_s);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(verdicts(probe.result.record), u"fail_fast"_s);
}

void TestRetries::notForABadRequest()
{
    RawServer server(inOrder({reply("400 Bad Request", R"({"error":{"message":"no"}})")}));
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s), 3))));
    QVERIFY(probe.wait());
    QCOMPARE(server.requests().size(), 1);
}

void TestRetries::shouldRetryHeader()
{
    RawServer server(inOrder({reply("503 Busy", "{}", "x-should-retry: false\r\n")}));
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s), 3))));
    QVERIFY(probe.wait());
    QCOMPARE(server.requests().size(), 1);
}

void TestRetries::deadlineCoversAttemptsAndWaits()
{
    RawServer server(inOrder({Busy, RawReply{}}));
    GatewayProfile profile = profileFor(server.url(u"/v1"_s), 3);
    profile.totalTimeout = 400ms;
    QElapsedTimer timer;
    timer.start();
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profile)));
    QVERIFY(probe.wait(3'000));
    QCOMPARE(probe.errorClass(), u"deadline"_s);
    QVERIFY(timer.elapsed() >= 400);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(probe.result.record.attempts.size(), 2);
}

void TestRetries::deadlineOfAStreamEndsAtItsFirstToken()
{
    // An explicit total covers the whole stream too.
    RawServer server([](const RawRequest&) { return RawReply{openStream(delta("Hel"))}; });
    GatewayProfile profile = profileFor(server.url(u"/v1"_s));
    profile.totalTimeout = 300ms;
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profile)));
    QVERIFY(probe.wait(3'000));
    QCOMPARE(probe.errorClass(), u"deadline"_s);
    QCOMPARE(probe.text, u"Hel"_s);
    QVERIFY(probe.result.record.truncated);
}

void TestRetries::cancelWhileWaiting()
{
    RawServer server(inOrder({reply("429 Too Many Requests", "{}", "retry-after: 30\r\n")}));
    Rig rig;
    Call* const call = rig.client->chat(specFor(profileFor(server.url(u"/v1"_s), 3)));
    CallProbe probe(call);
    const QSignalSpy ended(call, &Call::attemptEnded);
    QTRY_COMPARE(ended.size(), 1);
    call->cancel();
    call->cancel();
    QCOMPARE(probe.finished, 0);
    QVERIFY(probe.wait(1'000));
    QCOMPARE(probe.errorClass(), u"cancelled"_s);
    QCOMPARE(probe.finished, 1);
    QCOMPARE(server.requests().size(), 1);
}

void TestRetries::whoHearsOfAnEndMayCancel_data()
{
    QTest::addColumn<RawReply>("first");
    QTest::newRow("before a wait") << Busy;
    QTest::newRow("before the same again, changed") << reply("400 Bad Request", R"({"error":{"message":"Unknown field: stream_options"}})");
    QTest::newRow("before the next endpoint") << reply("503 Busy", "{}", "x-should-retry: false\r\n");
}

void TestRetries::whoHearsOfAnEndMayCancel()
{
    QFETCH(const RawReply, first);
    RawServer server(inOrder({first, Good}));
    GatewayProfile profile = profileFor(server.url(u"/v1"_s), 3);
    profile.endpoints.append({bw::EndpointId(u"second"_s), u"second"_s, server.url(u"/v1"_s)});
    profile.endpoints.last().backup = true;
    Rig rig;
    Call* const call = rig.client->chat(specFor(profile));
    connect(call, &Call::attemptEnded, call, &Call::cancel);
    CallProbe probe(call);
    QVERIFY(probe.wait(2'000));
    QCOMPARE(probe.errorClass(), u"cancelled"_s);
    QCOMPARE(probe.finished, 1);
    QCOMPARE(probe.record().attempts.size(), 1);
    QCOMPARE(server.requests().size(), 1);
}

void TestRetries::streamOptionsAreDroppedOnceAndRemembered()
{
    RawServer server([](const RawRequest& request) {
        return request.body.contains("stream_options")
            ? reply("400 Bad Request", R"({"error":{"message":"Unknown field: stream_options"}})")
            : Good;
    });
    Rig rig;
    const CallSpec spec = specFor(profileFor(server.url(u"/v1"_s), 1));
    CallProbe first(rig.client->chat(spec));
    QVERIFY(first.wait());
    QCOMPARE(first.errorClass(), u"ok"_s);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(verdicts(first.result.record), u"retry_same ok"_s);

    CallProbe second(rig.client->chat(spec));
    QVERIFY(second.wait());
    QCOMPARE(second.errorClass(), u"ok"_s);
    QCOMPARE(server.requests().size(), 3);
}

void TestRetries::usageIsEstimatedWhereThereIsNone()
{
    RawServer server(inOrder({stream(delta("Hello world!") + delta("", "stop") + Done)}));
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s)))));
    QVERIFY(probe.wait());
    const auto& usage = probe.result.record.usage;
    QVERIFY(usage && usage->estimated);
    QCOMPARE(usage->completionTokens, bw::openai::estimateTokens(u"Hello world!"));
    QCOMPARE(usage->promptTokens, bw::openai::estimateTokens(u"Hello"));
    QVERIFY(probe.result.record.cost.has_value());
    QCOMPARE(probe.result.record.attempts.first().usage, usage);
}

void TestRetries::priceIsOfTheModelThatAnswered()
{
    const QByteArray other = "data: {\"model\":\"deepseek-v3.2\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"x\"},"
                             "\"finish_reason\":\"stop\"}]}\n\n";
    const QByteArray unknown = "data: {\"model\":\"mystery\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"x\"},"
                               "\"finish_reason\":\"stop\"}]}\n\n";
    RawServer server(inOrder({stream(other + Usage + Done), stream(unknown + Usage + Done)}));
    Rig rig;
    CallProbe priced(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s)))));
    QVERIFY(priced.wait());
    QCOMPARE(priced.result.record.servedBy, u"deepseek-v3.2"_s);
    QCOMPARE(priced.result.record.cost, std::optional(bw::PicoUsd(10 * 420'000)));
    CallProbe unpriced(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s)))));
    QVERIFY(unpriced.wait());
    QVERIFY(!unpriced.result.record.cost.has_value());
}

void TestRetries::extraBodyIsSentButNeverOverrides()
{
    RawServer server(inOrder({Good}));
    GatewayProfile profile = profileFor(server.url(u"/v1"_s));
    profile.extraBody = {{u"temperature"_s, 0.1}, {u"provider"_s, u"x"_s}, {u"model"_s, u"other"_s}};
    CallSpec spec = specFor(profile);
    spec.request.parameters = {{u"temperature"_s, 0.9}};
    Rig rig;
    CallProbe probe(rig.client->chat(spec));
    QVERIFY(probe.wait());
    const QJsonObject body = QJsonDocument::fromJson(server.requests().first().body).object();
    QCOMPARE(body["temperature"_L1].toDouble(), 0.9);
    QCOMPARE(body["provider"_L1].toString(), u"x"_s);
    QCOMPARE(body["model"_L1].toString(), u"gpt-4.1"_s);
}

void TestRetries::sentAsOrdered()
{
    RawServer server(inOrder({Good}));
    GatewayProfile profile = profileFor(server.url());
    profile.headers = {{"X-Team", "blue"}, {"user-agent", "mine/1"}, {"accept-Encoding", "gzip"}}; // nobody would decode it
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profile)));
    QVERIFY(probe.wait());
    const RawRequest request = server.requests().first();
    QCOMPARE(request.target(), "/v1/chat/completions");
    QCOMPARE(request.header("authorization"), "Bearer " + specFor({}).keys.key({}).reveal());
    QCOMPARE(request.header("content-type"), "application/json");
    QCOMPARE(request.header("accept-encoding"), "identity");
    QCOMPARE(request.header("x-team"), "blue");
    QCOMPARE(request.header("user-agent"), "mine/1");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(body["stream"_L1].toBool(), true);
    QCOMPARE(body["stream_options"_L1]["include_usage"_L1].toBool(), true);
}

QTEST_GUILESS_MAIN(TestRetries)
#include "tst_retries.moc"
