// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayprofile.h"
#include "gateway/import.h"
#include "gateway/profileranges.h"
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
    void keptKeysStayWithTheirKeychain();
    void keyInTheQueryIsTakenOut();
    void jsonWithAKeyInTheAddressLosesIt();
    void jsonHoldsNoSecret();
    void headersAreUtf8_data();
    void headersAreUtf8();
    void jsonWithLittleInItGetsDefaults();
    void jsonOfEarlierVersionsIsRead();
    void jsonOutOfRangeIsClamped();
    void moneyIsReadOrRefused_data();
    void moneyIsReadOrRefused();
    void jsonWithoutEndpointIsRefused();
    void keysOfAProfile();
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
    row("https://models.github.ai/inference/chat/completions", "https://models.github.ai/inference/chat/completions");
    row("https://api.perplexity.ai/chat/completions", "https://api.perplexity.ai/chat/completions");
    row("https://gateway.example/team/embeddings/?a=b", "https://gateway.example/team/chat/completions?a=b");
    row("https://x.services.ai.azure.com/models/chat/completions", "https://x.services.ai.azure.com/models/chat/completions");
    row("https://api.perplexity.ai/chat/completions/stream", "https://api.perplexity.ai/chat/completions");
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
    row("https://api.openai.com/v1/chat/completions/stream", "https://api.openai.com/v1");
    row("https://api.openai.com/v1/completions/stream/", "https://api.openai.com/v1");
    row("https://gateway.example/v1/stream", "https://gateway.example/v1/stream");
    row("https://api.perplexity.ai/chat/completions/stream", "https://api.perplexity.ai/chat/completions");
    row("https://api.openai.com/v1/models/", "https://api.openai.com/v1");
    row("https://api.openai.com/v1/embeddings", "https://api.openai.com/v1");
    row("https://api.openai.com/v1/responses", "https://api.openai.com/v1");
    row("http://gateway.example:8080/", "http://gateway.example:8080");
    row("https://models.github.ai/inference/chat/completions/", "https://models.github.ai/inference/chat/completions");
    row("https://api.perplexity.ai/chat/completions", "https://api.perplexity.ai/chat/completions");
    row("https://x.services.ai.azure.com/models", "https://x.services.ai.azure.com/models/chat/completions");
    row("https://x.services.ai.azure.com/models/chat/completions?api-version=2024-05-01-preview",
        "https://x.services.ai.azure.com/models/chat/completions?api-version=2024-05-01-preview");
    row("https://x.openai.azure.com/openai/deployments/a/chat/completions?api-version=2024-10-21",
        "https://x.openai.azure.com/openai/deployments/a?api-version=2024-10-21");
    row("https://api.example/v1#section", "https://api.example/v1");
    row("https://api.example/v1?api-version=2024-10-21", "https://api.example/v1?api-version=2024-10-21");
    row("https://api.example/v1?key=", "https://api.example/v1?key=");
    row("https://api.example/v1?keyboard=us", "https://api.example/v1?keyboard=us");
}

