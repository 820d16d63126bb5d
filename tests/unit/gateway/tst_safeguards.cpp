// SPDX-License-Identifier: GPL-3.0-or-later
// What the calls of a process share: lanes, endpoints, budgets. The rules themselves are tested with the state machines.
#include "gateway/environmentswitches.h"
#include "gateway/safeguards.h"
#include "support/manualclock.h"
#include "support/suite.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::gateway;
using bw::EndpointId;
using bw::ErrorClass;
using bw::KeyId;
using bw::resilience::BreakerState;

namespace {

LaneId laneId(const QString& endpoint, const QString& key = {}, const QString& model = u"m"_s)
{
    return {EndpointId(endpoint), KeyId(key), model};
}

double half()
{
    return 0.5;
}

} // namespace

class TestSafeguards : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void oneLaneForEachEndpointKeyAndModel();
    void otherSettingsBeginAnew();
    void healthTellsTheWorst();
    void theLastFailureHasItsOwnTime();
    void forgetting();
    void forgettingKeepsWhatHappened();
    void attemptsOfTheLastQuarterOfAnHour();
    void refusalsPass();
    void serverDelaysHoldALane();
    void withoutAServerDelayALaneIsHeldForABackoff();
    void whoCameFirstGoesFirst();
    void whoLeavesIsNotWaitedFor();
    void usualFirstDelta();
    void manyThreadsLeakNoPermit();

    void switches_data();
    void switches();
    void holySheeps_data();
    void holySheeps();
};

void TestSafeguards::oneLaneForEachEndpointKeyAndModel()
{
    bw::test::ManualClock clock;
    Safeguards safeguards(clock, half);
    const auto lane = safeguards.lane(laneId(u"e"_s, u"k"_s), {});
    QVERIFY(lane == safeguards.lane(laneId(u"e"_s, u"k"_s), {}));
    for (int i = 0; i < 5; ++i)
        lane->permit()->failure(ErrorClass::Overloaded, {});
    QVERIFY(!lane->permit());
    QVERIFY(safeguards.lane(laneId(u"f"_s, u"k"_s), {})->permit());
    QVERIFY(safeguards.lane(laneId(u"e"_s, u"other"_s), {})->permit());
    QVERIFY(safeguards.lane(laneId(u"e"_s, u"k"_s, u"other"_s), {})->permit());
}

void TestSafeguards::otherSettingsBeginAnew()
{
    bw::test::ManualClock clock;
    Safeguards safeguards(clock, half);
    LaneSettings settings;
    settings.limits.requestsPerMinute = 60;
    const auto lane = safeguards.lane(laneId(u"e"_s), settings);
    LimiterPlace place(lane);
    QCOMPARE(lane->pass(0, place), 0ns);
    QVERIFY(lane->pass(0, place) > 0ns);
    place.leave();
    for (int i = 0; i < 5; ++i)
        lane->permit()->failure(ErrorClass::Connect, {});
    static_cast<void>(safeguards.lane(laneId(u"e"_s), settings));
    QCOMPARE(lane->health().state, BreakerState::Open);
    settings.limits.requestsPerMinute = 120;
    static_cast<void>(safeguards.lane(laneId(u"e"_s), settings));
    QCOMPARE(lane->health().state, BreakerState::Open); // only what was changed
    QCOMPARE(lane->pass(0, place), 0ns);
    settings.breaker.failureThreshold = 6;
    static_cast<void>(safeguards.lane(laneId(u"e"_s), settings));
    QCOMPARE(lane->health().state, BreakerState::Closed);
}

void TestSafeguards::healthTellsTheWorst()
{
    bw::test::ManualClock clock;
    Safeguards safeguards(clock, half);
    static_cast<void>(safeguards.endpoint(EndpointId(u"b"_s)));
    static_cast<void>(safeguards.endpoint(EndpointId(u"a"_s)));
    const auto good = safeguards.lane(laneId(u"a"_s, {}, u"good"_s), {});
    const auto bad = safeguards.lane(laneId(u"a"_s, {}, u"bad"_s), {});
    good->permit()->failure(ErrorClass::Reset, {});
    for (int i = 0; i < 5; ++i)
        bad->permit()->failure(ErrorClass::Overloaded, {});
    const QList<EndpointHealth> health = safeguards.health();
    QCOMPARE(health.size(), 2);
    QCOMPARE(health[0].id.value(), u"a"_s);
    QCOMPARE(health[0].lanes.size(), 2);
    QCOMPARE(health[0].lanes[0].id.model, u"bad"_s);
    const LaneHealth worst = health[0].worst();
    QCOMPARE(worst.id.model, u"bad"_s);
    QCOMPARE(worst.state, BreakerState::Open);
    QCOMPARE(worst.lastFailure, ErrorClass::Overloaded);
    QCOMPARE(worst.lastFailureAt, clock.now());
    QCOMPARE(worst.openUntil - clock.now(), bw::Nanoseconds(60s));
    QCOMPARE(health[0].lanes[1].failuresInARow, 1);
    QCOMPARE(health[1].worst(), LaneHealth());
}

