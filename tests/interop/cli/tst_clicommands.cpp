// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that ask a gateway something else than a chat.
#include "clichat.h"
#include "cliterminal.h"

#include "sim/simulatedgateway.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QScopeGuard>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw::test;

class TestCliCommands : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void models();
    void check_data();
    void check();
    void checkInterrupted();
    void embed();
    void selfCheckInterrupted();
    void aFullDiskIsNoResult_data();
    void aFullDiskIsNoResult();
    void aReaderWhoLeftIsNotPaidFor();
    void noGatewayCommandsATerminal_data();
    void noGatewayCommandsATerminal();

private:
    std::unique_ptr<bw::sim::SimulatedGateway> m_gateway;
};

void TestCliCommands::initTestCase()
{
    bw::sim::Scenario scenario;
    scenario.requiredKey = QString::fromLatin1(Key);
    m_gateway = std::make_unique<bw::sim::SimulatedGateway>(scenario);
    QVERIFY(m_gateway->start().has_value());
}

void TestCliCommands::models()
{
    const QStringList arguments = {u"models"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--json"_s};
    const CliRun run = runCli(arguments, Key);
    QCOMPARE(run.exitCode, 0);
    const QJsonArray models = run.document().array();
    QVERIFY(models.size() >= 4);
    QCOMPARE(models.first().toObject().keys(), (QStringList{u"context"_s, u"id"_s, u"owner"_s, u"price_in"_s, u"price_out"_s}));
    QCOMPARE(models.first()["price_in"_L1].toString(), u"8"_s);
    const CliRun one = runCli(arguments + QStringList{u"--model"_s, u"gpt-4.1"_s}, Key);
    QCOMPARE(one.exitCode, 0);
    QCOMPARE(one.document().array().size(), 1);
    QCOMPARE(one.document().array().first()["id"_L1].toString(), u"gpt-4.1"_s);
    const CliRun none = runCli(arguments + QStringList{u"--model"_s, u"gpt-4"_s}, Key);
    QCOMPARE(none.exitCode, 1);
    QCOMPARE(none.document().array(), QJsonArray());
    QVERIFY(none.err.contains("gpt-4"));
    const CliRun refused = runCli(arguments, "wrong");
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.document().array(), QJsonArray());
    QVERIFY(refused.err.contains("key"));
}

void TestCliCommands::check_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("state");
    QTest::newRow("right") << Key << u"valid"_s;
    QTest::newRow("wrong") << QByteArray("hs_wrong") << u"invalid"_s;
}

