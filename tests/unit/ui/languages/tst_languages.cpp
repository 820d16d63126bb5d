// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over the real parts while it is told to speak another language.
#include "gui/session.h"
#include "help/helpdialog.h"
#include "languages/languages.h"
#include "languages/translations.h"
#include "monitor/filterline.h"
#include "monitor/monitorheader.h"
#include "monitor/monitorpage.h"
#include "monitor/rangebutton.h"
#include "monitor/requestlog.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/composer.h"
#include "playground/panegrid.h"
#include "playground/paneinput.h"
#include "playground/playgroundpage.h"
#include "shell/languageswitch.h"
#include "shell/mainwindow.h"
#include "spend/periodbar.h"
#include "spend/spendpage.h"
#include "spend/spendtext.h"
#include "stress/editedplan.h"
#include "stress/stresspage.h"
#include "stress/stressrunner.h"
#include "support/suite.h"
#include "widgets/banner.h"
#include "widgets/format.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;

namespace {

//! Every text that stands on the window now.
QSet<QString> textsOf(const QWidget& window)
{
    QSet<QString> texts;
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (label->isVisible())
            texts.insert(label->text());
    }
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible())
            texts.insert(button->text());
    }
    texts.remove(QString());
    return texts;
}

} // namespace

class TestLanguages : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void picksTheLanguage_data();
    void picksTheLanguage();
    void numbersAndDatesFollow();
    void qtSpeaksIt_data();
    void qtSpeaksIt();
    void startsInTheChosenLanguage();
    void everyScreenChangesAndComesBack_data();
    void everyScreenChangesAndComesBack();
    void theStatusLineKnowsAtOnce();
    void whatWasTypedStays();
    void panesAndTheirInputsStay();
    void whatIsLookedAtStays();
    void anUnsavedGatewayStays();
    void anAnswerGoesOn();
    void aLoadTestGoesOn();
    void waitsForDialogs();

