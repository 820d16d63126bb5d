// SPDX-License-Identifier: GPL-3.0-or-later
// stress and compare as a CI job meets them.
#include "climachine.h"

#include "sim/simulatedgateway.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace bw;
using namespace Qt::StringLiterals;
using namespace bw::test;

namespace {

const QByteArray Summary = "{\"p50\":0,\"p90\":0,\"p95\":0,\"p99\":0,\"p999\":0,\"max\":0,\"mean\":0,\"n\":0}";

//! The keys that the documentation promises, all of them and no other; what is in `plan` and `errors` is the plan's.
QJsonObject stressShape()
{
    QByteArray text = "{\"plan\":0,\"seed\":0,\"offered_rate\":0,\"achieved_rate\":0,\"requests\":0,\"ok\":0,\"failed\":0,\"never_sent\":0,"
                      "\"retries\":0,\"errors\":0,\"duration_s\":0,\"concurrency\":{\"mean\":0,\"peak\":0},\"ttft_ms\":S,\"service_ttft_ms\":S,"
                      "\"ttfo_ms\":S,\"e2e_ms\":S,\"service_e2e_ms\":S,\"tpot_ms\":S,\"chunk_gap_ms\":S,\"tokens_out\":0,\"tokens_estimated\":0,\"tokens_per_s\":0,"
                      "\"goodput_per_s\":0,\"attainment\":0,\"events\":0,\"connections\":{\"opened\":0,\"reused_pct\":0},"
                      "\"cache\":{\"hits\":0,\"misses\":0},\"cost_usd\":0,\"estimated_cost_usd\":0,\"client\":{\"trusted\":0,\"verdict\":0,\"reasons\":0,"
                      "\"loop_lag_p50_ms\":0,\"loop_lag_p99_ms\":0,\"loop_lag_max_ms\":0,\"pacer_lag_p99_ms\":0,\"cpu_pct\":0},\"thresholds\":0,\"spent_usd\":0,\"spent_estimated_usd\":0,\"spent_unpriced\":0,\"unpriced\":0,\"limits\":0,"
                      "\"longest_stall_ms\":S,\"empty_answers\":0,\"peak_tokens_per_s\":0,\"handshake_saved_ms\":0,\"cost_per_request_usd\":0,"
                      "\"cost_per_good_usd\":0,\"cost_per_million_out_usd\":0,\"failed_cost_usd\":0,\"maybe_billed\":0}";
    text.replace(":S", ':' + Summary);
    return shapeOf(QJsonDocument::fromJson(text).object()).toObject();
}

QJsonObject shapeOfRun(QJsonObject json)
{
    for (const char* free : {"plan", "errors", "thresholds", "limits"})
        json.insert(QLatin1StringView(free), 0);
    QJsonObject client = json.value("client"_L1).toObject();
    client.insert("reasons"_L1, 0);
    json.insert("client"_L1, client);
    return shapeOf(json).toObject();
}

QJsonObject jsonFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class TestStressCli : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void printsEveryKey();
    void variants();
    void exitCodes_data();
    void exitCodes();
    void foreignHostsNeedAYes();
    void planFile();
    void printsItsPlan();
    void optionsWinOverStages_data();
    void optionsWinOverStages();
    void optionsWinOverThePlan();
    void reports();
    void triesItsFilesFirst();
    void saysTheLimitsItMet();
    void printsAsOthersWould();
    void interruptPrintsThePartialResult();
    void killedRunOpensAsInterrupted();
    void comparesRuns();
    void failsOnWhatIsWorse();
    void comparesVariants();

private:
    [[nodiscard]] QStringList stress(const QStringList& more) const
    {
        return QStringList{u"stress"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--model"_s, u"gpt-4.1"_s} + more;
    }

    std::unique_ptr<sim::SimulatedGateway> m_gateway;
    QTemporaryDir m_folder;
};

void TestStressCli::initTestCase()
{
    sim::Scenario scenario;
    scenario.ttftMs = Distribution::constant(2);
    scenario.gapMs = Distribution::constant(0.5);
    scenario.tokens = Distribution::constant(6);
    m_gateway = std::make_unique<sim::SimulatedGateway>(scenario);
    QVERIFY(m_gateway->start());
}

void TestStressCli::printsEveryKey()
{
    const CliRun run = runCli(stress({u"--concurrency"_s, u"4"_s, u"--requests"_s, u"40"_s, u"--threshold"_s, u"error_rate<1%"_s, u"--json"_s}));
    QCOMPARE(run.exitCode, 0);
    const QJsonObject json = run.json();
    QCOMPARE(shapeOfRun(json), stressShape());
    QCOMPARE(json["requests"_L1].toInt(), 40);
    QCOMPARE(json["ok"_L1].toInt(), 40);
    QCOMPARE(json["ttft_ms"_L1]["n"_L1].toInt(), 40);
    QCOMPARE(json["tokens_out"_L1].toInt(), 240);
    QVERIFY(json["offered_rate"_L1].isNull());
    QVERIFY(json["cost_usd"_L1].isString());
    QCOMPARE(json["plan"_L1]["model"_L1].toString(), u"gpt-4.1"_s);
    const QJsonObject threshold = json["thresholds"_L1].toArray().first().toObject();
    QCOMPARE(threshold, (QJsonObject{{u"text"_s, u"error_rate<1%"_s}, {u"pass"_s, true}, {u"value"_s, 0}}));
}

void TestStressCli::variants()
{
    const CliRun run = runCli(stress({u"--concurrency"_s, u"4"_s, u"--requests"_s, u"40"_s, u"--variant"_s, u"cold"_s, u"--variant"_s,
                                      u"pooled"_s, u"--no-stream"_s, u"--json"_s}));
    QCOMPARE(run.exitCode, 0);
    const QJsonArray list = run.json()["variants"_L1].toArray();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0]["name"_L1].toString(), u"cold"_s);
    QCOMPARE(list[0]["connections"_L1]["opened"_L1].toInt(), 40);
    QCOMPARE(list[0]["connections"_L1]["reused_pct"_L1].toDouble(), 0.0);
    QVERIFY(list[1]["connections"_L1]["opened"_L1].toInt() <= 4);
    QVERIFY(list[0]["ttft_ms"_L1].isNull());
    const QJsonObject difference = run.json()["comparison"_L1].toArray().first().toObject();
    QCOMPARE(difference.keys(), (QStringList{u"a"_s, u"b"_s, u"difference_pct"_s, u"from"_s, u"interval_pct"_s, u"metric"_s, u"to"_s, u"verdict"_s}));
}

