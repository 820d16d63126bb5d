// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/percentilerank.h"
#include "metrics/histogrammerger.h"
#include "support/suite.h"

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace bw::metrics;
using bw::Nanoseconds;

namespace {

using Engine = std::mt19937_64;
using Draw = std::function<double(Engine&)>; // ms

struct Distribution
{
    const char* name;
    Draw draw;
};

double uniform(Engine& engine, double low, double high)
{
    return std::uniform_real_distribution(low, high)(engine);
}

QList<Distribution> distributions()
{
    return {
        {"constant", [](Engine&) { return 183.25; }},
        {"uniform", [](Engine& e) { return uniform(e, 20, 900); }},
        {"normal", [](Engine& e) { return std::abs(std::normal_distribution(250.0, 40.0)(e)); }},
        {"lognormal", [](Engine& e) { return std::lognormal_distribution(5.0, 0.9)(e); }},
        {"exponential", [](Engine& e) { return std::exponential_distribution(1 / 35.0)(e); }},
        {"pareto", [](Engine& e) { return 5.0 / std::pow(1.0 - uniform(e, 0, 0.999'999), 1 / 1.5); }},
        {"weibull", [](Engine& e) { return std::weibull_distribution(0.7, 120.0)(e); }},
        {"two peaks", [](Engine& e) { return uniform(e, 0, 1) < 0.9 ? uniform(e, 80, 90) : uniform(e, 4'000, 4'400); }},
        {"log-uniform over nine decades", [](Engine& e) { return std::pow(10, uniform(e, -6, 3)); }},
        {"few steps", [](Engine& e) { return 40.0 * std::ceil(uniform(e, 0.001, 6)); }},
    };
}

std::vector<Nanoseconds> samples(const Draw& draw, int count)
{
    Engine engine(20'260'101);
    std::vector<Nanoseconds> values;
    for (int i = 0; i < count; ++i)
        values.emplace_back(std::llround(draw(engine) * 1e6));
    return values;
}

Nanoseconds exact(const std::vector<Nanoseconds>& sorted, double percent)
{
    return sorted[static_cast<size_t>(bw::percentileRank(percent, static_cast<qint64>(sorted.size()))) - 1];
}

bool within(Nanoseconds value, Nanoseconds truth)
{
    return std::abs(static_cast<double>((value - truth).count())) <= 0.001 * static_cast<double>(truth.count());
}

void addDistributions()
{
    QTest::addColumn<Draw>("draw");
    for (const Distribution& distribution : distributions())
        QTest::newRow(distribution.name) << distribution.draw;
}

} // namespace

Q_DECLARE_METATYPE(Draw)

class TestCompactHistogram : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void percentilesAreExactToAThousandth_data() { addDistributions(); }
    void percentilesAreExactToAThousandth();
    void mergedIsTheSameAsOne_data() { addDistributions(); }
    void mergedIsTheSameAsOne();
    void encodingRoundTrips_data() { addDistributions(); }
    void encodingRoundTrips();
    void sealedIsTheSame();
    void refusesBrokenBytes();
    void emptyTakesNothing();
    void clampsWhatIsOutOfRange();
};

void TestCompactHistogram::percentilesAreExactToAThousandth()
{
    QFETCH(Draw, draw);
    std::vector<Nanoseconds> values = samples(draw, 100'000);
    CompactHistogram histogram;
    for (const Nanoseconds value : values)
        histogram.record(value);
    std::ranges::sort(values);
    HistogramMerger merger;
    merger.add(histogram);
    const Percentiles found = merger.percentiles();
    QVERIFY(within(found.p50, exact(values, 50)));
    QVERIFY(within(found.p90, exact(values, 90)));
    QVERIFY(within(found.p95, exact(values, 95)));
    QVERIFY(within(found.p99, exact(values, 99)));
    QVERIFY(within(found.p999, exact(values, 99.9)));
    QCOMPARE(found.max, values.back());
    QCOMPARE(found.count, qint64(values.size()));
}

//! However the samples are spread over histograms and however those are put together.
void TestCompactHistogram::mergedIsTheSameAsOne()
{
    QFETCH(Draw, draw);
    Histogram whole;
    CompactHistogram compact;
    std::array<CompactHistogram, 7> parts;
    int next = 0;
    for (const Nanoseconds value : samples(draw, 20'000)) {
        whole.record(value);
        compact.record(value);
        parts[static_cast<size_t>(next * next % 11 % 7)].record(value);
        ++next;
    }
    CompactHistogram merged;
    HistogramMerger merger;
    Histogram dense;
    for (const CompactHistogram& part : parts) {
        merged.merge(part);
        merger.add(part);
        part.addTo(dense);
    }
    QVERIFY(merged == compact);
    QVERIFY(dense == whole);
    QCOMPARE(merger.percentiles().p99, *whole.percentile(99));
    QCOMPARE(merger.percentiles().mean, *whole.mean());
    merger.clear();
    merger.add(parts[1]);
    QCOMPARE(merger.count(), parts[1].count()); // the workbench is clean
    QCOMPARE(merger.countBetween(Nanoseconds(0), Nanoseconds::max()), parts[1].count());
}

void TestCompactHistogram::encodingRoundTrips()
{
    QFETCH(Draw, draw);
    CompactHistogram histogram;
    for (const Nanoseconds value : samples(draw, 5'000))
        histogram.record(value);
    const QByteArray bytes = histogram.encoded();
    const auto back = CompactHistogram::decoded(bytes);
    QVERIFY(back);
    QVERIFY(*back == histogram);
    QVERIFY(bytes.size() < 5'000 * 3 + 40);
}

//! Every truncation and 2 000 flipped bytes: refused or read as something, never more.
void TestCompactHistogram::sealedIsTheSame()
{
    CompactHistogram open;
    for (const Nanoseconds value : samples(distributions()[3].draw, 5'000))
        open.record(value);
    CompactHistogram sealed = open;
    sealed.seal();
    QVERIFY(sealed == open);
    QVERIFY2(sealed.bytes() * 2 < open.bytes(), qPrintable(u"%1 %2 %3"_s.arg(sealed.bytes()).arg(open.bytes()).arg(open.entries().size())));
    QCOMPARE(sealed.entries(), open.entries());
    QCOMPARE(sealed.encoded(), open.encoded());
    Histogram whole, other;
    open.addTo(whole);
    sealed.addTo(other);
    QVERIFY(whole == other);
    HistogramMerger merger;
    merger.add(sealed);
    QCOMPARE(merger.percentiles().p99, *whole.percentile(99));
    for (CompactHistogram* each : {&open, &sealed}) {
        each->record(std::chrono::milliseconds(7));
        each->merge(whole);
    }
    QVERIFY(sealed == open);
    CompactHistogram empty;
    empty.seal();
    QVERIFY(empty.entries().empty() && empty == CompactHistogram());
}

void TestCompactHistogram::refusesBrokenBytes()
{
    CompactHistogram histogram;
    for (const Nanoseconds value : samples(distributions()[3].draw, 300))
        histogram.record(value);
    const QByteArray bytes = histogram.encoded();
    for (qsizetype length = 1; length < bytes.size(); ++length)
        QVERIFY(!CompactHistogram::decoded(bytes.first(length)));
    Engine engine(3);
    for (int i = 0; i < 2'000; ++i) {
        QByteArray broken = bytes;
        broken[static_cast<qsizetype>(engine() % static_cast<quint64>(bytes.size()))] = static_cast<char>(engine());
        if (const auto read = CompactHistogram::decoded(broken))
            QVERIFY(read->count() >= 0);
    }
    QVERIFY(!CompactHistogram::decoded(QByteArray(4'000, '\xff')));
}

void TestCompactHistogram::emptyTakesNothing()
{
    const CompactHistogram empty;
    QCOMPARE(empty.bytes(), size_t(0));
    QVERIFY(empty.encoded().isEmpty());
    QVERIFY(CompactHistogram::decoded({})->isEmpty());
    HistogramMerger merger;
    merger.add(empty);
    QVERIFY(merger.percentiles() == Percentiles());
}

void TestCompactHistogram::clampsWhatIsOutOfRange()
{
    CompactHistogram histogram;
    histogram.record(Nanoseconds(-5));
    histogram.record(std::chrono::hours(100));
    QCOMPARE(histogram.min(), Nanoseconds(0));
    QCOMPARE(histogram.max(), Nanoseconds(Histogram::Longest));
}

QTEST_GUILESS_MAIN(TestCompactHistogram)
#include "tst_compacthistogram.moc"
