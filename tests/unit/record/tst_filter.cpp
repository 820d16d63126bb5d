// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/filtercompletion.h"
#include "record/filterparser.h"
#include "record/filtervalues.h"
#include "support/records.h"
#include "support/suite.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::record;
using bw::test::makeRecord;
using bw::test::RecordPlan;

namespace {

const FilterTime Time{QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC), QTimeZone::utc()};

LogRow row(const RecordPlan& plan)
{
    const RequestRecord record = makeRecord(plan);
    return rowOf(record, RowId::at(endedAt(record), 7));
}

LogRow slowError()
{
    LogRow made = row({.gateway = u"HolySheep"_s, .model = u"gpt-4.1"_s, .servedBy = u"gpt-4.1-2025-04-14"_s, .attempts = 3, .ttft = 800ms});
    made.gatewayName = u"HolySheep APAC"_s;
    made.outcome = bw::ErrorClass::RateLimited;
    made.httpStatus = 429;
    made.request = bw::RequestId(u"9f3c1a2b-0000-4000-8000-000000000000"_s);
    made.id = RowId::at(bw::wallTimeOf(Time.now) - 10min);
    return made;
}

} // namespace

class TestFilter : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void anythingIsReadOrRefused();
    void times_data();
    void times();
    void patterns_data();
    void patterns();
    void unknownFitsNoComparison();
    void completes_data();
    void completes();
    void completionIsWhatTheParserTakes();
    void everyFieldExplainsItself();
};

void TestFilter::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto add = [](const char* text, bool fits) { QTest::newRow(text) << QString::fromUtf8(text) << fits; };
    add("", true);
    add("status:error", true);
    add("status:ok", false);
    add("-status:ok", true);
    add("not status:ok", true);
    add("status:429", true);
    add("status:4xx", true);
    add("status:5xx,429", true);
    add("http>=400 http<500", true);
    add("class:rate_limited", true);
    add("class:quota,rate_limited", true);
    add("error:quota", false);
    add("model:gpt-4.1", true);
    add("model:GPT-4.1", true);
    add("model:gpt-4", false);
    add("model:gpt-4*", true);
    add("model:gpt-4.1-2025-04-14", true);
    add("served:gpt-4.1", false);
    add("gateway:holysheep", true); // the id
    add("gateway:\"holysheep apac\"", true);
    add("gateway:*apac", true);
    add("gateway=openai", false);
    add("source:stress", true);
    add("source:playground,probe", false);
    add("ttft>500", true);
    add("ttft:>500", true);
    add("ttft>0.8s", false);
    add("ttft>=0.8s", true);
    add("ttft<1m", true);
    add("total>=500ms", true);
    add("cost>0.000001", false);
    add("cost>=0.000001", true);
    add("cost:$0.000001", true);
    add("tokens>=105 in:100 out<=5", true);
    add("tokens>1k", false);
    add("tok/s>90", true); // 10 ms a token
    add("tok/s>101", false);
    add("attempts>1", true);
    add("attempts:3", true);
    add("is:retried", true);
    add("is:retried,truncated", true);
    add("is:truncated", false);
    add("is:reused is:stream", true);
    add("cache:off", true);
    add("cache:hit", false);
    add("key:work", true);
    add("id:9f3c", true);
    add("id:9F3C1A2B-00", true);
    add("id:9f3d", false);
    add("since:15m", true);
    add("since:5m", false);
    add("until:11:55", true);
    add("since:2026-01-31", true);
    add("apac", true);
    add("rate_limited", true);
    add("9f3c1a2b", true);
    add("9F3C1A", true);
    add("9f3c1a2b-0000", true);
    add("9f3c1", false); // too few for an id
    add("429", true);
    add("500", false);
    add("4290", false);
    add("status:error 429 apac", true);
    add("\"sheep apac\"", true);
    add("elsewhere", false);
    add("status:ok or ttft>500", true);
    add("status:ok | status:cancelled", false);
    add("status:ok ttft>500 or attempts>2", true); // and binds more tightly
    add("status:ok (ttft>500 or attempts>2)", false);
    add("-(status:ok or cache:hit)", true);
    add("--attempts>2", true);
    add("( ( attempts>2 ) )", true);
    add("status:error model:gpt-4.1 ttft>500 source:stress -cost>0.01 gateway:*apac attempts>1 total>0.5s since:15m", true);
}

