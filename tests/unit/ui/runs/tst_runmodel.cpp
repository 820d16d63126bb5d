// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runmodel.h"
#include "runs/runtable.h"
#include "shortcuts/fixedkeys.h"
#include "support/suite.h"
#include "theme/theme.h"
#include "widgets/format.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bw;
using namespace bw::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::RunHeader;

namespace {

RunHeader header(const QString& id, qint64 startedMs, Nanoseconds p50 = 10ms)
{
    RunHeader run;
    run.id = id;
    run.name = u"run "_s + id;
    run.gateway = u"HolySheep"_s;
    run.model = u"gpt-4.1"_s;
    run.load = stress::Load{.level = 50};
    run.startedAt = QDateTime::fromMSecsSinceEpoch(startedMs, Qt::UTC);
    run.state = stress::RunState::Finished;
    run.requests = 1'000;
    run.errorRate = 0.01;
    run.p50 = p50;
    run.p99 = p50 * 3;
    run.spent.cost = PicoUsd(250'000'000'000);
    run.trusted = true;
    return run;
}

} // namespace

class TestRunModel : public test::Suite
{
    Q_OBJECT

private slots:
    void isAModel();
    void showsEveryColumn();
    void whatACostLeavesOutIsMarked_data();
    void whatACostLeavesOutIsMarked();
    void verdicts_data();
    void verdicts();
    void fewSamplesAreGrey();
    void saysWhoseClockItIs();
    void tagsAndNotesCanBeWritten();
    void tableSortsAndFilters();
};

void TestRunModel::isAModel()
{
    const Theme theme(Theme::Mode::Dark);
    RunModel model(theme);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRuns({header(u"b"_s, 2), header(u"a"_s, 1)});
    QCOMPARE(model.rowCount(), 2);
    model.setRuns({header(u"c"_s, 3), header(u"b"_s, 2), header(u"a"_s, 1)});
    QCOMPARE(model.rowOf(u"a"_s), 2);
    RunHeader grown = header(u"c"_s, 3);
    grown.requests = 2'000;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRuns({grown, header(u"b"_s, 2), header(u"a"_s, 1)});
    QCOMPARE(changed.count(), 1);
    model.setHidden({u"b"_s});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(u"b"_s), -1);
    model.setHidden({});
    QCOMPARE(model.rowOf(u"b"_s), 1); // where it was
    model.setRuns({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.count(), 0); // a view keeps its place
}

void TestRunModel::showsEveryColumn()
{
    const Theme theme(Theme::Mode::Dark);
    RunModel model(theme);
    RunHeader run = header(u"a"_s, 1'000, 412ms);
    run.tags = {u"nightly"_s, u"β"_s};
    run.notes = u"after the upgrade"_s;
    model.setRuns({run});
    const auto text = [&model](RunColumn column) { return model.index(0, static_cast<int>(column)).data().toString(); };
    QCOMPARE(text(RunColumn::Name), u"run a"_s);
    QCOMPARE(text(RunColumn::Load), u"50 in flight"_s);
    QCOMPARE(text(RunColumn::P50), u"412 ms"_s);
    QCOMPARE(text(RunColumn::Errors), u"1.0 %"_s);
    QCOMPARE(text(RunColumn::Cost), u"$0.250"_s);
    QCOMPARE(text(RunColumn::Verdict), u"passed"_s);
    QCOMPARE(text(RunColumn::Tags), u"nightly, β"_s);
    QCOMPARE(text(RunColumn::Notes), u"after the upgrade"_s);
    for (int i = 0; i < RunColumnCount; ++i)
        QVERIFY(!model.headerData(i, Qt::Horizontal).toString().isEmpty());
    run.name.clear();
    QVERIFY(runTitle(run).startsWith(u"gpt-4.1"));
}

void TestRunModel::whatACostLeavesOutIsMarked_data()
{
    QTest::addColumn<record::Spent>("spent");
    QTest::addColumn<QString>("text");
    const PicoUsd quarter(250'000'000'000);
    QTest::newRow("some have no price") << record::Spent{quarter, 3, {}} << u"≥ $0.250"_s;
    QTest::newRow("counted by us") << record::Spent{quarter, 0, quarter} << u"~$0.250"_s;
    QTest::newRow("none has a price") << record::Spent{{}, 3, {}} << unknownText();
    QTest::newRow("nobody knows") << record::Spent{} << unknownText();
}

void TestRunModel::whatACostLeavesOutIsMarked()
{
    QFETCH(const record::Spent, spent);
    RunHeader run = header(u"a"_s, 1'000);
    run.spent = spent;
    QTEST(runColumnText(run, RunColumn::Cost), "text");
}

void TestRunModel::verdicts_data()
{
    using stress::RunState;
    QTest::addColumn<RunState>("state");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<bool>("passed");
    QTest::addColumn<QString>("word");
    QTest::newRow("passed") << RunState::Finished << true << true << u"passed"_s;
    QTest::newRow("missed") << RunState::Finished << true << false << u"missed"_s;
    QTest::newRow("not to be trusted") << RunState::Finished << false << false << u"client limited"_s;
    QTest::newRow("of another program") << RunState::Finished << false << true << u"not measured"_s;
    QTest::newRow("stopped") << RunState::Stopped << true << true << u"stopped"_s;
    QTest::newRow("guard") << RunState::Guarded << true << true << u"guard"_s;
    QTest::newRow("failed") << RunState::Failed << true << true << u"failed"_s;
    QTest::newRow("interrupted") << RunState::Interrupted << true << true << u"interrupted"_s;
    QTest::newRow("running") << RunState::Running << true << true << u"running"_s;
}

void TestRunModel::verdicts()
{
    QFETCH(stress::RunState, state);
    QFETCH(bool, trusted);
    QFETCH(bool, passed);
    RunHeader run = header(u"a"_s, 1);
    run.state = state;
    run.trusted = trusted;
    run.passed = passed;
    run.program = QLatin1StringView(QTest::currentDataTag()) == "of another program"_L1 ? u"vllm"_s : u"bellwether 1.0"_s;
    QTEST(runVerdict(run), "word");
}

void TestRunModel::fewSamplesAreGrey()
{
    const Theme theme(Theme::Mode::Dark);
    RunModel model(theme);
    RunHeader run = header(u"a"_s, 1'000, 412ms);
    run.requests = 669; // of which 1 % failed
    model.setRuns({run});
    const auto data = [&model](RunColumn column, int role) { return model.index(0, static_cast<int>(column)).data(role); };
    QCOMPARE(data(RunColumn::P99, Qt::ForegroundRole).value<QColor>(), theme.colors().secondary);
    run.requests = 667;
    model.setRuns({run});
    QCOMPARE(data(RunColumn::P99, Qt::ForegroundRole).value<QColor>(), theme.colors().muted);
    QCOMPARE(data(RunColumn::P99, Qt::ToolTipRole).toString(), u"1.24 s, of too few samples"_s);
    QCOMPARE(data(RunColumn::P50, Qt::ForegroundRole).value<QColor>(), theme.colors().secondary);
}

void TestRunModel::saysWhoseClockItIs()
{
    RunHeader run = header(u"a"_s, 1);
    QCOMPARE(runColumnHint(run, RunColumn::P50), runColumnText(run, RunColumn::P50));
    QCOMPARE(runMood(run), RunMood::Good);
    run.program = u"vllm"_s;
    run.trusted = false;
    QVERIFY(runColumnHint(run, RunColumn::P50).contains(u"from the sending on"));
    QVERIFY(runColumnHint(run, RunColumn::Verdict).contains(u"vllm"));
    QCOMPARE(runMood(run), RunMood::Neutral);
}

void TestRunModel::tagsAndNotesCanBeWritten()
{
    const Theme theme(Theme::Mode::Dark);
    RunModel model(theme);
    model.setRuns({header(u"a"_s, 1)});
    QSignalSpy tags(&model, &RunModel::tagsEdited);
    QSignalSpy notes(&model, &RunModel::notesEdited);
    QVERIFY(model.setData(model.index(0, static_cast<int>(RunColumn::Tags)), u" nightly, ,β, nightly"_s));
    QCOMPARE(tags.first().at(1).toStringList(), (QStringList{u"nightly"_s, u"β"_s}));
    QVERIFY(model.setData(model.index(0, static_cast<int>(RunColumn::Notes)), u" why "_s));
    QCOMPARE(notes.first().at(1).toString(), u"why"_s);
    QVERIFY(!model.setData(model.index(0, static_cast<int>(RunColumn::Name)), u"x"_s));
    model.setHidden({u"a"_s});
    model.setHidden({});
    QCOMPARE(model.at(0).notes, u"why"_s);
}

void TestRunModel::tableSortsAndFilters()
{
    const Theme theme(Theme::Mode::Dark);
    RunModel model(theme);
    RunTable table(theme, model);
    model.setRuns({header(u"c"_s, 3, 30ms), header(u"b"_s, 2, 9ms), header(u"a"_s, 1, 100ms)});
    table.sortByColumn(static_cast<int>(RunColumn::P50), Qt::AscendingOrder);
    table.selectAll();
    QCOMPARE(table.selectedIds(), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    table.setFilter(u"RUN B"_s);
    QCOMPARE(table.model()->rowCount(), 1);
    table.setFilter({});
    QSignalSpy chosen(&table, &RunTable::selectionChangedTo);
    table.clearSelection();
    table.select(u"c"_s);
    QCOMPARE(chosen.last().first().toStringList(), QStringList{u"c"_s});
    QSignalSpy deletion(&table, &RunTable::deleteRequested);
    QTest::keyClick(&table, Qt::Key_Delete); // one key is hit by chance
    QCOMPARE(deletion.count(), 0);
    const QKeyCombination keys = deletionKeys()[0];
    QTest::keyClick(&table, keys.key(), keys.keyboardModifiers());
    QCOMPARE(deletion.count(), 1);
}

QTEST_MAIN(TestRunModel)
#include "tst_runmodel.moc"
