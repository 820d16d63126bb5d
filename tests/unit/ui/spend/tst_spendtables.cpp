// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/audittable.h"
#include "spend/spendtable.h"
#include "spend/whatiftable.h"
#include "support/suite.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

namespace {

metrics::Part partOf(const QString& name, qint64 requests, qint64 cost)
{
    metrics::Part part;
    part.id = part.name = name;
    part.totals.requests = part.totals.priced = requests;
    part.totals.cost = PicoUsd(cost);
    return part;
}

QString text(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

void hasHeaders(const QAbstractItemModel& model)
{
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

} // namespace

class TestSpendTables : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void partsAreRows();
    void unknownIsNotNothing();
    void cheapestModelsComeFirst();
    void billsSayWhatIsOdd();
};

void TestSpendTables::partsAreRows()
{
    SpendTable table(u"Model"_s, u"(no model)"_s);
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setParts({partOf(u"gpt-4.1"_s, 10, 3'000'000'000'000), partOf({}, 5, 1'000'000'000'000)}, PicoUsd(4'000'000'000'000));
    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(text(table, 0, SpendTable::Cost), u"$3.00"_s);
    QCOMPARE(text(table, 0, SpendTable::Share), u"75 %"_s);
    QCOMPARE(text(table, 0, SpendTable::EachRequest), u"$0.300"_s);
    QCOMPARE(text(table, 1, SpendTable::Name), u"(no model)"_s);
    QVERIFY(table.index(0, SpendTable::Cost).data(SpendTable::SortRole).toLongLong() > table.index(1, SpendTable::Cost).data(SpendTable::SortRole).toLongLong());
    table.setParts({partOf(u"a"_s, 1, 1), partOf(u"b"_s, 1, 1)}, PicoUsd(2)); // as many rows: the view stays where it is
    QCOMPARE(text(table, 0, SpendTable::Name), u"a"_s);
    table.setParts({}, {});
    QCOMPARE(table.rowCount(), 0);
    hasHeaders(table);
}

void TestSpendTables::unknownIsNotNothing()
{
    SpendTable table(u"Model"_s, {});
    metrics::Part part;
    part.name = u"mystery"_s;
    part.totals.requests = part.totals.unpriced = 3;
    table.setParts({part}, {});
    QCOMPARE(text(table, 0, SpendTable::Cost), u"—"_s);
    QCOMPARE(text(table, 0, SpendTable::EachRequest), u"—"_s);
    QCOMPARE(text(table, 0, SpendTable::Share), u"—"_s);
    QCOMPARE(text(table, 0, SpendTable::Saved), u"—"_s);
    QVERIFY(!table.index(0, SpendTable::Cost).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestSpendTables::cheapestModelsComeFirst()
{
    WhatIfTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto row = [](const QString& model, qint64 cost, double percent) {
        return spend::WhatIfRow{model, PicoUsd(cost), PicoUsd(cost), {}, PicoUsd(cost - 400), percent};
    };
    table.setRows({row(u"dear"_s, 400, 0), row(u"cheap"_s, 100, -75), row(u"dearer"_s, 900, 125)}, u"dear"_s);
    QCOMPARE(text(table, 0, WhatIfTable::Model), u"cheap"_s);
    QCOMPARE(text(table, 0, WhatIfTable::Difference), u"−75 %"_s);
    QCOMPARE(text(table, 1, WhatIfTable::Difference), WhatIfTable::tr("reference"));
    QVERIFY(table.index(1, 0).data(WhatIfTable::BaselineRole).toBool());
    QCOMPARE(text(table, 2, WhatIfTable::Difference), u"+125 %"_s);
    QVERIFY(!table.index(0, 0).data(Qt::ToolTipRole).toString().contains(u'%'));
    hasHeaders(table);
}

void TestSpendTables::billsSayWhatIsOdd()
{
    AuditTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    spend::AuditRow honest;
    honest.gatewayName = u"one"_s;
    honest.modelAsked = u"gpt-4.1"_s;
    honest.requests = 30;
    spend::AuditRow odd = honest;
    odd.answeredBy = {{u"gpt-4.1-nano"_s, 12}};
    odd.compared = 30;
    odd.countedPrompt = 10'000;
    odd.billedPrompt = 31'000;
    table.setRows({honest, odd});
    QCOMPARE(text(table, 0, AuditTable::Prompt), u"—"_s);
    QCOMPARE(text(table, 0, AuditTable::Stated), u"—"_s);
    QCOMPARE(table.index(0, 0).data(AuditTable::FindingsRole).toInt(), 0);
    QCOMPARE(table.index(1, 0).data(AuditTable::FindingsRole).toInt(), 2);
    QCOMPARE(text(table, 1, AuditTable::Answered), u"gpt-4.1-nano"_s);
    QVERIFY(text(table, 1, AuditTable::Verdict).contains(u';'));
    QVERIFY(text(table, 1, AuditTable::Prompt).endsWith(u'×'));
    for (int column = 0; column < AuditTable::ColumnCount; ++column)
        QVERIFY(!table.index(1, column).data(Qt::ToolTipRole).toString().contains(u'%'));
    hasHeaders(table);
}

QTEST_APPLESS_MAIN(TestSpendTables)
#include "tst_spendtables.moc"