void TestGatewayProfile::parsesBaseUrls()
{
    QFETCH(QString, typed);
    const auto url = parseBaseUrl(typed);
    QVERIFY(url.has_value());
    QTEST(url->toString(), "url");
    QCOMPARE(parseBaseUrl(url->toString()), *url); // as it is read again from a profile or typed again
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
    for (const char* const name : {"key", "api_key", "apikey", "api-key", "token", "access_token", "subscription-key", "API_KEY", "%6bey"})
        QTest::newRow(name) << u"https://example.com/v1?a=b&%1=secret"_s.replace("%1"_L1, QLatin1StringView(name));
    QTest::newRow("key by its looks") << u"https://example.com/v1?mine=sk-secretsecretsecretsecret"_s;
    QTest::newRow("key without a name") << u"https://example.com/v1?sk-secretsecretsecretsecret"_s;
    QTest::newRow("key without a scheme") << u"example.com/v1?key=secret"_s;
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
    profile.endpoints.append({bw::EndpointId(u"e2"_s), u"backup"_s, QUrl(u"https://b.example/v1"_s),
                              {{bw::KeyId(u"k2"_s), u"spare"_s}}, 7, true, false, {u"a"_s}, {{u"a"_s, u"vendor/a"_s}}});
    profile.keys.append({bw::KeyId(u"k3"_s), u"team"_s});
    profile.hiddenModels = {u"c"_s};
    profile.fallbackModels = {u"b"_s, u"a"_s};
    profile.favouriteModels = {u"a"_s, u"b"_s};
    profile.timeouts = {1s, 2s, 3s, 4s};
    profile.firstTokenTimeout = 5s;
    profile.idleTimeout = 6s;
    profile.totalTimeout = 7s;
    profile.retry = {8, 1ms, 2ms, 0.5, 3ms, true};
    profile.breakerEnabled = false;
    profile.breaker = {6, bw::resilience::FailureRatio{0.25, 30, 11, 61s}, 62s, 11min, 0.2, 6min, 4, 5, {}};
    profile.breaker.permitLifetime = bw::resilience::BreakerSettings().permitLifetime;
    profile.probeWhenAllOpen = false;
    profile.limiterEnabled = false;
    profile.limits = {600, 10'000'000'000, 10, 5'000};
    profile.hedge = {true, 3s};
    profile.cache = {true, true, true, true, CacheOptions::Store::Redis, u"redis://me@cache.example:6380/2"_s,
                     bw::KeyId(u"k4"_s), {{u"gpt"_s, 60s}}, 120s};
    profile.budget.perDay = bw::PicoUsd(1'500'000'000'000);
    profile.contentFilterFallsBack = true;
    bw::spend::Price price;
    price.model = u"a"_s;
    price.input = bw::PicoUsd(37'500);
    price.output = bw::PicoUsd(2'000'000);
    price.cachedInput = bw::PicoUsd(1);
    price.listOutput = bw::PicoUsd(3'000'000);
    price.perRequest = bw::PicoUsd(5);
    price.currency = u"USD"_s;
    price.validFrom = QDate(2026, 1, 2);
    price.source = u"typed"_s;
    profile.prices = {price};
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
    profile.secretHeaders = {{"api-key", bw::KeyId(u"k8"_s)}};
    profile.proxyKey = bw::KeyId(u"k9"_s);
    profile.extraBody = {{u"provider"_s, QJsonObject{{u"sort"_s, u"price"_s}}}};
    const QByteArray text = QJsonDocument(toJson(profile)).toJson();
    const auto read = profileFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(read.has_value());
    QVERIFY(*read == profile);
}

void TestGatewayProfile::keptKeysStayWithTheirKeychain()
{
    GatewayProfile profile = profileTemplate(Provider::HolySheep);
    const auto id = profile.keys.constFirst().id;
    profile.keptKeys.ids.insert(id);
    QVERIFY(profileFromJson(toJson(profile))->keptKeys.ids.contains(id));
    QVERIFY(!exportedProfile(profile).contains("kept_keys"));
    GatewayProfile other = profile;
    other.keptKeys = {};
    QCOMPARE(other, profile); // nothing that a person set
}

void TestGatewayProfile::keyInTheQueryIsTakenOut()
{
    QString key;
    const auto url = parseBaseUrl(u"https://api.example/v1/models?a=1%262&key=hush%2Fhush&token=other&b=2", key);
    QVERIFY(url.has_value());
    QCOMPARE(url->toString(QUrl::FullyEncoded), u"https://api.example/v1?a=1%262&b=2"_s);
    QCOMPARE(key, u"hush/hush"_s);
    QVERIFY(parseBaseUrl(u"https://api.example/v1", key).has_value());
    QCOMPARE(key, u"hush/hush"_s);
}

void TestGatewayProfile::jsonWithAKeyInTheAddressLosesIt()
{
    const QJsonObject endpoint{{u"base_url"_s, u"https://api.example/v1?key=hush-hush&a=1"_s}};
    const auto read = profileFromJson({{u"endpoints"_s, QJsonArray{endpoint}}});
    QVERIFY(read.has_value());
    QCOMPARE(read->endpoints.first().baseUrl, QUrl(u"https://api.example/v1?a=1"_s));
    QVERIFY(!QJsonDocument(toJson(*read)).toJson().contains("hush-hush"));
}

void TestGatewayProfile::jsonHoldsNoSecret()
{
    GatewayProfile profile = profileTemplate(Provider::Custom);
    profile.network.proxyPassword = bw::SecretString("hush-hush");
    profile.cache.redisUrl = u"redis://me:hush-hush@cache.example/0"_s;
    profile.headers = {{"Authorization", "Bearer hush-hush"}, {"X-API-Key", "hush-hush"}, {"api-key", "hush-hush"}};
    const QByteArray text = QJsonDocument(toJson(profile)).toJson();
    QVERIFY(!text.contains("hush-hush"));
}

void TestGatewayProfile::headersAreUtf8_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("value");
    QTest::newRow("ASCII") << u"Bell"_s << u"Bell"_s;
    QTest::newRow("Latin") << u"Chào"_s << u"Chào"_s;
    QTest::newRow("Latin at the end") << u"Là"_s << u"Là"_s;
    QTest::newRow("Chinese") << u"你好"_s << u"你好"_s;
    QTest::newRow("of an earlier version") << QString::fromLatin1("Ch\xc3\xa0o") << u"Chào"_s;
}

