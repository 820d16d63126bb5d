// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/spendtext.h"

#include "support/suite.h"
#include "widgets/format.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

namespace {

PicoUsd cents(qint64 count)
{
    return PicoUsd(10'000'000'000) * count;
}

metrics::Totals totalsOf(PicoUsd cost, qint64 priced, qint64 unpriced = 0)
{
    metrics::Totals totals;
    totals.requests = priced + unpriced;
    totals.priced = priced;
    totals.unpriced = unpriced;
    totals.cost = cost;
    return totals;
}

metrics::SpendBuckets bucketsOf(const QList<TimeRange>& spans, int models)
{
    metrics::SpendBuckets buckets{spans, {}};
    for (int i = 0; i < models; ++i) {
        QList<PicoUsd> perPoint(spans.size(), cents(1));
        buckets.models.append({u"model %1"_s.arg(i), perPoint, cents(spans.size()), 0});
    }
    return buckets;
}

} // namespace

class TestSpendText : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void amountsSayWhatTheyLack_data();
    void amountsSayWhatTheyLack();
    void tilesSayWhereItGoes();
    void whatHitsSavedMayBeUnknown();
    void savingsAreSaidOnlyWhereKnown();
    void barsHaveColoursForFiveModels();
    void barsOfDaysStayInTheirDays_data();
    void barsOfDaysStayInTheirDays();
    void modelsWithoutAPriceAreNamed();
    void budgetsSayHowTheyStand_data();
    void budgetsSayHowTheyStand();
};

void TestSpendText::amountsSayWhatTheyLack_data()
{
    QTest::addColumn<metrics::Totals>("totals");
    QTest::addColumn<QString>("text");
    metrics::Totals estimated = totalsOf(cents(184), 3);
    estimated.estimatedCost = cents(184);
    metrics::Totals both = totalsOf(cents(189), 3, 1);
    both.estimatedCost = cents(5);
    metrics::Totals hits = totalsOf({}, 0);
    hits.cacheHits = hits.freeHits = 2;
    metrics::Totals hitsAndUnknown = hits;
    hitsAndUnknown.unpriced = 1;
    QTest::newRow("nothing") << metrics::Totals() << u"$0.00"_s;
    QTest::newRow("all known") << totalsOf(cents(184), 3) << u"$1.84"_s;
    QTest::newRow("some unknown") << totalsOf(cents(184), 3, 2) << u"≥ $1.84"_s;
    QTest::newRow("none known") << totalsOf({}, 0, 2) << u"—"_s;
    QTest::newRow("estimated") << estimated << u"~$1.84"_s;
    QTest::newRow("some estimated, some unknown") << both << u"≥ $1.84 + ~$0.050"_s;
    QTest::newRow("answers of the cache") << hits << u"$0.00"_s;
    QTest::newRow("the rest unknown") << hitsAndUnknown << u"—"_s;
}

void TestSpendText::amountsSayWhatTheyLack()
{
    QFETCH(const metrics::Totals, totals);
    QFETCH(const QString, text);
    QCOMPARE(amountText(totals.spent()), text);
}

void TestSpendText::tilesSayWhereItGoes()
{
    SpendFigures figures;
    figures.today = totalsOf(cents(120), 4);
    figures.month = totalsOf(cents(2000), 90, 1);
    figures.forecast.perDay = cents(100);
    figures.forecast.endOfMonth = cents(3100);
    figures.forecast.daysKnown = 7;
    figures.snapshot.totals = totalsOf(cents(120), 4);
    figures.snapshot.totals.listCost = cents(200);
    figures.snapshot.totals.listActual = cents(120);
    figures.snapshot.totals.savedCost = cents(20);
    figures.snapshot.totals.cacheHits = 1;
    const QList<SpendTile> tiles = spendTiles(figures);
    QCOMPARE(tiles.size(), 4);
    QCOMPARE(tiles[0].value, u"$1.20"_s);
    QCOMPARE(tiles[1].value, u"≥ $20.00"_s);
    QCOMPARE(tiles[2].value, u"$31.00"_s);
    QVERIFY(tiles[2].note.contains(u"$1.00"_s) && tiles[2].note.contains(u'7'));
    QCOMPARE(tiles[3].value, u"$1.00"_s);
    figures.forecast = {};
    QVERIFY(!spendTiles(figures)[2].note.contains(u'$'));
}

void TestSpendText::whatHitsSavedMayBeUnknown()
{
    metrics::Totals totals = totalsOf({}, 0, 3);
    totals.cacheHits = totals.freeHits = totals.unpricedHits = 2;
    totals.cacheMisses = 2;
    QCOMPARE(savingLines(totals).size(), 1);
    QCOMPARE(savingLines(totals)[0].value, u"—"_s);
    QVERIFY2(!savingLines(totals)[0].note.contains(u'$'), qPrintable(savingLines(totals)[0].note));
    totals.unpricedHits = 1;
    totals.savedCost = cents(30);
    QCOMPARE(savingLines(totals)[0].value, u"≥ $0.300"_s);
    SpendFigures figures;
    figures.snapshot.totals = totals;
    QCOMPARE(spendTiles(figures)[3].value, u"≥ $0.300"_s);
}