void TestStressCli::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    const QStringList small = {u"--concurrency"_s, u"2"_s, u"--requests"_s, u"10"_s};
    QTest::newRow("kept") << small + QStringList{u"--threshold"_s, u"ttft_p95<60s"_s} << 0 << QByteArray();
    QTest::newRow("missed") << small + QStringList{u"--threshold"_s, u"ttft_p95<1us"_s} << 3 << QByteArray();
    QTest::newRow("missed, given with one dash") << small + QStringList{u"-threshold"_s, u"ttft_p95<1us"_s} << 3 << QByteArray();
    QTest::newRow("no end") << QStringList{u"--concurrency"_s, u"2"_s} << 2 << QByteArray("--requests");
    QTest::newRow("both loads") << small + QStringList{u"--rate"_s, u"5"_s} << 2 << QByteArray("not both");
    QTest::newRow("no number") << QStringList{u"--concurrency"_s, u"many"_s, u"--requests"_s, u"1"_s} << 2 << QByteArray("many");
    QTest::newRow("no threshold") << small + QStringList{u"--threshold"_s, u"fast"_s} << 2 << QByteArray("fast");
    for (const char* sweep : {"10:20:0", "10:20:1", "1:2:2000000000", "1:inf:3", "nan:2:3", "1:1e300:3", "0:2:3"})
        QTest::addRow("sweep %s", sweep) << QStringList{u"--concurrency"_s, u"2"_s, u"--requests"_s, u"10"_s, u"--sweep"_s, QString::fromLatin1(sweep)} << 2
                                         << QByteArray("The plan cannot be run");
    QTest::newRow("two searches") << small + QStringList{u"--sweep"_s, u"1:3:2"_s, u"--find-highest"_s, u"1:3"_s, u"--threshold"_s, u"error_rate<1%"_s} << 2
                                  << QByteArray("two ways");
    QTest::newRow("highest of all") << small + QStringList{u"--find-highest"_s, u"1:inf"_s, u"--threshold"_s, u"error_rate<1%"_s} << 2
                                    << QByteArray("from 0.001 to 100000");
    QTest::newRow("no variant") << small + QStringList{u"--variant"_s, u"lukewarm"_s} << 2 << QByteArray("lukewarm");
    QTest::newRow("as nobody") << small + QStringList{u"--as"_s, u"wrk"_s} << 2 << QByteArray("vllm or aiperf");
    QTest::newRow("no plan") << QStringList{u"--plan"_s, u"/no/such/plan.json"_s} << 2 << QByteArray("/no/such/plan.json");
    QTest::newRow("spend limit") << QStringList{u"--concurrency"_s, u"2"_s, u"--requests"_s, u"1000"_s, u"--max-spend"_s, u"0.0000001"_s} << 1
                                 << QByteArray("0.0000001");
    QTest::newRow("errors are a result") << small + QStringList{u"--model"_s, u"unknown"_s} << 0 << QByteArray();
}

