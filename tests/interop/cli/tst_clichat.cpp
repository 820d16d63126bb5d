// SPDX-License-Identifier: GPL-3.0-or-later
// `bellwether-cli chat` as a user of a shell meets it.
#include "clichat.h"

#include "sim/simulatedgateway.h"
#include "support/suite.h"

#include <QJsonArray>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace bw::test;

class TestCliChat : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void chatPrintsEveryKey();
    void chatInOnePiece();
    void chatAsText();
    void toolCallsAndReasoningAsText();
    void promptFromStdin();
    void parametersAreSent();
    void timesAddUp();
    void interruptPrintsThePartialAnswer();

private:
    std::unique_ptr<bw::sim::SimulatedGateway> m_gateway;
};

void TestCliChat::initTestCase()
{
    bw::sim::Scenario scenario;
    scenario.requiredKey = QString::fromLatin1(Key);
    m_gateway = std::make_unique<bw::sim::SimulatedGateway>(scenario);
    QVERIFY(m_gateway->start().has_value());
}

void TestCliChat::chatPrintsEveryKey()
{
    const CliRun run = runCli(chat(m_gateway->baseUrl()), Key);
    QCOMPARE(run.exitCode, 0);
    const QJsonObject json = run.json();
    QCOMPARE(shapeOf(json).toObject(), chatShapeFor(json));
    QCOMPARE(json["status"_L1].toInt(), 200);
    QCOMPARE(json["model"_L1].toString(), u"gpt-4.1"_s);
    QCOMPARE(json["finish_reason"_L1].toString(), u"stop"_s);
    QCOMPARE(json["cache"_L1].toString(), u"off"_s);
    QVERIFY(!json["text"_L1].toString().isEmpty());
    QVERIFY(json["error"_L1].isNull());
    QVERIFY(json["cost_usd"_L1].isString());
    QCOMPARE(json["usage"_L1]["completion_tokens"_L1].toInt(), 60);
    QVERIFY(json["timing_ms"_L1]["ttft"_L1].toDouble() >= 20);
    QVERIFY(!run.err.contains(Key) && !run.out.contains(Key));
}

void TestCliChat::chatInOnePiece()
{
    const CliRun run = runCli(chat(m_gateway->baseUrl(), {u"--no-stream"_s}), Key);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(shapeOf(run.json()).toObject(), chatShapeFor(run.json()));
    QVERIFY(run.json()["timing_ms"_L1]["ttft"_L1].isNull());
    QVERIFY(run.json()["timing_ms"_L1]["service_ttft"_L1].isNull());
}

void TestCliChat::chatAsText()
{
    const CliRun json = runCli(chat(m_gateway->baseUrl()), Key);
    QStringList arguments = chat(m_gateway->baseUrl());
    arguments.removeAll(u"--json"_s);
    const CliRun run = runCli(arguments, Key);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(QString::fromUtf8(run.out), json.json()["text"_L1].toString() + u'\n');
    QVERIFY(run.err.contains("60 out"));
}

void TestCliChat::toolCallsAndReasoningAsText()
{
    const auto event = [](const QByteArray& delta) { return "data: {\"model\":\"gpt-4.1\",\"choices\":[{\"index\":0,\"delta\":" + delta + "}]}\n\n"; };
    const QByteArray stream = event(R"({"reasoning_content":"The city "})") + event(R"({"reasoning_content":"is known."})") +
        event(R"({"content":"I look."})") +
        event(R"({"tool_calls":[{"index":0,"id":"a","type":"function","function":{"name":"weather","arguments":"{\"city\":"}}]})") +
        event(R"({"tool_calls":[{"index":0,"function":{"arguments":"\"Huế\"}"}},{"index":1,"id":"b","type":"function","function":{"name":"now","arguments":""}}]})") +
        "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\ndata: [DONE]\n\n";
    RawServer server([&stream](const RawRequest&) { return RawReply{StreamHead + chunk(stream) + "0\r\n\r\n"}; });
    QStringList arguments = chat(server.url(u"/v1"_s));
    arguments.removeAll(u"--json"_s);
    const CliRun run = runCli(arguments, Key);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.out, QByteArray("I look.\nweather({\"city\":\"Huế\"})\nnow()\n"));
    QVERIFY2(run.err.contains("Reasoning:\nThe city is known.\n"), run.err.constData());
}

