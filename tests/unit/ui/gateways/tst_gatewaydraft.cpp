// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewaydraft.h"
#include "gateways/profilefields.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::ui;
using bw::gateway::Provider;

class TestGatewayDraft : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void templatesCanBeSaved();
    void addresses_data();
    void addresses();
    void aNameIsNeeded();
    void aStrangeKeyIsAWarning();
    void savingCleansUp();
    void anotherProviderBringsItsOwn();
    void anotherProviderKeepsWhatWasTyped();
    void draftOfASavedProfileIsTheSame();
    void whatIsTypedWrongIsKept();
    void whatIsTypedDifferentlyIsSaved();
    void everyEndpointHasItsAddress();
    void nobodyToAskIsAWarning();
    void emptyHeaderRowsAreDropped();
    void headers_data();
    void headers();
};

void TestGatewayDraft::templatesCanBeSaved()
{
    for (const Provider provider : offeredProviders()) {
        if (provider == Provider::Custom)
            continue;
        const GatewayDraft draft = draftOf(bw::gateway::profileTemplate(provider));
        QVERIFY2(!problemsOf(draft).stopSaving(), qPrintable(draft.urls.first()));
        QVERIFY2(problemsOf(draft).urlWarnings.isEmpty(), qPrintable(draft.urls.first()));
    }
}

void TestGatewayDraft::addresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("stops");
    QTest::addColumn<bool>("warns");
    QTest::newRow("empty") << u" "_s << true << false;
    QTest::newRow("https") << u"https://api.example.com/v1"_s << false << false;
    QTest::newRow("without scheme") << u"api.example.com"_s << false << false;
    QTest::newRow("plain text over the net") << u"http://api.example.com/v1"_s << false << true;
    QTest::newRow("plain text at home") << u"http://127.0.0.1:8000/v1"_s << false << false;
    QTest::newRow("plain text at home, by name") << u"localhost:8000"_s << false << false;
    QTest::newRow("another scheme") << u"ftp://example.com"_s << true << false;
    QTest::newRow("a password in it") << u"https://user:pass@example.com"_s << true << false;
}

void TestGatewayDraft::addresses()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, stops);
    QFETCH(const bool, warns);
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::OpenAi));
    draft.urls.first() = typed;
    QCOMPARE(problemsOf(draft).stopSaving(), stops);
    QCOMPARE(!problemsOf(draft).urlWarnings.isEmpty(), warns);
}

void TestGatewayDraft::aNameIsNeeded()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::OpenAi));
    draft.profile.name = u"  "_s;
    QVERIFY(problemsOf(draft).stopSaving());
    QVERIFY(!problemsOf(draft).name.isEmpty());
}

void TestGatewayDraft::aStrangeKeyIsAWarning()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::HolySheep));
    const bw::KeyId key = firstKeyOf(draft);
    setSecret(draft, key, bw::SecretString("hs_short"));
    const DraftProblems problems = problemsOf(draft);
    QVERIFY(!problems.keyWarnings.value(key).isEmpty());
    QVERIFY(!problems.keyWarnings.value(key).contains(u"hs_short"_s));
    QVERIFY(!problems.stopSaving());
    setSecret(draft, key, bw::SecretString("hs_" + QByteArray(40, 'a')));
    QVERIFY(problemsOf(draft).keyWarnings.isEmpty());
}

void TestGatewayDraft::savingCleansUp()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::Custom));
    draft.profile.name = u" Mine "_s;
    draft.profile.defaultModel = u" m-1 "_s;
    draft.urls.first() = u" api.example.com/v1/chat/completions "_s;
    const auto profile = profileOf(draft);
    QCOMPARE(profile.name, u"Mine"_s);
    QCOMPARE(profile.defaultModel, u"m-1"_s);
    QVERIFY(profile.favouriteModels.contains(u"m-1"_s));
    QCOMPARE(profile.endpoints.first().baseUrl, QUrl(u"https://api.example.com/v1"_s));
    QCOMPARE(profile.id, draft.profile.id);
    QCOMPARE(profile.keys, draft.profile.keys);
}

void TestGatewayDraft::anotherProviderBringsItsOwn()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::HolySheep));
    changeProvider(draft, Provider::DeepSeek);
    QCOMPARE(draft.profile.name, u"DeepSeek"_s);
    QCOMPARE(draft.urls.first(), u"https://api.deepseek.com/v1"_s);
    QCOMPARE(draft.profile.defaultModel, u"deepseek-chat"_s);
    QCOMPARE(draft.profile.provider, Provider::DeepSeek);
}

void TestGatewayDraft::anotherProviderKeepsWhatWasTyped()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::HolySheep));
    draft.profile.name = u"Production"_s;
    draft.urls.first() = u"https://proxy.example.com"_s;
    changeProvider(draft, Provider::LiteLlm);
    QCOMPARE(draft.profile.name, u"Production"_s);
    QCOMPARE(draft.urls.first(), u"https://proxy.example.com"_s);
    QCOMPARE(draft.profile.defaultModel, QString());
}

