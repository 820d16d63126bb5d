// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/incident.h"

#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace bw;

class TestIncident : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void whatAPersonStoppedDidNotFail();
    void theConfigurationHoldsNoValueOfPeople();
};

void TestIncident::whatAPersonStoppedDidNotFail()
{
    report::Incident incident;
    metrics::Totals& totals = incident.numbers.totals;
    totals.requests = 2;
    totals.byClass[static_cast<size_t>(ErrorClass::Cancelled)] = 1;
    totals.byClass[static_cast<size_t>(ErrorClass::Overloaded)] = 1;
    const QByteArray page = report::incidentHtml(incident);
    QVERIFY(page.contains(">overloaded<"));
    QVERIFY(!page.contains(">cancelled<"));
}

void TestIncident::theConfigurationHoldsNoValueOfPeople()
{
    gateway::GatewayProfile profile;
    profile.name = u"mine"_s;
    profile.headers = {{"Authorization", "opensesame"}, {"Ocp-Apim-Subscription-Key", "opensesame"}, {"X-Anything", "opensesame"}, {"Accept", "text/plain"}};
    profile.extraBody = {{u"user"_s, u"opensesame"_s}, {u"metadata"_s, QJsonObject{{u"password"_s, u"opensesame"_s}}}};
    profile.modelExtras.insert(u"gpt-4.1"_s, {{{"cf-aig-authorization", "opensesame"}}, {{u"account"_s, u"opensesame"_s}}});
    const QByteArray file = report::incidentConfiguration({profile});
    QVERIFY(!file.contains("opensesame"));
    const QJsonObject json = QJsonDocument::fromJson(file)[u"gateways"][0].toObject();
    QCOMPARE(json[u"name"].toString(), u"mine"_s);
    QVERIFY(file.contains("X-Anything")); // that it is there may be why the gateway refuses
    QVERIFY(file.contains("text/plain"));
    QCOMPARE(json[u"extra_body"].toObject().keys(), (QStringList{u"metadata"_s, u"user"_s}));
}

QTEST_APPLESS_MAIN(TestIncident)
#include "tst_incident.moc"
