// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of a run: tiles, charts, table and sentences, made of results that are known exactly.
#include "runs.h"

#include "stress/exemplarchoice.h"
#include "stress/resultcard.h"
#include "stress/resultmodel.h"
#include "stress/runcharts.h"
#include "stress/runcurves.h"
#include "stress/runmarks.h"
#include "stress/runnotice.h"
#include "stress/runnumbers.h"
#include "stress/runtiles.h"
#include "stress/runview.h"
#include "charts/curvechart.h"
#include "charts/linechart.h"
#include "charts/throughputchart.h"
#include "support/suite.h"
#include "theme/theme.h"
#include "widgets/format.h"

#include <QAbstractItemModelTester>
#include <QSet>

using namespace bw;
using namespace bw::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::runOf;
using test::variantOf;

namespace {

QStringList wordsOf(const QList<RunFinding>& findings)
{
    QStringList words;
    for (const RunFinding& finding : findings)
        words.append(finding.word);
    return words;
}

const ResultRow* rowOf(const ResultRows& rows, const QString& name)
{
    const auto found = std::ranges::find(rows.rows, name, &ResultRow::name);
    return found == rows.rows.end() ? nullptr : &*found;
}

//! As it is imported: times from the sending on, and nothing of the client.
stress::VariantResult otherProgram(int requests, double slow)
{
    stress::VariantResult result = variantOf(u"vllm"_s, requests, slow);
    result.tally[metrics::Latency::Ttft].clear();
    result.tally[metrics::Latency::E2e].clear();
    result.client = {};
    result.client.verdict = stress::ClientHealth::Verdict::NotMeasured;
    result.client.trusted = false;
    result.client.reasons = {u"It did not measure itself."_s};
    return result;
}

record::RequestRecord recordAt(qint64 msSinceEpoch, ErrorClass errorClass)
{
    record::RequestRecord record;
    record.startedAt = QDateTime::fromMSecsSinceEpoch(msSinceEpoch, Qt::UTC);
    record.intended = Instant(1s);
    record.end = Instant(1s);
    record.failure.errorClass = errorClass;
    return record;
}

//! A stream that went well, its first token so long after the planned instant, and some of that waiting to be sent.
record::RequestRecord streamAt(qint64 msSinceEpoch, Nanoseconds ttft, Nanoseconds waited = {})
{
    record::RequestRecord record = recordAt(msSinceEpoch, ErrorClass::Ok);
    record.sent = record.intended + waited;
    record.firstDelta = record.intended + ttft;
    return record;
}

} // namespace

class TestRunViews : public test::Suite
{
    Q_OBJECT

private slots:
    void tilesOfOneVariant();
    void tilesAgainstTheFirst();
    void tilesWithoutARun();
    void weakPercentilesAreGrey();
    void rowsOfOneVariant();
    void everyNumberHasItsRow();
    void rowsOfSeveralHaveAVerdict();
    void findingsSayWhatPasses();
    void findingsSayWhyItEnded();
    void findingsSayWhatDiffers();
    void ofAnotherProgram();
    void besideAnotherProgram();
    void latencyOverTime();
    void theAxisLastsAsLongAsTheRun();
    void ratesAndFailures();
    void curvesEndWhereSamplesDo();
    void manyVariantsAreToldApart();
    void levelsInOrder();
    void levelsAreJudgedByThresholds();
    void sharesRiseToOne();
    void noticeOfALongRun();
    void theClientsHealthOverTime();
    void exemplarOfAPoint();
    void exemplarsHaveTheLatency();
    void exemplarsAreOfTheLine();
    void resultModelIsAModel();
    void marksSayWhatTheyAre();
    void viewShowsAndForgets();
};

