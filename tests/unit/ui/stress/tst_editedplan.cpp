// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/editedplan.h"
#include "stress/planpresets.h"
#include "support/suite.h"

#include <QSignalSpy>

using namespace bw;
using namespace bw::ui;
using namespace Qt::StringLiterals;

class TestEditedPlan : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void wrongTextStaysAndSaysWhy();
    void problemsStandBesideTheirField();
    void aTemplateGetsItsValues();
    void whatDoesNotApplyStopsNobody();
    void tidiesWhatIsRight();
    void saysNothingTwice();

private:
    [[nodiscard]] PlanField field(const QString& id) const;

    std::unique_ptr<EditedPlan> m_plan;
};

void TestEditedPlan::init()
{
    Suite::init();
    m_plan = std::make_unique<EditedPlan>();
    stress::Plan mine;
    mine.gateway = u"A"_s;
    mine.model = u"m"_s;
    m_plan->load(planOf(planPresets().first(), mine));
}

PlanField TestEditedPlan::field(const QString& id) const
{
    for (const PlanSection& section : m_plan->sections()) {
        for (const PlanField& each : section.fields) {
            if (each.id == id)
                return each;
        }
    }
    return {};
}

void TestEditedPlan::wrongTextStaysAndSaysWhy()
{
    QVERIFY(m_plan->isValid());
    const PlanField level = field(u"load.level"_s);
    m_plan->setText(level, u"lots"_s);
    QCOMPARE(m_plan->text(level), u"lots"_s);
    QVERIFY(!m_plan->problem(level).isEmpty());
    QVERIFY(!m_plan->isValid());
    QCOMPARE(m_plan->plan().load.level, 2.0); // nothing is lost
    m_plan->setText(level, u"7"_s);
    QVERIFY(m_plan->isValid());
    QCOMPARE(m_plan->plan().load.level, 7.0);
}

void TestEditedPlan::problemsStandBesideTheirField()
{
    m_plan->setText(field(u"requests"_s), QString());
    QVERIFY(!m_plan->problem(field(u"duration_s"_s)).isEmpty());
    QVERIFY(m_plan->otherProblem().isEmpty());
    m_plan->setText(field(u"requests"_s), u"10"_s);
    m_plan->setText(field(u"thresholds"_s), u"ttft_p95<1s, fast"_s);
    QVERIFY(m_plan->problem(field(u"thresholds"_s)).contains(u"fast"));
    m_plan->setText(field(u"thresholds"_s), QString());
    m_plan->edit([](stress::Plan& plan) { plan.gateway.clear(); });
    QVERIFY(!m_plan->problem(field(u"gateway"_s)).isEmpty());
}

void TestEditedPlan::aTemplateGetsItsValues()
{
    const PlanField values = field(u"prompt.variables"_s);
    m_plan->setText(field(u"prompt.kind"_s), u"template"_s);
    m_plan->setText(field(u"prompt.text"_s), u"The weather in {{city}}?"_s);
    QVERIFY(m_plan->problem(values).contains(u"{{city}}"));
    QVERIFY(m_plan->otherProblem().isEmpty());
    m_plan->setText(values, u"city"_s);
    QVERIFY(m_plan->problem(values).contains(u"“city”"));
    m_plan->setText(values, u"city:Hanoi|Hue"_s);
    QVERIFY(m_plan->isValid());
    QCOMPARE(m_plan->plan().prompt.variables.value(u"city"_s), (QStringList{u"Hanoi"_s, u"Hue"_s}));
    m_plan->tidy(values);
    QCOMPARE(m_plan->text(values), u"city: Hanoi | Hue"_s);
}

void TestEditedPlan::whatDoesNotApplyStopsNobody()
{
    m_plan->setText(field(u"load.level"_s), u"lots"_s);
    m_plan->setText(field(u"load.kind"_s), u"poisson"_s);
    QVERIFY(m_plan->isValid());
    m_plan->setText(field(u"load.kind"_s), u"closed"_s);
    QVERIFY(m_plan->isValid());
    QCOMPARE(m_plan->text(field(u"load.level"_s)), u"2"_s);
}

void TestEditedPlan::tidiesWhatIsRight()
{
    const PlanField level = field(u"load.level"_s);
    m_plan->setText(level, u"3,0"_s);
    QCOMPARE(m_plan->text(level), u"3,0"_s); // while it is typed
    m_plan->tidy(level);
    QCOMPARE(m_plan->text(level), u"3"_s);
}

void TestEditedPlan::saysNothingTwice()
{
    QSignalSpy changed(m_plan.get(), &EditedPlan::changed);
    const PlanField level = field(u"load.level"_s);
    m_plan->setText(level, u"2"_s);
    m_plan->edit([](stress::Plan&) {});
    m_plan->tidy(level);
    QCOMPARE(changed.count(), 0);
    m_plan->setText(level, u"4"_s);
    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestEditedPlan)
#include "tst_editedplan.moc"
