// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/seededrandom.h"
#include "stress/bootstrap.h"
#include "stress/comparison.h"
#include "stress/runfile.h"
#include "stress/summaryreader.h"
#include "support/suite.h"

#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using metrics::Latency;

namespace {

//! A variant of `rounds` rounds of 200 requests, lognormal around `median`, each round as much slower as `drift` says.
VariantResult variantOf(const QString& name, double median, int rounds, quint64 seed, const QList<double>& drift = {})
{
    VariantResult result;
    result.variant.name = name;
    const Distribution times{Distribution::Kind::LogNormal, median, 0.3};
    for (int round = 0; round < rounds; ++round) {
        SeededRandom random(seed, quint64(round));
        Tally tally;
        for (int i = 0; i < 200; ++i) {
            const double ms = times.draw(random) * (drift.isEmpty() ? 1 : drift[round]);
            tally[Latency::Ttft].record(Nanoseconds(std::llround(ms * 1e6)));
            ++tally.totals.requests;
            ++tally.totals.byClass[i % 50 == 0 ? size_t(ErrorClass::Overloaded) : 0];
        }
        Block block;
        block.merge(tally);
        block.length = 1s;
        block.flow = {200, 196, 400};
        result.tally.merge(tally);
        result.flow += block.flow;
        result.window += block.length;
        result.blocks.append(block);
    }
    return result;
}

Difference find(const QList<Difference>& differences, const QString& metric)
{
    for (const Difference& each : differences) {
        if (each.metric == metric)
            return each;
    }
    return {};
}

} // namespace

class TestComparison : public test::Suite
{
    Q_OBJECT

private slots:
    void seesARealDifference();
    void doesNotSeeOneThatIsNotThere();
    void driftOfInterleavedRoundsCancels();
    void coversTheTruth();
    void hardlyErrsWithFewBlocks_data();
    void hardlyErrsWithFewBlocks();
    void fewRoundsReachBeyondWhatTheySaw();
    void fewBlocksFallBackToRanks();
    void higherIsBetterForRates();
    void noRatioOfNothing();
    void noRateOfNoTime_data();
    void noRateOfNoTime();
    void expandsForFewBlocks();
    void runsSurviveTheirFile();
    void summariesKeepTheirPercentiles();
    void summariesKeepTheirReuse_data();
    void summariesKeepTheirReuse();
    void aGreatManySamplesTakeNoTime();
};

void TestComparison::seesARealDifference()
{
    const Difference p50 = find(compareResults(variantOf(u"a"_s, 100, 10, 1), variantOf(u"b"_s, 80, 10, 2), true), u"ttft_p50"_s);
    QCOMPARE(p50.verdict, Difference::Verdict::Better);
    QVERIFY(*p50.low < -20 && *p50.high > -20);
    QVERIFY(*p50.high < -10);
    QVERIFY(std::abs(*p50.percent + 20) < 4);
    QCOMPARE(p50.from, u"a"_s);
    const Difference back = find(compareResults(variantOf(u"b"_s, 80, 10, 2), variantOf(u"a"_s, 100, 10, 1), true), u"ttft_p50"_s);
    QCOMPARE(back.verdict, Difference::Verdict::Worse);
}

void TestComparison::doesNotSeeOneThatIsNotThere()
{
    const VariantResult same = variantOf(u"a"_s, 100, 10, 3);
    for (const bool interleaved : {true, false}) {
        for (const Difference& each : compareResults(same, same, interleaved))
            QCOMPARE(each.verdict, Difference::Verdict::Undecided);
    }
}

