// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simulatedgateway.h"

#include "rawclient.h"
#include "support/suite.h"

#include <QProcess>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::sim::Scenario;
using bw::sim::SimulatedGateway;

class TestSimTls : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersOverTls();
    void delaysTheHandshake();
    void refusesAWrongPair_data();
    void refusesAWrongPair();

private:
    [[nodiscard]] Scenario secured() const;
    [[nodiscard]] QByteArray fileContent(const QString& name) const;
    [[nodiscard]] bool connectTo(const SimulatedGateway& gateway, QSslSocket& socket) const;

    QTemporaryDir m_folder;
};

void TestSimTls::initTestCase()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
#ifdef Q_OS_WIN
    if (openssl.isEmpty())
        QSKIP("There is no openssl program to make a certificate with.");
#endif
    QVERIFY2(!openssl.isEmpty(), "this test makes its certificate with the openssl program");
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(openssl, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s,
                            u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, u"key.pem"_s, u"-out"_s, u"cert.pem"_s});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 0);
}

QByteArray TestSimTls::fileContent(const QString& name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Scenario TestSimTls::secured() const
{
    Scenario scenario;
    scenario.tls = bw::sim::TlsIdentity{fileContent(u"cert.pem"_s), fileContent(u"key.pem"_s)};
    return scenario;
}

bool TestSimTls::connectTo(const SimulatedGateway& gateway, QSslSocket& socket) const
{
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(fileContent(u"cert.pem"_s)));
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(gateway.baseUrl().host(), quint16(gateway.baseUrl().port()));
    return socket.waitForEncrypted(10'000);
}

void TestSimTls::answersOverTls()
{
    SimulatedGateway gateway(secured());
    QVERIFY(gateway.start());
    QCOMPARE(gateway.baseUrl().scheme(), u"https"_s);
    QSslSocket socket;
    QVERIFY2(connectTo(gateway, socket), qPrintable(socket.errorString()));
    for (int i = 0; i < 2; ++i) {
        socket.write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
        QByteArray answer;
        while (!answer.endsWith("}") && socket.waitForReadyRead(10'000))
            answer += socket.readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(answer.endsWith(R"({"status":"ok"})"));
    }
    QCOMPARE(gateway.connectionCount(), 1);
    QCOMPARE(gateway.requestCount(), 2);
}

void TestSimTls::delaysTheHandshake()
{
    Scenario scenario = secured();
    scenario.setup = 100ms;
    scenario.tlsDelay = 50ms;
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    QSslSocket socket;
    const auto start = std::chrono::steady_clock::now();
    QVERIFY(connectTo(gateway, socket));
    QVERIFY(std::chrono::steady_clock::now() - start >= 150ms);
}

void TestSimTls::refusesAWrongPair_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says");
    QTest::newRow("no certificate") << u"key.pem"_s << u"key.pem"_s << u"certificate"_s;
    QTest::newRow("no key") << u"cert.pem"_s << u"cert.pem"_s << u"private key"_s;
    QTest::newRow("missing files") << u"none.pem"_s << u"none.pem"_s << u"certificate"_s;
}

void TestSimTls::refusesAWrongPair()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, says);
    Scenario scenario;
    scenario.tls = bw::sim::TlsIdentity{fileContent(certificate), fileContent(key)};
    SimulatedGateway gateway(scenario);
    const auto started = gateway.start();
    QVERIFY(!started && started.error().code == bw::ErrorCode::InvalidInput);
    QVERIFY(started.error().message.contains(says));
}

QTEST_GUILESS_MAIN(TestSimTls)
#include "tst_simtls.moc"
