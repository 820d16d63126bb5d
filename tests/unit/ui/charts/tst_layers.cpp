// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/barlayer.h"
#include "charts/linelayer.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::ui;

class TestLayers : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void linesAreCutWhereNothingHappened_data();
    void linesAreCutWhereNothingHappened();
    void barsStandOnEachOther();
    void emptyBarsAreLeftOut();
    void smallBarsAreSeen();
};

void TestLayers::linesAreCutWhereNothingHappened_data()
{
    QTest::addColumn<QList<double>>("at");
    QTest::addColumn<QList<int>>("lengths");
    QTest::newRow("nothing") << QList<double>() << QList<int>();
    QTest::newRow("one") << QList<double>{4} << QList<int>{1};
    QTest::newRow("no gap") << QList<double>{1, 2, 3} << QList<int>{3};
    QTest::newRow("as long as may be") << QList<double>{1, 3, 5} << QList<int>{3};
    QTest::newRow("longer") << QList<double>{1, 2, 4.1, 9, 10} << QList<int>{2, 1, 2};
}

void TestLayers::linesAreCutWhereNothingHappened()
{
    QFETCH(const QList<double>, at);
    QList<QPointF> points;
    for (const double x : at)
        points.append({x, 7});
    QList<int> lengths;
    for (const QList<QPointF>& run : runsOf(points, 2))
        lengths.append(static_cast<int>(run.size()));
    QTEST(lengths, "lengths");
}

static BarEdges unitEdges(qsizetype bucket)
{
    return {static_cast<double>(bucket), static_cast<double>(bucket) + 0.5};
}

void TestLayers::barsStandOnEachOther()
{
    const auto outlines = stackedBars({{u"a"_s, {1, 2}, {}}, {u"b"_s, {3, 4}, {}}}, unitEdges, 0);
    QCOMPARE(outlines.size(), 2);
    QCOMPARE(outlines[0].lower, (QList<QPointF>{{0, 0}, {0.5, 0}, {1, 0}, {1.5, 0}}));
    QCOMPARE(outlines[0].upper, (QList<QPointF>{{0, 0}, {0, 1}, {0.5, 1}, {0.5, 0}, {1, 0}, {1, 2}, {1.5, 2}, {1.5, 0}}));
    QCOMPARE(outlines[1].lower, (QList<QPointF>{{0, 1}, {0.5, 1}, {1, 2}, {1.5, 2}}));
    QCOMPARE(outlines[1].upper, (QList<QPointF>{{0, 1}, {0, 4}, {0.5, 4}, {0.5, 1}, {1, 2}, {1, 6}, {1.5, 6}, {1.5, 2}}));
}

void TestLayers::emptyBarsAreLeftOut()
{
    const auto outlines = stackedBars({{u"a"_s, {0, 0, 5}, {}}, {u"b"_s, {0, 1}, {}}, {u"c"_s, {}, {}}}, unitEdges, 0);
    QCOMPARE(outlines[0].lower, (QList<QPointF>{{2, 0}, {2.5, 0}}));
    QCOMPARE(outlines[1].lower, (QList<QPointF>{{1, 0}, {1.5, 0}}));
    QVERIFY(outlines[2].lower.isEmpty() && outlines[2].upper.isEmpty());
    QVERIFY(stackedBars({}, unitEdges, 3).isEmpty());
}

void TestLayers::smallBarsAreSeen()
{
    const auto outlines = stackedBars({{u"a"_s, {1, 50}, {}}, {u"b"_s, {3, 0}, {}}}, unitEdges, 8);
    QCOMPARE(outlines[0].upper[1].y(), 2.0); // 1 of 4, stretched to 8 in all
    QCOMPARE(outlines[1].upper[1].y(), 8.0);
    QCOMPARE(outlines[0].upper[5].y(), 50.0);
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
