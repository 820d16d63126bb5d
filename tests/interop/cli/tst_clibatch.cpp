// SPDX-License-Identifier: GPL-3.0-or-later
// batch: its order, where it goes on, and what it never does to a file.
#include "clichat.h"
#include "cliterminal.h"

#include "sim/simulatedgateway.h"
#include "support/fulldisk.h"
#include "support/suite.h"

#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace bw;
using namespace Qt::StringLiterals;
using namespace bw::test;

namespace {

const QByteArray FourRequests = "one\ntwo\nthree\nfour\n";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The requests whose results these are; 0 for what is none.
QList<int> linesOf(const QByteArray& results)
{
    QList<int> lines;
    for (const QByteArray& line : results.trimmed().split('\n'))
        lines.append(QJsonDocument::fromJson(line).object()["line"_L1].toInt());
    return lines;
}

//! What was asked last in a request.
QString promptOf(const RawRequest& request)
{
    return QJsonDocument::fromJson(request.body)["messages"_L1][0]["content"_L1].toString();
}

//! Answers every prompt but these.
RawServer::Handler answeringAllBut(const QStringList& left)
{
    return [left](const RawRequest& request) {
        return left.contains(promptOf(request)) ? RawReply()
                                                : answer("200 OK", R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]})");
    };
}

} // namespace

class TestCliBatch : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void keepsTheOrder();
    void goesOn_data();
    void goesOn();
    void goesOnAfterItsOwnPieces_data();
    void goesOnAfterItsOwnPieces();
    void leavesOtherFilesAlone_data();
    void leavesOtherFilesAlone();
    void neverAnswersIntoItsRequests();
    void answersALineBeforeTheNextOneCame();
    void endsWhileNothingComes();
    void readsANamedPipe();
    void asksNobodyNothing_data();
    void asksNobodyNothing();
    void readsOverAByteOrderMark();
    void givesOutWhatWasPaidWhenInterrupted();
    void keepsItsResultsApartFromItsProgress();
    void stopsWhenTheDiskIsFull();
    void stopsWhenStdoutIsFull();

private:
    [[nodiscard]] QStringList batch(const QStringList& more) const
    {
        return QStringList{u"batch"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--model"_s, u"gpt-4.1"_s} + more;
    }
    [[nodiscard]] CliRun intoFile(const QStringList& more = {}) const
    {
        return runCli(batch(QStringList{u"--out"_s, path(), u"-"_s} + more), {}, FourRequests);
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"answers.jsonl"_s); }
    [[nodiscard]] bool put(const QByteArray& bytes) const
    {
        QFile file(path());
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    std::unique_ptr<sim::SimulatedGateway> m_gateway;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliBatch::initTestCase()
{
    sim::Scenario scenario;
    scenario.ttftMs = Distribution::constant(2);
    scenario.gapMs = Distribution::constant(0.5);
    scenario.tokens = Distribution::constant(6);
    m_gateway = std::make_unique<sim::SimulatedGateway>(scenario);
    QVERIFY(m_gateway->start());
}

void TestCliBatch::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCliBatch::keepsTheOrder()
{
    QByteArray input;
    for (int i = 0; i < 12; ++i)
        input += "{\"prompt\": \"question " + QByteArray::number(i) + "\", \"max_tokens\": 3}\n";
    input += "{\"messages\": [{\"role\": \"user\", \"content\": \"Hi\"}], \"model\": \"unknown\"}\n";
    input += "not {JSON}, but a question\n{broken\n";
    const CliRun run = runCli(batch({u"--concurrency"_s, u"5"_s, u"-"_s}), {}, input);
    QCOMPARE(run.exitCode, 0); // one that fails never fails the others
    const QList<QByteArray> lines = run.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 15);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonObject json = QJsonDocument::fromJson(lines[i]).object();
        QCOMPARE(json["line"_L1].toInt(), int(i) + 1);
        QCOMPARE(json["error"_L1].isNull(), i != 12 && i != 14);
    }
    QVERIFY(run.err.contains("13 ok, 2 failed"));
    QVERIFY2(run.err.contains("each on average") && run.err.contains("$0.0"), run.err.constData());
}

