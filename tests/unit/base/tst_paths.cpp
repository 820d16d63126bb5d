// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/paths.h"
#include "support/suite.h"

#include <QDir>
#include <QMap>

using namespace Qt::StringLiterals;
using bw::Paths;
using Variables = QMap<QString, QString>;

class TestPaths : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void followsThePlatform_data();
    void followsThePlatform();
    void emptyVariableOfTheRealEnvironmentIsUnset();
    void dataDirHoldsEverything();
    void namesTheFiles();
};

void TestPaths::followsThePlatform_data()
{
    QTest::addColumn<Paths::Platform>("platform");
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QStringList>("folders"); // config, data, state, cache
    const QStringList linuxDefaults = {u"/home/u/.config/bellwether"_s, u"/home/u/.local/share/bellwether"_s,
                                       u"/home/u/.local/state/bellwether"_s, u"/home/u/.cache/bellwether"_s};
    QTest::newRow("Linux") << Paths::Platform::Linux << Variables() << linuxDefaults;
    QTest::newRow("Linux, set") << Paths::Platform::Linux
                                << Variables{{u"XDG_CONFIG_HOME"_s, u"/c"_s},
                                             {u"XDG_DATA_HOME"_s, u"/d/"_s},
                                             {u"XDG_STATE_HOME"_s, u"/s"_s},
                                             {u"XDG_CACHE_HOME"_s, u"/h/../k"_s}}
                                << QStringList{u"/c/bellwether"_s, u"/d/bellwether"_s, u"/s/bellwether"_s,
                                               u"/k/bellwether"_s};
    QTest::newRow("Linux, empty or relative")
        << Paths::Platform::Linux
        << Variables{{u"XDG_CONFIG_HOME"_s, u""_s}, {u"XDG_DATA_HOME"_s, u"data"_s}, {u"XDG_STATE_HOME"_s, u"./s"_s}}
        << linuxDefaults;
    QTest::newRow("Windows") << Paths::Platform::Windows
                             << Variables{{u"APPDATA"_s, u"C:\\Users\\u\\AppData\\Roaming"_s},
                                          {u"LOCALAPPDATA"_s, u"D:/Local"_s}}
#ifdef Q_OS_WIN
                             << QStringList{u"C:/Users/u/AppData/Roaming/Bellwether"_s, u"D:/Local/Bellwether"_s,
                                            u"D:/Local/Bellwether/logs"_s, u"D:/Local/Bellwether/cache"_s};
#else // a backslash is a letter here, so only the other drive is absolute
                             << QStringList{u"/home/u/AppData/Roaming/Bellwether"_s, u"D:/Local/Bellwether"_s,
                                            u"D:/Local/Bellwether/logs"_s, u"D:/Local/Bellwether/cache"_s};
#endif
    const QString support = u"/home/u/Library/Application Support/Bellwether"_s;
    QTest::newRow("macOS") << Paths::Platform::MacOs << Variables{{u"XDG_CONFIG_HOME"_s, u"/c"_s}}
                           << QStringList{support, support, u"/home/u/Library/Logs/Bellwether"_s,
                                          u"/home/u/Library/Caches/Bellwether"_s};
}

void TestPaths::followsThePlatform()
{
    QFETCH(Paths::Platform, platform);
    QFETCH(Variables, variables);
    const Paths paths = Paths::forPlatform(
        platform,
        {[&variables](const char* name) { return variables.value(QString::fromLatin1(name)); }, u"/home/u"_s});
    QTEST(QStringList({paths.config, paths.data, paths.state, paths.cache}), "folders");
}

void TestPaths::emptyVariableOfTheRealEnvironmentIsUnset()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    QSKIP("XDG variables count on Linux only.");
#endif
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", "");
    QCOMPARE(Paths::standard().config, QDir::homePath() + u"/.config/bellwether"_s);
    qputenv("XDG_CONFIG_HOME", "/elsewhere");
    QCOMPARE(Paths::standard().config, u"/elsewhere/bellwether"_s);
    if (before.isNull())
        qunsetenv("XDG_CONFIG_HOME");
    else
        qputenv("XDG_CONFIG_HOME", before);
}

void TestPaths::dataDirHoldsEverything()
{
    const Paths paths = Paths::below(u"some/../folder"_s);
    QCOMPARE(paths.data, QDir::current().absoluteFilePath(u"folder"_s));
    for (const QString& folder : {paths.config, paths.data, paths.state, paths.cache})
        QVERIFY2(folder.startsWith(paths.data), qPrintable(folder));
    QCOMPARE(Paths::portable(u"/media/stick"_s), Paths::below(u"/media/stick/bellwether-data"_s));
}

void TestPaths::namesTheFiles()
{
    const Paths paths{u"/c"_s, u"/d"_s, u"/s"_s, u"/k"_s};
    QCOMPARE(paths.settingsFile(), u"/c/settings.ini"_s);
    QCOMPARE(paths.databaseFile(), u"/d/bellwether.db"_s);
    QCOMPARE(paths.windowStateFile(), u"/s/window.ini"_s);
    QCOMPARE(paths.responseCacheFile(), u"/k/responses.db"_s);
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