void TestRunViews::tilesOfOneVariant()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 1'000, 1)});
    const QList<RunTile> tiles = runTiles(run.get());
    QCOMPARE(tiles.size(), RunTileCount);
    QCOMPARE(tiles[0].caption, u"TTFT p50"_s);
    QCOMPARE(tiles[0].value, durationText(run->variants[0].tally[metrics::Latency::Ttft].percentile(50)));
    QVERIFY(tiles[0].note.contains(u"service"));
    QCOMPARE(tiles[2].note, u"99 % good"_s);
    QVERIFY(tiles[3].note.contains(u"overloaded ×10"));
    QCOMPARE(tiles[4].caption, u"Spend"_s);
    QCOMPARE(tiles[4].value, u"$1.00"_s);
    QCOMPARE(tiles[5].value, u"trusted"_s);
    run->sent = run->variants[0].tally.totals;
    run->sent.cost += PicoUsd(250'000'000'000); // while it warmed up
    QCOMPARE(runTiles(run.get())[4].caption, u"Spend in all"_s);
    QCOMPARE(runTiles(run.get())[4].value, u"$1.25"_s);

    // A closed loop has no schedule to be late for.
    run->variants[0].client.trusted = false;
    run->variants[0].tally.scheduleLag.record(5ms);
    QVERIFY(runTiles(run.get())[5].note.startsWith(u"loop lag"));
    run->plan.load.kind = stress::Load::Kind::Rate;
    QVERIFY(runTiles(run.get())[5].note.startsWith(u"pacer late"));
}

void TestRunViews::tilesAgainstTheFirst()
{
    const auto run = runOf(u"a"_s, {variantOf(u"cold"_s, 1'000, 1), variantOf(u"pooled"_s, 1'000, 0.1)});
    const QList<RunTile> tiles = runTiles(run.get());
    QCOMPARE(tiles[0].note, u"−90 % vs cold"_s);
    QCOMPARE(tiles[0].tone, Tone::Good);
    run->variants.last() = stress::VariantResult();
    QVERIFY(!runTiles(run.get())[0].note.contains(u"vs")); // nobody has answered but the first
}

void TestRunViews::tilesWithoutARun()
{
    for (const RunTile& tile : runTiles(nullptr))
        QCOMPARE(tile.value, unknownText());
}

void TestRunViews::weakPercentilesAreGrey()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 100, 1)});
    const QList<RunTile> tiles = runTiles(run.get());
    QVERIFY(!tiles[0].weak && tiles[1].weak);
    QVERIFY(tiles[1].note.contains(u"100"));
    QVERIFY(wordsOf(runFindings(*run, {})).contains(u"FEW SAMPLES"_s));
}

void TestRunViews::rowsOfOneVariant()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 1'000, 1)});
    const ResultRows rows = resultRows(*run, {});
    QCOMPARE(rows.headers.size(), 3);
    const ResultRow* p95 = rowOf(rows, u"TTFT p95"_s);
    QVERIFY(p95);
    QCOMPARE(p95->cells[0].text, durationText(run->variants[0].tally[metrics::Latency::Ttft].percentile(95)));
    QCOMPARE(p95->cells[0].text, p95->cells[1].text);
    run->plan.stream = false;
    QVERIFY(!rowOf(resultRows(*run, {}), u"TTFT p95"_s));
    QVERIFY(rowOf(resultRows(*run, {}), u"E2E p95"_s));
}

