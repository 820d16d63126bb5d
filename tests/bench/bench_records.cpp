// SPDX-License-Identifier: GPL-3.0-or-later
// bench_records [SECONDS [RATE]]: so many finished requests a second from two threads, through the bus, the live metrics
// and the history, while a main thread looks at three views and a tail ten times a second, as a monitor does. What got
// lost, how late the main thread's 5 ms heartbeat was, memory and processor time.
#include "madeuprecords.h"
#include "metrics/histogram.h"
#include "record/recordbus.h"
#include "store/recordpipeline.h"
#include "store/recordstore.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <cstdio>
#include <ctime>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;

namespace {

constexpr int Publishers = 2;
constexpr int Prepared = 20'000; //!< records made up beforehand: making them is not what is measured
constexpr int Deltas = 20;

//! Publishes at an even pace until `end`.
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

class Screen final : public QObject
{
public:
    explicit Screen(store::RecordPipeline& pipeline) : m_tail(pipeline.tail())
    {
        m_tail->follow({});
        for (const Milliseconds last : {Milliseconds(5min), Milliseconds(15min), Milliseconds(1h)}) {
            m_views.push_back(pipeline.view());
            metrics::Question question{.last = last};
            if (last == 1h)
                question.filter.models = {u"gpt-4.1"_s};
            m_views.back()->ask(question);
        }
        m_looks.callOnTimeout(this, [this] { look(); });
        m_looks.start(100ms);
        m_beats.setTimerType(Qt::PreciseTimer);
        m_beats.callOnTimeout(this, [this] { beat(); });
        m_beats.start(5ms);
    }

    metrics::Histogram lateness;
    qint64 fresh = 0;
    qint64 rows = 0;

private:
    void look()
    {
        for (size_t i = 0; i < m_views.size(); ++i) {
            const store::LiveView::Answer answer = m_views[i]->newest();
            fresh += answer != m_seen[i] ? 1 : 0;
            m_seen[i] = answer;
        }
        const store::LogTail::News news = m_tail->take();
        rows += news.rows.size() + news.skipped;
    }

    void beat()
    {
        const Instant now = systemClock().now();
        if (isSet(m_last))
            lateness.record(std::max(Nanoseconds(0), now - m_last - 5ms));
        m_last = now;
    }

    std::shared_ptr<store::LogTail> m_tail;
    std::vector<std::shared_ptr<store::LiveView>> m_views;
    std::array<store::LiveView::Answer, 3> m_seen;
    QTimer m_looks;
    QTimer m_beats;
    Instant m_last = NoInstant;
};

double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double megabytes(qint64 bytes)
{
    return static_cast<double>(bytes) / 1024 / 1024;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 60;
    const int rate = argc > 2 ? std::atoi(argv[2]) : 10'000;
    const QTemporaryDir folder;
    store::RecordStore history;
    if (!history.open(folder.filePath(u"history.db"_s)))
        return 1;
    record::RecordBus bus;
    store::RecordPipeline pipeline(bus, history);
    pipeline.start();
    const std::array sources = {madeUp(1), madeUp(2)};
    Screen screen(pipeline);

    const qint64 memoryBefore = bench::residentBytes();
    const double cpuBefore = cpuSeconds();
    std::atomic<qint64> published{0};
    std::vector<std::thread> threads;
    const Instant end = systemClock().now() + std::chrono::seconds(seconds);
    for (const auto& records : sources)
        threads.emplace_back([&] { publish(bus, records, rate / Publishers, end, published); });
    qint64 most = memoryBefore;
    qint64 mostQueued = 0;
    QTimer watch;
    watch.callOnTimeout(&app, [&] {
        most = std::max(most, bench::residentBytes());
        mostQueued = std::max(mostQueued, history.queued());
        if (systemClock().now() > end)
            QCoreApplication::quit();
    });
    watch.start(200ms);
    QCoreApplication::exec();
    for (std::thread& thread : threads)
        thread.join();
    const double cpu = cpuSeconds() - cpuBefore;
    pipeline.drain();
    history.flush();

    const store::PipelineCounts counts = pipeline.counts();
    std::printf("published %lld (%.0f a second), taken %lld, dropped by the bus %lld, stored %lld, not stored %lld\n",
                static_cast<long long>(published), static_cast<double>(published) / seconds, static_cast<long long>(counts.taken),
                static_cast<long long>(counts.dropped), static_cast<long long>(counts.stored), static_cast<long long>(counts.unstored));
    std::printf("lost and not counted: %lld\n", static_cast<long long>(published - counts.dropped - counts.stored - counts.unstored));
    std::printf("memory %.1f MB before, at most %.1f MB: +%.1f MB; longest queue to the disk %lld records\n", megabytes(memoryBefore),
                megabytes(most), megabytes(most - memoryBefore), static_cast<long long>(mostQueued));
    std::printf("heartbeat of 5 ms late by p50 %.2f p99 %.2f max %.2f ms; %lld new snapshots, %lld rows of the tail\n",
                toMs(*screen.lateness.percentile(50)), toMs(*screen.lateness.percentile(99)), toMs(screen.lateness.max()),
                static_cast<long long>(screen.fresh), static_cast<long long>(screen.rows));
    std::printf("processor %.2f s in %d s (%.0f %% of one core), making and publishing included\n", cpu, seconds, 100 * cpu / seconds);
    std::printf("file %.1f MB\n", megabytes(QFileInfo(history.path()).size()));
    return published == counts.dropped + counts.stored + counts.unstored ? 0 : 1;
}
