// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of the gateway editor, as a person uses them.
#include "gatewaydesk.h"

#include "gateway/import.h"
#include "gateways/checkpanel.h"
#include "gateways/editedgateway.h"
#include "gateways/endpointtable.h"
#include "gateways/gatewayfiles.h"
#include "gateways/gatewayheadertable.h"
#include "gateways/healthwatch.h"
#include "gateways/importdialog.h"
#include "gateways/keytable.h"
#include "gateways/modeltable.h"
#include "gateways/warmuppanel.h"
#include "sim/simulatedgateway.h"
#include "widgets/celltablemodel.h"
#include "widgets/formtable.h"
#include "widgets/keyfield.h"
#include "widgets/pill.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace bw;
using gateway::GatewayProfile;
using gateway::Provider;
using ui::FormTable;

namespace {

const QByteArray Key = "hs_0123456789abcdefghijklmnopqrstuvwxyzABCDEF";
const QByteArray OtherKey = "hs_abcdefghijklmnopqrstuvwxyzABCDEF0123456789";

enum Tab { Overview, Endpoints, Keys, Limits, Resilience, Cache, Prices, Network };

} // namespace

class TestGatewayEditor : public bw::test::GatewayDesk
{
    Q_OBJECT

private slots:
    void modelsKeepTheirWord();
    void wrongNumbersStandBesideTheFieldAndAreKept();
    void resetBringsTheDefaultBack();
    void endpointsAreAddedMovedAndRemoved();
    void endpointCellsAreTyped();
    void switchingAnEndpointOffWorksAtOnce();
    void modelsAreMarkedAndChosen();
    void severalKeys();
    void removedKeysLeaveTheKeychainWithSave();
    void keysAreCheckedOneByOne();
    void checkWithoutTheKeychainSendsNothing();
    void keyTellsWhereItIsSent();
    void credentialHeadersGoToTheKeychain();
    void warmsUpAndSaysWhatCameOfIt();
    void warmUpSentences_data();
    void warmUpSentences();
    void removedHeadersComeBack();
    void pricesAreTypedAndImported();
    void skippedVerificationIsMarkedEverywhere();
    void savingGoesToTheFirstProblem();
    void discardBringsTheStoredOneBack();
    void importAddsGatewaysAndKeys();
    void importOfVariablesIsThePersonsChoice();
    void importOfNonsenseSaysSo();
    void exportHoldsNoKey();
    void namesStayFree();

private:
    static void type(FormTable* table, int row, int column, const QString& text)
    {
        table->setCurrentIndex(table->model()->index(row, column));
        if (!table->viewport()->findChild<QLineEdit*>()) // a new row opens its first cell by itself
            table->edit(table->currentIndex());
        auto* editor = table->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->setText(text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!table->viewport()->findChild<QLineEdit*>()); // deleted later
    }
    static void clickCell(FormTable* table, int row, int column)
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(row, column)).center());
    }
};

