// SPDX-License-Identifier: GPL-3.0-or-later
// What the programs say; that they run is shown with the real curl, Python and Node in tests/interop.
#include "report/codeexport.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::gateway::GatewayProfile;
using bw::net::NetworkConfig;
using bw::openai::ChatRequest;
using bw::report::CodeLanguage;
using bw::report::requestCode;

namespace {

constexpr std::array Languages = {CodeLanguage::Curl, CodeLanguage::PythonHttpx, CodeLanguage::PythonOpenAi, CodeLanguage::Node};

GatewayProfile profile()
{
    GatewayProfile profile;
    profile.name = u"relay"_s;
    profile.endpoints = {{bw::EndpointId(u"e"_s), u"primary"_s, QUrl(u"https://api.example.com"_s)}};
    return profile;
}

ChatRequest request(bool stream = true)
{
    ChatRequest request;
    request.model = u"gpt-4.1"_s;
    bw::openai::ChatMessage message;
    message.text = u"Hello"_s;
    request.messages = {message};
    request.parameters = {{u"temperature"_s, 0.2}, {u"x_vendor"_s, true}};
    request.stream = stream;
    return request;
}

} // namespace

class TestCodeExport : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void everyLanguageNamesTheKeysVariable();
    void secretsBecomeVariables();
    void aHeaderForTheKeyReplacesIt();
    void localServersNeedNoKey();
    void extraParametersAreSent();
    void unknownParametersGoIntoTheExtraBody();
    void poolAndTimeoutsAreTheProfiles();
    void streamsHaveNoTotalTimeout();
    void networkSettings();
    void theRetriesAreTheProfiles();
    void aQueryOfTheBaseUrl();
    void namesOfHeadersAreQuoted();
};

void TestCodeExport::everyLanguageNamesTheKeysVariable()
{
    for (const CodeLanguage language : Languages) {
        const QString code = requestCode(language, profile(), request());
        QVERIFY2(code.contains("BELLWETHER_API_KEY"_L1), qPrintable(code));
        QVERIFY2(code.contains("https://api.example.com/v1"_L1), qPrintable(code)); // with its version segment
        QVERIFY2(code.contains("gpt-4.1"_L1), qPrintable(code));
        QVERIFY2(code.endsWith(u'\n'), qPrintable(code));
    }
}

void TestCodeExport::secretsBecomeVariables()
{
    GatewayProfile secret = profile();
    secret.headers = {{"X-Api-Key", "sk-very-secret"}, {"Cookie", "session=secret"}, {"X-Team", "it's $mine"}};
    secret.network.proxy = NetworkConfig::Proxy::Http;
    secret.network.proxyHost = u"proxy.example.com"_s;
    secret.network.proxyPort = 3128;
    secret.network.proxyUser = u"me"_s;
    secret.network.proxyPassword = bw::SecretString("proxy-secret");
    for (const CodeLanguage language : Languages) {
        const QString code = requestCode(language, secret, request());
        QVERIFY2(!code.contains("secret"_L1), qPrintable(code));
        QVERIFY2(code.contains("BELLWETHER_HEADER_X_API_KEY"_L1), qPrintable(code));
        QVERIFY2(code.contains("BELLWETHER_HEADER_COOKIE"_L1), qPrintable(code));
        QVERIFY2(code.contains("$mine"_L1), qPrintable(code)); // no secret: shown, and quoted against expansion
    }
    QVERIFY(requestCode(CodeLanguage::Curl, secret, request()).contains("-H 'X-Team: it'\\''s $mine'"_L1));
    QVERIFY(requestCode(CodeLanguage::Curl, secret, request()).contains("--proxy-user 'me:'\"$BELLWETHER_PROXY_PASSWORD\""_L1));
}

void TestCodeExport::aHeaderForTheKeyReplacesIt()
{
    GatewayProfile basic = profile();
    basic.headers = {{"authorization", "Basic c2VjcmV0"}};
    for (const CodeLanguage language : Languages) {
        const QString code = requestCode(language, basic, request());
        QVERIFY2(!code.contains("BELLWETHER_API_KEY"_L1), qPrintable(code));
        QVERIFY2(code.contains("BELLWETHER_HEADER_AUTHORIZATION"_L1), qPrintable(code));
        QVERIFY2(!code.contains("c2VjcmV0"_L1), qPrintable(code));
    }
}

