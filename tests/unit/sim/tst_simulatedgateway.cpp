// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simulatedgateway.h"

#include "rawclient.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;
using bw::Distribution;
using bw::sim::Scenario;
using bw::sim::SimulatedGateway;
using bw::test::chatBody;
using bw::test::RawClient;

namespace {

//! No delays: what a test of contents wants.
Scenario instantly(int tokens = 60)
{
    Scenario scenario;
    scenario.ttftMs = scenario.gapMs = Distribution::constant(0);
    scenario.tokens = Distribution::constant(tokens);
    return scenario;
}

QString contentOf(const QList<QByteArray>& events, int choice = 0)
{
    QString text;
    for (const QByteArray& event : events) {
        for (const QJsonValue one : QJsonDocument::fromJson(event).object()["choices"_L1].toArray()) {
            if (one["index"_L1].toInt() == choice)
                text += one["delta"_L1]["content"_L1].toString();
        }
    }
    return text;
}

int contentEvents(const QList<QByteArray>& events)
{
    return int(std::ranges::count_if(events, [](const QByteArray& event) {
        return !QJsonDocument::fromJson(event)["choices"_L1][0]["delta"_L1]["content"_L1].toString().isEmpty();
    }));
}

} // namespace

class TestSimulatedGateway : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void answersWhole();
    void streamsTokenByToken();
    void saysTheSameWholeAndStreamed();
    void saysTheSameForEveryDraw();
    void heedsMaxTokens();
    void answersInThePromptsLanguage();
    void sendsReasoningFirst();
    void interleavesChoices();
    void listsModels();
    void embedsTexts();
    void refuses_data();
    void refuses();
    void checksTheKey();
    void reusesConnections();
    void answersPipelinedRequestsInOrder();
    void startsTwiceOnlyOnce();
    void reportsATakenPort();
};

void TestSimulatedGateway::answersWhole()
{
    SimulatedGateway gateway(instantly());
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const auto answer = client.chat(chatBody("hello"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), "application/json");
    const QJsonObject json = answer.json();
    QCOMPARE(json["object"_L1].toString(), u"chat.completion"_s);
    QCOMPARE(json["model"_L1].toString(), u"gpt-4.1"_s);
    QVERIFY(json["id"_L1].toString().startsWith(u"chatcmpl-"_s));
    const QJsonValue choice = json["choices"_L1][0];
    QCOMPARE(choice["message"_L1]["role"_L1].toString(), u"assistant"_s);
    QVERIFY(choice["message"_L1]["content"_L1].toString().startsWith(u"Hello! I am a simulated model"_s));
    QCOMPARE(choice["finish_reason"_L1].toString(), u"stop"_s);
    QCOMPARE(json["usage"_L1]["completion_tokens"_L1].toInt(), 60);
    QCOMPARE(json["usage"_L1]["prompt_tokens"_L1].toInt(), 8);
    QCOMPARE(json["usage"_L1]["total_tokens"_L1].toInt(), 68);
}

void TestSimulatedGateway::streamsTokenByToken()
{
    Scenario scenario; // the default one: 20 ms, then 5 ms a token, 60 tokens
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const auto start = std::chrono::steady_clock::now();
    const auto answer = client.chat(chatBody("hello", R"(,"stream":true,"stream_options":{"include_usage":true})"));
    QVERIFY(std::chrono::steady_clock::now() - start >= std::chrono::milliseconds(20 + 59 * 5));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.complete);
    QVERIFY(answer.header("Content-Type").startsWith("text/event-stream"));
    const auto events = answer.events();
    QCOMPARE(events.size(), 1 + 60 + 1 + 1 + 1); // role, tokens, finish, usage, [DONE]
    QCOMPARE(contentEvents(events), 60);
    QCOMPARE(QJsonDocument::fromJson(events.first())["choices"_L1][0]["delta"_L1]["role"_L1].toString(), u"assistant"_s);
    QVERIFY(QJsonDocument::fromJson(events.first()).object().contains("usage"_L1));
    QCOMPARE(QJsonDocument::fromJson(events[61])["choices"_L1][0]["finish_reason"_L1].toString(), u"stop"_s);
    const QJsonDocument usage = QJsonDocument::fromJson(events[62]);
    QVERIFY(usage["choices"_L1].toArray().isEmpty());
    QCOMPARE(usage["usage"_L1]["completion_tokens"_L1].toInt(), 60);
    QCOMPARE(events.last(), "[DONE]");
}

