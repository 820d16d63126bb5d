// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor shows of a gateway at work: its breakers, and what its cache has done.
#include "gatewaydesk.h"

#include "gateway/livecall.h"
#include "gateways/editortabs.h"
#include "gateways/lanewords.h"
#include "sim/simulatedgateway.h"
#include "store/recordpipeline.h"
#include "widgets/captionedvalue.h"
#include "widgets/pill.h"

#include <QLabel>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace bw;
using gateway::GatewayProfile;
using ui::CaptionedValue;
using ui::Pill;

class TestGatewayState : public bw::test::GatewayDesk
{
    Q_OBJECT

private slots:
    void anOpenBreakerIsSeenAndClosedByHand();
    void aBenchedEndpointIsSeenThoughAnotherAnswers();
    void theCacheCountsAndForgets();
    void aModelMustBeNamed();

private:
    GatewayProfile storedAt(const QUrl& url)
    {
        GatewayProfile profile = stored(u"Here"_s);
        profile.endpoints.first().baseUrl = url;
        profile.endpoints.resize(1);
        profile.retry.maxAttempts = 1;
        profile.network.proxy = net::NetworkConfig::Proxy::None;
        book().save(profile);
        choose(0);
        return profile;
    }
    ErrorClass ask(const GatewayProfile& profile)
    {
        gateway::CallSpec spec;
        spec.profile = profile;
        spec.keys = gateway::singleKey(profile, SecretString("hs_test_key_of_forty_characters_0123456789"));
        spec.request.model = u"gpt-4.1"_s;
        openai::ChatMessage message;
        message.text = u"Hello"_s;
        spec.request.messages = {message};
        spec.request.parameters = {{u"temperature"_s, 0}};
        std::optional<ErrorClass> outcome;
        const gateway::LiveCall* call = m_session->services().network.chat(spec, this);
        connect(call, &gateway::LiveCall::finished, this, [&outcome](const gateway::CallResult& result) { outcome = result.record.failure.errorClass; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome, 30'000); }();
        return outcome.value_or(ErrorClass::Cancelled);
    }
    QString value(const QString& name) { return find<CaptionedValue>(name)->value(); }
};

void TestGatewayState::anOpenBreakerIsSeenAndClosedByHand()
{
    sim::Scenario failing;
    sim::FaultRule rule;
    rule.p = 1;
    failing.errors = {rule};
    sim::SimulatedGateway server(failing);
    QVERIFY(server.start().has_value());
    const GatewayProfile profile = storedAt(server.baseUrl());
    const QString id = profile.endpoints.first().id.value();
    const auto pill = [&] { return find<Pill>(u"breaker/"_s + id)->text(); };
    auto* again = find<QToolButton>(u"closeBreaker/"_s + id);
    QVERIFY(again);
    QCOMPARE(pill(), u"closed"_s);
    QVERIFY(!again->isVisible());
    for (int i = 0; i < profile.breaker.failureThreshold; ++i)
        QCOMPARE(ask(profile), ErrorClass::Overloaded);
    QTRY_VERIFY2(pill().startsWith(u"open "_s), qPrintable(pill()));
    QTRY_VERIFY(again->isVisible());
    auto* trouble = find<QLabel>(u"endpointTrouble"_s);
    QVERIFY2(trouble->isVisible() && trouble->text().contains(u"failures in a row: 5"_s), qPrintable(trouble->text()));
    QVERIFY(trouble->focusPolicy() & Qt::TabFocus);
    openTab(int(ui::EditorTab::Endpoints));
    const auto* lanes = find<QTableView>(u"lanes"_s)->model();
    QCOMPARE(lanes->rowCount(), 1);
    QCOMPARE(lanes->index(0, ui::LaneModel).data().toString(), u"gpt-4.1"_s);
    QCOMPARE(lanes->index(0, ui::LaneFailures).data().toString(), QString::number(profile.breaker.failureThreshold));
    QVERIFY(lanes->index(0, ui::LaneLast).data().toString().contains(u"overloaded"_s));
    openTab(int(ui::EditorTab::Overview));
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(pill(), u"closed"_s);
    QTRY_VERIFY(!again->isVisible());
    QVERIFY(!trouble->isVisible());
}

//! Three failures there are no failure for anybody, but the endpoint is not well.
void TestGatewayState::aBenchedEndpointIsSeenThoughAnotherAnswers()
{
    sim::Scenario failing;
    sim::FaultRule rule;
    rule.p = 1;
    failing.errors = {rule};
    sim::SimulatedGateway bad(failing);
    sim::SimulatedGateway good;
    QVERIFY(bad.start().has_value() && good.start().has_value());
    GatewayProfile profile = storedAt(bad.baseUrl());
    gateway::Endpoint second = profile.endpoints.first();
    second.id = EndpointId(u"second"_s);
    second.baseUrl = good.baseUrl();
    second.backup = true;
    profile.endpoints.append(second);
    profile.retry.maxAttempts = 3;
    profile.retry.firstDelay = Milliseconds(1);
    book().save(profile);
    QCOMPARE(ask(profile), ErrorClass::Ok);
    auto* pill = find<Pill>(u"breaker/"_s + profile.endpoints.first().id.value());
    QTRY_VERIFY2(pill->text().startsWith(u"benched "_s), qPrintable(pill->text()));
    QCOMPARE(pill->kind(), Pill::Kind::Warning);
    QTRY_COMPARE(find<Pill>(u"breaker/second"_s)->text(), u"closed"_s);
    QStringList uptimes;
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        if (label->text().startsWith(u"up "_s))
            uptimes.append(label->text());
    }
    QVERIFY2(uptimes.contains(u"up 0 %"_s) && uptimes.contains(u"up 100 %"_s), qPrintable(uptimes.join(u", "_s)));
}

void TestGatewayState::theCacheCountsAndForgets()
{
    sim::SimulatedGateway server;
    QVERIFY(server.start().has_value());
    GatewayProfile profile = storedAt(server.baseUrl());
    profile.cache.enabled = true;
    book().save(profile);
    QCOMPARE(ask(profile), ErrorClass::Ok);
    openTab(static_cast<int>(ui::EditorTab::Cache));
    QTRY_COMPARE(value(u"cacheMisses"_s), u"1"_s);
    QTRY_COMPARE(value(u"cacheEntries"_s), u"1"_s); // on disk, so that the next one finds it
    QCOMPARE(ask(profile), ErrorClass::Ok);
    QCOMPARE(server.requestCount(), 1);
    QTRY_COMPARE(value(u"cacheHits"_s), u"1"_s);
    QCOMPARE(value(u"cacheHitRate"_s), u"50 %"_s);

    auto* which = find<QComboBox>(u"cacheWhich"_s);
    which->setCurrentIndex(which->count() - 1); // all
    click(u"cacheThrow"_s);
    QTRY_COMPARE(find<QLabel>(u"cacheDone"_s)->text(), u"1 answer is gone."_s);
    QTRY_COMPARE(value(u"cacheEntries"_s), u"0"_s);
}

void TestGatewayState::aModelMustBeNamed()
{
    stored(u"Here"_s);
    choose(0);
    openTab(static_cast<int>(ui::EditorTab::Cache));
    click(u"cacheThrow"_s);
    QCOMPARE(find<QLabel>(u"cacheDone"_s)->text(), u"Name the model."_s);
}

QTEST_MAIN(TestGatewayState)
#include "tst_gatewaystate.moc"
