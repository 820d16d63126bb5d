// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfile.h"
#include "record/filterparser.h"
#include "record/recordbus.h"
#include "spend/budgets.h"
#include "store/recordpipeline.h"
#include "support/suite.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::store;
using bw::test::HistoryFile;
using bw::test::makeRecord;
using bw::test::randomPlan;

namespace {

WallTime now()
{
    return wallNow(systemClock());
}

//! Always the same time of the calendar.
class StoppedClock final : public Clock
{
public:
    explicit StoppedClock(QDateTime time) : m_time(std::move(time)) {}
    [[nodiscard]] Instant now() const noexcept override { return systemClock().now(); }
    [[nodiscard]] QDateTime wallTime() const override { return m_time; }

private:
    QDateTime m_time;
};

LiveView::Answer answerOf(LiveView& view, const metrics::Question& question)
{
    view.ask(question);
    static_cast<void>(QTest::qWaitFor([&] { return view.newest() && view.newest()->question == question; }, 10'000));
    return view.newest();
}

} // namespace

class TestRecordPipeline : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void viewsSeeWhatIsPublished();
    void everyRecordIsCountedOnce();
    void tailsGetTheRowsThatFit();
    void tailsAreBounded();
    void keepsExchangesOfSomeSources();
    void remembersTheNewestChat();
    void oldRangesComeFromTheStore();
    void anEarlierRunLivesOn();
    void theBudgetsKnowOfAnEarlierRun();
    void droppedRecordsAreSaid();
    void viewsMayOutliveIt();
    void inspectsInItsThread();
};

void TestRecordPipeline::viewsSeeWhatIsPublished()
{
    HistoryFile history;
    record::RecordBus bus;
    RecordPipeline pipeline(bus, history.store);
    pipeline.start();
    const std::shared_ptr<LiveView> view = pipeline.view();
    QVERIFY(!view->newest());
    bus.publish(makeRecord({.ended = now()}));
    pipeline.drain();
    const metrics::Question question{.last = 5min};
    const LiveView::Answer first = answerOf(*view, question);
    QVERIFY(first);
    QCOMPARE(first->totals.requests, 1);
    bus.publish(makeRecord({.ended = now()}));
    QTRY_COMPARE(view->newest()->totals.requests, 2);
    QCOMPARE(first->totals.requests, 1); // a snapshot stays as it was
    metrics::Question other = question;
    other.filter.models = {u"none"_s};
    QCOMPARE(answerOf(*view, other)->totals.requests, 0);
}

//! Published from several threads at once: live, stored and found, each exactly once.
void TestRecordPipeline::everyRecordIsCountedOnce()
{
    constexpr int Threads = 4;
    constexpr int Each = 500;
    HistoryFile history;
    record::RecordBus bus;
    RecordPipeline pipeline(bus, history.store);
    pipeline.start();
    std::vector<std::thread> publishers;
    for (int t = 0; t < Threads; ++t) {
        publishers.emplace_back([&bus] {
            for (int i = 0; i < Each; ++i)
                bus.publish(makeRecord({.ended = now()}));
        });
    }
    for (std::thread& publisher : publishers)
        publisher.join();
    pipeline.drain();
    QTRY_COMPARE(pipeline.counts().stored, qint64(Threads * Each));
    QCOMPARE(pipeline.counts(), (PipelineCounts{Threads * Each, 0, Threads * Each, 0}));
    QCOMPARE(answerOf(*pipeline.view(), {.last = 1h})->totals.requests, Threads * Each);
    QCOMPARE(history.page()->rows.size(), Threads * Each);
}

void TestRecordPipeline::tailsGetTheRowsThatFit()
{
    HistoryFile history;
    record::RecordBus bus;
    RecordPipeline pipeline(bus, history.store);
    pipeline.start();
    const std::shared_ptr<LogTail> tail = pipeline.tail();
    LogQuery query;
    query.filter = *record::parseFilter(u"status:error");
    query.series.gateways = {ProfileId(u"g1"_s)};
    bus.publish(makeRecord({.ended = now(), .outcome = ErrorClass::Quota}));
    pipeline.drain();
    QVERIFY(tail->take().rows.isEmpty()); // follows nothing yet
    tail->follow(query);
    bus.publish(makeRecord({.ended = now()}));
    bus.publish(makeRecord({.ended = now(), .gateway = u"g2"_s, .outcome = ErrorClass::Quota}));
    bus.publish(makeRecord({.ended = now(), .outcome = ErrorClass::Quota}));
    pipeline.drain();
    QTRY_COMPARE(history.store.stored(), 4);
    const LogTail::News news = tail->take();
    QCOMPARE(news.rows.size(), 1);
    QCOMPARE(news.rows.first().outcome, ErrorClass::Quota);
    QCOMPARE(history.page(query)->rows.first(), news.rows.first()); // found again under the same id
    QVERIFY(tail->take().rows.isEmpty());
}

void TestRecordPipeline::tailsAreBounded()
{
    LogTail tail;
    tail.follow({});
    for (quint32 i = 0; i < 700; ++i)
        tail.offer(record::rowOf(makeRecord(), record::RowId::at(now(), i)), nullptr);
    const LogTail::News news = tail.take();
    QCOMPARE(size_t(news.rows.size()), LogTail::MostRows);
    QCOMPARE(news.skipped, 200);
    QVERIFY(news.rows.first().id < news.rows.last().id);
}

void TestRecordPipeline::keepsExchangesOfSomeSources()
{
    HistoryFile history;
    record::RecordBus bus;
    RecordPipeline pipeline(bus, history.store);
    pipeline.start();
    const auto said = std::make_shared<const record::Exchange>(record::Exchange{u"a prompt"_s, u"an answer"_s, {}, {}, {}, {}});
    const auto tail = pipeline.tail();
    LogQuery query;
    query.filter = *record::parseFilter(u"text:\"an answer\"");
    tail->follow(query);
    bus.publish(makeRecord({.ended = now(), .source = record::Source::Playground}), said);
    bus.publish(makeRecord({.ended = now(), .source = record::Source::Stress}), said);
    pipeline.drain();
    QTRY_COMPARE(history.store.stored(), 2);
    QCOMPARE(history.page(query)->rows.size(), 1);
    QCOMPARE(tail->take().rows.size(), 1);
    pipeline.keepExchangesOf({});
    bus.publish(makeRecord({.ended = now(), .source = record::Source::Playground}), said);
    pipeline.drain();
    QTRY_COMPARE(history.store.stored(), 3);
    QCOMPARE(history.page(query)->rows.size(), 1);
    QCOMPARE(history.page()->rows.size(), 3);
}

void TestRecordPipeline::remembersTheNewestChat()
{
    HistoryFile history;
    record::RecordBus bus;
    RecordPipeline pipeline(bus, history.store);
    pipeline.start();
    QVERIFY(!pipeline.newestChat());
    bus.publish(makeRecord({.ended = now(), .model = u"m1"_s}));
    bus.publish(makeRecord({.ended = now(), .model = u"m2"_s, .source = record::Source::KeyCheck}));
    pipeline.drain();
    QCOMPARE(pipeline.newestChat(), (NewestChat{ProfileId(u"g1"_s), u"g1 name"_s, u"m1"_s}));
}

void TestRecordPipeline::oldRangesComeFromTheStore()
{
    HistoryFile history;
    const WallTime yesterday = now() - 24h;
    history.append({makeRecord({.ended = yesterday}), makeRecord({.ended = yesterday + 5min})});
    record::RecordBus bus;
    RecordPipeline pipeline(bus, history.store);
    pipeline.start();
    const std::shared_ptr<LiveView> view = pipeline.view();
    metrics::Question question;
    question.fixed = TimeRange{yesterday - 1min, yesterday + 1min};
    view->ask(question);
    QTRY_VERIFY(view->newest() && view->newest()->totals.requests == 1);
    QVERIFY(view->newest()->knownFrom <= question.fixed->from);
    const metrics::Question longer{.last = 24h * 7};
    view->ask(longer);
    QTRY_VERIFY(view->newest()->question == longer && view->newest()->totals.requests == 2);
}

void TestRecordPipeline::anEarlierRunLivesOn()
{
    HistoryFile history;
    {
        record::RecordBus bus;
        RecordPipeline pipeline(bus, history.store);
        pipeline.start();
        for (int i = 0; i < 20; ++i)
            bus.publish(makeRecord({.ended = now() - 5min}));
    }
    history.store.flush(); // the end of that run
    record::RecordBus bus;
    RecordPipeline pipeline(bus, history.store);
    pipeline.start();
    bus.publish(makeRecord({.ended = now()}));
    pipeline.drain();
    const std::shared_ptr<LiveView> view = pipeline.view();
    view->ask({.last = 1h});
    QTRY_VERIFY(view->newest() && view->newest()->totals.requests == 21);
    QTRY_COMPARE(history.store.stored(), 21);
    // Five minutes ago may have been yesterday.
    const bool sameDay = QDateTime::currentDateTime().addSecs(-310).date() == QDate::currentDate();
    QCOMPARE(pipeline.spentToday().cost, std::optional(PicoUsd(1'000'000 * (sameDay ? 21 : 1))));
}

//! A limit a day would be none if starting again forgot what was spent.
void TestRecordPipeline::theBudgetsKnowOfAnEarlierRun()
{
    HistoryFile history;
    const StoppedClock clock(QDateTime(QDate::currentDate().addDays(-1), QTime(12, 0)));
    const WallTime noon = wallNow(clock);
    history.append({makeRecord({.ended = noon - 24h}), makeRecord({.ended = noon - 2h}), makeRecord({.ended = noon - 1h}),
                    makeRecord({.ended = noon - 1h, .gateway = u"g2"_s, .cost = std::nullopt})});
    record::RecordBus bus;
    RecordPipeline pipeline(bus, history.store, clock);
    const auto budgets = std::make_shared<spend::DailyBudgets>(clock);
    pipeline.start(budgets);
    QTRY_VERIFY(budgets->state(ProfileId(u"g1"_s)));
    QCOMPARE(budgets->state(ProfileId(u"g1"_s))->spent, PicoUsd(2'000'000));
    QVERIFY(!budgets->state(ProfileId(u"g2"_s)));
    const auto budget = budgets->of(ProfileId(u"g1"_s), PicoUsd(3'000'000));
    QVERIFY(!budget->hold(PicoUsd(1'000'001)));
    QVERIFY(budget->hold(PicoUsd(1'000'000)));
}

void TestRecordPipeline::droppedRecordsAreSaid()
{
    record::RecordBus bus(3);
    for (int i = 0; i < 5; ++i)
        bus.publish(makeRecord({.ended = now()}));
    RecordStore none; // never opened
    RecordPipeline pipeline(bus, none);
    pipeline.start();
    pipeline.drain();
    QCOMPARE(pipeline.counts(), (PipelineCounts{3, 2, 0, 3}));
    const LiveView::Answer answer = answerOf(*pipeline.view(), {.last = 1h});
    QCOMPARE(answer->recordsDropped, 2);
    QCOMPARE(answer->recordsUnstored, 3);
}

void TestRecordPipeline::viewsMayOutliveIt()
{
    HistoryFile history;
    std::shared_ptr<LiveView> view;
    std::shared_ptr<LogTail> tail;
    {
        record::RecordBus bus;
        RecordPipeline pipeline(bus, history.store);
        pipeline.start();
        view = pipeline.view();
        tail = pipeline.tail();
        view->ask({.last = 24h * 30}); // the store may answer late
    }
    view->ask({.last = 1min});
    tail->follow({});
    QVERIFY(tail->take().rows.isEmpty());
}

void TestRecordPipeline::inspectsInItsThread()
{
    HistoryFile history;
    record::RecordBus bus;
    RecordPipeline pipeline(bus, history.store);
    pipeline.start();
    bus.publish(makeRecord({.ended = now()}));
    pipeline.drain();
    std::atomic<int> series{0};
    pipeline.inspect([&series](const metrics::LiveMetrics& live) { series = static_cast<int>(live.series().count()); });
    QTRY_COMPARE(series.load(), 1);
}

QTEST_GUILESS_MAIN(TestRecordPipeline)
#include "tst_recordpipeline.moc"