void TestGatewayEditor::modelsKeepTheirWord()
{
    using Tester = QAbstractItemModelTester;
    constexpr auto Mode = Tester::FailureReportingMode::QtTest;
    ui::HealthWatch health(m_session->services());
    ui::EditedGateway edited;
    edited.load(ui::draftOf(gateway::profileTemplate(Provider::OpenAi)), false);
    ui::EndpointTable endpoints(edited, health);
    ui::KeyTable keys(edited, book());
    ui::GatewayHeaderTable headers(edited, book());
    ui::ModelTable models;
    ui::CellTableModel cells({{u"A"_s}, {u"B"_s}});
    const Tester endpointTester(&endpoints, Mode);
    const Tester keyTester(&keys, Mode);
    const Tester headerTester(&headers, Mode);
    const Tester modelTester(&models, Mode);
    const Tester cellTester(&cells, Mode);

    edited.edit([](ui::GatewayDraft& draft) {
        draft.profile.endpoints.append({EndpointId::create(), u"b"_s, QUrl(u"https://b.example"_s)});
        draft.profile.keys.append({KeyId::create(), u"second"_s});
        draft.profile.headers.append(std::pair<QByteArray, QByteArray>("X-A", "1"));
        draft.profile.endpoints.first().enabled = false;
    });
    QCOMPARE(endpoints.rowCount(), 2);
    QCOMPARE(keys.rowCount(), 2);
    QCOMPARE(headers.rowCount(), 1);
    QVERIFY(headers.setData(headers.index(0, ui::HeaderName), u"X-B"_s));
    QCOMPARE(edited.profile().headers.first().first, "X-B");
    QVERIFY(headers.setData(headers.index(0, ui::HeaderName), u"Keep-Alive"_s)); // odd, not wrong
    QVERIFY(!headers.index(0, ui::HeaderName).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(headers.index(0, ui::HeaderName).data(ui::CellProblemRole).toString().isEmpty());
    QVERIFY(edited.problems().fields.value(ui::HeadersId).isEmpty());
    QVERIFY(headers.setData(headers.index(0, ui::HeaderValue), u"Chào"_s));
    QCOMPARE(headers.index(0, ui::HeaderValue).data().toString(), u"Chào"_s);
    QCOMPARE(headers.index(0, ui::HeaderValue).data(Qt::EditRole).toString(), u"Chào"_s);
    edited.edit([](ui::GatewayDraft& draft) { draft.profile.endpoints.removeFirst(); });
    QCOMPARE(endpoints.rowCount(), 1);
    edited.load(ui::draftOf(gateway::profileTemplate(Provider::DeepSeek)), true);
    QCOMPARE(keys.rowCount(), 1);
    QVERIFY(!endpoints.setData(endpoints.index(0, ui::EndpointName), u"x"_s)); // fixed

    openai::ModelInfo info;
    info.id = u"m-1"_s;
    models.setModels({info}, edited.profile());
    info.context = 5;
    models.setModels({info}, edited.profile());
    QCOMPARE(models.rowCount(), 1);
    cells.setRows({{u"1"_s, u"2"_s}});
    cells.insertRow(1, {u"3"_s});
    cells.takeRow(0);
    QCOMPARE(cells.rows(), (QList<QStringList>{{u"3"_s, QString()}}));
}

void TestGatewayEditor::wrongNumbersStandBesideTheFieldAndAreKept()
{
    stored(u"One"_s);
    stored(u"Two"_s);
    choose(0);
    openTab(Limits);
    retype(u"timeoutConnect"_s, u"-5"_s);
    auto* field = find<QLineEdit>(u"timeoutConnect"_s);
    QVERIFY(field->property("invalid").toBool());
    QVERIFY(field->accessibleDescription().contains(u"0"_s));
    choose(1);
    QCOMPARE(field->text(), u"5"_s);
    QVERIFY(!field->property("invalid").toBool());
    choose(0);
    QCOMPARE(field->text(), u"-5"_s); // as it was left
    click(u"saveGateway"_s);
    QCOMPARE(book().profiles().first().timeouts.connect, net::Timeouts().connect);
    retype(u"timeoutConnect"_s, u"2,50"_s);
    QCOMPARE(field->text(), u"2.5"_s); // tidied when left
    click(u"saveGateway"_s);
    QCOMPARE(book().profiles().first().timeouts.connect, Milliseconds(2'500));
}

void TestGatewayEditor::resetBringsTheDefaultBack()
{
    stored(u"One"_s);
    choose(0);
    openTab(Resilience);
    auto* field = find<QLineEdit>(u"retryAttempts"_s);
    QWidget* row = field->parentWidget();
    auto* reset = row->findChild<QToolButton*>();
    QVERIFY(reset);
    QVERIFY(!reset->isVisibleTo(row));
    retype(u"retryAttempts"_s, u"7"_s);
    QVERIFY(reset->isVisibleTo(row));
    QVERIFY(!reset->accessibleName().isEmpty());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(field->text(), u"3"_s);
    QVERIFY(!reset->isVisibleTo(row));
    auto* breaker = find<QCheckBox>(u"breakerOn"_s);
    QVERIFY(breaker->isChecked());
    QTest::keyClick(breaker, Qt::Key_Space);
    click(u"saveGateway"_s);
    QVERIFY(!book().profiles().first().breakerEnabled);
}

void TestGatewayEditor::endpointsAreAddedMovedAndRemoved()
{
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    openTab(Endpoints);
    QVERIFY(!find<QPushButton>(u"removeEndpoint"_s)->isEnabled()); // the last one stays
    click(u"addEndpoint"_s);
    auto* table = find<FormTable>(u"endpoints"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    type(table, 1, ui::EndpointUrl, u"backup.example.com/v1"_s);
    click(u"endpointUp"_s);
    click(u"saveGateway"_s);
    QList<gateway::Endpoint> endpoints = book().find(profile.id)->endpoints;
    QCOMPARE(endpoints.size(), 2);
    QCOMPARE(endpoints[0].baseUrl, QUrl(u"https://backup.example.com/v1"_s));
    QCOMPARE(endpoints[1].id, profile.endpoints.first().id);

    click(u"removeEndpoint"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    auto* undo = table->parentWidget()->findChild<QPushButton*>(u"undo"_s);
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(table->model()->index(0, ui::EndpointUrl).data().toString(), u"https://backup.example.com/v1"_s);
    QVERIFY(!find<QPushButton>(u"saveGateway"_s)->isEnabled()); // all as it was
}

void TestGatewayEditor::endpointCellsAreTyped()
{
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    openTab(Endpoints);
    auto* table = find<FormTable>(u"endpoints"_s);
    type(table, 0, ui::EndpointWeight, u"500"_s);
    QVERIFY(!table->model()->index(0, ui::EndpointWeight).data(ui::CellProblemRole).toString().isEmpty());
    QCOMPARE(table->model()->index(0, ui::EndpointWeight).data().toString(), u"500"_s);
    type(table, 0, ui::EndpointWeight, u"5"_s);
    type(table, 0, ui::EndpointName, u"main"_s);
    clickCell(table, 0, ui::EndpointBackup);
    retype(u"endpointModels"_s, u"gpt-4.1, m-2"_s);
    auto* names = m_page->findChild<QWidget*>(u"endpointNames"_s);
    QTest::mouseClick(names->findChild<QPushButton*>(u"addRow"_s), Qt::LeftButton);
    auto* nameTable = names->findChild<FormTable*>();
    type(nameTable, 0, 0, u"gpt-4.1"_s);
    type(nameTable, 0, 1, u"my-deployment"_s);
    click(u"saveGateway"_s);
    const gateway::Endpoint endpoint = book().find(profile.id)->endpoints.first();
    QCOMPARE(endpoint.weight, 5);
    QCOMPARE(endpoint.name, u"main"_s);
    QVERIFY(endpoint.backup);
    QCOMPARE(endpoint.models, (QStringList{u"gpt-4.1"_s, u"m-2"_s}));
    QCOMPARE(endpoint.nameOf(u"gpt-4.1"_s), u"my-deployment"_s);
}

void TestGatewayEditor::switchingAnEndpointOffWorksAtOnce()
{
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    retype(u"gatewayName"_s, u"Changed"_s); // still waits for Save
    auto* box = find<QCheckBox>(u"enable/"_s + profile.endpoints.first().id.value());
    QVERIFY(box->isChecked());
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(!book().find(profile.id)->endpoints.first().enabled);
    QCOMPARE(book().find(profile.id)->name, u"One"_s);
    QCOMPARE(find<QLineEdit>(u"gatewayName"_s)->text(), u"Changed"_s);
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(book().find(profile.id)->endpoints.first().enabled);
}

void TestGatewayEditor::modelsAreMarkedAndChosen()
{
    m_session->startDemo();
    GatewayProfile profile = book().profiles().first();
    profile.id = ProfileId::create(); // the same gateway, but one that can be changed
    profile.name = u"Mine"_s;
    profile.favouriteModels = {u"gpt-4.1"_s};
    book().save(profile);
    choose(1);
    auto* table = find<FormTable>(u"models"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    click(u"fetchModels"_s);
    QTRY_VERIFY(table->model()->rowCount() > 3);
    QVERIFY(table->model()->index(0, ui::ModelName).data(ui::IsDefaultRole).toBool());
    QVERIFY(table->model()->index(0, ui::ModelInput).data().toString().contains(u"8"_s));

    find<QLineEdit>(u"modelSearch"_s)->setText(u"deepseek"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    clickCell(table, 0, ui::ModelFavourite);
    QVERIFY(table->model()->index(0, ui::ModelName).data(ui::IsFavouriteRole).toBool());
    click(u"makeDefault"_s);
    QCOMPARE(find<QLineEdit>(u"gatewayModel"_s)->text(), table->model()->index(0, ui::ModelName).data().toString());
    find<QLineEdit>(u"modelSearch"_s)->setText(u"gemini"_s);
    clickCell(table, 0, ui::ModelHidden);
    QCOMPARE(table->model()->rowCount(), 0); // gone from sight
    click(u"saveGateway"_s);
    const GatewayProfile saved = *book().find(profile.id);
    QVERIFY(saved.defaultModel.contains(u"deepseek"_s));
    QVERIFY(saved.favouriteModels.contains(saved.defaultModel));
    QCOMPARE(saved.hiddenModels.size(), 1);
}

void TestGatewayEditor::severalKeys()
{
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    openTab(Keys);
    retype(u"keyLabel"_s, u"production"_s);
    retype(u"keyValue"_s, QString::fromLatin1(Key));
    click(u"addKey"_s);
    retype(u"keyLabel"_s, u"spare"_s);
    retype(u"keyValue"_s, QString::fromLatin1(OtherKey));
    click(u"keyUp"_s);
    click(u"saveGateway"_s);
    const QList<gateway::KeyRef> keys = book().find(profile.id)->keys;
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys[0].label, u"spare"_s);
    QCOMPARE(keys[1].id, profile.keys.first().id);
    QTRY_COMPARE(book().keyPlace(keys[0].id), book().keys().name());
    QCOMPARE(keyOf(keys[0].id)->reveal(), OtherKey);
    QCOMPARE(keyOf(keys[1].id)->reveal(), Key);
    QVERIFY(!isInAFile(Key));
    QVERIFY(!isInAFile(OtherKey));
    QTRY_VERIFY(find<ui::KeyField>(u"keyValue"_s)->text().isEmpty());

    auto* owner = find<QComboBox>(u"keyOwner"_s);
    owner->setCurrentIndex(1);
    emit owner->activated(1);
    click(u"saveGateway"_s);
    QCOMPARE(book().find(profile.id)->keys.size(), 1);
    QCOMPARE(book().find(profile.id)->endpoints.first().keys.value(0).label, u"spare"_s);
}

void TestGatewayEditor::removedKeysLeaveTheKeychainWithSave()
{
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    openTab(Keys);
    retype(u"keyValue"_s, QString::fromLatin1(Key));
    click(u"saveGateway"_s);
    QTRY_COMPARE(book().keyPlace(profile), book().keys().name());
    click(u"removeKey"_s);
    QCOMPARE(keyOf(profile.keys.first().id)->reveal(), Key); // not before Save
    auto* table = find<FormTable>(u"keys"_s);
    QTest::mouseClick(table->parentWidget()->findChild<QPushButton*>(u"undo"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 1);
    click(u"removeKey"_s);
    click(u"saveGateway"_s);
    QVERIFY(!keyOf(profile.keys.first().id));
    QVERIFY(book().find(profile.id)->keys.isEmpty());
}

void TestGatewayEditor::keysAreCheckedOneByOne()
{
    sim::Scenario scenario;
    scenario.requiredKey = QString::fromLatin1(Key);
    sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    GatewayProfile profile = stored(u"One"_s);
    profile.endpoints.first().baseUrl = gateway.baseUrl();
    book().save(profile);
    choose(0);
    openTab(Keys);
    retype(u"keyValue"_s, QString::fromLatin1(OtherKey));
    click(u"addKey"_s);
    retype(u"keyValue"_s, QString::fromLatin1(Key));
    click(u"checkAllKeys"_s);
    auto* table = find<FormTable>(u"keys"_s);
    const auto kind = [table](int row) { return static_cast<ui::Pill::Kind>(table->model()->index(row, ui::KeyStateColumn).data(ui::KeyStateKindRole).toInt()); };
    QTRY_COMPARE(kind(0), ui::Pill::Kind::Bad);
    QTRY_COMPARE(kind(1), ui::Pill::Kind::Good);
    QVERIFY(!table->model()->index(0, ui::KeyLast).data().toString().isEmpty()); // the last error
    auto* panel = m_page->findChild<QPushButton*>(u"checkKey"_s)->parentWidget()->findChild<ui::CheckPanel*>();
    QVERIFY(panel->isVisibleTo(m_page.get()) && panel->findChild<ui::Pill*>()->text().contains(u"ms"_s)); // phases of the selected one
}

void TestGatewayEditor::checkWithoutTheKeychainSendsNothing()
{
    open(std::make_unique<bw::test::NoKeyStore>());
    sim::SimulatedGateway gateway{sim::Scenario()};
    QVERIFY(gateway.start());
    GatewayProfile profile = stored(u"One"_s);
    profile.endpoints.first().baseUrl = gateway.baseUrl();
    profile.keys = {{KeyId::create(), u"mine"_s}};
    book().save(profile);
    choose(0);
    click(u"checkGateway"_s);
    auto* panel = find<ui::CheckPanel>(u"overviewCheck"_s);
    const auto says = [panel](const QString& words) {
        const QList<QLabel*> labels = panel->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&words](const QLabel* label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(says(u"There is no keychain service."_s));
    QVERIFY(says(u"nothing was sent"_s));
    QVERIFY(!says(u"did not accept the key"_s));
    QCOMPARE(panel->findChild<ui::Pill*>()->text(), u"not verified"_s);
    QCOMPARE(gateway.requestCount(), 0);
}

void TestGatewayEditor::keyTellsWhereItIsSent()
{
    GatewayProfile profile = stored(u"One"_s);
    profile.endpoints.append({EndpointId::create(), u"backup"_s, QUrl(u"https://backup.example.com/v1"_s)});
    profile.endpoints.append({EndpointId::create(), u"other"_s, QUrl(u"https://other.example.com/v1"_s), {{KeyId::create(), u"own"_s}}});
    book().save(profile);
    choose(0);
    openTab(Keys);
    const auto destination = [this] { return find<QLabel>(u"keyDestination"_s)->text(); };
    QVERIFY2(destination().contains(u"api.holysheep.ai, backup.example.com"_s), qPrintable(destination()));
    QVERIFY(!destination().contains(u"other"_s));
    auto* table = find<FormTable>(u"keys"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY2(destination().endsWith(u"other.example.com"_s), qPrintable(destination()));
}

void TestGatewayEditor::credentialHeadersGoToTheKeychain()
{
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    openTab(Network);
    auto* table = find<FormTable>(u"headers"_s);
    click(u"addHeader"_s);
    type(table, 0, ui::HeaderName, u"X-Team"_s);
    type(table, 0, ui::HeaderValue, u"blue"_s);
    click(u"addHeader"_s);
    type(table, 1, ui::HeaderName, u"api-key"_s); // by its name a credential
    type(table, 1, ui::HeaderValue, u"azure-secret-0123456789"_s);
    QVERIFY(!table->model()->index(1, ui::HeaderValue).data().toString().contains(u"azure"_s));
    QVERIFY(table->model()->index(1, ui::HeaderValue).data(Qt::EditRole).toString().isEmpty());
    click(u"saveGateway"_s);
    const GatewayProfile saved = *book().find(profile.id);
    QCOMPARE(saved.headers, (QList<std::pair<QByteArray, QByteArray>>{{"X-Team", "blue"}}));
    QCOMPARE(saved.secretHeaders.size(), 1);
    QTRY_VERIFY(keyOf(saved.secretHeaders[0].id).has_value());
    QCOMPARE(keyOf(saved.secretHeaders[0].id)->reveal(), "azure-secret-0123456789");
    QVERIFY(!isInAFile("azure-secret-0123456789"));
    type(table, 0, ui::HeaderName, u"X Team"_s);
    QVERIFY(!table->model()->index(0, ui::HeaderName).data(ui::CellProblemRole).toString().isEmpty());
    click(u"saveGateway"_s);
    QCOMPARE(book().find(profile.id)->headers.first().first, "X-Team");
}

void TestGatewayEditor::warmsUpAndSaysWhatCameOfIt()
{
    m_session->startDemo();
    choose(0);
    openTab(Network);
    auto* result = find<QLabel>(u"warmUpResult"_s);
    auto* button = find<QPushButton>(u"warmUp"_s);
    QVERIFY(result->text().isEmpty());
    click(u"warmUp"_s);
    QVERIFY(!button->isEnabled());
    QTRY_VERIFY(button->isEnabled());
    QVERIFY2(result->text().contains(u"6 of 6"_s), qPrintable(result->text()));
    QTRY_VERIFY(m_session->services().network.poolStats().idle >= 6);
    stored(u"One"_s);
    choose(1);
    QVERIFY(result->text().isEmpty());
}

void TestGatewayEditor::warmUpSentences_data()
{
    QTest::addColumn<QList<gateway::EndpointWarmUp>>("endpoints");
    QTest::addColumn<QString>("says");
    using List = QList<gateway::EndpointWarmUp>;
    QTest::newRow("no endpoint") << List{} << u"Switch one on"_s;
    QTest::newRow("all") << List{{u"main"_s, {6, 6, {}}}} << u"main: 6 of 6 connections are ready"_s;
    QTest::newRow("some") << List{{u"main"_s, {6, 2, u"refused"_s}}} << u"main: 2 of 6 connections are ready"_s;
    QTest::newRow("not kept") << List{{u"main"_s, {}}} << u"main: nothing was opened"_s;
    QTest::newRow("refused") << List{{u"main"_s, {6, 0, u"Connection refused"_s}}} << u"(Connection refused)"_s;
    QTest::newRow("silence") << List{{u"main"_s, {6, 0, {}}}} << u"within five seconds"_s;
    QTest::newRow("each its own") << List{{u"a"_s, {1, 1, {}}}, {u"b"_s, {}}} << u"requests.\nb: nothing"_s;
}

void TestGatewayEditor::warmUpSentences()
{
    QFETCH(const QList<gateway::EndpointWarmUp>, endpoints);
    QFETCH(const QString, says);
    QVERIFY2(ui::warmUpText(endpoints).contains(says), qPrintable(ui::warmUpText(endpoints)));
}

void TestGatewayEditor::removedHeadersComeBack()
{
    stored(u"One"_s);
    choose(0);
    openTab(Network);
    auto* table = find<FormTable>(u"headers"_s);
    click(u"addHeader"_s);
    type(table, 0, ui::HeaderName, u"X-Team"_s);
    type(table, 0, ui::HeaderValue, u"blue"_s);
    click(u"addHeader"_s);
    type(table, 1, ui::HeaderName, u"api-key"_s);
    type(table, 1, ui::HeaderValue, u"azure-secret-0123456789"_s);
    for (const int row : {1, 0}) {
        table->setCurrentIndex(table->model()->index(row, 0));
        find<QPushButton>(u"removeHeader"_s)->click();
    }
    QCOMPARE(table->model()->rowCount(), 0);
    auto* undo = table->parentWidget()->findChild<QPushButton*>(u"undo"_s);
    QVERIFY(undo);
    undo->click();
    undo->click();
    click(u"saveGateway"_s);
    const GatewayProfile saved = book().profiles().constFirst();
    QCOMPARE(saved.headers, (QList<std::pair<QByteArray, QByteArray>>{{"X-Team", "blue"}}));
    QCOMPARE(saved.secretHeaders.size(), 1);
    QTRY_VERIFY(keyOf(saved.secretHeaders[0].id).has_value());
    QCOMPARE(keyOf(saved.secretHeaders[0].id)->reveal(), "azure-secret-0123456789"); // what was typed, too
}

void TestGatewayEditor::pricesAreTypedAndImported()
{
    m_session->startDemo();
    GatewayProfile profile = book().profiles().first();
    profile.id = ProfileId::create();
    profile.name = u"Mine"_s;
    book().save(profile);
    choose(1);
    openTab(Prices);
    auto* cells = m_page->findChild<QWidget*>(u"prices"_s);
    auto* table = cells->findChild<FormTable*>();
    QTest::mouseClick(cells->findChild<QPushButton*>(u"addRow"_s), Qt::LeftButton);
    type(table, 0, 0, u"my-model"_s);
    type(table, 0, 1, u"free"_s);
    QVERIFY(!table->model()->index(0, 1).data(ui::CellProblemRole).toString().isEmpty());
    click(u"saveGateway"_s);
    QVERIFY(book().find(profile.id)->prices.isEmpty()); // not saved
    type(table, 0, 1, u"0,25"_s);
    type(table, 0, 2, u"1.5"_s);
    click(u"saveGateway"_s);
    QCOMPARE(book().find(profile.id)->prices.size(), 1);
    QCOMPARE(book().find(profile.id)->prices.first().input, PicoUsd(250'000));
    QTest::mouseClick(cells->findChild<QPushButton*>(u"removeRow"_s), Qt::LeftButton);
    QCOMPARE(table->model()->rowCount(), 0);
    QTest::mouseClick(cells->findChild<QPushButton*>(u"undo"_s), Qt::LeftButton);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"my-model"_s);
    click(u"importPrices"_s);
    QTRY_VERIFY(find<QPushButton>(u"fetchModels"_s)->isEnabled());
}

void TestGatewayEditor::skippedVerificationIsMarkedEverywhere()
{
    stored(u"One"_s);
    choose(0);
    auto* badge = find<ui::Pill>(u"insecure"_s);
    QVERIFY(!badge->isVisibleTo(m_page.get()));
    openTab(Network);
    QTest::keyClick(find<QCheckBox>(u"skipVerification"_s), Qt::Key_Space);
    QVERIFY(badge->isVisibleTo(m_page.get()));
    QCOMPARE(badge->kind(), ui::Pill::Kind::Bad);
    click(u"saveGateway"_s);
    const QModelIndex row = find<QListView>(u"gatewayList"_s)->model()->index(0, 0);
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"certificates"_s));
}

void TestGatewayEditor::savingGoesToTheFirstProblem()
{
    stored(u"One"_s);
    choose(0);
    openTab(Resilience);
    retype(u"retryAttempts"_s, u"x"_s);
    auto* tabs = find<QTabBar>(u"gatewayTabs"_s);
    QVERIFY(!tabs->tabIcon(Resilience).isNull());
    openTab(Prices);
    click(u"saveGateway"_s);
    QCOMPARE(tabs->currentIndex(), int(Resilience));
    retype(u"retryAttempts"_s, u"4"_s);
    QVERIFY(tabs->tabIcon(Resilience).isNull());
}

void TestGatewayEditor::discardBringsTheStoredOneBack()
{
    stored(u"One"_s);
    choose(0);
    QVERIFY(!find<QPushButton>(u"revertGateway"_s)->isVisibleTo(m_page.get()));
    retype(u"gatewayName"_s, u"Two"_s);
    retype(u"gatewayKey"_s, QString::fromLatin1(Key));
    click(u"revertGateway"_s);
    QCOMPARE(find<QLineEdit>(u"gatewayName"_s)->text(), u"One"_s);
    QVERIFY(find<ui::KeyField>(u"gatewayKey"_s)->text().isEmpty());
    QVERIFY(!find<QPushButton>(u"saveGateway"_s)->isEnabled());
}

void TestGatewayEditor::importAddsGatewaysAndKeys()
{
    stored(u"OpenAI"_s);
    m_page->importText("HOLYSHEEP_API_KEY=" + Key + "\nOPENAI_API_KEY=sk-0123456789abcdefghijklmnopqrstuvwxyz0123456789\nDEBUG=1\n", {});
    auto* dialog = find<ui::ImportDialog>();
    QVERIFY(dialog);
    const QList<QCheckBox*> boxes = dialog->findChildren<QCheckBox*>();
    QCOMPARE(boxes.size(), 2);
    QStringList sentences;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        sentences.append(label->text());
    const QString shown = sentences.join(u'\n');
    QVERIFY2(shown.contains(u"api.holysheep.ai"_s) && shown.contains(u"DEBUG"_s), qPrintable(shown)); // where the key goes, what was left out
    QVERIFY(!shown.contains(QString::fromLatin1(Key)));
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"importAdd"_s), Qt::LeftButton);
    QCOMPARE(book().profiles().size(), 3);
    const GatewayProfile holySheep = book().profiles()[1];
    QCOMPARE(holySheep.name, u"HolySheep AI"_s);
    QCOMPARE(book().profiles()[2].name, u"OpenAI 2"_s);
    QTRY_COMPARE(book().keyPlace(holySheep), book().keys().name());
    QCOMPARE(keyOf(holySheep)->reveal(), Key);
    QVERIFY(!isInAFile(Key));
    QCOMPARE(find<QLineEdit>(u"gatewayName"_s)->text(), u"HolySheep AI"_s);
}

void TestGatewayEditor::importOfVariablesIsThePersonsChoice()
{
    const QByteArray secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    qputenv("BELLWETHER_TEST_VARIABLE", secret);
    const auto clear = qScopeGuard([] { qunsetenv("BELLWETHER_TEST_VARIABLE"); });
    m_page->importText("curl https://api.example.com/v1/models -H \"X-Trace: $BELLWETHER_TEST_VARIABLE\" -H 'X-Plain: word'\n", {});
    auto* dialog = find<ui::ImportDialog>();
    auto* box = dialog->findChild<QCheckBox*>();
    QVERIFY(box && !box->isChecked());
    auto* add = dialog->findChild<QPushButton*>(u"importAdd"_s);
    QVERIFY(!add->isEnabled());
    const auto labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text().contains(u"BELLWETHER_TEST_VARIABLE"_s) && label->text().contains(u"api.example.com"_s);
    }));
    QVERIFY(std::ranges::none_of(labels, [&](const QLabel* label) { return label->text().contains(QString::fromLatin1(secret)); }));
    box->click();
    add->click();
    const gateway::GatewayProfile added = book().profiles().constFirst();
    QCOMPARE(added.headers.size(), 1);
    QCOMPARE(added.headers.constFirst().first, QByteArray("X-Plain"));
    QCOMPARE(added.secretHeaders.size(), 1);
    QCOMPARE(keyOf(added.secretHeaders.constFirst().id)->reveal(), secret);
}

void TestGatewayEditor::importOfNonsenseSaysSo()
{
    m_page->importText("Dear all", {});
    auto* dialog = find<ui::ImportDialog>();
    QVERIFY(!dialog->findChild<QPushButton*>(u"importAdd"_s)->isEnabled());
    QVERIFY(dialog->findChild<QLabel*>(u"importNote"_s)->text().endsWith(u'.'));
    auto* text = dialog->findChild<QPlainTextEdit*>(u"importText"_s);
    QCOMPARE(text->toPlainText(), u"Dear all"_s); // nothing typed is lost
    text->setPlainText(u"curl https://api.example.com/v1/models -H 'Authorization: Bearer sk-0123456789abcdefghij'"_s);
    QTRY_VERIFY(dialog->findChild<QPushButton*>(u"importAdd"_s)->isEnabled());
    dialog->reject();
    QVERIFY(dialog->isVisible()); // what was typed does not go without a question
    auto* discard = dialog->findChild<QPushButton*>(u"reallyDiscard"_s);
    QVERIFY(discard);
    discard->click();
    QVERIFY(!dialog->isVisible());
    QVERIFY(book().profiles().isEmpty());
}

void TestGatewayEditor::exportHoldsNoKey()
{
    GatewayProfile profile = stored(u"HolySheep AI: production!"_s);
    book().saveKey(profile.keys.first().id, SecretString(Key), this, [](const Result<void>&) {});
    QCOMPARE(ui::fileNameFor(profile, u"json"_s), u"holysheep-ai-production.json"_s);
    const QString path = m_dir->filePath(u"out.json"_s);
    QVERIFY(ui::writeProfile(profile, path).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray json = file.readAll();
    QVERIFY(!json.contains(Key));
    const auto import = gateway::importGateways(json, path, {});
    QVERIFY(import);
    QCOMPARE(import->gateways.first().profile.name, profile.name);
    const auto failed = ui::writeProfile(profile, m_dir->filePath(u"nowhere/out.json"_s));
    QVERIFY(!failed);
    QVERIFY(failed.error().message.endsWith(u'.'));
}

void TestGatewayEditor::namesStayFree()
{
    GatewayProfile one = gateway::profileTemplate(Provider::OpenAi);
    GatewayProfile two = gateway::profileTemplate(Provider::OpenAi);
    QCOMPARE(ui::withFreeName(one, {}).name, u"OpenAI"_s);
    QCOMPARE(ui::withFreeName(one, {one}).name, u"OpenAI"_s); // its own
    two.name = u"OpenAI 2"_s;
    QCOMPARE(ui::withFreeName(gateway::profileTemplate(Provider::OpenAi), {one, two}).name, u"OpenAI 3"_s);
    one.name = u" "_s;
    QVERIFY(!ui::withFreeName(one, {}).name.trimmed().isEmpty());
}

QTEST_MAIN(TestGatewayEditor)
#include "tst_gatewayeditor.moc"