void TestCodeExport::localServersNeedNoKey()
{
    GatewayProfile ollama = profile();
    ollama.provider = bw::gateway::Provider::Ollama;
    for (const CodeLanguage language : Languages)
        QVERIFY(!requestCode(language, ollama, request()).contains("BELLWETHER_API_KEY"_L1));
    ollama.keys = {{bw::KeyId(u"k"_s), u"mine"_s}};
    QVERIFY(requestCode(CodeLanguage::Curl, ollama, request()).contains("BELLWETHER_API_KEY"_L1));
}

void TestCodeExport::extraParametersAreSent()
{
    GatewayProfile extra = profile();
    extra.extraBody = {{u"provider"_s, u"cheap"_s}, {u"temperature"_s, 1}};
    for (const CodeLanguage language : Languages) {
        const QString code = requestCode(language, extra, request());
        QVERIFY2(code.contains("cheap"_L1), qPrintable(code));
        QVERIFY2(code.contains("0.2"_L1), qPrintable(code)); // the request's own wins
    }
}

void TestCodeExport::unknownParametersGoIntoTheExtraBody()
{
    const QString code = requestCode(CodeLanguage::PythonOpenAi, profile(), request());
    QVERIFY2(code.contains("    temperature=0.2,\n"_L1), qPrintable(code));
    QVERIFY2(code.contains("extra_body={\n        \"x_vendor\": True\n    }"_L1), qPrintable(code));
}

void TestCodeExport::poolAndTimeoutsAreTheProfiles()
{
    GatewayProfile tuned = profile();
    QString code = requestCode(CodeLanguage::PythonHttpx, tuned, request());
    QVERIFY2(code.contains("httpx.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=30.0)"_L1), qPrintable(code));
    QVERIFY2(code.contains("httpx.Timeout(connect=5.0, read=120.0, write=10.0, pool=10.0)"_L1), qPrintable(code));
    tuned.pool.maxConnections = 7;
    tuned.pool.cold = true;
    tuned.timeouts.read = 0ms;
    tuned.timeouts.connect = 1'250ms;
    code = requestCode(CodeLanguage::PythonHttpx, tuned, request());
    QVERIFY2(code.contains("max_connections=7, max_keepalive_connections=0"_L1), qPrintable(code));
    QVERIFY2(code.contains("connect=1.250, read=None"_L1), qPrintable(code));
}

void TestCodeExport::streamsHaveNoTotalTimeout()
{
    QVERIFY(!requestCode(CodeLanguage::Curl, profile(), request()).contains("--max-time"_L1));
    QVERIFY(requestCode(CodeLanguage::Curl, profile(), request()).contains("--speed-limit 1 --speed-time 60"_L1));
    QVERIFY(requestCode(CodeLanguage::Curl, profile(), request(false)).contains("--max-time 180"_L1));
    QVERIFY(requestCode(CodeLanguage::Node, profile(), request(false)).contains("timeout: 180000"_L1));
}

