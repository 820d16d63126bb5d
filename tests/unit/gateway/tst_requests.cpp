// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out for a conversation: which API, whose headers, how many choices.
#include "callprobe.h"
#include "wireanswers.h"

#include "gateway/livecall.h"
#include "gateway/usageestimate.h"
#include "sim/simulatedgateway.h"
#include "support/suite.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace bw::gateway;
using namespace bw::test;

using Change = void (*)(CallSpec&);

class TestRequests : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void completions_data();
    void completions();
    void headersAndBodyOfTheNearestWin();
    void everyRequestIsItsOwn_data();
    void everyRequestIsItsOwn();
    void credentialsOfAConversationAreNotSent();
    void everyChoiceReachesTheScreen();
    void logprobs_data();
    void logprobs();
    void toolsAreCalled_data();
    void toolsAreCalled();
    void answersAreHeldAgainstTheirSchema();
    void toolsAndSchemasCountAsPrompt();
    void embeddingsHaveTheDimensionsAskedFor();
    void embeddingsKeepWhatWasSaidIfAsked();

private:
    std::unique_ptr<bw::sim::SimulatedGateway> m_sim;
};

void TestRequests::initTestCase()
{
    bw::sim::Scenario scenario;
    scenario.ttftMs = bw::Distribution::constant(0);
    scenario.gapMs = bw::Distribution::constant(0);
    scenario.tokens = bw::Distribution::constant(30);
    m_sim = std::make_unique<bw::sim::SimulatedGateway>(scenario);
    QVERIFY(m_sim->start().has_value());
}

void TestRequests::completions_data()
{
    QTest::addColumn<bool>("stream");
    QTest::newRow("streamed") << true;
    QTest::newRow("whole") << false;
}

void TestRequests::completions()
{
    QFETCH(const bool, stream);
    Rig rig;
    CallSpec spec = specFor(profileFor(m_sim->baseUrl()), stream);
    spec.request.api = bw::openai::Api::Completion;
    spec.request.parameters = {{u"max_tokens"_s, 7}, {u"logprobs"_s, 2}};
    spec.keepRaw = true;
    CallProbe probe(rig.client->chat(spec));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"ok"_s);
    QCOMPARE(probe.record().operation, bw::record::Operation::Completion);
    QCOMPARE(probe.record().usage->completionTokens, 7);
    QCOMPARE(probe.record().finish, bw::openai::FinishReason::Length);
    QVERIFY(!probe.text.isEmpty());
    QCOMPARE(probe.text, probe.result.completion.choices.constFirst().content);
    QCOMPARE(probe.result.completion.choices.constFirst().logprobs.size(), 7);
    QVERIFY(probe.record().cost.has_value());
    const QJsonObject sent = QJsonDocument::fromJson(probe.result.raw.requestBody).object();
    QCOMPARE(sent[u"prompt"].toString(), u"Hello"_s);
    QVERIFY(!sent.contains(u"messages"_s));
}

void TestRequests::headersAndBodyOfTheNearestWin()
{
    RawServer server(inOrder({reply("200 OK", "{\"choices\":[{\"message\":{\"content\":\"ok\"}}]}")}));
    Rig rig;
    CallSpec spec = specFor(profileFor(server.url(u"/v1"_s)), false);
    spec.profile.headers = {{"X-A", "gateway"}, {"X-B", "gateway"}, {"X-C", "gateway"}};
    spec.profile.extraBody = {{u"a"_s, 1}, {u"b"_s, 1}, {u"c"_s, 1}};
    spec.profile.modelExtras = {{u"gpt-4.1"_s, {{{"X-B", "model"}, {"X-C", "model"}}, {{u"b"_s, 2}, {u"c"_s, 2}}}},
                                {u"other"_s, {{{"X-A", "other"}}, {{u"a"_s, 9}}}}};
    spec.headers = {{"x-c", "conversation"}};
    spec.request.parameters = {{u"c"_s, 3}};
    CallProbe probe(rig.client->chat(spec));
    QVERIFY(probe.wait());
    const RawRequest& request = server.requests().constFirst();
    QCOMPARE(request.header("X-A"), "gateway");
    QCOMPARE(request.header("X-B"), "model");
    QCOMPARE(request.header("X-C"), "conversation");
    QCOMPARE(request.head.toLower().count("x-c:"), 1);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    QCOMPARE(body[u"a"].toInt(), 1);
    QCOMPARE(body[u"b"].toInt(), 2);
    QCOMPARE(body[u"c"].toInt(), 3);
}

