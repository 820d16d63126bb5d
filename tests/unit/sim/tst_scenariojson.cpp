// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/scenariojson.h"

#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bw::PicoUsd;
using bw::Distribution;
using bw::sim::FaultRule;
using bw::sim::Scenario;
using bw::sim::scenarioFromJson;

class TestScenarioJson : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void emptyIsTheDefault();
    void readsEveryKey();
    void readsFaults();
    void readsDistributions_data();
    void readsDistributions();
    void sortsPhases();
    void refuses_data();
    void refuses();
};

void TestScenarioJson::emptyIsTheDefault()
{
    const auto scenario = scenarioFromJson("{}");
    QVERIFY(scenario);
    QCOMPARE(*scenario, Scenario());
    QCOMPARE(scenario->models.size(), 5);
    QCOMPARE(scenario->ttftMs, Distribution::constant(20));
    QCOMPARE(scenario->gapMs, Distribution::constant(5));
    QCOMPARE(scenario->tokens, Distribution::constant(60));
    QVERIFY(scenario->requiredKey.isEmpty());
}

void TestScenarioJson::readsEveryKey()
{
    const auto scenario = scenarioFromJson(R"({
        "models":[{"id":"gpt-4.1","price_in":8.0,"price_out":16.0,"context":128000},{"id":"free"}],
        "required_key":"hs_x", "tls":{"delay_ms":150},
        "ttft_ms":{"dist":"lognormal","median":180,"sigma":0.4}, "gap_ms":{"dist":"normal","mean":12,"stddev":3},
        "tokens":{"dist":"constant","value":256}, "tokens_per_chunk":2, "reasoning_tokens":7,
        "setup_ms":150, "keepalive_timeout_s":60, "max_requests_per_connection":1000, "rpm":600, "tpm":100000,
        "errors":[], "stalls":[{"at_s":3,"for_s":1.5}], "phases":[{"from_s":60,"errors":[]}],
        "stamp":true, "log":"truth.jsonl"})");
    QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error().message));
    QCOMPARE(scenario->models.size(), 2);
    QCOMPARE(scenario->models[0].priceIn, PicoUsd(8'000'000));
    QCOMPARE(scenario->models[0].priceOut, PicoUsd(16'000'000));
    QCOMPARE(scenario->models[0].context, 128'000);
    QCOMPARE(scenario->models[1].priceIn, PicoUsd());
    QCOMPARE(scenario->requiredKey, u"hs_x"_s);
    QCOMPARE(scenario->tlsDelay, 150ms);
    QCOMPARE(scenario->ttftMs, (Distribution{Distribution::Kind::LogNormal, 180, 0.4}));
    QCOMPARE(scenario->gapMs, (Distribution{Distribution::Kind::Normal, 12, 3}));
    QCOMPARE(scenario->tokens, Distribution::constant(256));
    QCOMPARE(scenario->tokensPerChunk, 2);
    QCOMPARE(scenario->reasoningTokens, Distribution::constant(7));
    QCOMPARE(scenario->setup, 150ms);
    QCOMPARE(scenario->keepAliveTimeout, 60s);
    QCOMPARE(scenario->maxRequestsPerConnection, 1000);
    QCOMPARE(scenario->rpm, 600);
    QCOMPARE(scenario->tpm, 100'000);
    QCOMPARE(scenario->stalls, (QList<bw::sim::Stall>{{3s, 1500ms}}));
    QCOMPARE(scenario->phases.size(), 1);
    QCOMPARE(scenario->phases[0].from, bw::Nanoseconds(60s));
    QVERIFY(scenario->stamp);
    QCOMPARE(scenario->logFile, u"truth.jsonl"_s);
}

void TestScenarioJson::readsFaults()
{
    const auto scenario = scenarioFromJson(R"({"errors":[
        {"p":0.05,"status":429,"headers":{"Retry-After":"2"}},{"p":0.01,"kind":"html502"},
        {"p":0.01,"kind":"reset","when":"mid_stream"},{"p":0.01,"kind":"reset"},{"p":0.01,"kind":"silent"},
        {"p":0.01,"kind":"malformed_sse"},{"p":0.01,"kind":"error_in_stream"},{"p":0.01,"kind":"slow_headers","ms":5000}]})");
    QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error().message));
    const auto& rules = scenario->errors;
    QCOMPARE(rules.size(), 8);
    QCOMPARE(rules[0].status, 429);
    QCOMPARE(rules[0].headers.value(0), (std::pair<QByteArray, QByteArray>{"Retry-After", "2"}));
    const QList<FaultRule::Kind> kinds = {FaultRule::Kind::Status, FaultRule::Kind::Html502, FaultRule::Kind::Reset,
                                          FaultRule::Kind::Reset, FaultRule::Kind::Silent, FaultRule::Kind::MalformedSse,
                                          FaultRule::Kind::ErrorInStream, FaultRule::Kind::SlowHeaders};
    for (int i = 0; i < 8; ++i)
        QCOMPARE(rules[i].kind, kinds[i]);
    QCOMPARE(rules[2].when, FaultRule::When::MidStream);
    QCOMPARE(rules[3].when, FaultRule::When::BeforeHeaders);
    QCOMPARE(rules[7].delay, 5000ms);
}

