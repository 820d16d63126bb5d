// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/itinerary.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::gateway;
using bw::EndpointId;
using bw::KeyId;
using bw::SecretString;

namespace {

//! "a" primary, "b" primary, "c" backup: one letter an endpoint.
GatewayProfile profileOf(const QString& primaries, const QString& backups = {})
{
    GatewayProfile profile;
    for (const QChar name : primaries + backups) {
        Endpoint endpoint;
        endpoint.id = EndpointId(QString(name));
        endpoint.name = name;
        endpoint.backup = backups.contains(name);
        profile.endpoints.append(endpoint);
    }
    return profile;
}

Endpoint& at(GatewayProfile& profile, QChar name)
{
    return *std::ranges::find(profile.endpoints, EndpointId(QString(name)), &Endpoint::id);
}

//! "a:m b:m"
QString textOf(const GatewayProfile& profile, const QList<Hop>& hops)
{
    QStringList words;
    for (const Hop& hop : hops)
        words.append(profile.endpoints[hop.endpoint].name + u':' + hop.model);
    return words.join(u' ');
}

double zero()
{
    return 0;
}

RouteNews newsOf(const QString& benched, const QString& refusing = {}, const QString& off = {})
{
    RouteNews news;
    news.isBenched = [benched](const Endpoint& endpoint) { return benched.contains(endpoint.name); };
    news.refuses = [refusing](const Endpoint& endpoint, const QString& model) {
        return model == "m"_L1 && refusing.contains(endpoint.name);
    };
    news.isAllowed = [off](const Endpoint& endpoint) { return !off.contains(endpoint.name); };
    return news;
}

} // namespace

class TestRoute : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void order_data();
    void order();
    void weightsAreShares();
    void backupsShareByWeightToo();
    void onlyWhoServesTheModel();

    void keysInOrder();
    void keysLatelyRefusedGoLast();
    void withoutAnyKeyOneStop();
    void neverMoreThanFiveHops();
    void shutDoorsAreNoHops();
    void onwardToAnotherModel();
    void onwardToAKeyNotRefused();
    void nothingFollowsAReturn();
    void namesAtTheEndpoint();
};

void TestRoute::order_data()
{
    QTest::addColumn<QString>("primaries");
    QTest::addColumn<QString>("backups");
    QTest::addColumn<QString>("fallback");
    QTest::addColumn<QString>("benched");
    QTest::addColumn<QString>("refusing");
    QTest::addColumn<QString>("off");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* primaries, const char* backups, const char* fallback, const char* benched,
                        const char* refusing, const char* off, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(primaries) << QString::fromLatin1(backups) << QString::fromLatin1(fallback)
                            << QString::fromLatin1(benched) << QString::fromLatin1(refusing) << QString::fromLatin1(off)
                            << QString::fromLatin1(expected);
    };
    row("one", "a", "", "", "", "", "", "a:m");
    row("primaries before backups", "bc", "a", "", "", "", "", "b:m c:m a:m");
    row("fallback models last", "a", "b", "n", "", "", "", "a:m b:m a:n b:n");
    row("benched goes to the very end", "ab", "c", "n", "a", "", "", "b:m c:m b:n c:n a:m a:n");
    row("the only one stays though benched", "a", "", "", "a", "", "", "a:m");
    row("all benched keep their order", "ab", "", "", "ab", "", "", "a:m b:m");
    row("a model that is not there is left out", "ab", "", "n", "", "a", "", "b:m a:n b:n");
    row("unless nobody else is there", "a", "", "", "", "a", "", "a:m");
    row("nobody has it: the fallback model", "ab", "", "n", "", "ab", "", "a:n b:n");
    row("switched off", "ab", "c", "", "", "", "a", "b:m c:m");
    row("only a backup is left", "a", "b", "", "", "", "a", "b:m");
    row("all off", "a", "b", "n", "", "", "ab", "");
}

void TestRoute::order()
{
    QFETCH(QString, primaries);
    QFETCH(QString, backups);
    QFETCH(QString, fallback);
    QFETCH(QString, benched);
    QFETCH(QString, refusing);
    QFETCH(QString, off);
    const GatewayProfile profile = profileOf(primaries, backups);
    const QStringList models = fallback.isEmpty() ? QStringList{u"m"_s} : QStringList{u"m"_s, fallback};
    QTEST(textOf(profile, route(profile, models, newsOf(benched, refusing, off), zero)), "expected");
}

