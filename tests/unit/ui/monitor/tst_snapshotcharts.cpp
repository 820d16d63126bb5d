// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/snapshotcharts.h"
#include "support/suite.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;
using metrics::Latency;
using metrics::Snapshot;

namespace {

constexpr WallTime Start{1'790'000'000s};

Snapshot snapshot(int points, Milliseconds width = 1s)
{
    Snapshot made;
    made.axis = {Start, width, points};
    made.takenAt = made.axis.to();
    for (int i = 0; i < points; ++i) {
        metrics::Point point;
        point.totals.requests = 10;
        point.totals.byClass[static_cast<size_t>(ErrorClass::Ok)] = 9;
        point.totals.byClass[static_cast<size_t>(ErrorClass::RateLimited)] = 1;
        auto& ttft = point.latencies[static_cast<size_t>(Latency::Ttft)];
        ttft = {9, 100ms, 150ms, 200ms, 300ms, 310ms, 320ms, 110ms};
        made.points.append(point);
        made.totals += point.totals;
        made.gaps.columns.append(std::array<qint64, metrics::HeatMap::Rows>{5});
    }
    made.latencies[static_cast<size_t>(Latency::Ttft)] = {9LL * points, 100ms, 150ms, 200ms, 300ms, 310ms, 320ms, 110ms};
    return made;
}

metrics::ModelSpend spend(const QString& model, int points, qint64 pico)
{
    metrics::ModelSpend made;
    made.model = model;
    made.perPoint = QList<PicoUsd>(points, PicoUsd(pico));
    made.total = PicoUsd(pico * points);
    return made;
}

} // namespace

class TestSnapshotCharts : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void percentilesBecomeLines()
    {
        Snapshot some = snapshot(10);
        some.points[4].latencies[static_cast<size_t>(Latency::Ttft)] = {};
        const LineData data = latencyData(some, Latency::Ttft, some);
        QCOMPARE(data.lines.size(), 3);
        QCOMPARE(data.lines[2].name, u"p99"_s);
        QCOMPARE(data.lines[2].values[0], std::optional(300.0));
        QVERIFY(!data.lines[2].values[4]); // nothing happened is a gap
        QCOMPARE(data.lines[0].current, u"100 ms"_s);
        QVERIFY(data.lines[2].weak && !data.lines[0].weak); // 90 samples
        QCOMPARE(data.counts[0], 9);
        QCOMPARE(data.grid.at(3), Start + 3s);
    }

    void theLegendIsOfWhatIsMarked()
    {
        Snapshot marked = snapshot(3);
        marked.latencies[static_cast<size_t>(Latency::Ttft)].p50 = 777ms;
        QCOMPARE(latencyData(snapshot(10), Latency::Ttft, marked).lines[0].current, u"777 ms"_s);
        QCOMPARE(latencyData(snapshot(10), Latency::Gap, marked).lines[0].current, u"—"_s);
    }

    void ratesAreASecond()
    {
        const Snapshot wide = snapshot(10, 5s);
        const ThroughputData data = throughputData(wide, wide);
        QCOMPARE(data.perSecond.size(), 10);
        QCOMPARE(data.perSecond[0], 2.0);
        QCOMPARE(data.errors.size(), 1);
        QCOMPARE(data.errors[0].name, u"rate limited"_s);
        QCOMPARE(data.errors[0].values[0], 0.2);
        QCOMPARE(data.errorRate, u"10 %"_s);
        QCOMPARE(data.rate, u"2.0/s"_s);
        QCOMPARE(classOfName(u"rate limited"_s), std::optional(ErrorClass::RateLimited));
    }

    void aGrowingPointIsNoDip()
    {
        Snapshot growing = snapshot(10, 10s);
        growing.takenAt = growing.axis.at(9) + 1s; // a tenth of the last point
        QCOMPARE(throughputData(growing, growing).perSecond.size(), 9);
        growing.takenAt = growing.axis.at(9) + 5s;
        growing.points[9].totals.requests = 5;
        QCOMPARE(throughputData(growing, growing).perSecond.last(), 1.0);
    }

    void moneyIsAMinuteAndAddsUp()
    {
        Snapshot some = snapshot(120);
        for (const QString& model : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s})
            some.spend.append(spend(model, 120, 1'000'000'000)); // $0.001 a second
        const SpendData data = spendData(some, some, u"h"_s, 60);
        QCOMPARE(data.models.size(), 6); // five and the others
        QCOMPARE(data.models[0].values.size(), 60);
        QVERIFY(qAbs(data.models[0].values[0] - 0.06) < 1e-9);
        QVERIFY(qAbs(data.models[5].values[0] - 0.12) < 1e-9);
        QCOMPARE(data.models[5].name, u"others"_s);
        QCOMPARE(data.models[0].current, u"$0.120"_s);
        QVERIFY(qAbs(data.cumulative.last() - 0.84) < 1e-9);
        QCOMPARE(data.grid.step, Milliseconds(2s));
    }

    void gapsAreSummedUp()
    {
        const Snapshot some = snapshot(150);
        const HeatData data = gapData(some, some, 75);
        QCOMPARE(data.counts.size(), 75);
        QCOMPARE(data.counts[0][0], 10);
        QCOMPARE(data.edges.size(), data.counts[0].size() + 1);
        QVERIFY(data.headline.isEmpty()); // nobody knows of a gap
    }

    void fewGapsAreSaidToBeFew()
    {
        Snapshot some = snapshot(150);
        auto& gaps = some.latencies[static_cast<size_t>(Latency::Gap)];
        gaps = {661, 1ms, 2ms, 3ms, 40ms, 50ms, 60ms, 2ms};
        QCOMPARE(gapData(some, some, 75).headline, u"p99 40 ms, of too few samples"_s);
        gaps.count = 662;
        QCOMPARE(gapData(some, some, 75).headline, u"p99 40 ms"_s);
    }
};

QTEST_GUILESS_MAIN(TestSnapshotCharts)
#include "tst_snapshotcharts.moc"
