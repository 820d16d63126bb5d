// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a gateway goes wrong gives its class, a plain sentence and the partial text, in time.
#include "callprobe.h"
#include "wireanswers.h"

#include "gateway/explain.h"
#include "support/manualclock.h"
#include "support/suite.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::gateway;
using namespace bw::test;

class TestCallFailures : public Suite
{
    Q_OBJECT

private slots:
    void badAnswers_data();
    void badAnswers();
    void unreachable_data();
    void unreachable();
    void whatMayBeBilled_data();
    void whatMayBeBilled();
    void silences_data();
    void silences();
    void trickleOfCommentsIsNoToken();
    void trickleOfAnErrorPageIsItsStatus();
    void pingsAfterTheEndEndToo();
    void choicesOneAfterTheOther();
    void keyEchoedInAMessageIsHidden();
    void providersRequestIdIsKept();
};

void TestCallFailures::badAnswers_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<QString>("errorClass");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("truncated");

    const QByteArray hello = delta("Hel") + delta("lo");
    const auto row = [](const char* name, const RawReply& reply, const QString& errorClass, int status = 200,
                        const QString& text = {}, bool truncated = false) {
        QTest::newRow(name) << reply << errorClass << status << text << truncated;
    };
    row("401", reply("401 Unauthorized", R"({"error":{"message":"Incorrect API key","code":"invalid_api_key"}})"), u"auth"_s, 401);
    row("403", reply("403 Forbidden", R"({"error":{"message":"no access"}})"), u"auth"_s, 403);
    row("404 model", reply("404 Not Found", R"({"error":{"message":"no model x","code":"model_not_found"}})"), u"bad_request"_s, 404);
    row("404 page", reply("404 Not Found", "<html><title>404</title></html>"), u"bad_request"_s, 404);
    row("402", reply("402 Payment Required", R"({"error":{"message":"credit"}})"), u"quota"_s, 402);
    row("429", reply("429 Too Many Requests", R"({"error":{"message":"slow down"}})"), u"rate_limited"_s, 429);
    row("429 quota", reply("429 Too Many Requests", R"({"error":{"message":"x","code":"insufficient_quota"}})"), u"quota"_s, 429);
    row("html 502", reply("502 Bad Gateway", "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"),
        u"overloaded"_s, 502);
    row("redirect", reply("302 Found", "", "Location: http://127.0.0.1:9/\r\n"), u"protocol"_s, 302);
    row("html 200", reply("200 OK", "<!doctype html><title>Sign in</title>"), u"protocol"_s);
    row("text 200", reply("200 OK", "the gateway is up"), u"protocol"_s);
    row("empty 200", reply("200 OK", ""), u"protocol"_s);
    row("stream of nothing", stream(""), u"protocol"_s);
    row("stream of comments", stream(": keep-alive\n\n: keep-alive\n\n"), u"protocol"_s);
    row("only [DONE]", stream(Done), u"ok"_s);
    row("error JSON 200", reply("200 OK", R"({"error":{"message":"Rate limit","code":429}})"), u"rate_limited"_s);
    row("JSON instead of a stream",
        reply("200 OK", R"({"model":"gpt-4.1","choices":[{"message":{"content":"Hello"},"finish_reason":"stop"}]})"), u"ok"_s,
        200, u"Hello"_s);
    row("cut JSON", RawReply{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"choices\":[", 0, Then::Close}, u"stream_cut"_s);
    row("error before any token", stream("data: {\"error\":{\"message\":\"busy\",\"code\":503}}\n\n"), u"overloaded"_s);
    row("error after a token", stream(hello + "data: {\"error\":{\"message\":\"busy\",\"code\":503}}\n\n"), u"stream_error"_s, 200,
        u"Hello"_s, true);
    row("event: error", stream(hello + "event: error\ndata: {\"error\":{\"message\":\"died\"}}\n\n"), u"stream_error"_s, 200,
        u"Hello"_s, true);
    row("not JSON", stream(hello + "data: {oops\n\n"), u"protocol"_s, 200, u"Hello"_s, true);
    row("cut in mid-stream", RawReply{openStream(hello), 0, Then::Close}, u"stream_cut"_s, 200, u"Hello"_s, true);
    row("cut before the first event", RawReply{openStream({}), 0, Then::Close}, u"protocol"_s);
    row("cut after finish_reason", RawReply{openStream(hello + delta("", "stop")), 0, Then::Close}, u"ok"_s, 200, u"Hello"_s);
    row("cut although usage came", RawReply{openStream(hello + Usage), 0, Then::Close}, u"stream_cut"_s, 200, u"Hello"_s, true);
    row("ends without a reason", stream(hello), u"ok"_s, 200, u"Hello"_s, true);
    row("ends after usage", stream(hello + Usage), u"ok"_s, 200, u"Hello"_s);
    row("content filter", stream(hello + delta("", "content_filter") + Done), u"content_filter"_s, 200, u"Hello"_s);
    row("network_error", stream(hello + delta("", "network_error") + Done), u"overloaded"_s, 200, u"Hello"_s, true);
    row("no answer at all", RawReply{"", 0, Then::Close}, u"reset"_s, 0);
    row("no HTTP", RawReply{"SSH-2.0-OpenSSH\r\n\r\n", 0, Then::Close}, u"protocol"_s, 0);
}