//! One that was under way when the breaker opened, or was changed, is no less the last one.
void TestSafeguards::theLastFailureHasItsOwnTime()
{
    bw::test::ManualClock clock;
    Safeguards safeguards(clock, half);
    const auto lane = safeguards.lane(laneId(u"e"_s), {});
    auto late = lane->permit();
    for (int i = 0; i < 5; ++i)
        lane->permit()->failure(ErrorClass::Overloaded, {});
    clock.advance(3s);
    late->failure(ErrorClass::ReadTimeout, {});
    QCOMPARE(lane->health().lastFailure, ErrorClass::ReadTimeout);
    QCOMPARE(lane->health().lastFailureAt, clock.now());
    LaneSettings other;
    other.breaker.failureThreshold = 6;
    lane->configure(other);
    QCOMPARE(lane->health().lastFailureAt, clock.now());
}

void TestSafeguards::forgetting()
{
    bw::test::ManualClock clock;
    Safeguards safeguards(clock, half);
    const auto endpoint = safeguards.endpoint(EndpointId(u"e"_s));
    const auto lane = safeguards.lane(laneId(u"e"_s), {});
    auto permit = lane->permit();
    safeguards.forget(EndpointId(u"e"_s));
    QVERIFY(safeguards.health().isEmpty());
    QVERIFY(safeguards.lane(laneId(u"e"_s), {}) != lane);
    permit->success(); // of a call that was under way
}

//! Bench and budgets are forgiven, history is not.
void TestSafeguards::forgettingKeepsWhatHappened()
{
    bw::test::ManualClock clock;
    Safeguards safeguards(clock, half);
    const EndpointId id(u"e"_s);
    for (int i = 0; i < 3; ++i)
        safeguards.endpoint(id)->onFailure(true, {});
    QVERIFY(safeguards.endpoint(id)->isBenched());
    safeguards.forget(id);
    QVERIFY(!safeguards.endpoint(id)->isBenched());
    QCOMPARE(safeguards.health().first().strip.last(), (AttemptCounts{0, 3}));
}

void TestSafeguards::attemptsOfTheLastQuarterOfAnHour()
{
    bw::test::ManualClock clock;
    EndpointMemory memory(clock);
    QVERIFY(memory.health({}).strip.isEmpty());
    memory.onSuccess();
    memory.onFailure(true, {});
    memory.onFailure(false, {}); // a rate limit: the endpoint is up
    clock.advance(AttemptStrip::SlotWidth);
    memory.onSuccess();
    QList<AttemptCounts> strip = memory.health({}).strip;
    QCOMPARE(strip.size(), AttemptStrip::Slots);
    QCOMPARE(strip.last(), (AttemptCounts{1, 0}));
    QCOMPARE(strip[AttemptStrip::Slots - 2], (AttemptCounts{1, 1}));
    QCOMPARE(strip.first(), AttemptCounts());
    clock.advance(AttemptStrip::SlotWidth * (AttemptStrip::Slots - 1));
    strip = memory.health({}).strip;
    QCOMPARE(strip.first(), (AttemptCounts{1, 0})); // the older one is out
    clock.advance(AttemptStrip::SlotWidth);
    QVERIFY(memory.health({}).strip.isEmpty());
    memory.onFailure(true, {}); // where an old one stood
    QCOMPARE(memory.health({}).strip.last(), (AttemptCounts{0, 1}));
}

void TestSafeguards::refusalsPass()
{
    bw::test::ManualClock clock;
    EndpointMemory memory(clock);
    memory.refuseKey(KeyId(u"k"_s));
    memory.refuseModel(u"m"_s);
    QVERIFY(memory.refusesKey(KeyId(u"k"_s)) && memory.refusesModel(u"m"_s));
    QVERIFY(!memory.refusesKey(KeyId(u"other"_s)) && !memory.refusesModel(u"other"_s));
    QCOMPARE(memory.health({}).refusedModels, QStringList(u"m"_s));
    memory.acceptKey(KeyId(u"k"_s));
    QVERIFY(!memory.refusesKey(KeyId(u"k"_s)));
    clock.advance(EndpointMemory::RefusalLasts);
    QVERIFY(!memory.refusesModel(u"m"_s));
    QVERIFY(memory.health({}).refusedModels.isEmpty());
}

