// SPDX-License-Identifier: GPL-3.0-or-later
// The monitor in the real window, with real requests to a simulated gateway.
#include "../playground/desk.h"
#include "charts/timeselection.h"
#include "inspector/inspectorhost.h"
#include "inspector/inspectorpanel.h"
#include "monitor/gatewaycard.h"
#include "monitor/historydialog.h"
#include "monitor/incidentbundle.h"
#include "monitor/logmodel.h"
#include "monitor/logtable.h"
#include "monitor/monitorcharts.h"
#include "monitor/monitorexports.h"
#include "monitor/monitorpage.h"
#include "monitor/requestlog.h"
#include "shell/mainwindow.h"
#include "shell/windowmemory.h"
#include "stress/editedplan.h"
#include "stress/stresspage.h"
#include "stress/trace.h"
#include "support/records.h"
#include "support/suite.h"

#include <QCheckBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

class TestMonitorPage : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aRequestIsARow();
    void aRowOpensTheInspectorBesideIt();
    void aMarkedTimeIsWhatTheLogShows();
    void numbersOfAMarkAreItsOwn();
    void theInspectorFollowsFromScreenToScreen();
    void exportsWhatIsShown_data();
    void exportsWhatIsShown();
    void aHarHoldsWhatWasSaidOnlyIfWanted();
    void exportsTheSelection();
    void requestsBecomeAReplay();
    void aReplaySaysWhatItGuessed();
    void bundlesAnIncident();
    void columnsAreRemembered();
    void breakersStandBesideTheirEndpoints();
    void historyIsSetInItsDialog();
    void historyCanBeDeleted();

