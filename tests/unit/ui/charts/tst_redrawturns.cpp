// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/redrawturns.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::ui::RedrawTurns;

class TestRedrawTurns : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void oneAfterTheOtherTheNewestOnce()
    {
        RedrawTurns turns;
        QStringList drawn;
        int inOneTurn = 0;
        const auto draw = [&](const QString& what) {
            return [&drawn, &inOneTurn, what] {
                drawn.append(what);
                ++inOneTurn;
                QMetaObject::invokeMethod(QCoreApplication::instance(), [&inOneTurn] { inOneTurn = 0; }, Qt::QueuedConnection);
                QCOMPARE(inOneTurn, 1);
            };
        };
        turns.ask(1, draw(u"a1"_s));
        turns.ask(2, draw(u"b1"_s));
        turns.ask(1, draw(u"a2"_s));
        QVERIFY(drawn.isEmpty());
        QTRY_COMPARE(drawn, (QStringList{u"a2"_s, u"b1"_s}));
    }

    void allAtOnceForAPicture()
    {
        RedrawTurns turns;
        int drawn = 0;
        for (int i = 0; i < 5; ++i)
            turns.ask(i, [&drawn] { ++drawn; });
        turns.drawAll();
        QCOMPARE(drawn, 5);
    }
};

QTEST_GUILESS_MAIN(TestRedrawTurns)
#include "tst_redrawturns.moc"
