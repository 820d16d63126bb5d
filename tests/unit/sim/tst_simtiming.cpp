// SPDX-License-Identifier: GPL-3.0-or-later
// When the simulator writes: its stamps and its log are held against each other, not against a stopwatch.
#include "sim/simulatedgateway.h"

#include "base/seededrandom.h"
#include "rawclient.h"
#include "sim/chatplan.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::Distribution;
using bw::sim::Scenario;
using bw::sim::SimulatedGateway;
using bw::test::chatBody;
using bw::test::RawAnswer;
using bw::test::RawClient;

namespace {

const QByteArray Streamed = R"(,"stream":true,"stream_options":{"include_usage":true})";

QList<qint64> stampsOf(const RawAnswer& answer)
{
    QList<qint64> stamps;
    for (const QByteArray& event : answer.events()) {
        if (event != "[DONE]")
            stamps.append(QJsonDocument::fromJson(event)["sim_ns"_L1].toInteger());
    }
    return stamps;
}

QList<QJsonObject> linesOf(const QString& path)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                lines.append(QJsonDocument::fromJson(line).object());
        }
    }
    return lines;
}

Scenario paced(double ttftMs, double gapMs, double tokens)
{
    Scenario scenario;
    scenario.ttftMs = Distribution::constant(ttftMs);
    scenario.gapMs = Distribution::constant(gapMs);
    scenario.tokens = Distribution::constant(tokens);
    scenario.stamp = true;
    return scenario;
}

} // namespace

class TestSimTiming : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void stampsEveryChunk();
    void stampsTheWholeAnswer();
    void pacesManyStreams();
    void drawsDelaysTheClockCanHold();
    void stallsRunningStreams();
    void stallsWhatIsDueAtOnce();
    void delaysTheFirstAnswerOfAConnection();
    void closesIdleConnections();
    void closesAfterTheLastAllowedRequest();
    void logsWhatWasDrawn();
    void logsFaultsAndLeavingClients();
    void logsWhatIsNoHttp();
    void logsAResetOfEmbeddings();
    void reportsAnUnwritableLog();
};

void TestSimTiming::stampsEveryChunk()
{
    SimulatedGateway gateway(paced(10, 4, 6));
    QVERIFY(gateway.start());
    const qint64 before = std::chrono::steady_clock::now().time_since_epoch().count();
    const auto answer = RawClient(gateway.baseUrl()).chat(chatBody("x", Streamed));
    const qint64 after = std::chrono::steady_clock::now().time_since_epoch().count();
    const QList<qint64> stamps = stampsOf(answer);
    QCOMPARE(stamps.size(), 1 + 6 + 1 + 1);
    QVERIFY(std::ranges::is_sorted(stamps));
    QVERIFY(stamps.first() >= before + 10'000'000 && stamps.last() <= after);
    QVERIFY(stamps.last() >= before + 10'000'000 + 5 * 4'000'000);
}

void TestSimTiming::stampsTheWholeAnswer()
{
    SimulatedGateway gateway(paced(10, 2, 6));
    QVERIFY(gateway.start());
    const qint64 before = std::chrono::steady_clock::now().time_since_epoch().count();
    const auto answer = RawClient(gateway.baseUrl()).chat(chatBody("x"));
    QVERIFY(QJsonDocument::fromJson(answer.body)["sim_ns"_L1].toInteger() >= before + 20'000'000);
}

void TestSimTiming::pacesManyStreams()
{
    constexpr int Streams = 100;
    SimulatedGateway gateway(paced(5, 10, 20));
    QVERIFY(gateway.start());
    std::vector<std::unique_ptr<RawClient>> clients;
    std::vector<qint64> sent;
    for (int i = 0; i < Streams; ++i) {
        clients.push_back(std::make_unique<RawClient>(gateway.baseUrl()));
        sent.push_back(std::chrono::steady_clock::now().time_since_epoch().count());
        clients.back()->send(RawClient::request("/v1/chat/completions", chatBody("x", Streamed)));
    }
    for (size_t i = 0; i < Streams; ++i) {
        const QList<qint64> stamps = stampsOf(clients[i]->receive());
        QCOMPARE(stamps.size(), 1 + 20 + 1 + 1);
        for (int token = 0; token < 20; ++token)
            QVERIFY(stamps[1 + token] >= sent[i] + 5'000'000 + token * 10'000'000); // never early
    }
    QCOMPARE(gateway.connectionCount(), Streams);
}

void TestSimTiming::drawsDelaysTheClockCanHold()
{
    const Distribution wide{Distribution::Kind::LogNormal, 3'600'000, 10};
    bw::SeededRandom random(1);
    for (int i = 0; i < 1000; ++i) {
        const std::chrono::nanoseconds delay = bw::sim::drawMs(wide, random);
        QVERIFY(delay >= 0ns && delay <= 1h);
    }
}