void TestRoute::weightsAreShares()
{
    GatewayProfile profile = profileOf(u"abc"_s, u"d"_s);
    at(profile, u'a').weight = 1;
    at(profile, u'b').weight = 3;
    at(profile, u'c').weight = 6;
    at(profile, u'd').weight = 100;
    QHash<QString, int> first;
    constexpr int Draws = 1'000;
    for (int i = 0; i < Draws; ++i) {
        const auto chance = [i] { return (i + 0.5) / Draws; };
        const QList<Hop> hops = route(profile, {u"m"_s}, {}, chance);
        QCOMPARE(hops.size(), 4);
        QCOMPARE(profile.endpoints[hops.last().endpoint].name, u"d"_s);
        ++first[profile.endpoints[hops.first().endpoint].name];
    }
    QCOMPARE(first.value(u"a"_s), 100);
    QCOMPARE(first.value(u"b"_s), 300);
    QCOMPARE(first.value(u"c"_s), 600);
}

//! Their place in the list is no rank.
void TestRoute::backupsShareByWeightToo()
{
    GatewayProfile profile = profileOf(u"a"_s, u"bc"_s);
    at(profile, u'b').weight = 1;
    at(profile, u'c').weight = 3;
    QHash<QString, int> second;
    constexpr int Draws = 1'000;
    for (int i = 0; i < Draws; ++i) {
        const QList<Hop> hops = route(profile, {u"m"_s}, {}, [i] { return (i + 0.5) / Draws; });
        QCOMPARE(profile.endpoints[hops.first().endpoint].name, u"a"_s); // whatever the weights of backups are
        ++second[profile.endpoints[hops[1].endpoint].name];
    }
    QCOMPARE(second.value(u"b"_s), 250);
    QCOMPARE(second.value(u"c"_s), 750);
}

void TestRoute::onlyWhoServesTheModel()
{
    GatewayProfile profile = profileOf(u"ab"_s, u"c"_s);
    at(profile, u'a').models = {u"n"_s};
    at(profile, u'c').models = {u"m"_s};
    QCOMPARE(textOf(profile, route(profile, {u"m"_s, u"n"_s}, {}, zero)), u"b:m c:m a:n b:n"_s);
    QCOMPARE(textOf(profile, route(profile, {QString()}, {}, zero)), u"a: b: c:"_s); // asked of no model: everybody
}

void TestRoute::keysInOrder()
{
    GatewayProfile profile = profileOf(u"ab"_s);
    profile.keys = {{KeyId(u"k1"_s), u"one"_s}, {KeyId(u"k2"_s), u"two"_s}, {KeyId(u"k3"_s), u"three"_s}};
    at(profile, u'b').keys = {{KeyId(u"k4"_s), u"four"_s}};
    bw::secrets::KeyRing ring;
    ring.add(KeyId(u"k1"_s), SecretString("s1"));
    ring.add(KeyId(u"k3"_s), SecretString("s3"));
    ring.add(KeyId(u"k4"_s), SecretString("s4"));
    Itinerary itinerary(profile, ring, {{0, u"m"_s}, {1, u"m"_s}});
    QCOMPARE(itinerary.stop().key.label, u"one"_s);
    QCOMPARE(itinerary.stop().secret, SecretString("s1"));
    QVERIFY(itinerary.has(Onward::NextKey));
    QVERIFY(itinerary.has(Onward::NextGoodKey));
    itinerary.go(Onward::NextKey);
    QCOMPARE(itinerary.stop().key.label, u"three"_s); // two is not at hand
    QVERIFY(!itinerary.has(Onward::NextKey));
    itinerary.go(Onward::NextHop);
    QCOMPARE(itinerary.stop().endpoint->name, u"b"_s);
    QCOMPARE(itinerary.stop().secret, SecretString("s4"));
    QVERIFY(!itinerary.has(Onward::NextHop));
}

void TestRoute::keysLatelyRefusedGoLast()
{
    GatewayProfile profile = profileOf(u"a"_s);
    profile.keys = {{KeyId(u"k1"_s), {}}, {KeyId(u"k2"_s), {}}};
    bw::secrets::KeyRing ring(KeyId(u"k1"_s), SecretString("s1"));
    ring.add(KeyId(u"k2"_s), SecretString("s2"));
    Itinerary itinerary(profile, ring, {{0, u"m"_s}}, [](const Endpoint&, const KeyId& key) { return key.value() == "k1"_L1; });
    QVERIFY(itinerary.has(Onward::NextKey));
    QVERIFY(!itinerary.has(Onward::NextGoodKey)); // only the refused one is left
    QCOMPARE(itinerary.stop().key.id.value(), u"k2"_s);
    itinerary.go(Onward::NextKey);
    QCOMPARE(itinerary.stop().key.id.value(), u"k1"_s);
}

