// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/plancheck.h"
#include "stress/planjson.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace bw;
using namespace bw::stress;
using namespace Qt::StringLiterals;

namespace {

//! Everything set to something that is not its default.
Plan fullPlan()
{
    Plan plan;
    plan.name = u"capacity"_s;
    plan.gateway = u"HolySheep"_s;
    plan.model = u"gpt-4.1"_s;
    plan.target = Target::Embeddings;
    plan.stream = false;
    plan.prompt = {Prompt::Kind::Template, u"Tell {{who}} about {{n}}"_s, u"Be brief."_s, {{u"who"_s, {u"me"_s, u"us"_s}}},
                   {Distribution::Kind::Normal, 128, 32}, 0.5, u"prompts.jsonl"_s, 7, 3, Seconds(1.5)};
    plan.maxTokens = Distribution{Distribution::Kind::Uniform, 10, 20};
    plan.parameters = {{u"temperature"_s, 0.5}};
    plan.load = {Load::Kind::Rate, 12.5, ArrivalProcess::Gamma, 0.5, Seconds(3), {{Seconds(10), 20, true}, {Seconds(5), 5, false}},
                 4, Seconds(2), u"trace.csv"_s, 2, 77};
    plan.requests = 1'000;
    plan.duration = Seconds(60);
    plan.warmUp = Seconds(5);
    plan.coolDown = Seconds(2);
    plan.variants = {*Variant::named(u"cold"), {u"other"_s, false, true, false, u"B"_s, u"deepseek-v3.2"_s}};
    plan.rounds = 4;
    plan.search = {Search::Kind::Highest, 2, 200, 9, 0.1, 2};
    plan.cancelShare = 0.1;
    plan.cancelAfterMs = Distribution::constant(250);
    plan.guards = {true, true, true, true, true};
    plan.stop = {PicoUsd::fromDecimal(u"1.5"), 0.05, 0.02, true};
    plan.thresholds = {u"ttft_p95<400ms"_s};
    plan.slos = {u"ttft<400ms"_s, u"tpot<=20ms"_s};
    plan.workers = 2;
    plan.recordsFile = u"records.jsonl"_s;
    plan.seed = 9'007'199'254'740'992;
    return plan;
}

//! One that can be run.
Plan goodPlan()
{
    Plan plan;
    plan.model = u"gpt-4.1"_s;
    plan.requests = 10;
    return plan;
}

using Change = std::function<void(Plan&)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestPlanJson : public test::Suite
{
    Q_OBJECT

private slots:
    void bothWays();
    void absentIsDefault();
    void sayWhatIsWrong_data();
    void sayWhatIsWrong();
    void tellsEveryProblem();
    void checks_data();
    void checks();
};

void TestPlanJson::bothWays()
{
    for (const Plan& plan : {Plan(), fullPlan()}) {
        const QByteArray text = QJsonDocument(toJson(plan)).toJson();
        const PlanReading reading = planFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY2(reading.problems.isEmpty(), qPrintable(reading.problems.value(0).message));
        QCOMPARE(reading.plan, plan);
    }
}

void TestPlanJson::absentIsDefault()
{
    const PlanReading reading = planFromJson({{u"model"_s, u"m"_s}, {u"load"_s, QJsonValue::Null}, {u"prompt"_s, QJsonObject()}});
    QVERIFY(reading.problems.isEmpty());
    Plan plan;
    plan.model = u"m"_s;
    QCOMPARE(reading.plan, plan);
}

void TestPlanJson::sayWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::newRow("unknown key") << QByteArray("{\"modell\": \"m\"}") << u"modell"_s;
    QTest::newRow("in depth") << QByteArray("{\"load\": {\"kind\": \"slow\"}}") << u"load.kind"_s;
    QTest::newRow("in an array") << QByteArray("{\"load\": {\"stages\": [{}, {\"level\": -1}]}}") << u"load.stages[1].level"_s;
    QTest::newRow("wrong type") << QByteArray("{\"stream\": 1}") << u"stream"_s;
    QTest::newRow("no distribution") << QByteArray("{\"max_tokens\": \"many\"}") << u"max_tokens"_s;
    QTest::newRow("money as a number") << QByteArray("{\"stop\": {\"max_spend_usd\": 1.5}}") << u"stop.max_spend_usd"_s;
    QTest::newRow("text that is none") << QByteArray("{\"thresholds\": [\"a<1ms\", 7]}") << u"thresholds"_s;
    QTest::newRow("share above one") << QByteArray("{\"cancel\": {\"share\": 2}}") << u"cancel.share"_s;
    QTest::newRow("seed that JSON cannot hold") << QByteArray("{\"seed\": 1e300}") << u"seed"_s;
}

