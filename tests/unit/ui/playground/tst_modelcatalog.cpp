// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "playground/modelcatalog.h"
#include "support/manualclock.h"
#include "support/rawserver.h"
#include "support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

//! When a gateway is asked for its models, and when it is left in peace.
class TestModelCatalog : public test::Suite
{
    Q_OBJECT

private slots:
    void asksOnce();
    void asksAgainAfterAFailure();
    void asksAgainWithAnotherKey();
    void asksAgainAtAnotherAddress();
};

namespace {

//! A gateway that has a list only from the answer of this number on.
class Place
{
public:
    explicit Place(int firstGood) : desk(folder.path()), server([this, firstGood](const test::RawRequest&) {
        return ++answers < firstGood ? test::RawReply{.bytes = "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}", .pieces = 0, .then = {}}
                                     : test::okReply(R"({"data":[{"id":"gpt-4.1"}]})");
    })
    {
        profile = desk.book.profiles().first();
        profile.id = ProfileId(u"own"_s);
        profile.defaultModel.clear();
        profile.endpoints.first().baseUrl = server.url(u"/v1"_s);
        desk.book.addTransient(profile);
    }

    [[nodiscard]] QStringList models() { return catalog.models(profile); }
    [[nodiscard]] qsizetype asked() { return server.requests().size(); }

    QTemporaryDir folder;
    test::Desk desk;
    int answers = 0;
    test::RawServer server;
    test::ManualClock clock;
    gateway::GatewayProfile profile;
    ModelCatalog catalog{desk.services, nullptr, clock};
};

} // namespace

void TestModelCatalog::asksOnce()
{
    Place place(1);
    const QSignalSpy changed(&place.catalog, &ModelCatalog::changed);
    QCOMPARE(place.models(), QStringList());
    QTRY_COMPARE(changed.count(), 1);
    place.clock.advance(ModelCatalog::LongestPause);
    place.profile.favouriteModels = {u"mine"_s};
    place.desk.book.save(place.profile); // transient: stays out of the store
    QCOMPARE(place.models(), QStringList({u"mine"_s, u"gpt-4.1"_s}));
    QCOMPARE(place.asked(), 1);
}

void TestModelCatalog::asksAgainAfterAFailure()
{
    Place place(3);
    const ProfileId id = place.profile.id;
    const QSignalSpy changed(&place.catalog, &ModelCatalog::changed);
    (void)place.models();
    QTRY_VERIFY(place.catalog.hasFailed(id));
    (void)place.models();
    QVERIFY(place.catalog.hasFailed(id)); // not asked again so soon
    place.clock.advance(ModelCatalog::FirstPause);
    (void)place.models();
    QVERIFY(!place.catalog.hasFailed(id));
    QTRY_VERIFY(place.catalog.hasFailed(id));
    place.clock.advance(ModelCatalog::FirstPause);
    (void)place.models();
    QVERIFY(place.catalog.hasFailed(id)); // the pause is longer now
    place.clock.advance(ModelCatalog::FirstPause);
    (void)place.models();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(place.models(), QStringList{u"gpt-4.1"_s});
    QCOMPARE(place.asked(), 3);
}

void TestModelCatalog::asksAgainWithAnotherKey()
{
    Place place(2);
    (void)place.models();
    QTRY_VERIFY(place.catalog.hasFailed(place.profile.id));
    place.desk.book.keepKeyForSession(KeyId(u"any"_s), SecretString("hs_test_key_of_forty_characters_0123456789"));
    (void)place.models();
    QTRY_COMPARE(place.models(), QStringList{u"gpt-4.1"_s});
    QCOMPARE(place.asked(), 2);
}

void TestModelCatalog::asksAgainAtAnotherAddress()
{
    Place place(1);
    (void)place.models();
    QTRY_COMPARE(place.models(), QStringList{u"gpt-4.1"_s});
    place.profile.endpoints.first().baseUrl = place.server.url(u"/v2"_s);
    place.desk.book.save(place.profile);
    QCOMPARE(place.models(), QStringList());
    QTRY_COMPARE(place.models(), QStringList{u"gpt-4.1"_s});
    QCOMPARE(place.server.requests().last().target(), "/v2/models");
}

QTEST_MAIN(TestModelCatalog)
#include "tst_modelcatalog.moc"