void TestFilter::matches()
{
    QFETCH(QString, text);
    QFETCH(bool, fits);
    const auto filter = parseFilter(text, Time);
    QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
    QCOMPARE(bw::record::matches(*filter, slowError()), fits);
    const auto opposite = parseFilter(u"-(%1)"_s.arg(text.isEmpty() ? u"class:quota"_s : text), Time);
    QVERIFY(opposite);
    QCOMPARE(bw::record::matches(*opposite, slowError()), !fits || text.isEmpty());
}

void TestFilter::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* text, int from, int to, const char* says) {
        QTest::newRow(text) << QString::fromUtf8(text) << from << to << QString::fromUtf8(says);
    };
    add("status:error modle:gpt", 13, 18, "nothing called “modle”");
    add("status:broken", 7, 13, "It can be: error, ok, cancelled");
    add("ttft>slow", 5, 9, "takes a time");
    add("ttft>", 0, 5, "must stand behind “ttft”");
    add("ttft>1,2", 5, 8, "one value only");
    add("cost>1e", 5, 7, "dollars");
    add("attempts>1.5", 9, 12, "whole number");
    add("tok/s<x", 6, 7, "a number");
    add("model>gpt", 0, 9, "is no number");
    add("since:yesterday", 6, 15, "how long ago");
    add("text:ab", 5, 7, "three characters");
    add("text:\"abc", 5, 9, "closing quotation mark");
    add("\"\"", 0, 2, "nothing between");
    add("(status:ok", 0, 1, "never closed");
    add("status:ok)", 9, 10, "closes nothing");
    add("status:ok or", 12, 12, "missing");
    add("or status:ok", 0, 2, "missing");
    add("-", 1, 1, "missing");
    add("()", 1, 2, "missing");
    add("http://example", 0, 4, "takes a");
}

void TestFilter::saysWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, says);
    const auto filter = parseFilter(text, Time);
    QVERIFY(!filter);
    if (!text.startsWith("http"_L1))
        QCOMPARE(std::pair(int(filter.error().from), int(filter.error().to)), std::pair(from, to));
    QVERIFY2(filter.error().message.contains(says), qPrintable(filter.error().message));
}

