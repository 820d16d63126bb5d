// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/import.h"
#include "gateway/yamljson.h"
#include "support/suite.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::gateway;

namespace {

QString environment(const QString& name)
{
    return name == "HOLYSHEEP_API_KEY"_L1 ? u"hs_0123456789abcdefghijklmnopqrstuvwxyzABCDEF"_s : QString();
}

ImportedGateway gatewayOf(const QByteArray& yaml)
{
    const auto import = importGateways(yaml, u"config.yaml"_s, environment);
    if (!import)
        qWarning().noquote() << import.error().message; // fails the test
    return import ? import->gateways.value(0) : ImportedGateway{};
}

QByteArray entry(const QByteArray& name, const QByteArray& parameters)
{
    return "model_list: [{model_name: \"" + name + "\", litellm_params: {" + parameters + "}}]";
}

} // namespace

class TestImportLiteLlm : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aTypicalProxy();
    void saysWhatItLeftOut();
    void vendors_data();
    void vendors();
    void oneEndpointAnAddressAndKey();
    void theSameModelTwiceAtOneAddress();
    void wildcardsServeEverything();
    void whatIsNoConfiguration_data();
    void whatIsNoConfiguration();
    void yamlBecomesJson_data();
    void yamlBecomesJson();
    void yamlHasLimits();

private:
    static QByteArray typical();
};

//! A proxy as the documents show it.
QByteArray TestImportLiteLlm::typical()
{
    return R"(
model_list:
  - model_name: gpt-4.1
    litellm_params:
      model: openai/gpt-4.1
      api_base: https://api.holysheep.ai/v1
      api_key: os.environ/HOLYSHEEP_API_KEY
      weight: 5
      input_cost_per_token: 0.000008
      output_cost_per_token: 1.6e-05
  - model_name: deepseek
    litellm_params:
      model: openai/deepseek-v3.2
      api_base: https://api.holysheep.ai/v1
      api_key: os.environ/HOLYSHEEP_API_KEY
      input_cost_per_token: 15
      output_cost_per_token: 75
  - model_name: gpt-4.1
    litellm_params:
      model: azure/my-deployment
      api_base: https://me.openai.azure.com/
      api_key: "0123456789abcdef0123456789abcdef"
  - model_name: claude
    litellm_params:
      model: anthropic/claude-sonnet-4-5
router_settings:
  num_retries: 4
  allowed_fails: 2
  cooldown_time: 30
  routing_strategy: simple-shuffle
litellm_settings:
  request_timeout: 45
  default_fallbacks: ["deepseek"]
  cache: true
  cache_params:
    type: redis
    host: cache.example.com
    port: 6380
    password: "redis-password-1"
    ttl: 600
  drop_params: true
general_settings:
  master_key: sk-master-0123456789
)";
}

void TestImportLiteLlm::initTestCase()
{
    if (!canReadYaml())
        QSKIP("built without yaml-cpp");
}

