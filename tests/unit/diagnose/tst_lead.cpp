// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/lead.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using bw::diagnose::Cause;
using bw::diagnose::Lead;
using bw::diagnose::readLead;

class TestLead : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void firstCause_data();
    void firstCause();
    void addressAndModel();
    void keysAreTakenOut();
    void nothingKnown();
    void longTextIsCut();
};

void TestLead::firstCause_data()
{
    QTest::addColumn<Cause>("cause");
    const auto row = [](const char* line, Cause cause) { QTest::newRow(line) << cause; };
    row("httpx.PoolTimeout", Cause::Pool);
    row("WARNING:urllib3.connectionpool:Connection pool is full, discarding connection: api.example.com", Cause::Pool);
    row("openai.RateLimitError: Error code: 429 - {'error': {'code': 'insufficient_quota'}}", Cause::Quota);
    row("openai.RateLimitError: Error code: 429 - {'error': {'message': 'slow down'}}", Cause::RateLimit);
    row("openai.AuthenticationError: Error code: 401 - {'error': {'code': 'invalid_api_key'}}", Cause::Key);
    row("Max retries exceeded with url: /v1/models (Caused by NewConnectionError(': [Errno -2] Name or service not known'))", Cause::Dns);
    row("Error: getaddrinfo ENOTFOUND api.example.com", Cause::Dns);
    row("ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate has expired (_ssl.c:1006)", Cause::Certificate);
    row("curl: (35) OpenSSL SSL_connect: wrong version number", Cause::Handshake);
    row("httpx.ReadTimeout: timeout after 30 seconds", Cause::ProviderSlow);
    row("upstream timed out (110: Connection timed out) while reading response header from upstream", Cause::ProviderSlow);
    row("Error: connect ECONNREFUSED 127.0.0.1:8080", Cause::ProviderDown);
    row("502 Bad Gateway", Cause::ProviderDown);
    row("httpx.ProxyError: 407 Proxy Authentication Required", Cause::Proxy);
    row("OSError: [Errno 24] Too many open files", Cause::Machine);
    row("json.decoder.JSONDecodeError: Unterminated string starting at: line 1 column 9", Cause::Buffering);
    row("The model `gpt-9` does not exist", Cause::Request);
}

void TestLead::firstCause()
{
    QFETCH(Cause, cause);
    const Lead lead = readLead(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!lead.causes.isEmpty());
    QCOMPARE(lead.causes.constFirst(), cause);
}

void TestLead::addressAndModel()
{
    const Lead lead = readLead(u"POST https://api.example.com/v1/chat/completions?trace=1 model='gpt-4.1' failed: 503"_s);
    QCOMPARE(lead.url, QUrl(u"https://api.example.com/v1/chat/completions"_s));
    QCOMPARE(lead.model, u"gpt-4.1"_s);
    const Lead pool = readLead(u"HTTPSConnectionPool(host='api.example.com', port=443): Read timed out. (read timeout=30)"_s);
    QCOMPARE(pool.url, QUrl(u"https://api.example.com:443"_s));
    QCOMPARE(pool.causes.constFirst(), Cause::ProviderSlow);
}

void TestLead::keysAreTakenOut()
{
    const Lead lead = readLead(u"401 for Authorization: Bearer hs_0123456789abcdef0123456789abcdef01234567"_s);
    QVERIFY(!lead.text.contains(u"0123456789"_s));
    QCOMPARE(lead.causes.constFirst(), Cause::Key);
}

void TestLead::nothingKnown()
{
    QVERIFY(readLead({}).isEmpty());
    const Lead lead = readLead(u"the bot is sad"_s);
    QVERIFY(lead.causes.isEmpty());
    QCOMPARE(lead.text, u"the bot is sad"_s);
}

void TestLead::longTextIsCut()
{
    QVERIFY(readLead(QString(1'000'000, u'x')).text.size() < 20'000);
}

QTEST_GUILESS_MAIN(TestLead)
#include "tst_lead.moc"
