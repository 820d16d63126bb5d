// SPDX-License-Identifier: GPL-3.0-or-later
// The Diagnose window over real parts, driven as a person would.
#include "diagnose/diagnosedialog.h"
#include "diagnose/findingcard.h"
#include "diagnose/measuredtable.h"
#include "diagnose/resultview.h"
#include "diagnose/steprow.h"
#include "support/suite.h"
#include "../playground/desk.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using bw::test::Desk;

namespace {

constexpr int Patience = 60'000; // the machine may be busy; nothing here is timed

//! A second endpoint beside the desk's first.
void addEndpoint(Desk& desk, const QUrl& url, bool firstInUse = true)
{
    gateway::GatewayProfile profile = desk.book.profiles().constFirst();
    gateway::Endpoint apac = profile.endpoints.constFirst();
    profile.endpoints.first().enabled = firstInUse;
    apac.id = EndpointId(u"apac"_s);
    apac.name = u"APAC"_s;
    apac.baseUrl = url;
    profile.endpoints.append(apac);
    desk.book.remove(profile.id);
    desk.book.addTransient(profile);
}

//! Every request fails like this.
sim::Scenario always(sim::FaultRule::Kind kind, int status = 500)
{
    sim::FaultRule rule;
    rule.p = 1;
    rule.kind = kind;
    rule.status = status;
    sim::Scenario scenario;
    scenario.errors = {rule};
    return scenario;
}

QPushButton* buttonOf(QWidget& window, const QString& text)
{
    for (QPushButton* button : window.findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

bool says(const QWidget& widget, const QString& text)
{
    return std::ranges::any_of(widget.findChildren<QLabel*>(), [&](const QLabel* label) { return label->text().contains(text); });
}

} // namespace

class TestDiagnoseDialog : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void aHealthyGatewayRunsThroughByItself();
    void theCauseStandsFirst();
    void withoutAGatewayItSaysWhatToDo();
    void aCurlCommandNamesTheGateway();
    void aStoppedRunStillReports();
    void whatAnErrorKnowsIsFilledIn();
    void aStepThatCostsIsAskedAbout();
    void whatIsNotKnownIsNotShownAsZero();
    void closingEndsWhatRuns();
    void theEndpointThatFailedIsLookedAt();
    void theEndpointIsTheOneInUse();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDiagnoseDialog::init()
{
    Suite::init();
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestDiagnoseDialog::aHealthyGatewayRunsThroughByItself()
{
    Desk desk(m_dir->path());
    QVERIFY(desk.opened);
    ui::DiagnoseDialog dialog(desk.services);
    dialog.show();
    QSignalSpy asked(&dialog.run(), &ui::DiagnoseRun::stepProposed);
    QSignalSpy ended(&dialog.run(), &ui::DiagnoseRun::stepEnded);
    QVERIFY(!buttonOf(dialog, ui::DiagnoseDialog::tr("Copy as text"))->isEnabled());
    QTest::mouseClick(buttonOf(dialog, ui::DiagnoseDialog::tr("Start")), Qt::LeftButton);
    QVERIFY(dialog.run().isRunning());
    QVERIFY(!dialog.findChild<QComboBox*>()->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(dialog.run().report(), Patience);
    QCOMPARE(asked.count(), 0); // a gateway on this machine costs nothing
    QCOMPARE(ended.count(), 4);
    QCOMPARE(dialog.run().report()->steps.size(), 4);
    QVERIFY(dialog.findChild<ui::MeasuredTable*>());
    QVERIFY(dialog.findChild<ui::ConnectionTable*>());
    QVERIFY(says(dialog, diagnose::verdict(*dialog.run().report())));
    QTest::mouseClick(buttonOf(dialog, ui::DiagnoseDialog::tr("Copy as text")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), diagnose::toText(*dialog.run().report()));
    QVERIFY(buttonOf(dialog, ui::DiagnoseDialog::tr("Start"))); // once more, if they like
}

void TestDiagnoseDialog::theCauseStandsFirst()
{
    Desk desk(m_dir->path(), always(sim::FaultRule::Kind::Status, 401));
    QVERIFY(desk.opened);
    ui::DiagnoseDialog dialog(desk.services);
    dialog.show();
    dialog.start();
    QTRY_VERIFY_WITH_TIMEOUT(dialog.run().report(), Patience);
    QVERIFY(!dialog.run().report()->findings.isEmpty());
    const diagnose::Finding& first = dialog.run().report()->findings.constFirst();
    QCOMPARE(first.cause, diagnose::Cause::Key);
    const auto* const card = dialog.findChild<ui::FindingCard*>();
    QVERIFY(card);
    QVERIFY(says(*card, first.what));
    QVERIFY(says(*card, first.advice));
}

void TestDiagnoseDialog::withoutAGatewayItSaysWhatToDo()
{
    Desk desk(m_dir->path());
    desk.book.remove(ProfileId(u"sim"_s));
    ui::DiagnoseDialog dialog(desk.services);
    dialog.show();
    dialog.start();
    QVERIFY(!dialog.run().isRunning());
    QVERIFY(says(*dialog.findChild<ui::ResultView*>(), u"cURL"_s));
    QVERIFY(buttonOf(dialog, ui::DiagnoseDialog::tr("Start"))->isEnabled());
}

void TestDiagnoseDialog::aCurlCommandNamesTheGateway()
{
    Desk desk(m_dir->path());
    ui::DiagnoseDialog dialog(desk.services);
    dialog.show();
    QSignalSpy began(&dialog.run(), &ui::DiagnoseRun::began);
    dialog.prepare({{}, {}, u"curl %1/chat/completions -H 'Authorization: Bearer sk-none' -d '{\"model\":\"gpt-4.1\"}'"_s.arg(desk.simulator.baseUrl().toString())});
    dialog.start();
    QTRY_COMPARE(began.count(), 1);
    QCOMPARE(began.first().at(1).toUrl().port(), desk.simulator.baseUrl().port());
    QTRY_VERIFY_WITH_TIMEOUT(dialog.run().report(), Patience);
    QVERIFY(!diagnose::toText(*dialog.run().report()).contains(u"sk-none"_s));
}

void TestDiagnoseDialog::aStoppedRunStillReports()
{
    Desk desk(m_dir->path(), always(sim::FaultRule::Kind::Silent));
    ui::DiagnoseDialog dialog(desk.services);
    dialog.show();
    dialog.start();
    QTest::mouseClick(buttonOf(dialog, ui::DiagnoseDialog::tr("Stop")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.run().isRunning(), Patience);
    QVERIFY(dialog.findChild<QComboBox*>()->isEnabled());
}

void TestDiagnoseDialog::whatAnErrorKnowsIsFilledIn()
{
    Desk desk(m_dir->path());
    ui::DiagnoseDialog dialog(desk.services);
    dialog.prepare({ProfileId(u"sim"_s), u"deepseek-v3.2"_s, u"429 Too Many Requests"_s});
    QCOMPARE(dialog.findChild<QComboBox*>()->currentData().toString(), u"sim"_s);
    QCOMPARE(dialog.findChild<QPlainTextEdit*>()->toPlainText(), u"429 Too Many Requests"_s);
    QVERIFY(!dialog.run().isRunning());
    dialog.prepare({{}, {}, {}});
    QCOMPARE(dialog.findChild<QPlainTextEdit*>()->toPlainText(), u"429 Too Many Requests"_s);
}

void TestDiagnoseDialog::aStepThatCostsIsAskedAbout()
{
    ui::StepRow row(diagnose::Step::Ramp);
    row.show();
    QSignalSpy decided(&row, &ui::StepRow::decided);
    diagnose::StepCost cost;
    cost.requests = 42;
    cost.money = PicoUsd(12'500'000'000);
    row.ask(cost);
    QVERIFY(says(row, u"42"_s));
    QVERIFY(says(row, u"$0.0125"_s) || says(row, u"$0.013"_s) || says(row, u"$0.012"_s));
    QTest::mouseClick(buttonOf(row, ui::StepRow::tr("Skip")), Qt::LeftButton);
    QTest::mouseClick(buttonOf(row, ui::StepRow::tr("Run")), Qt::LeftButton);
    QCOMPARE(decided.count(), 2);
    QCOMPARE(decided.at(0).at(0).toBool(), false);
    QCOMPARE(decided.at(1).at(0).toBool(), true);
    row.setRunning(cost);
    QVERIFY(!buttonOf(row, ui::StepRow::tr("Run"))->isVisible());
}

void TestDiagnoseDialog::whatIsNotKnownIsNotShownAsZero()
{
    ui::StepRow row(diagnose::Step::Request);
    diagnose::StepCost cost;
    cost.requests = 2;
    row.ask(cost);
    QVERIFY(says(row, ui::StepRow::tr("%1, price unknown").arg(ui::StepRow::tr("%1 requests").arg(2))));
}

void TestDiagnoseDialog::closingEndsWhatRuns()
{
    Desk desk(m_dir->path(), always(sim::FaultRule::Kind::Silent));
    ui::DiagnoseDialog dialog(desk.services);
    dialog.show();
    dialog.start();
    dialog.close();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.run().isRunning(), Patience);
}

void TestDiagnoseDialog::theEndpointThatFailedIsLookedAt()
{
    Desk desk(m_dir->path());
    QVERIFY(desk.opened);
    ui::DiagnoseDialog dialog(desk.services);
    dialog.show();
    auto* const endpoints = dialog.findChild<QComboBox*>(u"diagnosedEndpoint"_s);
    QVERIFY(endpoints);
    QVERIFY(!endpoints->isVisible()); // there is no choice
    sim::SimulatedGateway ill(always(sim::FaultRule::Kind::Status, 401));
    QVERIFY(ill.start().has_value());
    addEndpoint(desk, ill.baseUrl());
    QVERIFY(endpoints->isVisible());
    QCOMPARE(endpoints->currentText(), u"loopback"_s);
    QSignalSpy began(&dialog.run(), &ui::DiagnoseRun::began);
    dialog.prepare({ProfileId(u"sim"_s), {}, u"401 Unauthorized"_s, EndpointId(u"apac"_s)});
    QCOMPARE(endpoints->currentText(), u"APAC"_s);
    dialog.start();
    QTRY_COMPARE(began.count(), 1);
    QCOMPARE(began.first().at(1).toUrl(), ill.baseUrl());
    QTRY_VERIFY_WITH_TIMEOUT(dialog.run().report(), Patience);
    QCOMPARE(dialog.run().report()->endpoint, u"APAC"_s);
    QVERIFY(!dialog.run().report()->findings.isEmpty());
    dialog.prepare({ProfileId(u"sim"_s), {}, u"timeout at %1/chat/completions"_s.arg(desk.simulator.baseUrl().toString()), {}});
    QCOMPARE(endpoints->currentText(), u"loopback"_s); // the line names it
}

void TestDiagnoseDialog::theEndpointIsTheOneInUse()
{
    Desk desk(m_dir->path());
    QVERIFY(desk.opened);
    addEndpoint(desk, desk.simulator.baseUrl(), false);
    ui::DiagnoseRun run(desk.services);
    ui::DiagnoseDialog dialog(desk.services);
    const auto* const endpoints = dialog.findChild<QComboBox*>(u"diagnosedEndpoint"_s);
    QCOMPARE(endpoints->currentText(), u"APAC"_s);
    QCOMPARE(endpoints->itemText(0), ui::DiagnoseDialog::tr("%1 (switched off)").arg(u"loopback"_s));
    run.start({ProfileId(u"sim"_s), {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(run.report(), Patience);
    QCOMPARE(run.report()->endpoint, u"APAC"_s);
}

QTEST_MAIN(TestDiagnoseDialog)
#include "tst_diagnosedialog.moc"