void TestStressCli::exitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    const CliRun run = runCli(stress(arguments) + QStringList{u"--json"_s});
    QCOMPARE(run.exitCode, code);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QCOMPARE(run.out.isEmpty(), code == 2);
}

void TestStressCli::foreignHostsNeedAYes()
{
    const QStringList arguments = {u"stress"_s, u"--base-url"_s, u"http://192.0.2.1/v1"_s, u"--model"_s, u"gpt-4.1"_s,
                                   u"--concurrency"_s, u"1"_s, u"--requests"_s, u"7"_s, u"--connect-timeout"_s, u"0.05"_s};
    const CliRun refused = runCli(arguments);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(refused.err.contains("192.0.2.1"));
    QVERIFY(refused.err.contains("7 requests"));
    QVERIFY(refused.err.contains("--yes"));
    // Nobody is there: it ends, with its reason.
    const CliRun sent = runCli(arguments + QStringList{u"--yes"_s, u"--json"_s});
    QCOMPARE(sent.exitCode, 1);
    QVERIFY(sent.err.contains("Nothing could be sent"));
    QCOMPARE(sent.json()["ok"_L1].toInt(), 0);
}

void TestStressCli::planFile()
{
    QFile plan(m_folder.filePath(u"plan.json"_s));
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write("{\"load\": {\"kind\": \"closed\", \"level\": 3}, \"requests\": 12, \"max_tokens\": 4, \"seed\": 9}");
    plan.close();
    const CliRun run = runCli(stress({u"--plan"_s, plan.fileName(), u"--requests"_s, u"15"_s, u"--json"_s}));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()["seed"_L1].toInt(), 9);
    QCOMPARE(run.json()["requests"_L1].toInt(), 15); // an option wins over the file
    QCOMPARE(run.json()["concurrency"_L1]["peak"_L1].toInt(), 3);
    QCOMPARE(run.json()["tokens_out"_L1].toInt(), 60);

    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write("{\"load\": {\"kind\": \"sideways\"}, \"requets\": 12}");
    plan.close();
    const CliRun refused = runCli(stress({u"--plan"_s, plan.fileName()}));
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(refused.err.contains("load.kind") && refused.err.contains("requets"));
}

