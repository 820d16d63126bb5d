// SPDX-License-Identifier: GPL-3.0-or-later
// `bellwether-cli sim` as a script sees it.
#include "support/suite.h"

#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

//! The leak sanitizer must not report on stderr, which is under test, which suppressions it used.
QProcessEnvironment quietEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LSAN_OPTIONS"_s, environment.value(u"LSAN_OPTIONS"_s) + u":print_suppressions=0"_s);
    return environment;
}

} // namespace

class TestSimCommand : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void servesUntilItIsTerminated();
    void helps();
    void refuses_data();
    void refuses();
};

void TestSimCommand::servesUntilItIsTerminated()
{
#if defined(Q_OS_WIN)
    QSKIP("There is no SIGTERM on Windows.");
#endif
    QProcess process;
    process.setProcessEnvironment(quietEnvironment());
    process.start(QStringLiteral(BELLWETHER_CLI), {u"sim"_s, u"--port=0"_s, u"--seed"_s, u"7"_s});
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 30'000);
    const QUrl url(QJsonDocument::fromJson(process.readLine())["base_url"_L1].toString());
    QCOMPARE(url.path(), u"/v1"_s);
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    QVERIFY(socket.waitForConnected(10'000));
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void TestSimCommand::helps()
{
    QProcess process;
    process.start(QStringLiteral(BELLWETHER_CLI), {u"sim"_s, u"--help"_s});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray text = process.readAllStandardOutput();
    for (const char* word : {"--port", "--tls", "--scenario", "--seed", "Examples:"})
        QVERIFY2(text.contains(word), word);
}

void TestSimCommand::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown option") << QStringList{u"--speed"_s} << u"does not know \"--speed\""_s;
    QTest::newRow("port without value") << QStringList{u"--port"_s} << u"--port needs a value"_s;
    QTest::newRow("port too high") << QStringList{u"--port"_s, u"65536"_s} << u"from 0 to 65535, not “65536”"_s;
    QTest::newRow("port beside its name") << QStringList{u"--port=65536"_s} << u"from 0 to 65535, not “65536”"_s;
    QTest::newRow("seed is text") << QStringList{u"--seed"_s, u"x"_s} << u"--seed takes a whole number"_s;
    QTest::newRow("half a pair") << QStringList{u"--tls"_s, u"cert.pem"_s} << u"two files"_s;
    QTest::newRow("option for a key") << QStringList{u"--tls"_s, u"cert.pem"_s, u"--port"_s, u"0"_s} << u"two files"_s;
    QTest::newRow("missing scenario") << QStringList{u"--scenario"_s, u"/no/such.json"_s} << u"/no/such.json"_s;
    QTest::newRow("missing certificate") << QStringList{u"--tls"_s, u"/no/c.pem"_s, u"/no/k.pem"_s} << u"/no/c.pem"_s;
    QTest::newRow("bad scenario") << QStringList{u"--scenario"_s, u"%1"_s} << u"\"rps\" is not known"_s;
}

void TestSimCommand::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    QTemporaryDir folder;
    QFile scenario(folder.filePath(u"s.json"_s));
    QVERIFY(scenario.open(QIODevice::WriteOnly));
    scenario.write(R"({"rps":1})");
    scenario.close();
    arguments.replaceInStrings(u"%1"_s, scenario.fileName());
    QProcess process;
    process.start(QStringLiteral(BELLWETHER_CLI), QStringList{u"sim"_s} + arguments);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 2);
    const QString error = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(error.contains(says), qPrintable(error));
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

QTEST_GUILESS_MAIN(TestSimCommand)
#include "tst_simcommand.moc"
