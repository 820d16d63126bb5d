// SPDX-License-Identifier: GPL-3.0-or-later
// The charts as a person sees them: legend, table, empty state, what a click tells.
#include "charts/chartlegend.h"
#include "charts/heatmap.h"
#include "charts/linechart.h"
#include "charts/plot.h"
#include "charts/spendchart.h"
#include "charts/throughputchart.h"
#include "charts/timeselection.h"
#include "support/suite.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

namespace {

constexpr WallTime Start{1'790'000'000s};
const TimeGrid Grid{{Start, Start + 60s}, Start, 1s};

LineData percentiles()
{
    LineData data{Grid, {{u"p50"_s, 0, false, false, u"184 ms"_s, false, {}}, {u"p99"_s, 2, false, false, u"861 ms"_s, true, {}}}, {}};
    for (int i = 0; i < 60; ++i) {
        data.lines[0].values.append(i == 7 ? std::nullopt : std::optional(180.0 + i % 5));
        data.lines[1].values.append(800.0 + 20 * (i % 4));
        data.counts.append(40);
    }
    return data;
}

ThroughputData throughput()
{
    ThroughputData data{Grid, {}, {}, {{u"rate_limited"_s, {}, u"1.2 %"_s}}, u"42.1/s"_s, u"0.3 %"_s};
    for (int i = 0; i < 60; ++i) {
        data.perSecond.append(40 + i % 6);
        data.errors[0].values.append(i == 30 ? 12 : 0);
    }
    return data;
}

SpendData spend()
{
    SpendData data{Grid, {{u"gpt-4.1"_s, {}, u"$1.20"_s}, {u"deepseek-v3.2"_s, {}, u"$0.64"_s}}, {}, u"$1.84 today"_s};
    double sum = 0;
    for (int i = 0; i < 60; ++i) {
        data.models[0].values.append(0.02);
        data.models[1].values.append(0.01);
        data.cumulative.append(sum += 0.03);
    }
    return data;
}

HeatData heat()
{
    HeatData data{Grid, {1ms, 2ms, 4ms, 8ms, 16ms}, {}, u"p99 12 ms"_s};
    for (int i = 0; i < 60; ++i)
        data.counts.append({0, i == 5 ? 0 : 400, 30, i == 5 ? 3 : 0});
    return data;
}

//! Something of about this colour is in the picture.
bool shows(QWidget& widget, const QColor& wanted)
{
    const QImage picture = widget.grab().toImage();
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            if (qAbs(color.red() - wanted.red()) + qAbs(color.green() - wanted.green()) + qAbs(color.blue() - wanted.blue()) < 24)
                return true;
        }
    }
    return false;
}

template <typename Chart> void open(Chart& chart)
{
    chart.resize(620, 240);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
}

QPoint place(ChartCard& chart, int bucket, double up)
{
    return chart.plot().pixelOf(toAxis(Grid.middle(bucket)), up).toPoint();
}

} // namespace

class TestCharts : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void namesKeepTheirColorsApart();
    void fillsDiffer();
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void legendHidesALine();
    void hiddenSeriesStayHidden();
    void tableIsBehindEveryChart();
    void tableFollowsTheData();
    void emptyIsSaid();
    void clickFindsTheNearestLine();
    void clickFindsFailuresAndModels();
    void readOutTellsNumbers();
    void errorsAreSeenAmongMany();
    void heatIsLogarithmic();
    void everyLookHasItsColours();
    void legendGivesWay();
    void numbersAreCopied();
    void screenReadersHearTheNumbers();

private:
    Theme m_theme{Theme::Mode::Dark};
    TimeSelection m_selection;
};

void TestCharts::legendHidesALine()
{
    LineChart chart(m_theme, m_selection, Unit::Duration, u"Latency"_s, u"time to first token"_s);
    chart.setData(percentiles());
    open(chart);
    QCOMPARE(chart.plot().up().to, 1000.0);
    QVERIFY(shows(chart.plot(), m_theme.colors().series[2]));
    const auto entries = chart.legend().findChildren<LegendEntry*>();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[1]->accessibleName(), u"p99 861 ms"_s);
    QTest::mouseClick(entries[1], Qt::LeftButton);
    QVERIFY(chart.legend().isHidden(u"p99"_s));
    QVERIFY(!shows(chart.plot(), m_theme.colors().series[2]));
    QVERIFY(chart.plot().up().to <= 200); // the scale is of what is shown
    QTest::mouseClick(entries[1], Qt::LeftButton);
    QVERIFY(shows(chart.plot(), m_theme.colors().series[2]));
}