//! What is printed is what would be run, and what would be printed again.
void TestStressCli::printsItsPlan()
{
    const CliRun printed = runCli(stress({u"--rate"_s, u"5"_s, u"--duration"_s, u"7"_s, u"--variant"_s, u"cold"_s, u"--variant"_s, u"pooled"_s, u"--slo"_s,
                                          u"ttft<400ms"_s, u"--max-spend"_s, u"0.50"_s, u"--print-plan"_s}));
    QVERIFY2(printed.exitCode == 0, printed.err.constData());
    const QJsonObject plan = printed.json();
    QCOMPARE(plan["load"_L1]["level"_L1].toDouble(), 5);
    QCOMPARE(plan["variants"_L1].toArray().size(), 2);
    QFile file(m_folder.filePath(u"printed.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(printed.out) > 0);
    file.close();
    const CliRun again = runCli(stress({u"--plan"_s, file.fileName(), u"--print-plan"_s}));
    QVERIFY2(again.exitCode == 0, again.err.constData());
    QCOMPARE(again.json(), plan);
    QCOMPARE(runCli(stress({u"--print-plan"_s})).exitCode, 2); // how much, and until when?
}

void TestStressCli::optionsWinOverStages_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QJsonValue>("kind");
    QTest::addColumn<QJsonValue>("level");
    QTest::addColumn<int>("stages");
    QTest::newRow("none") << QStringList() << QJsonValue(u"closed"_s) << QJsonValue(10) << 2;
    QTest::newRow("--concurrency") << QStringList{u"--concurrency"_s, u"2"_s} << QJsonValue(u"closed"_s) << QJsonValue(2) << 0;
    QTest::newRow("--rate") << QStringList{u"--rate"_s, u"40"_s} << QJsonValue(u"rate"_s) << QJsonValue(40) << 0;
    QTest::newRow("--sweep") << QStringList{u"--sweep"_s, u"1:3:2"_s} << QJsonValue(u"closed"_s) << QJsonValue(1) << 0;
}

void TestStressCli::optionsWinOverStages()
{
    QFETCH(QStringList, arguments);
    QFile plan(m_folder.filePath(u"stages.json"_s));
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write("{\"load\": {\"kind\": \"closed\", \"level\": 10, \"stages\": [{\"for_s\": 30, \"level\": 7}, {\"for_s\": 30, \"level\": 8}]},"
               " \"requests\": 30, \"max_tokens\": 4}");
    plan.close();
    const CliRun run = runCli(stress(QStringList{u"--plan"_s, plan.fileName(), u"--json"_s} + arguments));
    QCOMPARE(run.exitCode, 0);
    const QJsonValue load = run.json()["plan"_L1]["load"_L1];
    QTEST(load["kind"_L1], "kind");
    QTEST(load["level"_L1], "level");
    QTEST(int(load["stages"_L1].toArray().size()), "stages");
    if (arguments.contains(u"--concurrency"_s))
        QCOMPARE(run.json()["concurrency"_L1]["peak"_L1].toInt(), 2);
}

void TestStressCli::optionsWinOverThePlan()
{
    const QString prompts = m_folder.filePath(u"prompts.txt"_s);
    QFile file(prompts);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("from the file\n") > 0);
    file.close();
    const QString plan = m_folder.filePath(u"whole.json"_s);
    QFile whole(plan);
    QVERIFY(whole.open(QIODevice::WriteOnly));
    whole.write(QJsonDocument(QJsonObject{{u"load"_s, QJsonObject{{u"kind"_s, u"closed"_s}, {u"level"_s, 2}}},
                                          {u"prompt"_s, QJsonObject{{u"kind"_s, u"dataset"_s}, {u"file"_s, prompts}}},
                                          {u"requests"_s, 12},
                                          {u"variants"_s, QJsonArray{QJsonObject{{u"name"_s, u"one"_s}}, QJsonObject{{u"name"_s, u"two"_s}}}}})
                    .toJson());
    whole.close();
    const CliRun run = runCli(stress({u"--plan"_s, plan, u"--prompt"_s, u"mine"_s, u"--duration"_s, u"1"_s, u"--variant"_s, u"pooled"_s, u"--json"_s}));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()["plan"_L1]["prompt"_L1]["kind"_L1].toString(), u"fixed"_s);
    QCOMPARE(run.json()["plan"_L1]["prompt"_L1]["text"_L1].toString(), u"mine"_s);
    QCOMPARE(run.json()["plan"_L1]["variants"_L1].toArray().size(), 1);
    QVERIFY(run.json()["requests"_L1].toInt() > 12);
}

void TestStressCli::reports()
{
    const auto path = [this](const QString& name) { return m_folder.filePath(name); };
    const CliRun run = runCli(stress({u"--concurrency"_s, u"2"_s, u"--requests"_s, u"20"_s, u"--json"_s, u"--out"_s, path(u"r.json"_s),
                                      u"--html"_s, path(u"r.html"_s), u"--csv"_s, path(u"r.csv"_s), u"--hdr"_s, path(u"r.hdr"_s)}));
    QCOMPARE(run.exitCode, 0);
    // The same numbers to the digit, everywhere.
    QJsonObject kept = jsonFile(path(u"r.json"_s));
    QVERIFY(kept.take(u"run"_s).isObject());
    QCOMPARE(kept, run.json());
    const QString p95 = QString::number(run.json()["ttft_ms"_L1]["p95"_L1].toDouble(), 'g', 15);
    for (const QString& name : {u"r.html"_s, u"r.csv"_s}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(p95.toUtf8()));
    }
    QFile html(path(u"r.html"_s));
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QByteArray page = html.readAll();
    QVERIFY(page.contains("<svg") && !page.contains("<script") && !page.contains("src="));
    QFile hdr(path(u"r.hdr"_s));
    QVERIFY(hdr.open(QIODevice::ReadOnly));
    QVERIFY(hdr.readAll().contains("Tag=pooled.ttft,"));
}

