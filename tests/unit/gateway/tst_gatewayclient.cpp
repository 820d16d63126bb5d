// SPDX-License-Identifier: GPL-3.0-or-later
// Good answers, through the simulated gateway.
#include "callprobe.h"
#include "wireanswers.h"

#include "gateway/gatewayclient.h"
#include "record/recordbus.h"
#include "sim/simulatedgateway.h"
#include "support/rawserver.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::gateway;
using bw::ErrorClass;
using bw::test::CallProbe;
using bw::test::profileFor;
using bw::test::Rig;
using bw::test::specFor;

class TestGatewayClient : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void streams();
    void answersInOnePiece();
    void manyCallsShareConnections();
    void cancelKeepsThePartialAnswer();
    void cancelBeforeAnything();
    void rawExchangeHidesTheKey();
    void credentialHeadersComeFromTheKeyRing();
    void clientDiesWithItsCalls();
    void listsModels();
    void embeds();
    void checksKeys_data();
    void checksKeys();
    void checksKeysOfFewRights_data();
    void checksKeysOfFewRights();
    void checkAtNoCostSendsNoMessage_data();
    void checkAtNoCostSendsNoMessage();

private:
    std::unique_ptr<bw::sim::SimulatedGateway> m_gateway;
};

void TestGatewayClient::initTestCase()
{
    bw::sim::Scenario scenario;
    scenario.requiredKey = u"hs_test_key_of_forty_characters_0123456789"_s;
    m_gateway = std::make_unique<bw::sim::SimulatedGateway>(scenario);
    QVERIFY(m_gateway->start().has_value());
}

void TestGatewayClient::streams()
{
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(m_gateway->baseUrl()))));
    QVERIFY(probe.wait());
    const bw::record::RequestRecord& record = probe.result.record;
    QCOMPARE(probe.errorClass(), u"ok"_s);
    QCOMPARE(record.httpStatus, 200);
    QCOMPARE(probe.text, probe.result.completion.choices.first().content);
    QVERIFY(!probe.text.isEmpty());
    QCOMPARE(record.finish, bw::openai::FinishReason::Stop);
    QVERIFY(!record.truncated);
    QVERIFY(record.usage.has_value());
    QVERIFY(!record.usage->estimated);
    QCOMPARE(record.usage->completionTokens, 60);
    QCOMPARE(record.cost->value(), record.usage->promptTokens * 8'000'000 + 60 * 16'000'000);
    QCOMPARE(record.listCost->value(), record.usage->promptTokens * 15'000'000 + 60 * 30'000'000);
    QCOMPARE(record.deltaTimes.size(), record.deltaCount);
    QVERIFY(record.deltaCount >= 60);
    QVERIFY(std::is_sorted(record.deltaTimes.begin(), record.deltaTimes.end()));
    QVERIFY(bw::record::ttft(record) >= 20ms);
    QVERIFY(bw::record::e2e(record) > bw::record::ttft(record));
    QVERIFY(record.events > record.deltaCount);
    QCOMPARE(record.attempts.size(), 1);
    QCOMPARE(record.attempts.first().verdict, bw::Verdict::Ok);
    QCOMPARE(record.connection.protocol, u"http/1.1"_s);
    const auto published = rig.bus.take();
    QCOMPARE(published.size(), 1);
    QVERIFY(published.first() == record);
}

void TestGatewayClient::answersInOnePiece()
{
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(m_gateway->baseUrl()), false)));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"ok"_s);
    QVERIFY(!probe.text.isEmpty());
    QVERIFY(!bw::record::ttft(probe.result.record));
    QVERIFY(bw::record::e2e(probe.result.record).has_value());
    QVERIFY(probe.result.record.cost.has_value());
}

void TestGatewayClient::manyCallsShareConnections()
{
    Rig rig;
    const qint64 before = m_gateway->connectionCount();
    for (int i = 0; i < 5; ++i) {
        CallProbe probe(rig.client->chat(specFor(profileFor(m_gateway->baseUrl()))));
        QVERIFY(probe.wait());
        QCOMPARE(probe.result.record.connection.reused, std::optional(i > 0));
    }
    QCOMPARE(m_gateway->connectionCount() - before, 1);
}

void TestGatewayClient::cancelKeepsThePartialAnswer()
{
    Rig rig;
    Call* const call = rig.client->chat(specFor(profileFor(m_gateway->baseUrl())));
    CallProbe probe(call);
    QVERIFY(QTest::qWaitFor([&probe] { return probe.deltas >= 5; }));
    call->cancel();
    call->cancel();
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"cancelled"_s);
    QVERIFY(!probe.text.isEmpty());
    QCOMPARE(probe.result.completion.choices.first().content, probe.text);
    QVERIFY(probe.result.record.failure.maybeBilled);
    QVERIFY(probe.result.record.usage->estimated);
    QCOMPARE(rig.bus.take().size(), 1);
    QCOMPARE(probe.finished, 1);
}

