// SPDX-License-Identifier: GPL-3.0-or-later
// The real screen over the real parts, used by keys and clicks.
#include "sectiondesk.h"

#include "base/settings.h"
#include "settings/settingeditor.h"
#include "settings/settingscard.h"
#include "settings/settingspage.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestSettingsPage : public test::SectionDesk
{
    Q_OBJECT

private slots:
    void init();
    void showsOneSection();
    void searchFindsSingleSettings();
    void searchGoesOverSections();
    void whatIsNotThereIsSaid();
    void choosingASectionEndsTheSearch();
    void everyControlIsNamed();
    void changesHoldAtOnceAndAreKept_data();
    void changesHoldAtOnceAndAreKept();
    void goesBackToTheDefault();
    void followsWhatOthersChange();
    void looksChangeLive();
    void theWheelScrollsThePage();
    void tabGoesFromSearchToSettings();
    void staysWhereItWas();
    void gatewaysAreOffered();
    void pictures();

private:
    [[nodiscard]] Settings& settings() { return m_session->settings(); }
    [[nodiscard]] SettingEditor* editor(Setting key);
    [[nodiscard]] QStringList shownRows() const;
    [[nodiscard]] static QToolButton* resetOf(const QWidget& row);
    void change(Setting key);

    SettingsPage* m_page = nullptr;
};

void TestSettingsPage::init()
{
    SectionDesk::init();
    m_panel = std::make_unique<SettingsPage>(services());
    m_page = qobject_cast<SettingsPage*>(m_panel.get());
    m_page->resize(1'100, 700);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page));
}

SettingEditor* TestSettingsPage::editor(Setting key)
{
    m_page->showSection(settingSpec(key).section);
    return m_page->findChild<SettingEditor*>(settingInfo(key).name);
}

QStringList TestSettingsPage::shownRows() const
{
    QStringList names;
    for (const SettingRow* const row : m_page->findChildren<SettingRow*>()) {
        if (row->isVisible())
            names.append(row->objectName());
    }
    return names;
}

QToolButton* TestSettingsPage::resetOf(const QWidget& row)
{
    return row.findChild<QToolButton*>();
}

//! As a person would, to another value than the default.
void TestSettingsPage::change(Setting key)
{
    QWidget& control = editor(key)->control();
    control.setFocus();
    if (auto* toggle = qobject_cast<QCheckBox*>(&control))
        return toggle->click();
    if (auto* number = qobject_cast<QSpinBox*>(&control))
        return number->stepBy(number->value() < number->maximum() ? 1 : -1);
    if (auto* choice = qobject_cast<QComboBox*>(&control))
        return QTest::keyClick(choice, Qt::Key_End);
    QTest::keyClicks(&control, u"another"_s);
    if (qobject_cast<QLineEdit*>(&control))
        QTest::keyClick(&control, Qt::Key_Return);
}

void TestSettingsPage::showsOneSection()
{
    QCOMPARE(m_page->currentSection(), u"general"_s);
    QVERIFY(shownRows().contains(u"start/screen"_s));
    m_page->showSection(u"network"_s);
    QVERIFY(shownRows().contains(u"network/proxy"_s));
    QVERIFY(!shownRows().contains(u"start/screen"_s));
    m_page->showSection(u"nowhere"_s);
    QCOMPARE(m_page->currentSection(), u"network"_s);
}

void TestSettingsPage::searchFindsSingleSettings()
{
    QTest::keyClicks(m_page->findChild<QLineEdit*>(u"settingsSearch"_s), u"PROXY port"_s);
    QCOMPARE(shownRows(), QStringList{u"network/proxyPort"_s});
    QCOMPARE(m_page->findChild<QLabel*>(u"settingsFound"_s)->text(), u"1 setting found"_s);
    const QWidget* const row = m_page->findChild<QWidget*>(u"network/proxyPort"_s);
    const QList<QLabel*> labels = row->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(u"<span"_s) && label->text().contains(u"port</span>"_s); }));
    QCOMPARE(std::ranges::count_if(m_page->findChildren<SettingsCard*>(), &QWidget::isVisible), 1);
    m_page->search({});
    QVERIFY(shownRows().contains(u"start/screen"_s));
    QVERIFY(!m_page->findChild<QLabel*>(u"settingsFound"_s)->isVisible());
}

