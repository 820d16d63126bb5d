// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusline.h"
#include "support/suite.h"
#include "theme/theme.h"
#include "widgets/captionedvalue.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::ui::StatusLine;
using bw::ui::StatusValues;

namespace {

QStringList valuesOf(const StatusLine& line)
{
    QStringList values;
    for (const auto* item : line.findChildren<bw::ui::CaptionedValue*>()) {
        if (!item->isHidden())
            values.append(item->value());
    }
    return values;
}

} // namespace

class TestStatusLine : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void unknownIsADash();
    void showsWhatItIsGiven();
    void unpricedRequestsAreNotHidden();
    void fitsTheSmallestWindow();
};

void TestStatusLine::unknownIsADash()
{
    const StatusLine line;
    QCOMPARE(valuesOf(line), (QStringList{u"—"_s, u"—"_s, u"—"_s, u"—"_s, u"—"_s}));
}

void TestStatusLine::showsWhatItIsGiven()
{
    StatusLine line;
    bw::net::PoolStats pool;
    pool.busy = 6;
    pool.opened = 2;
    pool.reused = 98;
    line.setValues({.target = u"HolySheep · gpt-4.1"_s,
                    .ttftP95 = 412ms,
                    .errorRate = 0.003,
                    .pool = pool,
                    .poolLimit = 100,
                    .spentToday = bw::PicoUsd::fromDecimal(u"1.84"),
                    .spentMore = false,
                    .keyPlace = u"Secret Service"_s});
    QCOMPARE(valuesOf(line), (QStringList{u"412 ms"_s, u"0.3 %"_s, u"6/100"_s, u"98 %"_s, u"$1.84"_s, u"Secret Service"_s}));
    QCOMPARE(line.findChild<QLabel*>(u"statusTarget"_s)->text(), u"HolySheep · gpt-4.1"_s);
}

void TestStatusLine::unpricedRequestsAreNotHidden()
{
    StatusLine line;
    StatusValues values;
    values.spentToday = bw::PicoUsd::fromDecimal(u"1.84");
    values.spentMore = true;
    line.setValues(values);
    QVERIFY(valuesOf(line).contains(u"≥ $1.84"_s));
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

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
