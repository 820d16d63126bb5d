// SPDX-License-Identifier: GPL-3.0-or-later
// A real process is killed while it writes; what it had been told is on disk must be there afterwards.
#include "answers.h"
#include "store/conversationstore.h"
#include "store/sql.h"
#include "support/suite.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::store;

class TestKilled : public test::Suite
{
    Q_OBJECT

private slots:
    void losesNothingThatWasOnDisk_data();
    void losesNothingThatWasOnDisk();
    void killedAgainAndAgainOnOneFile();

private:
    //! Runs the writer until it said `lines` lines and a little more, kills it; the last number it said, or −1.
    [[nodiscard]] int runAndKill(const QString& path, int lines);
    void checkAfter(const QString& path, int promised);
};

int TestKilled::runAndKill(const QString& path, int lines)
{
    QProcess writer;
    writer.start(QStringLiteral(JOURNAL_WRITER), {path});
    QByteArray said;
    while (said.count('\n') < lines) {
        if (!writer.waitForReadyRead(20'000))
            return -1;
        said += writer.readAllStandardOutput();
    }
    // Not in step with a line: somewhere in the middle of a write.
    static_cast<void>(writer.waitForFinished(QRandomGenerator::global()->bounded(1, 20)));
    writer.kill();
    if (!writer.waitForFinished(20'000) || writer.exitStatus() != QProcess::CrashExit)
        return -1;
    said += writer.readAllStandardOutput();
    said.truncate(said.lastIndexOf('\n'));
    return said.mid(said.lastIndexOf('\n') + 1).toInt();
}

void TestKilled::checkAfter(const QString& path, int promised)
{
    Database database;
    QStringList troubles;
    connect(&database, &Database::troubleFound, this, [&troubles](const QString& text) { troubles.append(text); });
    QVERIFY(database.open(path));
    QCOMPARE(troubles, QStringList());
    const Result<QString> sound = database.readNow<QString>([](QSqlDatabase& open) {
        return runSql(open, u"PRAGMA integrity_check"_s).map([](QSqlQuery query) {
            return query.next() ? query.value(0).toString() : QString();
        });
    });
    QCOMPARE(sound.value_or(QString()), u"ok"_s);

    ConversationStore store(database);
    const Result<Conversation> chat =
        test::answerOf<Conversation>([&](auto done) { store.load(ConversationId(u"chat"_s), this, done); });
    QVERIFY(chat);
    QCOMPARE(chat->messages.size(), 2);
    QCOMPARE(chat->messages[0].text, u"Count."_s);
    const Message& answer = chat->messages[1];
    QCOMPARE(answer.state, MessageState::Failed);
    const QStringList pieces = answer.text.split(u' ', Qt::SkipEmptyParts);
    QVERIFY2(pieces.size() > promised, qPrintable(u"%1 pieces, %2 promised"_s.arg(pieces.size()).arg(promised + 1)));
    for (int i = 0; i < pieces.size(); ++i)
        QCOMPARE(pieces[i], QString::number(i)); // in order, none missing, none torn
    QCOMPARE(answer.reasoning, answer.text);
}

void TestKilled::losesNothingThatWasOnDisk_data()
{
    QTest::addColumn<int>("lines");
    QTest::newRow("at the first piece") << 1;
    QTest::newRow("early") << 7;
    QTest::newRow("later") << 60;
    QTest::newRow("after a checkpoint") << 600; // a WAL of 1 000 pages is folded into the file meanwhile
}

void TestKilled::losesNothingThatWasOnDisk()
{
    QFETCH(int, lines);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bellwether.db"_s);
    const int promised = runAndKill(path, lines);
    QVERIFY2(promised >= lines - 1, qPrintable(QString::number(promised)));
    checkAfter(path, promised);
}

void TestKilled::killedAgainAndAgainOnOneFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bellwether.db"_s);
    for (int i = 0; i < 5; ++i) {
        const int promised = runAndKill(path, QRandomGenerator::global()->bounded(2, 40));
        QVERIFY(promised >= 0);
        checkAfter(path, promised);
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