void TestSafeguards::serverDelaysHoldALane()
{
    bw::test::ManualClock clock;
    Safeguards safeguards(clock, half);
    const auto lane = safeguards.lane(laneId(u"e"_s), {});
    LimiterPlace place(lane);
    lane->onRateLimited(2s);
    QCOMPARE(lane->heldUntil() - clock.now(), bw::Nanoseconds(2s));
    QCOMPARE(lane->pass(0, place), bw::Nanoseconds(2s));
    lane->hold(1s); // never shortens
    clock.advance(2s - 1ns);
    QVERIFY(lane->pass(0, place) > 0ns);
    clock.advance(1ns);
    QCOMPARE(lane->pass(0, place), 0ns);
}

void TestSafeguards::withoutAServerDelayALaneIsHeldForABackoff()
{
    bw::test::ManualClock clock;
    Safeguards safeguards(clock, half);
    LaneSettings settings;
    settings.backoff = 375ms;
    const auto lane = safeguards.lane(laneId(u"e"_s), settings);
    LimiterPlace place(lane);
    lane->onRateLimited({});
    QCOMPARE(lane->pass(0, place), bw::Nanoseconds(375ms));
    QVERIFY(!bw::isSet(lane->heldUntil())); // which the server did not ask for
    clock.advance(375ms);
    QCOMPARE(lane->pass(0, place), 0ns);
}

void TestSafeguards::whoCameFirstGoesFirst()
{
    bw::test::ManualClock clock;
    Safeguards safeguards(clock, half);
    LaneSettings settings;
    settings.limits.requestsPerMinute = 60;
    const auto lane = safeguards.lane(laneId(u"e"_s), settings);
    std::vector<LimiterPlace> places;
    for (int i = 0; i < 4; ++i)
        places.emplace_back(lane);
    QCOMPARE(lane->pass(0, places[0]), 0ns);
    for (size_t i = 1; i < places.size(); ++i)
        QCOMPARE(lane->pass(0, places[i]), bw::Nanoseconds(1s) * int(i)); // each a second after the one before
    QCOMPARE(lane->health().waiting, 3);
    clock.advance(1s);
    QVERIFY(lane->pass(0, places[3]) > 0ns); // asks first, came last
    QVERIFY(lane->pass(0, places[2]) > 0ns);
    QCOMPARE(lane->pass(0, places[1]), 0ns);
    clock.advance(1s);
    QVERIFY(lane->pass(0, places[3]) > 0ns);
    QCOMPARE(lane->pass(0, places[2]), 0ns);
}

void TestSafeguards::whoLeavesIsNotWaitedFor()
{
    bw::test::ManualClock clock;
    Safeguards safeguards(clock, half);
    LaneSettings settings;
    settings.limits.requestsPerMinute = 60;
    const auto lane = safeguards.lane(laneId(u"e"_s), settings);
    LimiterPlace last(lane);
    {
        LimiterPlace first(lane);
        QCOMPARE(lane->pass(0, first), 0ns);
        LimiterPlace second(lane);
        QVERIFY(lane->pass(0, second) > 0ns);
        QVERIFY(lane->pass(0, last) > 0ns);
        LimiterPlace moved = std::move(second);
        QCOMPARE(lane->health().waiting, 2);
    }
    QCOMPARE(lane->health().waiting, 1);
    clock.advance(1s);
    QCOMPARE(lane->pass(0, last), 0ns);
    QCOMPARE(lane->health().waiting, 0);
}

void TestSafeguards::usualFirstDelta()
{
    bw::test::ManualClock clock;
    Safeguards safeguards(clock, half);
    const auto lane = safeguards.lane(laneId(u"e"_s), {});
    for (int i = 1; i < 20; ++i)
        lane->onFirstDelta(bw::Milliseconds(i));
    QVERIFY(!lane->usualFirstDelta()); // too few to tell
    for (int i = 20; i <= 300; ++i)
        lane->onFirstDelta(bw::Milliseconds(i));
    QCOMPARE(lane->usualFirstDelta(), std::optional<bw::Nanoseconds>(296ms)); // of the last hundred, 201 to 300
}