void TestSimTiming::stallsRunningStreams()
{
    Scenario scenario = paced(0, 10, 40);
    scenario.stalls = {{100ms, 250ms}};
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    const QList<qint64> stamps = stampsOf(RawClient(gateway.baseUrl()).chat(chatBody("x", Streamed)));
    QList<qint64> gaps;
    for (qsizetype i = 1; i < stamps.size(); ++i)
        gaps.append(stamps[i] - stamps[i - 1]);
    // What fell due in the stall leaves together at its end, and the rest is on time again.
    QVERIFY(std::ranges::max(gaps) >= 240'000'000);
    QVERIFY(std::ranges::count_if(gaps, [](qint64 gap) { return gap < 1'000'000; }) >= 20);
}

//! The stall begins after the head came and before the answer is written.
void TestSimTiming::stallsWhatIsDueAtOnce()
{
    Scenario scenario = paced(0, 0, 3);
    scenario.stalls = {{1ns, 200ms}};
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    const auto start = std::chrono::steady_clock::now();
    QCOMPARE(RawClient(gateway.baseUrl()).chat(chatBody("x")).status, 200);
    QVERIFY(std::chrono::steady_clock::now() - start >= 200ms);
}

void TestSimTiming::delaysTheFirstAnswerOfAConnection()
{
    QTemporaryDir folder;
    Scenario scenario = paced(0, 0, 3);
    scenario.setup = 80ms;
    scenario.logFile = folder.filePath(u"log.jsonl"_s);
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    QCOMPARE(client.chat(chatBody("x")).status, 200);
    QCOMPARE(client.chat(chatBody("x")).status, 200);
    QTRY_COMPARE(linesOf(scenario.logFile).size(), 2); // a line follows its answer
    const auto lines = linesOf(scenario.logFile);
    const auto wait = [&lines](int i) { return lines[i]["first_write_ns"_L1].toInteger() - lines[i]["received_ns"_L1].toInteger(); };
    QCOMPARE(lines[0]["setup_ms"_L1].toDouble(), 80.0);
    QVERIFY(wait(0) >= 80'000'000);
    QCOMPARE(lines[1]["setup_ms"_L1].toDouble(), 0.0);
    QVERIFY(wait(1) < 80'000'000);
}

void TestSimTiming::closesIdleConnections()
{
    Scenario scenario = paced(0, 0, 3);
    scenario.keepAliveTimeout = 1s;
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    const auto start = std::chrono::steady_clock::now();
    QCOMPARE(client.chat(chatBody("x")).header("Keep-Alive"), "timeout=1");
    QVERIFY(client.waitForClose());
    QVERIFY(std::chrono::steady_clock::now() - start >= 1s);
}

void TestSimTiming::closesAfterTheLastAllowedRequest()
{
    Scenario scenario = paced(0, 0, 3);
    scenario.maxRequestsPerConnection = 3;
    scenario.keepAliveTimeout = 60s;
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    QCOMPARE(client.chat(chatBody("x")).header("Keep-Alive"), "timeout=60, max=2");
    QCOMPARE(client.chat(chatBody("x")).header("Keep-Alive"), "timeout=60, max=1");
    const auto last = client.chat(chatBody("x", Streamed));
    QCOMPARE(last.header("Connection"), "close");
    QVERIFY(last.complete);
    QVERIFY(client.waitForClose());
}