//! But for the number of failures, which is in their share.
void TestRunViews::everyNumberHasItsRow()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 1'000, 1)});
    const qsizetype before = resultRows(*run, {}).rows.size();
    stress::VariantResult& variant = run->variants[0];
    variant.offeredRate = 10;
    variant.flow.perSecond.add(1, 12);
    variant.tally.totals.tokensOut = 100;
    variant.tally.totals.failedCost = PicoUsd(1'000'000'000);
    variant.tally.totals.maybeBilled = 2;
    variant.tally.totals.empty = 3;
    variant.tally.totals.tokensEstimated = 100;
    variant.tally.totals.estimatedCost = PicoUsd(1'000'000'000);
    variant.tally[metrics::Latency::Ttfo].record(250ms);
    variant.tally.totals.connectionsReused = 5;
    variant.tally.totals.cacheHits = 1;
    variant.tally.longestGap.record(30ms);
    variant.tally[metrics::Latency::Handshake].record(100ms);
    const ResultRows rows = resultRows(*run, {});
    const qsizetype times = 8; // TTFT, TTFO, E2E, TPOT and the gaps
    QCOMPARE(rows.rows.size(), times + qsizetype(stress::runNumbers().size()) - 1);
    QVERIFY(before < rows.rows.size());
    QCOMPARE(rowOf(rows, u"Handshakes saved"_s)->cells[0].text, u"500 ms"_s);
    QCOMPARE(rowOf(rows, u"Perhaps billed"_s)->cells[0].text, u"2"_s);
    QCOMPARE(rowOf(rows, u"Longest stall p99"_s)->cells[0].text, u"30 ms"_s);
    QCOMPARE(rowOf(rows, u"Longest stall p99"_s)->cells[0].tone, Tone::Muted); // of one sample
    QCOMPARE(rowOf(rows, u"Tokens, peak"_s)->cells[0].text, u"~12.0 /s"_s);
    QCOMPARE(rowOf(rows, u"Cost"_s)->cells[0].text, u'~' + moneyText(variant.tally.totals.cost));
    QCOMPARE(rowOf(rows, u"TTFO p50"_s)->cells[0].text, u"250 ms"_s);
    QCOMPARE(rowOf(rows, u"Empty answers"_s)->cells[0].text, u"3"_s);
}

void TestRunViews::rowsOfSeveralHaveAVerdict()
{
    const auto run = runOf(u"a"_s, {variantOf(u"cold"_s, 1'000, 1), variantOf(u"pooled"_s, 1'000, 0.5)});
    QCOMPARE(rowOf(resultRows(*run, {}), u"TTFT p50"_s)->cells.last().tone, Tone::Muted); // not known yet how surely
    const ResultRows rows = resultRows(*run, stress::compareVariants(*run));
    QCOMPARE(rows.headers, (QStringList{u"Metric"_s, u"cold"_s, u"pooled"_s, u"change"_s}));
    const ResultCell change = rowOf(rows, u"TTFT p50"_s)->cells.last();
    QCOMPARE(change.tone, Tone::Good);
    QVERIFY2(change.text.startsWith(u"−50"_s) || change.text.startsWith(u"−49"_s), qPrintable(change.text));
}

void TestRunViews::findingsSayWhatPasses()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 1'000, 1)});
    run->plan.thresholds = {u"ttft_p95<2s"_s, u"error_rate<0.1%"_s};
    const QList<RunFinding> findings = runFindings(*run, {});
    QCOMPARE(findings[0].word, u"PASS"_s);
    QVERIFY(findings[0].sentence.contains(u"950 ms"));
    QCOMPARE(findings[1].word, u"FAIL"_s);
    QCOMPARE(findings[1].kind, Pill::Kind::Bad);
    QVERIFY(wordsOf(findings).contains(u"TRUSTED"_s));
}

void TestRunViews::findingsSayWhyItEnded()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    run->state = stress::RunState::Failed;
    run->reason = u"Nobody is there."_s;
    QCOMPARE(runFindings(*run, {}).first(), (RunFinding{Pill::Kind::Bad, u"FAILED"_s, u"Nobody is there."_s}));
    run->variants[0].client.trusted = false;
    run->variants[0].client.reasons = {u"Too slow."_s};
    run->limits = {{u"requests"_s, 600, true}};
    const QList<RunFinding> findings = runFindings(*run, {});
    QVERIFY(wordsOf(findings).contains(u"CLIENT LIMITED"_s));
    QVERIFY(wordsOf(findings).contains(u"RATE LIMIT"_s));
    for (const RunFinding& finding : findings)
        QVERIFY2(finding.sentence.endsWith(u'.'), qPrintable(finding.sentence));
}