void TestGatewayClient::cancelBeforeAnything()
{
    Rig rig;
    Call* const call = rig.client->chat(specFor(profileFor(m_gateway->baseUrl())));
    CallProbe probe(call);
    call->cancel();
    QCOMPARE(probe.finished, 0);
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"cancelled"_s);
    QVERIFY(!probe.result.record.usage.has_value());
}

void TestGatewayClient::rawExchangeHidesTheKey()
{
    Rig rig;
    CallSpec spec = specFor(profileFor(m_gateway->baseUrl()));
    spec.keepRaw = true;
    CallProbe probe(rig.client->chat(spec));
    QVERIFY(probe.wait());
    const RawExchange& raw = probe.result.raw;
    QVERIFY(raw.requestBody.contains("Hello"));
    QCOMPARE(bw::net::headerValue(raw.requestHeaders, "authorization"), "***");
    QVERIFY(raw.responseBody.contains("data: [DONE]"));
    QVERIFY(!raw.responseHeaders.isEmpty());

    spec.keepRaw = false;
    CallProbe bare(rig.client->chat(spec));
    QVERIFY(bare.wait());
    QVERIFY(bare.result.raw.responseBody.isEmpty());
}

void TestGatewayClient::credentialHeadersComeFromTheKeyRing()
{
    bw::test::RawServer server([](const bw::test::RawRequest&) { return bw::test::okReply("{}"); });
    Rig rig;
    CallSpec spec = specFor(profileFor(server.url(u"/v1"_s)));
    spec.profile.headers = {{"X-Team", "blue"}, {"api-key", "overridden"}};
    spec.profile.secretHeaders = {{"api-key", bw::KeyId(u"h"_s)}, {"x-unknown", bw::KeyId(u"nobody knows"_s)}};
    spec.keys.add(bw::KeyId(u"h"_s), bw::SecretString("azure-secret-0123456789"));
    spec.keepRaw = true;
    CallProbe probe(rig.client->chat(spec));
    QVERIFY(probe.wait());
    QVERIFY(!server.requests().isEmpty());
    const bw::test::RawRequest& request = server.requests().first();
    QCOMPARE(request.header("api-key"), "azure-secret-0123456789");
    QCOMPARE(request.header("x-team"), "blue");
    QVERIFY(request.header("x-unknown").isEmpty());
    QCOMPARE(bw::net::headerValue(probe.result.raw.requestHeaders, "api-key"), "***");
}

void TestGatewayClient::clientDiesWithItsCalls()
{
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profileFor(m_gateway->baseUrl()))));
    QVERIFY(QTest::qWaitFor([&probe] { return probe.deltas >= 2; }));
    rig.client.reset();
    QCOMPARE(probe.finished, 0);
}

void TestGatewayClient::listsModels()
{
    Rig rig;
    std::optional<ModelsResult> result;
    rig.client->models(profileFor(m_gateway->baseUrl()), specFor({}).keys, this, [&](const ModelsResult& got) { result = got; });
    QVERIFY(QTest::qWaitFor([&result] { return result.has_value(); }));
    QCOMPARE(result->record.failure.errorClass, ErrorClass::Ok);
    const auto gpt = std::find_if(result->models.begin(), result->models.end(),
                                  [](const ModelInfo& model) { return model.id == "gpt-4.1"_L1; });
    QVERIFY(gpt != result->models.end());
    QCOMPARE(gpt->priceIn, std::optional(bw::PicoUsd(8'000'000)));
}

void TestGatewayClient::embeds()
{
    Rig rig;
    std::optional<EmbeddingsResult> result;
    rig.client->embeddings(profileFor(m_gateway->baseUrl()), specFor({}).keys, u"text-embedding-3-small"_s, {u"one"_s, u"two"_s},
                         this, [&](const EmbeddingsResult& got) { result = got; });
    QVERIFY(QTest::qWaitFor([&result] { return result.has_value(); }));
    QCOMPARE(result->record.failure.errorClass, ErrorClass::Ok);
    QCOMPARE(result->vectors.size(), 2);
    QVERIFY(!result->vectors.first().isEmpty());
    QVERIFY(result->record.usage->promptTokens > 0);
    QCOMPARE(result->record.cost->value(), result->record.usage->promptTokens * 20'000);
}

void TestGatewayClient::checksKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<KeyState>("state");
    QTest::newRow("right") << QByteArray("hs_test_key_of_forty_characters_0123456789") << KeyState::Valid;
    QTest::newRow("wrong") << QByteArray("hs_another_key_of_forty_characters_012345") << KeyState::Invalid;
    QTest::newRow("none") << QByteArray() << KeyState::Invalid;
}

