// SPDX-License-Identifier: GPL-3.0-or-later
// Results as other programs write them, cut down to what is read.
#include "base/jsontext.h"
#include "report/runas.h"
#include "report/runimport.h"
#include "report/runreport.h"
#include "stress/runfile.h"
#include "stress/runjson.h"
#include "stress/runnumbers.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace bw;
using namespace Qt::StringLiterals;
using metrics::Latency;
using stress::ClientHealth;
using stress::RunResult;

namespace {

const QByteArray Vllm = R"({"model_id": "llama", "completed": 1000, "num_prompts": 1000, "duration": 20, "request_throughput": 50,
    "total_output_tokens": 64000, "median_ttft_ms": 40, "p99_ttft_ms": 90, "median_tpot_ms": 8, "p99_tpot_ms": 12,
    "median_itl_ms": 7, "p99_itl_ms": 20, "median_e2el_ms": 500, "p99_e2el_ms": 900})";

const QByteArray GuideLlm = R"({"benchmarks": [
    {"duration": 10, "metrics": {"request_totals": {"successful": 100, "errored": 2},
     "time_to_first_token_ms": {"successful": {"count": 100, "max": 90, "percentiles": {"p50": 40, "p99": 80}}},
     "request_latency": {"successful": {"count": 100, "max": 0.9, "percentiles": {"p50": 0.5, "p99": 0.8}}}}},
    {"duration": 10, "metrics": {"request_totals": {"successful": 200, "errored": 0},
     "request_latency": {"successful": {"count": 200, "max": 1.9, "percentiles": {"p50": 1.5, "p99": 1.8}}}}}]})";

const QByteArray AiPerf = R"({"request_count": {"avg": 300}, "benchmark_duration": {"avg": 30},
    "request_latency": {"unit": "ms", "p50": 700, "p99": 900, "max": 950}})";

//! 100 streams that went well in 20 s, and ten that did not; who waited waited a second.
RunResult ours()
{
    stress::VariantResult result;
    result.variant.name = u"pooled"_s;
    stress::Tally& tally = result.tally;
    for (int i = 1; i <= 100; ++i) {
        tally[Latency::ServiceTtft].record(Milliseconds(i));
        tally[Latency::Ttft].record(Milliseconds(1'000 + i));
        tally[Latency::Tpot].record(Milliseconds(10));
        tally[Latency::Gap].record(Milliseconds(12));
        tally[Latency::ServiceE2e].record(Milliseconds(500 + i));
    }
    tally.totals.requests = 110;
    tally.totals.byClass[size_t(ErrorClass::Ok)] = 100;
    tally.totals.byClass[size_t(ErrorClass::Overloaded)] = 10;
    tally.totals.tokensOut = 5'000;
    result.window = result.length = std::chrono::seconds(20);
    RunResult run;
    run.plan.model = u"gpt-4.1"_s;
    run.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    run.variants = {result};
    return run;
}

} // namespace

class TestRunImport : public test::Suite
{
    Q_OBJECT

private slots:
    void serviceTimesAlone_data();
    void serviceTimesAlone();
    void everyBenchmarkHasItsReason();
    void filesOfBeforeAreNotMeasured();
    void reportClaimsNothingOfOthers();
    void writtenAsOthersIsReadAsTheirs_data();
    void writtenAsOthersIsReadAsTheirs();
    void aFileForEachVariant();
    void warmUpIsNotMeasured();
};

void TestRunImport::serviceTimesAlone_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("program");
    QTest::addColumn<bool>("streams");
    QTest::addColumn<double>("p50");
    QTest::newRow("vllm") << Vllm << u"vllm"_s << true << 40.0;
    QTest::newRow("guidellm") << GuideLlm << u"guidellm"_s << true << 40.0;
    QTest::newRow("aiperf, whole answers") << AiPerf << u"aiperf"_s << false << 700.0;
}

void TestRunImport::serviceTimesAlone()
{
    QFETCH(const QByteArray, file);
    QFETCH(const double, p50);
    const auto run = report::importRun(file);
    QVERIFY(run);
    QTEST(run->program, "program");
    QTEST(stress::hasStreams(run->plan), "streams");
    QVERIFY(!stress::isOurs(*run));
    QVERIFY(stress::lacksUserTimes(run->variants.first()));
    QVERIFY(stress::isService(stress::headline(*run)));
    const auto shown = run->variants.first().tally[stress::headline(*run)].percentile(50);
    QVERIFY(shown && std::abs(toMs(*shown) - p50) < p50 * 0.02);
}

void TestRunImport::everyBenchmarkHasItsReason()
{
    const auto run = report::importRun(GuideLlm);
    QVERIFY(run);
    QCOMPARE(run->variants.size(), 2);
    for (const stress::VariantResult& each : run->variants) {
        QCOMPARE(each.client.verdict, ClientHealth::Verdict::NotMeasured);
        QCOMPARE(each.client.reasons.size(), 1);
        QVERIFY(!each.client.trusted);
    }
    const QJsonValue client = stress::summaryJson(*run)["variants"_L1].toArray().first()["client"_L1];
    QCOMPARE(client["verdict"_L1].toString(), u"not_measured"_s);
    QVERIFY(client["trusted"_L1].isNull() && client["cpu_pct"_L1].isNull());
    const auto again = stress::runFromJson(stress::toJson(*run));
    QVERIFY(again);
    QCOMPARE(again->variants, run->variants);
}