void TestCharts::hiddenSeriesStayHidden()
{
    LineChart chart(m_theme, m_selection, Unit::Duration, u"Latency"_s, {});
    chart.setData(percentiles());
    chart.legend().setHidden(u"p99"_s, true);
    open(chart);
    chart.setData(percentiles());
    QVERIFY(!shows(chart.plot(), m_theme.colors().series[2]));
}

void TestCharts::tableIsBehindEveryChart()
{
    LineChart lines(m_theme, m_selection, Unit::Duration, u"Latency"_s, {});
    lines.setData(percentiles());
    ThroughputChart rate(m_theme, m_selection, u"Throughput"_s);
    rate.setData(throughput());
    SpendChart money(m_theme, m_selection, u"Spend"_s, {});
    money.setData(spend());
    HeatMap gaps(m_theme, m_selection, u"Token gaps"_s, {});
    gaps.setData(heat());
    const std::initializer_list<std::pair<ChartCard*, QStringList>> charts = {
        {&lines, {u"p50"_s, u"p99"_s, u"Samples"_s, u"184 ms"_s, u"860 ms"_s, u"40"_s}},
        {&rate, {u"Requests/s"_s, u"rate_limited"_s, {}, u"45.0/s"_s, u"0.0/s"_s, {}}},
        {&money, {u"gpt-4.1"_s, u"deepseek-v3.2"_s, u"Together"_s, u"$0.020"_s, u"$0.010"_s, u"$0.030"_s}},
        {&gaps, {u"1.0 ms – 2.0 ms"_s, u"2.0 ms – 4.0 ms"_s, u"4.0 ms – 8.0 ms"_s, u"0"_s, u"400"_s, u"30"_s}},
    };
    for (const auto& [chart, texts] : charts) {
        const QAbstractItemModelTester tester(&const_cast<ChartTable&>(chart->table()), QAbstractItemModelTester::FailureReportingMode::QtTest);
        open(*chart);
        auto* toggle = chart->findChild<IconButton*>();
        QVERIFY(!toggle->accessibleName().isEmpty());
        QTest::mouseClick(toggle, Qt::LeftButton);
        QVERIFY(chart->isTableShown());
        auto* view = chart->findChild<QTableView*>();
        QVERIFY(view->isVisible() && !chart->plot().isVisible());
        QCOMPARE(view->model()->rowCount(), 60);
        for (int column = 0; column < 3; ++column) {
            if (texts[column].isEmpty())
                continue;
            QCOMPARE(view->model()->headerData(column + 1, Qt::Horizontal).toString(), texts[column]);
            QCOMPARE(view->model()->index(0, column + 1).data().toString(), texts[column + 3]);
        }
        chart->showTable(false);
        QVERIFY(!view->isVisible() && chart->plot().isVisible());
    }
}

void TestCharts::tableFollowsTheData()
{
    LineChart chart(m_theme, m_selection, Unit::Duration, u"Latency"_s, {});
    chart.setData(percentiles());
    open(chart);
    chart.showTable(true);
    LineData data = percentiles();
    data.lines[0].values.last() = 1234.0;
    chart.setData(data);
    QCOMPARE(chart.table().index(0, 1).data().toString(), u"1.23 s"_s);
    QCOMPARE(chart.table().index(60 - 1 - 7, 1).data().toString(), u"—"_s);
}

void TestCharts::emptyIsSaid()
{
    ThroughputChart chart(m_theme, m_selection, u"Throughput"_s);
    chart.setEmptyText(u"No requests yet."_s);
    chart.setData({Grid, QList<double>(60, 0.0), {}, {}, u"0/s"_s, {}});
    open(chart);
    QVERIFY(!chart.plot().isVisible());
    chart.setData(throughput());
    QVERIFY(chart.plot().isVisible());
    chart.setData({Grid, {}, {}, {}, {}, {}});
    QVERIFY(!chart.plot().isVisible());
}