void TestRoute::withoutAnyKeyOneStop()
{
    GatewayProfile profile = profileOf(u"a"_s);
    Itinerary nameless(profile, bw::secrets::KeyRing(SecretString("s")), {{0, u"m"_s}});
    QCOMPARE(nameless.stop().secret, SecretString("s"));
    QVERIFY(!nameless.has(Onward::NextKey));
    profile.keys = {{KeyId(u"k1"_s), {}}, {KeyId(u"k2"_s), {}}};
    Itinerary none(profile, {}, {{0, u"m"_s}});
    QVERIFY(none.stop().secret.isEmpty());
    QVERIFY(!none.has(Onward::NextKey));
    QVERIFY(Itinerary(profile, {}, {}).isEmpty());
}

void TestRoute::neverMoreThanFiveHops()
{
    const GatewayProfile profile = profileOf(u"abcdefgh"_s);
    Itinerary itinerary(profile, {}, route(profile, {u"m"_s}, {}, zero));
    int hops = 0;
    for (;;) {
        itinerary.onAsked();
        itinerary.onAsked(); // a retry is no hop
        ++hops;
        if (!itinerary.has(Onward::NextHop))
            break;
        itinerary.go(Onward::NextHop);
    }
    QCOMPARE(hops, Itinerary::MostHops);
}

void TestRoute::shutDoorsAreNoHops()
{
    const GatewayProfile profile = profileOf(u"abcdefgh"_s);
    Itinerary itinerary(profile, {}, route(profile, {u"m"_s}, {}, zero));
    int seen = 1;
    while (itinerary.has(Onward::NextHop)) {
        itinerary.go(Onward::NextHop);
        ++seen;
    }
    QCOMPARE(seen, 8);
}

void TestRoute::onwardToAnotherModel()
{
    const GatewayProfile profile = profileOf(u"ab"_s);
    Itinerary itinerary(profile, {}, route(profile, {u"m"_s, u"n"_s}, {}, zero));
    itinerary.go(Onward::OtherModel);
    QCOMPARE(itinerary.stop().model, u"n"_s);
    QCOMPARE(itinerary.stop().endpoint->name, u"a"_s);
    QVERIFY(itinerary.has(Onward::NextHop));
    QVERIFY(!itinerary.has(Onward::OtherModel));
}

void TestRoute::onwardToAKeyNotRefused()
{
    GatewayProfile profile = profileOf(u"abc"_s);
    profile.keys = {{KeyId(u"k1"_s), {}}};
    at(profile, u'c').keys = {{KeyId(u"k1"_s), {}}, {KeyId(u"k2"_s), {}}};
    bw::secrets::KeyRing ring(KeyId(u"k1"_s), SecretString("s1"));
    ring.add(KeyId(u"k2"_s), SecretString("s2"));
    Itinerary itinerary(profile, ring, route(profile, {u"m"_s}, {}, zero));
    itinerary.onKeyRefused(itinerary.stop().key.id);
    QVERIFY(itinerary.has(Onward::NotRefusedKey));
    itinerary.go(Onward::NotRefusedKey);
    QCOMPARE(itinerary.stop().endpoint->name, u"c"_s);
    QCOMPARE(itinerary.stop().key.id.value(), u"k2"_s);
    itinerary.onKeyRefused(itinerary.stop().key.id);
    QVERIFY(!itinerary.has(Onward::NotRefusedKey));
}

void TestRoute::nothingFollowsAReturn()
{
    const GatewayProfile profile = profileOf(u"ab"_s);
    Itinerary itinerary(profile, {}, route(profile, {u"m"_s, u"n"_s}, {}, zero));
    const Itinerary::Place place = itinerary.place();
    itinerary.go(Onward::NextHop);
    itinerary.returnTo(place);
    QCOMPARE(itinerary.stop().endpoint->name, u"a"_s);
    for (const Onward onward : {Onward::NextKey, Onward::NextGoodKey, Onward::NextHop, Onward::OtherModel, Onward::NotRefusedKey})
        QVERIFY(!itinerary.has(onward));
}

void TestRoute::namesAtTheEndpoint()
{
    GatewayProfile profile = profileOf(u"a"_s);
    at(profile, u'a').modelNames = {{u"m"_s, u"vendor/m"_s}};
    Itinerary itinerary(profile, {}, route(profile, {u"m"_s, u"n"_s}, {}, zero));
    QCOMPARE(itinerary.stop().model, u"m"_s);
    QCOMPARE(itinerary.stop().modelThere, u"vendor/m"_s);
    itinerary.go(Onward::NextHop);
    QCOMPARE(itinerary.stop().modelThere, u"n"_s);
}

QTEST_GUILESS_MAIN(TestRoute)
#include "tst_route.moc"
