// SPDX-License-Identifier: GPL-3.0-or-later
// Where the command line finds its gateway, and how it gets there.
#include "clichat.h"

#include "base/paths.h"
#include "base/walltime.h"
#include "gateway/import.h"
#include "sim/simulatedgateway.h"
#include "store/database.h"
#include "store/profilestore.h"
#include "store/recordstore.h"
#include "support/records.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QScopeGuard>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw::test;

class TestCliGateways : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void profileFile();
    void pricesOfAProfile();
    void savedProfile();
    void theAppsSpendCountsForTheDailyLimit();
    void anUnreadableHistoryIsSaid();
    void withoutAKeychain();
    void certificates();

private:
    std::unique_ptr<bw::sim::SimulatedGateway> m_gateway;
};

void TestCliGateways::initTestCase()
{
    bw::sim::Scenario scenario;
    scenario.requiredKey = QString::fromLatin1(Key);
    m_gateway = std::make_unique<bw::sim::SimulatedGateway>(scenario);
    QVERIFY(m_gateway->start().has_value());
}

void TestCliGateways::profileFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"gateway.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{u"name"_s, u"mine"_s},
                                         {u"default_model"_s, u"gpt-4.1"_s},
                                         {u"endpoints"_s, QJsonArray{QJsonObject{{u"name"_s, u"first"_s},
                                                                                 {u"base_url"_s, m_gateway->baseUrl().toString()}}}}})
                   .toJson());
    file.close();
    const CliRun run = runCli({u"chat"_s, u"--gateway"_s, file.fileName(), u"--json"_s, u"hi"_s}, Key);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()["attempts"_L1][0]["endpoint"_L1].toString(), u"first"_s);
}

