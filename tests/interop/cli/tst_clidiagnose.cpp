// SPDX-License-Identifier: GPL-3.0-or-later
// `doctor` and `diagnose` as a user of a shell meets them.
#include "clichat.h"
#include "cliterminal.h"

#include "sim/simulatedgateway.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw::test;

class TestCliDiagnose : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void doctorAsJson();
    void doctorAsText();
    void doctorSeesWhatIsWrong();
    void diagnoseAsJson();
    void paidStepsNeedConsent();
    void onlyAYesPays_data();
    void onlyAYesPays();
    void fromALineOfALog();
    void fromACurlCommand();
    void fromNothing();
    void interrupted();

private:
    [[nodiscard]] QStringList words(const char* command, const QStringList& more = {}) const;
    [[nodiscard]] QString written(const QByteArray& text);

    QTemporaryDir m_folder;
    std::unique_ptr<bw::sim::SimulatedGateway> m_gateway;
};

void TestCliDiagnose::initTestCase()
{
    bw::sim::Scenario scenario;
    scenario.requiredKey = QString::fromLatin1(Key);
    m_gateway = std::make_unique<bw::sim::SimulatedGateway>(scenario);
    QVERIFY(m_gateway->start().has_value());
}

QStringList TestCliDiagnose::words(const char* command, const QStringList& more) const
{
    return QStringList{QString::fromLatin1(command), u"--base-url"_s, m_gateway->baseUrl().toString()} + more;
}

QString TestCliDiagnose::written(const QByteArray& text)
{
    QFile file(m_folder.filePath(u"pasted"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return file.fileName();
}

void TestCliDiagnose::doctorAsJson()
{
    const CliRun run = runCli(words("doctor", {u"--model"_s, u"gpt-4.1"_s, u"--json"_s}), Key);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()["healthy"_L1].toBool(), true);
    const QJsonObject endpoint = run.json()["endpoints"_L1][0].toObject();
    QCOMPARE(endpoint.keys(), (QStringList{u"addresses"_s, u"base_url"_s, u"dns"_s, u"endpoint"_s, u"findings"_s, u"first"_s, u"host"_s,
                                           u"keep_alive"_s, u"port"_s, u"proxy"_s, u"second"_s, u"stream"_s, u"tls"_s}));
    QCOMPARE(endpoint["keep_alive"_L1].toBool(), true);
    QVERIFY(endpoint["addresses"_L1][0]["connect_ms"_L1].toDouble() > 0);
    QCOMPARE(endpoint["first"_L1]["status"_L1].toInt(), 200);
    QCOMPARE(endpoint["stream"_L1]["flow"_L1].toString(), u"flowing"_s);
}

void TestCliDiagnose::doctorAsText()
{
    const int before = int(m_gateway->requestCount());
    const CliRun run = runCli(words("doctor"), Key);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.contains("Keep-alive"));
    QCOMPARE(m_gateway->requestCount() - before, 2); // nothing that costs
    QVERIFY(run.err.isEmpty());
}

void TestCliDiagnose::doctorSeesWhatIsWrong()
{
    const CliRun run = runCli({u"doctor"_s, u"--base-url"_s, u"http://127.0.0.1:1/v1"_s, u"--json"_s}, Key);
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.json()["healthy"_L1].toBool(), false);
    QCOMPARE(run.json()["endpoints"_L1][0]["findings"_L1][0]["cause"_L1].toString(), u"provider_down"_s);
}

void TestCliDiagnose::diagnoseAsJson()
{
    const CliRun run = runCli(words("diagnose", {u"--model"_s, u"gpt-4.1"_s, u"--json"_s}), "hs_a_wrong_key_of_forty_characters_0123456");
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.json()["cause"_L1].toString(), u"key"_s);
    QCOMPARE(run.json()["steps"_L1].toArray().size(), 4);
    QVERIFY(run.err.contains("free"));
    QVERIFY(!run.out.contains("a_wrong_key") && !run.err.contains("a_wrong_key"));
}

void TestCliDiagnose::paidStepsNeedConsent()
{
    // Not this machine by its name, so money might be at stake.
    const QString url = u"http://0.0.0.0:%1/v1"_s.arg(m_gateway->baseUrl().port());
    const int before = int(m_gateway->requestCount());
    const CliRun run = runCli({u"diagnose"_s, u"--base-url"_s, url, u"--model"_s, u"gpt-4.1"_s, u"--json"_s}, Key);
    QCOMPARE(run.exitCode, 0);
    for (int step = 1; step < 4; ++step)
        QCOMPARE(run.json()["steps"_L1][step]["state"_L1].toString(), u"declined"_s);
    QCOMPARE(m_gateway->requestCount() - before, 2);
    QVERIFY(run.err.contains("--yes") && run.err.contains("$0.0"));
    const CliRun paid = runCli({u"diagnose"_s, u"--base-url"_s, url, u"--model"_s, u"gpt-4.1"_s, u"--json"_s, u"--yes"_s}, Key);
    QCOMPARE(paid.json()["steps"_L1][1]["state"_L1].toString(), u"ran"_s);
}

