// SPDX-License-Identifier: GPL-3.0-or-later
// Whom of a gateway a key is for that the environment gave.
#include "gateway/givenkeys.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::gateway;
using bw::EndpointId;
using bw::KeyId;
using bw::SecretString;
using bw::secrets::KeyRing;

namespace {

KeyId id(const QString& text)
{
    return KeyId(text);
}

//! A primary with the profile's two keys, a backup with one of its own, a secret header, a proxy with a login.
GatewayProfile twoEndpoints()
{
    GatewayProfile profile;
    profile.name = u"Mine"_s;
    profile.keys = {{id(u"k1"_s), u"main"_s}, {id(u"k2"_s), u"spare"_s}};
    profile.endpoints = {{EndpointId(u"a"_s), u"primary"_s, QUrl(u"https://a.example/v1"_s)},
                         {EndpointId(u"b"_s), u"backup"_s, QUrl(u"https://b.example/v1"_s), {{id(u"k3"_s), u"other"_s}}}};
    profile.secretHeaders = {{"X-Api-Key", id(u"h1"_s)}};
    profile.network.proxyUser = u"me"_s;
    profile.proxyKey = id(u"p1"_s);
    return profile;
}

} // namespace

class TestGivenKeys : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void loneKeys();
    void namesMean_data();
    void namesMean();
    void nothingIsCalledSo();
    void anEndpointGetsAKeyOfItsOwn();
    void saysWhoHasNone();
};

void TestGivenKeys::loneKeys()
{
    GatewayProfile profile = twoEndpoints();
    QCOMPARE(loneKeyId(profile), id(u"k1"_s)); // several: the profile's first
    profile.endpoints.removeFirst();
    QCOMPARE(loneKeyId(profile), id(u"k3"_s)); // whoever is there names this one alone
    profile = twoEndpoints();
    profile.keys.clear();
    QCOMPARE(loneKeyId(profile), KeyId()); // the primary names none
    profile.endpoints.removeLast();
    QCOMPARE(loneKeyId(profile), KeyId());

    profile = twoEndpoints();
    profile.keys.clear();
    profile.endpoints.first().enabled = false;
    QCOMPARE(loneKeyId(profile), id(u"k3"_s)); // who is switched off does not count
    profile.endpoints.last().keys.append({id(u"k4"_s), {}});
    QCOMPARE(loneKeyId(profile), id(u"k3"_s)); // never one that nobody uses
}

void TestGivenKeys::namesMean_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    QTest::newRow("a label") << u"spare"_s << u"k2"_s;
    QTest::newRow("a label in another case") << u"OTHER"_s << u"k3"_s;
    QTest::newRow("an endpoint") << u"backup"_s << u"k3"_s;
    QTest::newRow("a header") << u"x-api-key"_s << u"h1"_s;
    QTest::newRow("the gateway") << u"mine"_s << u"k1"_s;
    QTest::newRow("the proxy") << u"proxy"_s << u"p1"_s;
}

void TestGivenKeys::namesMean()
{
    QFETCH(const QString, name);
    QFETCH(const QString, key);
    GatewayProfile profile = twoEndpoints();
    KeyRing ring(id(key), SecretString("from the keychain"));
    QVERIFY(giveKey(profile, ring, name, SecretString("given")));
    QCOMPARE(ring.key(id(key)), SecretString("given"));
    QCOMPARE(ring.all().size(), 1);
    QCOMPARE(profile, twoEndpoints());
}

void TestGivenKeys::nothingIsCalledSo()
{
    GatewayProfile profile = twoEndpoints();
    KeyRing ring;
    QVERIFY(!giveKey(profile, ring, u"nobody"_s, SecretString("given")));
    QVERIFY(!giveKey(profile, ring, {}, SecretString("given")));
    QVERIFY(!giveKey(profile, ring, u"redis"_s, SecretString("given"))); // its cache is another
    QVERIFY(ring.isEmpty());
}

//! So that it is asked with this one, and the others with the profile's.
void TestGivenKeys::anEndpointGetsAKeyOfItsOwn()
{
    GatewayProfile profile = twoEndpoints();
    KeyRing ring(id(u"k1"_s), SecretString("main"));
    QVERIFY(giveKey(profile, ring, u"primary"_s, SecretString("given")));
    const QList<KeyRef>& keys = keysFor(profile, profile.endpoints.constFirst());
    QCOMPARE(keys.size(), 1);
    QCOMPARE(ring.key(keys.constFirst().id), SecretString("given"));
    QCOMPARE(ring.key(id(u"k1"_s)), SecretString("main"));
}

void TestGivenKeys::saysWhoHasNone()
{
    GatewayProfile profile = twoEndpoints();
    KeyRing ring(id(u"k2"_s), SecretString("spare"));
    QList<Endpoint> without = endpointsWithoutKey(profile, ring);
    QCOMPARE(without.size(), 1);
    QCOMPARE(without.constFirst().name, u"backup"_s);
    ring.add(id(u"k3"_s), SecretString("other"));
    QVERIFY(endpointsWithoutKey(profile, ring).isEmpty());
    QCOMPARE(endpointsWithoutKey(profile, {}).size(), 2);
    profile.endpoints.last().enabled = false;
    profile.keys.clear(); // the primary names none, so it lacks none
    QVERIFY(endpointsWithoutKey(profile, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestGivenKeys)
#include "tst_givenkeys.moc"