void TestRunImport::filesOfBeforeAreNotMeasured()
{
    RunResult run = *report::importRun(Vllm);
    run.variants.first().client.verdict = ClientHealth::Verdict::Ok;
    QCOMPARE(stress::runFromJson(stress::toJson(run))->variants.first().client.verdict, ClientHealth::Verdict::NotMeasured);
    run.variants.first().client.trusted = true;
    QCOMPARE(stress::runFromJson(stress::toJson(run))->variants.first().client.verdict, ClientHealth::Verdict::Ok);
}

void TestRunImport::reportClaimsNothingOfOthers()
{
    const QByteArray page = report::runHtml(*report::importRun(Vllm));
    QVERIFY(page.contains("by vllm"));
    QVERIFY(page.contains("How well the client was is not known."));
    QVERIFY(page.contains("service times"));
    QVERIFY(!page.contains("Do not trust") && !page.contains("limiter and cache off"));
}

void TestRunImport::writtenAsOthersIsReadAsTheirs_data()
{
    QTest::addColumn<report::OtherProgram>("program");
    QTest::newRow("vllm") << report::OtherProgram::Vllm;
    QTest::newRow("aiperf") << report::OtherProgram::AiPerf;
}

//! Under their names stands what they mean by them: service times, and AIPerf's inter-token latency is TPOT.
void TestRunImport::writtenAsOthersIsReadAsTheirs()
{
    QFETCH(const report::OtherProgram, program);
    const RunResult run = ours();
    const auto read = report::importRun(prettyJson(report::runAs(run, program)).toUtf8());
    QVERIFY(read);
    QCOMPARE(read->program, report::otherProgramId(program));
    QCOMPARE(report::otherProgramFromId(read->program), std::optional(program));
    const stress::Tally& was = run.variants.first().tally;
    const stress::Tally& is = read->variants.first().tally;
    QCOMPARE(is.totals.ok(), was.totals.ok());
    QCOMPARE(is.totals.failed(), was.totals.failed());
    QCOMPARE(read->variants.first().length, run.variants.first().length);
    QVERIFY(is[Latency::Ttft].isEmpty());
    for (const Latency latency : {Latency::ServiceTtft, Latency::Tpot, Latency::ServiceE2e}) {
        for (const double percent : {50.0, 99.0}) {
            const double expected = toMs(*was[latency].percentile(percent));
            QVERIFY(std::abs(toMs(*is[latency].percentile(percent)) - expected) < expected * 0.01);
        }
    }
    QCOMPARE(is[Latency::Gap].isEmpty(), program == report::OtherProgram::AiPerf); // it has none
}

void TestRunImport::aFileForEachVariant()
{
    RunResult run = ours();
    run.variants.append(run.variants.first());
    QCOMPARE(report::runAs(run, report::OtherProgram::Vllm).toArray().size(), 2);
    QVERIFY(!report::otherProgramFromId(u"wrk"));
    const QJsonValue json = report::runAs(ours(), report::OtherProgram::Vllm);
    QCOMPARE(json["request_throughput"_L1].toDouble(), 5.0); // of those that went well
    QVERIFY(std::abs(json["std_ttft_ms"_L1].toDouble() - 28.9) < 0.2); // of 1 … 100
}

//! 10 s of warm-up, 20 s that are measured, 5 s of cool-down, and 2 s until the last answer.
void TestRunImport::warmUpIsNotMeasured()
{
    RunResult run = ours();
    run.plan.warmUp = stress::Seconds(10);
    run.plan.coolDown = stress::Seconds(5);
    run.variants.first().length = std::chrono::seconds(37);
    const QJsonValue vllm = report::runAs(run, report::OtherProgram::Vllm);
    QCOMPARE(vllm["duration"_L1].toDouble(), 22.0);
    QCOMPARE(vllm["request_throughput"_L1].toDouble(), 100 / 22.0);
    QCOMPARE(vllm["output_throughput"_L1].toDouble(), 5'000 / 22.0);
    const QJsonValue aiperf = report::runAs(run, report::OtherProgram::AiPerf);
    QCOMPARE(aiperf["benchmark_duration"_L1]["avg"_L1].toDouble(), 22.0);
    QCOMPARE(aiperf["request_throughput"_L1]["avg"_L1].toDouble(), 100 / 22.0);
    run.variants.first().length = std::chrono::seconds(31); // stopped: the cool-down was not reached
    QCOMPARE(report::runAs(run, report::OtherProgram::Vllm)["duration"_L1].toDouble(), 20.0);
}

QTEST_GUILESS_MAIN(TestRunImport)
#include "tst_runimport.moc"
