// SPDX-License-Identifier: GPL-3.0-or-later
// A real program is killed while an answer streams into it. What is missing afterwards is measured by its own clock.
#include "playground/chatsession.h"
#include "store/conversationstore.h"
#include "store/database.h"
#include "support/suite.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

struct Said
{
    qint64 atMs = 0;
    qsizetype length = 0;
};

QList<Said> linesOf(const QByteArray& output)
{
    QList<Said> lines;
    for (const QByteArray& line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2)
            lines.append({words[0].toLongLong(), words[1].toLongLong()});
    }
    return lines;
}

//! A machine that is busy with other tests syncs its disk late; alone it stays below one second.
constexpr qint64 MostMissingMs = 4'000;

} // namespace

class TestChatKilled : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void keepsAllButTheLastMoment_data()
    {
        QTest::addColumn<int>("afterMs");
        QTest::newRow("early") << 700;
        QTest::newRow("later") << 2'600;
    }

    void keepsAllButTheLastMoment()
    {
        QFETCH(int, afterMs);
        const QTemporaryDir folder;
        QProcess streamer;
        streamer.start(QStringLiteral(CHAT_STREAMER), {folder.path()});
        QByteArray output;
        while (linesOf(output).isEmpty() || linesOf(output).last().atMs < afterMs) {
            QVERIFY2(streamer.waitForReadyRead(30'000), streamer.readAllStandardError().constData());
            output += streamer.readAllStandardOutput();
        }
        streamer.kill();
        QVERIFY(streamer.waitForFinished(30'000));
        output += streamer.readAllStandardOutput();
        const QList<Said> said = linesOf(output);

        store::Database database;
        QVERIFY(database.open(folder.filePath(u"bellwether.db"_s)));
        store::ConversationStore store(database);
        std::optional<store::Conversation> chat;
        store.load(ConversationId(u"chat"_s), this, [&](const Result<store::Conversation>& loaded) { chat = loaded.value_or(store::Conversation()); });
        QTRY_VERIFY(chat);
        QCOMPARE(chat->messages.size(), 2);
        QCOMPARE(chat->messages[0].text, u"Count."_s);
        QCOMPARE(chat->messages[1].state, store::MessageState::Failed); // marked: it was interrupted
        QVERIFY(!chat->messages[1].record);
        const qsizetype kept = chat->messages[1].text.size();
        const auto first = std::ranges::find_if(said, [kept](const Said& line) { return line.length > kept; });
        const qint64 missing = first == said.cend() ? 0 : said.last().atMs - first->atMs;
        QTest::setBenchmarkResult(qreal(missing), QTest::WalltimeMilliseconds); // printed with the result
        QVERIFY2(missing <= MostMissingMs, qPrintable(u"%1 ms are missing"_s.arg(missing)));
    }
};

QTEST_GUILESS_MAIN(TestChatKilled)
#include "tst_chatkilled.moc"