void TestScenarioJson::readsDistributions_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    const auto row = [](const char* json, Distribution::Kind kind, double first, double second) {
        QTest::newRow(json) << QByteArray(json) << int(kind) << first << second;
    };
    row("4.5", Distribution::Kind::Constant, 4.5, 0);
    row(R"({"dist":"constant","value":1})", Distribution::Kind::Constant, 1, 0);
    row(R"({"dist":"normal","mean":2,"stddev":3})", Distribution::Kind::Normal, 2, 3);
    row(R"({"dist":"lognormal","median":4,"sigma":0.5})", Distribution::Kind::LogNormal, 4, 0.5);
    row(R"({"dist":"uniform","min":6,"max":7})", Distribution::Kind::Uniform, 6, 7);
    row(R"({"dist":"exponential","mean":8})", Distribution::Kind::Exponential, 8, 0);
}

void TestScenarioJson::readsDistributions()
{
    QFETCH(QByteArray, json);
    const auto scenario = scenarioFromJson("{\"gap_ms\":" + json + "}");
    QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error().message));
    QTEST(int(scenario->gapMs.kind), "kind");
    QTEST(scenario->gapMs.first, "first");
    QTEST(scenario->gapMs.second, "second");
}

void TestScenarioJson::sortsPhases()
{
    const auto scenario = scenarioFromJson(R"({"phases":[{"from_s":9,"errors":[]},{"from_s":1,"errors":[{"p":1,"status":500}]}]})");
    QVERIFY(scenario);
    QCOMPARE(scenario->phases[0].from, bw::Nanoseconds(1s));
    QCOMPARE(scenario->phases[0].errors.size(), 1);
}

