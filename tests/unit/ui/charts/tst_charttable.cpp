// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charttable.h"
#include "support/suite.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using bw::ui::ChartTable;

namespace {

ChartTable::Source source(int rows, const QString& prefix = u"v"_s)
{
    return {{u"Time"_s, u"p50"_s}, rows, [prefix](int row, int column) { return u"%1%2:%3"_s.arg(prefix).arg(row).arg(column); }};
}

} // namespace

class TestChartTable : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void growsAndShrinksWithoutAReset()
    {
        ChartTable table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setSource(source(3));
        QCOMPARE(table.rowCount(), 3);
        const QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        const QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        table.setSource(source(5, u"w"_s));
        QCOMPARE(table.rowCount(), 5);
        QCOMPARE(table.index(4, 1).data().toString(), u"w4:1"_s);
        table.setSource(source(2, u"x"_s));
        QCOMPARE(table.rowCount(), 2);
        QCOMPARE(table.index(1, 0).data().toString(), u"x1:0"_s);
        table.setSource(source(0));
        QCOMPARE(table.rowCount(), 0);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 2);
    }

    void otherColumnsAreAnotherTable()
    {
        ChartTable table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setSource(source(2));
        const QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        ChartTable::Source wider = source(2);
        wider.headers.append(u"p99"_s);
        table.setSource(wider);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(table.columnCount(), 3);
        QCOMPARE(table.headerData(2, Qt::Horizontal).toString(), u"p99"_s);
    }

    void copiesAsText()
    {
        ChartTable table;
        table.setSource(source(2));
        QCOMPARE(table.asText(), u"Time\tp50\nv0:0\tv0:1\nv1:0\tv1:1\n"_s);
    }
};

QTEST_APPLESS_MAIN(TestChartTable)
#include "tst_charttable.moc"
