// SPDX-License-Identifier: GPL-3.0-or-later
// The gateways page over the real store and the simulated gateway.
#include "gatewaydesk.h"

#include "gateways/checkpanel.h"
#include "gateways/gatewaymodel.h"
#include "gateways/healthwatch.h"
#include "gateways/keysaver.h"
#include "widgets/keyfield.h"
#include "widgets/pill.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFileDialog>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace bw;
using gateway::GatewayProfile;
using gateway::Provider;

namespace {

const QByteArray Key = "hs_0123456789abcdefghijklmnopqrstuvwxyzABCDEF";

//! A keychain that says of everything that it is not there while it is locked, as the Secret Service does.
class LockableKeys final : public secrets::KeyStore
{
public:
    void read(const KeyId& id, QObject* receiver, ReadDone done) override
    {
        if (locked || !m_keys.contains(id))
            return answerLater(receiver, std::move(done), failure(ErrorCode::NotFound, u"The keychain holds no key."_s));
        answerLater(receiver, std::move(done), Result<SecretString>(m_keys.value(id)));
    }
    void write(const KeyId& id, const SecretString& key, QObject* receiver, Done done) override
    {
        m_keys.insert(id, key);
        answerLater(receiver, std::move(done), {});
    }
    void remove(const KeyId& id, QObject* receiver, Done done) override
    {
        m_keys.remove(id);
        answerLater(receiver, std::move(done), {});
    }
    [[nodiscard]] QString name() const override { return u"a keychain"_s; }
    [[nodiscard]] bool isPersistent() const override { return true; }

    bool locked = false;

private:
    QHash<KeyId, SecretString> m_keys;
};

} // namespace

class TestGatewaysPage : public bw::test::GatewayDesk
{
    Q_OBJECT

private slots:
    void modelKeepsItsWord();
    void addsWhatIsTyped();
    void problemsStandBesideTheField();
    void providerFillsTheFields();
    void editsWaitForSave();
    void draftsSurviveChoosingAnother();
    void deletingCanBeUndone();
    void deletingForGoodTakesTheKeyAlong();
    void keyGoesToTheKeyStoreOnly();
    void aLockedKeyIsNoGatewayWithoutKey();
    void whatIsNotSavedIsTold();
    void withoutAKeychainThePersonDecides();
    void aKeyInDoubtSurvivesAnotherLanguage();
    void aDismissedKeyIsNotKept();
    void checkTellsTheVerdict();
    void demoCannotBeChanged();
    void everythingIsReachedByTab();
    void goesToAFile_data();
    void goesToAFile();
};

void TestGatewaysPage::modelKeepsItsWord()
{
    ui::HealthWatch health(m_session->services());
    ui::GatewayModel model(book(), health);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    GatewayProfile first = stored(u"First"_s);
    stored(u"Second"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data().toString(), u"Second"_s);
    QCOMPARE(model.index(0).data(ui::AddressRole).toString(), u"api.holysheep.ai"_s);

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    first.name = u"Renamed"_s;
    book().save(first);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
    model.setUnsaved(first.id, true);
    QVERIFY(model.index(0).data(ui::UnsavedRole).toBool());
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"not saved"_s));
    book().remove(first.id);
    QCOMPARE(model.rowOf(first.id), -1);
    QCOMPARE(model.rowCount(), 1);
}

void TestGatewaysPage::addsWhatIsTyped()
{
    QTest::mouseClick(m_page->headerBar()->findChild<QPushButton*>(u"addGateway"_s), Qt::LeftButton);
    retype(u"gatewayName"_s, u"Production"_s);
    retype(u"gatewayUrl"_s, u"api.example.com/v1/chat/completions"_s);
    retype(u"gatewayModel"_s, u"gpt-4.1"_s);
    QVERIFY(book().profiles().isEmpty());
    click(u"saveGateway"_s);
    QCOMPARE(book().profiles().size(), 1);
    const GatewayProfile profile = book().profiles().first();
    QCOMPARE(profile.name, u"Production"_s);
    QCOMPARE(profile.endpoints.first().baseUrl, QUrl(u"https://api.example.com/v1"_s));
    QCOMPARE(profile.defaultModel, u"gpt-4.1"_s);
    QVERIFY(!find<QPushButton>(u"saveGateway"_s)->isEnabled());

    ui::GatewayBook later(m_session->profileStore(), book().keys()); // as after the next start
    later.load();
    QTRY_COMPARE(later.profiles().size(), 1);
    QCOMPARE(later.profiles().first().name, u"Production"_s);
}

