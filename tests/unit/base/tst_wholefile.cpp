// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settingsfile.h"
#include "base/wholefile.h"
#include "base/writewhole.h"
#include "support/fulldisk.h"
#include "support/suite.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWholeFile : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void replacesTheWholeFile();
    void keepsTheOldFileOnAFullDisk_data();
    void keepsTheOldFileOnAFullDisk();
    void aFullDiskIsToldAtTheByte_data();
    void aFullDiskIsToldAtTheByte();
    void settingsWaitForRoom();
    void settingsThatWereNotChangedLeaveNoTrace();

private:
    [[nodiscard]] bool save(const QByteArray& bytes, int piece) const;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"file"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWholeFile::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

//! As most callers do: what write() says is not looked at.
bool TestWholeFile::save(const QByteArray& bytes, int piece) const
{
    WholeFile file(path());
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        file.write(bytes.mid(at, piece));
    return file.commit();
}

void TestWholeFile::replacesTheWholeFile()
{
    QVERIFY(save("old", 10));
    QVERIFY(save(QByteArray(100'000, 'n'), 7'000));
    QCOMPARE(contentOf(path()), QByteArray(100'000, 'n'));
    WholeFile closed(path());
    QVERIFY(!closed.commit());
}

void TestWholeFile::keepsTheOldFileOnAFullDisk_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("piece");
    QTest::newRow("no room, within Qt's buffer") << 0 << 12'000 << 12'000;
    QTest::newRow("a part goes in at the end") << 4'096 << 12'000 << 12'000;
    QTest::newRow("larger than the buffer") << 4'096 << 80'000 << 80'000;
    QTest::newRow("a part of one large piece") << 50'000 << 80'000 << 80'000;
    QTest::newRow("many pieces") << 50'000 << 80'000 << 1'000;
    QTest::newRow("all but one byte") << 79'999 << 80'000 << 1'000;
}

void TestWholeFile::keepsTheOldFileOnAFullDisk()
{
    if (!test::FullDisk::IsPossible)
        QSKIP("No disk can be filled here.");
    QFETCH(int, room);
    QFETCH(int, bytes);
    QFETCH(int, piece);
    QVERIFY(save("old", 10));
    const QByteArray larger(bytes, 'n');
    const QString source = m_folder->filePath(u"source"_s);
    QFile other(source);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write(larger) == bytes);
    other.close();
    {
        const test::FullDisk full(static_cast<quint64>(room));
        QVERIFY(!save(larger, piece));
        QCOMPARE(contentOf(path()), "old");
        QVERIFY(!WholeFile::copy(source, path()));
        QCOMPARE(contentOf(path()), "old");
    }
    QVERIFY(save(larger, piece));
    QCOMPARE(contentOf(path()), larger);
    QVERIFY(save("old", 10) && WholeFile::copy(source, path()));
    QCOMPARE(contentOf(path()), larger);
    QVERIFY(!WholeFile::copy(m_folder->filePath(u"none"_s), path()));
    QCOMPARE(contentOf(path()), larger);
}

void TestWholeFile::aFullDiskIsToldAtTheByte_data()
{
    QTest::addColumn<int>("room");
    QTest::newRow("no room") << 0;
    QTest::newRow("within the first piece") << 2'999;
    QTest::newRow("between two pieces") << 3'000;
    QTest::newRow("all but one byte") << 29'999;
}

void TestWholeFile::aFullDiskIsToldAtTheByte()
{
    if (!test::FullDisk::IsPossible)
        QSKIP("No disk can be filled here.");
    QFETCH(int, room);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    {
        const test::FullDisk full(static_cast<quint64>(room));
        int pieces = 0;
        while (pieces < 10 && writeWhole(file, QByteArray(3'000, 'n')))
            ++pieces;
        QCOMPARE(pieces, room / 3'000);
        QVERIFY(file.error() != QFile::NoError);
        QVERIFY(!file.errorString().isEmpty());
        QCOMPARE(contentOf(path()).size(), room);
    }
    QVERIFY(writeWhole(file, QByteArray(3'000, 'n')));
}

void TestWholeFile::settingsWaitForRoom()
{
    if (!test::FullDisk::IsPossible)
        QSKIP("No disk can be filled here.");
    const QString large(30'000, u'n');
    SettingsFile settings(path());
    settings.put(u"chat/system"_s, u"old"_s);
    QCOMPARE(settings.save(), SettingsFile::Outcome::Saved);
    const QByteArray before = contentOf(path());
    {
        const test::FullDisk full(20'000);
        settings.put(u"chat/system"_s, large);
        QCOMPARE(settings.save(), SettingsFile::Outcome::NoRoom);
        QCoreApplication::processEvents(); // what QSettings does by itself after a change
        QCOMPARE(contentOf(path()), before);
        QCOMPARE(settings.value(u"chat/system"_s).toString(), large);
    }
    QCOMPARE(settings.save(), SettingsFile::Outcome::Saved);
    QVERIFY(contentOf(path()).contains(large.toLatin1()));
}

void TestWholeFile::settingsThatWereNotChangedLeaveNoTrace()
{
    const QString untouched = m_folder->filePath(u"sub/settings.ini"_s);
    auto settings = std::make_unique<SettingsFile>(untouched);
    QVERIFY(!settings->contains(u"chat/system"_s));
    QCOMPARE(settings->save(), SettingsFile::Outcome::Saved);
    SettingsFile::release(std::move(settings));
    QVERIFY(!QFile::exists(m_folder->filePath(u"sub"_s)));
}

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