void TestRequests::everyRequestIsItsOwn_data()
{
    QTest::addColumn<Change>("change"); // of the second request over one client
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body"); // what it holds, unlike the first
    const auto row = [](const char* name, Change change, const QByteArray& target, const QByteArray& body) {
        QTest::newRow(name) << change << target << body;
    };
    row("text of the same length", [](CallSpec& spec) { spec.request.messages.first().text = u"Hullo"_s; }, "/v1/chat/completions", "Hullo");
    row("model", [](CallSpec& spec) { spec.request.model = u"gpt-4.2"_s; }, "/v1/chat/completions", "gpt-4.2");
    row("parameter", [](CallSpec& spec) { spec.request.parameters = {{u"seed"_s, 1}}; }, "/v1/chat/completions", "\"seed\":1");
    row("parameter of the gateway", [](CallSpec& spec) { spec.profile.extraBody = {{u"seed"_s, 2}}; }, "/v1/chat/completions", "\"seed\":2");
    row("API", [](CallSpec& spec) { spec.request.api = bw::openai::Api::Completion; }, "/v1/completions", "\"prompt\":");
    row("address", [](CallSpec& spec) { spec.profile.endpoints.first().baseUrl.setPath(u"/other/v2"_s); }, "/other/v2/chat/completions", "Hello");
}

void TestRequests::everyRequestIsItsOwn()
{
    QFETCH(const Change, change);
    QFETCH(const QByteArray, body);
    const RawReply ok = reply("200 OK", "{\"choices\":[{\"message\":{\"content\":\"ok\"}}]}");
    RawServer server(inOrder({ok, ok, ok}));
    Rig rig;
    const CallSpec first = specFor(profileFor(server.url(u"/v1"_s)), false);
    CallSpec changed = first;
    change(changed);
    for (const CallSpec& spec : {first, first, changed}) {
        CallProbe probe(rig.client->chat(spec));
        QVERIFY(probe.wait());
        QCOMPARE(probe.errorClass(), u"ok"_s);
    }
    const QList<RawRequest>& requests = server.requests();
    QCOMPARE(requests.size(), 3);
    QVERIFY(requests[0].body.contains("Hello"));
    QCOMPARE(requests[1].body, requests[0].body);
    QTEST(requests[2].target(), "target");
    QVERIFY2(requests[2].body.contains(body), requests[2].body.constData());
}

void TestRequests::credentialsOfAConversationAreNotSent()
{
    RawServer server(inOrder({reply("200 OK", "{\"choices\":[{\"message\":{\"content\":\"ok\"}}]}")}));
    Rig rig;
    CallSpec spec = specFor(profileFor(server.url(u"/v1"_s)), false);
    spec.headers = {{"Authorization", "Bearer other"}, {"X-Ok", "yes"}};
    CallProbe probe(rig.client->chat(spec));
    QVERIFY(probe.wait());
    QVERIFY(!server.requests().constFirst().head.contains("other"));
    QCOMPARE(server.requests().constFirst().header("X-Ok"), "yes");
}