void TestGatewaysPage::problemsStandBesideTheField()
{
    QTest::mouseClick(m_page->headerBar()->findChild<QPushButton*>(u"addGateway"_s), Qt::LeftButton);
    QVERIFY(find<QLineEdit>(u"gatewayUrl"_s)->accessibleDescription().isEmpty());
    retype(u"gatewayUrl"_s, u"ftp://example.com"_s);
    QVERIFY(find<QLineEdit>(u"gatewayUrl"_s)->accessibleDescription().contains(u"ftp"_s));
    click(u"saveGateway"_s);
    QVERIFY(book().profiles().isEmpty());
    retype(u"gatewayUrl"_s, u"http://api.example.com"_s);
    QVERIFY(find<QLineEdit>(u"gatewayUrl"_s)->accessibleDescription().contains(u"https://"_s));
    retype(u"gatewayKey"_s, u"hs_short"_s);
    QVERIFY(!find<QLineEdit>(u"gatewayKey"_s)->accessibleDescription().isEmpty());
    QVERIFY(!find<QLineEdit>(u"gatewayKey"_s)->accessibleDescription().contains(u"hs_short"_s));
    click(u"saveGateway"_s); // warnings do not stop
    QCOMPARE(book().profiles().size(), 1);
}

void TestGatewaysPage::providerFillsTheFields()
{
    QTest::mouseClick(m_page->headerBar()->findChild<QPushButton*>(u"addGateway"_s), Qt::LeftButton);
    auto* provider = find<QComboBox>(u"gatewayProvider"_s);
    QTest::keyClick(provider, Qt::Key_Down);
    QCOMPARE(find<QLineEdit>(u"gatewayName"_s)->text(), u"OpenAI"_s);
    QCOMPARE(find<QLineEdit>(u"gatewayUrl"_s)->text(), u"https://api.openai.com/v1"_s);
}

void TestGatewaysPage::editsWaitForSave()
{
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    QVERIFY(!find<QPushButton>(u"saveGateway"_s)->isEnabled());
    retype(u"gatewayName"_s, u"Two"_s);
    QCOMPARE(book().find(profile.id)->name, u"One"_s);
    click(u"saveGateway"_s);
    QCOMPARE(book().find(profile.id)->name, u"Two"_s);
    QCOMPARE(book().profiles().size(), 1);
}

void TestGatewaysPage::draftsSurviveChoosingAnother()
{
    stored(u"One"_s);
    stored(u"Two"_s);
    choose(0);
    retype(u"gatewayName"_s, u"Changed"_s);
    choose(1);
    QCOMPARE(find<QLineEdit>(u"gatewayName"_s)->text(), u"Two"_s);
    QVERIFY(find<QListView>(u"gatewayList"_s)->model()->index(0, 0).data(ui::UnsavedRole).toBool());
    choose(0);
    QCOMPARE(find<QLineEdit>(u"gatewayName"_s)->text(), u"Changed"_s);
    retype(u"gatewayName"_s, u"One"_s);
    QVERIFY(!find<QListView>(u"gatewayList"_s)->model()->index(0, 0).data(ui::UnsavedRole).toBool());
}

void TestGatewaysPage::deletingCanBeUndone()
{
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    retype(u"gatewayKey"_s, QString::fromLatin1(Key));
    click(u"saveGateway"_s);
    click(u"removeGateway"_s);
    QVERIFY(book().profiles().isEmpty());
    click(u"undo"_s);
    QCOMPARE(book().profiles().size(), 1);
    QCOMPARE(book().find(profile.id)->name, u"One"_s);
    QCOMPARE(keyOf(profile)->reveal(), Key);
}

void TestGatewaysPage::deletingForGoodTakesTheKeyAlong()
{
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    retype(u"gatewayKey"_s, QString::fromLatin1(Key));
    click(u"saveGateway"_s);
    QCOMPARE(keyOf(profile)->reveal(), Key);
    click(u"removeGateway"_s);
    m_page.reset(); // leaving settles it
    QVERIFY(keyOf(profile)->isEmpty());
}

