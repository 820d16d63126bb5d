// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "spend/audit.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::test;
using bw::ErrorClass;
using bw::PicoUsd;
using bw::record::RequestRecord;
using bw::spend::AuditFinding;
using bw::spend::AuditRow;
using bw::spend::BillingAudit;
using bw::spend::findings;

namespace {

//! Billed as counted.
RequestRecord honest()
{
    RequestRecord record = sampleRecord();
    record.usage = usageOf(400, 100);
    record.ownPromptTokens = 380;
    record.ownOutputTokens = 95;
    return record;
}

AuditRow rowOf(const RequestRecord& record, int times = 30)
{
    BillingAudit audit;
    for (int i = 0; i < times; ++i)
        audit.add(record);
    return audit.rows().value(0);
}

} // namespace

class TestAudit : public Suite
{
    Q_OBJECT

private slots:
    void otherModels_data();
    void otherModels();
    void anHonestGatewayHasNoFindings();
    void inflatedPromptsAreFound();
    void inflatedAnswersAreFound();
    void fewAnswersSayNothing();
    void shortPromptsAreMostlyWrapping();
    void hiddenReasoningIsNotCompared();
    void estimatesAreNotCompared();
    void anotherModelIsFound();
    void oneUpdateIsNoFinding();
    void movingFingerprintsAreFound();
    void aStatedCostAboveThePricesIsFound();
    void failuresAndHitsAreLeftOut();
    void gatewaysAndModelsAreApart();
};

void TestAudit::otherModels_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("answered");
    QTest::addColumn<bool>("other");
    QTest::newRow("the same") << u"gpt-4.1"_s << u"gpt-4.1"_s << false;
    QTest::newRow("dated") << u"gpt-4.1"_s << u"gpt-4.1-2025-04-14"_s << false;
    QTest::newRow("with a provider") << u"openai/gpt-4.1"_s << u"gpt-4.1"_s << false;
    QTest::newRow("of a provider") << u"gpt-4.1"_s << u"openai/GPT-4.1"_s << false;
    QTest::newRow("nothing said") << u"gpt-4.1"_s << QString() << false;
    QTest::newRow("another") << u"gpt-4.1"_s << u"deepseek-v3.2"_s << true;
    QTest::newRow("an older one") << u"gpt-4.1"_s << u"gpt-4"_s << true;
    QTest::newRow("a newer one") << u"gpt-4"_s << u"gpt-4.1"_s << true;
    QTest::newRow("a smaller one") << u"gpt-4.1"_s << u"gpt-4.1-nano"_s << true;
    QTest::newRow("the next one") << u"claude-sonnet-4"_s << u"claude-sonnet-4-5"_s << true;
    QTest::newRow("a build") << u"gpt-4"_s << u"gpt-4-0613"_s << false;
    QTest::newRow("a preview of a day") << u"gemini-2.5-flash"_s << u"models/gemini-2.5-flash-preview-05-20"_s << false;
    QTest::newRow("written otherwise") << u"claude-sonnet-4.5"_s << u"claude-sonnet-4-5-20250929"_s << false;
}

void TestAudit::otherModels()
{
    QFETCH(QString, asked);
    QFETCH(QString, answered);
    QTEST(bw::spend::isOtherModel(asked, answered), "other");
}

void TestAudit::anHonestGatewayHasNoFindings()
{
    const AuditRow row = rowOf(honest());
    QCOMPARE(row.requests, 30);
    QCOMPARE(row.compared, 30);
    QCOMPARE(row.billedPrompt, 30 * 400);
    QCOMPARE(row.countedOutput, 30 * 95);
    QVERIFY(std::abs(*row.promptRatio() - 400.0 / 380) < 1e-9);
    QCOMPARE(findings(row), QList<AuditFinding>());
}

void TestAudit::inflatedPromptsAreFound()
{
    RequestRecord record = honest();
    record.usage = usageOf(700, 100);
    QCOMPARE(findings(rowOf(record)), QList<AuditFinding>({AuditFinding::PromptBilledHigh}));
}

void TestAudit::inflatedAnswersAreFound()
{
    RequestRecord record = honest();
    record.usage = usageOf(400, 200);
    QCOMPARE(findings(rowOf(record)), QList<AuditFinding>({AuditFinding::OutputBilledHigh}));
}

void TestAudit::fewAnswersSayNothing()
{
    RequestRecord record = honest();
    record.usage = usageOf(4'000, 1'000);
    QCOMPARE(findings(rowOf(record, 19)), QList<AuditFinding>());
    QCOMPARE(findings(rowOf(record, 20)).size(), 2);
}