void TestCliBatch::goesOn_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QList<int>>("lines");
    QTest::addColumn<QByteArray>("said");
    const QByteArray two = "{\"line\":1}\n{\"line\":2}\n";
    const QByteArray third = "{\"line\":3}\n";
    const QStringList skip{u"--skip"_s, u"2"_s};
    QTest::newRow("an empty file") << QByteArray() << QStringList() << QList<int>{1, 2, 3, 4} << QByteArray();
    QTest::newRow("whole lines") << two << QStringList() << QList<int>{1, 2, 3, 4} << QByteArray("after request 2.");
    QTest::newRow("the last was cut off by a kill") << two + "{\"li" << QStringList() << QList<int>{1, 2, 3, 4} << QByteArray("after request 2.");
    QTest::newRow("begun with --skip") << third << skip << QList<int>{3, 4} << QByteArray("after request 3.");
    QTest::newRow("--skip goes further") << two << QStringList{u"--skip"_s, u"3"_s} << QList<int>{1, 2, 4} << QByteArray();
    QTest::newRow("without the --skip it began with") << third << QStringList() << QList<int>{3, 1, 2, 4} << QByteArray("no result yet");
}

void TestCliBatch::goesOn()
{
    QFETCH(QByteArray, there);
    QFETCH(QStringList, arguments);
    QFETCH(QList<int>, lines);
    QFETCH(QByteArray, said);
    QVERIFY(put(there));
    const qint64 before = m_gateway->requestCount();
    const CliRun run = intoFile(arguments);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err.contains("Going on"), !said.isEmpty());
    QVERIFY2(run.err.contains(said), run.err.constData());
    QCOMPARE(m_gateway->requestCount() - before, lines.size() - there.count('\n'));
    QCOMPARE(linesOf(contentOf(path())), lines);
    QCOMPARE(intoFile(arguments).exitCode, 0); // all are there: nothing is asked, nothing changes
    QCOMPARE(m_gateway->requestCount() - before, lines.size() - there.count('\n'));
    QCOMPARE(linesOf(contentOf(path())), lines);
}

void TestCliBatch::goesOnAfterItsOwnPieces_data()
{
    QTest::addColumn<int>("left"); // of the first result
    QTest::newRow("a byte") << 1;
    QTest::newRow("some") << 40;
    QTest::newRow("all but the end of the line") << -1;
}

void TestCliBatch::goesOnAfterItsOwnPieces()
{
    QFETCH(int, left);
    QCOMPARE(intoFile().exitCode, 0);
    const QByteArray first = contentOf(path()).split('\n').first();
    QVERIFY(put(left < 0 ? first : first.left(left)));
    QCOMPARE(intoFile().exitCode, 0);
    QCOMPARE(linesOf(contentOf(path())), (QList<int>{1, 2, 3, 4}));
}

void TestCliBatch::leavesOtherFilesAlone_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("text") << QByteArray("My notes.\nOf years.\n") << QByteArray("line 1");
    QTest::newRow("text without an end") << QByteArray("My notes") << QByteArray("line 1");
    QTest::newRow("JSON") << QByteArray("{\n \"line\": 1\n}\n") << QByteArray("line 1");
    QTest::newRow("JSON in one piece") << QByteArray("{\"line\":1}") << QByteArray("line 1");
    QTest::newRow("requests") << QByteArray("{\"prompt\":\"one\"}\n{\"prompt\":\"two\"}\n") << QByteArray("line 1");
    QTest::newRow("no number") << QByteArray("{\"line\":\"1\"}\n") << QByteArray("line 1");
    QTest::newRow("notes below results") << QByteArray("{\"line\":1}\nmine\n{\"line\":2}\n") << QByteArray("line 2");
    QTest::newRow("bytes") << QByteArray(5'000, '\0') << QByteArray("line 1");
}

