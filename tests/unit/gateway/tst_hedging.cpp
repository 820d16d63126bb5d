// SPDX-License-Identifier: GPL-3.0-or-later
// A second request for the slow first: when it is sent, whose answer counts, and what becomes of the other.
#include "gateway/safeguards.h"
#include "severalendpoints.h"
#include "support/suite.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::gateway;
using namespace bw::test;
using bw::ErrorClass;

class TestHedging : public Suite
{
    Q_OBJECT

private slots:
    void aHedgeOvertakesASilentEndpoint();
    void aHedgeIsNotSentWhenTheFirstIsQuick();
    void theCallGoesOnWithTheHedge();
    void hedgesAreOffByDefault();
    void aKeySentBackByTheHedgeStaysSecret();
    void keysRefusedOnEitherWayStayRefused();
    void aHedgeThatIsAskedForPeaceGivesIt();
    void noHedgeWithoutBudget();
    void whoHearsOfAnEndMayCancel_data();
    void whoHearsOfAnEndMayCancel();
};

void TestHedging::aHedgeOvertakesASilentEndpoint()
{
    RawServer primary(always(Silent));
    RawServer backup(always(Good));
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.hedge = {true, 50ms};
    Rig rig;
    const auto record = run(rig, specFor(profile));
    QCOMPARE(classOf(record), u"ok"_s);
    QCOMPARE(record.servedByEndpointName, u"e1"_s);
    QCOMPARE(record.attempts.size(), 2);
    QCOMPARE(record.attempts[0].endpointName, u"e0"_s);
    QCOMPARE(record.attempts[0].failure.errorClass, ErrorClass::Cancelled);
    QVERIFY(record.attempts[0].failure.maybeBilled);
    QVERIFY(record.maybeBilled);
    QCOMPARE(record.attempts[1].verdict, bw::Verdict::Ok);
    QCOMPARE(primary.requests().size(), 1);
    QCOMPARE(backup.requests().size(), 1);
    QTRY_COMPARE(primary.openConnections(), 0); // the loser was dropped
}

void TestHedging::aHedgeIsNotSentWhenTheFirstIsQuick()
{
    RawServer primary(always(Good));
    RawServer backup(always(Good));
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.hedge = {true, 30s};
    Rig rig;
    QCOMPARE(verdicts(run(rig, specFor(profile))), u"ok"_s);
    QCOMPARE(backup.requests().size(), 0);
}

void TestHedging::theCallGoesOnWithTheHedge()
{
    RawServer* toFail = nullptr;
    RawServer primary(always(Silent));
    toFail = &primary;
    RawServer backup([&toFail](const RawRequest&) {
        toFail->closeAll(); // the first request fails while the second is under way
        return RawReply{openStream({}) + chunk(delta("Hello") + delta("", "stop") + Done) + "0\r\n\r\n", 64};
    });
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.hedge = {true, 50ms};
    Rig rig;
    const auto record = run(rig, specFor(profile));
    QCOMPARE(classOf(record), u"ok"_s);
    QCOMPARE(record.servedByEndpointName, u"e1"_s);
    QCOMPARE(record.attempts.size(), 2);
    QCOMPARE(primary.requests().size(), 1);
}

void TestHedging::hedgesAreOffByDefault()
{
    RawServer primary([](const RawRequest&) { return RawReply{openStream({})}; });
    RawServer backup(always(Good));
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.hedge.delay = 10ms;
    profile.firstTokenTimeout = 300ms;
    Rig rig;
    const auto record = run(rig, specFor(profile));
    QCOMPARE(verdicts(record), u"next_endpoint ok"_s);
    QCOMPARE(record.attempts[0].failure.errorClass, ErrorClass::FirstTokenTimeout);
}

void TestHedging::aKeySentBackByTheHedgeStaysSecret()
{
    RawServer primary(always(Silent));
    RawServer backup([](const RawRequest&) {
        return reply("401 Unauthorized", R"({"error":{"message":"Wrong key hs_test_key_of_forty_characters_0123456789","code":"hs_test_key_of_forty_characters_0123456789"}})");
    });
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.hedge = {true, 20ms};
    profile.firstTokenTimeout = 400ms;
    Rig rig;
    const auto record = run(rig, specFor(profile));
    const auto refused = std::ranges::find(record.attempts, ErrorClass::Auth, [](const bw::record::Attempt& attempt) { return attempt.failure.errorClass; });
    QVERIFY(refused != record.attempts.end());
    QVERIFY(refused->failure.message.startsWith(u"Wrong key "_s));
    QVERIFY(!refused->failure.message.contains(u"hs_test_key"_s));
    QVERIFY(!refused->failure.code.contains(u"hs_test_key"_s));
}

