// SPDX-License-Identifier: GPL-3.0-or-later
// The real screen over the real engine and a simulated gateway.
#include "../playground/desk.h"

#include "stress/confirmrun.h"
#include "stress/editedplan.h"
#include "stress/planestimator.h"
#include "stress/resultcard.h"
#include "stress/resultmodel.h"
#include "stress/runview.h"
#include "stress/stresspage.h"
#include "stress/stressrunner.h"
#include "stress/runorders.h"
#include "stress/runtilerow.h"
#include "stress/stressheader.h"
#include "support/suite.h"
#include "widgets/elidedlabel.h"
#include "widgets/pill.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace bw;
using namespace bw::ui;
using namespace Qt::StringLiterals;

class TestStressPage : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhatItCosts();
    void wrongFieldsKeepItFromStarting();
    void beforeARunNothingIsJudged();
    void runsAndShows();
    void keepsTheRun();
    void pausesAndStops();
    void theLevelCanBeChanged();
    void aLevelThatIsNoneIsSaid();
    void foreignHostsAreAskedAbout();
    void aMissingKeyIsSaid();
    void loadOfAnotherPlan();
    void keepsWhatWasSaidIfAsked();
    void beginsWithTheLastPlan();

private:
    void show();
    void quickPlan(qint64 requests);
    [[nodiscard]] QPushButton* button(const QString& name) const { return m_window->findChild<QPushButton*>(name); }
    [[nodiscard]] bool isReady() const { return button(u"startRun"_s)->isVisible() && button(u"startRun"_s)->isEnabled(); }
    void click(const QString& name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    StressPage* m_page = nullptr;
};

void TestStressPage::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    sim::Scenario scenario;
    scenario.ttftMs = Distribution::constant(2);
    scenario.gapMs = Distribution::constant(0.2);
    scenario.tokens = Distribution::constant(5);
    m_desk = std::make_unique<test::Desk>(m_folder->path(), scenario);
    QVERIFY(m_desk->opened);
    show();
}

