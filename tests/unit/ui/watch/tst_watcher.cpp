// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts over real parts: requests that end make rules go off.
#include "watch/watcher.h"

#include "../playground/desk.h"
#include "support/records.h"
#include "support/suite.h"
#include "watch/alertcommand.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using bw::test::Desk;
using bw::test::makeRecord;

namespace {

watch::AlertRule slowTokens()
{
    watch::AlertRule rule = watch::newRule(watch::AlertMetric::Latency);
    rule.limit = 1'000;
    return rule;
}

} // namespace

class TestWatcher : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void goesOffWhenRequestsAreSlow();
    void aMutedRuleTellsNobody();
    void whatIsOffIsNotLookedAt();
    void switchingOffEndsWhatIsOn();
    void isKeptAcrossRestarts();
    void aBrokenFileIsNotOverwritten();
    void probesAskTheGateway();
    void commandsKnowWhatHappened();
    void aCommandThatIsNotThereIsSaid();

private:
    void slowRequests(int count);
    void lookUntil(const std::function<bool()>& condition);
    [[nodiscard]] QString file() const { return m_dir->filePath(u"watch.json"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::Watcher> m_watcher;
};

void TestWatcher::init()
{
    Suite::init();
    m_dir = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<Desk>(m_dir->path());
    QVERIFY(m_desk->opened);
    m_watcher = std::make_unique<ui::Watcher>(m_desk->services, file());
}

void TestWatcher::cleanup()
{
    m_watcher.reset();
    m_desk.reset();
}

void TestWatcher::slowRequests(int count)
{
    for (int i = 0; i < count; ++i)
        m_desk->bus.publish(makeRecord({.ended = wallNow(systemClock()), .ttft = 3s}));
    m_desk->pipeline.drain();
}

void TestWatcher::lookUntil(const std::function<bool()>& condition)
{
    QTRY_VERIFY_WITH_TIMEOUT((m_watcher->look(), condition()), 30'000);
}

void TestWatcher::goesOffWhenRequestsAreSlow()
{
    QSignalSpy fired(m_watcher.get(), &ui::Watcher::fired);
    const watch::AlertRule rule = slowTokens();
    m_watcher->setRule(rule);
    slowRequests(20);
    lookUntil([&fired] { return fired.count() > 0; });
    QCOMPARE(fired.count(), 1);
    QCOMPARE(m_watcher->firing(), 1);
    QCOMPARE(m_watcher->settings().events.size(), 1);
    const watch::AlertEvent& event = m_watcher->settings().events.constFirst();
    QCOMPARE(event.rule, rule.id);
    QVERIFY(!event.to);
    QCOMPARE(event.worst, u"3 s"_s);
    m_watcher->removeRule(rule.id);
    QCOMPARE(m_watcher->firing(), 0);
    QVERIFY(m_watcher->settings().events.constFirst().to);
    m_watcher->clearEvents();
    QVERIFY(m_watcher->settings().events.isEmpty());
}

void TestWatcher::aMutedRuleTellsNobody()
{
    QSignalSpy fired(m_watcher.get(), &ui::Watcher::fired);
    const watch::AlertRule rule = slowTokens();
    m_watcher->setRule(rule);
    m_watcher->mute(rule.id, 1h);
    slowRequests(20);
    lookUntil([this] { return !m_watcher->settings().events.isEmpty(); });
    QCOMPARE(fired.count(), 0);
    QCOMPARE(m_watcher->firing(), 0);
    QVERIFY(m_watcher->settings().events.constFirst().muted);
    m_watcher->mute(rule.id, 0ms);
    QCOMPARE(m_watcher->firing(), 1);
}

void TestWatcher::whatIsOffIsNotLookedAt()
{
    watch::AlertRule rule = slowTokens();
    rule.enabled = false;
    m_watcher->setRule(rule);
    slowRequests(20);
    QSignalSpy changed(m_watcher.get(), &ui::Watcher::changed);
    m_watcher->look();
    QTRY_VERIFY(changed.count() > 0);
    QVERIFY(m_watcher->settings().events.isEmpty());
    QVERIFY(!m_watcher->stateOf(rule.id).value());
}

void TestWatcher::switchingOffEndsWhatIsOn()
{
    watch::AlertRule rule = slowTokens();
    m_watcher->setRule(rule);
    slowRequests(20);
    lookUntil([this] { return m_watcher->firing() == 1; });
    rule.enabled = false;
    m_watcher->setRule(rule);
    QCOMPARE(m_watcher->firing(), 0);
    QVERIFY(m_watcher->settings().events.constFirst().to);
    rule.enabled = true; // and it can go off again
    m_watcher->setRule(rule);
    lookUntil([this] { return m_watcher->settings().events.size() == 2; });
    QCOMPARE(m_watcher->firing(), 1);
}

void TestWatcher::isKeptAcrossRestarts()
{
    watch::AlertRule rule = slowTokens();
    m_watcher->setRule(rule);
    rule.name = u"slow"_s;
    m_watcher->setRule(rule); // the same one
    slowRequests(20);
    lookUntil([this] { return !m_watcher->settings().events.isEmpty(); });
    m_watcher = std::make_unique<ui::Watcher>(m_desk->services, file());
    QCOMPARE(m_watcher->settings().rules, QList{rule});
    QCOMPARE(m_watcher->settings().events.size(), 1);
    QVERIFY(m_watcher->settings().events.constFirst().to); // nobody watched meanwhile
    QCOMPARE(ui::Watcher::fileBeside(m_dir->filePath(u"bellwether.db"_s)), file());
    QVERIFY(ui::Watcher::fileBeside({}).isEmpty());
}

void TestWatcher::aBrokenFileIsNotOverwritten()
{
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{ half");
    broken.close();
    m_watcher = std::make_unique<ui::Watcher>(m_desk->services, file());
    QSignalSpy trouble(m_watcher.get(), &ui::Watcher::troubleFound);
    QTRY_COMPARE(trouble.count(), 1);
    m_watcher->setRule(slowTokens());
    QVERIFY(broken.open(QIODevice::ReadOnly));
    QCOMPARE(broken.readAll(), QByteArray("{ half"));
}

void TestWatcher::probesAskTheGateway()
{
    QSignalSpy ended(&m_watcher->prober(), &watch::Prober::ended);
    watch::ProbeSetting probe = m_watcher->settings().probeOf(EndpointId(u"sim"_s));
    QVERIFY(!probe.enabled);
    probe.enabled = true;
    m_watcher->setProbe(probe);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 30'000);
    QCOMPARE(m_watcher->prober().newest().constFirst().failure.errorClass, ErrorClass::Ok);
    probe.enabled = false;
    m_watcher->setProbe(probe);
}

void TestWatcher::commandsKnowWhatHappened()
{
#if defined(Q_OS_UNIX)
    const QString told = m_dir->filePath(u"told"_s);
    watch::AlertRule rule = slowTokens();
    rule.command = u"/bin/sh -c \"echo $BELLWETHER_ALERT $BELLWETHER_ALERT_STATE $BELLWETHER_ALERT_VALUE > %1.new; mv %1.new %1\""_s.arg(told);
    QVERIFY(ui::runAlertCommand(rule, {rule.id, u"slow; rm -rf nothing"_s, u"3 s"_s, QDateTime::currentDateTimeUtc(), {}, false}));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(told), 30'000);
    QFile file(told);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("slow; rm -rf nothing on 3 s\n"));
#else
    QSKIP("The command is one of a Unix.");
#endif
}

void TestWatcher::aCommandThatIsNotThereIsSaid()
{
    watch::AlertRule rule = slowTokens();
    QVERIFY(ui::runAlertCommand(rule, {}));
    rule.command = u"/nonexistent/page-me"_s;
    const auto ran = ui::runAlertCommand(rule, {});
    QVERIFY(!ran);
    QVERIFY(ran.error().message.contains(u"page-me"_s));
}

QTEST_MAIN(TestWatcher)
#include "tst_watcher.moc"
