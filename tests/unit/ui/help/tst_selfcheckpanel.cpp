// SPDX-License-Identifier: GPL-3.0-or-later
// The check of the client as a person sees it.
#include "help/biastable.h"
#include "help/biasverdict.h"
#include "help/selfcheckpanel.h"
#include "support/suite.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::stress::BiasLevel;
using bw::ui::BiasTable;
using bw::ui::Pill;
using bw::ui::SelfCheckPanel;
using bw::ui::verdictOf;

namespace {

BiasLevel levelOf(int streams, bw::Nanoseconds bias, int failed = 0)
{
    BiasLevel level;
    level.streams = streams;
    level.failed = failed;
    level.ttft.record(bias);
    level.chunks.record(bias);
    return level;
}

} // namespace

class TestSelfCheckPanel : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void rowsAreThereFromTheStart();
    void verdicts_data();
    void verdicts();
    void runsToItsVerdict();
    void canBeStoppedAndStartedAgain();
    void saysWhyItCannotRun();
};

void TestSelfCheckPanel::rowsAreThereFromTheStart()
{
    BiasTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.start({1, 100});
    QCOMPARE(table.rowCount(), 2);
    const auto text = [&table](int row, int column) { return table.index(row, column).data().toString(); };
    QCOMPARE(text(1, BiasTable::Streams), u"100"_s);
    QCOMPARE(text(0, BiasTable::FirstP99), u"…"_s);
    table.add(levelOf(1, 250us));
    QCOMPARE(text(0, BiasTable::FirstP99).left(4), u"0.25"_s);
    QCOMPARE(text(0, BiasTable::Failed), u"0"_s);
    QCOMPARE(text(1, BiasTable::FirstP99), u"…"_s);
    table.add(levelOf(100, 250us));
    table.add(levelOf(500, 250us)); // one too many
    QCOMPARE(table.levels().size(), 2);
    for (int column = 0; column < BiasTable::ColumnCount; ++column)
        QVERIFY(!table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestSelfCheckPanel::verdicts_data()
{
    QTest::addColumn<QList<BiasLevel>>("levels");
    QTest::addColumn<Pill::Kind>("kind");
    QTest::newRow("exact") << QList{levelOf(1, 100us), levelOf(500, 300us)} << Pill::Kind::Good;
    QTest::newRow("late under load") << QList{levelOf(1, 100us), levelOf(500, 1'200us)} << Pill::Kind::Warning;
    QTest::newRow("streams lost") << QList{levelOf(1, 100us), levelOf(500, 300us, 2)} << Pill::Kind::Bad;
}

void TestSelfCheckPanel::verdicts()
{
    QFETCH(const QList<BiasLevel>, levels);
    QFETCH(const Pill::Kind, kind);
    const auto verdict = verdictOf(levels);
    QCOMPARE(verdict.kind, kind);
    QVERIFY(!verdict.word.isEmpty());
    QVERIFY(verdict.sentence.contains(u"500"_s) && !verdict.sentence.contains(u'%'));
}

void TestSelfCheckPanel::runsToItsVerdict()
{
    SelfCheckPanel panel(QStringLiteral(BELLWETHER_CLI), {1, 3});
    auto* const button = panel.findChild<QPushButton*>(u"selfCheckButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(panel.isRunning());
    QCOMPARE(button->text(), SelfCheckPanel::tr("Stop"));
    QTRY_VERIFY_WITH_TIMEOUT(!panel.isRunning(), 60'000);
    QCOMPARE(button->text(), SelfCheckPanel::tr("Check this client"));
    QVERIFY(!panel.findChild<Pill*>()->text().isEmpty());
    const auto* const model = panel.findChild<QTableView*>()->model();
    QVERIFY(model->index(1, BiasTable::FirstP99).data().toString() != u"…"_s);
}

void TestSelfCheckPanel::canBeStoppedAndStartedAgain()
{
    SelfCheckPanel panel(QStringLiteral(BELLWETHER_CLI), {1});
    panel.start();
    panel.stop();
    QVERIFY(!panel.isRunning());
    panel.start();
    QTRY_VERIFY_WITH_TIMEOUT(!panel.isRunning(), 60'000);
    QCOMPARE(panel.findChild<BiasTable*>()->levels().size(), 1);
    panel.start(); // goes with the panel
}

void TestSelfCheckPanel::saysWhyItCannotRun()
{
    SelfCheckPanel panel(u"/nonexistent/bellwether-cli"_s, {1});
    panel.start();
    QTRY_VERIFY(!panel.isRunning());
    QCOMPARE(panel.findChild<Pill*>()->kind(), Pill::Kind::Bad);
}

QTEST_MAIN(TestSelfCheckPanel)
#include "tst_selfcheckpanel.moc"