void TestSimulatedGateway::saysTheSameWholeAndStreamed()
{
    SimulatedGateway gateway(instantly(200));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const QString whole = client.chat(chatBody("retry?")).json()["choices"_L1][0]["message"_L1]["content"_L1].toString();
    const auto stream = client.chat(chatBody("retry?", R"(,"stream":true)"));
    QVERIFY(whole.contains(u"Retry-After"_s));
    QCOMPARE(contentOf(stream.events()), whole);
    QVERIFY(!stream.body.contains("usage"));
}

//! Answers of the same length differ when one was cut to it and the other was not.
void TestSimulatedGateway::saysTheSameForEveryDraw()
{
    Scenario scenario = instantly();
    scenario.tokens = {Distribution::Kind::Uniform, 4, 9};
    SimulatedGateway whole(scenario);
    SimulatedGateway streamed(scenario); // the same draws, request by request
    QVERIFY(whole.start() && streamed.start());
    RawClient first(whole.baseUrl());
    RawClient second(streamed.baseUrl());
    for (int i = 0; i < 40; ++i) {
        const QJsonValue choice = first.chat(chatBody("hello", R"(,"max_tokens":6)")).json()["choices"_L1][0];
        const auto events = second.chat(chatBody("hello", R"(,"max_tokens":6,"stream":true)")).events();
        QVERIFY(events.size() > 2);
        QCOMPARE(choice["finish_reason"_L1].toString(),
                 QJsonDocument::fromJson(events[events.size() - 2])["choices"_L1][0]["finish_reason"_L1].toString());
        QCOMPARE(choice["message"_L1]["content"_L1].toString(), contentOf(events));
    }
}

void TestSimulatedGateway::heedsMaxTokens()
{
    SimulatedGateway gateway(instantly());
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    for (const QByteArray& key : {QByteArray("max_tokens"), QByteArray("max_completion_tokens")}) {
        const auto json = client.chat(chatBody("hello", ",\"" + key + "\":7")).json();
        QCOMPARE(json["usage"_L1]["completion_tokens"_L1].toInt(), 7);
        QCOMPARE(json["choices"_L1][0]["finish_reason"_L1].toString(), u"length"_s);
    }
    const auto enough = client.chat(chatBody("hello", ",\"max_tokens\":60")).json();
    QCOMPARE(enough["choices"_L1][0]["finish_reason"_L1].toString(), u"stop"_s);
}

void TestSimulatedGateway::answersInThePromptsLanguage()
{
    SimulatedGateway gateway(instantly());
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const auto answer = client.chat(chatBody("Vì sao nên giữ kết nối?"));
    QVERIFY(answer.json()["choices"_L1][0]["message"_L1]["content"_L1].toString().startsWith(u"Hãy giữ kết nối mở."_s));
}

void TestSimulatedGateway::sendsReasoningFirst()
{
    Scenario scenario = instantly(10);
    scenario.reasoningTokens = Distribution::constant(5);
    scenario.tokensPerChunk = 2;
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const auto events = client.chat(chatBody("hello", R"(,"stream":true,"stream_options":{"include_usage":true})")).events();
    QCOMPARE(events.size(), 1 + 3 + 5 + 3);
    for (int i = 1; i <= 3; ++i)
        QVERIFY(!QJsonDocument::fromJson(events[i])["choices"_L1][0]["delta"_L1]["reasoning_content"_L1].toString().isEmpty());
    QCOMPARE(contentEvents(events), 5);
    const auto usage = QJsonDocument::fromJson(events[10])["usage"_L1];
    QCOMPARE(usage["completion_tokens"_L1].toInt(), 15);
    QCOMPARE(usage["completion_tokens_details"_L1]["reasoning_tokens"_L1].toInt(), 5);
}

