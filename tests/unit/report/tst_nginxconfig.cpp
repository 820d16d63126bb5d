// SPDX-License-Identifier: GPL-3.0-or-later
// What the file says; that nginx does it is shown with the real one in tests/interop.
#include "report/nginxconfig.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::gateway::Endpoint;
using bw::gateway::GatewayProfile;
using bw::report::nginxConfig;
using bw::report::NginxOptions;
using bw::report::nginxOptions;

namespace {

Endpoint endpoint(const QString& name, const QString& url, int weight = 1, bool backup = false)
{
    Endpoint endpoint{bw::EndpointId(name), name, QUrl(url)};
    endpoint.weight = weight;
    endpoint.backup = backup;
    return endpoint;
}

GatewayProfile profile()
{
    GatewayProfile profile;
    profile.name = u"HolySheep"_s;
    profile.endpoints = {endpoint(u"primary"_s, u"https://api.example.com/v1"_s, 5),
                         endpoint(u"apac"_s, u"https://apac.example.com:8443/api/v1"_s, 3, true),
                         endpoint(u"local"_s, u"http://127.0.0.1:9000"_s, 1, true)};
    return profile;
}

QString configOf(const GatewayProfile& profile, const NginxOptions& options)
{
    const auto config = nginxConfig(profile, options);
    return config ? *config : u"refused: "_s + config.error().message;
}

QString configOf(const GatewayProfile& profile)
{
    return configOf(profile, nginxOptions(profile));
}

} // namespace

class TestNginxConfig : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void says_data();
    void says();
    void everyEndpointHasItsOwnServer();
    void onlyBackupsBecomeEquals();
    void switchedOffEndpointsAreLeftOut();
    void plainHttpHasNoTls();
    void unverifiedIsSaid();
    void noSecretIsWritten();
    void headersAreQuoted();
    void foreignTextStaysText();
    void aQueryOfTheBaseUrl();
    void theProfilesLimitsAndCache();
    void withoutACache();
    void withoutLimits();
    void nothingIsLeftUnfilled();
    void refuses_data();
    void refuses();
};

void TestNginxConfig::says_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {
             "server 127.0.0.1:8082 weight=5 max_fails=3 fail_timeout=30s; # primary",
             "server 127.0.0.1:8083 weight=3 max_fails=3 fail_timeout=30s backup; # apac",
             "keepalive 32;",
             "proxy_ssl_server_name on;",
             "proxy_ssl_name api.example.com;",
             "proxy_ssl_verify on;",
             "proxy_ssl_trusted_certificate \"/etc/ssl/certs/ca-certificates.crt\";",
             "proxy_next_upstream error timeout http_500 http_502 http_503 http_504 non_idempotent;",
             "proxy_next_upstream_tries 3;",
             "proxy_next_upstream_timeout 60s;",
             "limit_req_zone $binary_remote_addr zone=bellwether_address:10m rate=100r/m;",
             "limit_req zone=bellwether_address burst=20 nodelay;",
             "proxy_cache_methods POST;",
             "proxy_cache_key \"$uri $bellwether_scope $request_body\";",
             "proxy_cache_lock on;",
             "proxy_cache_background_update on;",
             "location = /health {",
             "\"~\\\"stream\\\"\\s*:\\s*true\" 1;",
             "proxy_connect_timeout 5s;",
             "proxy_read_timeout 120s;",
             "\"~*\\\"model\\\"\\s*:\\s*\\\"(?:[^\\\"]*/)?gpt\\-4\\.1\" 7200;",
         })
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestNginxConfig::says()
{
    QFETCH(QString, line);
    QVERIFY2(configOf(profile()).contains(line), qPrintable(configOf(profile())));
}

void TestNginxConfig::everyEndpointHasItsOwnServer()
{
    const QString config = configOf(profile());
    for (const QLatin1StringView line :
         {"server api.example.com:443;"_L1, "proxy_pass https://bellwether_endpoint_1/v1/;"_L1, "proxy_set_header Host api.example.com;"_L1,
          "server apac.example.com:8443;"_L1, "proxy_pass https://bellwether_endpoint_2/api/v1/;"_L1,
          "proxy_set_header Host apac.example.com:8443;"_L1, "proxy_ssl_name apac.example.com;"_L1,
          "server 127.0.0.1:9000;"_L1, "proxy_pass http://bellwether_endpoint_3/v1/;"_L1, "listen 127.0.0.1:8084;"_L1})
        QVERIFY2(config.contains(line), qPrintable(line + u"\n"_s + config));
}

