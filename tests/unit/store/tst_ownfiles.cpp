// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/exportfolder.h"
#include "store/ownfiles.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;

namespace {

void put(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

//! Which file is what, and the files that go along with a copy of the database.
class TestOwnFiles : public test::Suite
{
    Q_OBJECT

private slots:
    void init()
    {
        Suite::init();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void everyFileHasItsKind_data()
    {
        QTest::addColumn<bool>("together");
        QTest::newRow("all in one folder") << true;
        QTest::newRow("apart") << false;
    }

    void everyFileHasItsKind()
    {
        QFETCH(bool, together);
        const Paths paths = together ? Paths::below(m_folder->path()) : apart();
        const std::initializer_list<std::tuple<QString, FileKind, int>> files = {
            {paths.settingsFile(), FileKind::Settings, 1},
            {paths.priceFile(), FileKind::Settings, 2},
            {paths.data + u"/alerts.json"_s, FileKind::Settings, 4},
            {paths.databaseFile(), FileKind::Database, 8},
            {paths.databaseFile() + u"-wal"_s, FileKind::Database, 16},
            {paths.databaseFile() + u".replaced-20260102-030405"_s, FileKind::Database, 32},
            {paths.data + u"/backups/bellwether-v3-20260102-030405.db"_s, FileKind::Backups, 64},
            {paths.historyFile(), FileKind::History, 128},
            {paths.windowStateFile(), FileKind::Logs, 256},
            {paths.crashFolder() + u"/crash-1.txt"_s, FileKind::Logs, 512},
            {paths.responseCacheFile(), FileKind::Cache, 1024},
        };
        for (const auto& [path, kind, size] : files)
            put(path, QByteArray(size, 'x'));
        const QList<OwnFile> found = ownFiles(paths);
        QCOMPARE(found.size(), qsizetype(files.size())); // each once, though folders lie in each other
        for (const auto& [path, kind, size] : files)
            QVERIFY2(found.contains(OwnFile{path, kind, size}), qPrintable(path));
        QCOMPARE(bytesByKind(found), (std::map<FileKind, qint64>{{FileKind::Settings, 7}, {FileKind::Database, 56}, {FileKind::Backups, 64},
                                                                  {FileKind::History, 128}, {FileKind::Logs, 768}, {FileKind::Cache, 1024}}));
    }

    void oneFolderForEverythingIsSortedByNames()
    {
        const QString one = m_folder->path();
        const Paths paths{one, one, one, one}; // as when all of XDG points to one place
        put(paths.settingsFile(), "x");
        put(paths.responseCacheFile(), "x");
        put(paths.historyFile(), "x");
        for (const OwnFile& file : ownFiles(paths))
            QCOMPARE(file.kind, file.path.endsWith("settings.ini"_L1) ? FileKind::Settings : file.path.endsWith("history.db"_L1) ? FileKind::History : FileKind::Cache);
    }

    void nothingIsThereAtFirst() { QVERIFY(ownFiles(Paths::below(m_folder->filePath(u"nowhere"_s))).isEmpty()); }

#ifdef Q_OS_UNIX
    void linksToFoldersAreNotFollowed()
    {
        const Paths paths = Paths::below(m_folder->filePath(u"own"_s));
        put(m_folder->filePath(u"home/large"_s), QByteArray(1'000, 'x'));
        put(paths.settingsFile(), "x");
        QVERIFY(QFile::link(m_folder->filePath(u"home"_s), paths.config + u"/link"_s));
        QCOMPARE(ownFiles(paths).size(), 1);
    }
#endif

    void settingsGoAlongAndComeBack()
    {
        const Paths paths = apart();
        put(paths.settingsFile(), "old settings");
        put(paths.priceFile(), "old prices");
        put(paths.data + u"/alerts.json"_s, "old alerts");
        put(paths.windowStateFile(), "of this machine");
        const QString folder = m_folder->filePath(u"out/"_s) + exportName(QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5)));
        QVERIFY(folder.endsWith(u"bellwether-20260102-030405"_s));
        put(databaseOfExport(folder), "a database");
        QVERIFY(!hasSettingsBeside(databaseOfExport(folder)));
        QVERIFY(addSettingsTo(folder, paths).has_value());
        QVERIFY(hasSettingsBeside(databaseOfExport(folder)));
        QCOMPARE(contentOf(folder + u"/settings/settings.ini"_s), "old settings");

        put(paths.settingsFile(), "new settings");
        put(paths.data + u"/alerts.json"_s, "new alerts");
        QVERIFY(QFile::remove(paths.priceFile()));
        QVERIFY(takeSettingsBeside(databaseOfExport(folder), paths, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC)).has_value());
        QCOMPARE(contentOf(paths.settingsFile()), "old settings");
        QCOMPARE(contentOf(paths.priceFile()), "old prices");
        QCOMPARE(contentOf(paths.data + u"/alerts.json"_s), "old alerts");
        QCOMPARE(contentOf(paths.settingsFile() + u".replaced-20260102-030405"_s), "new settings");
        QCOMPARE(contentOf(paths.windowStateFile()), "of this machine");
    }

private:
    [[nodiscard]] Paths apart() const
    {
        return {m_folder->filePath(u"config/bellwether"_s), m_folder->filePath(u"share/bellwether"_s), m_folder->filePath(u"state/bellwether"_s),
                m_folder->filePath(u"cache/bellwether"_s)};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestOwnFiles)
#include "tst_ownfiles.moc"