void TestAudit::shortPromptsAreMostlyWrapping()
{
    RequestRecord record = honest();
    record.usage = usageOf(14, 2);
    record.ownPromptTokens = 2; // "Hello": what the template adds is no fraud
    record.ownOutputTokens = 2;
    QCOMPARE(findings(rowOf(record, 1'000)), QList<AuditFinding>());
}

void TestAudit::hiddenReasoningIsNotCompared()
{
    RequestRecord record = honest();
    record.usage = usageOf(400, 5'000);
    record.usage->reasoningTokens = 4'900;
    const AuditRow row = rowOf(record);
    QCOMPARE(row.comparedOutput, 0);
    QCOMPARE(row.outputRatio(), std::nullopt);
    QCOMPARE(findings(row), QList<AuditFinding>());
}

void TestAudit::estimatesAreNotCompared()
{
    RequestRecord record = honest();
    record.usage->estimated = true;
    QCOMPARE(rowOf(record).compared, 0);
    record = honest();
    record.ownPromptTokens = 0;
    QCOMPARE(rowOf(record).compared, 0);
    QCOMPARE(rowOf(record).promptRatio(), std::nullopt);
}

void TestAudit::anotherModelIsFound()
{
    BillingAudit audit;
    audit.add(honest());
    RequestRecord other = honest();
    other.servedBy = u"cheap"_s;
    audit.add(other);
    const AuditRow row = audit.rows().value(0);
    QCOMPARE(row.answeredBy.keys(), QStringList{u"cheap"_s});
    QCOMPARE(row.answeredBy.value(u"cheap"_s), 1);
    QCOMPARE(findings(row), QList<AuditFinding>({AuditFinding::OtherModel})); // once is enough
}

void TestAudit::oneUpdateIsNoFinding()
{
    BillingAudit audit;
    for (const char* name : {"fp_1", "fp_1", "fp_2", "fp_2"}) {
        RequestRecord record = honest();
        record.fingerprint = QString::fromLatin1(name);
        audit.add(record);
    }
    const AuditRow row = audit.rows().value(0);
    QCOMPARE(row.fingerprintChanges, 1);
    QCOMPARE(row.fingerprints.size(), 2);
    QCOMPARE(row.fingerprints[0].requests, 2);
    QCOMPARE(findings(row), QList<AuditFinding>());
}

void TestAudit::movingFingerprintsAreFound()
{
    BillingAudit audit;
    for (int i = 0; i < 10; ++i) {
        RequestRecord record = honest();
        record.fingerprint = i % 2 ? u"fp_1"_s : u"fp_2"_s;
        record.startedAt = record.startedAt.addSecs(i);
        audit.add(record);
    }
    const AuditRow row = audit.rows().value(0);
    QCOMPARE(row.fingerprintChanges, 9);
    QCOMPARE(row.fingerprints[0].firstSeen, honest().startedAt);
    QCOMPARE(row.fingerprints[0].lastSeen, honest().startedAt.addSecs(8));
    QCOMPARE(findings(row), QList<AuditFinding>({AuditFinding::FingerprintMoves}));
}

void TestAudit::aStatedCostAboveThePricesIsFound()
{
    RequestRecord record = honest();
    record.cost = PicoUsd(1'000);
    record.usage->providerCost = PicoUsd(1'100);
    const AuditRow row = rowOf(record);
    QCOMPARE(row.priced, 30);
    QVERIFY(std::abs(*row.costRatio() - 1.1) < 1e-9);
    QCOMPARE(findings(row), QList<AuditFinding>({AuditFinding::StatedCostHigh}));
    record.usage->providerCost = PicoUsd(900);
    QCOMPARE(findings(rowOf(record)), QList<AuditFinding>()); // cheaper is no complaint
}

void TestAudit::failuresAndHitsAreLeftOut()
{
    BillingAudit audit;
    RequestRecord failed = honest();
    failed.failure.errorClass = ErrorClass::Overloaded;
    RequestRecord hit = honest();
    hit.cache = bw::record::CacheState::Hit;
    RequestRecord list = honest();
    list.operation = bw::record::Operation::Models;
    for (const RequestRecord& record : {failed, hit, list})
        audit.add(record);
    QVERIFY(audit.rows().isEmpty());
}

void TestAudit::gatewaysAndModelsAreApart()
{
    BillingAudit audit;
    RequestRecord other = honest();
    other.model = other.servedBy = u"other"_s;
    RequestRecord elsewhere = honest();
    elsewhere.gatewayName = u"elsewhere"_s;
    for (const RequestRecord& record : {honest(), other, elsewhere, honest()})
        audit.add(record);
    QStringList names;
    for (const AuditRow& row : audit.rows())
        names.append(row.gatewayName + u' ' + row.modelAsked + u' ' + QString::number(row.requests));
    QCOMPARE(names, QStringList({u"elsewhere m 1"_s, u"relay m 2"_s, u"relay other 1"_s}));
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