void TestScenarioJson::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("names"); // the key
    QTest::addColumn<QString>("says");  // what is allowed
    const auto row = [](const char* json, const char* names, const char* says) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(names) << QString::fromLatin1(says);
    };
    row("", "JSON", "byte");
    row("{\"rpm\":1,}", "JSON", "byte 10");
    row("[]", "scenario", "one JSON object");
    row(R"({"rps":1})", "\"rps\"", "Allowed here: models, required_key, tls, setup_ms");
    row(R"({"models":{}})", "\"models\"", "array of objects, not {}");
    row(R"({"models":[]})", "\"models\"", "at least one model");
    row(R"({"models":["gpt"]})", "\"models[0]\"", "an object, not \"gpt\"");
    row(R"({"models":[{}]})", "\"models[0].id\" is missing", "text that is not empty");
    row(R"({"models":[{"id":"a"},{"id":"a"}]})", "\"models[1].id\"", "different");
    row(R"({"models":[{"id":"a","price_in":"8"}]})", "\"models[0].price_in\"", "a number from 0 to 1000000, not \"8\"");
    row(R"({"models":[{"id":"a","price":8}]})", "\"models[0].price\"", "Allowed here: id, price_in, price_out, context");
    row(R"({"models":[{"id":"a","context":0}]})", "\"models[0].context\"", "whole number from 1");
    row(R"({"required_key":""})", "\"required_key\"", "not empty");
    row(R"({"tls":true})", "\"tls\"", "an object, not true");
    row(R"({"tls":{"delay":1}})", "\"tls.delay\"", "Allowed here: delay_ms");
    row(R"({"tls":{"delay_ms":-1}})", "\"tls.delay_ms\"", "from 0 to 3600000, not -1");
    row(R"({"ttft_ms":-1})", "\"ttft_ms\"", "from 0");
    row(R"({"ttft_ms":"20"})", "\"ttft_ms\"", "a number or a distribution");
    row(R"({"ttft_ms":{"dist":"gauss"}})", "\"ttft_ms.dist\"", "one of constant, normal, lognormal, uniform, exponential, not \"gauss\"");
    row(R"({"ttft_ms":{"value":1}})", "\"ttft_ms.dist\" is missing", "one of constant");
    row(R"({"gap_ms":{"dist":"constant"}})", "\"gap_ms.value\" is missing", "a number from 0");
    row(R"({"gap_ms":{"dist":"normal","mean":1}})", "\"gap_ms.stddev\" is missing", "a number");
    row(R"({"gap_ms":{"dist":"normal","mean":1,"sigma":1}})", "\"gap_ms.stddev\"", "a number");
    row(R"({"gap_ms":{"dist":"constant","value":1,"mean":2}})", "\"gap_ms.mean\" is not known", "dist, value");
    row(R"({"gap_ms":{"dist":"lognormal","median":1,"sigma":11}})", "\"gap_ms.sigma\"", "from 0 to 10");
    row(R"({"gap_ms":{"dist":"uniform","min":2,"max":1}})", "\"gap_ms.max\"", "at least min");
    row(R"({"tokens":{"dist":"constant","value":2000000}})", "\"tokens.value\"", "to 1000000");
    row(R"({"reasoning_tokens":true})", "\"reasoning_tokens\"", "a number or a distribution");
    row(R"({"tokens_per_chunk":0})", "\"tokens_per_chunk\"", "whole number from 1 to 10000, not 0");
    row(R"({"tokens_per_chunk":1.5})", "\"tokens_per_chunk\"", "whole number");
    row(R"({"setup_ms":"1"})", "\"setup_ms\"", "a number from 0");
    row(R"({"keepalive_timeout_s":0})", "\"keepalive_timeout_s\"", "from 1 to 86400");
    row(R"({"max_requests_per_connection":0})", "\"max_requests_per_connection\"", "from 1");
    row(R"({"rpm":0})", "\"rpm\"", "from 1");
    row(R"({"tpm":1.5})", "\"tpm\"", "whole number");
    row(R"({"errors":{}})", "\"errors\"", "array of objects");
    row(R"({"errors":[{"status":500}]})", "\"errors[0].p\" is missing", "from 0 to 1");
    row(R"({"errors":[{"p":2,"status":500}]})", "\"errors[0].p\"", "from 0 to 1, not 2");
    row(R"({"errors":[{"p":1}]})", "\"errors[0]\"", "either status or kind");
    row(R"({"errors":[{"p":1,"status":500,"kind":"reset"}]})", "\"errors[0]\"", "either status or kind");
    row(R"({"errors":[{"p":1,"status":200}]})", "\"errors[0].status\"", "from 400 to 599");
    row(R"({"errors":[{"p":1,"kind":"boom"}]})", "\"errors[0].kind\"", "html502, reset, silent, malformed_sse, error_in_stream, slow_headers");
    row(R"({"errors":[{"p":1,"kind":"reset","when":"later"}]})", "\"errors[0].when\"", "before_headers, mid_stream");
    row(R"({"errors":[{"p":1,"kind":"silent","when":"mid_stream"}]})", "\"errors[0].when\" is not known", "Allowed here");
    row(R"({"errors":[{"p":1,"kind":"slow_headers"}]})", "\"errors[0].ms\" is missing", "a number");
    row(R"({"errors":[{"p":1,"status":429,"headers":{"Retry-After":2}}]})", "\"errors[0].headers.Retry-After\"", "a text");
    row(R"({"errors":[{"p":1,"status":429,"headers":{"A":"b\r\nc"}}]})", "\"errors[0].headers.A\"", "one line");
    row(R"({"errors":[{"p":0.6,"status":500},{"p":0.6,"status":502}]})", "\"errors\"", "must not exceed 1");
    row(R"({"stalls":[{"at_s":1}]})", "\"stalls[0].for_s\" is missing", "a number");
    row(R"({"stalls":[{"at_s":1,"for_s":1,"x":1}]})", "\"stalls[0].x\"", "Allowed here: at_s, for_s");
    row(R"({"phases":[{"from_s":1}]})", "\"phases[0].errors\" is missing", "array of objects");
    row(R"({"phases":[{"errors":[]}]})", "\"phases[0].from_s\" is missing", "a number");
    row(R"({"phases":[{"from_s":1,"errors":[{"p":1}]}]})", "\"phases[0].errors[0]\"", "either status or kind");
    row(R"({"stamp":1})", "\"stamp\"", "true or false, not 1");
    row(R"({"log":""})", "\"log\"", "not empty");
}

void TestScenarioJson::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, names);
    QFETCH(QString, says);
    const auto scenario = scenarioFromJson(json);
    QVERIFY(!scenario);
    const QString message = scenario.error().message;
    QVERIFY2(message.contains(names) && message.contains(says), qPrintable(message));
}

QTEST_GUILESS_MAIN(TestScenarioJson)
#include "tst_scenariojson.moc"