void TestImportLiteLlm::aTypicalProxy()
{
    const ImportedGateway gateway = gatewayOf(typical());
    const GatewayProfile& profile = gateway.profile;
    QCOMPARE(profile.endpoints.size(), 2);
    const Endpoint& first = profile.endpoints[0];
    QCOMPARE(first.baseUrl, QUrl(u"https://api.holysheep.ai/v1"_s));
    QCOMPARE(first.models, (QStringList{u"gpt-4.1"_s, u"deepseek"_s}));
    QCOMPARE(first.modelNames, (QMap<QString, QString>{{u"deepseek"_s, u"deepseek-v3.2"_s}}));
    QCOMPARE(first.weight, 5);
    QCOMPARE(gateway.secrets.value(first.keys.value(0).id).reveal(), environment(u"HOLYSHEEP_API_KEY"_s).toUtf8());
    const Endpoint& azure = profile.endpoints[1];
    QCOMPARE(azure.baseUrl, QUrl(u"https://me.openai.azure.com/openai/v1"_s));
    QCOMPARE(azure.modelNames, (QMap<QString, QString>{{u"gpt-4.1"_s, u"my-deployment"_s}}));
    QCOMPARE(profile.defaultModel, u"gpt-4.1"_s);
    QCOMPARE(profile.retry.maxAttempts, 5);
    QCOMPARE(profile.breaker.failureThreshold, 3);
    QCOMPARE(profile.breaker.openFor, Milliseconds(30'000));
    QCOMPARE(profile.totalTimeout, Milliseconds(45'000));
    QCOMPARE(profile.fallbackModels, QStringList{u"deepseek"_s});
    QVERIFY(profile.cache.enabled);
    QCOMPARE(profile.cache.redisUrl, u"redis://cache.example.com:6380/0"_s);
    QCOMPARE(gateway.secrets.value(profile.cache.redisKey).reveal(), "redis-password-1");
    QCOMPARE(profile.cache.ttlOtherwise, cache::Seconds(600));
    QCOMPARE(profile.prices.size(), 1); // $15 a token is a slip that cannot be kept
    QCOMPARE(profile.prices[0].input, PicoUsd(8'000'000));
    QCOMPARE(profile.prices[0].output, PicoUsd(16'000'000));
}

void TestImportLiteLlm::saysWhatItLeftOut()
{
    const auto import = importGateways(typical(), {}, environment);
    QVERIFY(import);
    QCOMPARE(import->format, ImportFormat::LiteLlm);
    const QString notes = (import->notes + import->gateways.first().notes).join(u'\n');
    for (const QString& part : {u"claude"_s, u"general_settings"_s, u"routing_strategy"_s, u"drop_params"_s})
        QVERIFY2(notes.contains(part), qPrintable(part + u" in "_s + notes));
    QVERIFY(!notes.contains(u"sk-master"_s));
    QVERIFY(!notes.contains(u"redis-password"_s));
}

void TestImportLiteLlm::vendors_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("there");
    QTest::addColumn<Provider>("provider");
    QTest::newRow("OpenAI without a word") << QByteArray("model: gpt-4.1") << u"https://api.openai.com/v1"_s << u"gpt-4.1"_s << Provider::OpenAi;
    QTest::newRow("DeepSeek") << QByteArray("model: deepseek/deepseek-chat") << u"https://api.deepseek.com/v1"_s << u"deepseek-chat"_s << Provider::DeepSeek;
    QTest::newRow("OpenRouter keeps the second slash") << QByteArray("model: openrouter/openai/gpt-4.1") << u"https://openrouter.ai/api/v1"_s << u"openai/gpt-4.1"_s << Provider::OpenRouter;
    QTest::newRow("Groq") << QByteArray("model: groq/llama-3.3-70b") << u"https://api.groq.com/openai/v1"_s << u"llama-3.3-70b"_s << Provider::Custom;
    QTest::newRow("vLLM elsewhere") << QByteArray("model: hosted_vllm/qwen, api_base: 'http://10.0.0.5:8000'") << u"http://10.0.0.5:8000"_s << u"qwen"_s << Provider::Vllm;
    QTest::newRow("a word nobody knows, with an address") << QByteArray("model: meta/llama, api_base: 'https://x.example/v1'") << u"https://x.example/v1"_s << u"meta/llama"_s << Provider::Custom;
}

void TestImportLiteLlm::vendors()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QString, url);
    QFETCH(QString, there);
    QFETCH(Provider, provider);
    const ImportedGateway gateway = gatewayOf(entry("m", parameters));
    QCOMPARE(gateway.profile.endpoints.size(), 1);
    QCOMPARE(gateway.profile.endpoints[0].baseUrl.toString(), url);
    QCOMPARE(gateway.profile.endpoints[0].modelNames.value(u"m"_s), there);
    QCOMPARE(gateway.profile.provider, provider);
}

void TestImportLiteLlm::oneEndpointAnAddressAndKey()
{
    const QByteArray yaml = "shared: &shared {api_base: https://x.example/v1}\n"
                            "model_list:\n"
                            "- {model_name: a, litellm_params: {<<: *shared, model: openai/a, api_key: 0123456789a}}\n"
                            "- {model_name: b, litellm_params: {<<: *shared, model: openai/b, api_key: 0123456789a}}\n"
                            "- {model_name: c, litellm_params: {<<: *shared, model: openai/c, api_key: 0123456789b}}\n";
    const ImportedGateway gateway = gatewayOf(yaml);
    QCOMPARE(gateway.profile.endpoints.size(), 2);
    QCOMPARE(gateway.profile.endpoints[0].models, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(gateway.profile.endpoints[1].models, QStringList{u"c"_s});
    QVERIFY(gateway.profile.endpoints[0].name != gateway.profile.endpoints[1].name);
    QCOMPARE(gateway.secrets.size(), 2);
}

void TestImportLiteLlm::theSameModelTwiceAtOneAddress()
{
    const QByteArray yaml = "model_list:\n"
                            "- {model_name: a, litellm_params: {model: openai/x, api_base: https://x.example/v1}}\n"
                            "- {model_name: a, litellm_params: {model: openai/y, api_base: https://x.example/v1}}\n"
                            "- {model_name: a, litellm_params: {model: openai/a, api_base: https://x.example/v1}}\n";
    const ImportedGateway gateway = gatewayOf(yaml);
    QCOMPARE(gateway.profile.endpoints.size(), 3);
    QCOMPARE(gateway.profile.endpoints[0].nameOf(u"a"_s), u"x"_s);
    QCOMPARE(gateway.profile.endpoints[1].nameOf(u"a"_s), u"y"_s);
    QCOMPARE(gateway.profile.endpoints[2].nameOf(u"a"_s), u"a"_s);
}

void TestImportLiteLlm::wildcardsServeEverything()
{
    const ImportedGateway gateway = gatewayOf(entry("*", "model: openai/*, api_base: 'https://x.example/v1'"));
    QVERIFY(gateway.profile.endpoints.value(0).models.isEmpty());
    QVERIFY(gateway.profile.endpoints.value(0).modelNames.isEmpty());
    QVERIFY(gateway.profile.defaultModel.isEmpty());
}

void TestImportLiteLlm::whatIsNoConfiguration_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("broken") << QByteArray("a: [") << ErrorCode::Parse;
    QTest::newRow("another YAML") << QByteArray("services: {web: {}}") << ErrorCode::NotFound;
    QTest::newRow("an empty list") << QByteArray("model_list: []") << ErrorCode::NotFound;
    QTest::newRow("only other APIs") << entry("c", "model: bedrock/x") << ErrorCode::NotFound;
    QTest::newRow("a list of nonsense") << QByteArray("model_list: [1, x, {model_name: 3}]") << ErrorCode::NotFound;
}

void TestImportLiteLlm::whatIsNoConfiguration()
{
    QFETCH(QByteArray, text);
    QFETCH(ErrorCode, code);
    const auto import = importGateways(text, u"config.yml"_s, environment);
    QVERIFY(!import);
    QCOMPARE(import.error().code, code);
    QVERIFY(!import.error().message.isEmpty());
}

void TestImportLiteLlm::yamlBecomesJson_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("scalars") << QByteArray("[1, -2.5, 1e3, true, False, null, ~, x, '1', \"true\", 0x1]") << QByteArray("[1,-2.5,1000,true,false,null,null,\"x\",\"1\",\"true\",\"0x1\"]");
    QTest::newRow("nested") << QByteArray("a:\n  - b: c\n    d:\n") << QByteArray("{\"a\":[{\"b\":\"c\",\"d\":null}]}");
    QTest::newRow("aliases") << QByteArray("a: &x [1]\nb: *x") << QByteArray("{\"a\":[1],\"b\":[1]}");
    QTest::newRow("merge, own wins") << QByteArray("a: &x {p: 1, q: 2}\nb: {q: 3, <<: *x}") << QByteArray("{\"a\":{\"p\":1,\"q\":2},\"b\":{\"p\":1,\"q\":3}}");
    QTest::newRow("merge of several, the first wins") << QByteArray("b: {<<: [{p: 1}, {p: 2, q: 3}]}") << QByteArray("{\"b\":{\"p\":1,\"q\":3}}");
    QTest::newRow("the first document") << QByteArray("---\n[1]\n---\n[2]\n") << QByteArray("[1]");
    QTest::newRow("block text") << QByteArray("- |\n  a\n  b\n") << QByteArray("[\"a\\nb\\n\"]");
}

void TestImportLiteLlm::yamlBecomesJson()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, json);
    const auto value = yamlToJson(yaml);
    QVERIFY2(value, value ? "" : qPrintable(value.error().message));
    const QJsonDocument document = value->isArray() ? QJsonDocument(value->toArray()) : QJsonDocument(value->toObject());
    QCOMPARE(document.toJson(QJsonDocument::Compact), json);
}

void TestImportLiteLlm::yamlHasLimits()
{
    QVERIFY(!yamlToJson(QByteArray(5'000, '[') + QByteArray(5'000, ']')));
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"; // grows tenfold a line
    for (int line = 1; line < 9; ++line) {
        const QByteArray before = "*a" + QByteArray::number(line - 1);
        bomb += "a" + QByteArray::number(line) + ": &a" + QByteArray::number(line) + " [" + QByteArrayList(10, before).join(", ") + "]\n";
    }
    const auto value = yamlToJson(bomb);
    QVERIFY(!value);
    QCOMPARE(value.error().code, ErrorCode::Parse);
}

QTEST_GUILESS_MAIN(TestImportLiteLlm)
#include "tst_importlitellm.moc"
