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
    void everyGatewayHasItsOwnKey_data();
    void everyGatewayHasItsOwnKey();
    void everyEndpointHasItsOwnKey_data();
    void everyEndpointHasItsOwnKey();
    void aKeyForNobody();
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

    // Something else of its name in the current folder is no gateway.
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()) && QDir().mkdir(u"my gateway"_s));
    const CliRun beside = runCli(arguments, Key);
    QDir::setCurrent(before);
    QVERIFY2(beside.exitCode == 0, beside.err.constData());
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

void TestCliGateways::everyGatewayHasItsOwnKey_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("authorization"); // of the second
    QTest::newRow("another host") << u"localhost"_s << QStringList() << QByteArray();
    QTest::newRow("another host, the key was named") << u"localhost"_s << QStringList{u"--key-env"_s, u"BELLWETHER_API_KEY"_s} << QByteArray();
    QTest::newRow("another host, with a key of its own") << u"localhost"_s << QStringList{u"--key-env-for"_s, u"%1=BELLWETHER_TEST_KEY"_s}
                                                        << QByteArray("Bearer hs_of_the_second");
    QTest::newRow("the same host") << u"127.0.0.1"_s << QStringList() << "Bearer " + Key;
}

//! A plan may name a second gateway: what was given for the first one is no business of another host.
void TestCliGateways::everyGatewayHasItsOwnKey()
{
    QFETCH(const QString, host);
    QFETCH(QStringList, arguments);
    QFETCH(const QByteArray, authorization);
    const auto reply = [](const RawRequest&) { return answer("200 OK", R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]})"); };
    RawServer first(reply);
    RawServer second(reply);
    QTemporaryDir folder;
    const auto write = [&folder](const QString& name, const QJsonObject& json) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0 ? file.fileName() : QString();
    };
    QUrl base = second.url(u"/v1"_s);
    base.setHost(host);
    const QString other = write(u"other.json"_s, {{u"name"_s, u"other"_s},
                                                  {u"endpoints"_s, QJsonArray{QJsonObject{{u"name"_s, u"first"_s}, {u"base_url"_s, base.toString()}}}}});
    const QString plan = write(u"plan.json"_s, {{u"load"_s, QJsonObject{{u"kind"_s, u"closed"_s}, {u"level"_s, 1}}},
                                                {u"requests"_s, 2},
                                                {u"rounds"_s, 1},
                                                {u"stream"_s, false},
                                                {u"variants"_s, QJsonArray{QJsonObject{{u"name"_s, u"a"_s}},
                                                                           QJsonObject{{u"name"_s, u"b"_s}, {u"gateway"_s, other}}}}});
    qputenv("BELLWETHER_TEST_KEY", "hs_of_the_second");
    const auto restore = qScopeGuard([] { qunsetenv("BELLWETHER_TEST_KEY"); });
    arguments.replaceInStrings(u"%1"_s, other);
    const CliRun run = runCli(QStringList{u"stress"_s, u"--base-url"_s, first.url(u"/v1"_s).toString(), u"--model"_s, u"m"_s, u"--plan"_s, plan, u"--header"_s,
                                          u"X-Team: blue"_s, u"--header"_s, u"X-Api-Key: secret"_s, u"--json"_s}
                                  + arguments, Key);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(first.requests().size(), 2);
    QCOMPARE(first.requests().first().header("authorization"), "Bearer " + Key);
    QCOMPARE(first.requests().first().header("x-api-key"), "secret");
    QCOMPARE(second.requests().size(), 2);
    QCOMPARE(second.requests().first().header("authorization"), authorization);
    QCOMPARE(second.requests().first().header("x-team"), "blue");
    QCOMPARE(second.requests().first().header("x-api-key"), host == "localhost"_L1 ? QByteArray() : QByteArray("secret"));
}

