// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line says of gateways that fail.
#include "clichat.h"

#include "support/suite.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace bw::test;

class TestCliFailures : public Suite
{
    Q_OBJECT

private slots:
    void failures_data();
    void failures();
    void unreachable_data();
    void unreachable();
    void retriesAreShown();
};

void TestCliFailures::failures_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<QString>("errorClass");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const RawReply& reply, const QString& errorClass, int requests = 1, const QString& text = {}) {
        QTest::newRow(name) << reply << errorClass << requests << text;
    };
    row("401", answer("401 Unauthorized", R"({"error":{"message":"no","code":"invalid_api_key"}})"), u"auth"_s);
    row("404", answer("404 Not Found", R"({"error":{"message":"no model"}})"), u"bad_request"_s);
    row("429", answer("429 Slow", R"({"error":{"message":"slow"}})", "retry-after-ms: 20\r\n"), u"rate_limited"_s, 2);
    row("html 502", answer("502 Bad Gateway", "<html><title>502 Bad Gateway</title></html>", "retry-after-ms: 20\r\n"), u"overloaded"_s, 2);
    row("html 200", answer("200 OK", "<html><title>Welcome</title></html>"), u"protocol"_s, 2);
    row("empty 200", answer("200 OK", ""), u"protocol"_s, 2);
    row("stream cut", {StreamHead + chunk(Hello), 0, RawReply::Then::Close}, u"stream_cut"_s, 1, u"Hello"_s);
    row("error inside", {StreamHead + chunk(Hello + "data: {\"error\":{\"message\":\"died\"}}\n\n") + "0\r\n\r\n"}, u"stream_error"_s, 1, u"Hello"_s);
    row("JSON for a stream", answer("200 OK", R"({"choices":[{"message":{"content":"Hello"},"finish_reason":"stop"}]})"), u"ok"_s, 1, u"Hello"_s);
    row("silence", {}, u"first_token_timeout"_s);
    row("silence in mid-stream", {StreamHead + chunk(Hello)}, u"idle_timeout"_s, 1, u"Hello"_s);
}

void TestCliFailures::failures()
{
    QFETCH(RawReply, reply);
    QFETCH(QString, errorClass);
    RawServer server([reply](const RawRequest&) { return reply; });
    const CliRun run = runCli(chat(server.url(u"/v1"_s), {u"--max-attempts"_s, u"2"_s, u"--first-token-timeout"_s, u"0.5"_s,
                                                         u"--idle-timeout"_s, u"0.5"_s}), Key);
    const bool good = errorClass == "ok"_L1;
    QCOMPARE(run.exitCode, good ? 0 : 1);
    const QJsonObject json = run.json();
    QCOMPARE(shapeOf(json).toObject(), chatShapeFor(json));
    QTEST(json["text"_L1].toString(), "text");
    QTEST(int(server.requests().size()), "requests");
    QCOMPARE(json["attempts"_L1].toArray().size(), server.requests().size());
    QCOMPARE(json["error"_L1].isNull(), good);
    if (good)
        return;
    QCOMPARE(json["error"_L1]["class"_L1].toString(), errorClass);
    QVERIFY(!json["error"_L1]["message"_L1].toString().isEmpty());
    QVERIFY(json["error"_L1]["advice"_L1].toString().endsWith(u'.'));
}

void TestCliFailures::unreachable_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("errorClass");
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    QTest::newRow("refused") << QUrl(u"http://127.0.0.1:%1/v1"_s.arg(gone.serverPort())) << u"connect"_s;
    QTest::newRow("no such host") << QUrl(u"http://no-such-host.invalid"_s) << u"dns"_s;
}

void TestCliFailures::unreachable()
{
    QFETCH(QUrl, url);
    const CliRun run = runCli(chat(url, {u"--max-attempts"_s, u"1"_s}));
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(shapeOf(run.json()).toObject(), chatShapeFor(run.json()));
    QVERIFY(run.json()["status"_L1].isNull());
    QTEST(run.json()["error"_L1]["class"_L1].toString(), "errorClass");
}

void TestCliFailures::retriesAreShown()
{
    int asked = 0;
    RawServer server([&asked](const RawRequest&) {
        return ++asked == 1 ? answer("429 Slow", "{}", "retry-after-ms: 100\r\n")
                            : answer("200 OK", R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]})");
    });
    const QJsonObject json = runCli(chat(server.url(u"/v1"_s))).json();
    const QJsonArray attempts = json["attempts"_L1].toArray();
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts[0]["class"_L1].toString(), u"rate_limited"_s);
    QCOMPARE(attempts[0]["verdict"_L1].toString(), u"retry_same"_s);
    QCOMPARE(attempts[0]["server_delay_ms"_L1].toDouble(), 100.0);
    QVERIFY(attempts[1]["wait_ms"_L1].toDouble() >= 100);
    QCOMPARE(attempts[1]["verdict"_L1].toString(), u"ok"_s);
}

QTEST_GUILESS_MAIN(TestCliFailures)
#include "tst_clifailures.moc"
