// SPDX-License-Identifier: GPL-3.0-or-later
// What the route probe sees of the TLS of a real server.
#include "certificates.h"
#include "realserver.h"

#include "net/routeprobe.h"
#include "support/suite.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::net::CertificateProblem;
using bw::net::RouteProbe;
using bw::net::RouteReport;
using bw::net::TlsReport;
using bw::test::Certificates;
using bw::test::RealServer;

class TestRouteTls : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void chain();
    void problems_data();
    void problems();
    void wrongPin();
    void verificationOffIsLookedAtAllTheSame();

private:
    [[nodiscard]] RouteReport probed(const QString& server, const bw::net::NetworkConfig& network) const;
    [[nodiscard]] bw::net::NetworkConfig trusting() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
    std::unique_ptr<RealServer> m_server;
    QHash<QString, quint16> m_ports;
};

void TestRouteTls::initTestCase()
{
    m_certificates = std::make_unique<Certificates>(m_folder.path());
    QVERIFY(m_certificates->makeAuthority(u"root"_s));
    const QString here = u"DNS:localhost,IP:127.0.0.1"_s;
    QVERIFY(m_certificates->makeServer(u"good"_s, u"root"_s, here, 10));
    QVERIFY(m_certificates->makeServer(u"expired"_s, u"root"_s, here, -1));
    QVERIFY(m_certificates->makeServer(u"elsewhere"_s, u"root"_s, u"DNS:elsewhere.example"_s, 10));
    QString servers;
    for (const QString& name : {u"good"_s, u"expired"_s, u"elsewhere"_s}) {
        m_ports[name] = RealServer::freePort();
        servers += u"server { listen 127.0.0.1:%1 ssl http2; ssl_certificate %2; ssl_certificate_key %3; }\n"_s.arg(m_ports[name])
                       .arg(m_certificates->certificate(name), m_certificates->key(name));
    }
    m_server = std::make_unique<RealServer>(u"nginx"_s, servers);
    QVERIFY2(m_server->start(m_ports[u"good"_s]), m_server->log().constData());
}

bw::net::NetworkConfig TestRouteTls::trusting() const
{
    bw::net::NetworkConfig network;
    network.proxy = bw::net::NetworkConfig::Proxy::None;
    network.extraCaPem = m_certificates->pem(u"root"_s);
    return network;
}

RouteReport TestRouteTls::probed(const QString& server, const bw::net::NetworkConfig& network) const
{
    RouteProbe probe(QUrl(u"https://localhost:%1/v1"_s.arg(m_ports[server])), network, 10s);
    RouteReport report;
    connect(&probe, &RouteProbe::finished, &probe, [&report](const RouteReport& ended) { report = ended; });
    const QSignalSpy ended(&probe, &RouteProbe::finished);
    probe.start();
    static_cast<void>(QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, 30'000));
    return report;
}

void TestRouteTls::chain()
{
    const RouteReport report = probed(u"good"_s, trusting());
    QVERIFY(report.isOpen());
    const TlsReport& tls = *report.tls;
    QVERIFY(tls.handshake.value() > 0ns);
    QVERIFY(tls.protocol.startsWith(u"TLSv1."_s));
    QVERIFY(!tls.cipher.isEmpty());
    QCOMPARE(tls.alpn, u"h2"_s);
    QVERIFY(tls.problems.isEmpty());
    QCOMPARE(tls.chain.constFirst().subject, u"good"_s);
    QCOMPARE(tls.chain.constFirst().issuer, u"root"_s);
    QVERIFY(tls.chain.constFirst().names.contains(u"localhost"_s));
    QVERIFY(tls.chain.constFirst().validUntil > QDateTime::currentDateTimeUtc());
}

void TestRouteTls::problems_data()
{
    QTest::addColumn<CertificateProblem::Kind>("kind");
    QTest::newRow("expired") << CertificateProblem::Kind::Expired;
    QTest::newRow("elsewhere") << CertificateProblem::Kind::WrongHost;
    QTest::newRow("good") << CertificateProblem::Kind::UnknownIssuer; // to who does not know its root
}

void TestRouteTls::problems()
{
    QFETCH(CertificateProblem::Kind, kind);
    const bool unknown = kind == CertificateProblem::Kind::UnknownIssuer;
    bw::net::NetworkConfig network = trusting();
    if (unknown)
        network.extraCaPem.clear();
    const RouteReport report = probed(QString::fromLatin1(QTest::currentDataTag()), network);
    QVERIFY(!report.isOpen());
    QVERIFY(report.tls->handshake);
    QVERIFY(!report.tls->chain.isEmpty());
    const auto& problems = report.tls->problems;
    QVERIFY(std::any_of(problems.begin(), problems.end(), [kind](const CertificateProblem& each) { return each.kind == kind; }));
    QVERIFY(!problems.constFirst().text.isEmpty());
}

void TestRouteTls::wrongPin()
{
    bw::net::NetworkConfig network = trusting();
    network.pinSha256 = QByteArray(32, 'x');
    QCOMPARE(probed(u"good"_s, network).tls->problems.constFirst().kind, CertificateProblem::Kind::WrongPin);
    network.pinSha256 = m_certificates->pin(u"good"_s);
    QVERIFY(probed(u"good"_s, network).isOpen());
}

void TestRouteTls::verificationOffIsLookedAtAllTheSame()
{
    bw::net::NetworkConfig network = trusting();
    network.skipVerification = true;
    QCOMPARE(probed(u"expired"_s, network).tls->problems.constFirst().kind, CertificateProblem::Kind::Expired);
}

QTEST_GUILESS_MAIN(TestRouteTls)
#include "tst_routetls.moc"
