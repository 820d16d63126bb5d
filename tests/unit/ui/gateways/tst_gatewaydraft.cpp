// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewaydraft.h"
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
};

void TestGatewayDraft::templatesCanBeSaved()
{
    for (const Provider provider : offeredProviders()) {
        if (provider == Provider::Custom)
            continue;
        const GatewayDraft draft = draftOf(bw::gateway::profileTemplate(provider));
        QVERIFY2(!problemsOf(draft).stopSaving(), qPrintable(draft.baseUrl));
        QVERIFY2(problemsOf(draft).urlWarning.isEmpty(), qPrintable(draft.baseUrl));
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
    draft.baseUrl = typed;
    QCOMPARE(problemsOf(draft).stopSaving(), stops);
    QCOMPARE(!problemsOf(draft).urlWarning.isEmpty(), warns);
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
    draft.newKey = bw::SecretString("hs_short");
    const DraftProblems problems = problemsOf(draft);
    QVERIFY(!problems.keyWarning.isEmpty());
    QVERIFY(!problems.keyWarning.contains(u"hs_short"_s));
    QVERIFY(!problems.stopSaving());
    draft.newKey = bw::SecretString("hs_" + QByteArray(40, 'a'));
    QVERIFY(problemsOf(draft).keyWarning.isEmpty());
}

void TestGatewayDraft::savingCleansUp()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::Custom));
    draft.profile.name = u" Mine "_s;
    draft.profile.defaultModel = u" m-1 "_s;
    draft.baseUrl = u" api.example.com/v1/chat/completions "_s;
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
    QCOMPARE(draft.baseUrl, u"https://api.deepseek.com/v1"_s);
    QCOMPARE(draft.profile.defaultModel, u"deepseek-chat"_s);
    QCOMPARE(draft.profile.provider, Provider::DeepSeek);
}

void TestGatewayDraft::anotherProviderKeepsWhatWasTyped()
{
    GatewayDraft draft = draftOf(bw::gateway::profileTemplate(Provider::HolySheep));
    draft.profile.name = u"Production"_s;
    draft.baseUrl = u"https://proxy.example.com"_s;
    changeProvider(draft, Provider::LiteLlm);
    QCOMPARE(draft.profile.name, u"Production"_s);
    QCOMPARE(draft.baseUrl, u"https://proxy.example.com"_s);
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

QTEST_GUILESS_MAIN(TestGatewayDraft)
#include "tst_gatewaydraft.moc"