void TestHedging::keysRefusedOnEitherWayStayRefused()
{
    const RawReply refusal = reply("401 Unauthorized", "{}");
    RawServer primary(always(Silent));
    RawServer backup([&](const RawRequest&) {
        primary.sendToAll(refusal.bytes); // while this is under way
        return Silent;
    });
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.hedge = {true, 20ms};
    profile.fallbackModels = {u"small"_s}; // with the same two keys
    profile.endpoints[0].keys = {{bw::KeyId(u"k1"_s), {}}};
    profile.endpoints[1].keys = {{bw::KeyId(u"k2"_s), {}}};
    CallSpec spec = specFor(profile);
    spec.keys = {bw::KeyId(u"k1"_s), bw::SecretString("first-key")};
    spec.keys.add(bw::KeyId(u"k2"_s), bw::SecretString("second-key"));
    Rig rig;
    Call* const call = rig.client->chat(spec);
    connect(call, &Call::attemptEnded, call, [&, sent = false]() mutable {
        if (!std::exchange(sent, true))
            backup.sendToAll(refusal.bytes);
    });
    CallProbe probe(call);
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"auth"_s);
    QCOMPARE(verdicts(probe.record()), u"next_endpoint fail_fast"_s);
    QCOMPARE(primary.requests().size(), 1);
    QCOMPARE(backup.requests().size(), 1);
}

void TestHedging::aHedgeThatIsAskedForPeaceGivesIt()
{
    RawServer primary(always(Silent));
    RawServer backup(always(reply("429 Too Many Requests", "{}", "retry-after: 120\r\n")));
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.hedge = {true, 20ms};
    ClientContext context;
    context.safeguards = std::make_shared<Safeguards>();
    Rig rig(context);
    Call* const call = rig.client->chat(specFor(profile));
    connect(call, &Call::attemptEnded, call, [&, sent = false]() mutable {
        if (!std::exchange(sent, true))
            primary.sendToAll(Good.bytes);
    });
    CallProbe probe(call);
    QVERIFY(probe.wait());
    QCOMPARE(verdicts(probe.record()), u"fail_fast ok"_s);
    QVERIFY(!context.safeguards->endpoint(bw::EndpointId(u"0"_s))->isBenched());
    QVERIFY(context.safeguards->endpoint(bw::EndpointId(u"1"_s))->isBenched());
}

void TestHedging::noHedgeWithoutBudget()
{
    RawServer primary(always(Silent));
    RawServer backup(always(Good));
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.hedge = {true, 20ms};
    profile.firstTokenTimeout = 300ms;
    ClientContext context;
    context.safeguards = std::make_shared<Safeguards>();
    for (int i = 0; i < 5; ++i)
        context.safeguards->endpoint(bw::EndpointId(u"1"_s))->onFailure(false, {});
    Rig rig(context);
    const auto record = run(rig, specFor(profile));
    QCOMPARE(verdicts(record), u"next_endpoint ok"_s); // a hop is no retry
    QCOMPARE(record.attempts[0].failure.errorClass, ErrorClass::FirstTokenTimeout);
    QCOMPARE(backup.requests().size(), 1);
}

void TestHedging::whoHearsOfAnEndMayCancel_data()
{
    QTest::addColumn<bool>("hedgeFails"); // else the first request does, while the hedge is under way
    QTest::newRow("the hedge failed") << true;
    QTest::newRow("the first failed") << false;
}

void TestHedging::whoHearsOfAnEndMayCancel()
{
    QFETCH(const bool, hedgeFails);
    RawServer primary(always(Silent));
    RawServer backup([&](const RawRequest&) {
        if (hedgeFails)
            return reply("500 Internal Server Error", R"({"error":{"message":"no"}})");
        primary.closeAll();
        return RawReply{};
    });
    GatewayProfile profile = profileOf({&primary, &backup});
    profile.hedge = {true, 20ms};
    Rig rig;
    Call* const call = rig.client->chat(specFor(profile));
    int heard = 0;
    connect(call, &Call::attemptEnded, call, [&heard, call] {
        ++heard;
        call->cancel();
    });
    CallProbe probe(call);
    QVERIFY(probe.wait());
    QCOMPARE(probe.errorClass(), u"cancelled"_s);
    QCOMPARE(probe.finished, 1);
    QCOMPARE(heard, 2);
    QCOMPARE(probe.record().attempts.size(), 2);
}

QTEST_GUILESS_MAIN(TestHedging)
#include "tst_hedging.moc"