void TestSimTiming::logsWhatWasDrawn()
{
    QTemporaryDir folder;
    Scenario scenario = paced(0, 0, 8);
    scenario.ttftMs = {Distribution::Kind::Uniform, 5, 15};
    scenario.gapMs = {Distribution::Kind::Exponential, 2, 0};
    scenario.logFile = folder.filePath(u"log.jsonl"_s);
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    const auto answer = RawClient(gateway.baseUrl()).chat(chatBody("hello", Streamed));
    QTRY_COMPARE(linesOf(scenario.logFile).size(), 1);
    const auto lines = linesOf(scenario.logFile);
    const QJsonObject line = lines[0];
    const QList<qint64> stamps = stampsOf(answer);
    const double ttft = line["ttft_ms"_L1].toDouble();
    QVERIFY(ttft >= 5 && ttft < 15);
    const QJsonArray gaps = line["gaps_ms"_L1].toArray();
    QCOMPARE(gaps.size(), 7);
    double due = double(line["received_ns"_L1].toInteger()) + ttft * 1e6;
    for (int i = 0; i < 8; ++i) {
        due += i > 0 ? gaps[i - 1].toDouble() * 1e6 : 0;
        QVERIFY(double(stamps[i + 1]) >= due - 1000);
    }
    QCOMPARE(line["model"_L1].toString(), u"gpt-4.1"_s);
    QCOMPARE(line["stream"_L1].toBool(), true);
    QCOMPARE(line["status"_L1].toInt(), 200);
    QVERIFY(line["fault"_L1].isNull());
    QCOMPARE(line["prompt_tokens"_L1].toInt(), 8);
    QCOMPARE(line["completion_tokens"_L1].toInt(), 8);
    QCOMPARE(line["tokens_sent"_L1].toInt(), 8);
    QCOMPARE(line["cost_usd"_L1].toString(), u"0.000192"_s); // 8 × $8/MTok + 8 × $16/MTok
    QVERIFY(line["bytes_out"_L1].toInteger() > answer.head.size() + answer.body.size());
    QCOMPARE(line["bytes_in"_L1].toInteger(), RawClient::request("/v1/chat/completions", chatBody("hello", Streamed)).size());
    QCOMPARE(line["outcome"_L1].toString(), u"finished"_s);
}

void TestSimTiming::logsFaultsAndLeavingClients()
{
    QTemporaryDir folder;
    Scenario scenario = paced(0, 50, 1000);
    scenario.logFile = folder.filePath(u"log.jsonl"_s);
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    {
        RawClient leaving(gateway.baseUrl());
        leaving.send(RawClient::request("/v1/chat/completions", chatBody("x", Streamed)));
        QVERIFY(leaving.socket().waitForReadyRead(5000));
    }
    QTRY_COMPARE(linesOf(scenario.logFile).size(), 1);
    const QJsonObject left = linesOf(scenario.logFile)[0];
    QCOMPARE(left["outcome"_L1].toString(), u"client_left"_s);
    QVERIFY(left["tokens_sent"_L1].toInt() >= 1 && left["tokens_sent"_L1].toInt() < 1000);
    QCOMPARE(left["completion_tokens"_L1].toInt(), 1000);

    RawClient client(gateway.baseUrl());
    QCOMPARE(client.post("/v1/chat/completions", "{}").status, 400);
    QTRY_COMPARE(linesOf(scenario.logFile).size(), 2);
    const QJsonObject refused = linesOf(scenario.logFile)[1];
    QCOMPARE(refused["status"_L1].toInt(), 400);
    QCOMPARE(refused["cost_usd"_L1].toString(), u"0"_s);
    QCOMPARE(refused["connection"_L1].toInt(), 2);
}

void TestSimTiming::logsWhatIsNoHttp()
{
    QTemporaryDir folder;
    Scenario scenario = paced(0, 0, 3);
    scenario.logFile = folder.filePath(u"log.jsonl"_s);
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    client.send("Hello there\r\n\r\n");
    QCOMPARE(client.receive().status, 400);
    QTRY_COMPARE(linesOf(scenario.logFile).size(), 1);
    const QJsonObject line = linesOf(scenario.logFile)[0];
    QVERIFY(line["request"_L1].isNull()); // it was never counted as one
    QCOMPARE(line["status"_L1].toInt(), 400);
    QVERIFY(line["bytes_out"_L1].toInteger() > 0);
    QCOMPARE(line["outcome"_L1].toString(), u"finished"_s);
}

void TestSimTiming::logsAResetOfEmbeddings()
{
    QTemporaryDir folder;
    Scenario scenario = paced(0, 0, 3);
    scenario.logFile = folder.filePath(u"log.jsonl"_s);
    bw::sim::FaultRule reset;
    reset.p = 1;
    reset.kind = bw::sim::FaultRule::Kind::Reset;
    reset.when = bw::sim::FaultRule::When::MidStream;
    scenario.errors = {reset};
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    RawClient client(gateway.baseUrl());
    QVERIFY(!client.post("/v1/embeddings", R"({"model":"text-embedding-3-small","input":"x"})").complete);
    QTRY_COMPARE(linesOf(scenario.logFile).size(), 1);
    QCOMPARE(linesOf(scenario.logFile)[0]["outcome"_L1].toString(), u"reset"_s);
}

void TestSimTiming::reportsAnUnwritableLog()
{
    Scenario scenario;
    scenario.logFile = u"/no/such/folder/log.jsonl"_s;
    SimulatedGateway gateway(scenario);
    const auto started = gateway.start();
    QVERIFY(!started);
    QVERIFY(started.error().message.contains(scenario.logFile));
}

QTEST_GUILESS_MAIN(TestSimTiming)
#include "tst_simtiming.moc"