private:
    void show(const QString& language = u"en"_s);
    void speak(const QString& language); //!< and waits until the window does
    ui::PlaygroundPage& playground();
    ui::StressPage& stress();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestLanguages::init()
{
    Suite::init();
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestLanguages::cleanup()
{
    m_window.reset();
    m_session.reset();
}

void TestLanguages::show(const QString& language)
{
    Settings(Paths::below(m_dir->path())).setValue(Setting::Language, language);
    m_session = std::make_unique<app::Session>(secrets::sessionKeyStore(), Paths::below(m_dir->path()));
    m_session->open();
    m_session->startDemo();
    m_window = std::make_unique<ui::MainWindow>(m_session->services());
    new ui::LanguageSwitch(m_session->settings(), m_session->translators(), *m_window);
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestLanguages::speak(const QString& language)
{
    QSignalSpy rebuilt(m_window.get(), &ui::MainWindow::rebuilt);
    m_session->settings().setValue(Setting::Language, language);
    QTRY_COMPARE(rebuilt.count(), 1);
    QCOMPARE(m_session->translators().language(), language);
}

ui::PlaygroundPage& TestLanguages::playground()
{
    return dynamic_cast<ui::PlaygroundPage&>(*m_window->page(u"playground"_s));
}

ui::StressPage& TestLanguages::stress()
{
    return dynamic_cast<ui::StressPage&>(*m_window->page(u"stress"_s));
}

void TestLanguages::picksTheLanguage_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("wishes");
    QTest::addColumn<QString>("language");
    const QString system = u"system"_s;
    QTest::newRow("chosen") << u"vi"_s << QStringList{u"zh-CN"_s} << u"vi"_s;
    QTest::newRow("the system's") << system << QStringList{u"vi-VN"_s, u"vi"_s} << u"vi"_s;
    QTest::newRow("Chinese of China") << system << QStringList{u"zh-Hans-CN"_s} << u"zh_CN"_s;
    QTest::newRow("Chinese without a script") << system << QStringList{u"zh-CN"_s} << u"zh_CN"_s;
    QTest::newRow("Chinese of Singapore") << system << QStringList{u"zh-SG"_s} << u"zh_CN"_s;
    QTest::newRow("Chinese of Taiwan") << system << QStringList{u"zh-TW"_s} << u"en"_s;
    QTest::newRow("British") << system << QStringList{u"en-GB"_s, u"vi"_s} << u"en"_s;
    QTest::newRow("the second wish") << system << QStringList{u"fr-FR"_s, u"vi"_s} << u"vi"_s;
    QTest::newRow("none that is spoken") << system << QStringList{u"de-DE"_s} << u"en"_s;
    QTest::newRow("no wishes") << system << QStringList() << u"en"_s;
    QTest::newRow("nonsense") << u"klingon"_s << QStringList{u"vi"_s} << u"vi"_s;
    QTest::newRow("plain C") << system << QStringList{u"C"_s} << u"en"_s;
}

void TestLanguages::picksTheLanguage()
{
    QFETCH(const QString, choice);
    QFETCH(const QStringList, wishes);
    QFETCH(const QString, language);
    QCOMPARE(ui::languageFor(choice, wishes), language);
}

void TestLanguages::numbersAndDatesFollow()
{
    ui::addTranslations();
    const QLocale before;
    {
        ui::Translators translators(u"vi"_s);
        QCOMPARE(ui::percentText(0.003), u"0,3 %"_s);
        const QDateTime noon(QDate(2026, 3, 1), QTime(12, 5));
        QCOMPARE(ui::dateText(noon, u"d MMM HH:mm"_s), u"1 thg 3 12:05"_s);
        translators.use(u"zh_CN"_s);
        QCOMPARE(ui::percentText(0.003), u"0.3 %"_s);
        QCOMPARE(ui::dateText(noon, u"d MMM HH:mm"_s), u"3月1日 12:05"_s);
        QCOMPARE(ui::dateText(noon, u"d MMM yyyy"_s), u"2026年3月1日"_s);
        translators.use(u"en"_s);
        QCOMPARE(ui::percentText(0.003), u"0.3 %"_s);
        QCOMPARE(ui::daysUnit(1), u" day"_s);
        QCOMPARE(ui::daysUnit(30), u" days"_s);
        ui::SpendFigures figures;
        figures.today.requests = 1;
        figures.month.requests = 2;
        QCOMPARE(ui::spendTiles(figures)[0].note, u"1 request"_s);
        QCOMPARE(ui::spendTiles(figures)[1].note, u"2 requests"_s);
    }
    QCOMPARE(QLocale(), before);
}

void TestLanguages::qtSpeaksIt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("cancel");
    QTest::newRow("en") << u"en"_s << u"Cancel"_s;
    QTest::newRow("vi") << u"vi"_s << u"Hủy"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s << u"取消"_s;
}

//! Also where Qt has no translation of its own.
void TestLanguages::qtSpeaksIt()
{
    QFETCH(const QString, language);
    ui::addTranslations();
    const ui::Translators translators(language);
    QTEST(QCoreApplication::translate("QPlatformTheme", "Cancel"), "cancel");
    const QString press = QCoreApplication::translate("QKeySequenceEdit", "Press shortcut"); // the field of the key bindings
    QCOMPARE(press == "Press shortcut"_L1, language == "en"_L1);
}

void TestLanguages::startsInTheChosenLanguage()
{
    show(u"vi"_s);
    QCOMPARE(QLocale().language(), QLocale::Vietnamese);
    const QString monitor = QCoreApplication::translate("bw::ui::MonitorPage", "Monitor");
    QVERIFY(monitor != "Monitor"_L1);
    QVERIFY(textsOf(*m_window).contains(monitor));
}

void TestLanguages::everyScreenChangesAndComesBack_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("vi") << u"vi"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s;
}