void TestCliGateways::pricesOfAProfile()
{
    bw::gateway::GatewayProfile profile = bw::gateway::profileTemplate(bw::gateway::Provider::Custom);
    profile.endpoints.first().baseUrl = m_gateway->baseUrl();
    bw::spend::Price yuan;
    yuan.model = u"gpt-4.1"_s;
    yuan.input = bw::PicoUsd(10'000'000);
    yuan.output = bw::PicoUsd(20'000'000);
    yuan.currency = u"CNY"_s;
    yuan.usdPerUnit = bw::PicoUsd(140'000'000'000);
    profile.prices = {yuan};
    QTemporaryDir folder;
    QFile file(folder.filePath(u"gateway.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bw::gateway::exportedProfile(profile));
    file.close();
    const CliRun run = runCli({u"models"_s, u"--gateway"_s, file.fileName(), u"--json"_s}, Key);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonArray models = run.document().array();
    const auto gpt = std::find_if(models.begin(), models.end(), [](const QJsonValue& model) { return model["id"_L1] == "gpt-4.1"_L1; });
    QVERIFY(gpt != models.end());
    QCOMPARE((*gpt)["price_in"_L1].toString(), u"1.4"_s);
    QCOMPARE((*gpt)["price_out"_L1].toString(), u"2.8"_s);
}

void TestCliGateways::savedProfile()
{
#ifndef Q_OS_LINUX
    QSKIP("Only XDG variables move the data folder.");
#endif
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    const auto restore = qScopeGuard([] { qunsetenv("XDG_DATA_HOME"); });
    const QStringList arguments = {u"chat"_s, u"--gateway"_s, u"my gateway"_s, u"--model"_s, u"gpt-4.1"_s, u"--json"_s, u"hi"_s};
    QCOMPARE(runCli(arguments, Key).exitCode, 2);
    {
        bw::gateway::GatewayProfile profile = bw::gateway::profileTemplate(bw::gateway::Provider::Custom);
        profile.name = u"My gateway"_s;
        profile.keys = {};
        profile.endpoints.first().baseUrl = m_gateway->baseUrl();
        bw::store::Database database;
        QVERIFY(database.open(bw::Paths::standard().databaseFile()).has_value());
        bw::store::ProfileStore(database).save(profile);
    }
    const CliRun run = runCli(arguments, Key);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()["attempts"_L1][0]["endpoint"_L1].toString(), u"primary"_s);
}

void TestCliGateways::theAppsSpendCountsForTheDailyLimit()
{
#ifndef Q_OS_LINUX
    QSKIP("Only XDG variables move the data folder.");
#endif
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    const auto restore = qScopeGuard([] { qunsetenv("XDG_DATA_HOME"); });
    const bw::WallTime now = bw::wallNow(bw::systemClock());
    bw::gateway::GatewayProfile profile = bw::gateway::profileTemplate(bw::gateway::Provider::Custom);
    profile.name = u"Limited"_s;
    profile.keys = {};
    profile.endpoints.first().baseUrl = m_gateway->baseUrl();
    profile.budget.perDay = bw::PicoUsd(1'000'000'000'000);
    {
        bw::store::Database database;
        QVERIFY(database.open(bw::Paths::standard().databaseFile()).has_value());
        bw::store::ProfileStore(database).save(profile);
    }
    auto keep = [&profile, now, kept = 0u](bw::PicoUsd cost) mutable {
        bw::store::RecordBatch batch;
        batch.add(makeRecord({.ended = now, .gateway = profile.id.value(), .cost = cost}), bw::record::RowId::at(now, ++kept), nullptr);
        bw::store::RecordStore history;
        QVERIFY(history.open(bw::Paths::standard().historyFile()).has_value());
        history.append(std::move(batch));
        history.flush();
    };
    const QStringList arguments = {u"chat"_s, u"--gateway"_s, u"Limited"_s, u"--model"_s, u"gpt-4.1"_s, u"--json"_s, u"hi"_s};
    keep(bw::PicoUsd(1));
    QCOMPARE(runCli(arguments, Key).exitCode, 0);
    keep(bw::PicoUsd(1'000'000'000'000));
    const CliRun stopped = runCli(arguments, Key);
    QCOMPARE(stopped.exitCode, 1);
    QCOMPARE(stopped.json()["error"_L1]["class"_L1].toString(), u"budget_stop"_s);
}

void TestCliGateways::anUnreadableHistoryIsSaid()
{
#ifndef Q_OS_LINUX
    QSKIP("Only XDG variables move the data folder.");
#endif
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    const auto restore = qScopeGuard([] { qunsetenv("XDG_DATA_HOME"); });
    const QString path = bw::Paths::standard().historyFile();
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(8'192, 'x')) > 0);
    file.close();
    const CliRun run = runCli({u"chat"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--model"_s, u"gpt-4.1"_s, u"hi"_s}, Key);
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.err.contains("daily limits"), run.err.constData());
}

void TestCliGateways::withoutAKeychain()
{
#ifndef Q_OS_LINUX
    QSKIP("Only XDG variables move the data folder.");
#endif
    QTemporaryDir folder;
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    const auto restore = qScopeGuard([&bus] {
        qunsetenv("XDG_DATA_HOME");
        if (bus.isNull())
            qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        else
            qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    });
    {
        bw::gateway::GatewayProfile profile = bw::gateway::profileTemplate(bw::gateway::Provider::Custom);
        profile.name = u"Server"_s;
        profile.endpoints.first().baseUrl = m_gateway->baseUrl();
        QVERIFY(!bw::gateway::keyIdsOf(profile).isEmpty());
        bw::store::Database database;
        QVERIFY(database.open(bw::Paths::standard().databaseFile()).has_value());
        bw::store::ProfileStore(database).save(profile);
    }
    const QStringList arguments = {u"chat"_s, u"--gateway"_s, u"Server"_s, u"--model"_s, u"gpt-4.1"_s, u"--json"_s, u"hi"_s};
    const CliRun keyless = runCli(arguments);
    QCOMPARE(keyless.exitCode, 2);
    QVERIFY2(keyless.err.contains("--key-env"), keyless.err.constData());
    QVERIFY(!keyless.err.contains("this session only"));
    const CliRun run = runCli(arguments, Key);
    QVERIFY2(run.exitCode == 0, run.err.constData());
}

void TestCliGateways::certificates()
{
    QTemporaryDir folder;
    const QString certificate = folder.filePath(u"cert.pem"_s);
    const QString key = folder.filePath(u"key.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                                 u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
    const auto read = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    bw::sim::Scenario scenario;
    scenario.tls = bw::sim::TlsIdentity{read(certificate), read(key)};
    bw::sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start().has_value());

    const CliRun refused = runCli(chat(gateway.baseUrl()));
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json()["error"_L1]["class"_L1].toString(), u"tls"_s);
    QVERIFY(refused.json()["error"_L1]["advice"_L1].toString().contains("certificate"_L1));
    QCOMPARE(refused.json()["attempts"_L1].toArray().size(), 1);

    const CliRun trusted = runCli(chat(gateway.baseUrl(), {u"--ca"_s, certificate}));
    QCOMPARE(trusted.exitCode, 0);
    QVERIFY(trusted.json()["timing_ms"_L1]["tls"_L1].isDouble());
    QVERIFY(!trusted.err.contains("not checked"));

    const CliRun insecure = runCli(chat(gateway.baseUrl(), {u"--insecure"_s}));
    QCOMPARE(insecure.exitCode, 0);
    QVERIFY(insecure.err.contains("127.0.0.1 is not checked"));
}

QTEST_GUILESS_MAIN(TestCliGateways)
#include "tst_cligateways.moc"
