// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusline.h"
#include "support/suite.h"
#include "theme/theme.h"
#include "widgets/captionedvalue.h"
#include "widgets/pill.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::ui::StatusLine;
using bw::ui::StatusValues;

namespace {

constexpr int Wide = 1280;

QStringList valuesOf(const StatusLine& line)
{
    QStringList values;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    for (const auto* item : line.findChildren<bw::ui::CaptionedValue*>()) {
        if (!item->isHidden())
            values.append(item->value());
    }
    return values;
}

StatusValues busyDay()
{
    bw::net::PoolStats pool;
    pool.busy = 6;
    pool.opened = 2;
    pool.reused = 98;
    return {.target = u"HolySheep · gpt-4.1"_s,
            .ttftP95 = 412ms,
            .errorRate = 0.003,
            .pool = pool,
            .poolLimit = 100,
            .cacheHits = {},
            .spentToday = bw::record::Spent{bw::PicoUsd::fromDecimal(u"1.84"), 0, {}},
            .knowsEarlier = true,
            .budgetToday = {},
            .keyPlace = u"Secret Service"_s,
            .insecure = false};
}

} // namespace

class TestStatusLine : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void unknownIsADash();
    void showsWhatItIsGiven();
    void unpricedRequestsAreNotHidden();
    void nothingSpentIsUnknownWithoutTheHistory();
    void cacheAndBudgetAreShownWhereThereAreSome();
    void whatIsNotVerifiedIsAlwaysSaid();
    void fitsTheSmallestWindow();
    void leavesOutWhatMattersLess_data();
    void leavesOutWhatMattersLess();
};

void TestStatusLine::unknownIsADash()
{
    StatusLine line;
    line.resize(Wide, line.height());
    QCOMPARE(valuesOf(line), (QStringList{u"—"_s, u"—"_s, u"—"_s, u"—"_s, u"—"_s}));
}

void TestStatusLine::showsWhatItIsGiven()
{
    StatusLine line;
    line.resize(Wide, line.height());
    line.setValues(busyDay());
    QCOMPARE(valuesOf(line), (QStringList{u"412 ms"_s, u"0.3 %"_s, u"6/100"_s, u"98 %"_s, u"$1.84"_s, u"Secret Service"_s}));
    QCOMPARE(line.findChild<QLabel*>(u"statusTarget"_s)->text(), u"HolySheep · gpt-4.1"_s);
}

void TestStatusLine::unpricedRequestsAreNotHidden()
{
    StatusLine line;
    StatusValues values;
    values.spentToday = bw::record::Spent{bw::PicoUsd::fromDecimal(u"1.84"), 2, {}};
    line.setValues(values);
    QVERIFY(valuesOf(line).contains(u"≥ $1.84"_s));
    values.spentToday = bw::record::Spent{bw::PicoUsd::fromDecimal(u"1.89"), 0, *bw::PicoUsd::fromDecimal(u"0.05")};
    line.setValues(values);
    QVERIFY(valuesOf(line).contains(u"$1.84 + ~$0.050"_s));
}

//! It says what this run spent, not that today cost nothing.
void TestStatusLine::nothingSpentIsUnknownWithoutTheHistory()
{
    StatusLine line;
    line.resize(Wide, line.height());
    const auto* const spent = line.findChildren<bw::ui::CaptionedValue*>().at(5);
    StatusValues values = busyDay();
    values.spentToday = bw::record::Spent();
    line.setValues(values);
    QVERIFY(valuesOf(line).contains(u"$0.00"_s));
    QVERIFY(spent->toolTip().contains(u"in earlier runs too"_s));
    values.knowsEarlier = false;
    line.setValues(values);
    QVERIFY(!valuesOf(line).contains(u"$0.00"_s));
    QVERIFY(valuesOf(line).contains(u"—"_s));
    QVERIFY(!spent->toolTip().contains(u"in earlier runs too"_s));
    values.spentToday = bw::record::Spent{bw::PicoUsd::fromDecimal(u"1.84"), 0, {}};
    line.setValues(values);
    QVERIFY(valuesOf(line).contains(u"$1.84"_s));
}

void TestStatusLine::cacheAndBudgetAreShownWhereThereAreSome()
{
    StatusLine line;
    line.resize(Wide, line.height());
    StatusValues values = busyDay();
    values.cacheHits = 0.76;
    values.budgetToday = bw::PicoUsd::fromDecimal(u"5");
    line.setValues(values);
    QCOMPARE(valuesOf(line), (QStringList{u"412 ms"_s, u"0.3 %"_s, u"6/100"_s, u"98 %"_s, u"76 %"_s, u"$1.84 of $5.00"_s, u"Secret Service"_s}));
}

void TestStatusLine::whatIsNotVerifiedIsAlwaysSaid()
{
    StatusLine line;
    auto* const badge = line.findChild<bw::ui::Pill*>(u"statusInsecure"_s);
    QVERIFY(badge);
    StatusValues values = busyDay();
    line.setValues(values);
    QVERIFY(badge->isHidden());
    values.insecure = true;
    for (const int width : {Wide, 300}) { // numbers make room for it
        line.resize(width, line.height());
        line.setValues(values);
        QVERIFY(!badge->isHidden());
        QCOMPARE(badge->kind(), bw::ui::Pill::Kind::Bad);
    }
}

void TestStatusLine::fitsTheSmallestWindow()
{
    const bw::ui::Theme theme(bw::ui::Theme::Mode::Dark);
    StatusLine line;
    StatusValues values;
    values.target = QString(200, u'x');
    values.keyPlace = u"Credential Manager"_s;
    line.setValues(values);
    QVERIFY2(line.minimumSizeHint().width() < 800, qPrintable(QString::number(line.minimumSizeHint().width())));
}

void TestStatusLine::leavesOutWhatMattersLess_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("wide") << Wide << 6 << 6;
    QTest::newRow("narrow") << 420 << 2 << 4;
    QTest::newRow("no room") << 60 << 0 << 0;
}

void TestStatusLine::leavesOutWhatMattersLess()
{
    QFETCH(const int, width);
    QFETCH(const int, least);
    QFETCH(const int, most);
    QWidget window; // a line that is a window of its own may not get smaller than what it holds
    StatusLine line(&window);
    line.resize(width, line.height());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    line.setValues(busyDay());
    QTRY_VERIFY(valuesOf(line).size() >= least && valuesOf(line).size() <= most);
    if (least > 0)
        QVERIFY(valuesOf(line).contains(u"0.3 %"_s)); // errors are the last to go
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    for (const auto* item : line.findChildren<bw::ui::CaptionedValue*>())
        QVERIFY(item->isHidden() || item->width() >= item->sizeHint().width());
}

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
