// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/profilefield.h"
#include "stress/planfield.h"
#include "stress/planfiles.h"
#include "stress/planmakers.h"
#include "stress/planpresets.h"
#include "stress/plancheck.h"
#include "support/suite.h"

#include <QSet>
#include <QTemporaryDir>

using namespace bw;
using namespace bw::ui;
using namespace Qt::StringLiterals;

namespace {

QList<PlanField> allFields()
{
    QList<PlanField> fields;
    for (const PlanSection& section : planSections())
        fields += section.fields;
    return fields;
}

PlanField fieldOf(const QString& id)
{
    for (const PlanField& field : allFields()) {
        if (field.id == id)
            return field;
    }
    return {};
}

} // namespace

class TestPlanFields : public test::Suite
{
    Q_OBJECT

private slots:
    void everyFieldIsWhole();
    void whatIsShownCanBeTyped_data();
    void whatIsShownCanBeTyped();
    void refuses_data();
    void refuses();
    void readsDistributions_data();
    void readsDistributions();
    void choosesShapesAndVariants();
    void presetsCanBeRun();
    void plansSurviveTheirFile();
};

void TestPlanFields::everyFieldIsWhole()
{
    QSet<QString> ids;
    for (const PlanField& field : allFields()) {
        QVERIFY2(!ids.contains(field.id), qPrintable(field.id));
        ids.insert(field.id);
        QVERIFY2(!field.caption.isEmpty() && field.hint.endsWith(u'.'), qPrintable(field.id));
        QVERIFY2(field.text && field.read, qPrintable(field.id));
    }
    QVERIFY(ids.size() > 40);
}

void TestPlanFields::whatIsShownCanBeTyped_data()
{
    QTest::addColumn<int>("preset");
    for (int i = 0; i < planPresets().size(); ++i)
        QTest::newRow(qPrintable(planPresets()[i].title)) << i;
}

//! Reading back what a field shows changes nothing.
void TestPlanFields::whatIsShownCanBeTyped()
{
    QFETCH(int, preset);
    const stress::Plan plan = planPresets()[preset].plan;
    for (const PlanField& field : allFields()) {
        if (!field.appliesTo(plan))
            continue;
        stress::Plan read = plan;
        QVERIFY2(field.read(read, field.text(plan)), qPrintable(field.id));
        QVERIFY2(read == plan, qPrintable(field.id));
    }
}

void TestPlanFields::refuses_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("no number") << u"load.rate"_s << u"many"_s;
    QTest::newRow("empty where a number must be") << u"load.rate"_s << QString();
    QTest::newRow("half a request") << u"load.level"_s << u"1.5"_s;
    QTest::newRow("none at all") << u"load.level"_s << u"0"_s;
    QTest::newRow("more than all") << u"cancel.share"_s << u"101"_s;
    QTest::newRow("negative time") << u"warmup_s"_s << u"-1"_s;
    QTest::newRow("words for stages") << u"load.stages"_s << u"slowly up"_s;
    QTest::newRow("backwards range") << u"max_tokens"_s << u"200–100"_s;
    QTest::newRow("no money") << u"stop.max_spend_usd"_s << u"a lot"_s;
    QTest::newRow("nothing to spend") << u"stop.max_spend_usd"_s << u"0"_s;
    QTest::newRow("no JSON") << u"parameters"_s << u"temperature = 0"_s;
}

void TestPlanFields::refuses()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    const stress::Plan before = planPresets().first().plan;
    stress::Plan plan = before;
    const auto read = fieldOf(field).read(plan, text);
    QVERIFY(!read);
    QVERIFY(read.error().message.endsWith(u'.'));
    QVERIFY(plan == before);
}

void TestPlanFields::readsDistributions_data()
{
    using Kind = Distribution::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<QString>("shown");
    QTest::newRow("number") << u"128"_s << Distribution::constant(128) << u"128"_s;
    QTest::newRow("spread") << u" 128 ± 32 "_s << Distribution{Kind::Normal, 128, 32} << u"128 ± 32"_s;
    QTest::newRow("spread without the sign") << u"128+-32"_s << Distribution{Kind::Normal, 128, 32} << u"128 ± 32"_s;
    QTest::newRow("range") << u"100-200"_s << Distribution{Kind::Uniform, 100, 200} << u"100–200"_s;
    QTest::newRow("lognormal") << u"lognormal 100, 0.5"_s << Distribution{Kind::LogNormal, 100, 0.5} << u"lognormal 100, 0.5"_s;
    QTest::newRow("exponential") << u"exponential 100"_s << Distribution{Kind::Exponential, 100, 0} << u"exponential 100"_s;
}

void TestPlanFields::readsDistributions()
{
    QFETCH(QString, text);
    QFETCH(Distribution, distribution);
    const auto read = planfields::readDistribution(text);
    QVERIFY(read);
    QVERIFY(*read == distribution);
    QTEST(planfields::distributionText(*read), "shown");
}

void TestPlanFields::choosesShapesAndVariants()
{
    stress::Plan plan = planPresets().first().plan;
    plan.model = u"m"_s;
    plan.gateway = u"A"_s;
    const PlanField shape = fieldOf(u"load.kind"_s);
    QVERIFY(shape.read(plan, u"poisson"_s));
    QCOMPARE(plan.load.kind, stress::Load::Kind::Rate);
    QCOMPARE(plan.load.arrival, stress::ArrivalProcess::Poisson);
    QVERIFY(fieldOf(u"load.rate"_s).appliesTo(plan) && !fieldOf(u"load.level"_s).appliesTo(plan));
    const PlanField variants = fieldOf(u"variants"_s);
    for (const PlanChoice& choice : variants.choices) {
        if (choice.id == u"other"_s)
            continue;
        QVERIFY(variants.read(plan, choice.id));
        if (choice.id == u"models"_s)
            QVERIFY(fieldOf(u"variants.model"_s).read(plan, u"n"_s));
        if (choice.id == u"gateways"_s)
            QVERIFY(fieldOf(u"variants.gateway"_s).read(plan, u"B"_s));
        QCOMPARE(variants.text(plan), choice.id);
    }
    plan.variants = {{u"odd"_s, true, true, {}, {}, {}}};
    QCOMPARE(variants.text(plan), u"other"_s);
    QVERIFY(variants.read(plan, u"other"_s));
    QCOMPARE(plan.variants.size(), 1);
}

void TestPlanFields::presetsCanBeRun()
{
    stress::Plan mine;
    mine.gateway = u"A"_s;
    mine.model = u"m"_s;
    for (const PlanPreset& preset : planPresets()) {
        const stress::Plan plan = planOf(preset, mine);
        QVERIFY2(stress::checkPlan(plan).isEmpty(), qPrintable(preset.title));
        QCOMPARE(plan.model, u"m"_s);
        QVERIFY(preset.hint.endsWith(u'.') || preset.hint.endsWith(u'?'));
    }
}

void TestPlanFields::plansSurviveTheirFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.json"_s);
    const stress::Plan plan = planPresets().last().plan;
    QVERIFY(writePlanFile(plan, path));
    const auto read = readPlanFile(path);
    QVERIFY(read);
    QVERIFY(*read == plan);
    QVERIFY(!readPlanFile(folder.filePath(u"no.json"_s)));
    QVERIFY(!writePlanFile(plan, folder.filePath(u"no/such/folder.json"_s)));
}

QTEST_GUILESS_MAIN(TestPlanFields)
#include "tst_planfields.moc"