void TestCliGateways::everyEndpointHasItsOwnKey_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("authorization"); // of the backup
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("by its label") << QStringList{u"--key-env-for"_s, u"second=BELLWETHER_TEST_KEY"_s} << 0 << QByteArray("Bearer hs_of_the_second")
                                  << QByteArray();
    QTest::newRow("by its endpoint") << QStringList{u"--key-env-for"_s, u"backup=BELLWETHER_TEST_KEY"_s, u"--key-env"_s, u"BELLWETHER_API_KEY"_s} << 0
                                     << QByteArray("Bearer hs_of_the_second") << QByteArray();
    QTest::newRow("none") << QStringList() << 0 << QByteArray() << QByteArray("backup");
    QTest::newRow("nobody's") << QStringList{u"--key-env-for"_s, u"third=BELLWETHER_TEST_KEY"_s} << 2 << QByteArray() << QByteArray("third");
    QTest::newRow("not there") << QStringList{u"--key-env-for"_s, u"second=BELLWETHER_NOT_THERE"_s} << 2 << QByteArray() << QByteArray("BELLWETHER_NOT_THERE");
}

//! On a server without a keychain a fallback to another provider works all the same.
void TestCliGateways::everyEndpointHasItsOwnKey()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, authorization);
    QFETCH(const QByteArray, said);
    RawServer primary([](const RawRequest&) { return answer("503 Service Unavailable", "{}"); });
    RawServer backup([](const RawRequest&) { return answer("200 OK", R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]})"); });
    bw::gateway::GatewayProfile profile = bw::gateway::profileTemplate(bw::gateway::Provider::Custom);
    profile.endpoints.first().baseUrl = primary.url(u"/v1"_s);
    profile.endpoints.append({bw::EndpointId::create(), u"backup"_s, backup.url(u"/v1"_s), {{bw::KeyId::create(), u"second"_s}}});
    profile.endpoints.last().backup = true;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"gateway.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bw::gateway::exportedProfile(profile)) > 0);
    file.close();
    qputenv("BELLWETHER_TEST_KEY", "hs_of_the_second");
    const auto restore = qScopeGuard([] { qunsetenv("BELLWETHER_TEST_KEY"); });
    const CliRun run = runCli(QStringList{u"chat"_s, u"--gateway"_s, file.fileName(), u"--model"_s, u"m"_s, u"--no-stream"_s, u"hi"_s} + arguments, Key);
    QVERIFY2(run.exitCode == exitCode, run.err.constData());
    QVERIFY2(said.isEmpty() || run.err.contains(said), run.err.constData());
    QVERIFY2(!said.isEmpty() || !run.err.contains("without one"), run.err.constData());
    if (exitCode == 0) {
        QCOMPARE(primary.requests().first().header("authorization"), "Bearer " + Key);
        QCOMPARE(backup.requests().first().header("authorization"), authorization);
    }
}

void TestCliGateways::aKeyForNobody()
{
    const CliRun run = runCli({u"stress"_s, u"--base-url"_s, m_gateway->baseUrl().toString(), u"--model"_s, u"gpt-4.1"_s, u"--concurrency"_s, u"1"_s,
                               u"--requests"_s, u"1"_s, u"--key-env-for"_s, u"Other=HOME"_s}, Key);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("Other"), run.err.constData());
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

    // All that it opens are named.
    QFile profile(folder.filePath(u"two.json"_s));
    QVERIFY(profile.open(QIODevice::WriteOnly));
    const QJsonObject here{{u"name"_s, u"here"_s}, {u"base_url"_s, gateway.baseUrl().toString()}};
    const QJsonObject there{{u"name"_s, u"there"_s}, {u"base_url"_s, u"https://example.invalid/v1"_s}};
    profile.write(QJsonDocument(QJsonObject{{u"name"_s, u"two"_s}, {u"endpoints"_s, QJsonArray{here, there}}}).toJson());
    profile.close();
    const CliRun both = runCli({u"chat"_s, u"--gateway"_s, profile.fileName(), u"--model"_s, u"gpt-4.1"_s, u"--insecure"_s, u"hi"_s});
    QVERIFY2(both.err.contains("127.0.0.1, example.invalid are not checked"), both.err.constData());
}

QTEST_GUILESS_MAIN(TestCliGateways)
#include "tst_cligateways.moc"