void TestSettingsPage::searchGoesOverSections()
{
    m_page->search(u"font"_s);
    QVERIFY(shownRows().contains(u"appearance/textSize"_s));
    m_page->search(u"popup"_s);
    QCOMPARE(shownRows(), (QStringList{u"notify/runs"_s, u"notify/alerts"_s}));
    m_page->search(u"default"_s);
    QVERIFY(shownRows().contains(u"chat/gateway"_s));
    QVERIFY(shownRows().contains(u"network/connectSeconds"_s)); // by its section's name
}

void TestSettingsPage::whatIsNotThereIsSaid()
{
    m_page->search(u"teleporter"_s);
    QVERIFY(shownRows().isEmpty());
    const auto* const said = m_page->findChild<QLabel*>(u"settingsFound"_s);
    QVERIFY(said->isVisible());
    QVERIFY(said->text().contains(u"teleporter"_s));
    QTest::keyClick(m_page->findChild<QLineEdit*>(u"settingsSearch"_s), Qt::Key_Escape);
    QVERIFY(!shownRows().isEmpty());
}

void TestSettingsPage::choosingASectionEndsTheSearch()
{
    m_page->search(u"font"_s);
    auto* const list = m_page->findChild<QListWidget*>(u"settingsSections"_s);
    QVERIFY(list->item(0)->isHidden()); // nothing in it is found
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QCOMPARE(m_page->currentSection(), u"appearance"_s);
    QVERIFY(m_page->findChild<QLineEdit*>(u"settingsSearch"_s)->text().isEmpty());
    QVERIFY(shownRows().contains(u"appearance/theme"_s));
    QVERIFY(!list->item(0)->isHidden());
}

void TestSettingsPage::everyControlIsNamed()
{
    for (const SettingsSection& section : settingsSections())
        m_page->showSection(section.id);
    const QList<SettingRow*> rows = m_page->findChildren<SettingRow*>();
    QVERIFY(rows.size() >= settingSpecs().size());
    for (SettingRow* const row : rows) {
        const QByteArray name = row->objectName().toUtf8();
        QVERIFY2(!row->control().accessibleName().isEmpty(), name);
        const QList<QLabel*> labels = row->findChildren<QLabel*>();
        QVERIFY2(std::ranges::any_of(labels, [row](const QLabel* label) { return label->buddy() == &row->control(); }), name);
        QVERIFY2((row->control().focusPolicy() & Qt::TabFocus) != 0, name);
    }
}

void TestSettingsPage::changesHoldAtOnceAndAreKept_data()
{
    QTest::addColumn<Setting>("key");
    for (const SettingSpec& spec : settingSpecs()) {
        if (spec.key != Setting::Language && spec.key != Setting::NewChatGateway && spec.key != Setting::CheckUpdates) // their own tests; no address
            QTest::newRow(settingInfo(spec.key).name.data()) << spec.key;
    }
}

void TestSettingsPage::changesHoldAtOnceAndAreKept()
{
    QFETCH(const Setting, key);
    QSignalSpy changed(&settings(), &Settings::changed);
    change(key);
    QVERIFY(!changed.isEmpty());
    const QVariant value = settings().value<QVariant>(key);
    QVERIFY(value != settingDefault(key));
    QVERIFY(resetOf(*editor(key))->isVisible());
    QVERIFY(settings().sync());
    QCOMPARE(Settings(Paths::below(m_dir->path())).value<QVariant>(key), value);
}

void TestSettingsPage::goesBackToTheDefault()
{
    for (const Setting key : {Setting::NewIdleSeconds, Setting::NewHttp2, Setting::NewProxy, Setting::NewProxyHost, Setting::NewChatSystem}) {
        change(key);
        QToolButton* const reset = resetOf(*editor(key));
        QVERIFY(reset->isVisible());
        reset->click();
        QVERIFY(!settings().isSet(key));
        QVERIFY(!reset->isVisible());
    }
    QCOMPARE(qobject_cast<QSpinBox*>(&editor(Setting::NewIdleSeconds)->control())->value(), 60);
    QVERIFY(qobject_cast<QPlainTextEdit*>(&editor(Setting::NewChatSystem)->control())->toPlainText().isEmpty());
}