void TestLanguages::everyScreenChangesAndComesBack()
{
    QFETCH(const QString, language);
    show();
    for (const QString& id : m_window->screenIds()) {
        m_window->showScreen(id);
        const QSet<QString> english = textsOf(*m_window);
        speak(language);
        QCOMPARE(m_window->currentScreen(), id);
        const QSet<QString> other = textsOf(*m_window);
        const QSet<QString> same = english & other; // names, terms, numbers
        QVERIFY2(same.size() * 2 < english.size(), qPrintable(id + u": "_s + same.values().join(u" | "_s)));
        speak(u"en"_s);
        QCOMPARE(m_window->currentScreen(), id);
        const QSet<QString> lost = english - textsOf(*m_window);
        QVERIFY2(lost.size() * 4 < english.size(), qPrintable(id + u": "_s + lost.values().join(u" | "_s))); // what is measured moves on
    }
}

void TestLanguages::theStatusLineKnowsAtOnce()
{
    show();
    const auto target = [this] { return m_window->findChild<QLabel*>(u"statusTarget"_s)->text(); };
    QTRY_COMPARE(m_session->services().gateways.profiles().size(), 1);
    QTRY_VERIFY(target().startsWith(m_session->services().gateways.profiles().first().name));
    const QString english = target();
    QStringList atOnce; // asked while the switch is done: nobody may see a line that knows nothing
    connect(m_window.get(), &ui::MainWindow::rebuilt, this, [&] { atOnce.append(target()); });
    speak(u"vi"_s);
    QCOMPARE(atOnce, QStringList{english});
}

void TestLanguages::whatWasTypedStays()
{
    show();
    m_window->showScreen(u"playground"_s);
    playground().composer().setText(u"half a question"_s);
    const ConversationId id = playground().session()->id();
    m_window->showScreen(u"stress"_s);
    stress().plan().edit([](stress::Plan& plan) { plan.name = u"mine"_s; });
    speak(u"vi"_s);
    QCOMPARE(m_window->currentScreen(), u"stress"_s);
    QCOMPARE(stress().plan().plan().name, u"mine"_s);
    QVERIFY(m_window->page(u"playground"_s)); // in the back, as before
    QVERIFY(!m_window->page(u"spend"_s));
    speak(u"zh_CN"_s);
    m_window->showScreen(u"playground"_s);
    QCOMPARE(playground().composer().text(), u"half a question"_s);
    QCOMPARE(playground().session()->id(), id);
    QCOMPARE(stress().plan().plan().name, u"mine"_s);
}

void TestLanguages::panesAndTheirInputsStay()
{
    show();
    m_window->showScreen(u"playground"_s);
    playground().addPane();
    playground().input().setShared(false);
    playground().panes().panes().at(1)->ownInput()->setText(u"for the second"_s);
    playground().panes().setCurrent(*playground().panes().panes().at(1));
    speak(u"vi"_s);
    QCOMPARE(playground().panes().panes().size(), 2);
    QVERIFY(!playground().input().isShared());
    QCOMPARE(playground().panes().current().index(), 1);
    QCOMPARE(playground().composer().text(), u"for the second"_s);
}

void TestLanguages::whatIsLookedAtStays()
{
    show();
    m_window->showScreen(u"spend"_s);
    dynamic_cast<ui::SpendPage&>(*m_window->page(u"spend"_s)).periods().setPeriod({ui::SpendPeriod::Kind::SevenDays, {}});
    m_window->showScreen(u"monitor"_s);
    {
        auto& monitor = dynamic_cast<ui::MonitorPage&>(*m_window->page(u"monitor"_s));
        ui::MonitorHeader::Choice choice = monitor.header().choice();
        choice.models = {{u"gpt-4.1"_s, u"gpt-4.1"_s}};
        choice.last = 6h;
        monitor.header().setChoice(choice);
        monitor.log().setFilter(u"status:5xx"_s);
    }
    speak(u"vi"_s);
    auto& monitor = dynamic_cast<ui::MonitorPage&>(*m_window->page(u"monitor"_s));
    QCOMPARE(monitor.header().filter().models, QStringList{u"gpt-4.1"_s});
    QCOMPARE(monitor.header().range().last(), Milliseconds(6h));
    QCOMPARE(monitor.log().filterLine().text(), u"status:5xx"_s);
    QVERIFY(monitor.log().query().filter == monitor.log().filterLine().filter());
    QCOMPARE(dynamic_cast<ui::SpendPage&>(*m_window->page(u"spend"_s)).periods().period().kind, ui::SpendPeriod::Kind::SevenDays);
}

