// SPDX-License-Identifier: GPL-3.0-or-later
// Calls seen from another thread.
#include "callprobe.h"

#include "gateway/livecall.h"
#include "sim/simulatedgateway.h"
#include "support/suite.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::gateway;
using namespace bw::test;

class TestLiveCall : public Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsTheWholeAnswer();
    void neverMoreOftenThanAFrame();
    void cancels();
    void cancelBeforeItStarts();
    void destroyingItCancels();
    void workersDieWithCallsRunning();
    void oneAfterTheOtherFindsItsConnection();
    void manyAtOnce();
    void everyWorkersLoopIsMeasured();
    void asksForModelsFromTheOtherThread();
    void noAnswerForAReceiverThatIsGone();

private:
    [[nodiscard]] ClientContext context();

    bw::record::RecordBus m_bus;
    std::unique_ptr<bw::sim::SimulatedGateway> m_fast; //!< a token a millisecond
    std::unique_ptr<bw::sim::SimulatedGateway> m_slow; //!< half a minute an answer
};

void TestLiveCall::initTestCase()
{
    bw::sim::Scenario fast;
    fast.gapMs = bw::Distribution::constant(1);
    fast.tokens = bw::Distribution::constant(300);
    m_fast = std::make_unique<bw::sim::SimulatedGateway>(fast);
    QVERIFY(m_fast->start().has_value());
    bw::sim::Scenario slow;
    slow.gapMs = bw::Distribution::constant(20);
    slow.tokens = bw::Distribution::constant(1'500);
    m_slow = std::make_unique<bw::sim::SimulatedGateway>(slow);
    QVERIFY(m_slow->start().has_value());
}

ClientContext TestLiveCall::context()
{
    ClientContext context;
    context.bus = &m_bus;
    context.prices = bw::spend::PriceBook::builtIn();
    return context;
}

void TestLiveCall::tellsTheWholeAnswer()
{
    static_cast<void>(m_bus.take());
    NetworkWorkers workers(context(), 2);
    LiveCall* const call = workers.chat(specFor(profileFor(m_fast->baseUrl())), this);
    QString text;
    qint64 deltas = 0;
    std::optional<bw::Nanoseconds> ttft;
    std::optional<CallResult> result;
    connect(call, &LiveCall::progress, this, [&](const LiveProgress& progress) {
        QVERIFY(!result);
        text += progress.content;
        deltas = progress.deltas;
        ttft = progress.ttft;
    });
    connect(call, &LiveCall::finished, this, [&](const CallResult& ended) { result = ended; });
    QVERIFY(call->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 10'000);
    QVERIFY(!call->isRunning());
    QCOMPARE(result->record.failure.errorClass, bw::ErrorClass::Ok);
    QCOMPARE(text, result->completion.choices.first().content);
    QCOMPARE(deltas, result->record.deltaCount);
    QCOMPARE(ttft, bw::record::ttft(result->record));
    QCOMPARE(m_bus.take().size(), 1);
    call->deleteLater();
}

void TestLiveCall::neverMoreOftenThanAFrame()
{
    NetworkWorkers workers(context(), 1);
    const std::unique_ptr<LiveCall> call(workers.chat(specFor(profileFor(m_fast->baseUrl())), nullptr));
    QElapsedTimer since;
    int shown = 0;
    qint64 shortest = 1'000;
    bool ended = false;
    connect(call.get(), &LiveCall::progress, this, [&](const LiveProgress&) {
        if (shown++ > 0)
            shortest = std::min(shortest, since.nsecsElapsed() / 1'000'000);
        since.restart();
    });
    connect(call.get(), &LiveCall::finished, this, [&] { ended = true; });
    QTRY_VERIFY_WITH_TIMEOUT(ended, 10'000);
    QVERIFY(shown > 3);
    QVERIFY2(shortest >= 15, qPrintable(QString::number(shortest)));
}

void TestLiveCall::cancels()
{
    NetworkWorkers workers(context(), 1);
    const std::unique_ptr<LiveCall> call(workers.chat(specFor(profileFor(m_slow->baseUrl())), nullptr));
    QString text;
    std::optional<CallResult> result;
    connect(call.get(), &LiveCall::progress, this, [&](const LiveProgress& progress) { text += progress.content; });
    connect(call.get(), &LiveCall::finished, this, [&](const CallResult& ended) { result = ended; });
    QTRY_VERIFY(!text.isEmpty());
    call->cancel();
    call->cancel();
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->record.failure.errorClass, bw::ErrorClass::Cancelled);
    QCOMPARE(result->completion.choices.first().content, text);
    call->cancel();
}

void TestLiveCall::cancelBeforeItStarts()
{
    NetworkWorkers workers(context(), 1);
    const std::unique_ptr<LiveCall> call(workers.chat(specFor(profileFor(m_slow->baseUrl())), nullptr));
    call->cancel();
    std::optional<CallResult> result;
    connect(call.get(), &LiveCall::finished, this, [&](const CallResult& ended) { result = ended; });
    QTRY_VERIFY(result.has_value());
    QCOMPARE(result->record.failure.errorClass, bw::ErrorClass::Cancelled);
}

void TestLiveCall::destroyingItCancels()
{
    static_cast<void>(m_bus.take());
    NetworkWorkers workers(context(), 1);
    std::unique_ptr<LiveCall> call(workers.chat(specFor(profileFor(m_slow->baseUrl())), nullptr));
    const QSignalSpy progress(call.get(), &LiveCall::progress);
    QTRY_VERIFY(!progress.isEmpty());
    call.reset();
    QList<bw::record::RequestRecord> records;
    QTRY_VERIFY(!(records += m_bus.take()).isEmpty());
    QCOMPARE(records.first().failure.errorClass, bw::ErrorClass::Cancelled);
}

void TestLiveCall::workersDieWithCallsRunning()
{
    auto workers = std::make_unique<NetworkWorkers>(context(), 2);
    QList<LiveCall*> calls;
    int ended = 0;
    for (int i = 0; i < 4; ++i) {
        calls.append(workers->chat(specFor(profileFor(m_slow->baseUrl())), this));
        connect(calls.last(), &LiveCall::finished, this, [&](const CallResult& result) {
            QCOMPARE(result.record.failure.errorClass, bw::ErrorClass::Cancelled);
            ++ended;
        });
    }
    const QSignalSpy progress(calls.last(), &LiveCall::progress);
    QTRY_VERIFY(!progress.isEmpty());
    workers.reset();
    QTRY_COMPARE(ended, 4);
    qDeleteAll(calls);
}

void TestLiveCall::oneAfterTheOtherFindsItsConnection()
{
    NetworkWorkers workers(context(), 2);
    const qint64 before = m_fast->connectionCount();
    for (int i = 0; i < 3; ++i) {
        const std::unique_ptr<LiveCall> call(workers.chat(specFor(profileFor(m_fast->baseUrl())), nullptr));
        std::optional<CallResult> result;
        connect(call.get(), &LiveCall::finished, this, [&](const CallResult& ended) { result = ended; });
        QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 10'000);
        QCOMPARE(result->record.connection.reused, std::optional(i > 0));
    }
    QCOMPARE(m_fast->connectionCount() - before, 1);
    QTRY_COMPARE(workers.poolStats().reused, 2);
    QTRY_COMPARE(workers.poolStats(profileFor(m_fast->baseUrl()).id).reused, 2);
    QCOMPARE(workers.poolStats(bw::ProfileId(u"another"_s)), bw::net::PoolStats()); // each gateway's are its own
}

void TestLiveCall::manyAtOnce()
{
    NetworkWorkers workers(context(), 2);
    QObject parent;
    int good = 0;
    for (int i = 0; i < 20; ++i) {
        connect(workers.chat(specFor(profileFor(m_fast->baseUrl())), &parent), &LiveCall::finished, this,
                [&good](const CallResult& result) { good += result.record.failure.errorClass == bw::ErrorClass::Ok; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(good, 20, 20'000);
}

void TestLiveCall::everyWorkersLoopIsMeasured()
{
    const NetworkWorkers workers(context(), 3);
    QCOMPARE(workers.loopLags().size(), 3);
    QTRY_VERIFY(std::ranges::all_of(workers.loopLags(), [](const bw::net::LagSummary& lag) { return lag.samples > 0; }));
}

void TestLiveCall::asksForModelsFromTheOtherThread()
{
    NetworkWorkers workers(context(), 1);
    std::optional<ModelsResult> models;
    std::optional<KeyCheckResult> check;
    std::optional<EmbeddingsResult> vectors;
    const GatewayProfile profile = profileFor(m_fast->baseUrl());
    workers.models(profile, {}, this, [&](const ModelsResult& result) {
        QCOMPARE(QThread::currentThread(), thread());
        models = result;
    });
    workers.checkKey(profile, {}, {}, this, [&](const KeyCheckResult& result) { check = result; });
    EmbeddingsSpec asked;
    asked.profile = profile;
    asked.model = u"text-embedding-3-small"_s;
    asked.input = {u"a"_s};
    workers.embeddings(asked, this, [&](const EmbeddingsResult& result) { vectors = result; });
    QTRY_VERIFY(models && check && vectors);
    QVERIFY(!models->models.isEmpty());
    QCOMPARE(models->record.source, bw::record::Source::Playground);
    QCOMPARE(check->state, KeyState::Valid);
    QCOMPARE(vectors->vectors.size(), 1);
}

void TestLiveCall::noAnswerForAReceiverThatIsGone()
{
    NetworkWorkers workers(context(), 1);
    auto receiver = std::make_unique<QObject>();
    bool called = false;
    bool later = false;
    workers.models(profileFor(m_fast->baseUrl()), {}, receiver.get(), [&](const ModelsResult&) { called = true; });
    receiver.reset();
    workers.models(profileFor(m_fast->baseUrl()), {}, this, [&](const ModelsResult&) { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestLiveCall)
#include "tst_livecall.moc"
