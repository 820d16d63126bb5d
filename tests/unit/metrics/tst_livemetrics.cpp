// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/snapshotwatch.h"
#include "support/records.h"
#include "support/suite.h"

#include <QRandomGenerator>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::metrics;
using bw::test::makeRecord;
using bw::test::randomPlan;

namespace {

constexpr LiveLimits Roomy{.series = 1'000, .bytesPerWindow = 64 * 1024 * 1024};
const bw::WallTime Noon{24h * 20'000 + 12h};

} // namespace

class TestLiveMetrics : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void countsWhatEnded();
    void everyWindowTellsTheSame_data();
    void everyWindowTellsTheSame();
    void filtersBySeries();
    void aClockSetBackFreezesNothing();
    void aNewNameIsThatOfAllSeries();
    void cancelledIsNoAttempt();
    void remembersOnlyWhatDoesNotChange();
    void partsAddUp();
    void tokensLieWhereTheyCame();
    void tokensAfterTheLastStamp();
    void seriesAreBounded();
    void memoryIsBounded();
    void takesBackAnEarlierRun();
};

void TestLiveMetrics::countsWhatEnded()
{
    LiveMetrics metrics(Noon, Roomy);
    metrics.add(makeRecord({.ended = Noon + 1'500ms, .ttft = 200ms}));
    metrics.add(makeRecord({.ended = Noon + 1'700ms, .ttft = 400ms, .cost = {}}));
    metrics.add(makeRecord({.ended = Noon + 3s, .outcome = bw::ErrorClass::Quota}));
    SnapshotBuilder builder;
    SnapshotWatch watch(metrics, builder);
    watch.ask({.last = 1min});
    const Snapshot snapshot = watch.look(Noon + 5s);
    QCOMPARE(snapshot.axis.width, bw::Milliseconds(1s));
    QCOMPARE(snapshot.points.size(), qsizetype(snapshot.axis.count));
    const Point& second = snapshot.points[snapshot.axis.pointAt(Noon + 1s)];
    QCOMPARE(second.totals.requests, 2);
    QCOMPARE(second[Latency::Ttft].count, 2);
    QCOMPARE(second[Latency::Ttft].max, bw::Nanoseconds(400ms));
    QCOMPARE(second[Latency::Gap].count, 8);
    QCOMPARE(second[Latency::Gap].max, bw::Nanoseconds(10ms));
    QCOMPARE(snapshot.totals.requests, 3);
    QCOMPARE(snapshot.totals.of(bw::ErrorClass::Quota), 1);
    QCOMPARE(*snapshot.totals.errorRate(), 1.0 / 3.0);
    QCOMPARE(snapshot.totals.cost, bw::PicoUsd(1'000'000 + 1'000'000)); // a failed one may cost too
    QCOMPARE(snapshot.totals.unpriced, 1);
    QCOMPARE(snapshot.gaps.most, 8);
}

void TestLiveMetrics::everyWindowTellsTheSame_data()
{
    QTest::addColumn<bw::Milliseconds>("last");
    QTest::newRow("seconds") << bw::Milliseconds(4min);
    QTest::newRow("ten seconds") << bw::Milliseconds(30min);
    QTest::newRow("minutes") << bw::Milliseconds(4h);
    QTest::newRow("hours") << bw::Milliseconds(24h * 20);
}

void TestLiveMetrics::everyWindowTellsTheSame()
{
    QFETCH(bw::Milliseconds, last);
    QRandomGenerator random(5);
    LiveMetrics metrics(Noon, Roomy);
    Totals expected;
    Histogram ttft;
    Histogram gaps;
    for (int i = 0; i < 3'000; ++i) {
        const auto record = makeRecord(randomPlan(random, {Noon, Noon + 200s}));
        metrics.add(record);
        expected.add(record);
        if (record.failure.errorClass != bw::ErrorClass::Ok)
            continue;
        ttft.record(*bw::record::ttft(record));
        for (qsizetype d = 1; d < record.deltaTimes.size(); ++d)
            gaps.record(record.deltaTimes[d] - record.deltaTimes[d - 1]);
    }
    metrics.forget(Noon + 200s);
    SnapshotBuilder builder;
    SnapshotWatch watch(metrics, builder);
    watch.ask({.last = last});
    Snapshot snapshot = watch.look(Noon + 200s);
    QVERIFY(snapshot.points.size() <= MostPoints);
    snapshot.totals.inFlight = {}; // these two: tokensLieWhereTheyCame()
    snapshot.totals.tokensStreamed = 0;
    QVERIFY(snapshot.totals == expected);
    for (const auto& [percentiles, whole] : {std::pair(snapshot[Latency::Ttft], &ttft), std::pair(snapshot[Latency::Gap], &gaps)}) {
        QCOMPARE(percentiles.count, whole->count());
        QCOMPARE(percentiles.p50, *whole->percentile(50));
        QCOMPARE(percentiles.p95, *whole->percentile(95));
        QCOMPARE(percentiles.p99, *whole->percentile(99));
        QCOMPARE(percentiles.p999, *whole->percentile(99.9));
        QCOMPARE(percentiles.max, whole->max());
        QCOMPARE(percentiles.mean, *whole->mean());
    }
    qint64 inMap = 0;
    for (const auto& column : snapshot.gaps.columns)
        inMap += std::accumulate(column.begin(), column.end(), qint64(0));
    QCOMPARE(inMap, gaps.count());
}

void TestLiveMetrics::filtersBySeries()
{
    QRandomGenerator random(6);
    LiveMetrics metrics(Noon, Roomy);
    QHash<QString, qint64> byModel;
    for (int i = 0; i < 500; ++i) {
        const auto record = makeRecord(randomPlan(random, {Noon, Noon + 60s}));
        metrics.add(record);
        if (record.gateway.value() == u"g1")
            ++byModel[record.model];
    }
    SnapshotBuilder builder;
    SnapshotWatch watch(metrics, builder);
    Question question{.last = 5min};
    question.filter.gateways = {bw::ProfileId(u"g1"_s)};
    question.filter.models = {u"m1"_s, u"m2"_s};
    watch.ask(question);
    const Snapshot snapshot = watch.look(Noon + 1min);
    QCOMPARE(snapshot.totals.requests, byModel[u"m1"_s] + byModel[u"m2"_s]);
    QCOMPARE(snapshot.gateways.size(), 1);
    QCOMPARE(snapshot.models.size(), 2);
    question.filter = {};
    watch.ask(question);
    QCOMPARE(watch.look(Noon + 1min).totals.requests, 500);
}

void TestLiveMetrics::aClockSetBackFreezesNothing()
{
    LiveMetrics metrics(Noon - 1h, Roomy);
    metrics.add(makeRecord({.ended = Noon}));
    SnapshotBuilder builder;
    SnapshotWatch watch(metrics, builder);
    watch.ask({.last = 5min});
    QCOMPARE(watch.look(Noon + 1s).gateways.constFirst().totals.requests, 1);
    metrics.add(makeRecord({.ended = Noon - 20min}));
    metrics.add(makeRecord({.ended = Noon - 20min}));
    QCOMPARE(watch.look(Noon - 19min).gateways.constFirst().totals.requests, 2);
}

void TestLiveMetrics::aNewNameIsThatOfAllSeries()
{
    LiveMetrics metrics(Noon, Roomy);
    metrics.add(makeRecord({.ended = Noon, .model = u"m1"_s}));
    metrics.add(makeRecord({.ended = Noon, .model = u"m2"_s}));
    metrics.add(makeRecord({.ended = Noon, .gateway = u"g2"_s}));
    bw::record::RequestRecord renamed = makeRecord({.ended = Noon, .model = u"m1"_s});
    renamed.gatewayName = u"Renamed"_s;
    metrics.add(renamed);
    SnapshotBuilder builder;
    SnapshotWatch watch(metrics, builder);
    watch.ask({.last = 1min});
    const Snapshot snapshot = watch.look(Noon + 1s);
    QCOMPARE(snapshot.gateways.size(), 2);
    QCOMPARE(snapshot.gateways[0].name, u"Renamed"_s);
    QCOMPARE(snapshot.gateways[1].name, u"g2 name"_s);
    for (int series = 0; series < metrics.series().count(); ++series)
        QCOMPARE(metrics.series().key(series).gatewayName, snapshot.gateways[series == 2 ? 1 : 0].name);
}

void TestLiveMetrics::cancelledIsNoAttempt()
{
    LiveMetrics metrics(Noon, Roomy);
    metrics.add(makeRecord({.ended = Noon, .outcome = bw::ErrorClass::Cancelled}));
    metrics.add(makeRecord({.ended = Noon}));
    SnapshotBuilder builder;
    SnapshotWatch watch(metrics, builder);
    watch.ask({.last = 1min});
    const Snapshot snapshot = watch.look(Noon + 1s);
    QCOMPARE(snapshot.totals.requests, 2);
    QCOMPARE(snapshot.totals.attempted(), 1);
    QCOMPARE(*snapshot.totals.errorRate(), 0.0);
}

//! A look that remembers shows what a fresh look shows.
void TestLiveMetrics::remembersOnlyWhatDoesNotChange()
{
    QRandomGenerator random(7);
    LiveMetrics metrics(Noon, Roomy);
    SnapshotBuilder builder;
    SnapshotWatch old(metrics, builder);
    const Question question{.last = 2min};
    old.ask(question);
    for (int step = 0; step < 40; ++step) {
        const bw::WallTime now = Noon + step * 1'100ms;
        for (int i = 0; i < 20; ++i)
            metrics.add(makeRecord(randomPlan(random, {now - 4s, now - 4s + 4s}))); // some come late
        const Snapshot seen = old.look(now);
        SnapshotWatch fresh(metrics, builder);
        fresh.ask(question);
        const Snapshot expected = fresh.look(now);
        QVERIFY(seen.points == expected.points);
        QVERIFY(seen.gaps == expected.gaps);
        QVERIFY(seen.spend == expected.spend);
        QVERIFY(seen.models == expected.models);
    }
}

void TestLiveMetrics::partsAddUp()
{
    QRandomGenerator random(8);
    LiveMetrics metrics(Noon, Roomy);
    for (int i = 0; i < 800; ++i)
        metrics.add(makeRecord(randomPlan(random, {Noon, Noon + 50s})));
    SnapshotBuilder builder;
    SnapshotWatch watch(metrics, builder);
    watch.ask({.last = 1min});
    const Snapshot snapshot = watch.look(Noon + 50s);
    for (const QList<Part>* parts : {&snapshot.gateways, &snapshot.endpoints, &snapshot.models, &snapshot.sources, &snapshot.keys}) {
        Totals sum;
        for (const Part& part : *parts)
            sum += part.totals;
        sum.tokensStreamed = snapshot.totals.tokensStreamed; // a sum of fractions depends on the order
        QVERIFY(sum == snapshot.totals);
    }
    bw::PicoUsd spent;
    for (const ModelSpend& spend : snapshot.spend) {
        QCOMPARE(spend.perPoint.size(), snapshot.points.size());
        spent += spend.total;
    }
    QCOMPARE(spent, snapshot.totals.cost);
    qint64 strip = 0;
    for (const Part::Slot& slot : snapshot.gateways.first().strip)
        strip += slot.ok + slot.failed;
    QCOMPARE(strip, snapshot.gateways.first().totals.attempted());
}

void TestLiveMetrics::tokensLieWhereTheyCame()
{
    LiveMetrics metrics(Noon - 1min);
    // Ten deltas, 400 ms apart: 3 600 ms, of which the last 700 ms are after the end of the third second.
    metrics.add(makeRecord({.ended = Noon + 3'700ms, .queue = 100ms, .ttft = 100ms, .gap = 400ms, .deltas = 10, .tokensOut = 20}));
    SnapshotBuilder builder;
    SnapshotWatch watch(metrics, builder);
    watch.ask({.last = 1min});
    const Snapshot snapshot = watch.look(Noon + 5s);
    QList<double> tokens;
    QList<bw::Nanoseconds> busy;
    for (int second = 0; second < 4; ++second) {
        const Totals& totals = snapshot.points[snapshot.axis.pointAt(Noon + second * 1s)].totals;
        tokens.append(totals.tokensStreamed);
        busy.append(totals.inFlight);
    }
    // Deltas at 0.1 0.5 0.9 | 1.3 1.7 | 2.1 2.5 2.9 | 3.3 3.7 s, two tokens each.
    QCOMPARE(tokens, (QList<double>{6, 4, 6, 4}));
    QCOMPARE(busy, (QList<bw::Nanoseconds>{900ms, 1s, 1s, 700ms}));
}

//! Of a stream with more events than have a stamp the rest of the tokens lies up to its last event.
void TestLiveMetrics::tokensAfterTheLastStamp()
{
    LiveMetrics metrics(Noon - 1min);
    bw::record::RequestRecord record = makeRecord({.ended = Noon + 3'950ms, .ttft = 150ms, .gap = 950ms, .deltas = 5, .tokensOut = 40});
    record.deltaTimes.resize(1);
    record.deltaCount = 39; // one at 0.15 s, 38 more until 3.95 s
    record.longestLateGap = 100ms;
    metrics.add(record);
    SnapshotBuilder builder;
    SnapshotWatch watch(metrics, builder);
    watch.ask({.last = 1min});
    const Snapshot snapshot = watch.look(Noon + 5s);
    for (int second = 1; second < 3; ++second) {
        const double tokens = snapshot.points[snapshot.axis.pointAt(Noon + second * 1s)].totals.tokensStreamed;
        QVERIFY2(std::abs(tokens - 400.0 / 39) < 0.01, qPrintable(QString::number(tokens)));
    }
}

void TestLiveMetrics::seriesAreBounded()
{
    LiveMetrics metrics(Noon, {.series = 10});
    for (int i = 0; i < 100; ++i)
        metrics.add(makeRecord({.ended = Noon, .model = u"m%1"_s.arg(i)}));
    SnapshotBuilder builder;
    SnapshotWatch watch(metrics, builder);
    watch.ask({.last = 1min});
    const Snapshot snapshot = watch.look(Noon + 1s);
    QCOMPARE(snapshot.totals.requests, 100);
    QCOMPARE(snapshot.seriesOverLimit, 90);
    QCOMPARE(snapshot.models.size(), 11);
    QCOMPARE(snapshot.models.first().id, u"other"_s);
    QCOMPARE(snapshot.models.first().totals.requests, 90);
}

void TestLiveMetrics::memoryIsBounded()
{
    constexpr size_t Most = 400'000;
    QRandomGenerator random(9);
    LiveMetrics metrics(Noon, {.series = 50, .bytesPerWindow = Most});
    for (int second = 0; second < 120; ++second) {
        const bw::WallTime now = Noon + second * 1s;
        for (int i = 0; i < 100; ++i)
            metrics.add(makeRecord(randomPlan(random, {now, now + 1s})));
        metrics.forget(now + 1s);
    }
    for (const Window& window : metrics.windows())
        QVERIFY(window.slices().size() == 1 || window.bytes() <= Most);
    SnapshotBuilder builder;
    SnapshotWatch watch(metrics, builder);
    watch.ask({.last = 2min});
    const Snapshot snapshot = watch.look(Noon + 2min);
    QVERIFY(snapshot.knownFrom > Noon); // what went early is said
    watch.ask({.last = 24h * 20});
    QCOMPARE(watch.look(Noon + 2min).totals.requests, 12'000);
}

void TestLiveMetrics::takesBackAnEarlierRun()
{
    LiveMetrics before(Noon - 10min);
    before.add(makeRecord({.ended = Noon - 5min}));
    LiveMetrics after(Noon + 3s);
    for (const Window& window : before.windows()) {
        if (window.width() < 10s)
            continue;
        for (const auto& [from, slice] : window.slices()) {
            for (const auto& [series, cell] : slice.cells())
                after.restore(window.width(), from, before.series().key(series), *cell);
        }
    }
    after.restored(Noon - 10min);
    after.add(makeRecord({.ended = Noon + 4s}));
    SnapshotBuilder builder;
    SnapshotWatch watch(after, builder);
    watch.ask({.last = 15min});
    const Snapshot snapshot = watch.look(Noon + 5s);
    QCOMPARE(snapshot.totals.requests, 2);
    QVERIFY(snapshot.knownFrom <= Noon - 10min);
}

QTEST_GUILESS_MAIN(TestLiveMetrics)
#include "tst_livemetrics.moc"