void TestSpendText::savingsAreSaidOnlyWhereKnown()
{
    metrics::Totals totals = totalsOf(cents(120), 4);
    QVERIFY(savingLines(totals).isEmpty());
    totals.listCost = cents(240);
    totals.listActual = cents(120);
    totals.cacheHits = 1;
    totals.cacheMisses = 3;
    totals.savedCost = cents(30);
    totals.maybeBilled = 2;
    const QList<SavingLine> lines = savingLines(totals);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].value, u"$1.20"_s);
    QVERIFY(lines[0].note.contains(u"50 %"_s));
    QVERIFY(lines[1].note.contains(u"25 %"_s) && lines[1].note.contains(u"$1.50"_s));
    QCOMPARE(lines[2].value, u"2"_s);
}

void TestSpendText::barsHaveColoursForFiveModels()
{
    const QList<TimeRange> hours = metrics::evenSpans({WallTime(48h), WallTime(72h)}, 1h);
    const SpendData data = spendChartData(bucketsOf(hours, 8), WallTime(100h), QTimeZone::utc(), u"$1.92"_s);
    QCOMPARE(data.models.size(), 6);
    QCOMPARE(data.models.constLast().values.constFirst(), 0.03);
    QCOMPARE(data.cumulative.size(), 24);
    QCOMPARE(data.cumulative.constLast(), 1.92);
    QCOMPARE(spendChartData(bucketsOf(hours, 8), WallTime(50h), QTimeZone::utc(), {}).cumulative.size(), 3); // what is to come is not known
    QCOMPARE(data.grid.step, Milliseconds(1h));
    QCOMPARE(data.grid.range, (TimeRange{WallTime(48h), WallTime(72h)}));
}

void TestSpendText::barsOfDaysStayInTheirDays_data()
{
    QTest::addColumn<QDate>("first");
    QTest::newRow("an hour more") << QDate(2026, 10, 10);
    QTest::newRow("an hour less") << QDate(2026, 3, 20);
    QTest::newRow("no change") << QDate(2026, 6, 1);
}

void TestSpendText::barsOfDaysStayInTheirDays()
{
    QFETCH(const QDate, first);
    const QTimeZone berlin("Europe/Berlin");
    if (!berlin.isValid())
        QSKIP("This system knows no time zones.");
    QList<TimeRange> days = metrics::localDays(first, first.addDays(29), berlin);
    days.first().from += 20h; // parts of days
    days.last().to -= 20h;
    const TimeGrid grid = spendChartData(bucketsOf(days, 1), days.constLast().to, berlin, {}).grid;
    for (int i = 0; i < days.size(); ++i)
        QCOMPARE(dateTimeOf(grid.at(i)).toTimeZone(berlin).date(), first.addDays(i));
    const QList<TimeRange> halves{{days[1].to - 13h, days[1].to}, {days[2].from, days[2].from + 13h}};
    QCOMPARE(spendChartData(bucketsOf(halves, 1), halves[1].to, berlin, {}).grid.step, Milliseconds(24h));
}

void TestSpendText::modelsWithoutAPriceAreNamed()
{
    metrics::Snapshot snapshot;
    snapshot.spend = {{u"known"_s, {}, cents(3), 0}, {u"mystery-1"_s, {}, {}, 1'234}};
    const QStringList lines = unpricedLines(snapshot);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.constFirst().startsWith(u"mystery-1"_s) && lines.constFirst().contains(u"234"_s));
}

void TestSpendText::budgetsSayHowTheyStand_data()
{
    QTest::addColumn<qint64>("today");
    QTest::addColumn<qint64>("endOfDay");
    QTest::addColumn<QString>("says");
    QTest::newRow("on track") << qint64(100) << qint64(300) << u"$3.00"_s;
    QTest::newRow("too fast") << qint64(100) << qint64(700) << u"will not last"_s;
    QTest::newRow("used up") << qint64(500) << qint64(700) << u"stopped"_s;
}

void TestSpendText::budgetsSayHowTheyStand()
{
    QFETCH(const qint64, today);
    QFETCH(const qint64, endOfDay);
    QFETCH(const QString, says);
    BudgetFigure budget{ProfileId(u"g"_s), u"g"_s, cents(500), {}};
    budget.forecast.today = cents(today);
    budget.forecast.endOfDay = cents(endOfDay);
    QVERIFY2(budgetText(budget).contains(says), qPrintable(budgetText(budget)));
}

QTEST_APPLESS_MAIN(TestSpendText)
#include "tst_spendtext.moc"