void TestStressPage::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestStressPage::show()
{
    m_window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(m_window.get());
    m_page = new StressPage(m_desk->services, m_window.get());
    column->addWidget(m_page->headerBar());
    column->addWidget(m_page);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestStressPage::quickPlan(qint64 requests)
{
    m_page->plan().edit([requests](stress::Plan& plan) {
        plan.requests = requests;
        plan.load.level = 4;
    });
}

//! Words of a verdict and what the curves may show come with the run.
void TestStressPage::beforeARunNothingIsJudged()
{
    for (const Pill* const pill : m_window->findChild<ResultCard*>()->findChildren<Pill*>())
        QVERIFY(!pill->isVisible());
    auto* const curves = m_window->findChild<QComboBox*>(u"curveChoice"_s);
    QVERIFY(!curves->isVisible());
    quickPlan(8);
    QTRY_VERIFY(isReady());
    m_window->findChild<QPushButton*>(u"startRun"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(curves->isVisible(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), 30'000);
}

void TestStressPage::saysWhatItCosts()
{
    QCOMPARE(m_page->plan().plan().gateway, u"HolySheep"_s);
    QCOMPARE(m_page->plan().plan().model, u"gpt-4.1"_s);
    QTRY_VERIFY(isReady());
    const auto* foot = m_window->findChild<QLabel*>(u"planFoot"_s);
    QVERIFY(foot->text().contains(u"About 20 requests to this machine"));
    QVERIFY(foot->text().contains(u'$'));
    quickPlan(40);
    QTRY_VERIFY(foot->text().contains(u"About 40 requests"));
}

void TestStressPage::wrongFieldsKeepItFromStarting()
{
    QTRY_VERIFY(isReady());
    auto* level = m_window->findChild<QLineEdit*>(u"load.level"_s);
    QVERIFY(level && level->isVisible());
    level->selectAll();
    QTest::keyClicks(level, u"lots"_s);
    QVERIFY(!isReady());
    QVERIFY(m_window->findChild<QLabel*>(u"planFoot"_s)->text().contains(u'1'));
    m_page->start();
    QVERIFY(!m_page->runner().isRunning());
    level->selectAll();
    QTest::keyClicks(level, u"3"_s);
    QTRY_VERIFY(isReady());
    QCOMPARE(m_page->plan().plan().load.level, 3.0);
}

void TestStressPage::runsAndShows()
{
    quickPlan(60);
    QTRY_VERIFY(isReady());
    QSignalSpy finished(&m_page->runner(), &StressRunner::finished);
    click(u"startRun"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    const auto run = m_page->runner().run();
    QCOMPARE(run->state, stress::RunState::Finished);
    QCOMPARE(run->variants.first().tally.totals.ok(), 60);
    m_page->view().drawAll();
    QVERIFY(m_page->view().result().model().rowCount() > 10);
    QCOMPARE(m_page->view().run(), run);
    QVERIFY(isReady());
    // Each of them is a request as any other: the monitor has them too.
    QTRY_VERIFY(m_desk->pipeline.spentToday().cost.value_or(PicoUsd()) > PicoUsd());
}

void TestStressPage::keepsTheRun()
{
    quickPlan(10);
    QTRY_VERIFY(isReady());
    QSignalSpy finished(&m_page->runner(), &StressRunner::finished);
    click(u"startRun"_s);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    std::optional<Result<QList<store::RunHeader>>> kept;
    m_desk->runs.list(this, [&kept](const Result<QList<store::RunHeader>>& headers) { kept = headers; });
    QTRY_VERIFY(kept);
    QCOMPARE((*kept)->size(), 1);
    QCOMPARE((*kept)->first().requests, 10);
    QCOMPARE((*kept)->first().state, stress::RunState::Finished);
}

void TestStressPage::pausesAndStops()
{
    quickPlan(1'000'000);
    QTRY_VERIFY(isReady());
    click(u"startRun"_s);
    QTRY_VERIFY(m_page->runner().run() && m_desk->simulator.requestCount() > 10);
    QVERIFY(!button(u"startRun"_s)->isVisible());
    QVERIFY(!m_window->findChild<QLineEdit*>(u"load.level"_s)->isEnabled()); // to be seen, not changed
    click(u"pauseRun"_s);
    QTRY_COMPARE(m_page->runner().run()->state, stress::RunState::Paused);
    QTRY_COMPARE(m_page->runner().run()->progress.inFlight, 0);
    click(u"pauseRun"_s);
    QTRY_COMPARE(m_page->runner().run()->state, stress::RunState::Running);
    click(u"stopRun"_s);
    QTRY_VERIFY(!m_page->runner().isRunning());
    QCOMPARE(m_page->runner().run()->state, stress::RunState::Stopped);
    QTRY_VERIFY(isReady());
}

void TestStressPage::theLevelCanBeChanged()
{
    quickPlan(1'000'000);
    QTRY_VERIFY(isReady());
    click(u"startRun"_s);
    auto* level = m_window->findChild<QLineEdit*>(u"liveLevel"_s);
    QTRY_VERIFY(level->isVisible() && level->text() == u"4"_s);
    level->setFocus();
    level->selectAll();
    QTest::keyClicks(level, u"2"_s);
    QTest::keyClick(level, Qt::Key_Return);
    QTRY_COMPARE(m_page->runner().run()->progress.level, 2.0);
    QCOMPARE(m_page->runner().run()->marks.first().kind, stress::Mark::Kind::LevelChanged);
    m_page->runner().stop();
    QTRY_VERIFY(!m_page->runner().isRunning());
}

//! It went on at the level that it had, without a word.
void TestStressPage::aLevelThatIsNoneIsSaid()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    quickPlan(1'000'000);
    QTRY_VERIFY(isReady());
    click(u"startRun"_s);
    auto* const level = m_window->findChild<QLineEdit*>(u"liveLevel"_s);
    const auto* const progress = m_window->findChild<StressHeader*>()->findChild<ElidedLabel*>();
    QTRY_VERIFY(level->isVisible() && level->text() == u"4"_s);
    for (const QString& typed : {u"1,000"_s, u"0"_s, u"many"_s}) {
        level->setFocus();
        level->selectAll();
        QTest::keyClicks(level, typed);
        QTest::keyClick(level, Qt::Key_Return);
        QVERIFY(level->hasFocus());
        QVERIFY2(!progress->text().contains(u"running"_s), qPrintable(progress->text()));
    }
    level->selectAll();
    QTest::keyClicks(level, u"2"_s);
    QTest::keyClick(level, Qt::Key_Return);
    QTRY_COMPARE(m_page->runner().run()->progress.level, 2.0);
    QCOMPARE(m_page->runner().run()->marks.size(), 1);
    QTRY_VERIFY(progress->text().contains(u"running"_s));
    m_page->runner().stop();
    QTRY_VERIFY(!m_page->runner().isRunning());
}

void TestStressPage::foreignHostsAreAskedAbout()
{
    gateway::GatewayProfile far = m_desk->book.profiles().first();
    far.id = ProfileId(u"far"_s);
    far.name = u"Far away"_s;
    far.endpoints.first().baseUrl = QUrl(u"https://gateway.invalid/v1"_s);
    m_desk->book.addTransient(far);
    m_page->plan().edit([](stress::Plan& plan) { plan.gateway = u"Far away"_s; });
    m_page->start(); // at once, before it is known where the load goes
    QTRY_VERIFY(m_page->findChild<ConfirmRun*>());
    auto* question = m_page->findChild<ConfirmRun*>();
    QVERIFY(question->text().contains(u"gateway.invalid"));
    QVERIFY(question->informativeText().contains(u"20 requests"));
    QVERIFY(!m_page->runner().isRunning());
    question->reject();
    QTRY_VERIFY(!m_page->findChild<ConfirmRun*>());
    QVERIFY(!m_page->runner().isRunning());
    QVERIFY(!m_page->runner().run());
}

void TestStressPage::aMissingKeyIsSaid()
{
    gateway::GatewayProfile locked = m_desk->book.profiles().first();
    locked.keys = {{KeyId(u"gone"_s), u"main"_s}};
    m_desk->book.addTransient(locked);
    QTRY_VERIFY(isReady());
    QSignalSpy failed(&m_page->runner(), &StressRunner::failed);
    QSignalSpy finished(&m_page->runner(), &StressRunner::finished);
    click(u"startRun"_s);
    QTRY_VERIFY_WITH_TIMEOUT(failed.count() + finished.count() == 1, 30'000);
    QTRY_VERIFY(isReady());
}

void TestStressPage::keepsWhatWasSaidIfAsked()
{
    for (const bool asked : {false, true}) {
        m_desk->services.settings.setValue(Setting::KeepStressBodies, asked);
        const auto order = orderWithoutKeys(m_desk->services, m_page->plan().plan());
        QVERIFY(order);
        QCOMPARE(order->keepBodies, asked);
    }
}

void TestStressPage::loadOfAnotherPlan()
{
    stress::Plan plan = m_page->plan().plan();
    plan.name = u"from a run"_s;
    plan.gateway = u"not here"_s;
    plan.load.level = 7;
    m_page->usePlan(plan);
    QCOMPARE(m_page->plan().plan().gateway, u"HolySheep"_s);
    QCOMPARE(m_window->findChild<QLineEdit*>(u"load.level"_s)->text(), u"7"_s);
    QVERIFY(button(u"planMenu"_s)->text().contains(u"from a run"));
}

void TestStressPage::beginsWithTheLastPlan()
{
    QTRY_VERIFY(isReady());
    quickPlan(12);
    QTRY_VERIFY(isReady());
    m_page->start();
    QTRY_VERIFY(m_page->runner().run() && !m_page->runner().isRunning());
    const stress::Plan last = m_page->plan().plan();
    quickPlan(99); // never started
    show();
    QCOMPARE(m_page->plan().plan(), last);
}

QTEST_MAIN(TestStressPage)
#include "tst_stresspage.moc"