void TestGatewayClient::checksKeys()
{
    Rig rig;
    QFETCH(QByteArray, key);
    std::optional<KeyCheckResult> result;
    rig.client->checkKey(profileFor(m_gateway->baseUrl()), bw::secrets::KeyRing(bw::SecretString(key)), u"gpt-4.1"_s, this,
                       [&](const KeyCheckResult& got) { result = got; });
    QVERIFY(QTest::qWaitFor([&result] { return result.has_value(); }));
    QTEST(result->state, "state");
}

void TestGatewayClient::checksKeysOfFewRights_data()
{
    using namespace bw::test;
    const RawReply forbidden = reply("403 Forbidden", R"({"error":{"message":"Missing scopes: api.model.read"}})");
    const RawReply answer = reply("200 OK", R"({"choices":[{"message":{"content":"Hi"},"finish_reason":"length"}]})");
    const RawReply refused = reply("401 Unauthorized", R"({"error":{"code":"invalid_api_key"}})");
    QTest::addColumn<QString>("model");
    QTest::addColumn<RawReply>("chat");
    QTest::addColumn<KeyState>("state");
    QTest::addColumn<int>("requests");
    QTest::newRow("may chat") << u"gpt-4.1"_s << answer << KeyState::Valid << 2;
    QTest::newRow("may not chat either") << u"gpt-4.1"_s << forbidden << KeyState::Unknown << 2;
    QTest::newRow("is wrong after all") << u"gpt-4.1"_s << refused << KeyState::Invalid << 2;
    QTest::newRow("no model to ask") << QString() << answer << KeyState::Unknown << 1;
    QTest::newRow("no key was sent") << u"gpt-4.1"_s << answer << KeyState::Invalid << 1;
}

//! A list that is forbidden to the key says nothing of the key.
void TestGatewayClient::checksKeysOfFewRights()
{
    QFETCH(QString, model);
    QFETCH(bw::test::RawReply, chat);
    const bw::test::RawReply forbidden = bw::test::reply("403 Forbidden", R"({"error":{"message":"Missing scopes: api.model.read"}})");
    bw::test::RawServer server([&](const bw::test::RawRequest& request) { return request.target() == "/v1/models" ? forbidden : chat; });
    Rig rig;
    const bw::secrets::KeyRing keys = QTest::currentDataTag() == QByteArray("no key was sent") ? bw::secrets::KeyRing() : specFor({}).keys;
    std::optional<KeyCheckResult> result;
    rig.client->checkKey(profileFor(server.url(u"/v1"_s)), keys, model, this, [&](const KeyCheckResult& got) { result = got; });
    QVERIFY(QTest::qWaitFor([&result] { return result.has_value(); }));
    QTEST(result->state, "state");
    QTEST(int(server.requests().size()), "requests");
    QCOMPARE(result->list.httpStatus, 403);
}

void TestGatewayClient::checkAtNoCostSendsNoMessage_data()
{
    using namespace bw::test;
    const RawReply list = reply("200 OK", R"({"data":[{"id":"gpt-4.1"}]})");
    QTest::addColumn<RawReply>("models");
    QTest::addColumn<QString>("model");
    QTest::addColumn<KeyState>("state");
    QTest::newRow("a list") << list << QString() << KeyState::Unknown;
    QTest::newRow("a list, and a model") << list << u"gpt-4.1"_s << KeyState::Unknown;
    QTest::newRow("no list") << reply("404 Not Found", "{}") << u"gpt-4.1"_s << KeyState::Unknown;
    QTest::newRow("refused") << reply("401 Unauthorized", R"({"error":{"code":"invalid_api_key"}})") << u"gpt-4.1"_s << KeyState::Invalid;
}

void TestGatewayClient::checkAtNoCostSendsNoMessage()
{
    QFETCH(bw::test::RawReply, models);
    QFETCH(QString, model);
    bw::test::RawServer server([models](const bw::test::RawRequest&) { return models; });
    Rig rig;
    std::optional<KeyCheckResult> result;
    rig.client->checkKey(profileFor(server.url(u"/v1"_s)), specFor({}).keys, model, this,
                         [&](const KeyCheckResult& got) { result = got; }, KeyCheckCost::Nothing);
    QVERIFY(QTest::qWaitFor([&result] { return result.has_value(); }));
    QTEST(result->state, "state");
    QCOMPARE(result->record.operation, bw::record::Operation::Models);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().target(), "/v1/models");
}

QTEST_GUILESS_MAIN(TestGatewayClient)
#include "tst_gatewayclient.moc"