private:
    void chat(int times);
    void store(); //!< waits until everything is on disk
    [[nodiscard]] HistoryDialog* openHistory();
    [[nodiscard]] MonitorPage& monitor() { return *qobject_cast<MonitorPage*>(m_window->page(u"monitor"_s)); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

void TestMonitorPage::init()
{
    Suite::init();
    m_dir = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<test::Desk>(m_dir->path());
    QVERIFY(m_desk->opened);
    m_window = std::make_unique<MainWindow>(m_desk->services);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->showScreen(u"monitor"_s);
    QVERIFY(m_window->page(u"monitor"_s));
    monitor().log().setFilter(u"operation:chat"_s); // the playground asks for the list of models, too
}

void TestMonitorPage::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestMonitorPage::chat(int times)
{
    int finished = 0;
    for (int i = 0; i < times; ++i) {
        gateway::CallSpec spec;
        spec.profile = m_desk->book.profiles().first();
        spec.source = record::Source::Playground;
        spec.keepRaw = true;
        spec.request.model = u"gpt-4.1"_s;
        openai::ChatMessage message;
        message.text = u"Hello %1"_s.arg(i);
        spec.request.messages = {message};
        gateway::LiveCall* call = m_desk->network.chat(spec, this);
        connect(call, &gateway::LiveCall::finished, this, [&finished] { ++finished; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(finished, times, 30'000);
}

void TestMonitorPage::store()
{
    m_desk->pipeline.drain();
    m_desk->history.flush();
}

void TestMonitorPage::aRequestIsARow()
{
    chat(3);
    LogModel& model = monitor().log().model();
    QTRY_COMPARE_WITH_TIMEOUT(model.rows().count(), 3, 15'000);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, static_cast<int>(LogColumn::Model)).data().toString(), u"gpt-4.1"_s);
    QCOMPARE(model.index(0, static_cast<int>(LogColumn::Status)).data().toString(), u"200"_s);
}

void TestMonitorPage::aRowOpensTheInspectorBesideIt()
{
    chat(1);
    QTRY_COMPARE_WITH_TIMEOUT(monitor().log().model().rowCount(), 1, 15'000);
    InspectorPanel* panel = m_window->inspector().panel();
    QVERIFY(panel && panel->isVisible() && panel->isEmpty());
    LogTable& table = monitor().log().table();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(30, table.rowViewportPosition(0) + 5));
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isEmpty(), 15'000);
    QCOMPARE(panel->inspection().record.model, u"gpt-4.1"_s);
    QVERIFY(monitor().isAncestorOf(panel));
}

void TestMonitorPage::aMarkedTimeIsWhatTheLogShows()
{
    chat(2);
    LogModel& model = monitor().log().model();
    QTRY_COMPARE_WITH_TIMEOUT(model.rows().count(), 2, 15'000);
    store();
    const WallTime now = wallNow(systemClock());
    monitor().selection().setRange({now - 3h, now - 2h});
    QTRY_COMPARE_WITH_TIMEOUT(model.rows().count(), 0, 15'000);
    auto* marked = m_window->findChild<QPushButton*>(u"monitorSelection"_s);
    QVERIFY(marked->isVisible());
    QTest::keyClick(&monitor().log().table(), Qt::Key_Escape);
    QVERIFY(!monitor().selection().range());
    QVERIFY(!marked->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(model.rows().count(), 2, 15'000);
}

void TestMonitorPage::numbersOfAMarkAreItsOwn()
{
    const WallTime now = wallNow(systemClock());
    for (const Milliseconds ago : {Milliseconds(10min), Milliseconds(9min), Milliseconds(5min)})
        m_desk->bus.publish(test::makeRecord({.ended = now - ago}));
    MonitorFeed feed(m_desk->pipeline);
    MonitorFeed::Answer all;
    MonitorFeed::Answer marked;
    connect(&feed, &MonitorFeed::arrived, this, [&](const MonitorFeed::Answer& snapshot, const MonitorFeed::Answer& whole) {
        all = snapshot;
        marked = whole;
    });
    metrics::Question question{.last = 15min};
    question.filter.sources = {record::Source::Stress}; // the playground asks for the list of models, too
    feed.ask(question);
    feed.setSeen(true);
    feed.setSelection(TimeRange{now - 10min - 10s, now - 10min + 10s});
    QTRY_VERIFY_WITH_TIMEOUT(all && marked != all, 15'000);
    QCOMPARE(all->totals.requests, 3);
    QCOMPARE(marked->totals.requests, 1);
    feed.setSelection(std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(marked == all, 15'000);
}

void TestMonitorPage::theInspectorFollowsFromScreenToScreen()
{
    InspectorPanel* panel = m_window->inspector().panel();
    QVERIFY(monitor().isAncestorOf(panel));
    m_window->showScreen(u"playground"_s);
    QVERIFY(!monitor().isAncestorOf(panel) && !panel->isVisible()); // empty: nothing to show there
    m_window->showScreen(u"monitor"_s);
    QVERIFY(monitor().isAncestorOf(panel) && panel->isVisible());
}

void TestMonitorPage::exportsWhatIsShown_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("csv") << static_cast<int>(ExportFormat::Csv);
    QTest::newRow("jsonl") << static_cast<int>(ExportFormat::JsonLines);
    QTest::newRow("har") << static_cast<int>(ExportFormat::Har);
}

void TestMonitorPage::exportsWhatIsShown()
{
    QFETCH(const int, format);
    chat(3);
    QTRY_COMPARE_WITH_TIMEOUT(monitor().log().model().rows().count(), 3, 15'000);
    store();
    const QString path = m_dir->filePath(u"out"_s);
    monitor().exports().exportTo(static_cast<ExportFormat>(format), path);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 15'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    switch (static_cast<ExportFormat>(format)) {
    case ExportFormat::Csv:
        QCOMPARE(bytes.count("\r\n"), 4);
        break;
    case ExportFormat::JsonLines:
        QCOMPARE(bytes.count('\n'), 3);
        QVERIFY(QJsonDocument::fromJson(bytes.split('\n').first()).isObject());
        break;
    case ExportFormat::Har: {
        const QJsonArray entries = QJsonDocument::fromJson(bytes).object()[u"log"][u"entries"].toArray();
        QCOMPARE(entries.size(), 3);
        QVERIFY(entries[0][u"request"][u"url"].toString().endsWith(u"/v1/chat/completions"_s));
        break;
    }
    case ExportFormat::Trace: // requestsBecomeAReplay()
        break;
    }
}

void TestMonitorPage::aHarHoldsWhatWasSaidOnlyIfWanted()
{
    m_desk->pipeline.keepExchangesOf({record::Source::Playground});
    chat(2);
    QTRY_COMPARE_WITH_TIMEOUT(monitor().log().model().rows().count(), 2, 15'000);
    store();
    for (const bool bodies : {false, true}) {
        const QString path = m_dir->filePath(bodies ? u"with.har"_s : u"without.har"_s);
        monitor().exports().exportTo(ExportFormat::Har, path, bodies);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 15'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().contains("Hello"), bodies);
    }
    monitor().exports().choose(ExportFormat::Har);
    auto* const question = m_window->findChild<QMessageBox*>(u"harQuestion"_s);
    QVERIFY(question);
    QVERIFY(!question->checkBox()->isChecked());
    question->close();
}

void TestMonitorPage::exportsTheSelection()
{
    chat(4);
    LogModel& model = monitor().log().model();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 4, 15'000);
    store();
    model.select(1, Qt::NoModifier);
    model.select(2, Qt::ShiftModifier);
    QStringList wanted;
    for (const record::LogRow& row : model.selectedRows())
        wanted.append(row.request.value());
    const QString path = m_dir->filePath(u"some.csv"_s);
    monitor().exports().exportTo(ExportFormat::Csv, path);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 15'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList ids;
    for (const QByteArray& line : file.readAll().trimmed().split('\n').mid(1))
        ids.append(QString::fromLatin1(line.split(',').first()));
    QCOMPARE(ids, wanted);
}

void TestMonitorPage::requestsBecomeAReplay()
{
    chat(3);
    QTRY_COMPARE_WITH_TIMEOUT(monitor().log().model().rows().count(), 3, 15'000);
    store();
    const QString path = m_dir->filePath(u"trace.jsonl"_s);
    monitor().exports().exportTo(ExportFormat::Trace, path);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->currentScreen(), u"stress"_s, 15'000);
    const auto trace = stress::readTraceFile(path);
    QVERIFY(trace);
    QCOMPARE(trace->size(), size_t(3));
    QVERIFY(std::ranges::all_of(*trace, [](const stress::TraceEntry& each) { return each.inputTokens > 0 && each.outputTokens > 0; }));
    auto* page = qobject_cast<StressPage*>(m_window->page(u"stress"_s));
    QVERIFY(page && page->plan().isValid());
    QCOMPARE(page->plan().plan().load.kind, stress::Load::Kind::Replay);
    QCOMPARE(page->plan().plan().load.trace, path);
    QCOMPARE(page->plan().plan().model, u"gpt-4.1"_s);
    QCOMPARE(page->plan().plan().gateway, m_desk->book.profiles().first().name);
    QVERIFY(!m_window->findChild<QMessageBox*>()); // nothing was guessed
}

void TestMonitorPage::aReplaySaysWhatItGuessed()
{
    const WallTime now = wallNow(systemClock());
    m_desk->bus.publish(test::makeRecord({.ended = now - 2s}));
    record::RequestRecord failed = test::makeRecord({.ended = now - 1s, .outcome = ErrorClass::Overloaded});
    failed.usage.reset();
    m_desk->bus.publish(failed);
    QTRY_COMPARE_WITH_TIMEOUT(monitor().log().model().rows().count(), 2, 15'000);
    store();
    const QString path = m_dir->filePath(u"trace.jsonl"_s);
    monitor().exports().exportTo(ExportFormat::Trace, path);
    QMessageBox* box = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(box = m_window->findChild<QMessageBox*>(), 15'000);
    QVERIFY2(box->text().contains(u'1'), qPrintable(box->text()));
    box->close();
    const auto trace = stress::readTraceFile(path);
    QVERIFY(trace);
    QCOMPARE(trace->size(), size_t(2));
    QCOMPARE(trace->at(0).inputTokens, trace->at(1).inputTokens);
}

void TestMonitorPage::bundlesAnIncident()
{
    chat(3);
    QTRY_COMPARE_WITH_TIMEOUT(monitor().log().model().rowCount(), 3, 15'000);
    store();
    const WallTime now = wallNow(systemClock());
    const QString folder = m_dir->filePath(u"incident"_s);
    std::optional<Result<QString>> made;
    IncidentBundle* bundle = monitor().exports().bundleTo(folder, {now - 60s, now + 10s}, {}, u"It was <slow>."_s, false);
    connect(bundle, &IncidentBundle::finished, this, [&made](const Result<QString>& result) { made = result; });
    QTRY_VERIFY_WITH_TIMEOUT(made.has_value(), 15'000);
    QVERIFY2(*made, qPrintable(made->error().message));
    const auto contents = [&folder](const QString& name) {
        QFile file(folder + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray page = contents(u"incident.html"_s);
    QVERIFY(page.contains("It was &lt;slow&gt;.") && page.contains("<svg") && page.contains("loopback"));
    const QJsonArray entries = QJsonDocument::fromJson(contents(u"requests.har"_s)).object()[u"log"_s][u"entries"_s].toArray();
    QVERIFY(entries.size() >= 3);
    QVERIFY(!contents(u"requests.har"_s).contains("Hello")); // what was said stays here
    const QJsonObject configuration = QJsonDocument::fromJson(contents(u"configuration.json"_s)).object();
    QCOMPARE(configuration[u"gateways"_s][0][u"name"_s].toString(), u"HolySheep"_s);
}

void TestMonitorPage::columnsAreRemembered()
{
    {
        const WindowMemory memory(m_desk->settings, *m_window);
        monitor().log().table().setColumnShown(LogColumn::Queue, true);
        monitor().log().table().setColumnShown(LogColumn::Source, false);
        m_window->close();
    }
    m_window = std::make_unique<MainWindow>(m_desk->services);
    const WindowMemory memory(m_desk->settings, *m_window);
    m_window->showScreen(u"monitor"_s);
    QVERIFY(monitor().log().table().isColumnShown(LogColumn::Queue));
    QVERIFY(!monitor().log().table().isColumnShown(LogColumn::Source));
}

void TestMonitorPage::breakersStandBesideTheirEndpoints()
{
    chat(1);
    QTRY_VERIFY_WITH_TIMEOUT(monitor().findChild<GatewayCard*>(), 15'000);
    const auto* breaker = monitor().findChild<GatewayCard*>()->findChild<Pill*>();
    QTRY_COMPARE(breaker->text(), u"closed"_s);
}

HistoryDialog* TestMonitorPage::openHistory()
{
    QTest::mouseClick(m_window->findChild<QToolButton*>(u"monitorHistory"_s), Qt::LeftButton);
    return m_window->findChild<HistoryDialog*>();
}

void TestMonitorPage::historyIsSetInItsDialog()
{
    QPointer<HistoryDialog> dialog = openHistory();
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QSpinBox*>(u"history/days"_s)->setValue(7);
    dialog->findChild<QCheckBox*>(u"history/keepStressBodies"_s)->setChecked(true);
    dialog->reject();
    QCOMPARE(m_desk->settings.value<int>(Setting::HistoryDays), 30); // not before OK
    QTRY_VERIFY(!dialog);
    dialog = openHistory();
    dialog->findChild<QSpinBox*>(u"history/days"_s)->setValue(7);
    dialog->findChild<QCheckBox*>(u"history/keepStressBodies"_s)->setChecked(true);
    dialog->accept();
    QCOMPARE(m_desk->settings.value<int>(Setting::HistoryDays), 7);
    QVERIFY(m_desk->settings.value<bool>(Setting::KeepStressBodies));
    QVERIFY(!m_desk->settings.value<bool>(Setting::MetricsEndpoint));
}

void TestMonitorPage::historyCanBeDeleted()
{
    chat(2);
    LogModel& model = monitor().log().model();
    QTRY_COMPARE_WITH_TIMEOUT(model.rows().count(), 2, 15'000);
    store();
    HistoryDialog* dialog = openHistory();
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"clearHistory"_s), Qt::LeftButton);
    auto* question = dialog->findChild<QMessageBox*>();
    QVERIFY(question);
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    QTest::mouseClick(question->findChild<QPushButton*>(u"reallyClear"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(model.rows().count(), 0, 15'000);
    dialog->reject();
}

QTEST_MAIN(TestMonitorPage)
#include "tst_monitorpage.moc"