void TestRequests::everyChoiceReachesTheScreen()
{
    ClientContext context;
    NetworkWorkers workers(context, 1);
    CallSpec spec = specFor(profileFor(m_sim->baseUrl()));
    spec.request.parameters = {{u"n"_s, 3}};
    LiveCall* const call = workers.chat(spec, this);
    QStringList texts(3);
    std::optional<CallResult> result;
    connect(call, &LiveCall::progress, this, [&texts](const LiveProgress& progress) {
        texts[0] += progress.content;
        for (const LiveChoice& other : progress.others)
            texts[other.choice] += other.content;
    });
    connect(call, &LiveCall::finished, this, [&result](const CallResult& ended) { result = ended; });
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->completion.choices.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(texts[i], result->completion.choices[i].content);
    QVERIFY(!texts[2].isEmpty());
}

void TestRequests::logprobs_data()
{
    completions_data();
}

void TestRequests::logprobs()
{
    QFETCH(const bool, stream);
    Rig rig;
    CallSpec spec = specFor(profileFor(m_sim->baseUrl()), stream);
    spec.request.parameters = {{u"logprobs"_s, true}, {u"top_logprobs"_s, 3}};
    CallProbe probe(rig.client->chat(spec));
    QVERIFY(probe.wait());
    const auto& choice = probe.result.completion.choices.constFirst();
    QCOMPARE(choice.logprobs.size(), 30);
    QString joined;
    for (const QJsonValue& entry : choice.logprobs) {
        joined += entry[u"token"].toString();
        QCOMPARE(entry[u"top_logprobs"].toArray().size(), 3);
        QCOMPARE(entry[u"top_logprobs"][0][u"logprob"], entry[u"logprob"]);
    }
    QCOMPARE(joined, choice.content);
}

void TestRequests::toolsAreCalled_data()
{
    completions_data();
}

void TestRequests::toolsAreCalled()
{
    QFETCH(const bool, stream);
    const auto tool = [](const QString& name) {
        const QJsonObject city{{u"type"_s, u"string"_s}};
        return QJsonObject{{u"type"_s, u"function"_s},
                           {u"function"_s, QJsonObject{{u"name"_s, name},
                                                       {u"parameters"_s, QJsonObject{{u"type"_s, u"object"_s},
                                                                                     {u"properties"_s, QJsonObject{{u"city"_s, city}}},
                                                                                     {u"required"_s, QJsonArray{u"city"_s}}}}}}};
    };
    Rig rig;
    CallSpec spec = specFor(profileFor(m_sim->baseUrl()), stream);
    spec.request.messages.first().text = u"get_time and get_weather, please"_s;
    spec.request.parameters = {{u"tools"_s, QJsonArray{tool(u"get_weather"_s), tool(u"get_time"_s), tool(u"other"_s)}}};
    CallProbe probe(rig.client->chat(spec));
    QVERIFY(probe.wait());
    const auto& choice = probe.result.completion.choices.constFirst();
    QCOMPARE(choice.finish, bw::openai::FinishReason::ToolCalls);
    QCOMPARE(choice.toolCalls.size(), 2);
    QCOMPARE(choice.toolCalls[1].name, u"get_time"_s);
    QCOMPARE(QJsonDocument::fromJson(choice.toolCalls[1].arguments.toUtf8()).object()[u"city"].toString(), u"example"_s);
}

