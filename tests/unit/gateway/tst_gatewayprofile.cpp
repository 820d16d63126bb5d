// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayprofile.h"
#include "support/suite.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace bw::gateway;

class TestGatewayProfile : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void endpointUrls_data();
    void endpointUrls();
    void parsesBaseUrls_data();
    void parsesBaseUrls();
    void refusesBaseUrls_data();
    void refusesBaseUrls();
    void jsonReadsBack();
    void jsonHoldsNoSecret();
    void jsonWithLittleInItGetsDefaults();
    void jsonWithoutEndpointIsRefused();
    void templates();
};

void TestGatewayProfile::endpointUrls_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("url");
    const auto row = [](const char* base, const char* url) {
        QTest::newRow(base) << QString::fromLatin1(base) << QString::fromLatin1(url);
    };
    row("https://api.holysheep.ai/v1", "https://api.holysheep.ai/v1/chat/completions");
    row("https://api.holysheep.ai/v1/", "https://api.holysheep.ai/v1/chat/completions");
    row("https://api.holysheep.ai", "https://api.holysheep.ai/v1/chat/completions");
    row("https://api.holysheep.ai/", "https://api.holysheep.ai/v1/chat/completions");
    row("http://127.0.0.1:8000//", "http://127.0.0.1:8000/v1/chat/completions");
    row("https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1/chat/completions");
    row("https://openrouter.ai/api", "https://openrouter.ai/api/v1/chat/completions");
    row("https://generativelanguage.googleapis.com/v1beta/openai",
        "https://generativelanguage.googleapis.com/v1beta/openai/chat/completions");
    row("https://open.bigmodel.cn/api/paas/v4", "https://open.bigmodel.cn/api/paas/v4/chat/completions");
    row("https://x.openai.azure.com/openai/deployments/gpt-4.1?api-version=2024-10-21",
        "https://x.openai.azure.com/openai/deployments/gpt-4.1/chat/completions?api-version=2024-10-21");
    row("https://x.openai.azure.com/openai/v1/", "https://x.openai.azure.com/openai/v1/chat/completions");
    row("https://gateway.example/vault", "https://gateway.example/vault/v1/chat/completions");
    row("https://gateway.example/team%2Fa/v1", "https://gateway.example/team%2Fa/v1/chat/completions");
}

void TestGatewayProfile::endpointUrls()
{
    QFETCH(QString, base);
    QTEST(endpointUrl(QUrl(base), u"chat/completions").toString(QUrl::FullyEncoded), "url");
}

void TestGatewayProfile::parsesBaseUrls_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    const auto row = [](const char* typed, const char* url) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(url);
    };
    row("https://api.holysheep.ai/v1", "https://api.holysheep.ai/v1");
    row("  https://api.holysheep.ai/v1/  ", "https://api.holysheep.ai/v1");
    row("api.holysheep.ai/v1", "https://api.holysheep.ai/v1");
    row("localhost:4000", "http://localhost:4000");
    row("127.0.0.1:8000/v1", "http://127.0.0.1:8000/v1");
    row("[::1]:8000", "http://[::1]:8000");
    row("192.168.1.5:8000", "https://192.168.1.5:8000");
    row("https://api.openai.com/v1/chat/completions", "https://api.openai.com/v1");
    row("https://api.openai.com/v1/models/", "https://api.openai.com/v1");
    row("https://api.openai.com/v1/embeddings", "https://api.openai.com/v1");
    row("http://gateway.example:8080/", "http://gateway.example:8080");
    row("https://api.example/v1#section", "https://api.example/v1");
}

void TestGatewayProfile::parsesBaseUrls()
{
    QFETCH(QString, typed);
    const auto url = parseBaseUrl(typed);
    QVERIFY(url.has_value());
    QTEST(url->toString(), "url");
}

void TestGatewayProfile::refusesBaseUrls_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << u"   "_s;
    QTest::newRow("other scheme") << u"ftp://example.com"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("words") << u"my gateway"_s;
    QTest::newRow("no host") << u"https://"_s;
    QTest::newRow("password") << u"https://me:secret@example.com/v1"_s;
}

