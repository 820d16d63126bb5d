// SPDX-License-Identifier: GPL-3.0-or-later
#include "../stress/runs.h"

#include "runs/runcolumns.h"
#include "runs/runfiles.h"
#include "runs/runset.h"
#include "report/runreport.h"
#include "stress/comparison.h"
#include "stress/plandifferences.h"
#include "stress/runcharts.h"
#include "stress/runfile.h"
#include "stress/runjson.h"
#include "stress/runnumbers.h"
#include "support/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace bw;
using namespace bw::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::runOf;
using test::variantOf;

namespace {

//! A block for each of `slow`, so many times as slow.
stress::VariantResult inBlocks(const QString& name, const QList<double>& slow)
{
    stress::VariantResult result = variantOf(name, 0, 1);
    for (const double each : slow) {
        const stress::VariantResult part = variantOf(name, 200, each);
        stress::Block block;
        block.merge(part.tally);
        block.flow = part.flow;
        block.length = part.window;
        result.tally.merge(part.tally);
        result.flow += part.flow;
        result.window += part.window;
        result.blocks.append(block);
    }
    return result;
}

} // namespace

class TestRunSet : public test::Suite
{
    Q_OBJECT

private slots:
    void oneIsItself();
    void namesTellThemApart();
    void oneWithoutANameHasThatOfTheList();
    void comparesWithTheFirst();
    void saysWhereThePlansDiffer();
    void exportSaysWhatTheScreenSays();
    void besideEachOtherOnceMore();
    void eachHasItsOwnTime();
    void moneyOfWarmUpStays();
    void writesEveryFormat();
    void readsWhatItWrote();
};

void TestRunSet::oneIsItself()
{
    const KeptRun run = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    QCOMPARE(sideBySide({run}), run);
    QVERIFY(!sideBySide({}));
}

void TestRunSet::namesTellThemApart()
{
    const KeptRun a = runOf(u"nightly"_s, {variantOf(u"pooled"_s, 10, 1)});
    const KeptRun b = runOf(u"nightly"_s, {variantOf(u"pooled"_s, 10, 1)});
    const KeptRun c = runOf(u"table"_s, {variantOf(u"cold"_s, 10, 1), variantOf(u"pooled"_s, 10, 1)});
    QStringList names;
    const KeptRun all = sideBySide({a, b, c});
    for (const stress::VariantResult& variant : all->variants)
        names.append(variant.variant.name);
    QCOMPARE(names, (QStringList{u"nightly"_s, u"nightly (2)"_s, u"table · cold"_s, u"table · pooled"_s}));
}

//! The list of runs and what is beside it call it the same.
void TestRunSet::oneWithoutANameHasThatOfTheList()
{
    const auto plain = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    plain->plan.name.clear();
    plain->plan.model = u"gpt-4.1"_s;
    plain->startedAt = QDateTime({2025, 3, 4}, {10, 20});
    store::RunHeader header;
    header.model = plain->plan.model;
    header.startedAt = plain->startedAt;
    const KeptRun all = sideBySide({plain, runOf(u"b"_s, {variantOf(u"pooled"_s, 10, 1)})});
    QCOMPARE(all->variants.first().variant.name, runTitle(header));
    QVERIFY(runTitle(header).contains(u"2025"_s));
}