void TestGatewaysPage::keyGoesToTheKeyStoreOnly()
{
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    retype(u"gatewayKey"_s, QString::fromLatin1(Key));
    click(u"saveGateway"_s);
    QTRY_COMPARE(book().keyPlace(profile), book().keys().name());
    QVERIFY(find<ui::KeyField>()->text().isEmpty());
    QCOMPARE(keyOf(profile)->reveal(), Key);
    QVERIFY(!isInAFile(Key));
}

void TestGatewaysPage::aLockedKeyIsNoGatewayWithoutKey()
{
    auto keys = std::make_unique<LockableKeys>();
    LockableKeys& keychain = *keys;
    open(std::move(keys));
    const GatewayProfile given = stored(u"One"_s);
    const GatewayProfile without = stored(u"Two"_s);
    QVERIFY(keyOf(without)->isEmpty()); // never given one
    choose(0);
    retype(u"gatewayKey"_s, QString::fromLatin1(Key));
    click(u"saveGateway"_s);
    QTRY_COMPARE(book().keyPlace(given), keychain.name());

    keychain.locked = true;
    const auto locked = keyOf(given);
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, ErrorCode::NotFound);
    QVERIFY(keyOf(without)->isEmpty());
    std::optional<Result<secrets::KeyRing>> ring;
    book().keyRing(given, this, [&ring](const Result<secrets::KeyRing>& read) { ring = read; });
    QTRY_VERIFY(ring);
    QVERIFY(!*ring); // so that nothing is sent
    QVERIFY(m_session->profileStore().listNow()->constFirst().keptKeys.ids.contains(given.keys.constFirst().id)); // at the next start, too

    GatewayProfile edited = given; // as it was before the key
    edited.name = u"Renamed"_s;
    book().save(edited);
    QVERIFY(!keyOf(given));
    book().forgetKeys({given.keys.constFirst().id});
    QVERIFY(keyOf(given)->isEmpty()); // it was taken out on purpose
}

void TestGatewaysPage::whatIsNotSavedIsTold()
{
    stored(u"One"_s);
    QVERIFY(m_page->unsavedWork().isEmpty());
    m_page->addGateway();
    QVERIFY(m_page->unsavedWork().isEmpty()); // nothing was typed into it
    choose(0);
    retype(u"gatewayKey"_s, QString::fromLatin1(Key));
    const QString work = m_page->unsavedWork();
    QVERIFY2(work.contains(u"One"_s) && !work.contains(QString::fromLatin1(Key)), qPrintable(work));
    click(u"revertGateway"_s);
    QVERIFY(m_page->unsavedWork().isEmpty());
}

void TestGatewaysPage::withoutAKeychainThePersonDecides()
{
    open(std::make_unique<bw::test::NoKeyStore>());
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    retype(u"gatewayKey"_s, QString::fromLatin1(Key));
    click(u"saveGateway"_s);
    auto* session = find<QPushButton>(u"keepForSession"_s);
    QTRY_VERIFY(session->isVisible());
    QVERIFY(!keyOf(profile));
    QTest::mouseClick(session, Qt::LeftButton);
    QVERIFY(!session->isVisible());
    QCOMPARE(keyOf(profile)->reveal(), Key);
    QCOMPARE(book().keyPlace(profile), u"this session only"_s);
}

void TestGatewaysPage::aKeyInDoubtSurvivesAnotherLanguage()
{
    open(std::make_unique<bw::test::NoKeyStore>());
    const GatewayProfile profile = stored(u"One"_s);
    choose(0);
    retype(u"gatewayKey"_s, QString::fromLatin1(Key));
    click(u"saveGateway"_s);
    QTRY_VERIFY(find<QPushButton>(u"keepForSession"_s)->isVisible());
    QVERIFY(!m_page->unsavedWork().isEmpty());
    const QVariant kept = m_page->keep();
    m_page = std::make_unique<ui::GatewaysPage>(m_session->services()); // as the window does when it is made anew
    m_page->resume(kept);
    m_page->show();
    QTRY_VERIFY(find<QPushButton>(u"keepForSession"_s)->isVisible());
    find<QPushButton>(u"keepForSession"_s)->click();
    QCOMPARE(keyOf(profile)->reveal(), Key);
    QVERIFY(m_page->unsavedWork().isEmpty());
}