void TestGatewayDraft::draftOfASavedProfileIsTheSame()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::OpenAi));
    draft.profile.defaultModel = u"gpt-4.1"_s;
    const auto saved = profileOf(draft);
    QCOMPARE(draftOf(saved), draftOf(saved));
    QCOMPARE(profileOf(draftOf(saved)), saved);
}

void TestGatewayDraft::whatIsTypedWrongIsKept()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::OpenAi));
    const bw::gateway::GatewayProfile stored = draft.profile;
    const ProfileField connect = *findProfileField(u"timeoutConnect"_s);
    setFieldText(draft, connect, u"soon"_s);
    QCOMPARE(fieldText(draft, connect), u"soon"_s);
    QVERIFY(!fieldProblem(draft, connect).isEmpty());
    QCOMPARE(draft.profile.timeouts.connect, bw::net::Timeouts().connect); // the last good value
    QVERIFY(problemsOf(draft).stopSaving());
    QVERIFY(!isSaved(draft, stored)); // leaving would lose what was typed
    setFieldText(draft, connect, connect.standard());
    QVERIFY(draft.typed.isEmpty());
    QVERIFY(isSaved(draft, stored));
}

void TestGatewayDraft::whatIsTypedDifferentlyIsSaved()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::OpenAi));
    const bw::gateway::GatewayProfile stored = draft.profile;
    const ProfileField connect = *findProfileField(u"timeoutConnect"_s);
    setFieldText(draft, connect, u"2,50"_s);
    QCOMPARE(fieldText(draft, connect), u"2,50"_s); // while it is being typed
    QCOMPARE(draft.profile.timeouts.connect.count(), 2'500);
    QVERIFY(!problemsOf(draft).stopSaving());
    setFieldText(draft, connect, u"5.0"_s);
    QVERIFY(isSaved(draft, stored));
}

void TestGatewayDraft::everyEndpointHasItsAddress()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::OpenAi));
    const bw::gateway::Endpoint backup{bw::EndpointId::create(), u"backup"_s, {}};
    draft.profile.endpoints.append(backup);
    draft.urls.insert(backup.id, {});
    QCOMPARE(problemsOf(draft).urls.keys(), QList<bw::EndpointId>{backup.id});
    draft.urls.insert(backup.id, u"backup.example.com/v1"_s);
    QVERIFY(!problemsOf(draft).stopSaving());
    QCOMPARE(profileOf(draft).endpoints[1].baseUrl, QUrl(u"https://backup.example.com/v1"_s));
    QCOMPARE(profileOf(draft).endpoints[0].baseUrl, QUrl(u"https://api.openai.com/v1"_s));
}

void TestGatewayDraft::nobodyToAskIsAWarning()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::OpenAi));
    QVERIFY(problemsOf(draft).endpoints.isEmpty());
    draft.profile.endpoints.first().enabled = false;
    QVERIFY(!problemsOf(draft).endpoints.isEmpty());
    QVERIFY(!problemsOf(draft).stopSaving());
}

void TestGatewayDraft::emptyHeaderRowsAreDropped()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::OpenAi));
    draft.profile.headers = {{"X-Team", "blue"}, {}};
    QVERIFY(!problemsOf(draft).stopSaving());
    QCOMPARE(profileOf(draft).headers.size(), 1);
}

void TestGatewayDraft::headers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("fine");
    QTest::newRow("plain") << QByteArray("X-Team") << QByteArray("blue") << true;
    QTest::newRow("an empty value") << QByteArray("X-Team") << QByteArray() << true;
    QTest::newRow("no name") << QByteArray() << QByteArray("blue") << false;
    QTest::newRow("a colon in the name") << QByteArray("X-Team:") << QByteArray("blue") << false;
    QTest::newRow("a space in the name") << QByteArray("X Team") << QByteArray("blue") << false;
    QTest::newRow("a second header smuggled in") << QByteArray("X-Team") << QByteArray("blue\r\nX-Other: red") << false;
    QTest::newRow("one of ours") << QByteArray("content-LENGTH") << QByteArray("5") << false;
    QTest::newRow("twice") << QByteArray("x-first") << QByteArray("5") << false;
}

void TestGatewayDraft::headers()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const bool, fine);
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::OpenAi));
    draft.profile.headers = {{"X-First", "1"}, {name, value}};
    QCOMPARE(!problemsOf(draft).stopSaving(), fine);
    QCOMPARE(problemsOf(draft).fields.value(HeadersId).isEmpty(), fine);
}

QTEST_GUILESS_MAIN(TestGatewayDraft)
#include "tst_gatewaydraft.moc"
