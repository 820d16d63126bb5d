// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/spendbuckets.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::metrics;
using bw::PicoUsd;
using bw::TimeRange;
using bw::WallTime;

namespace {

//! A cent at each point, all of one model, as a store would answer.
Snapshot centAPoint(const Question& question)
{
    Snapshot snapshot;
    snapshot.question = question;
    snapshot.axis = axisOf(question, question.fixed->to);
    ModelSpend model;
    model.model = u"gpt-4.1"_s;
    for (int i = 0; i < snapshot.axis.count; ++i) {
        model.perPoint.append(PicoUsd(10'000'000'000));
        model.total += model.perPoint.constLast();
    }
    snapshot.spend = {model};
    return snapshot;
}

} // namespace

class TestSpendBuckets : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void daysAreThePersonsDays_data();
    void daysAreThePersonsDays();
    void aDayOfTheClockChangeIsOneDay();
    void spansAreEven();
    void whatLiesOutsideIsLeftOut();
    void theDearestStandsFirst();
    void quietDaysBeforeTheFirstAreNone();
};

void TestSpendBuckets::daysAreThePersonsDays_data()
{
    QTest::addColumn<QTimeZone>("zone");
    QTest::addColumn<bw::Milliseconds>("width");
    QTest::newRow("Greenwich") << QTimeZone::utc() << bw::Milliseconds(1h);
    QTest::newRow("Hanoi") << QTimeZone(7 * 3600) << bw::Milliseconds(1h);
    QTest::newRow("India") << QTimeZone(5 * 3600 + 1800) << bw::Milliseconds(30min);
    QTest::newRow("Nepal") << QTimeZone(5 * 3600 + 2700) << bw::Milliseconds(5min);
    QTest::newRow("New York") << QTimeZone(-5 * 3600) << bw::Milliseconds(1h);
}

void TestSpendBuckets::daysAreThePersonsDays()
{
    QFETCH(const QTimeZone, zone);
    QFETCH(const bw::Milliseconds, width);
    const QList<TimeRange> days = localDays({2026, 11, 1}, {2026, 11, 30}, zone);
    QCOMPARE(days.size(), 30);
    QCOMPARE(bw::dateTimeOf(days.constFirst().from).toTimeZone(zone).time(), QTime(0, 0));
    const Snapshot snapshot = centAPoint(spendQuestion(days));
    QCOMPARE(snapshot.axis.width, width);
    QCOMPARE(snapshot.axis.range(), (TimeRange{days.constFirst().from, days.constLast().to}));
    const SpendBuckets buckets = spendBuckets(snapshot, days);
    const qint64 points = 24h / width;
    for (const PicoUsd sum : buckets.sums())
        QCOMPARE(sum, PicoUsd(10'000'000'000) * points);
    QCOMPARE(buckets.models.constFirst().total, snapshot.spend.constFirst().total);
}

void TestSpendBuckets::aDayOfTheClockChangeIsOneDay()
{
    const QTimeZone berlin("Europe/Berlin");
    if (!berlin.isValid())
        QSKIP("This system knows no time zones.");
    const QList<TimeRange> days = localDays({2026, 10, 24}, {2026, 10, 26}, berlin);
    QCOMPARE(days[0].span(), bw::Milliseconds(24h));
    QCOMPARE(days[1].span(), bw::Milliseconds(25h));
    const SpendBuckets buckets = spendBuckets(centAPoint(spendQuestion(days)), days);
    QCOMPARE(buckets.sums()[1], PicoUsd(250'000'000'000));
    QCOMPARE(dayTotals(buckets, berlin).keys(), (QList<QDate>{{2026, 10, 24}, {2026, 10, 25}, {2026, 10, 26}}));
}

void TestSpendBuckets::spansAreEven()
{
    const WallTime noon{24h * 20'000 + 12h};
    const QList<TimeRange> spans = evenSpans({noon, noon + 59min}, 10min);
    QCOMPARE(spans.size(), 6);
    QCOMPARE(spans.constLast(), (TimeRange{noon + 50min, noon + 60min}));
    QVERIFY(evenSpans({noon, noon}, 10min).isEmpty());
    QCOMPARE(spendBuckets(centAPoint(spendQuestion(spans)), spans).sums().size(), 6);
}

void TestSpendBuckets::whatLiesOutsideIsLeftOut()
{
    const WallTime noon{24h * 20'000 + 12h};
    const Snapshot snapshot = centAPoint(spendQuestion(evenSpans({noon, noon + 4h}, 1h)));
    QCOMPARE(snapshot.axis.count, 4);
    const SpendBuckets middle = spendBuckets(snapshot, evenSpans({noon + 1h, noon + 3h}, 1h));
    QCOMPARE(middle.models.constFirst().total, PicoUsd(20'000'000'000));
}

void TestSpendBuckets::theDearestStandsFirst()
{
    const WallTime noon{24h * 20'000 + 12h};
    const QList<TimeRange> spans = evenSpans({noon, noon + 2h}, 1h);
    Snapshot snapshot = centAPoint(spendQuestion(spans));
    ModelSpend dear = snapshot.spend.constFirst();
    dear.model = u"dear"_s;
    dear.perPoint[1] = PicoUsd(90'000'000'000);
    snapshot.spend.append(dear);
    QCOMPARE(spendBuckets(snapshot, spans).models.constFirst().model, u"dear"_s);
    QCOMPARE(spendBuckets(snapshot, spans).sums()[1], PicoUsd(100'000'000'000));
}

void TestSpendBuckets::quietDaysBeforeTheFirstAreNone()
{
    const QList<TimeRange> days = localDays({2026, 11, 1}, {2026, 11, 4}, QTimeZone::utc());
    SpendBuckets buckets{days, {{u"m"_s, {PicoUsd(), PicoUsd(5), PicoUsd(), PicoUsd(7)}, PicoUsd(12), 0}}};
    const QMap<QDate, PicoUsd> totals = dayTotals(buckets, QTimeZone::utc());
    QCOMPARE(totals.keys(), (QList<QDate>{{2026, 11, 2}, {2026, 11, 3}, {2026, 11, 4}}));
    QCOMPARE(totals.value({2026, 11, 3}), PicoUsd());
}

QTEST_APPLESS_MAIN(TestSpendBuckets)
#include "tst_spendbuckets.moc"
