// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window with the monitor open:
//   bench_monitor records [SECONDS [RATE]]  so many finished requests a second: what got lost, how late the window's 5 ms
//                                           heartbeat was, how often the charts were renewed, memory
//   bench_monitor pairs [PAIRS [SECONDS]]   500 requests a second at 20 ms, window closed and open in turn: what the open
//                                           window changes in p99
#include "madeuprecords.h"
#include "monitor/monitorpage.h"
#include "shell/mainwindow.h"
#include "stress/engine.h"
#include "unit/ui/playground/desk.h"
#include "widgets/framemeter.h"

#include <QApplication>
#include <QEventLoop>
#include <QTimer>

#include <atomic>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;

namespace {

constexpr QSize WindowSize(1440, 900);
constexpr int Publishers = 2;
constexpr int Prepared = 20'000;
constexpr int Deltas = 20;

double megabytes(qint64 bytes)
{
    return static_cast<double>(bytes) / 1024 / 1024;
}

void spin(Milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void publish(record::RecordBus& bus, const std::vector<record::RequestRecord>& records, int rate, Instant end, std::atomic<qint64>& count)
{
    const auto step = Nanoseconds(1s) / rate;
    size_t next = 0;
    for (Instant due = systemClock().now(); due < end; due += step) {
        std::this_thread::sleep_until(due);
        record::RequestRecord record = records[next++ % records.size()];
        record.startedAt = systemClock().wallTime().addMSecs(-400);
        bus.publish(std::move(record));
        ++count;
    }
}

std::vector<record::RequestRecord> madeUp(quint32 seed)
{
    bench::MadeUpRecords maker(Deltas, seed);
    std::vector<record::RequestRecord> records;
    for (int i = 0; i < Prepared / Publishers; ++i)
        records.push_back(maker.next(wallNow(systemClock())));
    return records;
}

int records(test::Desk& desk, ui::MainWindow& window, int seconds, int rate)
{
    window.show();
    window.showScreen(u"monitor"_s);
    const std::array sources = {madeUp(1), madeUp(2)};
    spin(1s);
    ui::FrameMeter heartbeat;
    heartbeat.start();
    ui::MonitorFeed feed(desk.pipeline); // counts what the page is shown
    qint64 renewed = 0;
    QObject::connect(&feed, &ui::MonitorFeed::arrived, &window, [&renewed] { ++renewed; });
    feed.ask({.points = 150});
    feed.setSeen(true);

    const qint64 before = bench::residentBytes();
    qint64 most = before;
    QTimer watch;
    watch.callOnTimeout(&window, [&most] { most = std::max(most, bench::residentBytes()); });
    watch.start(200ms);
    std::atomic<qint64> published{0};
    std::vector<std::thread> threads;
    const Instant end = systemClock().now() + std::chrono::seconds(seconds);
    for (const auto& made : sources)
        threads.emplace_back([&] { publish(desk.bus, made, rate / Publishers, end, published); });
    spin(std::chrono::seconds(seconds));
    for (std::thread& thread : threads)
        thread.join();
    heartbeat.stop();
    const auto late = [&heartbeat](double quantile) { return toMs(heartbeat.lateness(quantile).value_or(Nanoseconds(0))); };
    desk.pipeline.drain();
    desk.history.flush();

    const store::PipelineCounts counts = desk.pipeline.counts();
    const qint64 missing = published - counts.dropped - counts.stored - counts.unstored;
    std::printf("published %lld (%.0f a second), dropped by the bus %lld, stored %lld, not stored %lld, lost and not counted %lld\n",
                static_cast<long long>(published), static_cast<double>(published) / seconds, static_cast<long long>(counts.dropped),
                static_cast<long long>(counts.stored), static_cast<long long>(counts.unstored), static_cast<long long>(missing));
    std::printf("window's heartbeat of 5 ms late by p50 %.2f p99 %.2f p99.9 %.2f max %.2f ms of %zu; charts renewed %.1f times a second\n",
                late(0.5), late(0.99), late(0.999), late(1), heartbeat.beats(), static_cast<double>(renewed) / seconds);
    std::printf("memory %.1f MB before, at most %.1f MB: +%.1f MB\n", megabytes(before), megabytes(most), megabytes(most - before));
    return missing == 0 ? 0 : 1;
}

sim::Scenario service()
{
    sim::Scenario scenario;
    scenario.ttftMs = Distribution::constant(20);
    scenario.gapMs = Distribution::constant(0);
    scenario.tokens = Distribution::constant(5);
    return scenario;
}

Nanoseconds p99Of(test::Desk& desk, double seconds)
{
    stress::RunOrder order;
    order.plan.model = u"gpt-4.1"_s;
    order.plan.load.kind = stress::Load::Kind::Rate;
    order.plan.load.level = 500;
    order.plan.duration = stress::Seconds(seconds);
    order.plan.warmUp = stress::Seconds(0.5);
    order.targets = {{desk.book.profiles().first(), {}}};
    order.targets.first().profile.network.proxy = net::NetworkConfig::Proxy::None;
    order.prices = desk.prices;
    order.bus = &desk.bus;
    stress::Engine engine;
    QEventLoop loop;
    QObject::connect(&engine, &stress::Engine::finished, &loop, &QEventLoop::quit);
    engine.start(order);
    loop.exec();
    const auto& tally = engine.result()->variants.first().tally;
    if (tally.totals.failed() > 0)
        std::printf("%lld of %lld failed\n", static_cast<long long>(tally.totals.failed()), static_cast<long long>(tally.totals.requests));
    return tally[metrics::Latency::E2e].percentile(99).value_or(Nanoseconds(0));
}

//! 95 % of the mean over pairs, by Student's t for ten pairs or about.
void printInterval(const std::vector<double>& changes)
{
    const double n = static_cast<double>(changes.size());
    const double mean = std::accumulate(changes.begin(), changes.end(), 0.0) / n;
    double squares = 0;
    for (const double change : changes)
        squares += (change - mean) * (change - mean);
    const double half = 2.26 * std::sqrt(squares / (n - 1) / n);
    std::printf("p99 open against closed: %+.1f %% (95 %% interval %+.1f … %+.1f %%) of %zu pairs\n", 100 * mean, 100 * (mean - half), 100 * (mean + half),
                changes.size());
}

int pairs(test::Desk& desk, ui::MainWindow& window, int count, double seconds)
{
    window.showScreen(u"monitor"_s);
    window.hide();
    static_cast<void>(p99Of(desk, 1)); // libraries, connections
    std::vector<double> changes;
    for (int pair = 0; pair < count; ++pair) {
        std::array<Nanoseconds, 2> p99{};
        for (const bool open : {pair % 2 == 0, pair % 2 != 0}) {
            window.setVisible(open);
            spin(200ms);
            p99[open] = p99Of(desk, seconds);
        }
        changes.push_back(static_cast<double>(p99[1].count()) / static_cast<double>(p99[0].count()) - 1);
        std::printf("closed %.2f ms, open %.2f ms: %+.1f %%\n", toMs(p99[0]), toMs(p99[1]), 100 * changes.back());
    }
    printInterval(changes);
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    const QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QTemporaryDir folder;
    test::Desk desk(folder.path(), service());
    if (!desk.opened)
        return 1;
    ui::MainWindow window(desk.services);
    window.resize(WindowSize);
    if (arguments.value(1) == u"pairs"_s)
        return pairs(desk, window, arguments.value(2, u"10"_s).toInt(), arguments.value(3, u"2.5"_s).toDouble());
    return records(desk, window, arguments.value(2, u"60"_s).toInt(), arguments.value(3, u"10000"_s).toInt());
}