void TestComparison::driftOfInterleavedRoundsCancels()
{
    const QList<double> drift = {1, 1.3, 1.7, 2.2, 2.8, 3.5, 2.8, 2.2, 1.7, 1.3};
    const VariantResult a = variantOf(u"a"_s, 100, 10, 5, drift);
    const VariantResult b = variantOf(u"b"_s, 90, 10, 6, drift);
    const Difference paired = find(compareResults(a, b, true), u"ttft_p50"_s);
    const Difference apart = find(compareResults(a, b, false), u"ttft_p50"_s);
    QVERIFY(*paired.high - *paired.low < (*apart.high - *apart.low) / 2);
    QCOMPARE(paired.verdict, Difference::Verdict::Better);
}

//! A 95 % interval holds the truth in about 47 of 50 experiments.
void TestComparison::coversTheTruth()
{
    int covered = 0;
    constexpr int Experiments = 50;
    for (int i = 0; i < Experiments; ++i) {
        const Difference p50 = find(compareResults(variantOf(u"a"_s, 100, 10, quint64(1'000 + i)), variantOf(u"b"_s, 90, 10, quint64(2'000 + i)), true), u"ttft_p50"_s);
        covered += *p50.low <= -10 && *p50.high >= -10 ? 1 : 0;
    }
    QVERIFY2(covered >= 44, qPrintable(QString::number(covered)));
}

void TestComparison::hardlyErrsWithFewBlocks_data()
{
    QTest::addColumn<int>("rounds");
    for (const int rounds : {3, 4, 5, 8})
        QTest::addRow("%d rounds", rounds) << rounds;
}