void TestNginxConfig::onlyBackupsBecomeEquals()
{
    GatewayProfile backups = profile();
    backups.endpoints.removeFirst();
    QVERIFY(!configOf(backups).contains(" backup;"_L1)); // nginx refuses an upstream of backups alone
}

void TestNginxConfig::switchedOffEndpointsAreLeftOut()
{
    GatewayProfile off = profile();
    off.endpoints[0].enabled = false;
    QVERIFY(!configOf(off).contains("api.example.com"_L1));
    for (Endpoint& each : off.endpoints)
        each.enabled = false;
    QVERIFY(configOf(off).startsWith("refused: "_L1));
}

void TestNginxConfig::plainHttpHasNoTls()
{
    GatewayProfile plain = profile();
    plain.endpoints = {plain.endpoints[2]};
    QVERIFY(!configOf(plain).contains("proxy_ssl"_L1));
}

void TestNginxConfig::unverifiedIsSaid()
{
    GatewayProfile open = profile();
    open.network.skipVerification = true;
    QVERIFY(configOf(open).contains("proxy_ssl_verify off; #"_L1));
    QVERIFY(!configOf(open).contains("proxy_ssl_verify on;"_L1));
}

void TestNginxConfig::noSecretIsWritten()
{
    GatewayProfile secret = profile();
    secret.headers = {{"Authorization", "Bearer sk-secret"}, {"X-Api-Key", "secret"}};
    secret.endpoints[0].keys = {{bw::KeyId(u"k"_s), u"mine"_s}};
    const QString config = configOf(secret);
    QVERIFY(!config.contains("secret"_L1));
    QVERIFY(config.contains("include \"/etc/nginx/bellwether-endpoint-1.key*\";"_L1)); // the key of its own
    QVERIFY(!config.contains("bellwether-endpoint-2.key"_L1));
}

void TestNginxConfig::headersAreQuoted()
{
    GatewayProfile odd = profile();
    odd.headers = {{"X-Team", "a \"b\" $c"}, {"X-Title", "Chào"}};
    const QString config = configOf(odd);
    QVERIFY2(config.contains("proxy_set_header X-Team \"a \\\"b\\\" ${bellwether_dollar}c\";"_L1), qPrintable(config));
    QVERIFY2(config.contains(u"proxy_set_header X-Title \"Chào\";"_s), qPrintable(config));
    QVERIFY(config.contains("geo $bellwether_dollar"_L1));
    QVERIFY(!configOf(profile()).contains("geo $bellwether_dollar"_L1));
}

//! A profile may come from anywhere.
void TestNginxConfig::foreignTextStaysText()
{
    GatewayProfile foreign = profile();
    foreign.name = u"100%1 %4"_s;
    foreign.headers = {{"X-'#Team", "a"}, {"X a; return 200", "b"}};
    foreign.endpoints = {endpoint(u"e"_s, u"https://api.example.com/a;b$c'd/v1"_s)};
    foreign.endpoints += endpoint(u"100%1"_s, u"https://apac.example.com/v1"_s);
    foreign.cache.ttl = {{u"a\"b\\c"_s, bw::cache::Seconds(60)}, {u"x%1"_s, bw::cache::Seconds(61)}};
    const QString config = configOf(foreign);
    QVERIFY2(config.startsWith("# nginx.conf for the gateway \"100%1 %4\", written by"_L1), qPrintable(config));
    QVERIFY2(config.contains("Programs use http://127.0.0.1:8080/v1"_L1), qPrintable(config));
    QVERIFY2(config.contains("proxy_set_header \"X-'#Team\" \"a\";"_L1), qPrintable(config));
    QVERIFY2(!config.contains("return 200\" \"b\""_L1) && !config.contains("X a;"_L1), qPrintable(config));
    QVERIFY2(config.contains("proxy_pass https://bellwether_endpoint_1/a%3Bb%24c%27d/v1/;"_L1), qPrintable(config));
    QVERIFY2(config.contains("(?:[^\\\"]*/)?a\\\"b\\\\\\\\c\" 60;"_L1), qPrintable(config));
    QVERIFY2(config.contains("(?:[^\\\"]*/)?x\\%1\" 61;"_L1), qPrintable(config));
    QVERIFY2(config.contains("max_fails=3 fail_timeout=30s; # 100%1\n"_L1), qPrintable(config));
}

