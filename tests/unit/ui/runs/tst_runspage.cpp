// SPDX-License-Identifier: GPL-3.0-or-later
// The real screen over a real database.
#include "../playground/desk.h"
#include "../stress/runs.h"

#include "runs/runmodel.h"
#include "runs/runspage.h"
#include "runs/runtable.h"
#include "stress/resultcard.h"
#include "stress/resultmodel.h"
#include "stress/runview.h"
#include "support/suite.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace bw;
using namespace bw::ui;
using namespace Qt::StringLiterals;
using test::runOf;
using test::variantOf;

class TestRunsPage : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsTheNewest();
    void followsARunToItsEnd();
    void severalBesideEachOther();
    void anyNumberBesideEachOther();
    void deletesAndUndoes();
    void eachDeletionCanBeUndone();
    void deletionIsForGoodAfterwards();
    void tagsAreKept();
    void exportsAndImports();
    void givesThePlanAway();
    void aDotOpensWhatTheHistoryKept_data();
    void aDotOpensWhatTheHistoryKept();

private:
    [[nodiscard]] QPushButton* button(const QString& name) const { return m_window->findChild<QPushButton*>(name); }
    [[nodiscard]] QList<store::RunHeader> stored();
    [[nodiscard]] int shown() const { return m_page->table().model()->rowCount(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    RunsPage* m_page = nullptr;
};

void TestRunsPage::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<test::Desk>(m_folder->path());
    QVERIFY(m_desk->opened);
    m_desk->runs.save(runOf(u"first"_s, {variantOf(u"pooled"_s, 1'000, 1)}));
    const auto second = runOf(u"second"_s, {variantOf(u"pooled"_s, 1'000, 0.5)});
    second->startedAt = second->startedAt.addSecs(60);
    second->plan.load.level = 20;
    m_desk->runs.save(second);
    m_window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(m_window.get());
    m_page = new RunsPage(m_desk->services, m_window.get());
    column->addWidget(m_page->headerBar());
    column->addWidget(m_page);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_COMPARE(shown(), 2);
    QTRY_VERIFY(m_page->view().run());
}

void TestRunsPage::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

QList<store::RunHeader> TestRunsPage::stored()
{
    std::optional<Result<QList<store::RunHeader>>> answer;
    m_desk->runs.list(this, [&answer](const Result<QList<store::RunHeader>>& headers) { answer = headers; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }) || !*answer)
        return {};
    return **answer;
}

void TestRunsPage::showsTheNewest()
{
    QCOMPARE(m_page->view().run()->id, u"second"_s);
    m_page->view().drawAll();
    QVERIFY(m_page->view().result().model().rowCount() > 10);
    m_page->table().select(u"first"_s);
    QTRY_COMPARE(m_page->view().run()->id, u"first"_s);
}

void TestRunsPage::followsARunToItsEnd()
{
    const auto on = runOf(u"first"_s, {variantOf(u"pooled"_s, 1'000, 1)});
    on->state = stress::RunState::Running;
    m_desk->runs.save(on);
    m_page->table().select(u"first"_s);
    QTRY_VERIFY(m_page->view().run()->id == u"first"_s && m_page->view().run()->state != stress::RunState::Finished);
    m_desk->runs.save(runOf(u"first"_s, {variantOf(u"pooled"_s, 1'000, 1)})); // no request more
    QTRY_COMPARE(m_page->view().run()->state, stress::RunState::Finished);
}

void TestRunsPage::severalBesideEachOther()
{
    m_page->table().selectAll();
    QTRY_COMPARE(m_page->view().run()->variants.size(), 2);
    QTRY_VERIFY([this] {
        m_page->view().drawAll();
        return std::ranges::any_of(m_page->view().result().findings(), [](const RunFinding& finding) { return finding.word == u"SLOWER"_s; });
    }());
    const RunFinding plans = m_page->view().result().findings().last();
    QCOMPARE(plans.word, u"PLANS"_s);
    QVERIFY(plans.sentence.contains(u"load.level: 20 → 10"));
    QVERIFY(!button(u"usePlan"_s)->isEnabled());
}

//! More than there are colours.
void TestRunsPage::anyNumberBesideEachOther()
{
    for (int i = 0; i < 7; ++i) {
        const auto more = runOf(u"more %1"_s.arg(i), {variantOf(u"pooled"_s, 100, 1)});
        more->startedAt = more->startedAt.addSecs(120 + i);
        m_desk->runs.save(more);
    }
    QTRY_COMPARE(shown(), 9);
    m_page->table().selectAll();
    QTRY_COMPARE(m_page->view().run()->variants.size(), 9);
    m_page->view().drawAll();
    QCOMPARE(m_page->view().result().model().columnCount(), 11); // with the names and the change
}

void TestRunsPage::deletesAndUndoes()
{
    m_page->table().select(u"first"_s);
    QTest::mouseClick(button(u"deleteRun"_s), Qt::LeftButton);
    QCOMPARE(shown(), 1);
    QCOMPARE(stored().size(), 2); // not yet
    QTest::mouseClick(button(u"undo"_s), Qt::LeftButton);
    QCOMPARE(shown(), 2);
    QCOMPARE(m_page->table().selectedIds(), QStringList{u"first"_s});
}

//! The second one takes nothing from the ten seconds of the first.
void TestRunsPage::eachDeletionCanBeUndone()
{
    for (const QString& id : {u"first"_s, u"second"_s}) {
        m_page->table().select(id);
        QTest::mouseClick(button(u"deleteRun"_s), Qt::LeftButton);
    }
    QCOMPARE(shown(), 0);
    QCOMPARE(stored().size(), 2);
    QTest::mouseClick(button(u"undo"_s), Qt::LeftButton);
    QCOMPARE(m_page->table().selectedIds(), QStringList{u"second"_s});
    QTest::mouseClick(button(u"undo"_s), Qt::LeftButton);
    QCOMPARE(m_page->table().selectedIds(), QStringList{u"first"_s});
    QCOMPARE(shown(), 2);
    m_window.reset();
    QCOMPARE(stored().size(), 2);
}

void TestRunsPage::deletionIsForGoodAfterwards()
{
    m_page->table().selectAll();
    QTest::mouseClick(button(u"deleteRun"_s), Qt::LeftButton);
    QCOMPARE(shown(), 0);
    m_window.reset();
    QVERIFY(stored().isEmpty());
}

void TestRunsPage::tagsAreKept()
{
    auto* const model = m_page->table().model();
    QVERIFY(model->setData(model->index(0, static_cast<int>(RunColumn::Tags)), u"nightly"_s));
    QTRY_VERIFY(std::ranges::any_of(stored(), [](const store::RunHeader& run) { return run.tags == QStringList{u"nightly"_s}; }));
}

void TestRunsPage::exportsAndImports()
{
    const QString path = m_folder->filePath(u"exported.json"_s);
    m_page->exportTo(RunFormat::Json, path);
    QTRY_VERIFY(QFile::exists(path));
    m_page->importFile(path);
    QTRY_COMPARE(shown(), 3);
    QCOMPARE(stored().size(), 3);
}

void TestRunsPage::givesThePlanAway()
{
    std::optional<stress::Plan> plan;
    connect(m_page, &RunsPage::planWanted, this, [&plan](const stress::Plan& wanted) { plan = wanted; });
    QTest::mouseClick(button(u"usePlan"_s), Qt::LeftButton);
    QVERIFY(plan);
    QCOMPARE(plan->load.level, 20.0);
}

void TestRunsPage::aDotOpensWhatTheHistoryKept_data()
{
    QTest::addColumn<bool>("inHistory");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("what was said is kept") << true << QByteArray("{\"model\":\"gpt-4.1\"}");
    QTest::newRow("only the numbers are") << true << QByteArray();
    QTest::newRow("a run of another machine") << false << QByteArray();
}

void TestRunsPage::aDotOpensWhatTheHistoryKept()
{
    QFETCH(bool, inHistory);
    QFETCH(QByteArray, said);
    record::RequestRecord record;
    record.id = RequestId::create();
    record.source = record::Source::Stress;
    record.model = u"gpt-4.1"_s;
    record.startedAt = QDateTime::currentDateTimeUtc().addSecs(-60);
    const auto other = [record] {
        record::RequestRecord made = record;
        made.id = RequestId::create();
        return made;
    };
    record::Exchange exchange;
    exchange.requestBody = said;
    exchange.answer = u"one"_s;
    m_desk->pipeline.keepExchangesOf({record::Source::Stress});
    if (inHistory)
        m_desk->bus.publish(record, said.isEmpty() ? nullptr : std::make_shared<const record::Exchange>(exchange));
    m_desk->bus.publish(other(), std::make_shared<const record::Exchange>(exchange));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->history.stored(), inHistory ? 2 : 1, 15'000);
    QList<Inspection> opened;
    connect(&m_desk->inspections, &Inspections::opened, this, [&opened](const Inspection& inspection) { opened.append(inspection); });
    emit m_page->view().exemplarChosen(record);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 15'000);
    m_desk->inspections.disconnect(this);
    QCOMPARE(opened.first().record.id, record.id);
    QCOMPARE(opened.first().exchange.requestBody, said);
    QCOMPARE(opened.first().hasRequest(), !said.isEmpty());
}

QTEST_MAIN(TestRunsPage)
#include "tst_runspage.moc"