void TestCliBatch::leavesOtherFilesAlone()
{
    QFETCH(QByteArray, there);
    QFETCH(QByteArray, line);
    QVERIFY(put(there));
    const qint64 before = m_gateway->requestCount();
    const CliRun run = intoFile();
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(path().toUtf8()) && run.err.contains(line), run.err.constData());
    QCOMPARE(contentOf(path()), there);
    QCOMPARE(m_gateway->requestCount(), before);
}

void TestCliBatch::neverAnswersIntoItsRequests()
{
    const QByteArray requests = "{\"line\":1,\"prompt\":\"one\"}\n{\"line\":2,\"prompt\":\"two\"}\n";
    QVERIFY(put(requests));
    const QString roundabout = m_folder->filePath(u"./answers.jsonl"_s);
    const CliRun run = runCli(batch({u"--out"_s, roundabout, path()}));
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("holds the requests"), run.err.constData());
    QCOMPARE(contentOf(path()), requests);
}

//! As a program needs it that writes a line and waits for its answer.
void TestCliBatch::answersALineBeforeTheNextOneCame()
{
    QProcess process;
    process.start(QStringLiteral(BELLWETHER_CLI), batch({u"-"_s}));
    for (int line = 1; line <= 3; ++line) {
        process.write("question " + QByteArray::number(line) + '\n');
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20'000);
        QCOMPARE(linesOf(process.readLine()), QList<int>{line});
    }
    process.write("without an end");
    process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(linesOf(process.readAllStandardOutput()), QList<int>{4});
}

void TestCliBatch::endsWhileNothingComes()
{
#ifdef Q_OS_UNIX
    QProcess process;
    process.start(QStringLiteral(BELLWETHER_CLI), batch({u"-"_s}));
    process.write("one\n");
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
#else
    QSKIP("There is no signal to send.");
#endif
}

void TestCliBatch::readsANamedPipe()
{
#ifdef Q_OS_UNIX
    const QByteArray pipe = m_folder->filePath(u"pipe"_s).toLocal8Bit();
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    const int writer = ::open(pipe.constData(), O_RDWR | O_CLOEXEC); // so that neither end waits for the other
    QVERIFY(writer >= 0);
    const qint64 before = m_gateway->requestCount();
    Cli cli(batch({QString::fromLocal8Bit(pipe)}));
    QCOMPARE(::write(writer, "one\ntwo\n", 8), 8);
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->requestCount() - before, 2, 20'000);
    ::close(writer);
    const CliRun run = cli.finish();
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(linesOf(run.out), (QList<int>{1, 2}));
#else
    QSKIP("There are no named pipes in the file system.");
#endif
}

void TestCliBatch::asksNobodyNothing_data()
{
    QTest::addColumn<QByteArray>("requests");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty lines") << QByteArray("\n\n  \n");
    QTest::newRow("a mark of the byte order") << QByteArray("\xEF\xBB\xBF\n");
}

//! That looks like a mistake of whoever made the file, not like a batch that was done.
void TestCliBatch::asksNobodyNothing()
{
    QFETCH(const QByteArray, requests);
    const CliRun run = runCli(batch({u"-"_s}), {}, requests);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.contains("no request"), run.err.constData());
}

void TestCliBatch::readsOverAByteOrderMark()
{
    RawServer server(answeringAllBut({}));
    const CliRun run = runCli({u"batch"_s, u"--base-url"_s, server.url(u"/v1"_s).toString(), u"--model"_s, u"m"_s, u"-"_s}, {},
                              "\xEF\xBB\xBF{\"prompt\": \"one\"}\ntwo\n");
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(server.requests().size(), 2);
    QStringList prompts{promptOf(server.requests()[0]), promptOf(server.requests()[1])};
    prompts.sort();
    QCOMPARE(prompts, (QStringList{u"one"_s, u"two"_s}));
}