void TestSafeguards::manyThreadsLeakNoPermit()
{
    Safeguards safeguards;
    LaneSettings settings;
    settings.breaker.openFor = 0ms; // half-open most of the time
    settings.breaker.failureThreshold = 1;
    const auto lane = safeguards.lane(laneId(u"e"_s), settings);
    std::atomic<int> given{0};
    const auto hammer = [&](int seed) {
        for (int i = 0; i < 20'000; ++i) {
            auto permit = (i + seed) % 7 == 0 ? lane->forcedProbe() : lane->permit();
            if (!permit)
                continue;
            ++given;
            switch ((i * 31 + seed) % 4) {
            case 0:
                permit->success();
                break;
            case 1:
                permit->failure(ErrorClass::Reset, {});
                break;
            case 2: {
                LanePermit moved = std::move(*permit);
                moved.firstDelta();
                break;
            }
            default:
                break; // given back by nobody
            }
        }
    };
    std::vector<std::thread> threads;
    for (int seed = 0; seed < 4; ++seed)
        threads.emplace_back(hammer, seed);
    for (std::thread& thread : threads)
        thread.join();
    QVERIFY(given > 0);
    QCOMPARE(lane->health().probesInFlight, 0);
}

void TestSafeguards::switches_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("enabled");
    QTest::newRow("unset") << QString() << true;
    QTest::newRow("true") << u"true"_s << true;
    QTest::newRow("1") << u"1"_s << true;
    QTest::newRow("false") << u"false"_s << false;
    QTest::newRow("FALSE") << u" FALSE "_s << false;
    QTest::newRow("0") << u"0"_s << false;
    QTest::newRow("off") << u"off"_s << false;
    QTest::newRow("no") << u"no"_s << false;
}

void TestSafeguards::switches()
{
    QFETCH(QString, value);
    QProcessEnvironment variables;
    if (!value.isEmpty())
        variables.insert(u"HOLYSHEEP_ENABLED"_s, value);
    variables.insert(u"BELLWETHER_GATEWAY"_s, u" spare "_s);
    const EnvironmentSwitches switches = EnvironmentSwitches::from(variables);
    QTEST(switches.holySheepEnabled, "enabled");
    QCOMPARE(switches.gateway, u"spare"_s);
}

void TestSafeguards::holySheeps_data()
{
    QTest::addColumn<Provider>("provider");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("backup");
    QTest::addColumn<bool>("isIt");
    QTest::newRow("its address") << Provider::Custom << u"https://api.holysheep.ai/v1"_s << QString() << false << true;
    QTest::newRow("its address as a backup") << Provider::OpenAi << u"https://api.holysheep.ai/v1"_s << QString() << true << true;
    QTest::newRow("its bare domain") << Provider::Custom << u"https://HolySheep.ai"_s << QString() << false << true;
    QTest::newRow("not quite") << Provider::Custom << u"https://notholysheep.ai"_s << QString() << false << false;
    QTest::newRow("a proxy in front of it") << Provider::HolySheep << u"http://127.0.0.1:8080/v1"_s << u"primary"_s << false << true;
    QTest::newRow("the backup of its profile") << Provider::HolySheep << u"https://api.openai.com/v1"_s << u"backup"_s << true << false;
    QTest::newRow("named so") << Provider::Custom << u"http://127.0.0.1:8080/v1"_s << u"HolySheep EU"_s << true << true;
    QTest::newRow("another") << Provider::OpenAi << u"https://api.openai.com/v1"_s << u"primary"_s << false << false;
}

void TestSafeguards::holySheeps()
{
    QFETCH(Provider, provider);
    QFETCH(QString, url);
    QFETCH(QString, name);
    QFETCH(bool, backup);
    QFETCH(bool, isIt);
    GatewayProfile profile;
    profile.provider = provider;
    Endpoint endpoint;
    endpoint.baseUrl = QUrl(url);
    endpoint.name = name;
    endpoint.backup = backup;
    profile.endpoints = {endpoint};
    QCOMPARE(isHolySheep(profile, endpoint), isIt);
    EnvironmentSwitches off;
    off.holySheepEnabled = false;
    QCOMPARE(off.allows(profile, endpoint), !isIt);
    QCOMPARE(off.note(profile).isEmpty(), !isIt);
    QVERIFY(EnvironmentSwitches().allows(profile, endpoint));
    profile.endpoints.first().enabled = false;
    QVERIFY(!EnvironmentSwitches().allows(profile, profile.endpoints.first()));
}

QTEST_GUILESS_MAIN(TestSafeguards)
#include "tst_safeguards.moc"
