// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector in the real window: opened from a chat, moved about, its buttons.
#include "../playground/desk.h"
#include "gui/session.h"
#include "inspector/causebox.h"
#include "inspector/eventlist.h"
#include "inspector/inspectoractions.h"
#include "inspector/inspectorhost.h"
#include "inspector/inspectorpanel.h"
#include "inspector/inspectortabs.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "openai/embeddings.h"
#include "playground/composer.h"
#include "playground/embeddingsview.h"
#include "playground/playgroundpage.h"
#include "shell/mainwindow.h"
#include "store/exchangeblob.h"
#include "support/suite.h"
#include "widgets/pill.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace bw;

class TestInspector : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensFromAChat();
    void tellsWhyItFailed();
    void movesIntoAWindowAndBack();
    void closesAtTheEdge();
    void replaysInThePlayground();
    void embeddingsAreReplayedWithTheirTexts();
    void diagnosisBeginsWhereItFailed();
    void withoutTheRequestButtonsSayWhy();
    void savedJsonIsWhole();

private:
    void open(sim::Scenario scenario = {});
    [[nodiscard]] ui::PlaygroundPage& playground() { return *qobject_cast<ui::PlaygroundPage*>(m_window->page(u"playground"_s)); }
    void chat(const QString& prompt);
    void inspectLast();
    [[nodiscard]] ui::InspectorPanel& panel() { return *m_window->inspector().panel(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestInspector::init()
{
    Suite::init();
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestInspector::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestInspector::open(sim::Scenario scenario)
{
    m_desk = std::make_unique<test::Desk>(m_dir->path(), std::move(scenario));
    QVERIFY(m_desk->opened);
    m_window = std::make_unique<ui::MainWindow>(m_desk->services);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestInspector::chat(const QString& prompt)
{
    ui::ChatSession* session = playground().session();
    QVERIFY(session->send(prompt, systemClock().now()));
    QTRY_VERIFY_WITH_TIMEOUT(!session->isStreaming(), 30'000);
}

void TestInspector::inspectLast()
{
    const store::Message answer = playground().session()->path().constLast();
    QVERIFY(answer.record);
    emit playground().pane().view().inspectRequested(answer.id);
    QVERIFY(m_window->inspector().panel());
}

void TestInspector::opensFromAChat()
{
    open();
    QVERIFY(!m_window->inspector().panel()); // made when it is needed
    chat(u"Why is keep-alive faster?"_s);
    inspectLast();
    const store::Message answer = playground().session()->path().constLast();
    QVERIFY(panel().isVisible());
    QVERIFY(panel().width() > 200 && panel().geometry().right() > 800);
    QCOMPARE(panel().inspection().record.id, answer.record->id);
    ui::InspectorTabs& tabs = panel().tabs();
    QCOMPARE(tabs.events().events().size(), answer.record->events);
    qint64 stamped = 0;
    for (const ui::WireEvent& event : tabs.events().events())
        stamped += event.at ? 1 : 0;
    QCOMPARE(stamped, answer.record->deltaCount);
    tabs.setTab(ui::InspectorTabs::Text);
    QCOMPARE(tabs.textOf(ui::InspectorTabs::Text), answer.text);
    tabs.setTab(ui::InspectorTabs::Request);
    QVERIFY(tabs.textOf(ui::InspectorTabs::Request).contains(u"Why is keep-alive faster?"_s));
    tabs.setTab(ui::InspectorTabs::Response);
    QVERIFY(tabs.textOf(ui::InspectorTabs::Response).contains(u"[DONE]"_s));
    tabs.setTab(ui::InspectorTabs::Cost);
    tabs.setTab(ui::InspectorTabs::Headers);
}

void TestInspector::tellsWhyItFailed()
{
    sim::Scenario scenario;
    sim::FaultRule refusal;
    refusal.p = 1;
    refusal.status = 429;
    scenario.errors = {refusal};
    open(scenario);
    chat(u"Hello"_s);
    inspectLast();
    const auto* cause = panel().findChild<ui::CauseBox*>();
    QVERIFY(cause->isVisible());
    QStringList sentences;
    for (const QLabel* label : cause->findChildren<QLabel*>())
        sentences.append(label->text());
    QVERIFY2(sentences.join(u' ').contains(u"too many requests"_s), qPrintable(sentences.join(u' ')));
    QCOMPARE(panel().findChild<ui::Pill*>()->text(), u"429"_s);
}

void TestInspector::movesIntoAWindowAndBack()
{
    open();
    chat(u"Hello"_s);
    inspectLast();
    const auto heading = panel().mapToGlobal(QPoint(40, 16));
    QTest::mouseDClick(&panel(), Qt::LeftButton, Qt::NoModifier, panel().mapFromGlobal(heading));
    QVERIFY(m_window->inspector().isWindow());
    QVERIFY(panel().window() != m_window.get() && panel().isVisible());
    panel().window()->close();
    QVERIFY(!m_window->inspector().isWindow());
    QVERIFY(panel().window() == m_window.get() && panel().isVisible());
}

void TestInspector::closesAtTheEdge()
{
    open();
    chat(u"Hello"_s);
    inspectLast();
    emit panel().closeRequested();
    QVERIFY(panel().isEmpty() && !panel().isVisible());
    inspectLast();
    QVERIFY(panel().isVisible());
}

void TestInspector::replaysInThePlayground()
{
    open();
    chat(u"Say something."_s);
    inspectLast();
    const ConversationId first = playground().session()->id();
    auto* replay = panel().findChild<QPushButton*>(u"replay"_s);
    QVERIFY(replay->isEnabled());
    replay->menu()->actions().last()->trigger();
    QVERIFY(playground().session()->id() != first);
    QTRY_VERIFY_WITH_TIMEOUT(!playground().session()->isStreaming(), 30'000);
    const QList<store::Message> path = playground().session()->path();
    QCOMPARE(path.size(), 2);
    QCOMPARE(path[0].text, u"Say something."_s);
    QCOMPARE(path[1].record->failure.errorClass, ErrorClass::Ok);
}

void TestInspector::embeddingsAreReplayedWithTheirTexts()
{
    open();
    ui::Inspection inspection;
    inspection.record.id = RequestId::create();
    inspection.record.operation = record::Operation::Embeddings;
    inspection.record.gateway = ProfileId(u"sim"_s);
    inspection.exchange.requestBody = openai::EmbeddingsRequest{u"embed-it"_s, {u"one sheep"_s, u"two\nsheep"_s}, 12}.toJson();
    m_desk->inspections.open(inspection);
    auto* replay = panel().findChild<QPushButton*>(u"replay"_s);
    QVERIFY(replay->isEnabled());
    QVERIFY(!replay->menu()->actions().last()->isVisible()); // there is no cache to go past
    auto* copy = panel().findChild<QPushButton*>(u"copyAs"_s);
    QVERIFY(!copy->isEnabled() && !copy->toolTip().isEmpty());
    replay->menu()->actions().first()->trigger();
    auto* view = playground().findChild<ui::EmbeddingsView*>();
    QVERIFY(view && view->isVisible());
    QCOMPARE(view->typed(), u"one sheep\n\ntwo\nsheep"_s);
    QCOMPARE(view->findChild<QComboBox*>(u"embeddingsModel"_s)->currentText(), u"embed-it"_s);
    QCOMPARE(view->findChild<QSpinBox*>()->value(), 12);
    QVERIFY(view->findChild<QCheckBox*>()->isChecked());
}

void TestInspector::diagnosisBeginsWhereItFailed()
{
    open();
    gateway::GatewayProfile profile = m_desk->book.profiles().constFirst();
    gateway::Endpoint apac = profile.endpoints.constFirst();
    apac.id = EndpointId(u"apac"_s);
    apac.name = u"APAC"_s;
    profile.endpoints.append(apac);
    m_desk->book.remove(profile.id);
    m_desk->book.addTransient(profile);
    ui::Inspection inspection;
    inspection.record.gateway = profile.id;
    inspection.record.failure.errorClass = ErrorClass::Overloaded;
    inspection.record.servedByEndpoint = profile.endpoints.constFirst().id;
    record::Attempt failed;
    failed.endpoint = apac.id;
    failed.failure.errorClass = ErrorClass::Overloaded;
    inspection.record.attempts = {failed};
    m_desk->inspections.diagnose(inspection);
    const auto* endpoints = m_window->findChild<QComboBox*>(u"diagnosedEndpoint"_s);
    QVERIFY(endpoints && endpoints->isVisible());
    QCOMPARE(endpoints->currentText(), u"APAC"_s);
}

void TestInspector::withoutTheRequestButtonsSayWhy()
{
    open();
    ui::Inspection inspection;
    inspection.record.id = RequestId(u"9f3c0000-1"_s);
    inspection.record.gateway = ProfileId(u"sim"_s);
    m_desk->inspections.open(inspection);
    auto* replay = panel().findChild<QPushButton*>(u"replay"_s);
    QVERIFY(!replay->isEnabled());
    QVERIFY(replay->toolTip().contains(u"not kept"_s));
    const QByteArray whole = "{\"messages\":[{\"role\":\"user\",\"content\":\"" + QByteArray(5'000, 'a') + "\"}],\"model\":\"m\"}";
    inspection.exchange.requestBody = whole;
    inspection.exchange = store::limited(inspection.exchange, {.text = 100, .body = 4'096});
    m_desk->inspections.open(inspection);
    QVERIFY(!replay->isEnabled());
    QVERIFY2(replay->toolTip().contains(u"first 4 kB"_s), qPrintable(replay->toolTip()));
    inspection.exchange.requestBody = whole;
    m_desk->inspections.open(inspection);
    QVERIFY(replay->isEnabled());
    inspection.record.gateway = ProfileId(u"gone"_s);
    m_desk->inspections.open(inspection);
    QVERIFY(!replay->isEnabled());
    QVERIFY(replay->toolTip().contains(u"no longer"_s));
}

void TestInspector::savedJsonIsWhole()
{
    ui::Inspection inspection;
    inspection.record.id = RequestId(u"r"_s);
    inspection.exchange.requestHeaders = {{"Authorization", "***"}};
    inspection.exchange.responseBody = "data: x\n\n";
    const QJsonObject json = QJsonDocument::fromJson(ui::inspectionJson(inspection)).object();
    QCOMPARE(json[u"record"][u"id"].toString(), u"r"_s);
    QCOMPARE(json[u"request"][u"headers"][0][u"value"].toString(), u"***"_s);
    QCOMPARE(json[u"response"][u"body"].toString(), u"data: x\n\n"_s);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
