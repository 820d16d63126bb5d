// SPDX-License-Identifier: GPL-3.0-or-later
// The exported nginx.conf, run by the real nginx in front of simulated gateways.
#include "certificates.h"
#include "nginxprocess.h"
#include "rawclient.h"

#include "report/nginxconfig.h"
#include "sim/simulatedgateway.h"
#include "support/rawserver.h"
#include "support/suite.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslKey>

using namespace Qt::StringLiterals;
using namespace bw::test;
using bw::gateway::Endpoint;
using bw::gateway::GatewayProfile;
using bw::report::NginxOptions;
using bw::sim::Scenario;
using bw::sim::SimulatedGateway;

namespace {

constexpr QByteArrayView KeyHeader = "Authorization: Bearer hs_nginx_key_of_forty_characters_0123456\r\n";

GatewayProfile profileFor(const QList<Endpoint>& endpoints)
{
    GatewayProfile profile;
    profile.name = u"two simulators"_s;
    profile.endpoints = endpoints;
    return profile;
}

Endpoint endpointAt(const QString& name, const QUrl& url, bool backup = false)
{
    Endpoint endpoint{bw::EndpointId(name), name, url};
    endpoint.backup = backup;
    return endpoint;
}

//! nginx with the profile's configuration. Limits are off unless a test is about them.
class Proxy
{
public:
    explicit Proxy(const GatewayProfile& profile, NginxOptions options = unlimited())
    {
        options.port = NginxProcess::freePorts(2 + static_cast<int>(profile.endpoints.size()));
        options.folder = m_nginx.folder();
        m_port = options.port;
        const auto config = bw::report::nginxConfig(profile, options);
        m_started = config && m_nginx.start(*config, m_port);
    }

    [[nodiscard]] static NginxOptions unlimited()
    {
        NginxOptions options;
        options.perAddressPerMinute = 0;
        options.perKeyPerMinute = 0;
        return options;
    }

    [[nodiscard]] bool started() const { return m_started; }
    [[nodiscard]] QByteArray log() const { return m_nginx.log(); }
    [[nodiscard]] QString folder() const { return m_nginx.folder(); }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)); }

    [[nodiscard]] RawAnswer chat(const QByteArray& prompt, const QByteArray& members = {}, QByteArrayView headers = KeyHeader) const
    {
        const QByteArray more = members.isEmpty() ? QByteArray() : ',' + members;
        return RawClient(url()).post("/v1/chat/completions", chatBody(prompt, more), headers.toByteArray());
    }

private:
    NginxProcess m_nginx;
    quint16 m_port = 0;
    bool m_started = false;
};

} // namespace

class TestExportedNginx : public Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void answersHealth();
    void passesARequestOn();
    void streamsKeepTheirGaps();
    void theSameBodyIsAHit();
    void anotherBodyIsAMiss_data();
    void anotherBodyIsAMiss();
    void anotherKeyIsAMiss();
    void noKeyIsInTheCache();
    void aLongBodyIsNotCached();
    void errorsAreNotCached();
    void failsOverToTheBackup();
    void aDeadPrimaryIsNoError();
    void oneStaleAnswerInsteadOfAnError();
    void limitsAreTheirs();
    void everyEndpointGetsItsOwnHostAndTlsName();
    void aCertificateOfNobodyIsRefused();

private:
    std::unique_ptr<SimulatedGateway> m_primary;
    std::unique_ptr<SimulatedGateway> m_backup;
    [[nodiscard]] GatewayProfile both() const
    {
        return profileFor({endpointAt(u"primary"_s, m_primary->baseUrl()), endpointAt(u"backup"_s, m_backup->baseUrl(), true)});
    }
};

void TestExportedNginx::init()
{
    m_primary = std::make_unique<SimulatedGateway>(Scenario());
    m_backup = std::make_unique<SimulatedGateway>(Scenario());
    QVERIFY(m_primary->start().has_value());
    QVERIFY(m_backup->start().has_value());
}

void TestExportedNginx::cleanup()
{
    m_primary.reset();
    m_backup.reset();
}