void TestPlanJson::sayWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const PlanReading reading = planFromJson(QJsonDocument::fromJson(json).object());
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.first().path, path);
    QVERIFY(reading.problems.first().message.contains(path));
}

void TestPlanJson::tellsEveryProblem()
{
    const PlanReading reading = planFromJson({{u"stream"_s, 1}, {u"requests"_s, -5}, {u"nonsense"_s, true}});
    QStringList paths;
    for (const FieldProblem& problem : reading.problems)
        paths.append(problem.path);
    QCOMPARE(paths, (QStringList{u"stream"_s, u"requests"_s, u"nonsense"_s}));
}

void TestPlanJson::checks_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const QString& path, const Change& change) { QTest::newRow(name) << change << path; };
    row("good", {}, [](Plan&) {});
    row("no model", u"model"_s, [](Plan& plan) { plan.model.clear(); });
    row("every variant has a model", {}, [](Plan& plan) {
        plan.model.clear();
        plan.variants = {{u"a"_s, false, {}, {}, {}, u"m"_s}, {u"b"_s, false, {}, {}, {}, u"n"_s}};
    });
    row("no end", u"duration_s"_s, [](Plan& plan) { plan.requests = 0; });
    row("a trace ends by itself", {}, [](Plan& plan) {
        plan.requests = 0;
        plan.load.kind = Load::Kind::Replay;
        plan.load.trace = u"t.csv"_s;
    });
    row("no trace", u"load.trace"_s, [](Plan& plan) { plan.load.kind = Load::Kind::Replay; });
    row("no level", u"load.level"_s, [](Plan& plan) { plan.load.level = 0; });
    row("half a request in flight", u"load.level"_s, [](Plan& plan) { plan.load.level = 1.5; });
    row("cap below the level", u"load.max_in_flight"_s, [](Plan& plan) { plan.load.maxInFlight = 3; });
    row("a stage of no length", u"load.stages[0].for_s"_s, [](Plan& plan) { plan.load.stages = {{Seconds(0), 3, false}}; });
    row("cool-down without an end", u"cooldown_s"_s, [](Plan& plan) { plan.coolDown = Seconds(1); });
    row("nothing left to measure", u"warmup_s"_s, [](Plan& plan) {
        plan.duration = Seconds(5);
        plan.warmUp = Seconds(5);
    });
    row("two of a name", u"variants[1].name"_s, [](Plan& plan) { plan.variants = {*Variant::named(u"cold"), *Variant::named(u"cold")}; });
    row("data set without a file", u"prompt.file"_s, [](Plan& plan) { plan.prompt.kind = Prompt::Kind::Dataset; });
    row("name without values", u"prompt.variables"_s, [](Plan& plan) {
        plan.prompt.kind = Prompt::Kind::Template;
        plan.prompt.text = u"{{n}} {{who}}"_s;
    });
    row("search without thresholds", u"thresholds"_s, [](Plan& plan) { plan.search.kind = Search::Kind::Highest; });
    row("search downwards", u"search.to"_s, [](Plan& plan) { plan.search = {Search::Kind::Sweep, 10, 2, 3, 0.1, 1}; });
    row("search without end", u"search.to"_s, [](Plan& plan) { plan.search = {Search::Kind::Sweep, 1, qInf(), 3, 0.1, 1}; });
    row("search from nothing", u"search.from"_s, [](Plan& plan) { plan.search = {Search::Kind::Sweep, 0, 2, 3, 0.1, 1}; });
    row("search from no number", u"search.from"_s, [](Plan& plan) { plan.search = {Search::Kind::Sweep, qQNaN(), 2, 3, 0.1, 1}; });
    row("sweep of no level", u"search.steps"_s, [](Plan& plan) { plan.search = {Search::Kind::Sweep, 1, 2, 0, 0.1, 1}; });
    row("sweep of too many levels", u"search.steps"_s, [](Plan& plan) { plan.search = {Search::Kind::Sweep, 1, 2, 2'000'000'000, 0.1, 1}; });
    row("threshold", u"thresholds[1]"_s, [](Plan& plan) { plan.thresholds = {u"ttft_p95<1s"_s, u"fast"_s}; });
    row("slo", u"slos[0]"_s, [](Plan& plan) { plan.slos = {u"error_rate<1%"_s}; });
}

void TestPlanJson::checks()
{
    QFETCH(Change, change);
    QFETCH(QString, path);
    Plan plan = goodPlan();
    change(plan);
    const QList<FieldProblem> problems = checkPlan(plan);
    if (path.isEmpty()) {
        QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).path));
        return;
    }
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().path, path);
    QVERIFY(problems.first().message.endsWith(u'.'));
}

QTEST_GUILESS_MAIN(TestPlanJson)
#include "tst_planjson.moc"