void TestCodeExport::networkSettings()
{
    GatewayProfile odd = profile();
    odd.network.skipVerification = true;
    odd.network.proxy = NetworkConfig::Proxy::None;
    odd.network.http2 = true;
    QString curl = requestCode(CodeLanguage::Curl, odd, request());
    for (const QLatin1StringView option : {"--insecure"_L1, "--noproxy '*'"_L1, "--http2"_L1})
        QVERIFY2(curl.contains(option), qPrintable(curl));
    QString python = requestCode(CodeLanguage::PythonHttpx, odd, request());
    for (const QLatin1StringView argument : {"verify=False"_L1, "trust_env=False"_L1, "http2=True"_L1})
        QVERIFY2(python.contains(argument), qPrintable(python));
    odd.network = {};
    odd.network.extraCaPem = "pem";
    odd.network.proxy = NetworkConfig::Proxy::Socks5;
    odd.network.proxyHost = u"::1"_s;
    odd.network.proxyPort = 1080;
    curl = requestCode(CodeLanguage::Curl, odd, request());
    QVERIFY2(curl.contains("--cacert \"$BELLWETHER_CA_FILE\""_L1), qPrintable(curl));
    QVERIFY2(curl.contains("--proxy 'socks5://[::1]:1080'"_L1), qPrintable(curl));
    python = requestCode(CodeLanguage::PythonHttpx, odd, request());
    QVERIFY2(python.contains("import ssl\n"_L1) && python.contains("verify=trusted"_L1), qPrintable(python));
    QVERIFY2(python.contains("transport=httpx.HTTPTransport("_L1), qPrintable(python));
}

void TestCodeExport::theRetriesAreTheProfiles()
{
    GatewayProfile tuned = profile();
    tuned.retry.maxAttempts = 6;
    QVERIFY(requestCode(CodeLanguage::Node, tuned, request()).contains("maxRetries: 5"_L1));
    QVERIFY(requestCode(CodeLanguage::PythonOpenAi, tuned, request()).contains("max_retries=5"_L1));
}

void TestCodeExport::aQueryOfTheBaseUrl()
{
    GatewayProfile azure = profile();
    azure.endpoints[0].baseUrl = QUrl(u"https://x.openai.azure.com/openai/deployments/g?api-version=2024-10-21"_s);
    const QString whole = u"'https://x.openai.azure.com/openai/deployments/g/chat/completions?api-version=2024-10-21'"_s;
    QVERIFY(requestCode(CodeLanguage::Curl, azure, request()).contains(whole));
    QVERIFY(requestCode(CodeLanguage::PythonHttpx, azure, request()).contains(u"URL = "_s + QString(whole).replace(u'\'', u'"') + u'\n'));
    const QString python = requestCode(CodeLanguage::PythonOpenAi, azure, request());
    QVERIFY2(python.contains("base_url=\"https://x.openai.azure.com/openai/deployments/g\","_L1), qPrintable(python));
    QVERIFY2(python.contains("default_query={\n        \"api-version\": \"2024-10-21\"\n    },"_L1), qPrintable(python));
    const QString node = requestCode(CodeLanguage::Node, azure, request());
    QVERIFY2(node.contains("baseURL: \"https://x.openai.azure.com/openai/deployments/g\","_L1), qPrintable(node));
    QVERIFY2(node.contains("defaultQuery: {\n        \"api-version\": \"2024-10-21\"\n    },"_L1), qPrintable(node));
    for (const CodeLanguage language : Languages)
        QVERIFY(!requestCode(language, profile(), request()).contains("uery"_L1));
}

//! A profile may come from anywhere, and a backtick is a legal letter of a header's name.
void TestCodeExport::namesOfHeadersAreQuoted()
{
    GatewayProfile foreign = profile();
    foreign.headers = {{"X-`id`-$(id)-Api-Key", "sk-very-secret-0123456789"}};
    const QString curl = requestCode(CodeLanguage::Curl, foreign, request());
    QVERIFY2(curl.contains("-H 'X-`id`-$(id)-Api-Key: '\"$BELLWETHER_HEADER_X__ID____ID__API_KEY\""_L1), qPrintable(curl));
    QVERIFY2(curl.contains("-H 'Authorization: Bearer '\"$BELLWETHER_API_KEY\""_L1), qPrintable(curl));
    foreign.headers = {{"X-Key\"\n', x", "sk-very-secret-0123456789"}};
    for (const CodeLanguage language : {CodeLanguage::PythonHttpx, CodeLanguage::PythonOpenAi, CodeLanguage::Node}) {
        const QString code = requestCode(language, foreign, request());
        QVERIFY2(code.contains("\"X-Key\\\"\\n', x\": "_L1), qPrintable(code));
    }
}

QTEST_GUILESS_MAIN(TestCodeExport)
#include "tst_codeexport.moc"