void TestExportedNginx::answersHealth()
{
    const Proxy proxy(both());
    QVERIFY2(proxy.started(), proxy.log().constData());
    const RawAnswer health = RawClient(proxy.url()).get("/health");
    QCOMPARE(health.status, 200);
    QCOMPARE(health.body, QByteArray("ok\n"));
    QCOMPARE(RawClient(proxy.url()).get("/elsewhere").status, 404);
    QCOMPARE(m_primary->requestCount() + m_backup->requestCount(), 0);
}

void TestExportedNginx::passesARequestOn()
{
    const Proxy proxy(both());
    QVERIFY2(proxy.started(), proxy.log().constData());
    const RawAnswer answer = proxy.chat("Say hello.");
    QVERIFY2(answer.status == 200, answer.body + proxy.log());
    QCOMPARE(answer.json().value(u"object"_s).toString(), u"chat.completion"_s);
    QCOMPARE(answer.header("X-Served-By"), QByteArray("primary"));
    const RawAnswer models = RawClient(proxy.url()).get("/v1/models");
    QCOMPARE(models.status, 200);
    QVERIFY(models.body.contains("gpt-4.1"));
    QCOMPARE(m_backup->requestCount(), 0);
}

//! Through three steps of nginx the first token comes while the last ones are not written yet.
void TestExportedNginx::streamsKeepTheirGaps()
{
    Scenario scenario;
    scenario.gapMs = bw::Distribution::constant(50);
    scenario.tokens = bw::Distribution::constant(20);
    SimulatedGateway slow(scenario);
    QVERIFY(slow.start().has_value());
    const Proxy proxy(profileFor({endpointAt(u"slow"_s, slow.baseUrl())}));
    QVERIFY2(proxy.started(), proxy.log().constData());
    RawClient client(proxy.url());
    client.send(RawClient::request("/v1/chat/completions", chatBody("Say hello.", ",\"stream\" : true"), KeyHeader.toByteArray()));
    QElapsedTimer clock;
    clock.start();
    QByteArray received;
    qint64 firstEvent = -1;
    while (!received.contains("[DONE]") && clock.elapsed() < 20'000 && client.socket().waitForReadyRead(5'000)) {
        received += client.socket().readAll();
        if (firstEvent < 0 && received.contains("\"content\":\""))
            firstEvent = clock.elapsed();
    }
    const qint64 last = clock.elapsed();
    QVERIFY2(received.contains("[DONE]"), received + proxy.log());
    QVERIFY(received.contains("X-Cache-Status: BYPASS"));
    // 19 gaps of 50 ms lie between them; a proxy that buffers brings both at once.
    QVERIFY2(last - firstEvent > 19 * 50 / 2, qPrintable(u"%1 ms, then %2 ms"_s.arg(firstEvent).arg(last)));
    QVERIFY(!RawClient(proxy.url()).post("/v1/chat/completions", chatBody("Say hello.", ",\"stream\": true"), KeyHeader.toByteArray()).body.isEmpty());
    QCOMPARE(slow.requestCount(), 2); // never from the cache
}

void TestExportedNginx::theSameBodyIsAHit()
{
    const Proxy proxy(both());
    QVERIFY2(proxy.started(), proxy.log().constData());
    const RawAnswer first = proxy.chat("Say hello.");
    QCOMPARE(first.status, 200);
    QCOMPARE(first.header("X-Cache-Status"), QByteArray("MISS"));
    const RawAnswer second = proxy.chat("Say hello.");
    QVERIFY2(second.header("X-Cache-Status") == "HIT", second.head + proxy.log());
    QCOMPARE(second.body, first.body);
    QCOMPARE(m_primary->requestCount(), 1);
    const RawAnswer asked = proxy.chat("Say hello.", {}, KeyHeader.toByteArray() + "Cache-Control: no-cache\r\n");
    QCOMPARE(asked.header("X-Cache-Status"), QByteArray("BYPASS"));
    QCOMPARE(m_primary->requestCount(), 2);
}