void TestGatewayProfile::headersAreUtf8()
{
    QFETCH(const QString, kept);
    QFETCH(const QString, value);
    QJsonObject json = toJson(profileTemplate(Provider::HolySheep));
    json.insert(u"headers"_s, QJsonArray{QJsonArray{u"X-Title"_s, kept}});
    const auto read = profileFromJson(json);
    QVERIFY(read.has_value());
    QCOMPARE(read->headers, (QList<std::pair<QByteArray, QByteArray>>{{"X-Title", value.toUtf8()}}));
    QCOMPARE(toJson(*read)["headers"_L1][0][1].toString(), value);
}

void TestGatewayProfile::jsonWithLittleInItGetsDefaults()
{
    const auto read = profileFromJson({{u"endpoints"_s, QJsonArray{QJsonObject{{u"base_url"_s, u"localhost:1/v1"_s}}}},
                                       {u"max_attempts"_s, 99},
                                       {u"timeouts"_s, QJsonObject{{u"read_ms"_s, -5}}}});
    QVERIFY(read.has_value());
    QVERIFY(!read->id.isEmpty());
    QCOMPARE(read->endpoints.first().baseUrl, QUrl(u"http://localhost:1/v1"_s));
    QCOMPARE(read->retry.maxAttempts, 10);
    QCOMPARE(read->timeouts.read.count(), 0);
    QCOMPARE(read->timeouts.connect, bw::net::Timeouts().connect);
    QCOMPARE(read->pool, bw::net::PoolLimits());
}

void TestGatewayProfile::jsonOfEarlierVersionsIsRead()
{
    const QJsonObject endpoint{{u"id"_s, u"e"_s}, {u"base_url"_s, u"https://a.example/v1"_s}, {u"key"_s, u"k2"_s}};
    const auto read = profileFromJson({{u"endpoints"_s, QJsonArray{endpoint}}, {u"key"_s, u"k1"_s}, {u"max_attempts"_s, 4}});
    QVERIFY(read.has_value());
    QCOMPARE(read->keys, (QList<KeyRef>{{bw::KeyId(u"k1"_s), {}}}));
    QCOMPARE(read->endpoints.first().keys, (QList<KeyRef>{{bw::KeyId(u"k2"_s), {}}}));
    QVERIFY(read->endpoints.first().enabled);
    QCOMPARE(read->endpoints.first().weight, 1);
    bw::resilience::RetrySettings retry;
    retry.maxAttempts = 4;
    QVERIFY(read->retry == retry);
    QVERIFY(read->breaker == bw::resilience::BreakerSettings());
    QVERIFY(read->cache == CacheOptions());
}

void TestGatewayProfile::jsonOutOfRangeIsClamped()
{
    using namespace std::chrono_literals;
    const QJsonObject endpoint{{u"base_url"_s, u"https://a.example/v1"_s}, {u"weight"_s, 1000}};
    const auto read = profileFromJson({{u"endpoints"_s, QJsonArray{endpoint}},
                                       {u"retry"_s, QJsonObject{{u"max_attempts"_s, 0}, {u"jitter"_s, 7}, {u"first_delay_ms"_s, -1}}},
                                       {u"breaker"_s, QJsonObject{{u"failure_threshold"_s, 0}, {u"open_for_ms"_s, 1e18}}},
                                       {u"limits"_s, QJsonObject{{u"requests_per_minute"_s, -600}}},
                                       {u"timeouts"_s, QJsonObject{{u"read_ms"_s, 9e15}, {u"pool_ms"_s, -1}}},
                                       {u"idle_timeout_ms"_s, 9e15},
                                       {u"hedge"_s, QJsonObject{{u"delay_ms"_s, 0}}},
                                       {u"cache"_s, QJsonObject{{u"ttl_otherwise_s"_s, 0}}}});
    QVERIFY(read.has_value());
    QCOMPARE(read->endpoints.first().weight, 100);
    QCOMPARE(read->retry.maxAttempts, 1);
    QCOMPARE(read->retry.jitter, 1.0);
    QCOMPARE(read->retry.firstDelay.count(), 0);
    QCOMPARE(read->breaker.failureThreshold, 1);
    QCOMPARE(read->breaker.openFor, ranges::OpenFor.highest);
    QCOMPARE(read->limits.requestsPerMinute, 0);
    QCOMPARE(read->timeouts.read, bw::Milliseconds(24h));
    QCOMPARE(read->timeouts.pool, 0ms);
    QCOMPARE(read->idleTimeout, bw::Milliseconds(24h));
    QCOMPARE(read->hedge.delay, ranges::HedgeDelay.lowest);
    QCOMPARE(read->cache.ttlOtherwise.count(), 1);
}

