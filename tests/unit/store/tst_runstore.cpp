// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simulatedgateway.h"
#include "store/runstore.h"
#include "stress/engine.h"
#include "support/suite.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace bw;
using namespace bw::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using stress::RunResult;
using stress::RunState;

namespace {

std::shared_ptr<RunResult> run(const QString& id, RunState state, qint64 startedMs = 1'000)
{
    auto run = std::make_shared<RunResult>();
    run->id = id;
    run->state = state;
    run->program = u"bellwether"_s;
    run->plan.name = u"smoke"_s;
    run->plan.model = u"gpt-4.1"_s;
    run->plan.thresholds = {u"ttft_p95<400ms"_s};
    run->startedAt = QDateTime::fromMSecsSinceEpoch(startedMs, Qt::UTC);
    stress::VariantResult variant;
    variant.tally.totals.requests = 3;
    variant.tally.totals.byClass[0] = 3;
    variant.tally.totals.cost = PicoUsd(5);
    variant.tally.totals.estimatedCost = PicoUsd(3);
    variant.tally.totals.unpriced = 2;
    variant.tally.totals.priced = 3;
    for (const Nanoseconds time : {10ms, 20ms, 30ms})
        variant.tally[metrics::Latency::Ttft].record(time);
    run->variants = {variant};
    return run;
}

} // namespace

class TestRunStore : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void keepsWholeRuns();
    void newestFirst();
    void searchesPassByWhatTheyFound();
    void aRunThatWasNotOverIsInterrupted();
    void newerStateKeepsTagsAndNotes();
    void removes();
    void followsAnEngine();

private:
    [[nodiscard]] QList<RunHeader> list();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RunStore> m_store;
};

void TestRunStore::init()
{
    m_store.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<Database>();
    QVERIFY(m_database->open(m_folder->filePath(u"b.sqlite"_s)));
    m_store = std::make_unique<RunStore>(*m_database);
}

QList<RunHeader> TestRunStore::list()
{
    std::optional<Result<QList<RunHeader>>> answer;
    m_store->list(this, [&answer](const Result<QList<RunHeader>>& headers) { answer = headers; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }) || !*answer)
        return {};
    return **answer;
}

void TestRunStore::keepsWholeRuns()
{
    const auto kept = run(u"a"_s, RunState::Finished);
    m_store->save(kept);
    const QList<RunHeader> headers = list();
    QCOMPARE(headers.size(), 1);
    QCOMPARE(headers[0].name, u"smoke"_s);
    QCOMPARE(headers[0].state, RunState::Finished);
    QCOMPARE(headers[0].requests, 3);
    QCOMPARE(headers[0].load, std::optional(kept->plan.load));
    QCOMPARE(headers[0].search, kept->plan.search);
    QCOMPARE(headers[0].errorRate, std::optional(0.0));
    QCOMPARE(headers[0].p50, kept->variants[0].tally[metrics::Latency::Ttft].percentile(50));
    QCOMPARE(headers[0].spent, (record::Spent{PicoUsd(5), 2, PicoUsd(3)}));
    QVERIFY(headers[0].passed);

    std::optional<Result<RunResult>> loaded;
    m_store->load(u"a"_s, this, [&loaded](const Result<RunResult>& answer) { loaded = answer; });
    QTRY_VERIFY(loaded);
    QVERIFY(*loaded);
    QCOMPARE((*loaded)->variants, kept->variants);
    QCOMPARE((*loaded)->plan, kept->plan);

    loaded.reset();
    m_store->load(u"nobody"_s, this, [&loaded](const Result<RunResult>& answer) { loaded = answer; });
    QTRY_VERIFY(loaded);
    QCOMPARE(loaded->error().code, ErrorCode::NotFound);
}

void TestRunStore::newestFirst()
{
    m_store->save(run(u"old"_s, RunState::Finished, 1'000));
    m_store->save(run(u"new"_s, RunState::Stopped, 2'000));
    const QList<RunHeader> headers = list();
    QCOMPARE(headers.size(), 2);
    QCOMPARE(headers[0].id, u"new"_s);
}

void TestRunStore::searchesPassByWhatTheyFound()
{
    const auto sweep = run(u"a"_s, RunState::Finished);
    sweep->plan.search.kind = stress::Search::Kind::Sweep;
    sweep->plan.thresholds = {u"ttft_p95<1ms"_s}; // which the last level misses
    sweep->highestLevel = 10;
    m_store->save(sweep);
    QVERIFY(list().first().passed);
    const auto missed = std::make_shared<RunResult>(*sweep);
    missed->highestLevel.reset();
    m_store->save(missed);
    QVERIFY(!list().first().passed);
}

void TestRunStore::aRunThatWasNotOverIsInterrupted()
{
    m_store->save(run(u"a"_s, RunState::Running));
    QCOMPARE(list().first().state, RunState::Interrupted);
}

void TestRunStore::newerStateKeepsTagsAndNotes()
{
    m_store->save(run(u"a"_s, RunState::Running));
    m_store->setTags(u"a"_s, {u"nightly"_s, u"β"_s});
    m_store->setNotes(u"a"_s, u"after the upgrade"_s);
    m_store->save(run(u"a"_s, RunState::Finished));
    const QList<RunHeader> headers = list();
    QCOMPARE(headers.size(), 1);
    QCOMPARE(headers[0].state, RunState::Finished);
    QCOMPARE(headers[0].tags, (QStringList{u"nightly"_s, u"β"_s}));
    QCOMPARE(headers[0].notes, u"after the upgrade"_s);
}

void TestRunStore::removes()
{
    m_store->save(run(u"a"_s, RunState::Finished));
    m_store->remove(u"a"_s);
    QVERIFY(list().isEmpty());
}

void TestRunStore::followsAnEngine()
{
    sim::Scenario scenario;
    scenario.ttftMs = Distribution::constant(5);
    scenario.tokens = Distribution::constant(2);
    sim::SimulatedGateway gateway(scenario);
    QVERIFY(gateway.start());
    stress::RunOrder order;
    order.plan.model = u"gpt-4.1"_s;
    order.plan.duration = stress::Seconds(2.5);
    order.plan.load.level = 2;
    stress::RunTarget target;
    target.profile.endpoints.append(gateway::Endpoint());
    target.profile.endpoints.first().baseUrl = gateway.baseUrl();
    target.profile.network.proxy = net::NetworkConfig::Proxy::None;
    order.targets = {target};

    stress::Engine engine;
    m_store->follow(engine);
    QSignalSpy changed(m_store.get(), &RunStore::changed);
    QSignalSpy finished(&engine, &stress::Engine::finished);
    engine.start(order);
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() >= 1, 20'000);
    QCOMPARE(list().first().state, RunState::Running);
    QVERIFY(list().first().requests > 0);
    RunStore afterwards(*m_database); // as it would be found if we died now
    std::optional<Result<QList<RunHeader>>> found;
    afterwards.list(this, [&found](const Result<QList<RunHeader>>& headers) { found = headers; });
    QTRY_VERIFY(found);
    QCOMPARE((*found)->first().state, RunState::Interrupted);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    m_database->flush();
    QCOMPARE(list().first().state, RunState::Finished);
    QCOMPARE(list().first().requests, engine.result()->variants.first().tally.totals.requests);
}

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_runstore.moc"