void TestLanguages::anUnsavedGatewayStays()
{
    show();
    m_window->showScreen(u"gateways"_s);
    auto* const add = m_window->findChild<QAbstractButton*>(u"addGateway"_s);
    QVERIFY(add);
    add->click();
    const auto names = [this] {
        QStringList texts;
        for (const auto* edit : m_window->findChildren<QLineEdit*>()) {
            if (edit->isVisible())
                texts.append(edit->text());
        }
        return texts;
    };
    for (auto* edit : m_window->findChildren<QLineEdit*>()) {
        if (edit->isVisible() && edit->text() == "HolySheep AI"_L1)
            QTest::keyClicks(edit, u" of mine"_s);
    }
    QVERIFY2(names().contains(u"HolySheep AI of mine"_s), qPrintable(names().join(u" | "_s)));
    speak(u"vi"_s);
    QVERIFY2(names().contains(u"HolySheep AI of mine"_s), qPrintable(names().join(u" | "_s)));
}

void TestLanguages::anAnswerGoesOn()
{
    show();
    m_window->showScreen(u"playground"_s);
    QTRY_VERIFY(!playground().session()->conversation().model.isEmpty());
    QVERIFY(playground().session()->send(u"Say something long."_s, systemClock().now()));
    const QPointer<ui::ChatSession> session = playground().session();
    QTRY_VERIFY(!session->conversation().messages.last().text.isEmpty());
    const MessageId answer = session->conversation().messages.last().id;
    const qsizetype before = session->conversation().messages.last().text.size();
    speak(u"vi"_s);
    QVERIFY(session && session->isStreaming());
    QCOMPARE(playground().session(), session.data());
    QTRY_VERIFY_WITH_TIMEOUT(!session->isStreaming(), 30'000);
    const store::Message& last = session->conversation().messages.last();
    QCOMPARE(last.id, answer);
    QCOMPARE(last.state, store::MessageState::Done);
    QVERIFY(last.text.size() > before);
}

void TestLanguages::aLoadTestGoesOn()
{
    show();
    m_window->showScreen(u"stress"_s);
    stress().plan().edit([](stress::Plan& plan) {
        const stress::Plan before = std::exchange(plan, stress::Plan());
        plan.gateway = before.gateway;
        plan.model = before.model;
        plan.requests = 60;
    });
    stress().start();
    QTRY_VERIFY(stress().runner().isRunning() && stress().runner().run());
    const ui::StressRunner* const runner = &stress().runner();
    speak(u"zh_CN"_s);
    QCOMPARE(&stress().runner(), runner);
    QVERIFY(runner->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!runner->isRunning(), 60'000);
    QCOMPARE(runner->run()->state, stress::RunState::Finished);
}

void TestLanguages::waitsForDialogs()
{
    show();
    QSignalSpy rebuilt(m_window.get(), &ui::MainWindow::rebuilt);
    m_window->findChild<QAbstractButton*>(u"helpButton"_s)->click();
    auto* const help = m_window->findChild<ui::HelpDialog*>();
    QVERIFY(help && help->isVisible());
    m_session->settings().setValue(Setting::Language, u"vi"_s);
    const auto says = [this] {
        return std::ranges::any_of(m_window->findChildren<ui::Banner*>(),
                                   [](const ui::Banner* banner) { return banner->isVisible() && banner->sentence().contains("language changes"_L1); });
    };
    QTRY_VERIFY(says());
    QCOMPARE(rebuilt.count(), 0);
    QCOMPARE(m_session->translators().language(), u"en"_s);
    help->close();
    QTRY_COMPARE(rebuilt.count(), 1);
    QCOMPARE(m_session->translators().language(), u"vi"_s);
    QVERIFY(!says());
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