void TestCliChat::promptFromStdin()
{
    RawServer server([](const RawRequest&) { return answer("200 OK", R"({"choices":[{"message":{"content":"x"}}]})"); });
    QStringList arguments = chat(server.url(u"/v1"_s), {u"--system"_s, u"Be brief."_s});
    arguments.replace(arguments.indexOf(u"Hello"_s), u"-"_s);
    QCOMPARE(runCli(arguments, {}, "from a pipe ✓").exitCode, 0);
    const QJsonArray messages = QJsonDocument::fromJson(server.requests().first().body)["messages"_L1].toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[0]["content"_L1].toString(), u"Be brief."_s);
    QCOMPARE(messages[1]["content"_L1].toString(), u"from a pipe ✓"_s);
    QVERIFY(server.requests().first().header("authorization").isEmpty());
}

void TestCliChat::parametersAreSent()
{
    RawServer server([](const RawRequest&) { return answer("200 OK", R"({"choices":[{"message":{"content":"x"}}]})"); });
    const CliRun run = runCli(chat(server.url(u"/v1"_s), {u"--param"_s, u"temperature=0.5"_s, u"--param"_s, u"stop=[\"a\"]"_s,
                                                         u"--param"_s, u"seed=9007199254740993"_s, u"--header"_s, u"X-Team: blue"_s}));
    QCOMPARE(run.exitCode, 0);
    const QByteArray body = server.requests().first().body;
    QVERIFY(body.contains("9007199254740993"));
    QCOMPARE(QJsonDocument::fromJson(body)["temperature"_L1].toDouble(), 0.5);
    QCOMPARE(QJsonDocument::fromJson(body)["stop"_L1].toArray(), QJsonArray{u"a"_s});
    QCOMPARE(server.requests().first().header("x-team"), "blue");
}

void TestCliChat::timesAddUp()
{
    const QJsonObject times = runCli(chat(m_gateway->baseUrl()), Key).json()["timing_ms"_L1].toObject();
    double before = 0;
    for (const char* phase : {"queue", "pool", "dns", "connect", "tls", "send"})
        before += times[QLatin1StringView(phase)].toDouble();
    const double gap = times["ttft"_L1].toDouble() - times["service_ttft"_L1].toDouble() - before;
    QVERIFY2(gap > -0.01 && gap < 2, qPrintable(QString::number(gap)));
    for (const QJsonValue& time : times) {
        const double thousandths = time.toDouble() * 1'000;
        QVERIFY(std::abs(thousandths - std::round(thousandths)) < 1e-6);
    }
}

void TestCliChat::interruptPrintsThePartialAnswer()
{
#ifdef Q_OS_UNIX
    RawServer server([](const RawRequest&) { return RawReply{StreamHead + chunk(Hello)}; });
    Cli json(chat(server.url(u"/v1"_s)), Key);
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 10'000);
    ::kill(static_cast<pid_t>(json.process().processId()), SIGINT);
    const CliRun run = json.finish();
    QCOMPARE(run.exitCode, 130);
    QCOMPARE(shapeOf(run.json()).toObject(), chatShapeFor(run.json()));
    QCOMPARE(run.json()["error"_L1]["class"_L1].toString(), u"cancelled"_s);

    QStringList arguments = chat(server.url(u"/v1"_s));
    arguments.removeAll(u"--json"_s);
    Cli text(arguments, Key);
    QTRY_COMPARE_WITH_TIMEOUT(text.process().bytesAvailable(), 5, 10'000);
    ::kill(static_cast<pid_t>(text.process().processId()), SIGINT);
    const CliRun partial = text.finish();
    QCOMPARE(partial.exitCode, 130);
    QCOMPARE(partial.out, "Hello\n");
    QVERIFY(partial.err.contains("cancelled"));
#else
    QSKIP("There is no SIGINT to send.");
#endif
}

QTEST_GUILESS_MAIN(TestCliChat)
#include "tst_clichat.moc"