void TestGatewayProfile::moneyIsReadOrRefused_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("limit"); // empty: refused; "none": no limit
    const auto budget = [](const QJsonValue& perDay) { return QJsonObject{{u"budget"_s, QJsonObject{{u"per_day_usd"_s, perDay}}}}; };
    QTest::newRow("as it is written") << budget(u"2.5"_s) << u"2.5"_s;
    QTest::newRow("a number") << budget(5) << u"5"_s;
    QTest::newRow("a number with places") << budget(0.1) << u"0.1"_s;
    QTest::newRow("nothing at all") << budget(0) << u"0"_s;
    QTest::newRow("null") << budget(QJsonValue::Null) << u"none"_s;
    QTest::newRow("not said") << QJsonObject{{u"budget"_s, QJsonObject()}} << u"none"_s;
    QTest::newRow("a comma") << budget(u"5,00"_s) << QString();
    QTest::newRow("words") << budget(u"five"_s) << QString();
    QTest::newRow("empty") << budget(u""_s) << QString();
    QTest::newRow("below 0") << budget(u"-1"_s) << QString();
    QTest::newRow("no object") << QJsonObject{{u"budget"_s, 5}} << QString();
    QTest::newRow("no price") << QJsonObject{{u"prices"_s, QJsonArray{QJsonObject{{u"model"_s, u"m"_s}, {u"input"_s, u"two"_s}}}}} << QString();
}

void TestGatewayProfile::moneyIsReadOrRefused()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, limit);
    json.insert(u"endpoints"_s, QJsonArray{QJsonObject{{u"base_url"_s, u"https://a.example/v1"_s}}});
    const auto read = profileFromJson(json);
    QCOMPARE(read.has_value(), !limit.isEmpty());
    if (read)
        QCOMPARE(read->budget.perDay ? read->budget.perDay->toDecimal() : u"none"_s, limit);
    else
        QCOMPARE(read.error().code, bw::ErrorCode::InvalidInput);
}

void TestGatewayProfile::keysOfAProfile()
{
    GatewayProfile profile = profileTemplate(Provider::HolySheep);
    profile.keys = {{bw::KeyId(u"k1"_s), {}}, {bw::KeyId(u"k2"_s), {}}};
    Endpoint backup{bw::EndpointId(u"e2"_s), u"backup"_s, QUrl(u"https://b.example/v1"_s)};
    backup.keys = {{bw::KeyId(u"k3"_s), {}}, {bw::KeyId(u"k1"_s), {}}};
    profile.endpoints.append(backup);
    profile.cache.redisKey = bw::KeyId(u"k4"_s);
    QCOMPARE(keysFor(profile, profile.endpoints.first()), profile.keys);
    QCOMPARE(keysFor(profile, backup), backup.keys);
    QCOMPARE(keyIdsOf(profile), (QList<bw::KeyId>{bw::KeyId(u"k1"_s), bw::KeyId(u"k2"_s), bw::KeyId(u"k3"_s)}));
    profile.cache.enabled = true;
    profile.cache.store = CacheOptions::Store::Redis;
    QCOMPARE(keyIdsOf(profile).last(), bw::KeyId(u"k4"_s));
    profile.secretHeaders = {{"api-key", bw::KeyId(u"k5"_s)}};
    profile.proxyKey = bw::KeyId(u"k6"_s); // of a proxy without a login: not needed, but named
    QVERIFY(keyIdsOf(profile).contains(bw::KeyId(u"k5"_s)));
    QVERIFY(!keyIdsOf(profile).contains(bw::KeyId(u"k6"_s)));
    QCOMPARE(allKeyIdsOf(profile).size(), 6);
    profile.cache = {};
    profile.secretHeaders.clear();
    const bw::SecretString key("sk-abc");
    QCOMPARE(singleKey(profile, key).key(bw::KeyId(u"k1"_s)), key);
    profile.keys.clear();
    QCOMPARE(singleKey(profile, key).key({}), key);
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
        QVERIFY(!profile.keys.isEmpty());
        QCOMPARE(providerFromId(providerId(provider)), std::optional(provider));
        QVERIFY(profileTemplate(provider).id != profile.id);
    }
    QCOMPARE(profileTemplate(Provider::HolySheep).endpoints.first().baseUrl, QUrl(u"https://api.holysheep.ai/v1"_s));
    QVERIFY(!providerFromId(u"elsewhere"));
}

QTEST_GUILESS_MAIN(TestGatewayProfile)
#include "tst_gatewayprofile.moc"