void TestCharts::clickFindsTheNearestLine()
{
    LineChart chart(m_theme, m_selection, Unit::Duration, u"Latency"_s, {});
    chart.setData(percentiles());
    open(chart);
    const QSignalSpy clicked(&chart, &ChartCard::pointClicked);
    QTest::mouseClick(chart.plot().viewport(), Qt::LeftButton, Qt::NoModifier, place(chart, 20, 780));
    QTest::mouseClick(chart.plot().viewport(), Qt::LeftButton, Qt::NoModifier, place(chart, 21, 220));
    QTest::mouseClick(chart.plot().viewport(), Qt::LeftButton, Qt::NoModifier, place(chart, 7, 180)); // p50 is missing there
    QCOMPARE(clicked.count(), 3);
    QCOMPARE(clicked[0][0].value<ChartPoint>(), (ChartPoint{{Start + 20s, Start + 21s}, u"p99"_s, 800.0}));
    QCOMPARE(clicked[1][0].value<ChartPoint>(), (ChartPoint{{Start + 21s, Start + 22s}, u"p50"_s, 181.0}));
    QCOMPARE(clicked[2][0].value<ChartPoint>().series, u"p99"_s);
}

void TestCharts::clickFindsFailuresAndModels()
{
    ThroughputChart rate(m_theme, m_selection, u"Throughput"_s);
    rate.setData(throughput());
    open(rate);
    const QSignalSpy onRate(&rate, &ChartCard::pointClicked);
    QTest::mouseClick(rate.plot().viewport(), Qt::LeftButton, Qt::NoModifier, place(rate, 30, 5));
    QTest::mouseClick(rate.plot().viewport(), Qt::LeftButton, Qt::NoModifier, place(rate, 31, 5));
    QCOMPARE(onRate.count(), 2);
    QCOMPARE(onRate[0][0].value<ChartPoint>().series, u"rate_limited"_s);
    QCOMPARE(onRate[1][0].value<ChartPoint>().series, QString());

    SpendChart money(m_theme, m_selection, u"Spend"_s, {});
    money.setData(spend());
    open(money);
    const QSignalSpy onMoney(&money, &ChartCard::pointClicked);
    QTest::mouseClick(money.plot().viewport(), Qt::LeftButton, Qt::NoModifier, place(money, 9, 0.01));
    QTest::mouseClick(money.plot().viewport(), Qt::LeftButton, Qt::NoModifier, place(money, 9, 0.025));
    QCOMPARE(onMoney[0][0].value<ChartPoint>(), (ChartPoint{{Start + 9s, Start + 10s}, u"gpt-4.1"_s, 0.02}));
    QCOMPARE(onMoney[1][0].value<ChartPoint>().series, u"deepseek-v3.2"_s);
}

void TestCharts::readOutTellsNumbers()
{
    HeatMap chart(m_theme, m_selection, u"Token gaps"_s, {});
    chart.setData(heat());
    open(chart);
    for (int i = 0; i < 55; ++i)
        QTest::keyClick(&chart.plot(), Qt::Key_Left);
    QVERIFY2(chart.plot().accessibleDescription().endsWith(u"33 gaps, most  4.0 ms – 8.0 ms, longest  8.0 ms – 16 ms"_s),
             qPrintable(chart.plot().accessibleDescription()));
}

void TestCharts::errorsAreSeenAmongMany()
{
    ThroughputChart chart(m_theme, m_selection, u"Throughput"_s);
    ThroughputData data = throughput();
    data.errors[0].values[30] = 0.01;
    chart.setData(data);
    open(chart);
    QVERIFY(shows(chart.plot(), m_theme.colors().bad));
    data.errors[0].values[30] = 0;
    chart.setData(data);
    QVERIFY(!shows(chart.plot(), m_theme.colors().bad));
}