void TestCallFailures::badAnswers()
{
    QFETCH(RawReply, reply);
    RawServer server([reply](const RawRequest&) { return reply; });
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s)))));
    QVERIFY(probe.wait(5'000));
    const bw::record::RequestRecord& record = probe.result.record;
    QTEST(probe.errorClass(), "errorClass");
    QTEST(record.httpStatus, "status");
    QTEST(probe.text, "text");
    QTEST(record.truncated, "truncated");
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(record.attempts.size(), 1);
    QCOMPARE(rig.bus.take().size(), 1);
    QVERIFY(explain(record.failure).what.endsWith(u'.'));
    const bool failed = record.failure.errorClass != bw::ErrorClass::Ok;
    QCOMPARE(record.failure.message.isEmpty(), !failed);
    QCOMPARE(record.failure.message.contains(u"http://127.0.0.1:9/"_s), record.httpStatus == 302);
    const auto& choices = probe.result.completion.choices;
    QCOMPARE(choices.isEmpty() ? QString() : choices.first().content, probe.text);
}

void TestCallFailures::unreachable_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("errorClass");
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const quint16 port = gone.serverPort();
    QTest::newRow("refused") << QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port)) << u"connect"_s;
    QTest::newRow("no such host") << QUrl(u"http://no-such-host.invalid/v1"_s) << u"dns"_s;
}

void TestCallFailures::unreachable()
{
    QFETCH(QUrl, url);
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(url))));
    QVERIFY(probe.wait());
    QTEST(probe.errorClass(), "errorClass");
    QCOMPARE(probe.result.record.httpStatus, 0);
    QVERIFY(!probe.result.record.failure.maybeBilled);
    QVERIFY(!bw::isSet(probe.result.record.sent));
}

void TestCallFailures::whatMayBeBilled_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("maybeBilled");
    for (const char* const status : {"408 Request Timeout", "499 Client Closed Request", "500 Internal Server Error", "502 Bad Gateway",
                                     "504 Gateway Timeout", "520 Unknown", "524 A Timeout Occurred"})
        QTest::newRow(status) << QByteArray(status) << true;
    for (const char* const status : {"302 Found", "400 Bad Request", "401 Unauthorized", "402 Payment Required", "403 Forbidden", "404 Not Found",
                                     "409 Conflict", "422 Unprocessable", "425 Too Early", "429 Too Many Requests", "498 At Capacity",
                                     "501 Not Implemented", "503 Service Unavailable", "522 Connection Timed Out", "529 Overloaded"})
        QTest::newRow(status) << QByteArray(status) << false;
}