void TestExportedNginx::anotherBodyIsAMiss_data()
{
    QTest::addColumn<QByteArray>("prompt");
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("prompt") << QByteArray("Say goodbye.") << QByteArray("\"top_p\":1");
    QTest::newRow("top_p") << QByteArray("Say hello.") << QByteArray("\"top_p\":0.5");
    QTest::newRow("seed") << QByteArray("Say hello.") << QByteArray("\"top_p\":1,\"seed\":1");
    QTest::newRow("a prompt that speaks of streams") << QByteArray("\\\"stream\\\": true") << QByteArray("\"top_p\":1");
}

void TestExportedNginx::anotherBodyIsAMiss()
{
    QFETCH(QByteArray, prompt);
    QFETCH(QByteArray, members);
    const Proxy proxy(both());
    QVERIFY2(proxy.started(), proxy.log().constData());
    QCOMPARE(proxy.chat("Say hello.", "\"top_p\":1").header("X-Cache-Status"), QByteArray("MISS"));
    QCOMPARE(proxy.chat(prompt, members).header("X-Cache-Status"), QByteArray("MISS"));
    QCOMPARE(proxy.chat(prompt, members).header("X-Cache-Status"), QByteArray("HIT"));
    QCOMPARE(m_primary->requestCount(), 2);
}

void TestExportedNginx::anotherKeyIsAMiss()
{
    const Proxy proxy(both());
    QVERIFY2(proxy.started(), proxy.log().constData());
    const QByteArray other = "Authorization: Bearer hs_nginx_key_of_forty_characters_other7\r\n";
    QCOMPARE(proxy.chat("Say hello.").header("X-Cache-Status"), QByteArray("MISS"));
    QCOMPARE(proxy.chat("Say hello.", {}, other).header("X-Cache-Status"), QByteArray("MISS"));
    QCOMPARE(proxy.chat("Say hello.", {}, other).header("X-Cache-Status"), QByteArray("HIT"));
    QCOMPARE(proxy.chat("Say hello.", {}, {}).header("X-Cache-Status"), QByteArray("MISS")); // none is another one too
    const QByteArray brief = "Authorization: Bearer short\r\n"; // too short to be told apart by its end
    QCOMPARE(proxy.chat("Say hello.", {}, brief).header("X-Cache-Status"), QByteArray("BYPASS"));
    QCOMPARE(proxy.chat("Say hello.", {}, brief).header("X-Cache-Status"), QByteArray("BYPASS"));
}

void TestExportedNginx::noKeyIsInTheCache()
{
    const Proxy proxy(both());
    QVERIFY2(proxy.started(), proxy.log().constData());
    QCOMPARE(proxy.chat("Say hello.").status, 200);
    QProcess grep;
    grep.start(u"grep"_s, {u"-rl"_s, u"hs_nginx_key_of_forty_characters_"_s, proxy.folder()});
    QVERIFY(grep.waitForFinished());
    QCOMPARE(grep.readAllStandardOutput(), QByteArray());
    grep.start(u"grep"_s, {u"-rl"_s, u"chat.completion"_s, proxy.folder() + u"/bellwether-cache"_s});
    QVERIFY(grep.waitForFinished());
    QVERIFY(!grep.readAllStandardOutput().isEmpty()); // it did look into the cached answer
}