void TestNginxConfig::aQueryOfTheBaseUrl()
{
    GatewayProfile azure = profile();
    azure.endpoints = {endpoint(u"azure"_s, u"https://x.openai.azure.com/openai/deployments/g?api-version=2024-10-21"_s)};
    const QString config = configOf(azure);
    QVERIFY2(config.contains("proxy_pass https://bellwether_endpoint_1/openai/deployments/g/;"_L1), qPrintable(config));
    QVERIFY2(config.contains("set $args \"api-version=2024-10-21$bellwether_more_args\";"_L1), qPrintable(config));
    QVERIFY2(config.contains("map $args $bellwether_more_args {"_L1), qPrintable(config));
    QVERIFY(!configOf(profile()).contains("bellwether_more_args"_L1));
}

void TestNginxConfig::theProfilesLimitsAndCache()
{
    GatewayProfile tuned = profile();
    QVERIFY(nginxOptions(tuned).cacheSampledToo); // as the articles do, unless the profile says what it caches
    tuned.cache.enabled = true;
    tuned.cache.ttl = {{u"gpt-4.1-mini"_s, bw::cache::Seconds(60)}};
    tuned.cache.ttlOtherwise = bw::cache::Seconds(99);
    tuned.limits.requestsPerMinute = 600;
    const QString config = configOf(tuned);
    QVERIFY(config.contains("zone=bellwether_key:10m rate=600r/m;"_L1));
    QVERIFY(config.contains("proxy_no_cache $bellwether_no_store $bellwether_sampled;"_L1));
    QVERIFY(config.contains("default 99;"_L1));
    // nginx takes the first expression that fits, so the longer name stands before its prefix.
    QVERIFY(config.indexOf("gpt\\-4\\.1\\-mini\" 60;"_L1) > 0);
    QVERIFY(config.indexOf("gpt\\-4\\.1\\-mini\" 60;"_L1) < config.indexOf("gpt\\-4\\.1\" 7200;"_L1));
}

void TestNginxConfig::withoutACache()
{
    NginxOptions options = nginxOptions(profile());
    options.cache = false;
    const QString config = configOf(profile(), options);
    QVERIFY(!config.contains("proxy_cache"_L1));
    QVERIFY(!config.contains("X-Accel-Expires"_L1));
    QVERIFY(config.contains("location /stream/ {"_L1));
}

void TestNginxConfig::withoutLimits()
{
    NginxOptions options = nginxOptions(profile());
    options.perAddressPerMinute = 0;
    QVERIFY(!configOf(profile(), options).contains("zone=bellwether_address"_L1));
    options.perKeyPerMinute = 0;
    QVERIFY(!configOf(profile(), options).contains("limit_req"_L1));
}

void TestNginxConfig::nothingIsLeftUnfilled()
{
    for (const QLatin1StringView placeholder : {"%1"_L1, "%2"_L1, "%3"_L1, "%4"_L1, "%8"_L1})
        QVERIFY2(!configOf(profile()).contains(placeholder), qPrintable(configOf(profile())));
}

void TestNginxConfig::refuses_data()
{
    QTest::addColumn<NginxOptions>("options");
    NginxOptions options;
    options.port = 0;
    QTest::newRow("no port") << options;
    options = {};
    options.innerPort = 8079;
    QTest::newRow("ports that overlap") << options;
    options = {};
    options.innerPort = 65'534;
    QTest::newRow("not enough ports") << options;
    options = {};
    options.burst = -1;
    QTest::newRow("negative burst") << options;
    options = {};
    options.folder = u"/tmp/$HOME"_s;
    QTest::newRow("variable in a path") << options;
}

void TestNginxConfig::refuses()
{
    QFETCH(NginxOptions, options);
    const auto config = nginxConfig(profile(), options);
    QVERIFY(!config.has_value());
    QVERIFY(config.error().message.endsWith(u'.'));
}

QTEST_GUILESS_MAIN(TestNginxConfig)
#include "tst_nginxconfig.moc"