//! 20 000 random texts of the language's own pieces: a filter, or an error that lies within the text.
void TestFilter::anythingIsReadOrRefused()
{
    const QStringList pieces = {u"status"_s, u":"_s, u"error"_s, u" "_s, u"("_s, u")"_s, u"-"_s, u"or"_s, u" or "_s, u"\""_s,
                                u"ttft"_s,   u">"_s, u"<"_s,     u"="_s, u"5"_s, u"s"_s, u","_s, u"*"_s, u"\\"_s,   u"é"_s,
                                u"model"_s,  u"|"_s, u"since"_s, u"."_s, u"\n"_s};
    QRandomGenerator random(11);
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int left = random.bounded(14); left > 0; --left)
            text += pieces[random.bounded(int(pieces.size()))];
        const auto filter = parseFilter(text, Time);
        if (filter) {
            static_cast<void>(bw::record::matches(*filter, slowError()));
            continue;
        }
        QVERIFY2(filter.error().from >= 0 && filter.error().from <= filter.error().to && filter.error().to <= text.size(), qPrintable(text));
        QVERIFY(!filter.error().message.isEmpty());
    }
    QVERIFY(!parseFilter(QString(5'000, u'('), Time));
    QVERIFY(!parseFilter(QString(5'000, u'-') + u"x"_s, Time));
}

void TestFilter::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("at");
    const auto on = [](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
    };
    QTest::newRow("ago") << u"90m"_s << on(1, 31, 10, 30);
    QTest::newRow("days ago") << u"2d"_s << on(1, 29, 12, 0);
    QTest::newRow("today") << u"09:15"_s << on(1, 31, 9, 15);
    QTest::newRow("day") << u"2026-01-02"_s << on(1, 2, 0, 0);
    QTest::newRow("instant") << u"2026-01-02T03:04"_s << on(1, 2, 3, 4);
    QTest::newRow("with a space") << u"2026-01-02 03:04"_s << on(1, 2, 3, 4);
    QTest::newRow("no time") << u"noon"_s << QDateTime();
    QTest::newRow("no such day") << u"2026-02-31"_s << QDateTime();
}

void TestFilter::times()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, at);
    const auto found = filterTimeOf(text, Time);
    QCOMPARE(found.has_value(), at.isValid());
    if (found)
        QCOMPARE(*found, bw::wallTimeOf(at));
}

void TestFilter::patterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("same") << u"abc"_s << u"ABC"_s << true;
    QTest::newRow("part") << u"ab"_s << u"abc"_s << false;
    QTest::newRow("begins") << u"ab*"_s << u"abc"_s << true;
    QTest::newRow("ends") << u"*bc"_s << u"abc"_s << true;
    QTest::newRow("within") << u"*b*"_s << u"abc"_s << true;
    QTest::newRow("around") << u"a*c"_s << u"abbc"_s << true;
    QTest::newRow("overlap") << u"ab*bc"_s << u"abc"_s << false;
    QTest::newRow("order") << u"*a*b*"_s << u"ba"_s << false;
    QTest::newRow("all") << u"*"_s << u""_s << true;
    QTest::newRow("twice") << u"**"_s << u"x"_s << true;
}

void TestFilter::patterns()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QTEST(fitsPattern(pattern, text), "fits");
}

void TestFilter::unknownFitsNoComparison()
{
    LogRow unknown = slowError();
    unknown.ttft.reset();
    unknown.cost.reset();
    unknown.tokensIn.reset();
    for (const QString& text : {u"ttft>0"_s, u"ttft<1h"_s, u"cost:0"_s, u"cost>=0"_s, u"tokens>=0"_s, u"is:unpriced"_s})
        QVERIFY2(!bw::record::matches(*parseFilter(text, Time), unknown), qPrintable(text));
    QVERIFY(bw::record::matches(*parseFilter(u"-ttft>0"_s, Time), unknown));
}

void TestFilter::completes_data()
{
    QTest::addColumn<QString>("text"); // the cursor is at the bar
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("result");
    const auto add = [](const char* text, const char* first, const char* result) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(first) << QString::fromUtf8(result);
    };
    add("¦", "status:", "status:");
    add("st¦", "status:", "status:");
    add("tt¦", "ttft>", "ttft>");
    add("status:e¦", "error", "status:error");
    add("status:¦", "error", "status:error");
    add("class:rate¦", "rate_limited", "class:rate_limited");
    add("class:quota,ra¦", "rate_limited", "class:quota,rate_limited");
    add("model:¦ ttft>5", "gpt-4.1", "model:gpt-4.1 ttft>5");
    add("gpt¦", "model:gpt-4.1", "model:gpt-4.1");
    add("gateway:holy¦", "\"HolySheep APAC\"", "gateway:\"HolySheep APAC\"");
    add("gateway:\"holy¦", "\"HolySheep APAC\"", "gateway:\"HolySheep APAC\"");
    add("-sou¦", "source:", "-source:");
    add("(cac¦ or", "cache:", "(cache: or");
    add("is:¦", "stream", "is:stream");
}

void TestFilter::completes()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    QFETCH(QString, result);
    const qsizetype cursor = text.indexOf(u'¦');
    text.remove(u'¦');
    const FilterVocabulary vocabulary{{u"HolySheep APAC"_s}, {}, {u"gpt-4.1"_s, u"deepseek-v3.2"_s}, {}};
    const QList<FilterSuggestion> found = completeFilter(text, cursor, vocabulary);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().insert, first);
    QCOMPARE(text.replace(found.first().from, found.first().to - found.first().from, found.first().insert), result);
}

void TestFilter::completionIsWhatTheParserTakes()
{
    for (const FilterFieldInfo& field : filterFields()) {
        const QString begun = QString(field.name) + u':';
        for (const FilterSuggestion& suggestion : completeFilter(begun, begun.size())) {
            QString text = begun;
            text.replace(suggestion.from, suggestion.to - suggestion.from, suggestion.insert);
            QVERIFY2(parseFilter(text, Time), qPrintable(text));
        }
    }
}

void TestFilter::everyFieldExplainsItself()
{
    for (const FilterFieldInfo& field : filterFields()) {
        QVERIFY(!filterHint(field.field).isEmpty());
        QCOMPARE(filterField(QString(field.name))->field, field.field);
        QCOMPARE(&filterField(field.field), &field);
        QCOMPARE(filterWords(field.field).isEmpty(), field.value != FilterValue::Word);
    }
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