void TestCliDiagnose::onlyAYesPays_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("state");
    QTest::newRow("Enter") << QByteArray("\n\n\n") << 0 << u"declined"_s;
    QTest::newRow("Ctrl+D") << QByteArray("\x04") << 0 << u"declined"_s;
    QTest::newRow("another word") << QByteArray("yonder\nn\nno\n") << 0 << u"declined"_s;
    QTest::newRow("yes") << QByteArray("y\nn\nn\n") << 0 << u"ran"_s;
    QTest::newRow("Ctrl+C") << QByteArray("\x03") << 130 << QString();
}

void TestCliDiagnose::onlyAYesPays()
{
    QFETCH(const QByteArray, typed);
    QFETCH(const int, code);
    QFETCH(const QString, state);
    if (!CliTerminal::IsPossible)
        QSKIP("There is no terminal to make.");
    const QString url = u"http://0.0.0.0:%1/v1"_s.arg(m_gateway->baseUrl().port());
    const int before = int(m_gateway->requestCount());
    CliTerminal terminal({u"diagnose"_s, u"--base-url"_s, url, u"--model"_s, u"gpt-4.1"_s, u"--json"_s}, Key);
    QTRY_VERIFY_WITH_TIMEOUT(terminal.screen().contains("[y/N]"), 20'000);
    terminal.type(typed);
    const CliRun run = terminal.finish();
    QCOMPARE(run.json()["steps"_L1][1]["state"_L1].toString(), state);
    if (state == "ran"_L1)
        return;
    QVERIFY2(run.exitCode == code, terminal.screen().constData());
    QCOMPARE(m_gateway->requestCount() - before, 2); // the free ones
}

void TestCliDiagnose::fromALineOfALog()
{
    const QByteArray line = "httpx.PoolTimeout for POST " + m_gateway->baseUrl().toEncoded() + "/chat/completions\n";
    const CliRun run = runCli({u"diagnose"_s, u"--from"_s, u"-"_s, u"--json"_s}, Key, line);
    QVERIFY2(run.exitCode == 1, run.err.constData());
    QCOMPARE(run.json()["pasted"_L1]["causes"_L1][0].toString(), u"pool"_s);
    QCOMPARE(run.json()["base_url"_L1].toString(), m_gateway->baseUrl().toString());
    QCOMPARE(run.json()["doctor"_L1]["first"_L1]["status"_L1].toInt(), 200); // the key of the environment was sent
}

void TestCliDiagnose::fromACurlCommand()
{
    const QString file = written("curl " + m_gateway->baseUrl().toEncoded() + "/chat/completions -H 'Authorization: Bearer " + Key
                                 + "' -d '{\"model\":\"gpt-4.1\",\"messages\":[]}'\n");
    const CliRun run = runCli({u"diagnose"_s, u"--from"_s, file, u"--json"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData() + run.out);
    QCOMPARE(run.json()["model"_L1].toString(), u"gpt-4.1"_s);
    QCOMPARE(run.json()["steps"_L1][3]["state"_L1].toString(), u"ran"_s);
    QVERIFY(!run.out.contains(Key) && !run.err.contains(Key));
}

void TestCliDiagnose::fromNothing()
{
    QCOMPARE(runCli({u"diagnose"_s, u"--from"_s, u"/no/such/file"_s}).exitCode, 2);
    QCOMPARE(runCli({u"diagnose"_s, u"--from"_s, written("the bot is sad")}).exitCode, 2);
    QCOMPARE(runCli({u"diagnose"_s}).exitCode, 2);
}

void TestCliDiagnose::interrupted()
{
#ifdef Q_OS_UNIX
    RawServer silent([](const RawRequest& request) { return request.target().contains("models") ? okReply(R"({"data":[]})") : RawReply(); });
    Cli cli({u"diagnose"_s, u"--base-url"_s, silent.url(u"/v1"_s).toString(), u"--model"_s, u"m"_s, u"--json"_s}, Key);
    QTRY_COMPARE_WITH_TIMEOUT(silent.requests().size(), 3, 20'000);
    cli.process().terminate();
    const CliRun run = cli.finish();
    QCOMPARE(run.exitCode, 130);
    QCOMPARE(run.json()["steps"_L1][1]["state"_L1].toString(), u"stopped"_s);
#else
    QSKIP("There is no signal to send.");
#endif
}

QTEST_GUILESS_MAIN(TestCliDiagnose)
#include "tst_clidiagnose.moc"
