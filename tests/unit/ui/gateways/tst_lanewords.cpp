// SPDX-License-Identifier: GPL-3.0-or-later
// What screens say of breakers, model by model.
#include "gateways/lanewords.h"

#include "gateway/gatewayprofile.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;
using gateway::EndpointHealth;
using gateway::LaneHealth;
using resilience::BreakerState;

namespace {

const Instant Now = Instant(1h);
const QList<gateway::KeyRef> Keys{{KeyId(u"k1"_s), u"main"_s}, {KeyId(u"k2"_s), {}}};

Moment threeInTheMorning()
{
    return {Now, QDateTime(QDate(2026, 3, 14), QTime(3, 12, 40))};
}

LaneHealth lane(const QString& model, BreakerState state = BreakerState::Closed)
{
    LaneHealth lane;
    lane.id = {EndpointId(u"here"_s), KeyId(u"k1"_s), model};
    lane.state = state;
    return lane;
}

//! "gpt-4.1:open deepseek:closed"
EndpointHealth healthOf(const QString& lanes)
{
    EndpointHealth health;
    for (const QString& word : lanes.split(u' ', Qt::SkipEmptyParts)) {
        const QString state = word.section(u':', 1);
        health.lanes.append(lane(word.section(u':', 0, 0), state == "open"_L1 ? BreakerState::Open : state == "half"_L1 ? BreakerState::HalfOpen : BreakerState::Closed));
        health.lanes.last().failuresInARow = state == "failing"_L1 ? 3 : 0;
    }
    return health;
}

} // namespace

class TestLaneWords : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void oneModelIsNotTheEndpoint_data();
    void oneModelIsNotTheEndpoint();
    void aGatewayWithOneIllModelIsNotDown();
    void cells();
    void whatIsWellIsNotTalkedAbout();
    void whatIsNotWellIsSaid();
    void whatTheEndpointTaught();
};

void TestLaneWords::oneModelIsNotTheEndpoint_data()
{
    QTest::addColumn<QString>("lanes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all is well") << u"a:closed b:closed"_s << u"closed"_s;
    QTest::newRow("the only one") << u"a:open"_s << u"open"_s;
    QTest::newRow("one of two") << u"a:open b:closed"_s << u"open: a"_s;
    QTest::newRow("being tried") << u"a:half b:closed"_s << u"half-open: a"_s;
    QTest::newRow("two of three") << u"a:open b:half c:closed"_s << u"open: 2 models"_s;
    QTest::newRow("both") << u"a:open b:open"_s << u"open"_s;
    QTest::newRow("the other fails too") << u"a:open b:failing"_s << u"open"_s;
    QTest::newRow("a list of models is no answer") << u"a:open :closed"_s << u"open"_s;
    QTest::newRow("only the list is ill") << u":open a:closed"_s << u"open: list of models"_s;
    QTest::newRow("another key, the same model") << u"a:open a:closed"_s << u"open"_s;
}

void TestLaneWords::oneModelIsNotTheEndpoint()
{
    QFETCH(QString, lanes);
    const EndpointHealth health = healthOf(lanes);
    EndpointPulse pulse;
    pulse.breaker = health.worst().state;
    pulse.onlyModels = modelsInTrouble(health);
    const BreakerWord word = breakerWord(pulse, true);
    QTEST(word.text, "expected");
    if (word.text.contains(u':'))
        QCOMPARE(word.kind, Pill::Kind::Warning);
}

void TestLaneWords::aGatewayWithOneIllModelIsNotDown()
{
    gateway::GatewayProfile profile;
    gateway::Endpoint endpoint;
    endpoint.id = EndpointId(u"here"_s);
    profile.endpoints = {endpoint};
    EndpointPulse pulse;
    pulse.breaker = BreakerState::Open;
    QCOMPARE(worstOf(profile, {{endpoint.id, pulse}}), Pill::Kind::Bad);
    pulse.onlyModels = {u"gpt-4.1"_s};
    QCOMPARE(worstOf(profile, {{endpoint.id, pulse}}), Pill::Kind::Warning);
}

