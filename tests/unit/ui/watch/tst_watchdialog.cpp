// SPDX-License-Identifier: GPL-3.0-or-later
// The window of alerts and probes, driven as a person would.
#include "watch/watchdialog.h"

#include "../playground/desk.h"
#include "support/suite.h"
#include "theme/theme.h"
#include "watch/desktopnotifier.h"
#include "watch/eventtable.h"
#include "watch/probeform.h"
#include "watch/ruleform.h"
#include "watch/ruletable.h"
#include "watch/watchdesk.h"
#include "watch/watcher.h"
#include "widgets/banner.h"
#include "widgets/iconbutton.h"
#include "widgets/undobar.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using bw::test::Desk;

namespace {

QPushButton* buttonOf(QWidget& window, const QString& text)
{
    for (QPushButton* button : window.findChildren<QPushButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

//! Of an alert that fires at once and does not end by itself.
watch::AlertRule alwaysOn()
{
    watch::AlertRule rule = watch::newRule(watch::AlertMetric::SpendToday);
    rule.below = true;
    return rule;
}

} // namespace

class TestWatchDialog : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void modelsAreSound();
    void aRuleIsAddedChangedAndRemoved();
    void anotherMetricBeginsWithItsOwnLimit();
    void aClickSwitchesARuleOff();
    void editingKeepsSwitchAndMute();
    void costsStandBeforeTheSwitch();
    void alertsAreListedAndMuted();
    void saysWhyTheDesktopIsSilent();
    void theBellRings();
    void whatWasPutAwayStaysAway();

private:
    void add(watch::AlertMetric metric);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::Watcher> m_watcher;
    std::unique_ptr<ui::WatchDialog> m_dialog;
};

void TestWatchDialog::init()
{
    Suite::init();
    m_dir = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<Desk>(m_dir->path());
    m_watcher = std::make_unique<ui::Watcher>(m_desk->services, QString());
    m_dialog = std::make_unique<ui::WatchDialog>(m_desk->services, *m_watcher);
    m_dialog->show();
}

void TestWatchDialog::cleanup()
{
    m_dialog.reset();
    m_watcher.reset();
    m_desk.reset();
}

void TestWatchDialog::add(watch::AlertMetric metric)
{
    m_dialog->showTab(ui::WatchDialog::Rules);
    const QMenu* const menu = m_dialog->findChild<QPushButton*>(u"addRule"_s)->menu();
    menu->actions()[static_cast<int>(metric)]->trigger();
}

void TestWatchDialog::modelsAreSound()
{
    const QAbstractItemModelTester rules(m_dialog->findChild<ui::RuleTable*>(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester probes(m_dialog->findChild<ui::ProbeTable*>(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester events(m_dialog->findChild<ui::EventTable*>(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const watch::AlertMetric metric : watch::AlertMetrics)
        add(metric);
    QCOMPARE(m_dialog->findChild<ui::RuleTable*>()->rowCount(), static_cast<int>(watch::AlertMetrics.size()));
    for (const watch::AlertRule& rule : QList(m_watcher->settings().rules))
        m_watcher->removeRule(rule.id);
    m_desk->book.remove(ProfileId(u"sim"_s));
    QCOMPARE(m_dialog->findChild<ui::ProbeTable*>()->rowCount(), 0);
}

void TestWatchDialog::aRuleIsAddedChangedAndRemoved()
{
    add(watch::AlertMetric::Latency);
    QCOMPARE(m_watcher->settings().rules.size(), 1);
    auto* const limit = m_dialog->findChild<QDoubleSpinBox*>(u"ruleLimit"_s);
    QVERIFY(limit->isEnabled());
    QCOMPARE(limit->value(), 2'000.0);
    limit->setValue(750);
    QCOMPARE(m_watcher->settings().rules.constFirst().limit, 750.0);
    QTest::mouseClick(buttonOf(*m_dialog, ui::WatchDialog::tr("Remove")), Qt::LeftButton);
    QVERIFY(m_watcher->settings().rules.isEmpty());
    QVERIFY(!limit->isEnabled());
    QTest::mouseClick(m_dialog->findChild<QPushButton*>(u"undo"_s), Qt::LeftButton);
    QCOMPARE(m_watcher->settings().rules.constFirst().limit, 750.0);
}

void TestWatchDialog::anotherMetricBeginsWithItsOwnLimit()
{
    add(watch::AlertMetric::Latency);
    auto* const metric = m_dialog->findChild<QComboBox*>(u"ruleMetric"_s);
    metric->setCurrentIndex(static_cast<int>(watch::AlertMetric::ErrorRate));
    QCOMPARE(m_watcher->settings().rules.constFirst().metric, watch::AlertMetric::ErrorRate);
    QCOMPARE(m_watcher->settings().rules.constFirst().limit, 0.05);
    QCOMPARE(m_dialog->findChild<QDoubleSpinBox*>(u"ruleLimit"_s)->value(), 5.0); // per cent
    m_dialog->findChild<QDoubleSpinBox*>(u"ruleLimit"_s)->setValue(12.5);
    QCOMPARE(m_watcher->settings().rules.constFirst().limit, 0.125);
}

void TestWatchDialog::aClickSwitchesARuleOff()
{
    add(watch::AlertMetric::BreakersOpen);
    auto* const table = m_dialog->findChild<ui::RuleTable*>();
    const QModelIndex box = table->index(0, ui::RuleTable::Enabled);
    QCOMPARE(box.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(table->setData(box, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!m_watcher->settings().rules.constFirst().enabled);
    QVERIFY(!table->setData(table->index(0, ui::RuleTable::Rule), u"x"_s));
}

void TestWatchDialog::editingKeepsSwitchAndMute()
{
    add(watch::AlertMetric::Latency);
    auto* const table = m_dialog->findChild<ui::RuleTable*>();
    auto* const typed = m_dialog->findChild<QDoubleSpinBox*>(u"ruleLimit"_s)->findChild<QLineEdit*>();
    typed->setText(u"3"_s); // not yet entered
    QVERIFY(table->setData(table->index(0, ui::RuleTable::Enabled), Qt::Unchecked, Qt::CheckStateRole));
    m_watcher->mute(m_watcher->settings().rules.constFirst().id, 1h);
    QCOMPARE(typed->text(), u"3"_s);
    m_dialog->findChild<QDoubleSpinBox*>(u"ruleLimit"_s)->setValue(750);
    const watch::AlertRule& rule = m_watcher->settings().rules.constFirst();
    QCOMPARE(rule.limit, 750.0);
    QVERIFY(!rule.enabled);
    QVERIFY(rule.isMuted(m_watcher->now()));
}

void TestWatchDialog::costsStandBeforeTheSwitch()
{
    m_dialog->showTab(ui::WatchDialog::Probes);
    auto* const form = m_dialog->findChild<ui::ProbeForm*>();
    auto* const cost = m_dialog->findChild<QLabel*>(u"probeCost"_s);
    QVERIFY(form->isEnabled());
    QVERIFY(cost->text().contains(u"free"_s));
    auto* const typed = form->findChild<QSpinBox*>()->findChild<QLineEdit*>();
    const QString before = typed->text();
    typed->setText(u"3"_s); // not yet entered
    emit m_watcher->changed();
    QCOMPARE(typed->text(), u"3"_s);
    typed->setText(before);
    form->findChild<QComboBox*>()->setCurrentIndex(1); // one token
    QVERIFY2(cost->text().contains(u'$'), qPrintable(cost->text()));
    QVERIFY(!m_watcher->settings().probeOf(EndpointId(u"sim"_s)).enabled);
    QSignalSpy ended(&m_watcher->prober(), &watch::Prober::ended);
    QTest::mouseClick(m_dialog->findChild<QPushButton*>(u"probeSwitch"_s), Qt::LeftButton);
    QVERIFY(m_watcher->settings().probeOf(EndpointId(u"sim"_s)).enabled);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 30'000);
    const auto* const table = m_dialog->findChild<ui::ProbeTable*>();
    QTRY_VERIFY((m_dialog->findChild<ui::ProbeTable*>()->look(), table->index(0, ui::ProbeTable::Uptime).data().toString() == u"100 %"_s));
    QVERIFY(table->index(0, ui::ProbeTable::P50).data().toString().contains(u"ms"_s));
}

void TestWatchDialog::alertsAreListedAndMuted()
{
    watch::AlertRule rule = watch::newRule(watch::AlertMetric::SpendToday);
    rule.below = true; // nothing was spent: it is on at once
    m_watcher->setRule(rule);
    QTRY_VERIFY_WITH_TIMEOUT((m_watcher->look(), m_watcher->firing() == 1), 30'000);
    auto* const table = m_dialog->findChild<ui::EventTable*>();
    QCOMPARE(table->rowCount(), 1);
    QVERIFY(table->index(0, 0).data(ui::EventTable::OnRole).toBool());
    auto* const mute = m_dialog->findChild<QPushButton*>(u"muteAlert"_s);
    QVERIFY(!mute->isEnabled());
    m_dialog->findChild<QTableView*>(u"alertList"_s)->setCurrentIndex(table->index(0, 1));
    QTRY_VERIFY(mute->isEnabled());
    QTest::mouseClick(mute, Qt::LeftButton);
    QCOMPARE(m_watcher->firing(), 0);
}

//! Whatever this desktop has.
void TestWatchDialog::saysWhyTheDesktopIsSilent()
{
    std::optional<QString> told;
    ui::DesktopNotifier::askObstacle(this, [&told](const QString& obstacle) { told = obstacle; });
    QTRY_VERIFY(told);
    auto* const note = m_dialog->findChild<QLabel*>(u"desktopNote"_s);
    QVERIFY(note);
    QTRY_COMPARE(note->text(), *told);
    QCOMPARE(note->isHidden(), told->isEmpty());
}

void TestWatchDialog::theBellRings()
{
    QWidget window;
    ui::IconButton bell(m_desk->theme, u"bell"_s, u"bell"_s);
    ui::Banner banner(u"Show"_s);
    auto* const desk = new ui::WatchDesk(m_desk->services, QString(), &window);
    desk->moveTo(bell, banner);
    const watch::AlertRule rule = alwaysOn();
    desk->watcher().setRule(rule);
    QTRY_VERIFY_WITH_TIMEOUT((desk->watcher().look(), !banner.sentence().isEmpty()), 30'000);
    QVERIFY(banner.sentence().contains(watch::ruleTitle(rule)));
    QTRY_VERIFY(bell.accessibleName().contains(u'1'));
    emit banner.actionChosen();
    QVERIFY(window.findChild<ui::WatchDialog*>());
    desk->watcher().removeRule(rule.id);
    QVERIFY(!bell.accessibleName().contains(u'1'));
}

void TestWatchDialog::whatWasPutAwayStaysAway()
{
    QWidget window;
    ui::IconButton bell(m_desk->theme, u"bell"_s, u"bell"_s);
    ui::Banner first(u"Show"_s);
    auto* const desk = new ui::WatchDesk(m_desk->services, QString(), &window);
    desk->moveTo(bell, first);
    const watch::AlertRule rule = alwaysOn();
    desk->watcher().setRule(rule);
    QTRY_VERIFY_WITH_TIMEOUT((desk->watcher().look(), !first.sentence().isEmpty()), 30'000);
    ui::Banner second(u"Show"_s); // as when the window is built anew in another language
    desk->moveTo(bell, second);
    QCOMPARE(second.sentence(), first.sentence());
    second.findChild<QPushButton*>(u"bannerDismiss"_s)->click();
    QVERIFY(second.isHidden());
    ui::Banner third(u"Show"_s);
    desk->moveTo(bell, third);
    QVERIFY(third.sentence().isEmpty());
    desk->watcher().removeRule(rule.id);
}

QTEST_MAIN(TestWatchDialog)
#include "tst_watchdialog.moc"