void TestSimulatedGateway::interleavesChoices()
{
    SimulatedGateway gateway(instantly(12));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const auto events = client.chat(chatBody("anything", R"(,"n":2,"stream":true)")).events();
    QCOMPARE(events.size(), 2 * (1 + 12 + 1) + 1);
    QVERIFY(!contentOf(events, 0).isEmpty());
    QVERIFY(contentOf(events, 0) != contentOf(events, 1));
}

void TestSimulatedGateway::listsModels()
{
    SimulatedGateway gateway;
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const QJsonArray models = client.get("/v1/models").json()["data"_L1].toArray();
    QCOMPARE(models.size(), 5);
    QCOMPARE(models[0]["id"_L1].toString(), u"gpt-4.1"_s);
    QCOMPARE(models[0]["pricing"_L1]["prompt"_L1].toString(), u"0.000008"_s);
    QCOMPARE(models[0]["pricing"_L1]["completion"_L1].toString(), u"0.000016"_s);
    QVERIFY(models[0]["context_length"_L1].toInt() > 0);
    QCOMPARE(client.get("/v1/models/deepseek-v3.2").json()["id"_L1].toString(), u"deepseek-v3.2"_s);
    QCOMPARE(client.get("/v1/models/none").status, 404);
    QCOMPARE(client.get("/health").json()["status"_L1].toString(), u"ok"_s);
}

void TestSimulatedGateway::embedsTexts()
{
    SimulatedGateway gateway(instantly());
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const QByteArray order = R"({"model":"text-embedding-3-small","input":["one","two"],"dimensions":8)";
    const QJsonArray plain = client.post("/v1/embeddings", order + "}").json()["data"_L1].toArray();
    QCOMPARE(plain.size(), 2);
    QCOMPARE(plain[0]["embedding"_L1].toArray().size(), 8);
    double square = 0;
    for (const QJsonValue value : plain[0]["embedding"_L1].toArray())
        square += value.toDouble() * value.toDouble();
    QVERIFY(std::abs(square - 1.0) < 1e-5);

    const QJsonObject packed = client.post("/v1/embeddings", order + R"(,"encoding_format":"base64"})").json();
    const QByteArray bytes = QByteArray::fromBase64(packed["data"_L1][1]["embedding"_L1].toString().toLatin1());
    QCOMPARE(bytes.size(), 8 * 4);
    QCOMPARE(qFromLittleEndian<float>(bytes.constData()), float(plain[1]["embedding"_L1][0].toDouble()));
    QCOMPARE(packed["usage"_L1]["prompt_tokens"_L1].toInt(), 2);
}

void TestSimulatedGateway::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto chat = [](const QByteArray& body) { return RawClient::request("/v1/chat/completions", body); };
    QTest::newRow("unknown model") << chat(R"({"model":"gpt-9","messages":[{"role":"user","content":"x"}]})") << 404 << u"model_not_found"_s;
    QTest::newRow("no model") << chat(R"({"messages":[{"role":"user","content":"x"}]})") << 400 << u"missing_required_parameter"_s;
    QTest::newRow("no messages") << chat(R"({"model":"gpt-4.1"})") << 400 << u"missing_required_parameter"_s;
    QTest::newRow("empty messages") << chat(R"({"model":"gpt-4.1","messages":[]})") << 400 << u"empty_array"_s;
    QTest::newRow("broken JSON") << chat(R"({"model":"gpt-4.1",)") << 400 << QString();
    QTest::newRow("JSON array") << chat("[]") << 400 << QString();
    QTest::newRow("empty body") << chat("") << 400 << QString();
    QTest::newRow("max_tokens 0") << chat(chatBody("x", R"(,"max_tokens":0)")) << 400 << u"invalid_value"_s;
    QTest::newRow("max_tokens text") << chat(chatBody("x", R"(,"max_tokens":"9")")) << 400 << u"invalid_value"_s;
    QTest::newRow("n 9") << chat(chatBody("x", R"(,"n":9)")) << 400 << u"invalid_value"_s;
    QTest::newRow("unknown path") << RawClient::request("/v1/chat/completions/stream", "{}") << 404 << QString();
    QTest::newRow("wrong method") << QByteArray("GET /v1/chat/completions HTTP/1.1\r\nHost: x\r\n\r\n") << 405 << u"method_not_supported"_s;
    QTest::newRow("no HTTP") << QByteArray("Hello there\r\n\r\n") << 400 << QString();
    QTest::newRow("large head") << "GET / HTTP/1.1\r\nX: " + QByteArray(70'000, 'x') + "\r\n\r\n" << 431 << QString();
    QTest::newRow("large body") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n") << 413 << QString();
}

