// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/forecast.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::PicoUsd;
using bw::spend::forecast;
using bw::spend::Forecast;

namespace {

using Totals = QMap<QDate, PicoUsd>;

PicoUsd dollars(qint64 amount)
{
    return PicoUsd(amount * 1'000'000'000'000);
}

QDateTime utc(int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
}

} // namespace

class TestForecast : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void nothingSpentForecastsNothing();
    void theFirstHourSaysNothing();
    void theFirstDayIsDrawnOut();
    void theMeanOfTheWholeDaysKnown();
    void atMostSevenDays();
    void daysWithoutSpendingCount();
    void aQuietWeekIsKnown_data();
    void aQuietWeekIsKnown();
    void monthsStayApart();
    void theDayIsThePersons();
    void shortAndLongDays();
    void largeSumsDoNotOverflow();
};

void TestForecast::nothingSpentForecastsNothing()
{
    QCOMPARE(forecast({}, {}, utc(11, 28, 15), QTimeZone::utc()), Forecast());
}

void TestForecast::theFirstHourSaysNothing()
{
    const Forecast result = forecast({{QDate(2026, 11, 28), dollars(5)}}, {}, utc(11, 28, 0, 59), QTimeZone::utc());
    QCOMPARE(result.today, dollars(5));
    QCOMPARE(result.perDay, PicoUsd());
    QCOMPARE(result.endOfDay, dollars(5));
    QCOMPARE(result.endOfMonth, dollars(5));
}

void TestForecast::theFirstDayIsDrawnOut()
{
    const Forecast result = forecast({{QDate(2026, 11, 28), dollars(5)}}, {}, utc(11, 28, 12), QTimeZone::utc());
    QCOMPARE(result.daysKnown, 0);
    QCOMPARE(result.perDay, dollars(10));
    QCOMPARE(result.endOfDay, dollars(10));
    QCOMPARE(result.endOfMonth, dollars(30)); // 10 today and 10 on the 29th and the 30th
}

void TestForecast::theMeanOfTheWholeDaysKnown()
{
    const Totals totals{{QDate(2026, 11, 26), dollars(2)}, {QDate(2026, 11, 27), dollars(4)}, {QDate(2026, 11, 28), dollars(100)}};
    const Forecast result = forecast(totals, {}, utc(11, 28, 18), QTimeZone::utc());
    QCOMPARE(result.daysKnown, 2);
    QCOMPARE(result.perDay, dollars(3));
    QCOMPARE(result.month, dollars(106));
    QCOMPARE(result.endOfDay.toDecimal(), u"100.75"_s);
    QCOMPARE(result.endOfMonth.toDecimal(), u"112.75"_s);
}

void TestForecast::atMostSevenDays()
{
    Totals totals;
    for (int day = 1; day <= 27; ++day)
        totals.insert(QDate(2026, 11, day), dollars(day <= 20 ? 1'000 : 7));
    const Forecast result = forecast(totals, {}, utc(11, 28, 0), QTimeZone::utc());
    QCOMPARE(result.daysKnown, 7);
    QCOMPARE(result.perDay, dollars(7));
    QCOMPARE(result.endOfMonth, result.month + dollars(21));
}

void TestForecast::daysWithoutSpendingCount()
{
    const Forecast result = forecast({{QDate(2026, 11, 24), dollars(8)}}, {}, utc(11, 28, 0), QTimeZone::utc());
    QCOMPARE(result.daysKnown, 4);
    QCOMPARE(result.perDay, dollars(2));
}

//! A week of nothing, and then ten dollars in the first hour: that is no first day.
void TestForecast::aQuietWeekIsKnown_data()
{
    QTest::addColumn<QDate>("since");
    QTest::addColumn<int>("daysKnown");
    QTest::addColumn<PicoUsd>("perDay");
    QTest::newRow("long ago") << QDate(2026, 3, 1) << 7 << PicoUsd();
    QTest::newRow("three days ago") << QDate(2026, 11, 25) << 3 << PicoUsd();
    QTest::newRow("today") << QDate(2026, 11, 28) << 0 << dollars(240);
    QTest::newRow("a clock that was wrong") << QDate(2027, 1, 1) << 0 << dollars(240);
    QTest::newRow("unknown") << QDate() << 0 << dollars(240);
}

void TestForecast::aQuietWeekIsKnown()
{
    QFETCH(const QDate, since);
    const Forecast result = forecast({{QDate(2026, 11, 28), dollars(10)}}, since, utc(11, 28, 1), QTimeZone::utc());
    QTEST(result.daysKnown, "daysKnown");
    QTEST(result.perDay, "perDay");
}

void TestForecast::monthsStayApart()
{
    const Totals totals{{QDate(2026, 11, 30), dollars(40)}, {QDate(2026, 12, 1), dollars(1)}};
    const Forecast result = forecast(totals, {}, utc(12, 1, 12), QTimeZone::utc());
    QCOMPARE(result.month, dollars(1));
    QCOMPARE(result.perDay, dollars(40)); // the pace may look back into another month
    QCOMPARE(result.endOfMonth, dollars(1 + 20 + 30 * 40));
}

void TestForecast::theDayIsThePersons()
{
    const QTimeZone saigon(7 * 3'600);
    // 20:00 UTC on the 27th is 03:00 on the 28th there.
    const Forecast result = forecast({{QDate(2026, 11, 28), dollars(3)}}, {}, utc(11, 27, 20), saigon);
    QCOMPARE(result.today, dollars(3));
    QCOMPARE(result.endOfDay, dollars(24));
}

void TestForecast::shortAndLongDays()
{
    const QTimeZone berlin("Europe/Berlin");
    if (!berlin.isValid())
        QSKIP("The system has no time zone database.");
    // 29 March 2026 has 23 hours, 25 October 25: at noon 12 are left of either.
    for (const QDate day : {QDate(2026, 3, 29), QDate(2026, 10, 25)}) {
        const Forecast result = forecast({{day.addDays(-1), dollars(24)}}, {}, QDateTime(day, QTime(12, 0), berlin), berlin);
        QCOMPARE(result.endOfDay, dollars(12));
    }
}

void TestForecast::largeSumsDoNotOverflow()
{
    const Forecast result = forecast({{QDate(2026, 11, 27), dollars(100'000)}}, {}, utc(11, 28, 6), QTimeZone::utc());
    QCOMPARE(result.endOfDay, dollars(75'000));
}

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