void TestGatewayProfile::refusesBaseUrls()
{
    QFETCH(QString, typed);
    const auto url = parseBaseUrl(typed);
    QVERIFY(!url.has_value());
    QVERIFY(url.error().message.endsWith(u'.'));
    QVERIFY(!url.error().message.contains("secret"_L1));
}

void TestGatewayProfile::jsonReadsBack()
{
    using namespace std::chrono_literals;
    GatewayProfile profile = profileTemplate(Provider::OpenRouter);
    profile.endpoints.append({bw::EndpointId(u"e2"_s), u"backup"_s, QUrl(u"https://b.example/v1"_s), bw::KeyId(u"k2"_s)});
    profile.favouriteModels = {u"a"_s, u"b"_s};
    profile.timeouts = {1s, 2s, 3s, 4s};
    profile.firstTokenTimeout = 5s;
    profile.idleTimeout = 6s;
    profile.totalTimeout = 7s;
    profile.maxAttempts = 8;
    profile.pool = {9, 10, 11, 12, 13, 14s, true};
    profile.network.proxy = bw::net::NetworkConfig::Proxy::Socks5;
    profile.network.proxyHost = u"proxy"_s;
    profile.network.proxyPort = 1080;
    profile.network.proxyUser = u"me"_s;
    profile.network.extraCaPem = "-----BEGIN CERTIFICATE-----";
    profile.network.pinSha256 = QByteArray(32, '\x7f');
    profile.network.skipVerification = true;
    profile.network.http2 = true;
    profile.headers = {{"HTTP-Referer", "https://example.com"}};
    profile.extraBody = {{u"provider"_s, QJsonObject{{u"sort"_s, u"price"_s}}}};
    const QByteArray text = QJsonDocument(toJson(profile)).toJson();
    const auto read = profileFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(read.has_value());
    QVERIFY(*read == profile);
}

void TestGatewayProfile::jsonHoldsNoSecret()
{
    GatewayProfile profile = profileTemplate(Provider::Custom);
    profile.network.proxyPassword = bw::SecretString("hush-hush");
    profile.headers = {{"Authorization", "Bearer hush-hush"}, {"X-API-Key", "hush-hush"}, {"api-key", "hush-hush"}};
    const QByteArray text = QJsonDocument(toJson(profile)).toJson();
    QVERIFY(!text.contains("hush-hush"));
}

void TestGatewayProfile::jsonWithLittleInItGetsDefaults()
{
    const auto read = profileFromJson({{u"endpoints"_s, QJsonArray{QJsonObject{{u"base_url"_s, u"localhost:1/v1"_s}}}},
                                       {u"max_attempts"_s, 99},
                                       {u"timeouts"_s, QJsonObject{{u"read_ms"_s, -5}}}});
    QVERIFY(read.has_value());
    QVERIFY(!read->id.isEmpty());
    QCOMPARE(read->endpoints.first().baseUrl, QUrl(u"http://localhost:1/v1"_s));
    QCOMPARE(read->maxAttempts, 10);
    QCOMPARE(read->timeouts.read.count(), 0);
    QCOMPARE(read->timeouts.connect, bw::net::Timeouts().connect);
    QCOMPARE(read->pool, bw::net::PoolLimits());
}

void TestGatewayProfile::jsonWithoutEndpointIsRefused()
{
    const auto read = profileFromJson({{u"name"_s, u"nothing"_s}});
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, bw::ErrorCode::InvalidInput);
}

void TestGatewayProfile::templates()
{
    for (int i = 0; i <= static_cast<int>(Provider::Demo); ++i) {
        const auto provider = static_cast<Provider>(i);
        const GatewayProfile profile = profileTemplate(provider);
        QCOMPARE(profile.endpoints.size(), 1);
        QVERIFY(!profile.name.isEmpty());
        QVERIFY(!profile.key.isEmpty());
        QCOMPARE(providerFromId(providerId(provider)), std::optional(provider));
        QVERIFY(profileTemplate(provider).id != profile.id);
    }
    QCOMPARE(profileTemplate(Provider::HolySheep).endpoints.first().baseUrl, QUrl(u"https://api.holysheep.ai/v1"_s));
    QVERIFY(!providerFromId(u"elsewhere"));
}

QTEST_GUILESS_MAIN(TestGatewayProfile)
#include "tst_gatewayprofile.moc"