void TestSimulatedGateway::refuses()
{
    QFETCH(QByteArray, request);
    SimulatedGateway gateway(instantly());
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    client.send(request);
    const auto answer = client.receive();
    QTEST(answer.status, "status");
    const QJsonValue error = answer.json()["error"_L1];
    QVERIFY(!error["message"_L1].toString().isEmpty());
    QTEST(error["code"_L1].toString(), "code");
}

void TestSimulatedGateway::checksTheKey()
{
    Scenario scenario = instantly();
    scenario.requiredKey = u"hs_right"_s;
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    QCOMPARE(client.chat(chatBody("x")).status, 401);
    const auto wrong = client.post("/v1/chat/completions", chatBody("x"), "Authorization: Bearer hs_wrong\r\n");
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.json()["error"_L1]["code"_L1].toString(), u"invalid_api_key"_s);
    QCOMPARE(client.post("/v1/chat/completions", chatBody("x"), "Authorization: Bearer hs_right\r\n").status, 200);
    QCOMPARE(client.get("/v1/models").status, 401);
    QCOMPARE(client.get("/health").status, 200);
}

void TestSimulatedGateway::reusesConnections()
{
    SimulatedGateway gateway(instantly());
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(client.chat(chatBody("x")).status, 200);
    QCOMPARE(client.post("/v1/chat/completions", chatBody("x"), "Connection: close\r\n").header("Connection"), "close");
    QVERIFY(client.waitForClose());
    QCOMPARE(gateway.connectionCount(), 1);
    QCOMPARE(gateway.requestCount(), 6);
}

void TestSimulatedGateway::answersPipelinedRequestsInOrder()
{
    Scenario scenario = instantly(3);
    scenario.ttftMs = Distribution::constant(5);
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const QByteArray stream = RawClient::request("/v1/chat/completions", chatBody("x", R"(,"stream":true)"));
    client.send(stream + "GET /v1/models/gpt-4.1 HTTP/1.1\r\nHost: x\r\n\r\n" + stream.first(40));
    QCOMPARE(client.receive().events().last(), "[DONE]");
    QCOMPARE(client.receive().json()["id"_L1].toString(), u"gpt-4.1"_s);
    client.send(stream.mid(40));
    QCOMPARE(client.receive().events().last(), "[DONE]");
    QCOMPARE(gateway.requestCount(), 3);
}

void TestSimulatedGateway::startsTwiceOnlyOnce()
{
    SimulatedGateway gateway;
    QVERIFY(gateway.start());
    const QUrl url = gateway.baseUrl();
    QVERIFY(url.toString().startsWith(u"http://127.0.0.1:"_s) && url.path() == u"/v1"_s);
    const auto again = gateway.start();
    QVERIFY(!again && again.error().code == bw::ErrorCode::Conflict);
    QCOMPARE(gateway.baseUrl(), url);
}

void TestSimulatedGateway::reportsATakenPort()
{
    SimulatedGateway first;
    QVERIFY(first.start());
    SimulatedGateway second;
    const auto taken = second.start(quint16(first.baseUrl().port()));
    QVERIFY(!taken && taken.error().code == bw::ErrorCode::Io);
    QVERIFY(taken.error().message.contains(u"127.0.0.1"_s));
    QVERIFY(second.start()); // a failed start can be repeated
}

QTEST_GUILESS_MAIN(TestSimulatedGateway)
#include "tst_simulatedgateway.moc"