void TestStressCli::triesItsFilesFirst()
{
    QFile kept(m_folder.filePath(u"kept.json"_s));
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("of yesterday") > 0);
    kept.close();
    const qint64 before = m_gateway->requestCount();
    const CliRun run = runCli(stress({u"--concurrency"_s, u"1"_s, u"--requests"_s, u"2"_s, u"--out"_s, kept.fileName(), u"--html"_s, u"/no/such/folder/r.html"_s}));
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("/no/such/folder/r.html"), run.err.constData());
    QCOMPARE(m_gateway->requestCount(), before);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("of yesterday"));
    QCOMPARE(QDir(m_folder.path()).entryList({u"kept*"_s}).size(), 1); // nothing was left beside it
}

//! Of a gateway that names its limit in every answer.
void TestStressCli::saysTheLimitsItMet()
{
    sim::Scenario scenario;
    scenario.ttftMs = Distribution::constant(2);
    scenario.tokens = Distribution::constant(2);
    scenario.rpm = 6'000;
    sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    const QStringList arguments = {u"stress"_s, u"--base-url"_s, gateway.baseUrl().toString(), u"--model"_s, u"gpt-4.1"_s,
                                   u"--concurrency"_s, u"1"_s, u"--requests"_s, u"20"_s};
    const QString page = m_folder.filePath(u"limits.html"_s);
    const CliRun run = runCli(arguments + QStringList{u"--json"_s, u"--html"_s, page});
    QCOMPARE(run.json()["limits"_L1].toArray(), (QJsonArray{QJsonObject{{u"what"_s, u"requests"_s}, {u"per_minute"_s, 6'000}, {u"told"_s, true}}}));
    QFile html(page);
    QVERIFY(html.open(QIODevice::ReadOnly));
    QVERIFY(html.readAll().contains("requests a minute."));
    QVERIFY(runCli(arguments).out.contains("requests a minute."));
}

void TestStressCli::printsAsOthersWould()
{
    const CliRun run = runCli(stress({u"--concurrency"_s, u"2"_s, u"--requests"_s, u"20"_s, u"--as"_s, u"vllm"_s}));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()["completed"_L1].toInt(), 20);
    QCOMPARE(run.json()["total_output_tokens"_L1].toInt(), 120);
    QVERIFY(run.json()["p99_ttft_ms"_L1].toDouble() > 0);
}

void TestStressCli::interruptPrintsThePartialResult()
{
#ifdef Q_OS_UNIX
    Cli cli(stress({u"--concurrency"_s, u"2"_s, u"--duration"_s, u"3600"_s, u"--json"_s}));
    const qint64 before = m_gateway->requestCount();
    QTRY_VERIFY_WITH_TIMEOUT(m_gateway->requestCount() > before + 5, 20'000);
    ::kill(pid_t(cli.process().processId()), SIGINT);
    const CliRun run = cli.finish();
    QCOMPARE(run.exitCode, 130);
    QVERIFY(run.json()["requests"_L1].toInt() > 0);
#endif
}

void TestStressCli::killedRunOpensAsInterrupted()
{
    const QString path = m_folder.filePath(u"killed.json"_s);
    Cli cli(stress({u"--concurrency"_s, u"2"_s, u"--duration"_s, u"3600"_s, u"--out"_s, path}));
    QTRY_VERIFY_WITH_TIMEOUT(jsonFile(path)["requests"_L1].toInt() > 0, 30'000);
    cli.process().kill();
    QCOMPARE(cli.finish().exitCode, -1);
    QCOMPARE(jsonFile(path)["run"_L1]["state"_L1].toString(), u"running"_s); // read as interrupted
    const CliRun compared = runCli({u"compare"_s, u"--json"_s, path, path});
    QCOMPARE(compared.exitCode, 0);
}

void TestStressCli::comparesRuns()
{
    const QString a = m_folder.filePath(u"a.json"_s);
    QVERIFY(runCli(stress({u"--concurrency"_s, u"2"_s, u"--requests"_s, u"60"_s, u"--out"_s, a})).exitCode == 0);
    const CliRun run = runCli({u"compare"_s, a, a, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonArray list = run.document().array();
    QVERIFY(list.size() > 10);
    for (const QJsonValue& each : list) {
        QCOMPARE(each.toObject().keys(), (QStringList{u"a"_s, u"b"_s, u"difference_pct"_s, u"interval_pct"_s, u"metric"_s, u"verdict"_s}));
        QCOMPARE(each["a"_L1], each["b"_L1]);
        QCOMPARE(each["verdict"_L1].toString(), u"undecided"_s);
    }
    QCOMPARE(runCli({u"compare"_s, a}).exitCode, 2);
    QCOMPARE(runCli({u"compare"_s, a, u"/no/such/file"_s}).exitCode, 2);
}

//! So that a job can fail on it.
void TestStressCli::failsOnWhatIsWorse()
{
    sim::Scenario slow;
    slow.ttftMs = Distribution::constant(60);
    slow.gapMs = Distribution::constant(0.5);
    slow.tokens = Distribution::constant(6);
    sim::SimulatedGateway slower(slow);
    QVERIFY(slower.start());
    const QStringList size = {u"--concurrency"_s, u"2"_s, u"--requests"_s, u"60"_s};
    const QString a = m_folder.filePath(u"quick.json"_s);
    const QString b = m_folder.filePath(u"slow.json"_s);
    QCOMPARE(runCli(stress(size + QStringList{u"--out"_s, a})).exitCode, 0);
    QCOMPARE(runCli(QStringList{u"stress"_s, u"--base-url"_s, slower.baseUrl().toString(), u"--model"_s, u"gpt-4.1"_s, u"--out"_s, b} + size).exitCode, 0);
    const auto compare = [](const QString& from, const QString& to, const QStringList& limits) {
        QStringList arguments{u"compare"_s, from, to};
        for (const QString& limit : limits)
            arguments += {u"--fail-on"_s, limit};
        return runCli(arguments);
    };
    QCOMPARE(compare(a, b, {}).exitCode, 0);
    const CliRun missed = compare(a, b, {u"error_rate"_s, u"ttft_p50"_s});
    QVERIFY2(missed.exitCode == 3, missed.out.constData());
    QCOMPARE(compare(a, b, {u"worse"_s}).exitCode, 3);
    QCOMPARE(compare(a, b, {u"error_rate"_s}).exitCode, 0);
    QCOMPARE(compare(a, a, {u"worse"_s}).exitCode, 0);
    const CliRun unknown = compare(a, b, {u"tfft_p50"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains("tfft_p50"), unknown.err.constData());
}

//! Each names the two it is of, and what has no counterpart is there, too.
void TestStressCli::comparesVariants()
{
    const QStringList small = {u"--concurrency"_s, u"2"_s, u"--requests"_s, u"20"_s, u"--no-stream"_s};
    const QString a = m_folder.filePath(u"two.json"_s);
    const QString b = m_folder.filePath(u"others.json"_s);
    const CliRun two = runCli(stress(small + QStringList{u"--variant"_s, u"cold"_s, u"--variant"_s, u"pooled"_s, u"--out"_s, a}));
    QCOMPARE(two.exitCode, 0);
    QVERIFY(two.out.contains("Spent in all: $")); // both together
    QCOMPARE(runCli(stress(small + QStringList{u"--variant"_s, u"pooled"_s, u"--variant"_s, u"pooled+cache"_s, u"--out"_s, b})).exitCode, 0);
    const CliRun run = runCli({u"compare"_s, a, b, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    QStringList pairs;
    for (const QJsonValue& each : run.document().array()) {
        QCOMPARE(each.toObject().keys(),
                 (QStringList{u"a"_s, u"b"_s, u"difference_pct"_s, u"from"_s, u"interval_pct"_s, u"metric"_s, u"to"_s, u"verdict"_s}));
        const QString pair = each["from"_L1].toString(u"-"_s) + u'>' + each["to"_L1].toString(u"-"_s);
        QCOMPARE(each["metric"_L1].isNull(), pair.contains(u'-'));
        if (!pairs.contains(pair))
            pairs.append(pair);
    }
    QCOMPARE(pairs, (QStringList{u"pooled>pooled"_s, u"cold>-"_s, u"->pooled+cache"_s}));
    const CliRun table = runCli({u"compare"_s, a, b});
    QVERIFY(table.out.contains("pooled against pooled"));
    QVERIFY(table.out.contains("“cold” is only in the first run") && table.out.contains("“pooled+cache” is only in the second run"));
}

QTEST_GUILESS_MAIN(TestStressCli)
#include "tst_stresscli.moc"