void TestCliCommands::check()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, state);
    const CliRun run = runCli({u"check"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--json"_s}, key);
    QCOMPARE(run.exitCode, state == "valid"_L1 ? 0 : 1);
    QCOMPARE(run.json().keys(), (QStringList{u"error"_s, u"key"_s, u"status"_s, u"timing_ms"_s}));
    QCOMPARE(run.json()["key"_L1].toString(), state);
    QCOMPARE(shapeOf(run.json()["timing_ms"_L1]), chatShape()["timing_ms"_L1]);
}

//! A key that nobody has judged is neither good nor bad.
void TestCliCommands::checkInterrupted()
{
#ifdef Q_OS_UNIX
    RawServer silent([](const RawRequest&) { return RawReply(); });
    Cli cli({u"check"_s, u"--base-url"_s, silent.url(u"/v1"_s).toString()}, Key);
    QTRY_COMPARE_WITH_TIMEOUT(silent.requests().size(), 1, 20'000);
    cli.process().terminate();
    const CliRun run = cli.finish();
    QCOMPARE(run.exitCode, 130);
    QVERIFY2(run.out.isEmpty(), run.out.constData());
    QVERIFY2(run.err.contains("Interrupted") && !run.err.contains("GET /models"), run.err.constData());
#else
    QSKIP("There is no signal to send.");
#endif
}

void TestCliCommands::embed()
{
    const CliRun run = runCli({u"embed"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--json"_s, u"a"_s, u"b"_s}, Key);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json().keys(), (QStringList{u"cost_usd"_s, u"dimensions"_s, u"model"_s, u"timing_ms"_s, u"usage"_s, u"vectors"_s}));
    QCOMPARE(run.json()["vectors"_L1].toArray().size(), 2);
    QCOMPARE(run.json()["vectors"_L1][0].toArray().size(), run.json()["dimensions"_L1].toInt());
}

//! Ctrl+C reaches the simulator that it has started, too.
void TestCliCommands::selfCheckInterrupted()
{
    if (!CliTerminal::IsPossible)
        QSKIP("There is no terminal to make.");
    QTemporaryDir folder;
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", folder.path().toLocal8Bit());
    const auto restore = qScopeGuard([&before] { before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before); });
    CliTerminal terminal({u"selfcheck"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(terminal.screen().contains("Measuring"), 20'000);
    QVERIFY(!QDir(folder.path()).isEmpty());
    terminal.type("\x03");
    const CliRun run = terminal.finish();
    QCOMPARE(run.exitCode, 130);
    QVERIFY(run.document().isArray());
    QVERIFY2(!terminal.screen().contains("simulator"), terminal.screen().constData());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestCliCommands::aFullDiskIsNoResult_data()
{
    QTest::addColumn<QString>("command");
    for (const char* command : {"chat --model gpt-4.1 --json Hello", "chat --model gpt-4.1 Hello", "models", "models --json", "check", "check --json", "embed a",
                                "doctor", "diagnose --model gpt-4.1", "stress --model gpt-4.1 --concurrency 1 --requests 2 --json"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestCliCommands::aFullDiskIsNoResult()
{
    QFETCH(const QString, command);
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no device that is always full.");
    QStringList arguments = command.split(u' ');
    arguments.insert(1, u"--base-url"_s);
    arguments.insert(2, m_gateway->baseUrl().toString());
    Cli cli(arguments, Key, {}, u"/dev/full"_s);
    const CliRun run = cli.finish();
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("could not be printed"), run.err.constData());
}

//! `chat … | head -c 5`: the stream, which has no end, is given up, and nobody complains.
void TestCliCommands::aReaderWhoLeftIsNotPaidFor()
{
#ifdef Q_OS_UNIX
    RawServer server([](const RawRequest&) { return RawReply{StreamHead + chunk(Hello)}; });
    QStringList arguments = chat(server.url(u"/v1"_s));
    arguments.removeAll(u"--json"_s);
    QProcess program;
    QProcess reader;
    program.setStandardOutputProcess(&reader);
    program.start(QStringLiteral(BELLWETHER_CLI), arguments);
    reader.start(u"head"_s, {u"-c"_s, u"5"_s});
    QTRY_COMPARE_WITH_TIMEOUT(reader.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(reader.readAllStandardOutput(), QByteArray("Hello"));
    server.sendToAll(chunk(Hello));
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 20'000);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 1);
    QVERIFY2(!program.readAllStandardError().contains("printed"), "a pipe that was closed is no trouble");
#else
    QSKIP("There is no head.");
#endif
}

void TestCliCommands::noGatewayCommandsATerminal_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<bool>("json");
    const QByteArray evil = R"(a\u001b[31mb\u009b32mc\rd)";
    QTest::newRow("answer") << QStringList{u"chat"_s, u"--model"_s, u"m"_s, u"--no-stream"_s, u"hi"_s}
                            << answer("200 OK", R"({"choices":[{"message":{"content":")" + evil + R"("},"finish_reason":"stop"}]})") << false;
    QTest::newRow("answer as JSON") << QStringList{u"chat"_s, u"--model"_s, u"m"_s, u"--no-stream"_s, u"--json"_s, u"hi"_s}
                                    << answer("200 OK", R"({"choices":[{"message":{"content":")" + evil + R"("},"finish_reason":"stop"}]})") << true;
    QTest::newRow("error") << QStringList{u"chat"_s, u"--model"_s, u"m"_s, u"--max-attempts"_s, u"1"_s, u"hi"_s}
                           << answer("400 Bad Request", R"({"error":{"message":")" + evil + R"("}})") << false;
    QTest::newRow("model") << QStringList{u"models"_s} << answer("200 OK", R"({"data":[{"id":")" + evil + R"("}]})") << false;
}

//! In a pipe it is as it came; what sees it may need every byte.
void TestCliCommands::noGatewayCommandsATerminal()
{
    QFETCH(QStringList, arguments);
    QFETCH(const RawReply, reply);
    QFETCH(const bool, json);
    if (!CliTerminal::IsPossible)
        QSKIP("There is no terminal to make.");
    RawServer server([reply](const RawRequest&) { return reply; });
    arguments << u"--base-url"_s << server.url(u"/v1"_s).toString();
    CliTerminal terminal(arguments, {}, {200, true});
    QVERIFY(terminal.finish().exitCode >= 0);
    const QByteArray screen = terminal.screen();
    QVERIFY2(!screen.contains("\x1b[31m") && !screen.contains("\xc2\x9b") && !screen.contains("c\rd"), screen.constData());
    QVERIFY2(json ? screen.contains("\\u001b[31mb\\u009b32m") : screen.contains("a\xe2\x90\x9b[31mb"), screen.constData());
    const CliRun piped = runCli(arguments);
    QVERIFY(json || (piped.out + piped.err).contains("a\x1b[31mb"));
}

QTEST_GUILESS_MAIN(TestCliCommands)
#include "tst_clicommands.moc"