void TestLaneWords::cells()
{
    LaneHealth ill = lane(u"gpt-4.1"_s, BreakerState::Open);
    ill.failuresInARow = 5;
    ill.lastFailure = ErrorClass::ReadTimeout;
    ill.lastFailureAt = Now - 20s;
    ill.openUntil = Now + 40s;
    ill.heldUntil = Now + 5s;
    ill.limiterFactor = 0.7;
    ill.waiting = 2;
    QCOMPARE(laneCells(ill, Keys, threeInTheMorning()),
             QStringList({u"gpt-4.1"_s, u"main"_s, u"open until 03:13:20"_s, u"5"_s, u"03:12:20 (read timeout)"_s, u"03:12:45"_s, u"70 %"_s, u"2"_s}));
    LaneHealth well = lane({});
    well.id.key = KeyId(u"gone"_s);
    well.heldUntil = Now - 1s; // over
    QCOMPARE(laneCells(well, Keys, threeInTheMorning()),
             QStringList({u"list of models"_s, u"a removed key"_s, u"closed"_s, u"0"_s, u"—"_s, u"—"_s, u"full"_s, u"0"_s}));
    well.id.key = KeyId(u"k2"_s);
    QCOMPARE(laneCells(well, Keys, threeInTheMorning())[LaneKey], u"key 2"_s);
    well.id.key = {};
    QCOMPARE(laneCells(well, Keys, threeInTheMorning())[LaneKey], u"—"_s);
}

void TestLaneWords::whatIsWellIsNotTalkedAbout()
{
    LaneHealth healed = lane(u"gpt-4.1"_s);
    healed.lastFailure = ErrorClass::Overloaded;
    healed.lastFailureAt = Now - 10min;
    EndpointHealth health;
    health.lanes = {healed};
    QVERIFY(laneTrouble(health, Keys, threeInTheMorning()).isEmpty());
    QVERIFY(endpointTrouble(health, Keys).isEmpty());
}

void TestLaneWords::whatIsNotWellIsSaid()
{
    EndpointHealth health = healthOf(u"gpt-4.1:open deepseek:closed"_s);
    LaneHealth& ill = health.lanes.first();
    ill.openUntil = Now + 40s;
    ill.failuresInARow = 5;
    ill.lastFailure = ErrorClass::Overloaded;
    ill.lastFailureAt = Now - 20s;
    ill.limiterFactor = 0.49;
    const QStringList said = laneTrouble(health, Keys, threeInTheMorning());
    QCOMPARE(said.size(), 1);
    QCOMPARE(said.first(), u"gpt-4.1 · main: not asked until 03:13:20; failures in a row: 5, the last at 03:12:20 (overloaded); "
                           "slowed to 49 % of its speed after “too many requests”."_s);
    gateway::GatewayProfile profile;
    profile.keys = Keys;
    gateway::Endpoint endpoint;
    EndpointPulse pulse;
    pulse.known = health;
    QCOMPARE(newsOf(profile, endpoint, pulse, threeInTheMorning()).trouble, said);
    endpoint.enabled = false; // nobody asks it
    QVERIFY(newsOf(profile, endpoint, pulse, threeInTheMorning()).trouble.isEmpty());
}

void TestLaneWords::whatTheEndpointTaught()
{
    EndpointHealth health;
    health.refusedKeys = {KeyId(u"k1"_s)};
    health.refusedModels = {u"o9"_s};
    health.retryTokens = 5;
    const QStringList said = endpointTrouble(health, Keys);
    QCOMPARE(said.size(), 3);
    QVERIFY(said[0].contains(u"“main”"_s) && !said[0].contains(u"k1"_s));
    QVERIFY(said[1].contains(u"“o9”"_s));
    health.retryTokens = 5.1;
    QCOMPARE(endpointTrouble(health, Keys).size(), 2);
}

QTEST_MAIN(TestLaneWords)
#include "tst_lanewords.moc"