//! Two variants that are alike, in rounds of which each has its luck: a verdict on them is wrong, once in twenty times.
void TestComparison::hardlyErrsWithFewBlocks()
{
    QFETCH(const int, rounds);
    constexpr int Experiments = 1'500;
    SeededRandom random(99, quint64(rounds));
    const Distribution luck{Distribution::Kind::LogNormal, 1'000, 0.1};
    const Distribution own{Distribution::Kind::LogNormal, 1, 0.08};
    for (const bool interleaved : {true, false}) {
        int wrong = 0;
        for (int i = 0; i < Experiments; ++i) {
            VariantResult a, b;
            for (int round = 0; round < rounds; ++round) {
                const double shared = luck.draw(random);
                for (VariantResult* const side : {&a, &b}) {
                    Block block;
                    block.length = 1s;
                    block.flow.completed = std::llround((interleaved ? shared : luck.draw(random)) * own.draw(random));
                    side->flow += block.flow;
                    side->window += block.length;
                    side->blocks.append(block);
                }
            }
            const Difference rate = find(compareResults(a, b, interleaved), u"achieved_rate"_s);
            QVERIFY(*rate.low <= *rate.percent && *rate.high >= *rate.percent);
            wrong += rate.verdict == Difference::Verdict::Undecided ? 0 : 1;
        }
        QVERIFY2(wrong <= Experiments * 7 / 100, qPrintable(QString::number(wrong)));
        QVERIFY2(interleaved ? wrong >= Experiments * 3 / 100 : true, qPrintable(QString::number(wrong))); // and it can tell
    }
}

//! Three rounds that all say the same are little to go by.
void TestComparison::fewRoundsReachBeyondWhatTheySaw()
{
    const VariantResult a = variantOf(u"a"_s, 100, 3, 20, {1, 1, 1});
    const Difference p50 = find(compareResults(a, variantOf(u"b"_s, 100, 3, 21, {1.02, 1.1, 1.3}), true), u"ttft_p50"_s);
    QCOMPARE(p50.verdict, Difference::Verdict::Undecided);
    QVERIFY(*p50.high > 30);
    const Difference clear = find(compareResults(a, variantOf(u"b"_s, 200, 3, 21), true), u"ttft_p50"_s);
    QCOMPARE(clear.verdict, Difference::Verdict::Worse);
}

void TestComparison::fewBlocksFallBackToRanks()
{
    VariantResult a = variantOf(u"a"_s, 100, 5, 7);
    VariantResult b = variantOf(u"b"_s, 80, 5, 8);
    a.blocks.clear();
    b.blocks.clear();
    const Difference p50 = find(compareResults(a, b, false), u"ttft_p50"_s);
    QCOMPARE(p50.verdict, Difference::Verdict::Better);
    QVERIFY(*p50.low < *p50.percent && *p50.percent < *p50.high);
    QVERIFY(!find(compareResults(a, b, false), u"goodput"_s).low); // of one number alone nobody knows
}

void TestComparison::higherIsBetterForRates()
{
    VariantResult a = variantOf(u"a"_s, 100, 6, 9);
    VariantResult b = a;
    for (Block& block : b.blocks)
        block.flow = {300, 294, 600};
    b.flow = {1'800, 1'764, 3'600};
    const auto differences = compareResults(a, b, true);
    QCOMPARE(find(differences, u"goodput"_s).verdict, Difference::Verdict::Better);
    QCOMPARE(*find(differences, u"achieved_rate"_s).percent, 50.0);
}

void TestComparison::noRatioOfNothing()
{
    const VariantResult a = variantOf(u"a"_s, 100, 6, 10);
    VariantResult none = a;
    none.tally.totals.byClass[0] = none.tally.totals.requests;
    none.tally.totals.byClass[size_t(ErrorClass::Overloaded)] = 0;
    for (Block& block : none.blocks)
        block.totals.byClass = {block.totals.requests};
    const Difference errors = find(compareResults(none, a, true), u"error_rate"_s);
    QVERIFY(!errors.percent && !errors.low);
    QCOMPARE(errors.verdict, Difference::Verdict::Worse); // by the difference itself
}

void TestComparison::noRateOfNoTime_data()
{
    QTest::addColumn<int>("blocks");
    QTest::newRow("enough to draw from") << 10;
    QTest::newRow("few") << 5;
}

//! Requests so few that all were sent at once: their stretches have no length, whatever came in them.
void TestComparison::noRateOfNoTime()
{
    QFETCH(const int, blocks);
    VariantResult a = variantOf(u"a"_s, 100, blocks, 16);
    const VariantResult b = variantOf(u"b"_s, 100, blocks, 17);
    for (Block& block : a.blocks)
        block.length = 0s;
    for (const bool swapped : {false, true}) {
        const auto differences = swapped ? compareResults(b, a, false) : compareResults(a, b, false);
        for (const QString& rate : {u"achieved_rate"_s, u"goodput"_s, u"tokens_per_s"_s}) {
            const Difference each = find(differences, rate);
            QVERIFY(each.a && *each.a > 0 && each.b && *each.b > 0);
            QCOMPARE(each.verdict, Difference::Verdict::Undecided);
            QVERIFY(!each.low && !each.high);
        }
    }
}

void TestComparison::expandsForFewBlocks()
{
    std::vector<double> values;
    for (int i = 0; i <= 1'000; ++i)
        values.push_back(i);
    const Interval many = expandedInterval(values, 1'000);
    const Interval ten = expandedInterval(values, 10);
    QCOMPARE(many, (Interval{24, 976}));
    QVERIFY(ten.low < many.low && ten.high > many.high);
    QCOMPARE(expandedInterval(values, 2), (Interval{0, 1'000}));
}

void TestComparison::runsSurviveTheirFile()
{
    RunResult run;
    run.id = u"id"_s;
    run.plan.model = u"m"_s;
    run.plan.thresholds = {u"failed<1"_s};
    run.plan.variants = {*Variant::named(u"cold"), *Variant::named(u"pooled")};
    run.state = RunState::Finished;
    run.reason = u"because"_s;
    run.program = u"bellwether"_s;
    run.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    run.variants = {variantOf(u"cold"_s, 100, 3, 11), variantOf(u"pooled"_s, 50, 3, 12)};
    run.variants[0].variant = run.plan.variants[0];
    run.variants[1].offeredRate = 12.5;
    run.variants[1].timeline.add(3, run.variants[1].tally);
    run.variants[1].client.reasons = {u"well"_s};
    run.steps = {{12, true, false, variantOf(u"cold"_s, 10, 1, 13)}};
    run.steps[0].result.variant = run.plan.variants[0];
    run.highestLevel = 12;
    run.limits = {{u"requests"_s, 600, true}};
    run.marks = {{Mark::Kind::Slept, 3s, u"slept"_s}};
    const QByteArray text = QJsonDocument(toJson(run)).toJson();
    const auto read = runFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(read);
    QCOMPARE(read->variants, run.variants);
    QCOMPARE(read->steps, run.steps);
    QCOMPARE(*read, run);

    run.state = RunState::Running;
    QCOMPARE(runFromJson(toJson(run))->state, RunState::Interrupted);
    QVERIFY(!runFromJson({}));
}

void TestComparison::summariesKeepTheirPercentiles()
{
    RunResult run;
    run.state = RunState::Finished;
    run.variants = {variantOf(u"pooled"_s, 100, 5, 14)};
    run.variants[0].tally.good = 600;
    run.variants[0].neverSent = 200;
    QJsonObject json = toJson(run);
    json.remove(u"run"_s);
    const auto read = runFromJson(json);
    QVERIFY(read);
    for (const double percent : {50.0, 90.0, 95.0, 99.0}) {
        const double was = toMs(*run.variants[0].tally[Latency::Ttft].percentile(percent));
        const double is = toMs(*read->variants[0].tally[Latency::Ttft].percentile(percent));
        QVERIFY2(std::abs(is - was) < 0.01 * was, qPrintable(QString::number(percent)));
    }
    QCOMPARE(read->variants[0].tally.totals.failed(), run.variants[0].tally.totals.failed());
    QCOMPARE(read->variants[0].tally.good, 600);
    QCOMPARE(read->variants[0].variant.name, u"pooled"_s);
}

void TestComparison::summariesKeepTheirReuse_data()
{
    QTest::addColumn<int>("opened");
    QTest::addColumn<int>("reused");
    QTest::newRow("none") << 1'000 << 0;
    QTest::newRow("nearly all") << 4 << 996;
    QTest::newRow("all, on connections of before") << 0 << 1'000;
    QTest::newRow("all but for the rounding") << 1 << 999'999;
}

void TestComparison::summariesKeepTheirReuse()
{
    QFETCH(const int, opened);
    QFETCH(const int, reused);
    RunResult run;
    run.state = RunState::Finished;
    run.variants = {variantOf(u"pooled"_s, 100, 5, 15)};
    metrics::Totals& totals = run.variants[0].tally.totals;
    totals.requests = opened + reused;
    totals.connectionsOpened = opened;
    totals.connectionsReused = reused;
    QJsonObject json = toJson(run);
    json.remove(u"run"_s);
    const auto read = runFromJson(json);
    QVERIFY(read);
    QCOMPARE(read->variants[0].tally.totals.connectionsOpened, opened);
    QCOMPARE(read->variants[0].tally.totals.connectionsReused, reused);
}

//! A number in a file must not hold the program up.
void TestComparison::aGreatManySamplesTakeNoTime()
{
    KnownPercentiles known;
    known.points = {{50, 40}, {99, 90}, {99.9, 200}};
    known.max = 300;
    for (const qint64 count : {qint64{1'000}, qint64{100'001}, qint64{1'000'000'007}, std::numeric_limits<qint64>::max()}) {
        known.count = count;
        const metrics::Histogram histogram = filledHistogram(known);
        QCOMPARE(histogram.count(), std::min(count, qint64{1'000'000'000'000}));
        for (const auto& [percent, ms] : known.points)
            QVERIFY(std::abs(toMs(*histogram.percentile(percent)) - ms) < 0.01 * ms);
        QVERIFY(std::abs(toMs(histogram.max()) - 300) < 1);
    }
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
