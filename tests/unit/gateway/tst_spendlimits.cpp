// SPDX-License-Identifier: GPL-3.0-or-later
// Money of real calls through the simulated gateway: prices of the profile, budgets with a hard stop.
#include "callprobe.h"
#include "wireanswers.h"

#include "gateway/spendguard.h"
#include "sim/simulatedgateway.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::gateway;
using bw::PicoUsd;
using bw::test::CallProbe;
using bw::test::profileFor;
using bw::test::Rig;
using bw::test::specFor;

namespace {

PicoUsd usd(QStringView text)
{
    return *PicoUsd::fromDecimal(text);
}

} // namespace

class TestSpendLimits : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theProfilesPricesWin();
    void theAttemptCarriesTheCost();
    void ourOwnCountStandsBeside();
    void stopsBeforeSending();
    void theProfilesExtraParametersCount();
    void stopsAfterTheActualCost();
    void stopsTheDay();
    void workersShareTheDay();
    void anOutageDoesNotUseUpTheDay();
    void spendingWithoutALimitCountsOnceThereIsOne();
    void embeddingsAskToo();
    void embeddingsWithoutUsageAreEstimated();
    void listsOfModelsAreFree();
    void unknownPricesGoThrough();

private:
    [[nodiscard]] GatewayProfile profile() const;

    std::unique_ptr<bw::sim::SimulatedGateway> m_gateway;
};

void TestSpendLimits::initTestCase()
{
    m_gateway = std::make_unique<bw::sim::SimulatedGateway>(bw::sim::Scenario());
    QVERIFY(m_gateway->start().has_value());
}

GatewayProfile TestSpendLimits::profile() const
{
    GatewayProfile profile = profileFor(m_gateway->baseUrl());
    profile.id = bw::ProfileId(u"p"_s);
    return profile;
}

void TestSpendLimits::theProfilesPricesWin()
{
    Rig rig;
    GatewayProfile own = profile();
    bw::spend::Price price;
    price.model = u"gpt-4.1"_s;
    price.input = PicoUsd(1);
    price.output = PicoUsd(2);
    own.prices = {price};
    CallProbe probe(rig.client->chat(specFor(own)));
    QVERIFY(probe.wait());
    const bw::record::RequestRecord& record = probe.result.record;
    QCOMPARE(record.cost->value(), record.usage->promptTokens + 60 * 2);
    QVERIFY(!record.listCost);
}

void TestSpendLimits::theAttemptCarriesTheCost()
{
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profile())));
    QVERIFY(probe.wait());
    const bw::record::RequestRecord& record = probe.result.record;
    QVERIFY(record.cost);
    QCOMPARE(record.attempts.size(), 1);
    QCOMPARE(record.attempts.first().cost, record.cost);
    QCOMPARE(bw::record::paid(record), record.cost);
}

void TestSpendLimits::ourOwnCountStandsBeside()
{
    Rig rig;
    CallProbe probe(rig.client->chat(specFor(profile())));
    QVERIFY(probe.wait());
    const bw::record::RequestRecord& record = probe.result.record;
    QVERIFY(!record.usage->estimated);
    QCOMPARE(record.ownPromptTokens, bw::openai::estimateTokens(u"Hello"));
    QCOMPARE(record.ownOutputTokens, bw::openai::estimateTokens(probe.text));
    GatewayProfile tools = profile(); // sent along with every request, and so counted
    tools.extraBody = {{u"tools"_s, QJsonArray{QJsonObject{{u"type"_s, u"function"_s}}}}};
    CallProbe longer(rig.client->chat(specFor(tools)));
    QVERIFY(longer.wait());
    QVERIFY(longer.result.record.ownPromptTokens > record.ownPromptTokens);
    const bw::spend::Price price = *bw::spend::PriceBook::builtIn().find(u"gpt-4.1"_s, QDate(2026, 11, 28));
    QVERIFY(expectedCost(tools, specFor(tools).request, price).most > expectedCost(profile(), specFor(tools).request, price).most);
}

void TestSpendLimits::stopsBeforeSending()
{
    Rig rig;
    GatewayProfile limited = profile();
    limited.budget.perDay = usd(u"0.001"); // 1 024 tokens of output alone may cost $0.016
    const qint64 before = m_gateway->connectionCount();
    CallProbe probe(rig.client->chat(specFor(limited)));
    QCOMPARE(probe.finished, 0); // nothing ends before the event loop runs again
    QVERIFY(probe.wait());
    const bw::record::RequestRecord& record = probe.result.record;
    QCOMPARE(probe.errorClass(), u"budget_stop"_s);
    QCOMPARE(record.failure.code, u"budget_per_day"_s);
    QVERIFY2(record.failure.message.contains(u"0.001"_s), qPrintable(record.failure.message));
    QVERIFY(record.attempts.isEmpty());
    QVERIFY(!record.usage);
    QVERIFY(!bw::record::paid(record));
    QVERIFY(!bw::isSet(record.sent));
    QVERIFY(bw::isSet(record.end));
    QCOMPARE(m_gateway->connectionCount(), before);
    QCOMPARE(rig.bus.take().size(), 1); // a refusal is a record too
}

