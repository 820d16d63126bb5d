// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/link.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using app::Link;
using app::parseLink;

class TestLink : public test::Suite
{
    Q_OBJECT

private slots:
    void chats_data();
    void chats();
    void stress();
    void importsAGateway();
    void knowsVendors();
    void neverNamesAKeyOfThisPerson();
    void refuses_data();
    void refuses();
};

void TestLink::chats_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("prompt");
    QTest::newRow("empty") << u"bellwether:new-chat"_s << QString();
    QTest::newRow("words") << u"bellwether:new-chat?prompt=Why%20is%20it%20slow%3F"_s << u"Why is it slow?"_s;
    QTest::newRow("as browsers write it") << u"bellwether://new-chat/?prompt=hi"_s << u"hi"_s;
    QTest::newRow("capitals") << u"Bellwether:new-chat?prompt=hi"_s << u"hi"_s;
    QTest::newRow("lines") << u"bellwether:new-chat?prompt=a%0Ab%26c"_s << u"a\nb&c"_s;
    QTest::newRow("Vietnamese") << u"bellwether:new-chat?prompt=Retry-After%20l%C3%A0%20g%C3%AC"_s << u"Retry-After là gì"_s;
}

void TestLink::chats()
{
    QFETCH(const QString, link);
    QVERIFY(app::isLink(link));
    const Result<Link> parsed = parseLink(link);
    QVERIFY(parsed);
    QCOMPARE(parsed->kind, Link::Kind::NewChat);
    QTEST(parsed->prompt, "prompt");
}

void TestLink::stress()
{
    const Result<Link> parsed = parseLink(u"bellwether:stress"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->kind, Link::Kind::Stress);
}

void TestLink::importsAGateway()
{
    const Result<Link> parsed = parseLink(u"bellwether:import?url=https%3A%2F%2Fgw.example.com%2Fv1&name=Ours&model=gpt-4.1"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->kind, Link::Kind::Import);
    QCOMPARE(parsed->profile.name, u"Ours"_s);
    QCOMPARE(parsed->profile.endpoints.size(), 1);
    QCOMPARE(parsed->profile.endpoints.first().baseUrl, QUrl(u"https://gw.example.com/v1"_s));
    QVERIFY(parsed->profile.favouriteModels.contains(u"gpt-4.1"_s));
}

void TestLink::knowsVendors()
{
    const Result<Link> parsed = parseLink(u"bellwether:import?url=https://api.deepseek.com/v1"_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->profile.provider, gateway::Provider::DeepSeek);
}

void TestLink::neverNamesAKeyOfThisPerson()
{
    const QString link = u"bellwether:import?url=https://gw.example.com/v1"_s;
    QVERIFY(parseLink(link)->profile.id != parseLink(link)->profile.id);
    QVERIFY(parseLink(link)->profile.keys != parseLink(link)->profile.keys);
}

void TestLink::refuses_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("word");
    QTest::newRow("unknown") << u"bellwether:frobnicate"_s << u"frobnicate"_s;
    QTest::newRow("nothing") << u"bellwether:"_s << u"new-chat"_s;
    QTest::newRow("no address") << u"bellwether:import"_s << u"https://"_s;
    QTest::newRow("a file") << u"bellwether:import?url=file%3A%2F%2F%2Fetc%2Fpasswd"_s << u"https://"_s;
    QTest::newRow("a script") << u"bellwether:import?url=javascript%3Aalert(1)"_s << u"https://"_s;
    QTest::newRow("a key") << u"bellwether:import?url=https://gw.example.com/v1&key=hs_0123456789012345678901234567890123456789"_s << u"holds a key"_s;
    QTest::newRow("a token") << u"bellwether:new-chat?Access_Token=abc"_s << u"holds a key"_s;
    QTest::newRow("a key in the address") << u"bellwether:import?url=https%3A%2F%2Fgw.example.com%2Fv1%3Fapi_key%3Dabcdef"_s << u"holds a key"_s;
    QTest::newRow("a login in the address") << u"bellwether:import?url=https%3A%2F%2Fme%3Asecret%40gw.example.com%2Fv1"_s << u"password"_s;
    QTest::newRow("too long") << u"bellwether:new-chat?prompt="_s + QString(40'000, u'x') << u"longer"_s;
}

void TestLink::refuses()
{
    QFETCH(const QString, link);
    QFETCH(const QString, word);
    const Result<Link> parsed = parseLink(link);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.contains(word), qPrintable(parsed.error().message));
    QVERIFY(!parsed.error().message.contains("hs_0123"_L1) && !parsed.error().message.contains("secret@"_L1));
}

QTEST_APPLESS_MAIN(TestLink)
#include "tst_link.moc"
