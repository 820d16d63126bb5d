// SPDX-License-Identifier: GPL-3.0-or-later
// Pointing, marking and clicking on a real plot, with the mouse and the keys.
#include "charts/plot.h"
#include "charts/timeselection.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QLineSeries>
#include <QMouseEvent>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

namespace {

constexpr WallTime Start{1'790'000'000s};

const TimeGrid Minute{{Start, Start + 60s}, Start, 1s};

} // namespace

class TestPlot : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pixelsAndValuesAgree();
    void dragMarksWholeBuckets();
    void dragBackwardsMarksToo();
    void aShakyClickIsAClick();
    void clickTellsBucketAndValue();
    void everyPlotFollowsTheSelection();
    void escapeClears();
    void pointerIsSharedAndLeaves();
    void keysPointMarkAndOpen();
    void logarithmicMovesTheSeries();
    void drawsOncePerChange();
    void ticksOfAnotherAxisAreClicked();

private:
    [[nodiscard]] QPoint at(int bucket, double up = 0.5) const;
    void move(const QPoint& to, Qt::MouseButtons buttons = Qt::NoButton);
    void dragFrom(int from, int to);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TimeSelection> m_selection;
    std::unique_ptr<Plot> m_plot;
};

void TestPlot::init()
{
    Suite::init();
    m_theme = std::make_unique<Theme>(Theme::Mode::Dark);
    m_selection = std::make_unique<TimeSelection>();
    m_plot = std::make_unique<Plot>(*m_theme, m_selection.get());
    m_plot->resize(640, 200);
    m_plot->setGrid(Minute);
    m_plot->setUp(linearAxis(100, Unit::Count));
    m_plot->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_plot.get()));
}

void TestPlot::cleanup()
{
    m_plot.reset();
    m_selection.reset();
    m_theme.reset();
}

QPoint TestPlot::at(int bucket, double up) const
{
    return m_plot->pixelOf(toAxis(m_plot->grid().middle(bucket)), m_plot->up().valueAt(up)).toPoint();
}

void TestPlot::move(const QPoint& to, Qt::MouseButtons buttons)
{
    QMouseEvent event(QEvent::MouseMove, to, m_plot->viewport()->mapToGlobal(to), Qt::NoButton, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(m_plot->viewport(), &event);
}

void TestPlot::dragFrom(int from, int to)
{
    QTest::mousePress(m_plot->viewport(), Qt::LeftButton, Qt::NoModifier, at(from));
    move(at((from + to) / 2), Qt::LeftButton);
    move(at(to), Qt::LeftButton);
    QTest::mouseRelease(m_plot->viewport(), Qt::LeftButton, Qt::NoModifier, at(to));
}

void TestPlot::pixelsAndValuesAgree()
{
    const QRectF area = m_plot->plotArea();
    QVERIFY(area.width() > 500 && area.height() > 120);
    QCOMPARE(m_plot->pixelOf(toAxis(Start), 0), area.bottomLeft());
    QCOMPARE(m_plot->pixelOf(toAxis(Start + 60s), 100), area.topRight());
    QVERIFY(qAbs(m_plot->acrossAt(area.center().x()) - toAxis(Start + 30s)) < 1);
    QVERIFY(qAbs(m_plot->upAt(area.center().y()) - 50) < 1e-6);
    QVERIFY(m_plot->across().ticks.size() >= 3);
}

void TestPlot::dragMarksWholeBuckets()
{
    dragFrom(10, 19);
    QVERIFY(m_selection->range());
    QCOMPARE(*m_selection->range(), (TimeRange{Start + 10s, Start + 20s}));
}

void TestPlot::dragBackwardsMarksToo()
{
    dragFrom(40, 30);
    QCOMPARE(m_selection->range().value_or(TimeRange()), (TimeRange{Start + 30s, Start + 41s}));
}

void TestPlot::aShakyClickIsAClick()
{
    const QSignalSpy clicked(m_plot.get(), &Plot::pointClicked);
    QTest::mousePress(m_plot->viewport(), Qt::LeftButton, Qt::NoModifier, at(10));
    move(at(10) + QPoint(2, 1), Qt::LeftButton);
    QTest::mouseRelease(m_plot->viewport(), Qt::LeftButton, Qt::NoModifier, at(10) + QPoint(2, 1));
    QCOMPARE(clicked.count(), 1);
    QVERIFY(!m_selection->range());
}

void TestPlot::clickTellsBucketAndValue()
{
    const QSignalSpy clicked(m_plot.get(), &Plot::pointClicked);
    QTest::mouseClick(m_plot->viewport(), Qt::LeftButton, Qt::NoModifier, at(25, 0.8));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].value<qsizetype>(), 25);
    QVERIFY(qAbs(clicked[0][1].toDouble() - 80) < 2);
    QTest::mouseClick(m_plot->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(630, 100)); // the labels are no place
    QCOMPARE(clicked.count(), 1);
}

