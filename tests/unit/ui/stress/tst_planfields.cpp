// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/profilefield.h"
#include "stress/planfield.h"
#include "stress/planfiles.h"
#include "stress/planmakers.h"
#include "stress/planpresets.h"
#include "stress/plancheck.h"
#include "stress/templatevalues.h"
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
    void readsTemplateValues_data();
    void readsTemplateValues();
    void templateValuesSurviveTheirText();
    void fieldsOfAPromptAndASearch();
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
    QTest::newRow("values of no place") << u"prompt.variables"_s << u"Hanoi | Hue"_s;
    QTest::newRow("no name of a place") << u"prompt.variables"_s << u"my city: Hanoi"_s;
    QTest::newRow("no name at all") << u"prompt.variables"_s << u": Hanoi"_s;
    QTest::newRow("a place without values") << u"prompt.variables"_s << u"city: | "_s;
    QTest::newRow("a place that fills itself") << u"prompt.variables"_s << u"n: 1 | 2"_s;
    QTest::newRow("a place twice") << u"prompt.variables"_s << u"city: Hanoi; city: Hue"_s;
    QTest::newRow("more confirmations than a plan may have") << u"search.confirmations"_s << u"11"_s;
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

void TestPlanFields::readsTemplateValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TemplateValues>("values");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << QString() << TemplateValues() << QString();
    QTest::newRow("one") << u"city:Hanoi"_s << TemplateValues{{u"city"_s, {u"Hanoi"_s}}} << u"city: Hanoi"_s;
    QTest::newRow("several") << u" unit : C|F ;; city: Hà Nội | New York; "_s
                             << TemplateValues{{u"city"_s, {u"Hà Nội"_s, u"New York"_s}}, {u"unit"_s, {u"C"_s, u"F"_s}}}
                             << u"city: Hà Nội | New York; unit: C | F"_s;
    QTest::newRow("colons and commas are text") << u"when: 8:30, or later"_s << TemplateValues{{u"when"_s, {u"8:30, or later"_s}}} << u"when: 8:30, or later"_s;
    QTest::newRow("literally") << u"x: a\\|b | c\\;d | \\\\ | e\\nf"_s
                               << TemplateValues{{u"x"_s, {u"a|b"_s, u"c;d"_s, u"\\"_s, u"e\nf"_s}}} << u"x: a\\|b | c\\;d | \\\\ | e\\nf"_s;
    QTest::newRow("or nothing") << u"x: | a"_s << TemplateValues{{u"x"_s, {QString(), u"a"_s}}} << u"x:  | a"_s;
}

void TestPlanFields::readsTemplateValues()
{
    QFETCH(QString, text);
    QFETCH(TemplateValues, values);
    const auto read = readTemplateValues(text);
    QVERIFY(read);
    QCOMPARE(*read, values);
    QTEST(templateValuesText(*read), "shown");
}

//! A plan from a file may have anything in its values.
void TestPlanFields::templateValuesSurviveTheirText()
{
    const TemplateValues values = {{u"a"_s, {u"\\n"_s, u";|\\"_s, u"{{b}}"_s, u"\"quoted\""_s}}, {u"_b2"_s, {u"x\\"_s, u"\n\n"_s}}};
    const auto read = readTemplateValues(templateValuesText(values));
    QVERIFY(read);
    QCOMPARE(*read, values);
}

void TestPlanFields::fieldsOfAPromptAndASearch()
{
    stress::Plan plan;
    const PlanField values = fieldOf(u"prompt.variables"_s);
    const PlanField system = fieldOf(u"prompt.system"_s);
    const PlanField confirmations = fieldOf(u"search.confirmations"_s);
    QVERIFY(!values.appliesTo(plan) && system.appliesTo(plan) && !confirmations.appliesTo(plan));
    plan.prompt.kind = stress::Prompt::Kind::Template;
    plan.search.kind = stress::Search::Kind::Sweep;
    QVERIFY(values.appliesTo(plan) && !confirmations.appliesTo(plan));
    plan.search.kind = stress::Search::Kind::Highest;
    QVERIFY(confirmations.appliesTo(plan));
    QVERIFY(values.read(plan, u"city: Hanoi"_s) && system.read(plan, u"Be brief."_s) && confirmations.read(plan, u"3"_s));
    QCOMPARE(plan.prompt.variables, (TemplateValues{{u"city"_s, {u"Hanoi"_s}}}));
    QCOMPARE(plan.prompt.system, u"Be brief."_s);
    QCOMPARE(plan.search.confirmations, 3);
    plan.target = stress::Target::Embeddings;
    QVERIFY(!system.appliesTo(plan));
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
