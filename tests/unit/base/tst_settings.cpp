// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"
#include "support/suite.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;

class TestSettings : public test::Suite
{
    Q_OBJECT

private slots:
    void init();

    void everySettingHasItsOwnNameAndAFitDefault();
    void keepsValuesOfEveryType();
    void localAndRoamingLieApart();
    void unfitValuesCountAsUnset_data();
    void unfitValuesCountAsUnset();
    void tellsOnlyRealChanges();
    void saysWhenItCannotWrite();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Paths m_paths;
};

void TestSettings::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_paths = Paths::below(m_folder->path());
}

void TestSettings::everySettingHasItsOwnNameAndAFitDefault()
{
    const Settings settings(m_paths);
    QSet<QString> names;
    for (int i = 0; i < SettingCount; ++i) {
        const auto setting = static_cast<Setting>(i);
        QCOMPARE(settingInfo(setting).setting, setting);
        names.insert(settingInfo(setting).name);
        QVERIFY(!settings.isSet(setting));
    }
    QCOMPARE(names.size(), SettingCount);
    QCOMPARE(settings.value<QString>(Setting::ThemeMode), u"system"_s);
    QCOMPARE(settings.value<int>(Setting::FontZoom), 100);
    QCOMPARE(settings.value<bool>(Setting::SendOnEnter), true);
    QCOMPARE(settings.value<bool>(Setting::TrayTold), false);
    QVERIFY(settings.value<QByteArray>(Setting::WindowGeometry).isEmpty());
    QVERIFY(settings.value<QVariantMap>(Setting::SplitterSizes).isEmpty());
}

void TestSettings::keepsValuesOfEveryType()
{
    const QByteArray geometry("\x01\x00\xFF\x7F geometry", 13);
    const QVariantMap splitters = {{u"chat"_s, geometry}, {u"monitor"_s, QByteArray("x")}};
    {
        Settings settings(m_paths);
        settings.setValue(Setting::ThemeMode, u"dark"_s);
        settings.setValue(Setting::FontZoom, 150);
        settings.setValue(Setting::SendOnEnter, false);
        settings.setValue(Setting::LastScreen, u"模型, with; signs = \"x\""_s);
        settings.setValue(Setting::WindowGeometry, geometry);
        settings.setValue(Setting::SplitterSizes, splitters);
    }
    const Settings settings(m_paths);
    QCOMPARE(settings.value<QString>(Setting::ThemeMode), u"dark"_s);
    QCOMPARE(settings.value<int>(Setting::FontZoom), 150);
    QCOMPARE(settings.value<bool>(Setting::SendOnEnter), false);
    QVERIFY(settings.isSet(Setting::SendOnEnter));
    QCOMPARE(settings.value<QString>(Setting::LastScreen), u"模型, with; signs = \"x\""_s);
    QCOMPARE(settings.value<QByteArray>(Setting::WindowGeometry), geometry);
    QCOMPARE(settings.value<QVariantMap>(Setting::SplitterSizes), splitters);
}

void TestSettings::localAndRoamingLieApart()
{
    Settings settings(m_paths);
    settings.setValue(Setting::ThemeMode, u"dark"_s);
    QVERIFY(settings.sync());
    QVERIFY(QFile::exists(m_paths.settingsFile()));
    QVERIFY(!QFile::exists(m_paths.windowStateFile()));
    settings.setValue(Setting::LastScreen, u"gpt-4.1"_s);
    QVERIFY(settings.sync());
    QVERIFY(QFile::exists(m_paths.windowStateFile()));
}

void TestSettings::unfitValuesCountAsUnset_data()
{
    QTest::addColumn<Setting>("setting");
    QTest::addColumn<QVariant>("inFile");
    QTest::newRow("zoom as a word") << Setting::FontZoom << QVariant(u"large"_s);
    QTest::newRow("zoom too small") << Setting::FontZoom << QVariant(0);
    QTest::newRow("zoom too large") << Setting::FontZoom << QVariant(100'000);
    QTest::newRow("switch as a word") << Setting::SendOnEnter << QVariant(u"perhaps"_s);
    QTest::newRow("switch as a list") << Setting::TrayTold << QVariant(QStringList{u"a"_s, u"b"_s});
}

void TestSettings::unfitValuesCountAsUnset()
{
    QFETCH(Setting, setting);
    QFETCH(QVariant, inFile);
    const SettingInfo& info = settingInfo(setting);
    {
        QSettings file(info.scope == SettingScope::Local ? m_paths.windowStateFile() : m_paths.settingsFile(),
                       QSettings::IniFormat);
        file.setValue(info.name, inFile);
    }
    Settings settings(m_paths);
    QVERIFY(!settings.isSet(setting));
    QCOMPARE(settings.value<QVariant>(setting), settingDefault(setting));
    settings.setValue(setting, inFile); // no way in from here either
    QCOMPARE(settings.value<QVariant>(setting), settingDefault(setting));
}

void TestSettings::tellsOnlyRealChanges()
{
    Settings settings(m_paths);
    QSignalSpy changed(&settings, &Settings::changed);
    settings.setValue(Setting::FontZoom, 100);
    QCOMPARE(changed.size(), 0); // the default, set
    settings.setValue(Setting::FontZoom, 110);
    settings.setValue(Setting::FontZoom, 110);
    QCOMPARE(changed.size(), 1);
    settings.reset(Setting::FontZoom);
    settings.reset(Setting::FontZoom);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().value<Setting>(), Setting::FontZoom);
}

void TestSettings::saysWhenItCannotWrite()
{
    QFile file(m_folder->filePath(u"taken"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Settings settings(Paths::below(m_folder->filePath(u"taken/below"_s)));
    settings.setValue(Setting::FontZoom, 120);
    QVERIFY(!settings.sync());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