void TestPlot::everyPlotFollowsTheSelection()
{
    Plot other(*m_theme, m_selection.get());
    other.resize(400, 160);
    other.setGrid(Minute);
    other.show();
    QVERIFY(QTest::qWaitForWindowExposed(&other));
    const QImage before = other.grab().toImage();
    dragFrom(10, 30);
    const QImage after = other.grab().toImage();
    QVERIFY(before != after);
    const QPoint inside = other.pixelOf(toAxis(Start + 20s), 0.4).toPoint();
    QVERIFY(before.pixelColor(inside) != after.pixelColor(inside));
    m_selection->clear();
    QCOMPARE(other.grab().toImage(), before);
}

void TestPlot::escapeClears()
{
    dragFrom(10, 30);
    QTest::keyClick(m_plot.get(), Qt::Key_Escape);
    QVERIFY(!m_selection->range());
}

void TestPlot::pointerIsSharedAndLeaves()
{
    const QSignalSpy moved(m_selection.get(), &TimeSelection::pointerMoved);
    move(at(12));
    QCOMPARE(m_selection->pointer(), std::optional(Start + 12'500ms));
    move(at(12) + QPoint(1, 3));
    QCOMPARE(moved.count(), 1); // the same bucket is no news
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_plot->viewport(), &leave);
    QVERIFY(!m_selection->pointer());
}

void TestPlot::keysPointMarkAndOpen()
{
    QStringList asked;
    m_plot->setReadOut([&asked](qsizetype index) {
        asked = {u"bucket %1"_s.arg(index)};
        return asked;
    });
    const QSignalSpy clicked(m_plot.get(), &Plot::pointClicked);
    QTest::keyClick(m_plot.get(), Qt::Key_Left); // from the newest
    QCOMPARE(m_selection->pointer(), std::optional(Start + 59'500ms));
    QTest::keyClick(m_plot.get(), Qt::Key_Left);
    QCOMPARE(m_plot->accessibleDescription(), u"bucket 58"_s);
    QTest::keyClick(m_plot.get(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(m_plot.get(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_selection->range().value_or(TimeRange()), (TimeRange{Start + 56s, Start + 59s}));
    QTest::keyClick(m_plot.get(), Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].value<qsizetype>(), 56);
}

void TestPlot::logarithmicMovesTheSeries()
{
    auto* series = new QLineSeries;
    series->append(toAxis(Start), 10);
    series->append(toAxis(Start + 60s), 10);
    m_plot->addSeries(series);
    m_plot->setUp(logAxis(1, 100, Unit::Duration));
    QCOMPARE(series->attachedAxes().size(), 2);
    const QImage picture = m_plot->grab().toImage();
    const QPoint middle = m_plot->pixelOf(toAxis(Start + 30s), 10).toPoint(); // half way up
    QVERIFY(qAbs(middle.y() - m_plot->plotArea().center().y()) <= 1);
    const auto differs = [&](int y) { return picture.pixelColor(middle.x(), y) != m_theme->colors().card; };
    QVERIFY(differs(middle.y()) || differs(middle.y() - 1) || differs(middle.y() + 1));
}

void TestPlot::drawsOncePerChange()
{
    int drawn = 0;
    m_plot->setUnder([&drawn](QPainter&) { ++drawn; });
    m_plot->drawAnew();
    m_plot->viewport()->repaint();
    QCOMPARE(drawn, 1);
    move(at(5));
    m_plot->viewport()->repaint();
    m_selection->setRange({Start, Start + 9s});
    m_plot->viewport()->repaint();
    QCOMPARE(drawn, 1);
}

void TestPlot::ticksOfAnotherAxisAreClicked()
{
    Plot curve(*m_theme, nullptr);
    curve.resize(400, 200);
    curve.setAcross({.from = -0.2, .to = 3.2, .logarithmic = false, .ticks = {{0, u"p50"_s}, {1, u"p90"_s}, {2, u"p99"_s}, {3, u"p99.9"_s}}});
    curve.show();
    QVERIFY(QTest::qWaitForWindowExposed(&curve));
    const QSignalSpy clicked(&curve, &Plot::pointClicked);
    QTest::mouseClick(curve.viewport(), Qt::LeftButton, Qt::NoModifier, curve.pixelOf(1.8, 0.5).toPoint());
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].value<qsizetype>(), 2);
    QVERIFY(!m_selection->range());
}

QTEST_MAIN(TestPlot)
#include "tst_plot.moc"