void TestCharts::heatIsLogarithmic()
{
    QCOMPARE(HeatMap::heat(0, 100), 0.0);
    QCOMPARE(HeatMap::heat(100, 100), 1.0);
    QVERIFY(HeatMap::heat(1, 10'000) > 0.05); // a single stall is seen
    QCOMPARE(HeatMap::heat(5, 0), 0.0);
}

void TestCharts::everyLookHasItsColours()
{
    LineChart chart(m_theme, m_selection, Unit::Duration, u"Latency"_s, {});
    chart.setData(percentiles());
    open(chart);
    m_theme.setMode(Theme::Mode::Light);
    QVERIFY(shows(chart.plot(), m_theme.colors().series[2]));
    QVERIFY(shows(chart.plot(), m_theme.colors().card));
    QVERIFY(!shows(chart.plot(), darkColors().card));
    m_theme.setMode(Theme::Mode::Dark);
    QVERIFY(shows(chart.plot(), m_theme.colors().series[2]));
}

void TestCharts::legendGivesWay()
{
    ChartLegend legend;
    QList<LegendItem> items;
    for (int i = 0; i < 6; ++i)
        items.append({u"model-number-%1"_s.arg(i), u"$1.2%1"_s.arg(i), Qt::red, false, {}});
    legend.setItems(items, Qt::gray);
    legend.resize(legend.sizeHint());
    legend.show();
    const auto shown = [&legend] {
        const auto entries = legend.findChildren<LegendEntry*>();
        return std::ranges::count_if(entries, [](const LegendEntry* entry) { return entry->isVisible(); });
    };
    QCOMPARE(shown(), 6);
    legend.resize(legend.sizeHint().width() / 2, legend.height());
    QVERIFY(shown() >= 1 && shown() < 4);
    const auto* more = legend.findChild<QLabel*>();
    QVERIFY(more->isVisible() && more->toolTip().contains(u"model-number-5"_s));
}

void TestCharts::numbersAreCopied()
{
    SpendChart chart(m_theme, m_selection, u"Spend"_s, {});
    chart.setData(spend());
    for (QAction* action : chart.plot().actions())
        action->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Time\tgpt-4.1\tdeepseek-v3.2\tTogether\tTotal so far\n"_s));
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 61);
}

void TestCharts::screenReadersHearTheNumbers()
{
    LineChart chart(m_theme, m_selection, Unit::Duration, u"Latency"_s, u"time to first token"_s);
    chart.setData(percentiles());
    QCOMPARE(chart.plot().accessibleName(), u"Latency time to first token"_s);
    QCOMPARE(chart.plot().accessibleDescription(), u"p50 184 ms, p99 861 ms"_s);
}

//! Whatever was on top in another period, no two that are shown have one colour.
void TestCharts::namesKeepTheirColorsApart()
{
    SeriesColors colors;
    const QStringList before{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s};
    colors.show(before);
    QSet<QRgb> all;
    for (const QString& name : before)
        all.insert(colors.color(name, m_theme).rgb());
    QCOMPARE(all.size(), 6);
    const QColor ofA = colors.color(u"a"_s, m_theme);
    const QColor ofF = colors.color(u"f"_s, m_theme);
    colors.show({u"g"_s, u"a"_s});
    QCOMPARE(colors.color(u"a"_s, m_theme), ofA);
    QVERIFY(colors.color(u"g"_s, m_theme) != ofA);
    colors.show({u"f"_s, u"a"_s, u"g"_s});
    QCOMPARE(colors.color(u"a"_s, m_theme), ofA);
    QCOMPARE(colors.color(u"f"_s, m_theme), ofF);
    QVERIFY(colors.color(u"g"_s, m_theme) != ofF && colors.color(u"g"_s, m_theme) != ofA);
}

//! Nor is it the colour alone, and of more names than colours two differ in their pattern.
void TestCharts::fillsDiffer()
{
    SeriesColors colors;
    QStringList names;
    for (int i = 0; i < 9; ++i)
        names.append(QString::number(i));
    colors.show(names);
    QSet<QByteArray> seen;
    for (const QString& name : std::as_const(names)) {
        QImage tile(8, 8, QImage::Format_RGB32);
        QPainter(&tile).fillRect(tile.rect(), colors.fill(name, m_theme));
        seen.insert(QByteArray(reinterpret_cast<const char*>(tile.constBits()), tile.sizeInBytes()));
        QCOMPARE(colors.fill(name, m_theme), colors.fill(name, m_theme)); // or the chart would be drawn anew each time
    }
    QCOMPARE(seen.size(), names.size());
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