void TestSettingsPage::followsWhatOthersChange()
{
    auto* const zoom = qobject_cast<QSpinBox*>(&editor(Setting::FontZoom)->control());
    settings().setValue(Setting::FontZoom, 120); // Ctrl + in the playground
    QCOMPARE(zoom->value(), 120);
    services().theme.setMode(Theme::Mode::Light); // the menu of looks
    QCOMPARE(qobject_cast<QComboBox*>(&editor(Setting::ThemeMode)->control())->currentData().toString(), u"light"_s);
}

void TestSettingsPage::looksChangeLive()
{
    settings().setValue(Setting::ThemeMode, u"dark"_s);
    QVERIFY(services().theme.isDark());
    auto* const theme = qobject_cast<QComboBox*>(&editor(Setting::ThemeMode)->control());
    QTest::keyClick(theme, Qt::Key_Up); // light stands above dark
    QVERIFY(!services().theme.isDark());

    const int before = m_page->findChild<QListWidget*>(u"settingsSections"_s)->font().pixelSize();
    settings().setValue(Setting::TextSize, 200);
    QCOMPARE(m_page->findChild<QListWidget*>(u"settingsSections"_s)->font().pixelSize(), 2 * before);
    settings().reset(Setting::TextSize);

    m_page->showSection(u"general"_s);
    QWidget& control = editor(Setting::StartScreen)->control();
    const int comfortable = control.sizeHint().height();
    settings().setValue(Setting::Density, u"compact"_s);
    QVERIFY(control.sizeHint().height() < comfortable);
}

void TestSettingsPage::theWheelScrollsThePage()
{
    auto* const number = qobject_cast<QSpinBox*>(&editor(Setting::NewIdleSeconds)->control());
    m_page->findChild<QLineEdit*>(u"settingsSearch"_s)->setFocus();
    const auto turn = [number] {
        QWheelEvent wheel(QPointF(5, 5), number->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(number, &wheel);
    };
    turn();
    QCOMPARE(number->value(), 60);
    number->setFocus();
    turn();
    QCOMPARE(number->value(), 61);
}

void TestSettingsPage::tabGoesFromSearchToSettings()
{
    m_page->activateWindow();
    auto* const search = m_page->findChild<QLineEdit*>(u"settingsSearch"_s);
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Tab);
    auto* const list = m_page->findChild<QListWidget*>(u"settingsSections"_s);
    QTRY_COMPARE(QApplication::focusWidget(), list);
    QTest::keyClick(list, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &editor(Setting::StartScreen)->control());
    m_page->search(u"idle"_s);
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Return); // to the first that was found
    QCOMPARE(QApplication::focusWidget(), m_page->findChild<SettingEditor*>(settingInfo(Setting::NewIdleSeconds).name)->findChild<QSpinBox*>());
}

void TestSettingsPage::staysWhereItWas()
{
    m_page->showSection(u"playground"_s);
    const QVariant kept = m_page->keep();
    SettingsPage again(services());
    again.resume(kept);
    QCOMPARE(again.currentSection(), u"playground"_s);
    again.resume({});
    QCOMPARE(again.currentSection(), u"playground"_s);
}

void TestSettingsPage::gatewaysAreOffered()
{
    auto* const choice = qobject_cast<QComboBox*>(&editor(Setting::NewChatGateway)->control());
    QCOMPARE(choice->count(), 1);
    const gateway::GatewayProfile added = stored(u"Other"_s, "sk-test-0123456789abcdef");
    QTRY_COMPARE(choice->count(), 2);
    QCOMPARE(choice->itemText(1), u"Other"_s);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(settings().value<QString>(Setting::NewChatGateway), added.id.value());
}

//! For looking at them: of every section, in both looks.
void TestSettingsPage::pictures()
{
    const QString folder = qEnvironmentVariable("BELLWETHER_PICTURES");
    if (folder.isEmpty())
        QSKIP("BELLWETHER_PICTURES names no folder");
    m_page->resize(1'280, 800);
    for (const auto& [mode, look] : {std::pair(Theme::Mode::Dark, u"dark"_s), std::pair(Theme::Mode::Light, u"light"_s)}) {
        services().theme.setMode(mode);
        for (const SettingsSection& section : settingsSections()) {
            m_page->showSection(section.id);
            QApplication::processEvents();
            QVERIFY(m_page->grab().save(QDir(folder).filePath(section.id + u'-' + look + u".png"_s)));
        }
        m_page->search(u"connection"_s);
        QApplication::processEvents();
        QVERIFY(m_page->grab().save(QDir(folder).filePath(u"search-"_s + look + u".png"_s)));
    }
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
