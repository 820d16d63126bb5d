// SPDX-License-Identifier: GPL-3.0-or-later
// Models that refuse a parameter are asked again without it, once, and the record says so.
#include "callprobe.h"
#include "wireanswers.h"

#include "gateway/attemptwords.h"
#include "gateway/caches.h"
#include "gateway/safeguards.h"
#include "sim/simulatedgateway.h"
#include "support/suite.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw::gateway;
using namespace bw::test;
using bw::openai::ParameterChange;

class TestRefusals : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void askedAgainWithoutThem();
    void rememberedForModelAndEndpoint();
    void callsAtTheSameTime();
    void forgottenWhenThePersonSays();
    void theProfileMayForbidIt();
    void aLoadTestWithoutRetriesIsToldTheTruth();
    void anAnswerToAnotherQuestionIsNotKept();
    void endsThoughEverythingIsRefused();

private:
    [[nodiscard]] CallSpec spec(const QString& model = u"o9"_s) const;

    std::unique_ptr<bw::sim::SimulatedGateway> m_sim;
};

namespace {

const ParameterChange Renamed{u"max_tokens"_s, u"max_completion_tokens"_s};
const ParameterChange Dropped{u"temperature"_s, {}};

} // namespace

void TestRefusals::initTestCase()
{
    bw::sim::Scenario scenario;
    scenario.models = {{u"o9"_s, {}, {}, 1'000, {u"max_tokens"_s, u"temperature"_s}}, {u"gpt-4.1"_s, {}, {}, 1'000}};
    scenario.ttftMs = bw::Distribution::constant(0);
    scenario.gapMs = bw::Distribution::constant(0);
    m_sim = std::make_unique<bw::sim::SimulatedGateway>(scenario);
    QVERIFY(m_sim->start().has_value());
}

CallSpec TestRefusals::spec(const QString& model) const
{
    CallSpec spec = specFor(profileFor(m_sim->baseUrl()));
    spec.request.model = model;
    spec.request.parameters = {{u"temperature"_s, 0.5}, {u"max_tokens"_s, 5}, {u"seed"_s, 1}};
    spec.keepRaw = true;
    return spec;
}

void TestRefusals::askedAgainWithoutThem()
{
    Rig rig;
    CallProbe probe(rig.client->chat(spec()));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"ok"_s);
    QCOMPARE(verdicts(probe.record()), u"retry_same retry_same ok"_s);
    QCOMPARE(probe.record().attempts[0].adapted, u"max_tokens"_s);
    QCOMPARE(probe.record().attempts[1].adapted, u"temperature"_s);
    QCOMPARE(probe.record().changes, (QList{Renamed, Dropped}));
    QCOMPARE(attemptsInWords(probe.record().attempts), u"400 → again without max_tokens → 400 → again without temperature → answered"_s);
    const QJsonObject sent = QJsonDocument::fromJson(probe.result.raw.requestBody).object();
    QCOMPARE(sent[u"max_completion_tokens"].toInt(), 5);
    QVERIFY(!sent.contains(u"temperature"_s) && !sent.contains(u"max_tokens"_s) && sent.contains(u"seed"_s));
    QCOMPARE(probe.record().usage->completionTokens, 5);
}

void TestRefusals::rememberedForModelAndEndpoint()
{
    ClientContext context;
    context.safeguards = std::make_shared<Safeguards>();
    Rig first(context);
    CallProbe learning(first.client->chat(spec()));
    QVERIFY(learning.wait());
    Rig second(context); // another thread's client
    CallProbe knowing(second.client->chat(spec()));
    QVERIFY(knowing.wait());
    QCOMPARE(verdicts(knowing.record()), u"ok"_s);
    QCOMPARE(knowing.record().changes, (QList{Renamed, Dropped}));
    CallProbe other(second.client->chat(spec(u"gpt-4.1"_s)));
    QVERIFY(other.wait());
    QVERIFY(other.record().changes.isEmpty());
}

//! Each is refused before it could hear of what another learned, and is asked again all the same; nobody learns more.
void TestRefusals::callsAtTheSameTime()
{
    ClientContext context;
    context.safeguards = std::make_shared<Safeguards>();
    Rig rig(context);
    std::vector<std::unique_ptr<CallProbe>> probes;
    for (int i = 0; i < 4; ++i)
        probes.push_back(std::make_unique<CallProbe>(rig.client->chat(spec())));
    for (const auto& probe : probes) {
        QVERIFY(probe->wait());
        QCOMPARE(probe->errorClass(), u"ok"_s);
        QCOMPARE(probe->record().attempts.size(), 3);
    }
    const auto memory = context.safeguards->endpoint(spec().profile.endpoints.constFirst().id);
    QCOMPARE(memory->refusedParameters(u"o9"_s), (QList{Renamed, Dropped}));
}

void TestRefusals::forgottenWhenThePersonSays()
{
    ClientContext context;
    context.safeguards = std::make_shared<Safeguards>();
    Rig rig(context);
    CallProbe learning(rig.client->chat(spec()));
    QVERIFY(learning.wait());
    context.safeguards->forget(spec().profile.endpoints.constFirst().id);
    CallProbe again(rig.client->chat(spec()));
    QVERIFY(again.wait());
    QCOMPARE(again.record().attempts.size(), 3);
}

void TestRefusals::theProfileMayForbidIt()
{
    Rig rig;
    CallSpec strict = spec();
    strict.profile.dropRefusedParameters = false;
    CallProbe probe(rig.client->chat(strict));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"bad_request"_s);
    QCOMPARE(probe.record().attempts.size(), 1);
    QVERIFY(probe.record().failure.message.contains(u"max_completion_tokens"_s));
}

void TestRefusals::aLoadTestWithoutRetriesIsToldTheTruth()
{
    Rig rig;
    CallProbe learning(rig.client->chat(spec()));
    QVERIFY(learning.wait());
    CallSpec bare = spec();
    bare.guards.retries = false;
    CallProbe probe(rig.client->chat(bare));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"bad_request"_s);
}

void TestRefusals::anAnswerToAnotherQuestionIsNotKept()
{
    QTemporaryDir folder;
    ClientContext context;
    context.caches = std::make_shared<Caches>(folder.filePath(u"cache.db"_s));
    Rig rig(context);
    CallSpec cached = spec();
    cached.profile.cache.enabled = true;
    for (int i = 0; i < 2; ++i) {
        CallProbe probe(rig.client->chat(cached));
        QVERIFY(probe.wait());
        QCOMPARE(probe.errorClass(), u"ok"_s);
        QCOMPARE(probe.record().cache, bw::record::CacheState::Miss);
    }
}

void TestRefusals::endsThoughEverythingIsRefused()
{
    RawServer server([](const RawRequest& request) {
        for (const QByteArray name : {"max_tokens", "max_completion_tokens", "seed", "temperature"}) {
            if (request.body.contains('"' + name + '"'))
                return reply("400 Bad Request", "{\"error\":{\"message\":\"'" + name + "' is not supported, only max_completion_tokens\"}}");
        }
        return reply("400 Bad Request", "{\"error\":{\"message\":\"not supported\"}}");
    });
    Rig rig;
    CallSpec stubborn = spec();
    stubborn.profile = profileFor(server.url(u"/v1"_s));
    CallProbe probe(rig.client->chat(stubborn));
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"bad_request"_s);
    QCOMPARE(server.requests().size(), 5);
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
