// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/recordlog.h"
#include "support/fulldisk.h"
#include "support/records.h"
#include "support/suite.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

#include <array>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::stress;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! −1 if one of them is not a whole record.
qsizetype recordsIn(const QByteArray& lines)
{
    if (!lines.isEmpty() && !lines.endsWith('\n'))
        return -1;
    for (const QByteArray& line : lines.chopped(lines.isEmpty() ? 0 : 1).split('\n')) {
        if (!lines.isEmpty() && !QJsonDocument::fromJson(line).isObject())
            return -1;
    }
    return lines.count('\n');
}

void write(RecordLog& log, int count)
{
    const record::RequestRecord record = test::makeRecord(); // the same bytes each time
    for (int i = 0; i < count; ++i)
        log.write(record);
}

} // namespace

class TestRecordLog : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void writesEveryRecord();
    void saysThatTheFileCannotBeMade();
    void countsWhatAFullDiskRefuses();
    void neverWaitsForASlowDisk();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"records.jsonl"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecordLog::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRecordLog::writesEveryRecord()
{
    auto log = RecordLog::open(path());
    QVERIFY(log);
    write(**log, 500);
    QTRY_COMPARE(recordsIn(contentOf(path())), 500);
    QCOMPARE((*log)->leftOut(), 0);
    QCOMPARE((*log)->trouble(), QString());
    write(**log, 500);
    log->reset();
    QTRY_COMPARE(recordsIn(contentOf(path())), 1'000);
}

void TestRecordLog::saysThatTheFileCannotBeMade()
{
    const auto log = RecordLog::open(m_folder->filePath(u"no/such/folder"_s));
    QVERIFY(!log);
    QCOMPARE(log.error().code, ErrorCode::Io);
    QVERIFY(log.error().message.contains(u"no/such/folder"));
}

void TestRecordLog::countsWhatAFullDiskRefuses()
{
    if (!test::FullDisk::IsPossible)
        QSKIP("No disk can be filled here.");
    const auto log = RecordLog::open(path());
    QVERIFY(log);
    write(**log, 1);
    QTRY_COMPARE(recordsIn(contentOf(path())), 1);
    const auto size = static_cast<quint64>(contentOf(path()).size());
    {
        const test::FullDisk full(size * 10 + size / 2);
        write(**log, 49);
        QTRY_COMPARE((*log)->leftOut(), 40);
        QCOMPARE(recordsIn(contentOf(path())), 10); // and no piece of the one that was refused first
        const QString trouble = (*log)->trouble();
        QVERIFY2(trouble.contains(u"40 "_s) && trouble.contains(path()), qPrintable(trouble));
        QVERIFY2(!trouble.contains(u"too slow"), qPrintable(trouble));
    }
    write(**log, 5); // room was made
    QTRY_COMPARE(recordsIn(contentOf(path())), 15);
    QCOMPARE((*log)->leftOut(), 40);
}

//! A pipe that nobody reads from takes some and then holds its writer for good.
void TestRecordLog::neverWaitsForASlowDisk()
{
#ifdef Q_OS_UNIX
    constexpr int Count = 2'000;
    QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    const int reader = ::open(QFile::encodeName(path()).constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(reader >= 0);
    auto log = RecordLog::open(path());
    QVERIFY(log);
    write(**log, Count);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE((*log)->leftOut(), 0); // they may come yet
    log->reset();
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));

    QCOMPARE(::fcntl(reader, F_SETFL, 0), 0); // from here on it waits for what comes, to the end
    QByteArray read;
    std::array<char, 65'536> piece{};
    for (ssize_t got = 0; (got = ::read(reader, piece.data(), piece.size())) > 0;)
        read.append(piece.data(), qsizetype(got));
    ::close(reader);
    QCOMPARE(recordsIn(read), Count);
#else
    QSKIP("There are no such pipes here.");
#endif
}

QTEST_GUILESS_MAIN(TestRecordLog)
#include "tst_recordlog.moc"
