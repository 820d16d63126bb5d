// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/loadtext.h"
#include "support/suite.h"

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;

class TestLoadText : public test::Suite
{
    Q_OBJECT

private slots:
    void saysTheShape_data();
    void saysTheShape();
};

void TestLoadText::saysTheShape_data()
{
    QTest::addColumn<Load>("load");
    QTest::addColumn<Search>("search");
    QTest::addColumn<QString>("text");
    using Kind = Load::Kind;
    const Search none;
    const QList<LoadStage> up{{.length = Seconds(5), .level = 10}, {.length = Seconds(5), .level = 200}};
    const QList<LoadStage> peak{{.level = 10}, {.level = 50}, {.level = 300}, {.level = 20}};
    QTest::newRow("closed") << Load{.level = 50} << none << u"50 in flight"_s;
    QTest::newRow("ramp up") << Load{.level = 50, .rampUp = Seconds(10)} << none << u"0 → 50 in flight"_s;
    QTest::newRow("constant") << Load{.kind = Kind::Rate, .level = 12.5} << none << u"12.5/s"_s;
    QTest::newRow("poisson") << Load{.kind = Kind::Rate, .level = 100, .arrival = ArrivalProcess::Poisson} << none
                             << u"100/s, Poisson"_s;
    QTest::newRow("gamma") << Load{.kind = Kind::Rate, .level = 100, .arrival = ArrivalProcess::Gamma, .shape = 0.5}
                           << none << u"100/s, gamma 0.5"_s;
    QTest::newRow("stages") << Load{.kind = Kind::Rate, .stages = up} << none << u"10 → 200/s"_s;
    QTest::newRow("a peak") << Load{.stages = peak} << none << u"10 → 300 → 20 in flight"_s;
    QTest::newRow("burst") << Load{.kind = Kind::Burst, .burstSize = 1'000, .burstEvery = Seconds(2)} << none
                           << u"1,000 every 2 s"_s;
    QTest::newRow("trace") << Load{.kind = Kind::Replay} << none << u"trace"_s;
    QTest::newRow("fast trace") << Load{.kind = Kind::Replay, .speed = 4} << none << u"trace × 4"_s;
    QTest::newRow("sweep") << Load{} << Search{.kind = Search::Kind::Sweep, .from = 5, .to = 80}
                           << u"sweep of 5 – 80 in flight"_s;
    QTest::newRow("highest") << Load{.kind = Kind::Rate} << Search{.kind = Search::Kind::Highest}
                             << u"highest of 1 – 100/s"_s;
}

void TestLoadText::saysTheShape()
{
    QFETCH(Load, load);
    QFETCH(Search, search);
    QTEST(loadText(load, search), "text");
}

QTEST_GUILESS_MAIN(TestLoadText)
#include "tst_loadtext.moc"