void TestGatewaysPage::aDismissedKeyIsNotKept()
{
    ui::KeySaver saver(book());
    const QSignalSpy kept(&saver, &ui::KeySaver::kept);
    const KeyId given(u"given"_s);
    saver.save({{given, SecretString(Key)}});
    QTRY_COMPARE(kept.count(), 1);
    QCOMPARE(keyOf(given)->reveal(), Key);
    const KeyId givenUp(u"given-up"_s);
    saver.save({{givenUp, SecretString(Key)}});
    saver.dismiss(); // before the keychain answered
    QTRY_VERIFY(!keyOf(givenUp));
    QCOMPARE(kept.count(), 1);
}

void TestGatewaysPage::checkTellsTheVerdict()
{
    sim::Scenario scenario;
    scenario.requiredKey = QString::fromLatin1(Key);
    sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    stored(u"One"_s);
    choose(0);
    retype(u"gatewayUrl"_s, gateway.baseUrl().toString());
    retype(u"gatewayKey"_s, u"hs_wrong"_s);
    click(u"checkGateway"_s);
    auto* pill = find<ui::CheckPanel>(u"overviewCheck"_s)->findChild<ui::Pill*>();
    QTRY_COMPARE(pill->kind(), ui::Pill::Kind::Bad);
    retype(u"gatewayKey"_s, QString::fromLatin1(Key));
    click(u"checkGateway"_s);
    QTRY_COMPARE(pill->kind(), ui::Pill::Kind::Good);
    QVERIFY(pill->text().contains(u"ms"_s));
}

void TestGatewaysPage::demoCannotBeChanged()
{
    m_session->startDemo();
    QCOMPARE(book().profiles().size(), 1);
    QVERIFY(!find<QLineEdit>(u"gatewayName"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"removeGateway"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"checkGateway"_s)->isEnabled());
    click(u"checkGateway"_s);
    QTRY_COMPARE(find<ui::CheckPanel>(u"overviewCheck"_s)->findChild<ui::Pill*>()->kind(), ui::Pill::Kind::Good);
}

void TestGatewaysPage::everythingIsReachedByTab()
{
    stored(u"One"_s);
    m_page->activate();
    retype(u"gatewayName"_s, u"Two"_s); // enables Save
    QSet<QString> reached;
    const QWidget* start = m_page.get();
    for (const QWidget* widget = start->nextInFocusChain(); widget != start; widget = widget->nextInFocusChain()) {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(m_page.get()))
            reached.insert(widget->objectName());
    }
    for (const QString& name : {u"gatewayProvider"_s, u"gatewayName"_s, u"gatewayUrl"_s, u"gatewayKey"_s, u"gatewayModel"_s,
                                u"saveGateway"_s, u"checkGateway"_s, u"removeGateway"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

void TestGatewaysPage::goesToAFile_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasEndpoint");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("profile") << u"exportProfile"_s << u"one.json"_s << true << QByteArray("\"endpoints\"");
    QTest::newRow("nginx") << u"exportNginx"_s << u"one.conf"_s << true << QByteArray("upstream bellwether_gateway");
    QTest::newRow("nginx without an endpoint") << u"exportNginx"_s << u"one.conf"_s << false << QByteArray();
}

void TestGatewaysPage::goesToAFile()
{
    QFETCH(QString, action);
    QFETCH(QString, name);
    QFETCH(bool, hasEndpoint);
    QFETCH(QByteArray, holds);
    GatewayProfile profile = stored(u"One"_s);
    for (gateway::Endpoint& endpoint : profile.endpoints)
        endpoint.enabled = hasEndpoint;
    book().save(profile);
    choose(0);
    find<QAction>(action)->trigger();
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->defaultSuffix(), name.section(u'.', 1));
    const QString path = QDir(m_dir->path()).filePath(name);
    emit dialog->fileSelected(path); // as if it had been chosen in it
    dialog->close();
    QFile file(path);
    QCOMPARE(file.open(QIODevice::ReadOnly), hasEndpoint);
    const QByteArray text = hasEndpoint ? file.readAll() : QByteArray();
    QVERIFY2(text.contains(holds), text);
    const auto labels = m_page->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(hasEndpoint ? path : u"“One”"_s); }));
}

QTEST_MAIN(TestGatewaysPage)
#include "tst_gatewayspage.moc"