void TestCallFailures::whatMayBeBilled()
{
    QFETCH(QByteArray, status);
    QFETCH(bool, maybeBilled);
    RawServer server([status](const RawRequest&) { return reply(status, R"({"error":{"message":"no"}})"); });
    ClientContext context;
    Rig rig(context);
    GatewayProfile profile = profileFor(server.url(u"/v1"_s));
    profile.id = bw::ProfileId(u"p"_s);
    profile.budget.perDay = bw::PicoUsd::fromDecimal(u"1");
    CallProbe probe(rig.client->chat(specFor(profile)));
    QVERIFY(probe.wait(5'000));
    QCOMPARE(probe.record().failure.maybeBilled, maybeBilled);
    QCOMPARE(probe.record().maybeBilled, maybeBilled);
    const auto day = context.budgets->state(profile.id);
    QVERIFY(day);
    QCOMPARE(day->spent > bw::PicoUsd(), maybeBilled); // a limit is a limit
    QCOMPARE(day->held, bw::PicoUsd());
}

void TestCallFailures::silences_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<bool>("stream");
    QTest::addColumn<QString>("errorClass");
    QTest::addColumn<QString>("text");
    QTest::newRow("no first byte") << RawReply{} << false << u"read_timeout"_s << QString();
    QTest::newRow("no first byte of a stream") << RawReply{} << true << u"first_token_timeout"_s << QString();
    QTest::newRow("no token") << RawReply{openStream(": waiting\n\n")} << true << u"first_token_timeout"_s << QString();
    QTest::newRow("no more tokens") << RawReply{openStream(delta("Hel"))} << true << u"idle_timeout"_s << u"Hel"_s;
    QTest::newRow("half an error page") << RawReply{"HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\nbusy"} << false
                                        << u"overloaded"_s << QString();
    QTest::newRow("half an error page instead of a stream")
        << RawReply{"HTTP/1.1 429 Slow\r\nContent-Length: 100\r\n\r\n{"} << true << u"rate_limited"_s << QString();
    QTest::newRow("no error page at all") << RawReply{"HTTP/1.1 401 No\r\nContent-Length: 100\r\n\r\n"} << true << u"auth"_s
                                          << QString();
    QTest::newRow("never ends, but finished")
        << RawReply{openStream(delta("Hello") + delta("", "stop") + Usage + Done)} << true << u"ok"_s << u"Hello"_s;
}

void TestCallFailures::silences()
{
    QFETCH(RawReply, reply);
    QFETCH(bool, stream);
    RawServer server([reply](const RawRequest&) { return reply; });
    GatewayProfile profile = profileFor(server.url(u"/v1"_s));
    profile.timeouts.read = stream ? 20s : 200ms;
    profile.firstTokenTimeout = 200ms;
    profile.idleTimeout = 200ms;
    QElapsedTimer timer;
    timer.start();
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profile, stream)));
    QVERIFY(probe.wait(5'000));
    QTEST(probe.errorClass(), "errorClass");
    QTEST(probe.text, "text");
    if (probe.errorClass() != "ok"_L1)
        QVERIFY2(timer.elapsed() >= 200, qPrintable(QString::number(timer.elapsed())));
}

void TestCallFailures::trickleOfCommentsIsNoToken()
{
    RawServer server([](const RawRequest&) { return RawReply{openStream(": a\n\n")}; });
    QTimer trickle;
    connect(&trickle, &QTimer::timeout, &server, [&server] { server.sendToAll(chunk(": a\n\n")); });
    trickle.start(20ms);
    GatewayProfile profile = profileFor(server.url(u"/v1"_s));
    profile.firstTokenTimeout = 300ms;
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profile)));
    QVERIFY(probe.wait(5'000));
    QCOMPARE(probe.errorClass(), u"first_token_timeout"_s);
    QCOMPARE(probe.result.record.failure.phase, bw::Phase::WaitingFirstDelta);
    QVERIFY(probe.result.record.comments > 1);
}

void TestCallFailures::trickleOfAnErrorPageIsItsStatus()
{
    RawServer server([](const RawRequest&) {
        return RawReply{"HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(" ")};
    });
    ManualClock clock;
    QTimer trickle;
    connect(&trickle, &QTimer::timeout, &server, [&] {
        clock.advance(1s);
        server.sendToAll(chunk(" "));
    });
    GatewayProfile profile = profileFor(server.url(u"/v1"_s));
    profile.firstTokenTimeout = 200ms;
    ClientContext context;
    context.clock = &clock;
    Rig rig(context);
    CallProbe probe(rig.client->chat(specFor(profile)));
    QTRY_COMPARE(server.requests().size(), 1);
    trickle.start(5ms);
    QVERIFY(probe.wait(5'000));
    QCOMPARE(probe.errorClass(), u"rate_limited"_s);
    QCOMPARE(probe.record().failure.serverDelay, std::optional<bw::Milliseconds>(7s));
    QVERIFY(!probe.record().failure.maybeBilled);
}

void TestCallFailures::pingsAfterTheEndEndToo()
{
    RawServer server([](const RawRequest&) { return RawReply{openStream(delta("Hello") + delta("", "stop"))}; });
    ManualClock clock;
    ClientContext context;
    context.clock = &clock;
    Rig rig(context);
    GatewayProfile profile = profileFor(server.url(u"/v1"_s));
    profile.firstTokenTimeout = 200ms; // when deadlines are looked at again
    CallProbe probe(rig.client->chat(specFor(profile)));
    QTRY_COMPARE(probe.text, u"Hello"_s);
    QTimer pings;
    connect(&pings, &QTimer::timeout, &server, [&] {
        clock.advance(500ms);
        server.sendToAll(chunk(": ping\n\n"));
    });
    pings.start(5ms);
    QVERIFY(probe.wait(8'000)); // of this machine's time; the clock of the call runs on much faster
    QCOMPARE(probe.errorClass(), u"ok"_s);
    QCOMPARE(probe.record().finish, bw::openai::FinishReason::Stop);
    QVERIFY(probe.record().comments > 1);
}

//! Some send their choices one after the other: that all of those so far have ended is not the end.
void TestCallFailures::choicesOneAfterTheOther()
{
    const QByteArray first = R"(data: {"choices":[{"index":0,"delta":{"content":"a"},"finish_reason":"stop"}]})" "\n\n";
    const QByteArray second = R"(data: {"choices":[{"index":1,"delta":{"content":"b"},"finish_reason":null}]})" "\n\n";
    const QByteArray end = R"(data: {"choices":[{"index":1,"delta":{"content":"c"},"finish_reason":"stop"}]})" "\n\n";
    RawServer server([&](const RawRequest&) { return RawReply{openStream(first)}; });
    ManualClock clock;
    ClientContext context;
    context.clock = &clock;
    Rig rig(context);
    GatewayProfile profile = profileFor(server.url(u"/v1"_s));
    profile.firstTokenTimeout = 200ms; // when deadlines are looked at again
    CallProbe probe(rig.client->chat(specFor(profile)));
    QTRY_COMPARE(probe.deltas, 1);
    server.sendToAll(chunk(second));
    QTRY_COMPARE(probe.deltas, 2);
    clock.advance(5s); // longer than any wait for usage
    QTimer::singleShot(500ms, &server, [&] { server.sendToAll(chunk(end + Done) + "0\r\n\r\n"); });
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"ok"_s);
    QCOMPARE(probe.result.completion.choices.size(), 2);
    QCOMPARE(probe.result.completion.choices.last().content, u"bc"_s);
}

void TestCallFailures::keyEchoedInAMessageIsHidden()
{
    const QByteArray key = specFor({}).keys.key({}).reveal();
    RawServer server([&key](const RawRequest&) {
        return reply("401 Unauthorized", R"({"error":{"message":"Incorrect API key provided: )" + key + R"("}})");
    });
    Rig rig;
    CallSpec spec = specFor(profileFor(server.url(u"/v1"_s)));
    spec.keepRaw = true;
    CallProbe probe(rig.client->chat(spec));
    QVERIFY(probe.wait());
    const QString shown = probe.result.record.failure.message + probe.result.record.attempts.first().failure.message;
    QVERIFY(shown.contains("Incorrect API key"_L1));
    QVERIFY(!shown.contains(QString::fromLatin1(key)));
    QVERIFY(!probe.result.raw.responseBody.contains(key));
}

void TestCallFailures::providersRequestIdIsKept()
{
    RawServer server(inOrder({reply("500 Oops", "{}", "x-request-id: req-42\r\n")}));
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(server.url(u"/v1"_s)))));
    QVERIFY(probe.wait());
    QCOMPARE(probe.result.record.requestIdAtProvider, u"req-42"_s);
}

QTEST_GUILESS_MAIN(TestCallFailures)
#include "tst_callfailures.moc"
