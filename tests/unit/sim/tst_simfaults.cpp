// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong when the scenario says so, seen from a raw client.
#include "sim/simulatedgateway.h"

#include "rawclient.h"
#include "sim/scenariojson.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::sim::SimulatedGateway;
using bw::test::chatBody;
using bw::test::RawAnswer;
using bw::test::RawClient;

namespace {

const QByteArray Streamed = R"(,"stream":true,"stream_options":{"include_usage":true})";

//! The scenario with `members` and, unless they say otherwise, no delays and 20 tokens.
bw::sim::Scenario scenario(const QByteArray& members)
{
    QByteArray json = "{" + members;
    for (const char* member : {R"("ttft_ms":0)", R"("gap_ms":0)", R"("tokens":20)"}) {
        const QByteArray text(member);
        if (!json.contains(text.first(text.indexOf(':'))))
            json += (json.size() > 1 ? "," : "") + text;
    }
    const auto read = bw::sim::scenarioFromJson(json + "}");
    return read.value_or(bw::sim::Scenario());
}

int brokenEvents(const RawAnswer& answer)
{
    return int(std::ranges::count_if(answer.events(), [](const QByteArray& event) {
        return event != "[DONE]" && QJsonDocument::fromJson(event).isNull();
    }));
}

std::chrono::nanoseconds now()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

} // namespace

class TestSimFaults : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void sendsStatusAndHeaders();
    void sendsAProxysPage();
    void resetsBeforeHeaders();
    void resetsInMidStream_data();
    void resetsInMidStream();
    void resetsInMidBody_data();
    void resetsInMidBody();
    void staysSilent();
    void breaksAnEvent();
    void breaksABody();
    void sendsAnErrorInTheStream();
    void sendsHeadersLate();
    void strikesAsOftenAsToldAndRepeatably();
    void changesFaultsWithThePhase();
    void sparesModelsAndHealth();
    void limitsRequests();
    void refusesALongPrompt();
};

void TestSimFaults::sendsStatusAndHeaders()
{
    SimulatedGateway gateway(scenario(R"("errors":[{"p":1,"status":429,"headers":{"Retry-After":"2","x-a":"b"}}])"));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const auto answer = client.chat(chatBody("x"));
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.header("Retry-After"), "2");
    QCOMPARE(answer.header("x-a"), "b");
    QCOMPARE(answer.json()["error"_L1]["code"_L1].toString(), u"rate_limit_exceeded"_s);
    QCOMPARE(client.get("/v1/models").status, 200); // the connection lives on
}

void TestSimFaults::sendsAProxysPage()
{
    SimulatedGateway gateway(scenario(R"("errors":[{"p":1,"kind":"html502"}])"));
    QVERIFY(gateway.start());
    const auto answer = RawClient(gateway.baseUrl()).chat(chatBody("x", Streamed));
    QCOMPARE(answer.status, 502);
    QCOMPARE(answer.header("Content-Type"), "text/html");
    QVERIFY(answer.body.contains("<title>502 Bad Gateway</title>"));
}

void TestSimFaults::resetsBeforeHeaders()
{
    SimulatedGateway gateway(scenario(R"("errors":[{"p":1,"kind":"reset"}])"));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    QCOMPARE(client.chat(chatBody("x")).status, 0);
    QVERIFY(client.waitForClose());
    QCOMPARE(client.socket().error(), QAbstractSocket::RemoteHostClosedError);
}

void TestSimFaults::resetsInMidStream_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("order");
    QTest::addColumn<int>("events");
    QTest::newRow("20 tokens") << QByteArray() << Streamed << 1 + 10;
    QTest::newRow("one token") << QByteArray() << Streamed + R"(,"max_tokens":1)" << 1;
    QTest::newRow("all tokens in one event") << QByteArray(R"("tokens_per_chunk":20,)") << Streamed << 1;
}

void TestSimFaults::resetsInMidStream()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, order);
    SimulatedGateway gateway(scenario(members + R"("errors":[{"p":1,"kind":"reset","when":"mid_stream"}])"));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const auto answer = client.chat(chatBody("x", order));
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.complete);
    QTEST(int(answer.events().size()), "events");
    QVERIFY(client.waitForClose());
}

void TestSimFaults::resetsInMidBody_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("order");
    QTest::newRow("chat") << QByteArray("/v1/chat/completions") << chatBody("x");
    QTest::newRow("embeddings") << QByteArray("/v1/embeddings") << QByteArray(R"({"model":"text-embedding-3-small","input":"x"})");
}

void TestSimFaults::resetsInMidBody()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, order);
    SimulatedGateway gateway(scenario(R"("errors":[{"p":1,"kind":"reset","when":"mid_stream"}])"));
    QVERIFY(gateway.start());
    const auto answer = RawClient(gateway.baseUrl()).post(path, order);
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.complete);
    QVERIFY(!answer.body.isEmpty() && answer.body.size() < answer.header("Content-Length").toLongLong());
}

void TestSimFaults::staysSilent()
{
    SimulatedGateway gateway(scenario(R"("errors":[{"p":1,"kind":"silent"}],"keepalive_timeout_s":1)"));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    client.send(RawClient::request("/v1/chat/completions", chatBody("x")));
    QVERIFY(!client.socket().waitForReadyRead(1500)); // longer than an idle connection lives
    QCOMPARE(client.socket().state(), QAbstractSocket::ConnectedState);
    QCOMPARE(gateway.requestCount(), 1);
}