//! Two hang; those after the first of them were answered long ago. The same command asks only what has no result.
void TestCliBatch::givesOutWhatWasPaidWhenInterrupted()
{
#ifdef Q_OS_UNIX
    const QByteArray requests = "1\n2\n3\n4\n5\n6\n7\n8\n";
    const auto arguments = [this](const RawServer& server) {
        return QStringList{u"batch"_s, u"--base-url"_s, server.url(u"/v1"_s).toString(), u"--model"_s, u"m"_s, u"--no-stream"_s,
                           u"--concurrency"_s, u"2"_s, u"--out"_s, path(), u"-"_s};
    };
    {
        RawServer hanging(answeringAllBut({u"3"_s, u"7"_s}));
        Cli cli(arguments(hanging), {}, requests);
        QTRY_COMPARE_WITH_TIMEOUT(hanging.requests().size(), 7, 20'000); // so that 4 to 6 are answered
        ::kill(static_cast<pid_t>(cli.process().processId()), SIGINT);
        const CliRun run = cli.finish();
        QCOMPARE(run.exitCode, 130);
        QVERIFY2(run.err.contains("3, 7"), run.err.constData());
        QCOMPARE(linesOf(contentOf(path())), (QList<int>{1, 2, 4, 5, 6}));
    }
    RawServer willing(answeringAllBut({}));
    const CliRun again = runCli(arguments(willing), {}, requests);
    QVERIFY2(again.exitCode == 0, again.err.constData());
    QCOMPARE(willing.requests().size(), 3);
    QCOMPARE(linesOf(contentOf(path())), (QList<int>{1, 2, 4, 5, 6, 3, 7, 8}));
#else
    QSKIP("There is no signal to send.");
#endif
}

void TestCliBatch::keepsItsResultsApartFromItsProgress()
{
    if (!CliTerminal::IsPossible)
        QSKIP("There is no terminal to make.");
    QFile requests(m_folder->filePath(u"requests.txt"_s));
    QVERIFY(requests.open(QIODevice::WriteOnly) && requests.write(FourRequests) > 0);
    requests.close();
    CliTerminal terminal(batch({requests.fileName()}), {}, {12, true});
    QCOMPARE(terminal.finish().exitCode, 0);
    int results = 0;
    QVERIFY2(terminal.screen().contains("\r\033[K1 requests,\r\033[K") && !terminal.screen().contains("failed\r"), terminal.screen().constData());
    for (const QByteArray& line : terminal.screen().split('\n')) {
        const qsizetype at = line.indexOf("{\"attempts\"");
        if (at < 0)
            continue;
        ++results;
        QVERIFY2(at == 0 || line.first(at).endsWith("\r\033[K"), line.constData());
    }
    QCOMPARE(results, 4);
}

void TestCliBatch::stopsWhenTheDiskIsFull()
{
    if (!FullDisk::IsPossible)
        QSKIP("No disk can be filled here.");
    QCOMPARE(intoFile().exitCode, 0);
    const auto half = static_cast<quint64>(contentOf(path()).size() / 2);
    QVERIFY(put({}));
    {
        const FullDisk full(half); // of the program too: a limit is inherited
        const CliRun run = intoFile({u"--concurrency"_s, u"1"_s});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(path().toUtf8()) && run.err.contains("could not be written"), run.err.constData());
        QVERIFY(linesOf(contentOf(path())).size() < 4);
    }
    QCOMPARE(intoFile().exitCode, 0);
    QCOMPARE(linesOf(contentOf(path())), (QList<int>{1, 2, 3, 4}));
}

void TestCliBatch::stopsWhenStdoutIsFull()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no device that is always full.");
    const qint64 before = m_gateway->requestCount();
    Cli cli(batch({u"--concurrency"_s, u"1"_s, u"-"_s}), {}, FourRequests, u"/dev/full"_s);
    const CliRun run = cli.finish();
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("request 1 could not be printed") && run.err.contains("--skip 0"), run.err.constData());
    QVERIFY(m_gateway->requestCount() - before < 4);
}

QTEST_GUILESS_MAIN(TestCliBatch)
#include "tst_clibatch.moc"
