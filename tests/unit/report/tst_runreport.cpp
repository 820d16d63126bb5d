// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says besides the numbers of `stress --json`.
#include "report/linechart.h"
#include "report/runlinecharts.h"
#include "report/runreport.h"
#include "support/suite.h"

#include <QSet>

#include <cmath>

using namespace bw;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using metrics::Latency;
using stress::RunResult;

namespace {

stress::VariantResult variantOf(const QString& name)
{
    stress::VariantResult result;
    result.variant.name = name;
    for (int i = 1; i <= 1'000; ++i) {
        result.tally[Latency::Ttft].record(Milliseconds(i));
        result.tally[Latency::ServiceTtft].record(Milliseconds(i));
    }
    result.tally.totals.requests = result.tally.totals.byClass[size_t(ErrorClass::Ok)] = 1'000;
    result.window = 10s;
    result.flow = {1'000, 1'000, 5'000};
    return result;
}

RunResult runOf(const QList<stress::VariantResult>& variants)
{
    RunResult run;
    run.state = stress::RunState::Finished;
    run.program = u"bellwether"_s;
    run.plan.model = u"gpt-4.1"_s;
    run.variants = variants;
    return run;
}

} // namespace

class TestRunReport : public test::Suite
{
    Q_OBJECT

private slots:
    void saysWhatHappened();
    void aLineOfAChartNamesItself();
    void manyLinesAreToldApart();
    void everyVariantHasItsNumbers();
    void moneyIsThatOfTheWholeRun();
    void fewSamplesAreGrey();
    void theLastSpanIsAsLongAsItWas();
    void aPercentileNeedsASampleAboveIt();
    void countsHaveNoUnit();
    void levelsWithoutThresholdsClaimNothing();
    void levelsAreJudged();
    void aSecondWithoutAPriceHasNone();
};

void TestRunReport::saysWhatHappened()
{
    RunResult run = runOf({variantOf(u"pooled"_s)});
    QVERIFY(!report::runHtml(run).contains("What happened"));
    run.marks = {{stress::Mark::Kind::Note, 12s, u"new <release>"_s}};
    const QByteArray page = report::runHtml(run);
    QVERIFY(page.contains("What happened"));
    QVERIFY(page.contains("<td>12 s</td><td>new &lt;release&gt;</td>"));
}

//! The title is within what is pointed at; beside it it would be the whole picture's.
void TestRunReport::aLineOfAChartNamesItself()
{
    report::LineChart chart;
    chart.title = u"Latency"_s;
    chart.marks = {{3, u"paused"_s}};
    const QString picture = report::svg(chart);
    const qsizetype group = picture.indexOf(u"<g><title>paused</title><line"_s);
    QVERIFY(group > 0);
    QVERIFY(picture.indexOf(u"</g>"_s, group) > group);
}

//! The colours come again in another stroke, and the names have lines of their own.
void TestRunReport::manyLinesAreToldApart()
{
    QList<stress::VariantResult> variants;
    for (int i = 0; i < 14; ++i)
        variants.append(variantOf(u"a rather long name %1"_s.arg(i)));
    const QList<report::LineChart> charts = report::runLineCharts(runOf(variants));
    const report::LineChart& percentiles = charts[2];
    QSet<QString> looks;
    for (const report::ChartSeries& series : percentiles.series)
        looks.insert(series.cssClass);
    QCOMPARE(looks.size(), 14);
    const QString picture = report::svg(percentiles);
    QVERIFY(picture.startsWith(u"<svg viewBox=\"0 0 640 ") && !picture.contains(u"0 0 640 240\""));
    QVERIFY(!picture.contains(u"x=\"-"));
    QVERIFY(report::svg(report::runLineCharts(runOf(variants.first(2)))[2]).contains(u"a rather long name 1"));
}

//! The first has no TTFT at all, the second has.
void TestRunReport::everyVariantHasItsNumbers()
{
    stress::VariantResult failed = variantOf(u"cold"_s);
    failed.tally[Latency::Ttft] = {};
    failed.tally.totals.byClass = {};
    failed.tally.totals.byClass[size_t(ErrorClass::Overloaded)] = 1'000;
    stress::VariantResult limited = variantOf(u"pooled"_s);
    limited.tally.totals.byClass[size_t(ErrorClass::RateLimited)] = 7;
    const QByteArray page = report::runHtml(runOf({failed, limited}));
    QVERIFY(page.contains("<td>ttft_ms.n</td><td>—</td><td>1000</td>"));
    QVERIFY(page.contains("<td>errors.overloaded</td><td>1000</td><td>—</td>"));
    QVERIFY(page.contains("<td>errors.rate_limited</td><td>—</td><td>7</td>"));
}

//! Warm-up and cool-down are in no variant's numbers, and cost as much.
void TestRunReport::moneyIsThatOfTheWholeRun()
{
    for (const QList<stress::VariantResult>& variants : {QList{variantOf(u"cold"_s), variantOf(u"pooled"_s)}, QList{variantOf(u"pooled"_s)}}) {
        RunResult run = runOf(variants);
        QVERIFY(!report::runHtml(run).contains("Spent in all"));
        run.sent.requests = run.sent.priced = 100;
        run.sent.unpriced = 3;
        run.sent.cost = PicoUsd(2'500'000'000'000);
        run.sent.estimatedCost = PicoUsd(500'000'000'000);
        QVERIFY(report::runHtml(run).contains("Spent in all: ≥ $2 + ~$0.5"));
        const QByteArray csv = report::runCsv(run);
        const QByteArray who = variants.size() > 1 ? "\"\"" : "\"pooled\"";
        QCOMPARE(csv.count("\"spent_usd\""), 1);
        QVERIFY(csv.contains(who + ",\"spent_usd\",\"2.5\",\"USD\"\r\n"));
        QVERIFY(csv.contains(who + ",\"spent_unpriced\",3,\"\"\r\n"));
    }
}

void TestRunReport::fewSamplesAreGrey()
{
    stress::VariantResult few = variantOf(u"cold"_s);
    few.tally[Latency::Ttft] = {};
    few.tally[Latency::Ttft].record(4ms, 63);
    const QByteArray page = report::runHtml(runOf({few, variantOf(u"pooled"_s)}));
    const QByteArray grey = "<span class=\"grey\" title=\"Too few samples to say much\">4</span>";
    QVERIFY(page.contains("<td>ttft_ms.p50</td><td>4</td>"));
    for (const char* percentile : {"p90", "p95", "p99"})
        QVERIFY2(page.contains("<td>ttft_ms." + QByteArray(percentile) + "</td><td>" + grey + "</td><td>9"), percentile);
}

//! Two seconds and a half: the rate does not fall at the end.
void TestRunReport::theLastSpanIsAsLongAsItWas()
{
    stress::VariantResult result = variantOf(u"pooled"_s);
    for (int second = 0; second < 3; ++second) {
        stress::TimelineSpan& span = result.timeline.at(second);
        span.totals.requests = span.totals.byClass[size_t(ErrorClass::Ok)] = span.sent = second < 2 ? 100 : 50;
        span.inFlight = second < 2 ? 8 : 4;
    }
    RunResult run = runOf({result});
    run.progress.elapsed = 2'500ms;
    const report::ChartSeries rate = report::runLineCharts(run)[1].series.first();
    QCOMPARE(rate.points.size(), 3);
    QCOMPARE(rate.points.last(), QPointF(2.5, 100));
    QVERIFY(report::runCsv(run).contains("\r\n\"pooled\",2,0.5,0,50,50,50,0,0,0,0,8.000,"));
    run.progress.elapsed = 2'100ms; // so little says nothing
    QVERIFY(std::isnan(report::runLineCharts(run)[1].series.first().points.last().y()));
    QVERIFY(report::runCsv(run).contains("\r\n\"pooled\",2,,0,50,50,50,0,0,0,0,,"));
}

void TestRunReport::aPercentileNeedsASampleAboveIt()
{
    const auto pointsOf = [](qint64 samples) {
        stress::VariantResult result = variantOf(u"pooled"_s);
        result.tally[Latency::E2e].record(4ms, samples);
        RunResult run = runOf({result});
        run.plan.stream = false;
        return report::runLineCharts(run)[2].series.first().points.size();
    };
    QCOMPARE(pointsOf(10'000), 9); // up to p99.99
    QCOMPARE(pointsOf(9'999), 8);
}

void TestRunReport::countsHaveNoUnit()
{
    const QByteArray csv = report::runCsv(runOf({variantOf(u"pooled"_s)}));
    QVERIFY(csv.contains("\"pooled\",\"ttft_ms.n\",1000,\"\""));
    QVERIFY(csv.contains("\"pooled\",\"ttft_ms.max\",1000,\"ms\""));
    QVERIFY(csv.contains("\"pooled\",\"client.loop_lag_p99_ms\",,\"ms\""));
}

void TestRunReport::levelsWithoutThresholdsClaimNothing()
{
    RunResult run = runOf({variantOf(u"pooled"_s)});
    run.plan.search.kind = stress::Search::Kind::Sweep;
    stress::VariantResult step = variantOf(u"pooled"_s);
    run.steps = {{10, true, false, step}, {20, true, false, variantOf(u"pooled"_s)}};
    const QByteArray page = report::runHtml(run);
    QVERIFY(page.contains("<h2>Levels</h2><table>"));
    QVERIFY(page.contains("<td>10</td><td>100.000</td>"));
    step.tally[Latency::Ttft] = {};
    step.tally[Latency::Ttft].record(4ms, 100);
    run.steps[0].result = step;
    const QByteArray grey = "<td><span class=\"grey\" title=\"Too few samples to say much\">4.000</span></td>";
    QVERIFY(report::runHtml(run).contains("<td>4.000</td><td>4.000</td>" + grey)); // p50, p95, p99
    QVERIFY(!page.contains("highest level") && !page.contains("PASS"));
}

void TestRunReport::levelsAreJudged()
{
    RunResult run = runOf({variantOf(u"pooled"_s)});
    run.plan.search.kind = stress::Search::Kind::Sweep;
    run.plan.thresholds = {u"ttft_p95<1ms"_s};
    run.steps = {{10, true, false, variantOf(u"pooled"_s)}, {20, false, false, variantOf(u"pooled"_s)}};
    run.highestLevel = 10;
    const QByteArray page = report::runHtml(run);
    QVERIFY(page.contains("The highest level that meets every threshold: 10."));
    QCOMPARE(page.count("PASS"), 1);
    QCOMPARE(page.count("FAIL"), 1);
}

void TestRunReport::aSecondWithoutAPriceHasNone()
{
    RunResult run = runOf({variantOf(u"pooled"_s)});
    stress::TimelineSpan& known = run.variants.first().timeline.at(0);
    known.totals.requests = known.totals.priced = 1;
    known.totals.cost = PicoUsd(5'000'000);
    stress::TimelineSpan& unknown = run.variants.first().timeline.at(1);
    unknown.totals.requests = unknown.totals.unpriced = 1;
    const QByteArrayList lines = report::runCsv(run).split('\n');
    const auto head = std::ranges::find_if(lines, [](const QByteArray& line) { return line.startsWith("variant,second"); });
    QVERIFY(lines.cend() - head > 2);
    const qsizetype column = head->split(',').indexOf("cost_usd");
    QCOMPARE((head + 1)->split(',').value(column), QByteArray("0.000005"));
    QCOMPARE((head + 2)->split(',').value(column), QByteArray());
}

QTEST_GUILESS_MAIN(TestRunReport)
#include "tst_runreport.moc"
