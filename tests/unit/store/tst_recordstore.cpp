// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfile.h"
#include "metrics/spendbuckets.h"
#include "record/filterparser.h"
#include "record/recordcodec.h"
#include "record/recordjson.h"
#include "store/logtail.h"
#include "support/suite.h"

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::store;
using bw::test::HistoryFile;
using bw::test::makeRecord;
using bw::test::randomPlan;

namespace {

const WallTime Noon{24h * 20'500 + 12h};

QList<record::RequestRecord> randomRecords(int count, quint32 seed, Milliseconds span = 10min)
{
    QRandomGenerator random(seed);
    QList<record::RequestRecord> records;
    for (int i = 0; i < count; ++i)
        records.append(makeRecord(randomPlan(random, {Noon, Noon + span})));
    return records;
}

//! A record as it comes back: the monotonic clock begins elsewhere.
record::RequestRecord restored(const record::RequestRecord& record)
{
    return record::recordFromJson(record::toJson(record)).value();
}

QList<record::LogRow> sorted(QList<record::LogRow> rows)
{
    std::ranges::sort(rows, std::greater(), &record::LogRow::id);
    return rows;
}

//! No limit of time; the tests' requests have fixed dates.
RetentionLimits keepAll()
{
    RetentionLimits limits;
    limits.requests = limits.tenSeconds = limits.minutes = limits.hours = std::chrono::days(36'500);
    return limits;
}

//! A condition of the language, nested up to `depth` deep.
QString randomFilter(QRandomGenerator& random, int depth)
{
    static const QStringList terms = {
        u"status:error"_s, u"status:ok"_s, u"status:cancelled"_s, u"status:503"_s, u"status:5xx,2xx"_s, u"class:quota"_s,
        u"class:rate_limited,overloaded"_s, u"class:ok"_s, u"model:m1"_s, u"model:m*"_s, u"model:m9"_s, u"served:m2,m9"_s,
        u"gateway:g1"_s, u"gateway:\"g2 name\""_s, u"endpoint:e0"_s, u"source:stress,probe"_s, u"key:work"_s, u"ttft>400"_s,
        u"ttft<=200"_s, u"ttft>=0"_s, u"total>0.5s"_s, u"queue<200us"_s, u"wait>300"_s, u"stall>20"_s, u"tok/s>60"_s, u"tok/s<40"_s,
        u"cost>0.0005"_s, u"cost<0.0002"_s, u"cost:0"_s, u"saved>0"_s, u"tokens>1k"_s, u"in<500"_s, u"out>=200"_s, u"cached:0"_s,
        u"attempts>1"_s, u"attempts:1"_s, u"http>=500"_s, u"cache:hit,stale"_s, u"cache:bypass"_s, u"cache:off"_s, u"finish:stop"_s, u"op:chat"_s,
        u"is:stream"_s, u"is:retried"_s, u"is:unpriced"_s, u"is:reused"_s, u"is:truncated"_s, u"is:kept"_s, u"since:2026-02-15T12:05"_s,
        u"until:2026-02-15T12:08"_s, u"text:\"keep-alive\""_s, u"text:THE"_s, u"id:a"_s, u"id:1,2"_s, u"home"_s, u"quota"_s, u"m2"_s, u"b"_s, u"503"_s,
        u"200"_s, u"0badcafe"_s,
    };
    if (depth == 0 || random.bounded(3) == 0)
        return (random.bounded(5) == 0 ? u"-"_s : QString()) + terms[random.bounded(int(terms.size()))];
    QStringList parts;
    for (int left = 1 + random.bounded(3); left > 0; --left)
        parts.append(randomFilter(random, depth - 1));
    return (random.bounded(4) == 0 ? u"not "_s : QString()) + u'(' + parts.join(random.bounded(2) ? u" "_s : u" or "_s) + u')';
}

} // namespace

class TestRecordStore : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void recordsComeBackWhole();
    void pagesAreInOrder();
    void filtersAgreeWithMemory();
    void surveyFindsEveryRow();
    void rollupsAreTheSums_data();
    void rollupsAreTheSums();
    void lateRecordsCountToo();
    void olderHistoryIsCoarser_data();
    void olderHistoryIsCoarser();
    void deletedHoursAreUnknown();
    void daysOfHalfHoursReachBack();
    void knowsWhenItBegan();
    void exchangesAreKeptAndFound();
    void exchangesAreCut();
    void oldHistoryGoes();
    void aClockSetAheadDeletesNothing();
    void tooLargeHistoryShrinks_data();
    void tooLargeHistoryShrinks();
    void tooLargeHistoryKeepsWhatWasSaid();
    void rollupsLeaveRoomForRequests();
    void queueIsBounded();
    void unstoredWithoutAFile();
    void anotherProcessMayRead();
    void newNamesReplaceOldOnes();
    void aLostSeriesIsNotTakenForAnother();
    void damagedBlockHidesOnlyItself();
    void findsTheRowOfARequest();
    void clears();
};

void TestRecordStore::recordsComeBackWhole()
{
    HistoryFile history;
    QVERIFY(history.opened);
    const QList<record::RequestRecord> records = randomRecords(700, 1); // more than a block
    const QList<record::RowId> ids = history.append(records);
    QCOMPARE(history.store.stored(), 700);
    const Result<LogPage> page = history.page();
    QVERIFY(page);
    QList<record::LogRow> expected;
    for (qsizetype i = 0; i < records.size(); ++i)
        expected.append(record::rowOf(records[i], ids[i]));
    QCOMPARE(page->rows, sorted(expected));
    for (const qsizetype i : {0, 255, 256, 699}) {
        const auto record = bw::test::answerOf<record::RequestRecord>([&](auto done) { history.store.record(ids[i], this, done); });
        QVERIFY(record);
        QCOMPARE(*record, restored(records[i]));
    }
    const auto several = bw::test::answerOf<QList<record::RequestRecord>>([&](auto done) { history.store.records(ids, this, done); });
    QVERIFY(several);
    QCOMPARE(several->size(), 700);
    const auto none = bw::test::answerOf<record::RequestRecord>([&](auto done) { history.store.record(record::RowId{5}, this, done); });
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void TestRecordStore::pagesAreInOrder()
{
    HistoryFile history;
    history.append(randomRecords(1'000, 2));
    const QList<record::LogRow> all = history.page()->rows;
    QCOMPARE(all.size(), 1'000);
    QList<record::LogRow> collected;
    for (LogPlace place;;) {
        const Result<LogPage> page = history.page({}, place, 77);
        QVERIFY(page);
        collected += page->rows;
        if (page->isLast)
            break;
        place.before = page->rows.last().id;
    }
    QCOMPARE(collected, all);
    QCOMPARE(history.page({}, {all[10].id, 5}, 3)->rows, all.mid(16, 3));
    LogQuery query;
    query.range = TimeRange{Noon + 2min, Noon + 3min};
    const QList<record::LogRow> ranged = history.page(query)->rows;
    QCOMPARE(ranged.size(), std::ranges::count_if(all, [&](const record::LogRow& row) { return query.range->contains(row.endedAt()); }));
}

//! 300 random filters: the database and the predicate let the same rows through.
void TestRecordStore::filtersAgreeWithMemory()
{
    HistoryFile history;
    const auto said = std::make_shared<const record::Exchange>(record::Exchange{u"Why keep-alive?"_s, u"Because the handshake …"_s, {}, {}, {}, {}});
    history.append(randomRecords(300, 3));
    QList<record::RowId> kept = history.append(randomRecords(60, 4), said);
    const QList<record::LogRow> all = history.page()->rows;
    QRandomGenerator random(5);
    const record::FilterTime time{dateTimeOf(Noon + 10min), QTimeZone::utc()};
    int some = 0;
    for (int i = 0; i < 300; ++i) {
        const QString text = randomFilter(random, 3);
        const auto filter = record::parseFilter(text, time);
        QVERIFY2(filter, qPrintable(text + (filter ? QString() : filter.error().message)));
        LogQuery query;
        query.filter = *filter;
        if (random.bounded(3) == 0)
            query.series.gateways = {ProfileId(u"g1"_s)};
        QList<record::LogRow> expected;
        for (const record::LogRow& row : all) {
            if (matches(query, row, kept.contains(row.id) ? said.get() : nullptr))
                expected.append(row);
        }
        const Result<LogPage> found = history.page(query);
        QVERIFY2(found, qPrintable(text));
        QVERIFY2(found->rows == expected, qPrintable(u"%1: %2 rows, %3 expected"_s.arg(text).arg(found->rows.size()).arg(expected.size())));
        some += expected.isEmpty() || expected.size() == all.size() ? 0 : 1;
    }
    QVERIFY(some > 100); // and they said something
}

void TestRecordStore::surveyFindsEveryRow()
{
    HistoryFile history;
    for (quint32 i = 0; i < 3; ++i)
        history.append(randomRecords(1'500, 10 + i));
    for (const QString& text : {u""_s, u"status:error"_s, u"ttft>800"_s, u"model:none"_s}) {
        LogQuery query;
        query.filter = *record::parseFilter(text);
        const QList<record::LogRow> all = history.page(query)->rows;
        const Result<LogSurvey> survey = history.survey(query);
        QVERIFY(survey);
        QCOMPARE(survey->rows, all.size());
        QCOMPARE(survey->errors, std::ranges::count_if(all, [](const record::LogRow& row) {
                     return row.outcome != ErrorClass::Ok && row.outcome != ErrorClass::Cancelled;
                 }));
        for (qint64 row = 0; row < all.size(); row += 377) {
            const Result<LogPage> page = history.page(query, survey->placeOf(row), 1);
            QVERIFY(page);
            QCOMPARE(page->rows.value(0), all[row]);
        }
    }
}

void TestRecordStore::rollupsAreTheSums_data()
{
    QTest::addColumn<Milliseconds>("span");
    QTest::newRow("ten seconds") << Milliseconds(10min);
    QTest::newRow("minutes") << Milliseconds(10h);
    QTest::newRow("hours") << Milliseconds(24h * 20);
}

void TestRecordStore::rollupsAreTheSums()
{
    QFETCH(Milliseconds, span);
    HistoryFile history;
    metrics::Totals expected;
    metrics::Histogram ttft;
    PicoUsd spent;
    for (quint32 i = 0; i < 5; ++i) { // several batches into the same cells
        const QList<record::RequestRecord> records = randomRecords(300, 20 + i, span);
        history.append(records);
        for (const record::RequestRecord& record : records) {
            expected.add(record);
            if (record.failure.errorClass == ErrorClass::Ok)
                ttft.record(*record::ttft(record));
        }
    }
    metrics::Question question;
    question.fixed = TimeRange{Noon, Noon + span};
    Result<metrics::Snapshot> snapshot = history.snapshot(question);
    QVERIFY(snapshot);
    QVERIFY(snapshot->points.size() <= metrics::MostPoints);
    snapshot->totals.inFlight = {};
    snapshot->totals.tokensStreamed = 0;
    QVERIFY(snapshot->totals == expected);
    const metrics::Percentiles& percentiles = (*snapshot)[metrics::Latency::Ttft];
    QCOMPARE(percentiles.count, ttft.count());
    QCOMPARE(percentiles.p50, *ttft.percentile(50));
    QCOMPARE(percentiles.p99, *ttft.percentile(99));
    QCOMPARE(percentiles.max, ttft.max());
    PicoUsd bySpend;
    for (const metrics::ModelSpend& model : snapshot->spend)
        bySpend += model.total;
    QCOMPARE(bySpend, expected.cost);
    qint64 byGateway = 0;
    for (const metrics::Part& part : snapshot->gateways)
        byGateway += part.totals.requests;
    QCOMPARE(byGateway, expected.requests);

    question.filter.models = {u"m1"_s};
    const Result<metrics::Snapshot> some = history.snapshot(question);
    LogQuery query;
    query.series = question.filter;
    QCOMPARE(some->totals.requests, history.page(query)->rows.size());
}

//! What comes long after its time joins the cells of that time.
void TestRecordStore::lateRecordsCountToo()
{
    HistoryFile history;
    history.append({makeRecord({.ended = Noon})});
    history.append({makeRecord({.ended = Noon + 5h})}); // closes the cells of noon
    history.append({makeRecord({.ended = Noon + 1s})});
    metrics::Question question;
    question.fixed = TimeRange{Noon, Noon + 10s};
    QCOMPARE(history.snapshot(question)->totals.requests, 2);
    question.fixed = TimeRange{Noon, Noon + 24h * 30};
    QCOMPARE(history.snapshot(question)->totals.requests, 3);
}

void TestRecordStore::olderHistoryIsCoarser_data()
{
    QTest::addColumn<Milliseconds>("age");
    QTest::addColumn<Milliseconds>("width");
    QTest::newRow("ten seconds") << Milliseconds(30h) << Milliseconds(20s);
    QTest::newRow("minutes") << Milliseconds(24h * 9) << Milliseconds(1min);
    QTest::newRow("hours") << Milliseconds(24h * 90) << Milliseconds(1h);
}

//! A past hour has all its numbers, whichever of the roll-ups are gone.
void TestRecordStore::olderHistoryIsCoarser()
{
    QFETCH(const Milliseconds, age);
    QFETCH(const Milliseconds, width);
    HistoryFile history;
    const WallTime now = wallNow(systemClock());
    const WallTime from = floorTo(now - age, 1h);
    history.append({makeRecord({.ended = from - 24h * 100}), makeRecord({.ended = from + 1min}), makeRecord({.ended = from + 50min}),
                    makeRecord({.ended = now - 5min})}); // after which a query about right now stays fine
    history.store.setLimits({});
    history.store.flush();
    metrics::Question question;
    question.fixed = TimeRange{from, from + 1h};
    const Result<metrics::Snapshot> snapshot = history.snapshot(question);
    QVERIFY(snapshot);
    QCOMPARE(snapshot->totals.requests, 2);
    QCOMPARE(snapshot->axis.width, width);
    QCOMPARE(snapshot->knownFrom, from);
    const Result<metrics::Snapshot> recent = history.snapshot({.last = 15min});
    QCOMPARE(recent->totals.requests, 1);
    QCOMPARE(recent->axis.width, Milliseconds(10s));
}

void TestRecordStore::deletedHoursAreUnknown()
{
    HistoryFile history;
    history.append({makeRecord({.ended = wallNow(systemClock())})});
    const Result<metrics::Snapshot> year = history.snapshot({.last = 24h * 365});
    QCOMPARE(year->knownFrom, year->axis.from); // nothing was asked before, and that is known
    const Result<metrics::Snapshot> decade = history.snapshot({.last = 24h * 3'650});
    QVERIFY(decade->knownFrom > decade->axis.from);
}

//! Days that begin at half past a UTC hour have their money for as long as hours are kept, to the minute while minutes are.
void TestRecordStore::daysOfHalfHoursReachBack()
{
    const QTimeZone india(5 * 3'600 + 1'800);
    const QDate today = dateTimeOf(wallNow(systemClock())).toTimeZone(india).date();
    const QList<TimeRange> days = metrics::localDays(today.addDays(-60), today.addDays(-1), india);
    HistoryFile history;
    for (const TimeRange& day : {days[0], days[10], days[58]}) {
        history.append({makeRecord({.ended = day.from + 40min, .cost = PicoUsd(1)}), makeRecord({.ended = day.from + 12h, .cost = PicoUsd(10)}),
                        makeRecord({.ended = day.to - 10min, .cost = PicoUsd(100)})});
    }
    history.append({makeRecord({.ended = days[59].from + 5min, .cost = PicoUsd(1'000)})}); // whose hour begins the day before
    history.store.setLimits({});
    history.store.flush();
    const Result<metrics::Snapshot> snapshot = history.snapshot(metrics::spendQuestion(days));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->axis.width, Milliseconds(30min));
    QVERIFY(snapshot->knownFrom > days[10].to && snapshot->knownFrom < days[58].to);
    const QList<PicoUsd> sums = metrics::spendBuckets(*snapshot, days).sums();
    for (const int day : {0, 10, 58})
        QCOMPARE(sums[day], PicoUsd(111));
    QCOMPARE(sums[59], PicoUsd(1'000));
    const Result<metrics::Snapshot> old = history.snapshot(metrics::spendQuestion(days.first(11))); // of hours alone
    QCOMPARE(old->totals.cost, PicoUsd(222));
}

void TestRecordStore::knowsWhenItBegan()
{
    HistoryFile history;
    const auto first = [&history](const metrics::Filter& filter) {
        return bw::test::answerOf<std::optional<WallTime>>([&](auto done) { history.store.firstHour(filter, &history.store, done); })
            .value_or(std::nullopt);
    };
    QVERIFY(!first({}));
    const WallTime hour = floorTo(Noon, 1h);
    history.append({makeRecord({.ended = hour + 5min, .gateway = u"g1"_s}), makeRecord({.ended = hour + 48h + 5min, .gateway = u"g2"_s})});
    metrics::Filter second;
    second.gateways = {ProfileId(u"g2"_s)};
    metrics::Filter nobody;
    nobody.gateways = {ProfileId(u"g3"_s)};
    QCOMPARE(first({}), std::optional(hour));
    QCOMPARE(first(second), std::optional(hour + 48h));
    QVERIFY(!first(nobody));
}

void TestRecordStore::exchangesAreKeptAndFound()
{
    HistoryFile history;
    const auto said = std::make_shared<const record::Exchange>(record::Exchange{
        u"Giữ kết nối là gì?"_s, u"保持连接。 It saves the handshake."_s, {{"Content-Type", "application/json"}}, "{\"a\":1}", {{"X", "y"}}, "data: {}\n\n"});
    const record::RowId id = history.append({makeRecord({.ended = Noon})}, said).first();
    history.append({makeRecord({.ended = Noon})});
    const auto back = bw::test::answerOf<record::Exchange>([&](auto done) { history.store.exchange(id, this, done); });
    QVERIFY(back);
    QCOMPARE(*back, *said);
    for (const QString& text : {u"text:\"kết nối\""_s, u"text:\"GIỮ KẾT\""_s, u"text:持连接"_s, u"text:handsh"_s}) {
        LogQuery query;
        query.filter = *record::parseFilter(text);
        const QList<record::LogRow> found = history.page(query)->rows;
        QVERIFY2(found.size() == 1 && found.first().id == id && found.first().hasExchange, qPrintable(text));
    }
    const record::RowId other = history.page()->rows.first().id;
    const auto none = bw::test::answerOf<record::Exchange>([&](auto done) { history.store.exchange(other, this, done); });
    QCOMPARE(none.error().code, ErrorCode::NotFound);
}

void TestRecordStore::exchangesAreCut()
{
    HistoryFile history;
    RetentionLimits limits;
    limits.exchange = {10, 20};
    limits.requests = std::chrono::days(36'500);
    history.store.setLimits(limits);
    const auto said = std::make_shared<const record::Exchange>(record::Exchange{QString(50, u'a'), QString(5, u'b'), {}, QByteArray(50, 'c'), {}, "d"});
    const record::RowId id = history.append({makeRecord({.ended = Noon})}, said).first();
    const auto back = bw::test::answerOf<record::Exchange>([&](auto done) { history.store.exchange(id, this, done); });
    QCOMPARE(back->prompt, QString(10, u'a') + u'…');
    QCOMPARE(back->answer, QString(5, u'b'));
    QCOMPARE(back->requestBody, QByteArray(20, 'c') + "…");
    QCOMPARE(back->responseBody, QByteArray("d"));
}

void TestRecordStore::oldHistoryGoes()
{
    HistoryFile history;
    const WallTime now = wallNow(systemClock());
    const auto said = std::make_shared<const record::Exchange>(record::Exchange{u"old words"_s, {}, {}, {}, {}, {}});
    const record::RowId old = history.append({makeRecord({.ended = now - 24h * 40})}, said).first();
    history.append({makeRecord({.ended = now - 24h * 20}), makeRecord({.ended = now})});
    history.store.setLimits({});
    QTRY_COMPARE(history.page()->rows.size(), 2);
    LogQuery query;
    query.filter = *record::parseFilter(u"text:\"old words\"");
    QVERIFY(history.page(query)->rows.isEmpty());
    const auto gone = bw::test::answerOf<record::RequestRecord>([&](auto done) { history.store.record(old, this, done); });
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
    metrics::Question question{.last = 24h * 60}; // its numbers stay far longer
    QCOMPARE(history.snapshot(question)->totals.requests, 3);
}

//! A clock that stands a year ahead, so that all there is seems a year old.
void TestRecordStore::aClockSetAheadDeletesNothing()
{
    HistoryFile history;
    const WallTime ended = wallNow(systemClock()) - 24h * 365;
    history.append({makeRecord({.ended = ended}), makeRecord({.ended = ended - 24h * 28}), makeRecord({.ended = ended - 24h * 40})});
    history.store.setLimits({});
    QTRY_COMPARE(history.page()->rows.size(), 2);
    metrics::Question question;
    question.fixed = TimeRange{ended - 1min, ended + 1min};
    QCOMPARE(history.snapshot(question)->axis.width, Milliseconds(10s));
    QCOMPARE(history.snapshot(question)->totals.requests, 1);
}

void TestRecordStore::tooLargeHistoryShrinks_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("fewer than go in one step") << 1'000;
    QTest::newRow("more than go in one step") << 8'000;
}

void TestRecordStore::tooLargeHistoryShrinks()
{
    QFETCH(const int, count);
    HistoryFile history;
    QList<record::RequestRecord> records = randomRecords(count, 40);
    std::ranges::sort(records, {}, &record::endedAt);
    for (int first = 0; first < count; first += 500)
        history.append(records.mid(first, 500));
    const qint64 before = history.bytes();
    RetentionLimits limits = keepAll();
    limits.bytes = before * 5 / 6;
    const QList<record::LogRow> all = history.page().value().rows;
    history.store.setLimits(limits);
    QTRY_VERIFY(history.bytes() <= limits.bytes);
    history.store.flush();
    const QList<record::LogRow> left = history.page()->rows;
    QVERIFY2(left.size() > all.size() / 5, qPrintable(QString::number(left.size()))); // it stopped near the limit
    QVERIFY(left.size() < all.size());
    QCOMPARE(left, all.first(left.size())); // the newest
}

//! Deleted texts stay in the index of words until it is merged: nothing more may go for that.
void TestRecordStore::tooLargeHistoryKeepsWhatWasSaid()
{
    HistoryFile history;
    QRandomGenerator random(60);
    for (int i = 0; i < 300; ++i) {
        QString words;
        for (int word = 0; word < 200; ++word)
            words += QString::number(random.generate(), 36) + u' ';
        history.append({makeRecord({.ended = Noon + i * 1s})}, std::make_shared<const record::Exchange>(record::Exchange{words, words, {}, {}, {}, {}}));
    }
    RetentionLimits limits = keepAll();
    limits.bytes = history.bytes() * 3 / 4;
    history.store.setLimits(limits);
    QTRY_VERIFY(history.bytes() <= limits.bytes);
    history.store.flush();
    const qsizetype left = history.page()->rows.size();
    QVERIFY2(left > 120, qPrintable(QString::number(left)));
}

//! Hours that are more than the limit by themselves: the oldest of them go, and not each new request.
void TestRecordStore::rollupsLeaveRoomForRequests()
{
    HistoryFile history;
    const WallTime now = wallNow(systemClock());
    QList<record::RequestRecord> records;
    for (int hour = 0; hour < 6'000; ++hour)
        records.append(makeRecord({.ended = now - 48h - hour * 1h}));
    history.append(records);
    const QList<record::RowId> ids = history.append({makeRecord({.ended = now})});
    RetentionLimits limits = keepAll();
    limits.requests = limits.tenSeconds = limits.minutes = std::chrono::days(1);
    history.store.setLimits(limits);
    QTRY_COMPARE(history.page()->rows.size(), 1); // what is left besides are hours
    limits.bytes = history.bytes() * 2 / 3;
    history.store.setLimits(limits);
    QTRY_VERIFY(history.bytes() <= limits.bytes);
    history.store.flush();
    const QList<record::LogRow> left = history.page()->rows;
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().id, ids.first());
}

void TestRecordStore::queueIsBounded()
{
    HistoryFile history;
    const record::RequestRecord record = makeRecord({.ended = Noon, .deltas = 2});
    for (int i = 0; i < 2; ++i) { // more than the queue holds
        RecordBatch batch;
        for (int j = 0; j < 20'000; ++j)
            batch.add(record, record::RowId::at(Noon, history.sequence++), {});
        history.store.append(std::move(batch));
    }
    history.store.flush();
    QCOMPARE(history.store.queued(), 0);
    QCOMPARE(history.store.stored() + history.store.unstored(), 40'000);
    QVERIFY(history.store.stored() >= 20'000);
    QCOMPARE(history.survey({})->rows, history.store.stored());
}

void TestRecordStore::unstoredWithoutAFile()
{
    RecordStore store;
    RecordBatch batch;
    batch.add(makeRecord(), record::RowId::at(Noon), {});
    store.append(std::move(batch));
    QCOMPARE(store.unstored(), 1);
    QVERIFY(!store.isOpen());
    const auto page = bw::test::answerOf<LogPage>([&](auto done) { store.page({}, {}, 10, this, done); });
    QVERIFY(!page);
}

void TestRecordStore::anotherProcessMayRead()
{
    HistoryFile history;
    history.append(randomRecords(100, 70));
    RecordStore second;
    QVERIFY(second.open(history.path()));
    const auto page = bw::test::answerOf<LogPage>([&](auto done) { second.page({}, {}, 1'000, this, done); });
    QCOMPARE(page->rows.size(), 100);
}

void TestRecordStore::newNamesReplaceOldOnes()
{
    HistoryFile history;
    history.append({makeRecord({.ended = Noon}), makeRecord({.ended = Noon, .source = record::Source::Probe})});
    record::RequestRecord renamed = makeRecord({.ended = Noon + 1s});
    renamed.gatewayName = u"Renamed"_s;
    history.append({renamed});
    const Result<LogPage> page = history.page();
    QCOMPARE(page->rows.size(), 3);
    for (const record::LogRow& row : page->rows)
        QCOMPARE(row.gatewayName, u"Renamed"_s);
    const auto names = bw::test::answerOf<record::FilterVocabulary>([&](auto done) { history.store.vocabulary(this, done); });
    QCOMPARE(names->gateways, QStringList{u"Renamed"_s});
    QCOMPARE(names->models, QStringList{u"gpt-4.1"_s});
}

//! As after the rescue of a damaged file, in which a series was on a page that nobody can read any more.
void TestRecordStore::aLostSeriesIsNotTakenForAnother()
{
    HistoryFile history;
    for (const QString& gateway : {u"g1"_s, u"g2"_s, u"g3"_s, u"g4"_s})
        history.append({makeRecord({.ended = Noon, .gateway = gateway})});
    history.changeFile(u"DELETE FROM series WHERE gateway IN ('g2', 'g4')"_s);
    RecordStore again;
    QVERIFY(again.open(history.path()));
    RecordBatch batch;
    for (const QString& gateway : {u"g5"_s, u"g6"_s}) {
        const record::RequestRecord record = makeRecord({.ended = Noon + 1s, .gateway = gateway});
        batch.add(record, record::RowId::at(Noon + 1s, history.sequence++), {});
    }
    again.append(std::move(batch));
    again.flush();
    metrics::Question question;
    question.fixed = TimeRange{Noon, Noon + 1min};
    const Result<metrics::Snapshot> snapshot = history.snapshot(question);
    QCOMPARE(snapshot->gateways.size(), 4); // g1, g3, g5 and g6, each with what is its own
    for (const metrics::Part& gateway : snapshot->gateways)
        QCOMPARE(gateway.totals.requests, 1);
}

void TestRecordStore::damagedBlockHidesOnlyItself()
{
    HistoryFile history;
    const QList<record::RowId> first = history.append(randomRecords(10, 80));
    const QList<record::RowId> second = history.append(randomRecords(10, 81));
    history.changeFile(u"UPDATE record_block SET data = zeroblob(40) WHERE id = 1"_s);
    const auto broken = bw::test::answerOf<record::RequestRecord>([&](auto done) { history.store.record(first[0], this, done); });
    QCOMPARE(broken.error().code, ErrorCode::Parse);
    const auto several = bw::test::answerOf<QList<record::RequestRecord>>([&](auto done) { history.store.records(first + second, this, done); });
    QCOMPARE(several->size(), 10);
    QCOMPARE(history.page()->rows.size(), 20);
}

void TestRecordStore::findsTheRowOfARequest()
{
    HistoryFile history;
    const QList<record::RequestRecord> records = randomRecords(50, 90);
    const QList<record::RowId> ids = history.append(records);
    const auto find = [&](const RequestId& id, WallTime near) {
        return bw::test::answerOf<record::RowId>([&](auto done) { history.store.find(id, near, this, done); });
    };
    LogQuery query;
    query.filter = *record::parseFilter(records[7].id.value().first(8)); // typed alone
    QCOMPARE(history.page(query)->rows.value(0).id, ids[7]);
    QCOMPARE(*find(records[7].id, record::endedAt(records[7])), ids[7]);
    QCOMPARE(find(RequestId::create(), Noon).error().code, ErrorCode::NotFound);
}

void TestRecordStore::clears()
{
    HistoryFile history;
    history.append(randomRecords(50, 95), std::make_shared<const record::Exchange>(record::Exchange{u"words"_s, {}, {}, {}, {}, {}}));
    QVERIFY(bw::test::answerOf<void>([&](auto done) { history.store.clear(this, done); }));
    QVERIFY(history.page()->rows.isEmpty());
    QVERIFY(bw::test::answerOf<void>([&](auto done) { history.store.compact(this, done); }));
    const QList<record::RowId> ids = history.append(randomRecords(5, 96)); // and goes on
    QCOMPARE(history.page()->rows.size(), 5);
    metrics::Question question;
    question.fixed = TimeRange{Noon, Noon + 10min};
    QCOMPARE(history.snapshot(question)->totals.requests, 5);
}

QTEST_GUILESS_MAIN(TestRecordStore)
#include "tst_recordstore.moc"