void TestRunViews::findingsSayWhatDiffers()
{
    const auto run = runOf(u"a"_s, {variantOf(u"cold"_s, 1'000, 1), variantOf(u"pooled"_s, 1'000, 0.5)});
    const QList<RunFinding> findings = runFindings(*run, stress::compareVariants(*run));
    QVERIFY(wordsOf(findings).contains(u"FASTER"_s));
    const auto same = runOf(u"b"_s, {variantOf(u"one"_s, 1'000, 1), variantOf(u"two"_s, 1'000, 1)});
    QVERIFY(wordsOf(runFindings(*same, stress::compareVariants(*same))).contains(u"UNDECIDED"_s));
}

void TestRunViews::ofAnotherProgram()
{
    const auto run = runOf(u"v"_s, {otherProgram(1'000, 2)});
    run->program = u"vllm"_s;
    const QString p50 = durationText(run->variants[0].tally[metrics::Latency::ServiceTtft].percentile(50));
    QCOMPARE(runTiles(run.get())[0].value, p50);
    QCOMPARE(runTiles(run.get())[5].note, u"not measured"_s);
    const ResultRows rows = resultRows(*run, {});
    const ResultRow* row = rowOf(rows, u"TTFT p50"_s);
    QVERIFY(row);
    QCOMPARE(row->cells[0].text, unknownText());
    QCOMPARE(row->cells[1].text, p50);
    const CurveData curves = curvesOf(*run, CurveKind::Percentiles);
    QCOMPARE(curves.curves.size(), 1);
    QVERIFY(curves.curves[0].values[4]);
    const QStringList words = wordsOf(runFindings(*run, {}));
    for (const QString& word : {u"CLIENT LIMITED"_s, u"TRUSTED"_s, u"SWITCHED ON"_s})
        QVERIFY2(!words.contains(word), qPrintable(word));
    QVERIFY(words.contains(u"CLIENT NOT MEASURED"_s) && words.contains(u"SERVICE TIMES"_s));
}

//! Like with like: both sides by their service times.
void TestRunViews::besideAnotherProgram()
{
    stress::VariantResult ours = variantOf(u"ours"_s, 1'000, 1);
    ours.tally[metrics::Latency::Ttft].clear();
    ours.tally[metrics::Latency::Ttft].record(9s); // waited long, which the other would not have seen
    const auto run = runOf(u"both"_s, {ours, otherProgram(1'000, 2)});
    run->sides = {{u"ours"_s, u"bellwether"_s, run->plan, {}}, {u"vllm"_s, u"vllm"_s, run->plan, {}}};
    run->variants[1].side = 1;
    const QList<stress::Difference> differences = stress::compareVariants(*run);
    const ResultRows rows = resultRows(*run, differences);
    QVERIFY(!rowOf(rows, u"TTFT p50"_s));
    const ResultRow* row = rowOf(rows, u"service TTFT p50"_s);
    QVERIFY(row);
    QCOMPARE(row->cells[0].text, u"500 ms"_s);
    QVERIFY2(row->cells[2].text.startsWith(u"2.0"), qPrintable(row->cells[2].text));
    QCOMPARE(row->cells[2].tone, Tone::Bad);
    const CurveData curves = curvesOf(*run, CurveKind::Shares);
    QVERIFY(!curves.curves[0].values.isEmpty() && !curves.curves[1].values.isEmpty());
    const QList<RunFinding> findings = runFindings(*run, differences);
    const QStringList words = wordsOf(findings);
    QVERIFY(words.contains(u"SLOWER"_s) && words.contains(u"TRUSTED"_s) && words.contains(u"CLIENT NOT MEASURED"_s));
    const auto on = std::ranges::find(findings, u"SWITCHED ON"_s, &RunFinding::word);
    QVERIFY(on != findings.end() && on->sentence.startsWith(u"ours: Nothing"));
}

void TestRunViews::latencyOverTime()
{
    SpanPercentiles percentiles;
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 1'000, 1)});
    const LineData data = bw::ui::latencyOverTime(*run, Perceived::User, percentiles);
    QCOMPARE(data.lines.size(), 3);
    QCOMPARE(data.lines[0].values.size(), 2);
    QVERIFY(!data.lines[0].values[0]); // nothing ended in the first second
    QVERIFY(std::abs(*data.lines[0].values[1] - 500) < 2);
    // The same again costs nothing and says the same; more requests are seen.
    QCOMPARE(bw::ui::latencyOverTime(*run, Perceived::User, percentiles), data);
    run->variants[0].timeline.add(1, variantOf(u""_s, 1'000, 3).tally);
    QVERIFY(*bw::ui::latencyOverTime(*run, Perceived::User, percentiles).lines[0].values[1] > 600);

    const auto both = runOf(u"b"_s, {variantOf(u"cold"_s, 100, 1), variantOf(u"pooled"_s, 100, 1)});
    percentiles.forget();
    const LineData lines = bw::ui::latencyOverTime(*both, Perceived::User, percentiles);
    QCOMPARE(lines.lines.size(), 4);
    QCOMPARE(lines.lines[0].name, u"cold"_s);
    QCOMPARE(lines.lines[2].name, u"cold p99"_s);
    QVERIFY(!lines.lines[0].dashed && lines.lines[2].dashed);
    QVERIFY(lines.lines[0].color != lines.lines[1].color && lines.lines[0].color == lines.lines[2].color);
}

void TestRunViews::theAxisLastsAsLongAsTheRun()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    run->state = stress::RunState::Running;
    run->progress.elapsed = 10s;
    run->progress.left = Nanoseconds(48s);
    QCOMPARE(runGrid(*run).range.span(), Milliseconds(60s));
    QCOMPARE(runGrid(*run).range.from, wallTimeOf(run->startedAt));
    QCOMPARE(runGrid(*run, true).range.span(), Milliseconds(60s));
    run->variants[0].timeline.add(900, run->variants[0].tally); // spans of four seconds now
    QCOMPARE(runGrid(*run).step, Milliseconds(4s));
}

void TestRunViews::ratesAndFailures()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 200, 1)});
    run->plan.load.kind = stress::Load::Kind::Rate;
    run->variants[0].timeline.at(1).planned = 220;
    const ThroughputData data = rateOverTime(*run);
    QCOMPARE(data.perSecond, (QList<double>{0, 200}));
    QCOMPARE(*data.planned[1], 220.0);
    QCOMPARE(data.errors.size(), 1);
    QCOMPARE(data.errors[0].name, u"overloaded"_s);
    QCOMPARE(data.errors[0].values, (QList<double>{0, 2}));
    run->plan.load.kind = stress::Load::Kind::Closed;
    QVERIFY(rateOverTime(*run).planned.isEmpty());
}

void TestRunViews::curvesEndWhereSamplesDo()
{
    const CurveData data = curvesOf(*runOf(u"a"_s, {variantOf(u"pooled"_s, 1'000, 1)}), CurveKind::Percentiles);
    QCOMPARE(data.curves.size(), 2); // user-perceived and service
    QVERIFY(data.curves[0].values[4]); // p99
    QVERIFY(data.curves[0].values[5] && !data.curves[0].values[6]); // p99.9: one sample; p99.99: none
    QCOMPARE(data.trusted[0], 5);
    QCOMPARE(curvesOf(*runOf(u"b"_s, {variantOf(u"x"_s, 9, 1), variantOf(u"y"_s, 9, 1), variantOf(u"z"_s, 9, 1)}), CurveKind::Percentiles).curves.size(), 3);
}

void TestRunViews::manyVariantsAreToldApart()
{
    QList<stress::VariantResult> variants;
    for (int i = 0; i < 14; ++i)
        variants.append(variantOf(QString::number(i), 9, 1));
    const auto run = runOf(u"a"_s, variants);
    QSet<std::pair<int, int>> looks;
    const CurveData curves = curvesOf(*run, CurveKind::Percentiles);
    for (const Line& curve : curves.curves)
        looks.insert({curve.color, curve.stroke});
    QCOMPARE(looks.size(), 14);
    SpanPercentiles percentiles;
    QCOMPARE(bw::ui::latencyOverTime(*run, Perceived::User, percentiles).lines[13].stroke, 2);
}

void TestRunViews::levelsInOrder()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    run->steps = {{20, false, false, variantOf(u"pooled"_s, 100, 2)}, {10, true, false, variantOf(u"pooled"_s, 100, 1)}};
    const CurveData data = curvesOf(*run, CurveKind::Levels);
    QCOMPARE(curveKindsOf(*run).first(), CurveKind::Levels);
    QCOMPARE(data.places, (QStringList{u"10"_s, u"20"_s}));
    QVERIFY(*data.curves[0].values[0] < *data.curves[0].values[1]);
}

void TestRunViews::levelsAreJudgedByThresholds()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    run->plan.search.kind = stress::Search::Kind::Sweep;
    run->steps = {{10, true, false, variantOf(u"pooled"_s, 100, 1)}, {500, true, false, variantOf(u"pooled"_s, 100, 2)}};
    run->highestLevel = 500; // as runs of before have it
    const RunFinding tried = runFindings(*run, {}).first();
    QCOMPARE(tried.word, u"LEVELS"_s);
    QVERIFY(tried.sentence.contains(u"10, 500") && !tried.sentence.contains(u"highest"));
    QVERIFY(!wordsOf(runFindings(*run, {})).contains(u"LIMIT"_s));
    run->plan.thresholds = {u"ttft_p95<1ms"_s};
    QVERIFY(runFindings(*run, {}).first().sentence.contains(u"500"));
    QCOMPARE(runFindings(*run, {}).first().word, u"LIMIT"_s);
    QVERIFY(!wordsOf(runFindings(*run, {})).contains(u"FAIL"_s)); // of the last level alone
    QVERIFY(!runNotice(*run).contains(u"missed"));
    run->highestLevel.reset();
    QVERIFY(runNotice(*run).contains(u"missed"));
}

void TestRunViews::sharesRiseToOne()
{
    const auto run = runOf(u"a"_s, {variantOf(u"x"_s, 1'000, 1), variantOf(u"y"_s, 1'000, 10)});
    const CurveData data = curvesOf(*run, CurveKind::Shares);
    QCOMPARE(data.curves.size(), 2);
    QCOMPARE(data.labels.size(), data.places.size());
    const auto at = [&data](int curve, const QString& label) { return *data.curves[curve].values[data.labels.indexOf(label)]; };
    QVERIFY(std::abs(at(0, u"100 ms"_s) - 0.1) < 0.002); // 1, 2, … 1 000 ms
    QVERIFY(std::abs(at(1, u"100 ms"_s) - 0.01) < 0.002);
    QVERIFY(std::abs(at(0, u"500 ms"_s) - 0.5) < 0.005);
    for (const Line& curve : data.curves) {
        QCOMPARE(curve.values.size(), data.places.size());
        QVERIFY(std::ranges::is_sorted(curve.values));
    }
    QCOMPARE(*data.curves[1].values.last(), 1.0);
    QCOMPARE(curveKindsOf(*run).size(), 2);
}

void TestRunViews::noticeOfALongRun()
{
    const auto run = runOf(u"a"_s, {variantOf(u"x"_s, 1'000, 1)});
    QVERIFY(!isLongRun(*run)); // 10 s
    run->progress.elapsed = 60s;
    QVERIFY(isLongRun(*run));
    const QString sentence = runNotice(*run);
    QVERIFY2(sentence.contains(u"over"_s) && sentence.contains(u"1.0 %"_s) && sentence.contains(u"TTFT"_s), qPrintable(sentence));
    run->state = stress::RunState::Guarded;
    run->reason = u"More than 5 % failed."_s;
    QVERIFY(runNotice(*run).contains(run->reason));
    QVERIFY(!runNotice(*runOf(u"b"_s, {})).isEmpty());
}

void TestRunViews::theClientsHealthOverTime()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 1'000, 1)});
    run->variants[0].timeline.at(1).loopLag = 100us;
    run->variants[0].timeline.at(2).loopLag = 400ms; // the median is 500 ms
    run->variants[0].timeline.at(3).loopLag = 100us;
    run->variants[0].timeline.at(3).scheduleLag = 5ms;
    using Kept = QList<std::optional<bool>>;
    QCOMPARE(clientKeptUp(*run), (Kept{std::nullopt, true, false, true}));
    run->plan.load.kind = stress::Load::Kind::Rate;
    QCOMPARE(clientKeptUp(*run), (Kept{std::nullopt, true, false, false}));
}

void TestRunViews::exemplarOfAPoint()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    QVERIFY(!exemplarOfRate(*run, {}));
    QVERIFY(!exemplarOfLatency(*run, {}, Perceived::User));
    const qint64 start = run->startedAt.toMSecsSinceEpoch();
    run->variants[0].exemplars.offer(streamAt(start + 1'500, 10ms), 1);
    run->variants[0].exemplars.offer(streamAt(start + 8'500, 10ms), 2);
    run->variants[0].exemplars.offer(recordAt(start + 9'500, ErrorClass::RateLimited), 3);
    const auto point = [&](qint64 second, const QString& series) {
        const WallTime from = wallTimeOf(run->startedAt) + std::chrono::seconds(second);
        return ChartPoint{{from, from + 1s}, series, {}};
    };
    QCOMPARE(exemplarOfLatency(*run, point(8, u"p99"_s), Perceived::User)->startedAt.toMSecsSinceEpoch(), start + 8'500);
    QCOMPARE(exemplarOfLatency(*run, point(1, u"p50"_s), Perceived::User)->startedAt.toMSecsSinceEpoch(), start + 1'500);
    QCOMPARE(exemplarOfRate(*run, point(9, {}))->startedAt.toMSecsSinceEpoch(), start + 9'500);
    QCOMPARE(exemplarOfRate(*run, point(1, u"rate limited"_s))->startedAt.toMSecsSinceEpoch(), start + 9'500);
}

//! A failed stream has no first token: it is behind no point of a latency line, however near.
void TestRunViews::exemplarsHaveTheLatency()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    const qint64 at = run->startedAt.toMSecsSinceEpoch() + 1'500;
    run->variants[0].exemplars.offer(recordAt(at, ErrorClass::Overloaded), 1);
    record::RequestRecord cut = streamAt(at, 900ms);
    cut.failure.errorClass = ErrorClass::StreamCut;
    run->variants[0].exemplars.offer(cut, 2);
    const WallTime from = wallTimeOf(run->startedAt) + 1s;
    const ChartPoint p99{{from, from + 1s}, u"p99"_s, 900.0};
    QVERIFY(!exemplarOfLatency(*run, p99, Perceived::User));
    run->variants[0].exemplars.offer(streamAt(at, 20ms), 3);
    run->variants[0].exemplars.offer(streamAt(at, 800ms), 4);
    QCOMPARE(record::ttft(*exemplarOfLatency(*run, p99, Perceived::User)), std::optional<Nanoseconds>(800ms));
}

void TestRunViews::exemplarsAreOfTheLine()
{
    const auto run = runOf(u"a"_s, {variantOf(u"cold"_s, 10, 1), variantOf(u"pooled"_s, 10, 1)});
    const qint64 at = run->startedAt.toMSecsSinceEpoch() + 1'500;
    run->variants[0].exemplars.offer(streamAt(at, 300ms), 1);
    run->variants[1].exemplars.offer(streamAt(at, 100ms), 2);
    run->variants[1].exemplars.offer(streamAt(at, 500ms, 450ms), 3); // nearly all of it was waiting
    const WallTime from = wallTimeOf(run->startedAt) + 1s;
    const auto chosen = [&](const QString& series, double ms, Perceived whose) {
        return record::ttft(*exemplarOfLatency(*run, {{from, from + 1s}, series, ms}, whose)).value_or(0ms);
    };
    QCOMPARE(chosen(u"cold"_s, 100, Perceived::User), Nanoseconds(300ms));
    QCOMPARE(chosen(u"pooled p99"_s, 300, Perceived::User), Nanoseconds(500ms));
    QCOMPARE(chosen(u"pooled"_s, 60, Perceived::Service), Nanoseconds(500ms)); // 50 ms from the sending on
    QCOMPARE(chosen(u"pooled"_s, 60, Perceived::User), Nanoseconds(100ms));
}

void TestRunViews::resultModelIsAModel()
{
    const Theme theme(Theme::Mode::Dark);
    ResultModel model(theme);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(resultRows(*runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)}), {}));
    QVERIFY(model.rowCount() > 10);
    model.setRows(resultRows(*runOf(u"a"_s, {variantOf(u"pooled"_s, 20, 1)}), {}));
    const auto both = runOf(u"b"_s, {variantOf(u"cold"_s, 10, 1), variantOf(u"pooled"_s, 10, 1)});
    model.setRows(resultRows(*both, {}));
    QCOMPARE(model.columnCount(), 4);
    QVERIFY(model.asText().startsWith(u"Metric\tcold\tpooled\tchange\n"));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestRunViews::marksSayWhatTheyAre()
{
    const auto run = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    run->reason = u"Too much was spent."_s;
    run->state = stress::RunState::Guarded;
    run->marks = {{stress::Mark::Kind::Slept, 1s, u"The machine slept for 3 s."_s},
                  {stress::Mark::Kind::Paused, 3s, u"Paused"_s},
                  {stress::Mark::Kind::Guard, 4s, run->reason}};
    const QList<RunFinding> findings = runFindings(*run, {});
    QVERIFY(findings.contains(RunFinding{Pill::Kind::Warning, u"SLEPT"_s, u"After %1: The machine slept for 3 s."_s.arg(durationText(Nanoseconds(1s)))}));
    QVERIFY(findings.contains(RunFinding{Pill::Kind::Neutral, u"PAUSED"_s, u"After %1: Paused."_s.arg(durationText(Nanoseconds(3s)))}));
    QCOMPARE(wordsOf(findings).count(u"GUARD"_s), 1); // the reason says it already

    const Theme theme(Theme::Mode::Dark);
    RunView view(theme);
    view.resize(900, 600);
    view.QWidget::show();
    view.setRun(run);
    view.drawAll();
    const QList<RunMarks*> charts = view.findChildren<RunMarks*>();
    QCOMPARE(charts.size(), 2);
    for (const RunMarks* chart : charts) {
        const double paused = chart->pixelOf(run->marks[1]);
        QVERIFY(chart->textAt(paused + 2).contains(u"Paused"));
        QVERIFY(chart->textAt(paused + 12).isEmpty());
    }
    view.setRun(run, {}, true); // of several runs the lines would be of none
    QVERIFY(charts[0]->textAt(charts[0]->pixelOf(run->marks[1])).isEmpty());
}

void TestRunViews::viewShowsAndForgets()
{
    const Theme theme(Theme::Mode::Dark);
    RunView view(theme);
    view.resize(900, 600);
    view.QWidget::show();
    view.drawAll();
    const auto run = runOf(u"a"_s, {variantOf(u"cold"_s, 1'000, 1), variantOf(u"pooled"_s, 1'000, 0.5)});
    view.setRun(run, stress::compareVariants(*run));
    view.drawAll();
    QVERIFY(view.result().model().rowCount() > 10);
    QCOMPARE(view.latency().data().lines.size(), 4);
    QCOMPARE(view.curves().data().curves.size(), 2);
    QVERIFY(view.latency().isLogarithmic());
    run->sides = {{u"a"_s, run->program, run->plan, {}}, {u"b"_s, run->program, run->plan, {}}};
    run->sides[1].plan.load.level = 20;
    view.setRun(run);
    view.drawAll();
    QCOMPARE(view.result().findings().last(), (RunFinding{Pill::Kind::Neutral, u"PLANS"_s, u"Not alike: load.level: 10 → 20."_s}));
    view.setRun(nullptr);
    view.drawAll();
    QCOMPARE(view.result().model().rowCount(), 0);
    QVERIFY(view.latency().data().lines.isEmpty());
}

QTEST_MAIN(TestRunViews)
#include "tst_runviews.moc"