void TestExportedNginx::aLongBodyIsNotCached()
{
    const Proxy proxy(both());
    QVERIFY2(proxy.started(), proxy.log().constData());
    for (const int size : {50'000, 61'000, 200'000}) {
        const QByteArray prompt(size, 'x');
        QCOMPARE(proxy.chat(prompt).status, 200);
        const RawAnswer again = proxy.chat(prompt);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.header("X-Cache-Status"), QByteArray(size < 60'000 ? "HIT" : "BYPASS"));
    }
    QVERIFY2(!proxy.log().contains("[error]"), proxy.log().constData());
}

void TestExportedNginx::errorsAreNotCached()
{
    const Proxy proxy(both());
    QVERIFY2(proxy.started(), proxy.log().constData());
    for (int i = 0; i < 2; ++i) {
        const RawAnswer answer = RawClient(proxy.url()).post("/v1/chat/completions", "{\"model\":\"nobody\",\"messages\":[]}", KeyHeader.toByteArray());
        QVERIFY(answer.status >= 400);
        QCOMPARE(answer.header("X-Cache-Status"), QByteArray("MISS"));
    }
}

void TestExportedNginx::failsOverToTheBackup()
{
    Scenario broken;
    broken.errors = {{1.0, bw::sim::FaultRule::Kind::Status, 503, {}, {}, {}}};
    SimulatedGateway primary(broken);
    QVERIFY(primary.start().has_value());
    const Proxy proxy(profileFor({endpointAt(u"primary"_s, primary.baseUrl()), endpointAt(u"backup"_s, m_backup->baseUrl(), true)}));
    QVERIFY2(proxy.started(), proxy.log().constData());
    for (int i = 0; i < 6; ++i) {
        const RawAnswer answer = proxy.chat("Question " + QByteArray::number(i));
        QVERIFY2(answer.status == 200, answer.body + proxy.log());
        QCOMPARE(answer.header("X-Served-By"), QByteArray("backup"));
    }
    const RawAnswer stream = proxy.chat("Say hello.", "\"stream\":true");
    QCOMPARE(stream.status, 200);
    QVERIFY(stream.body.contains("[DONE]"));
    QCOMPARE(m_backup->requestCount(), 7);
    QVERIFY(primary.requestCount() >= 1);
}

void TestExportedNginx::aDeadPrimaryIsNoError()
{
    const quint16 nobody = NginxProcess::freePorts(1);
    const Proxy proxy(profileFor({endpointAt(u"dead"_s, QUrl(u"http://127.0.0.1:%1/v1"_s.arg(nobody))),
                                  endpointAt(u"backup"_s, m_backup->baseUrl(), true)}));
    QVERIFY2(proxy.started(), proxy.log().constData());
    for (int i = 0; i < 4; ++i) {
        const RawAnswer answer = proxy.chat("Question " + QByteArray::number(i));
        QVERIFY2(answer.status == 200, answer.body + proxy.log());
        QCOMPARE(answer.header("X-Served-By"), QByteArray("backup"));
    }
}

void TestExportedNginx::oneStaleAnswerInsteadOfAnError()
{
    GatewayProfile profile = profileFor({endpointAt(u"primary"_s, m_primary->baseUrl())});
    profile.cache.ttl = {{u"gpt-4.1"_s, bw::cache::Seconds(1)}};
    const Proxy proxy(profile);
    QVERIFY2(proxy.started(), proxy.log().constData());
    const RawAnswer fresh = proxy.chat("Say hello.");
    QCOMPARE(fresh.header("X-Cache-Status"), QByteArray("MISS"));
    m_primary.reset(); // it is gone
    QByteArray state;
    const auto isStale = [&] {
        const RawAnswer answer = proxy.chat("Say hello.");
        state = answer.header("X-Cache-Status");
        return answer.status == 200 && answer.body == fresh.body && (state == "STALE" || state == "UPDATING");
    };
    QVERIFY2(QTest::qWaitFor(isStale, 10'000), state + proxy.log());
    QCOMPARE(proxy.chat("Something else.").status, 502);
}

void TestExportedNginx::limitsAreTheirs()
{
    NginxOptions options = Proxy::unlimited();
    options.perKeyPerMinute = 1;
    options.burst = 3;
    const Proxy proxy(both(), options);
    QVERIFY2(proxy.started(), proxy.log().constData());
    QList<int> statuses;
    RawAnswer last;
    for (int i = 0; i < 6; ++i) {
        last = proxy.chat("Question " + QByteArray::number(i));
        statuses.append(last.status);
    }
    QCOMPARE(statuses, QList<int>({200, 200, 200, 200, 429, 429}));
    QCOMPARE(last.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"rate_limit_exceeded"_s);
    QVERIFY(!last.header("Retry-After").isEmpty());
    QCOMPARE(m_primary->requestCount(), 4);
    const QByteArray other = "Authorization: Bearer hs_nginx_key_of_forty_characters_other7\r\n";
    QCOMPARE(proxy.chat("Say hello.", {}, other).status, 200); // another key has a limit of its own
    QCOMPARE(RawClient(proxy.url()).get("/health").status, 200);
}

//! Two endpoints of one upstream at different addresses: each hears its own, with its certificate checked.
void TestExportedNginx::everyEndpointGetsItsOwnHostAndTlsName()
{
    QTemporaryDir folder;
    Certificates certificates(folder.path());
    QVERIFY(certificates.makeAuthority(u"root"_s));
    QVERIFY(certificates.makeServer(u"server"_s, u"root"_s, u"DNS:localhost"_s, 30));
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(certificates.pem(u"server"_s)));
    QFile keyFile(certificates.key(u"server"_s));
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    const QByteArray keyPem = keyFile.readAll();
    tls.setPrivateKey(QSslKey(keyPem, QSsl::Rsa));
    const auto serve = [](const RawRequest& request) {
        return okReply("{\"host\":\"" + request.header("host") + "\",\"target\":\"" + request.target() + "\"}");
    };
    RawServer one(serve);
    RawServer other(serve);
    one.useTls(tls);
    other.useTls(tls);
    NginxOptions options = Proxy::unlimited();
    options.caFile = certificates.certificate(u"root"_s);
    options.cache = false;
    const Proxy proxy(profileFor({endpointAt(u"one"_s, QUrl(u"https://localhost:%1/api/v1"_s.arg(one.serverPort()))),
                                  endpointAt(u"other"_s, QUrl(u"https://localhost:%1/v1"_s.arg(other.serverPort())))}), options);
    QVERIFY2(proxy.started(), proxy.log().constData());
    QSet<QByteArray> hosts;
    for (int i = 0; i < 4; ++i) {
        std::optional<RawAnswer> answer;
        std::unique_ptr<QThread> asker(QThread::create([&] { answer = proxy.chat("Question " + QByteArray::number(i)); }));
        asker->start(); // the servers need this thread's event loop
        QVERIFY(QTest::qWaitFor([&] { return asker->isFinished(); }, 20'000));
        QVERIFY2(answer->status == 200, answer->body + proxy.log());
        hosts.insert(answer->json().value(u"host"_s).toString().toLatin1() + answer->json().value(u"target"_s).toString().toLatin1());
    }
    const QByteArray onePort = QByteArray::number(one.serverPort());
    QCOMPARE(hosts, QSet<QByteArray>({"localhost:" + onePort + "/api/v1/chat/completions",
                                      "localhost:" + QByteArray::number(other.serverPort()) + "/v1/chat/completions"}));
}

void TestExportedNginx::aCertificateOfNobodyIsRefused()
{
    QTemporaryDir folder;
    Certificates certificates(folder.path());
    QVERIFY(certificates.makeAuthority(u"root"_s));
    QVERIFY(certificates.makeAuthority(u"other"_s));
    QVERIFY(certificates.makeServer(u"server"_s, u"other"_s, u"DNS:localhost"_s, 30));
    Scenario scenario;
    QFile keyFile(certificates.key(u"server"_s));
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    scenario.tls = bw::sim::TlsIdentity{certificates.pem(u"server"_s), keyFile.readAll()};
    SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start().has_value());
    NginxOptions options = Proxy::unlimited();
    options.caFile = certificates.certificate(u"root"_s);
    QUrl url = gateway.baseUrl();
    url.setHost(u"localhost"_s); // nginx knows certificates of names only
    const Proxy proxy(profileFor({endpointAt(u"stranger"_s, url)}), options);
    QVERIFY2(proxy.started(), proxy.log().constData());
    QCOMPARE(proxy.chat("Say hello.").status, 502);
    QCOMPARE(gateway.requestCount(), 0);
    options.caFile = certificates.certificate(u"other"_s);
    const Proxy trusting(profileFor({endpointAt(u"stranger"_s, url)}), options);
    QVERIFY2(trusting.started(), trusting.log().constData());
    QCOMPARE(trusting.chat("Say hello.").status, 200);
}

QTEST_GUILESS_MAIN(TestExportedNginx)
#include "tst_exportednginx.moc"