void TestRunSet::comparesWithTheFirst()
{
    const KeptRun a = runOf(u"a"_s, {variantOf(u"pooled"_s, 2'000, 1)});
    const KeptRun b = runOf(u"b"_s, {variantOf(u"pooled"_s, 2'000, 0.5)});
    const auto differences = stress::compareVariants(*sideBySide({a, b}));
    const auto p50 = std::ranges::find(differences, u"ttft_p50"_s, &stress::Difference::metric);
    QVERIFY(p50 != differences.end());
    QCOMPARE(p50->from, u"a"_s);
    QCOMPARE(p50->to, u"b"_s);
    QCOMPARE(p50->verdict, stress::Difference::Verdict::Better);
}

void TestRunSet::saysWhereThePlansDiffer()
{
    const auto a = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    const auto b = runOf(u"b"_s, {variantOf(u"pooled"_s, 10, 1)});
    QVERIFY(stress::planDifferences(*sideBySide({a, b})).isEmpty());
    b->plan.load.level = 20;
    b->plan.maxTokens = Distribution::constant(64);
    const QStringList differences = stress::planDifferences(*sideBySide({a, b}));
    QCOMPARE(differences.size(), 2);
    QVERIFY(differences.contains(u"load.level: 10 → 20"_s));
    QVERIFY(differences.contains(u"max_tokens: null → 64"_s));
    QVERIFY(stress::planDifferences(*a).isEmpty());
}

//! Blocks of runs of their own are no pairs: drift that they do not share must not cancel.
void TestRunSet::exportSaysWhatTheScreenSays()
{
    const KeptRun a = runOf(u"a"_s, {inBlocks(u"pooled"_s, {1, 1.4, 1.8, 2.2})});
    const auto b = runOf(u"b"_s, {inBlocks(u"pooled"_s, {0.9, 1.3, 1.7, 2.1})});
    b->plan.load.level = 20;
    const KeptRun both = sideBySide({a, b});
    const auto shown = stress::compareVariants(*both);
    QCOMPARE(shown, stress::compareResults(both->variants[0], both->variants[1], false));
    const auto paired = stress::compareResults(both->variants[0], both->variants[1], true);
    QVERIFY(shown != paired);

    QTemporaryDir folder;
    const QString path = folder.filePath(u"both.json"_s);
    QVERIFY(writeRun(*both, RunFormat::Json, path));
    const auto read = readRunFile(path);
    QVERIFY(read);
    QCOMPARE(read->sides, both->sides);
    QCOMPARE(stress::compareVariants(*read), shown);
    const QJsonObject json = stress::summaryJson(*both);
    QCOMPARE(json["plan_differences"_L1].toArray(), QJsonArray{u"load.level: 10 → 20"_s});
    const QJsonArray variants = json["variants"_L1].toArray();
    QCOMPARE(variants[1]["plan"_L1]["load"_L1]["level"_L1].toInt(), 20);
    const QJsonArray comparison = json["comparison"_L1].toArray();
    const QString page = QString::fromUtf8(report::runHtml(*both));
    QVERIFY(page.contains(u"load.level: 10 → 20"_s));
    for (qsizetype i = 0; i < shown.size(); ++i) {
        QCOMPARE(comparison[i]["verdict"_L1].toString(), stress::differenceVerdictId(shown[i].verdict));
        QCOMPARE(comparison[i]["interval_pct"_L1], stress::differenceJson(shown[i])["interval_pct"_L1]);
        const QJsonArray interval = comparison[i]["interval_pct"_L1].toArray();
        if (!interval.isEmpty())
            QVERIFY(page.contains(u"%1 … %2 %"_s.arg(QString::number(interval[0].toDouble(), 'g', 15), QString::number(interval[1].toDouble(), 'g', 15))));
    }
}

void TestRunSet::besideEachOtherOnceMore()
{
    const KeptRun a = runOf(u"a"_s, {variantOf(u"cold"_s, 10, 1), variantOf(u"pooled"_s, 10, 1)});
    const KeptRun b = runOf(u"b"_s, {variantOf(u"pooled"_s, 10, 1)});
    const KeptRun c = runOf(u"c"_s, {variantOf(u"pooled"_s, 10, 1)});
    const KeptRun all = sideBySide({sideBySide({a, b}), c});
    QCOMPARE(all->sides.size(), 3);
    QList<int> sides;
    for (const stress::VariantResult& variant : all->variants)
        sides.append(variant.side);
    QCOMPARE(sides, (QList<int>{0, 0, 1, 2}));
    QCOMPARE(&stress::planOf(*all, all->variants[3]), &all->sides[2].plan);
}

//! The last half second of the shorter run is half a second of a rate, not a whole one.
void TestRunSet::eachHasItsOwnTime()
{
    stress::VariantResult late = variantOf(u"pooled"_s, 10, 1);
    stress::Tally tally;
    tally.totals.requests = 50;
    late.timeline.add(10, tally);
    const auto a = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    const auto b = runOf(u"b"_s, {late});
    a->progress.elapsed = 20s;
    b->progress.elapsed = 10'500ms;
    const KeptRun both = sideBySide({a, b});
    QCOMPARE(both->progress.elapsed, Nanoseconds(20s));
    QCOMPARE(stress::spanLength(*both, both->variants[0], 10, 1s), std::optional<Nanoseconds>(1s));
    QCOMPARE(stress::spanLength(*both, both->variants[1], 10, 1s), std::optional<Nanoseconds>(500ms));
    QVERIFY(!stress::spanLength(*both, both->variants[1], 12, 1s));
    QCOMPARE(rateOverTime(*both, true).perSecond.value(10), 100.0);
    const KeptRun more = sideBySide({both, runOf(u"c"_s, {variantOf(u"pooled"_s, 10, 1)})});
    QCOMPARE(stress::spanLength(*more, more->variants[1], 10, 1s), std::optional<Nanoseconds>(500ms));

    const auto read = stress::runFromJson(stress::toJson(*both));
    QVERIFY(read);
    QCOMPARE(stress::spanLength(*read, read->variants[1], 10, 1s), std::optional<Nanoseconds>(500ms));
    stress::RunResult old = *both; // kept before each had its own
    for (stress::Side& side : old.sides)
        side.elapsed = 0s;
    QCOMPARE(stress::spanLength(old, old.variants[1], 10, 1s), std::optional<Nanoseconds>(1s));
}

void TestRunSet::moneyOfWarmUpStays()
{
    const auto a = runOf(u"a"_s, {variantOf(u"pooled"_s, 10, 1)});
    const auto b = runOf(u"b"_s, {variantOf(u"pooled"_s, 10, 1)}); // of which nobody knows more than what was measured
    a->sent = a->variants.first().tally.totals;
    a->sent.requests += 5;
    a->sent.cost += PicoUsd(7'000'000'000);
    const PicoUsd whole = *stress::spentInAll(*a).cost + *stress::spentInAll(*b).cost;
    QCOMPARE(stress::spentInAll(*sideBySide({a, b})).cost, std::optional(whole));
}

void TestRunSet::writesEveryFormat()
{
    const QTemporaryDir folder;
    const KeptRun run = runOf(u"a"_s, {variantOf(u"pooled"_s, 100, 1)});
    for (const RunFormat format : {RunFormat::Html, RunFormat::Json, RunFormat::Csv, RunFormat::HdrLog, RunFormat::Vllm, RunFormat::AiPerf}) {
        const QString path = folder.filePath(u"run."_s + runFormatSuffix(format));
        QVERIFY(writeRun(*run, format, path));
        QVERIFY(QFile(path).size() > 200);
        QVERIFY(!runFormatTitle(format).isEmpty());
    }
    QVERIFY(!writeRun(*run, RunFormat::Html, folder.filePath(u"no/such/folder.html"_s)));
}

void TestRunSet::readsWhatItWrote()
{
    const QTemporaryDir folder;
    const KeptRun run = runOf(u"a"_s, {variantOf(u"pooled"_s, 100, 1)});
    const QString path = folder.filePath(u"run.json"_s);
    QVERIFY(writeRun(*run, RunFormat::Json, path));
    const auto read = readRunFile(path);
    QVERIFY(read);
    QCOMPARE(read->variants, run->variants);
    QVERIFY(read->id != run->id); // imported is another one
    QVERIFY(!readRunFile(folder.filePath(u"no.json"_s)));
    QFile broken(folder.filePath(u"broken.json"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{]");
    broken.close();
    QVERIFY(!readRunFile(broken.fileName()));
}

QTEST_GUILESS_MAIN(TestRunSet)
#include "tst_runset.moc"