void TestSimFaults::breaksAnEvent()
{
    SimulatedGateway gateway(scenario(R"("errors":[{"p":1,"kind":"malformed_sse"}])"));
    QVERIFY(gateway.start());
    const auto answer = RawClient(gateway.baseUrl()).chat(chatBody("x", Streamed));
    QVERIFY(answer.complete);
    QCOMPARE(brokenEvents(answer), 1);
    QCOMPARE(answer.events().last(), "[DONE]");
}

void TestSimFaults::breaksABody()
{
    SimulatedGateway gateway(scenario(R"("errors":[{"p":1,"kind":"malformed_sse"}])"));
    QVERIFY(gateway.start());
    const auto answer = RawClient(gateway.baseUrl()).chat(chatBody("x"));
    QVERIFY(answer.complete && !answer.body.isEmpty());
    QVERIFY(answer.json().isEmpty());
}

void TestSimFaults::sendsAnErrorInTheStream()
{
    SimulatedGateway gateway(scenario(R"("errors":[{"p":1,"kind":"error_in_stream"}])"));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const auto answer = client.chat(chatBody("x", Streamed));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.complete);
    QCOMPARE(answer.events().size(), 1 + 10 + 1);
    QCOMPARE(QJsonDocument::fromJson(answer.events().last())["error"_L1]["code"_L1].toString(), u"service_unavailable"_s);
    QVERIFY(client.chat(chatBody("x")).json().contains("error"_L1)); // the connection lives on
}

void TestSimFaults::sendsHeadersLate()
{
    SimulatedGateway gateway(scenario(R"("errors":[{"p":1,"kind":"slow_headers","ms":150}])"));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const auto start = now();
    QCOMPARE(client.chat(chatBody("x")).status, 200);
    QVERIFY(now() - start >= 150ms);
}

void TestSimFaults::strikesAsOftenAsToldAndRepeatably()
{
    const auto statuses = [](quint64 seed) {
        bw::sim::Scenario some = scenario(R"("errors":[{"p":0.2,"status":500},{"p":0.3,"status":503}])");
        some.seed = seed;
        SimulatedGateway gateway(some);
        QList<int> seen;
        if (!gateway.start())
            return seen;
        RawClient client(gateway.baseUrl());
        for (int i = 0; i < 400; ++i)
            seen.append(client.chat(chatBody("x")).status);
        return seen;
    };
    const QList<int> first = statuses(1);
    QVERIFY(std::abs(first.count(500) - 80) < 30);
    QVERIFY(std::abs(first.count(503) - 120) < 35);
    QCOMPARE(first.count(200) + first.count(500) + first.count(503), 400);
    QCOMPARE(statuses(1), first);
    QVERIFY(statuses(2) != first);
}

void TestSimFaults::changesFaultsWithThePhase()
{
    SimulatedGateway gateway(scenario(R"("errors":[{"p":1,"status":500}],"phases":[{"from_s":0.2,"errors":[]},)"
                                      R"({"from_s":0.4,"errors":[{"p":1,"status":503}]}])"));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    QCOMPARE(client.chat(chatBody("x")).status, 500);
    QTRY_COMPARE_WITH_TIMEOUT(client.chat(chatBody("x")).status, 200, 5000);
    QTRY_COMPARE_WITH_TIMEOUT(client.chat(chatBody("x")).status, 503, 5000);
}

void TestSimFaults::sparesModelsAndHealth()
{
    SimulatedGateway gateway(scenario(R"("errors":[{"p":1,"status":500}])"));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    QCOMPARE(client.get("/v1/models").status, 200);
    QCOMPARE(client.get("/health").status, 200);
    QCOMPARE(client.post("/v1/embeddings", R"({"model":"text-embedding-3-small","input":"x"})").status, 500);
}

void TestSimFaults::limitsRequests()
{
    SimulatedGateway gateway(scenario(R"("rpm":2,"tpm":1000)"));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const auto first = client.chat(chatBody("x"));
    QCOMPARE(first.status, 200);
    QCOMPARE(first.header("x-ratelimit-remaining-requests"), "1");
    QCOMPARE(first.header("x-ratelimit-remaining-tokens"), QByteArray::number(1000 - first.json()["usage"_L1]["total_tokens"_L1].toInt()));
    QCOMPARE(client.chat(chatBody("x", Streamed)).status, 200);
    const auto refused = client.chat(chatBody("x"));
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.header("Retry-After").toInt() >= 29);
    QCOMPARE(refused.json()["error"_L1]["type"_L1].toString(), u"requests"_s);
    QCOMPARE(client.post("/v1/chat/completions", chatBody("x"), "Authorization: Bearer other\r\n").status, 200);
}

void TestSimFaults::refusesALongPrompt()
{
    SimulatedGateway gateway(scenario(R"("models":[{"id":"gpt-4.1","context":10}])"));
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    QCOMPARE(client.chat(chatBody("x")).status, 200);
    const auto answer = client.chat(chatBody("one two three four five six seven eight nine ten"));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json()["error"_L1]["code"_L1].toString(), u"context_length_exceeded"_s);
}

QTEST_GUILESS_MAIN(TestSimFaults)
#include "tst_simfaults.moc"