void TestSpendLimits::theProfilesExtraParametersCount()
{
    Rig rig;
    GatewayProfile limited = profile();
    limited.budget.perDay = usd(u"0.1");
    limited.extraBody = {{u"max_tokens"_s, 10'000}}; // up to $0.16
    CallProbe generous(rig.client->chat(specFor(limited)));
    QVERIFY(generous.wait());
    QCOMPARE(generous.errorClass(), u"budget_stop"_s);
    bw::gateway::CallSpec spec = specFor(limited);
    spec.request.parameters.insert(u"max_tokens"_s, 60); // wins over the profile's
    CallProbe modest(rig.client->chat(spec));
    QVERIFY(modest.wait());
    QCOMPARE(modest.errorClass(), u"ok"_s);
}

void TestSpendLimits::stopsAfterTheActualCost()
{
    Rig rig;
    GatewayProfile limited = profile();
    limited.budget.perDay = usd(u"0.0009"); // less than one answer of 60 tokens costs
    bw::gateway::CallSpec spec = specFor(limited);
    spec.request.parameters.insert(u"max_tokens"_s, 1); // so it is expected to be cheap
    CallProbe first(rig.client->chat(spec));
    QVERIFY(first.wait());
    QCOMPARE(first.errorClass(), u"ok"_s);
    spec.request.parameters.insert(u"max_tokens"_s, 60);
    CallProbe second(rig.client->chat(spec));
    QVERIFY(second.wait());
    QCOMPARE(second.errorClass(), u"budget_stop"_s);
}

void TestSpendLimits::stopsTheDay()
{
    ClientContext context;
    Rig rig(context);
    GatewayProfile limited = profile();
    limited.budget.perDay = usd(u"0.02");
    int sent = 0;
    for (; sent < 100; ++sent) {
        CallProbe probe(rig.client->chat(specFor(limited)));
        QVERIFY(probe.wait());
        if (probe.errorClass() == u"budget_stop"_s)
            break;
    }
    QVERIFY(sent >= 2);
    QVERIFY(sent < 10);
    QVERIFY(context.budgets->state(limited.id)->spent <= usd(u"0.02"));
    QCOMPARE(context.budgets->state(limited.id)->held, PicoUsd());
}

void TestSpendLimits::workersShareTheDay()
{
    ClientContext context;
    context.prices = bw::spend::PriceBook::builtIn();
    GatewayClient one(context);
    GatewayClient other(context);
    GatewayProfile limited = profile();
    limited.budget.perDay = usd(u"0.02"); // one call in flight is expected to cost $0.0164
    CallProbe first(one.chat(specFor(limited)));
    CallProbe second(other.chat(specFor(limited)));
    QVERIFY(first.wait());
    QVERIFY(second.wait());
    QCOMPARE(first.errorClass(), u"ok"_s);
    QCOMPARE(second.errorClass(), u"budget_stop"_s);
}

//! A proxy that answers for a gateway that is down may have passed the request on; but nothing like its whole limit came of it.
void TestSpendLimits::anOutageDoesNotUseUpTheDay()
{
    bw::test::RawServer server([](const bw::test::RawRequest&) { return bw::test::reply("502 Bad Gateway", "<html>nginx</html>"); });
    ClientContext context;
    Rig rig(context);
    GatewayProfile limited = profileFor(server.url(u"/v1"_s));
    limited.breakerEnabled = false;
    limited.budget.perDay = usd(u"1");
    bw::gateway::CallSpec spec = specFor(limited);
    spec.request.parameters.insert(u"max_tokens"_s, 32'000); // up to $0.51
    for (int i = 0; i < 4; ++i) {
        CallProbe probe(rig.client->chat(spec));
        QVERIFY(probe.wait());
        QVERIFY2(probe.errorClass() != u"budget_stop"_s, qPrintable(probe.result.record.failure.message));
    }
    const auto state = context.budgets->state(limited.id);
    QVERIFY(state->spent.value() > 0 && state->spent < usd(u"0.1"));
    QCOMPARE(state->perhaps, state->spent);

    spec.profile.budget.perDay = usd(u"0.001");
    CallProbe refused(rig.client->chat(spec));
    QVERIFY(refused.wait());
    QCOMPARE(refused.errorClass(), u"budget_stop"_s);
    QVERIFY2(refused.result.record.failure.message.contains(state->perhaps.toDecimal() + u" of it perhaps"_s),
             qPrintable(refused.result.record.failure.message));
}

void TestSpendLimits::spendingWithoutALimitCountsOnceThereIsOne()
{
    ClientContext context;
    context.prices = bw::spend::PriceBook::builtIn();
    GatewayClient client(context);
    CallProbe first(client.chat(specFor(profile())));
    QVERIFY(first.wait());
    QCOMPARE(context.budgets->state(bw::ProfileId(u"p"_s))->spent, *first.result.record.cost);
    GatewayProfile limited = profile();
    limited.budget.perDay = *first.result.record.cost;
    CallProbe second(client.chat(specFor(limited)));
    QVERIFY(second.wait());
    QCOMPARE(second.errorClass(), u"budget_stop"_s);
}

void TestSpendLimits::embeddingsAskToo()
{
    Rig rig;
    GatewayProfile limited = profile();
    limited.budget.perDay = PicoUsd(1);
    std::optional<EmbeddingsResult> result;
    rig.client->embeddings(limited, {}, u"text-embedding-3-small"_s, {u"a sheep"_s}, this, [&](const EmbeddingsResult& ended) { result = ended; });
    QVERIFY(!result);
    QTRY_VERIFY(result);
    QCOMPARE(bw::errorClassId(result->record.failure.errorClass), u"budget_stop"_s);
    limited.budget.perDay = usd(u"1");
    result.reset();
    rig.client->embeddings(limited, {}, u"text-embedding-3-small"_s, {u"a sheep"_s}, this, [&](const EmbeddingsResult& ended) { result = ended; });
    QTRY_VERIFY(result);
    QCOMPARE(bw::errorClassId(result->record.failure.errorClass), u"ok"_s);
    QVERIFY(result->record.cost);
}

void TestSpendLimits::embeddingsWithoutUsageAreEstimated()
{
    bw::test::RawServer server([](const bw::test::RawRequest&) {
        return bw::test::reply("200 OK", R"({"model":"text-embedding-3-small","data":[{"index":0,"embedding":[1,2]}]})");
    });
    Rig rig;
    GatewayProfile own = profileFor(server.url(u"/v1"_s));
    bw::spend::Price price;
    price.model = u"text-embedding-3-small"_s;
    price.input = PicoUsd(7);
    own.prices = {price};
    std::optional<EmbeddingsResult> result;
    rig.client->embeddings(own, {}, price.model, {u"a sheep"_s, u"two sheep"_s}, this, [&](const EmbeddingsResult& ended) { result = ended; });
    QTRY_VERIFY(result);
    const bw::record::RequestRecord& record = result->record;
    QVERIFY(record.usage && record.usage->estimated);
    const qint64 tokens = bw::openai::estimateTokens(u"a sheep") + bw::openai::estimateTokens(u"two sheep");
    QCOMPARE(record.usage->promptTokens, tokens);
    QCOMPARE(record.usage->outputTokens(), 0);
    QCOMPARE(bw::record::paid(record), std::optional(PicoUsd(7 * tokens)));
}

void TestSpendLimits::listsOfModelsAreFree()
{
    Rig rig;
    GatewayProfile limited = profile();
    limited.budget.perDay = PicoUsd(0);
    std::optional<ModelsResult> result;
    rig.client->models(limited, {}, this, [&](const ModelsResult& ended) { result = ended; });
    QTRY_VERIFY(result);
    QVERIFY(!result->models.isEmpty());
    QVERIFY(!bw::record::paid(result->record));
}

void TestSpendLimits::unknownPricesGoThrough()
{
    bw::sim::Scenario scenario;
    scenario.models.first().id = u"nobody-knows"_s;
    bw::sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start().has_value());
    Rig rig;
    GatewayProfile limited = profileFor(gateway.baseUrl());
    limited.budget.perDay = PicoUsd(1);
    bw::gateway::CallSpec spec = specFor(limited);
    spec.request.model = u"nobody-knows"_s;
    CallProbe probe(rig.client->chat(spec));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"ok"_s);
    QVERIFY(!probe.result.record.cost); // "—", never 0
    QVERIFY(!bw::record::paid(probe.result.record));
}

QTEST_GUILESS_MAIN(TestSpendLimits)
#include "tst_spendlimits.moc"
