// SPDX-License-Identifier: GPL-3.0-or-later
// bench_history [FILE [ROWS]]: a history of a million requests over 30 days; how long it takes to open, to show the first
// page, to jump to the middle, to answer filters, to survey, and to draw 30 days. FILE is kept and used again.
#include "madeuprecords.h"
#include "record/filterparser.h"
#include "store/recordstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;

namespace {

constexpr int Deltas = 20;
constexpr int PageRows = 200;

double ms(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void fill(const QString& path, int rows)
{
    store::RecordStore history;
    if (!history.open(path))
        return;
    bench::MadeUpRecords maker(Deltas);
    const WallTime now = wallNow(systemClock());
    const Milliseconds step = Milliseconds(24h * 30) / rows;
    QElapsedTimer timer;
    timer.start();
    for (int done = 0; done < rows;) {
        store::RecordBatch batch;
        for (int i = 0; i < 2'000 && done < rows; ++i, ++done) {
            const record::RequestRecord record = maker.next(now - step * (rows - done));
            batch.add(record, record::RowId::at(record::endedAt(record), static_cast<quint32>(done)), {});
        }
        history.append(std::move(batch));
        history.flush();
    }
    std::printf("filled with %lld rows in %.0f s\n", static_cast<long long>(history.stored()), ms(timer) / 1000);
}

template <typename T> struct Timed
{
    T value{};
    double ms = 0;
};

//! Asks and waits, as a screen would.
template <typename T> Timed<T> ask(const std::function<void(store::RecordStore::Done<T>)>& question)
{
    QEventLoop loop;
    Timed<T> timed;
    QElapsedTimer timer;
    timer.start();
    question([&](const Result<T>& answer) {
        timed.ms = ms(timer);
        if (answer)
            timed.value = *answer;
        else
            std::printf("failed: %s\n", qPrintable(answer.error().message));
        loop.quit();
    });
    loop.exec();
    return timed;
}

class Bench
{
public:
    explicit Bench(store::RecordStore& history) : m_history(history) {}

    void page(const QString& filter, const store::LogPlace& place = {})
    {
        store::LogQuery query;
        query.filter = record::parseFilter(filter).value_or(record::FilterExpr());
        const auto answer = ask<store::LogPage>([&](auto done) { m_history.page(query, place, PageRows, &m_receiver, done); });
        std::printf("page%-64s %8.1f ms  %lld rows%s\n", qPrintable(u' ' + filter), answer.ms, static_cast<long long>(answer.value.rows.size()),
                    place.before.isSet() ? ", deep down" : "");
    }

    store::LogSurvey survey(const QString& filter)
    {
        store::LogQuery query;
        query.filter = record::parseFilter(filter).value_or(record::FilterExpr());
        const auto answer = ask<store::LogSurvey>([&](auto done) {
            m_history.survey(query, &m_receiver, [done](const Result<store::LogSurvey>& progress) {
                if (!progress || progress->complete)
                    done(progress);
            });
        });
        std::printf("survey%-62s %8.1f ms  %lld rows, %lld errors\n", qPrintable(u' ' + filter), answer.ms,
                    static_cast<long long>(answer.value.rows), static_cast<long long>(answer.value.errors));
        return answer.value;
    }

    void chart(const char* name, const metrics::Question& question)
    {
        const auto answer = ask<metrics::Snapshot>([&](auto done) { m_history.snapshot(question, &m_receiver, done); });
        std::printf("chart %-62s %8.1f ms  %lld requests in %lld points\n", name, answer.ms,
                    static_cast<long long>(answer.value.totals.requests), static_cast<long long>(answer.value.points.size()));
    }

private:
    store::RecordStore& m_history;
    QObject m_receiver;
};

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const QString path = argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.filePath(u"history.db"_s);
    if (!QFileInfo::exists(path))
        fill(path, argc > 2 ? std::atoi(argv[2]) : 1'000'000);
    std::printf("file %.0f MB\n", static_cast<double>(QFileInfo(path).size()) / 1024 / 1024);

    QElapsedTimer timer;
    timer.start();
    store::RecordStore history;
    if (!history.open(path))
        return 1;
    std::printf("%-68s %8.1f ms\n", "open", ms(timer));
    Bench bench(history);
    bench.page({});
    std::printf("%-68s %8.1f ms\n", "open and first page", ms(timer));
    const store::LogSurvey all = bench.survey({});
    bench.page({}, all.placeOf(all.rows / 2));
    bench.page({}, all.placeOf(all.rows - 500));
    for (const QString& filter :
         {u"status:error"_s, u"status:error model:gpt-4.1 ttft>500"_s, u"ttft>500"_s, u"ttft>1500"_s, u"ttft>100s"_s, u"model:gpt-4.1"_s,
          u"gateway:holysheep"_s, u"source:stress cost>0.0039"_s, u"class:quota"_s, u"cost>0.01"_s, u"attempts>1"_s, u"cache:hit"_s,
          u"tokens>900 tok/s<80"_s, u"since:1h"_s, u"-status:ok -model:gpt-4.1 total>0.5s"_s, u"text:nothing"_s, u"nosuchword"_s})
        bench.page(filter);
    bench.survey(u"status:error"_s);
    bench.survey(u"ttft>500"_s);
    bench.chart("30 days", {.last = 24h * 30});
    metrics::Question one{.last = 24h * 30};
    one.filter.models = {u"gpt-4.1"_s};
    bench.chart("30 days of one model", one);
    metrics::Question everything{.last = 24h * 30};
    everything.latencies = metrics::LatencySet::all();
    bench.chart("30 days with all ten latencies", everything);
    bench.chart("7 days", {.last = 24h * 7});
    bench.chart("1 day", {.last = 24h});
    std::printf("memory %.0f MB\n", static_cast<double>(bench::residentBytes()) / 1024 / 1024);
    return 0;
}