void TestRequests::answersAreHeldAgainstTheirSchema()
{
    const auto formatOf = [](const QJsonObject& count) {
        const QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, QJsonObject{{u"count"_s, count}}}, {u"required"_s, QJsonArray{u"count"_s}}};
        return QJsonObject{{u"type"_s, u"json_schema"_s}, {u"json_schema"_s, QJsonObject{{u"name"_s, u"order"_s}, {u"schema"_s, schema}}}};
    };
    Rig rig;
    CallSpec spec = specFor(profileFor(m_sim->baseUrl()));
    spec.request.parameters = {{u"response_format"_s, formatOf({{u"type"_s, u"integer"_s}})}};
    CallProbe good(rig.client->chat(spec));
    QVERIFY(good.wait());
    QCOMPARE(good.text, u"{\"count\":1}"_s);
    QCOMPARE(good.record().format, std::optional(bw::openai::FormatVerdict{u"order"_s, {}, {}}));
    spec.request.parameters = {{u"response_format"_s, formatOf({{u"type"_s, u"integer"_s}, {u"multipleOf"_s, 2}})}};
    CallProbe bad(rig.client->chat(spec));
    QVERIFY(bad.wait());
    QCOMPARE(bad.record().format->path, u"$.count"_s);
    spec.request.parameters.insert(u"max_tokens"_s, 2);
    CallProbe cut(rig.client->chat(spec));
    QVERIFY(cut.wait());
    QVERIFY(cut.record().format->problem.contains(u"no JSON"_s));
    spec.request.parameters = {{u"response_format"_s, QJsonObject{{u"type"_s, u"json_object"_s}}}};
    CallProbe any(rig.client->chat(spec));
    QVERIFY(any.wait());
    QVERIFY(any.record().format->fits());
    spec.request.parameters = {};
    CallProbe none(rig.client->chat(spec));
    QVERIFY(none.wait());
    QVERIFY(!none.record().format);
}

//! Else a provider that bills them would seem to bill too much.
void TestRequests::toolsAndSchemasCountAsPrompt()
{
    bw::openai::ChatRequest request;
    request.messages = {bw::openai::textMessage(bw::openai::Role::User, u"Hello"_s)};
    const qint64 alone = promptTokens(request);
    const QJsonObject schema{{u"type"_s, u"object"_s}, {u"required"_s, QJsonArray{u"a"_s, u"b"_s}}};
    const qint64 ofSchema = bw::openai::estimateTokens(QString::fromUtf8(QJsonDocument(schema).toJson(QJsonDocument::Compact)));
    request.parameters = {{u"temperature"_s, 0}, {u"response_format"_s, schema}};
    QCOMPARE(promptTokens(request), alone + ofSchema);
    request.parameters.insert(u"tools"_s, QJsonArray{schema});
    QVERIFY(promptTokens(request) >= alone + 2 * ofSchema);
}

void TestRequests::embeddingsHaveTheDimensionsAskedFor()
{
    Rig rig;
    EmbeddingsSpec spec;
    spec.profile = profileFor(m_sim->baseUrl());
    spec.model = u"text-embedding-3-small"_s;
    spec.input = {u"one"_s, u"two"_s};
    spec.dimensions = 12;
    spec.source = bw::record::Source::Playground;
    std::optional<EmbeddingsResult> result;
    rig.client->embeddings(spec, this, [&result](const EmbeddingsResult& ended) { result = ended; });
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->vectors.size(), 2);
    QCOMPARE(result->vectors[0].size(), 12);
    QVERIFY(bw::record::paid(result->record).has_value());
}

void TestRequests::embeddingsKeepWhatWasSaidIfAsked()
{
    for (const bool asked : {false, true}) {
        Rig rig;
        EmbeddingsSpec spec;
        spec.profile = profileFor(m_sim->baseUrl());
        spec.keys = bw::gateway::singleKey(spec.profile, bw::SecretString("hs_secret_of_forty_characters_0123456789abc"));
        spec.model = u"text-embedding-3-small"_s;
        spec.input = {u"one"_s, u"two"_s};
        spec.keepRaw = asked;
        bool ended = false;
        rig.client->embeddings(spec, this, [&ended](const EmbeddingsResult&) { ended = true; });
        QTRY_VERIFY(ended);
        const auto published = rig.bus.takeAll();
        QCOMPARE(published.size(), size_t(1));
        QCOMPARE(published[0].exchange != nullptr, asked);
        if (!asked)
            continue;
        QCOMPARE(published[0].exchange->prompt, u"one\ntwo"_s);
        QVERIFY(published[0].exchange->requestBody.contains("\"two\""));
        QVERIFY(published[0].exchange->responseBody.contains("\"embedding\""));
        for (const auto& [name, value] : published[0].exchange->requestHeaders)
            QVERIFY2(!value.contains("hs_secret"), name);
    }
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
