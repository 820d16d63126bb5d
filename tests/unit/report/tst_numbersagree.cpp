// SPDX-License-Identifier: GPL-3.0-or-later
// One scripted session, and everybody's word on it: what the gateway says it served must be what the run's report, the
// live charts, the stored charts, the log, the exported CSV and the Prometheus text say.
#include "gateway/gatewayclient.h"
#include "metrics/prometheustext.h"
#include "record/recordbus.h"
#include "report/recordcsv.h"
#include "sim/simulatedgateway.h"
#include "store/recordpipeline.h"
#include "store/recordstore.h"
#include "stress/engine.h"
#include "stress/runjson.h"
#include "support/suite.h"
#include "unit/store/answers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <future>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using metrics::Latency;

namespace {

constexpr int StressRequests = 150; //!< of each of two models
constexpr int Chats = 12;

//! The sums that everybody must agree on.
struct Sums
{
    qint64 requests = 0;
    qint64 ok = 0;
    qint64 attempts = 0; //!< what the gateway saw
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    PicoUsd cost;

    bool operator==(const Sums&) const = default;
};

QByteArray toText(const Sums& sums)
{
    return u"%1 requests, %2 ok, %3 attempts, %4 in, %5 out, $%6"_s.arg(sums.requests)
        .arg(sums.ok)
        .arg(sums.attempts)
        .arg(sums.tokensIn)
        .arg(sums.tokensOut)
        .arg(sums.cost.toDecimal())
        .toUtf8();
}

Sums sumsOf(const metrics::Totals& totals)
{
    return {totals.requests, totals.ok(), totals.attempts, totals.tokensIn, totals.tokensOut, totals.cost};
}

PicoUsd dollars(const QString& decimal)
{
    return PicoUsd::fromDecimal(decimal).value_or(PicoUsd());
}

sim::Scenario scenario(const QString& logFile)
{
    sim::FaultRule limited;
    limited.p = 0.08;
    limited.status = 429;
    sim::FaultRule down;
    down.p = 0.05;
    down.status = 503;
    sim::Scenario scenario;
    scenario.ttftMs = {Distribution::Kind::LogNormal, 12, 0.6};
    scenario.gapMs = Distribution::constant(0.5);
    scenario.tokens = {Distribution::Kind::Uniform, 4, 40};
    scenario.errors = {limited, down};
    scenario.logFile = logFile;
    scenario.seed = 7;
    return scenario;
}

gateway::GatewayProfile profileOf(const QUrl& baseUrl)
{
    gateway::GatewayProfile profile;
    profile.id = ProfileId(u"sim"_s);
    profile.name = u"HolySheep"_s;
    profile.network.proxy = net::NetworkConfig::Proxy::None;
    gateway::Endpoint endpoint;
    endpoint.id = EndpointId(u"loopback"_s);
    endpoint.name = u"loopback"_s;
    endpoint.baseUrl = baseUrl;
    profile.endpoints = {endpoint};
    return profile;
}

stress::Variant variant(const QString& model)
{
    stress::Variant variant;
    variant.name = variant.model = model;
    return variant;
}

} // namespace

class TestNumbersAgree : public test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void gatewaySaysTheSame();
    void liveChartsSayTheSame();
    void storedChartsSayTheSame();
    void logSaysTheSame();
    void csvSaysTheSame();
    void prometheusSaysTheSame();
    void reportSaysTheSame();
    void percentilesAreExactToThreeDigits();

private:
    void runLoad();
    void chat();
    void collect();
    [[nodiscard]] metrics::Question question(const QList<record::Source>& sources = {}) const;
    [[nodiscard]] metrics::Snapshot live(const QList<record::Source>& sources = {});
    [[nodiscard]] metrics::Snapshot stored(const QList<record::Source>& sources = {});
    [[nodiscard]] Sums reported() const;

    QTemporaryDir m_folder;
    QString m_simLog = m_folder.filePath(u"sim.jsonl"_s);
    sim::SimulatedGateway m_gateway{scenario(m_simLog)};
    record::RecordBus m_bus;
    store::RecordStore m_history;
    store::RecordPipeline m_pipeline{m_bus, m_history};
    TimeRange m_range;
    stress::RunResult m_run;
    QList<record::LogRow> m_rows;
    QList<record::RequestRecord> m_records;
    Sums m_sums; //!< by the whole records, request by request
};

void TestNumbersAgree::initTestCase()
{
    QVERIFY(m_gateway.start());
    QVERIFY(m_history.open(m_folder.filePath(u"history.db"_s)));
    m_pipeline.start();
    m_range.from = floorTo(wallNow(systemClock()), 10s);
    runLoad();
    chat();
    m_range.to = floorTo(wallNow(systemClock()), 10s) + 10s;
    collect();
}

void TestNumbersAgree::runLoad()
{
    stress::RunOrder order;
    order.plan.model = u"gpt-4.1"_s;
    order.plan.load.level = 6;
    order.plan.requests = StressRequests;
    order.plan.variants = {variant(u"gpt-4.1"_s), variant(u"deepseek-v3.2"_s)};
    order.plan.rounds = 2;
    order.plan.guards.retries = true;
    order.targets = {{profileOf(m_gateway.baseUrl()), {}}};
    order.prices = spend::PriceBook::builtIn();
    order.bus = &m_bus;
    stress::Engine engine;
    QSignalSpy finished(&engine, &stress::Engine::finished);
    engine.start(order);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 120'000);
    m_run = *engine.result();
    QCOMPARE(m_run.state, stress::RunState::Finished);
}

void TestNumbersAgree::chat()
{
    gateway::ClientContext context;
    context.bus = &m_bus;
    context.prices = spend::PriceBook::builtIn();
    gateway::GatewayClient client(context);
    int finished = 0;
    for (int i = 0; i < Chats; ++i) {
        gateway::CallSpec spec;
        spec.profile = profileOf(m_gateway.baseUrl());
        spec.source = record::Source::Playground;
        spec.keepRaw = true;
        spec.request.model = u"claude-sonnet-4.5"_s;
        openai::ChatMessage message;
        message.text = u"Question %1"_s.arg(i);
        spec.request.messages = {message};
        connect(client.chat(spec), &gateway::Call::finished, this, [&finished] { ++finished; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(finished, Chats, 120'000);
}

void TestNumbersAgree::collect()
{
    const auto rowsStored = [this] {
        m_pipeline.drain();
        m_history.flush();
        return m_history.stored();
    };
    QTRY_COMPARE_WITH_TIMEOUT(rowsStored(), 2 * StressRequests + Chats, 30'000);
    QCOMPARE(m_pipeline.counts().dropped + m_pipeline.counts().unstored, 0);
    m_rows = test::answerOf<store::LogPage>([this](auto done) { m_history.page({}, {}, 100'000, this, done); })->rows;
    QList<record::RowId> ids;
    for (const record::LogRow& row : m_rows)
        ids.append(row.id);
    m_records = *test::answerOf<QList<record::RequestRecord>>([&](auto done) { m_history.records(ids, this, done); });
    for (const record::RequestRecord& record : m_records) {
        ++m_sums.requests;
        m_sums.ok += record.failure.errorClass == ErrorClass::Ok ? 1 : 0;
        m_sums.attempts += record::attemptsMade(record);
        m_sums.tokensIn += record.usage ? record.usage->promptTokens : 0;
        m_sums.tokensOut += record::tokensOut(record);
        m_sums.cost += record::paid(record).value_or(PicoUsd());
    }
    QCOMPARE(m_sums.requests, 2 * StressRequests + Chats);
    QVERIFY2(m_sums.ok < m_sums.requests && m_sums.attempts > m_sums.requests, toText(m_sums)); // there was something to get wrong
}

metrics::Question TestNumbersAgree::question(const QList<record::Source>& sources) const
{
    metrics::Question question;
    question.fixed = m_range;
    question.filter.sources = sources;
    question.latencies = metrics::LatencySet::all();
    return question;
}

metrics::Snapshot TestNumbersAgree::live(const QList<record::Source>& sources)
{
    const auto view = m_pipeline.view();
    view->ask(question(sources));
    m_pipeline.drain();
    const store::LiveView::Answer answer = view->newest();
    return answer ? *answer : metrics::Snapshot();
}

metrics::Snapshot TestNumbersAgree::stored(const QList<record::Source>& sources)
{
    return test::answerOf<metrics::Snapshot>([&](auto done) { m_history.snapshot(question(sources), this, done); }).value_or(metrics::Snapshot());
}

void TestNumbersAgree::gatewaySaysTheSame()
{
    QFile log(m_simLog);
    QVERIFY(log.open(QIODevice::ReadOnly));
    Sums served{m_sums.requests, 0, 0, 0, 0, {}}; // it cannot know which attempts are one request
    for (const QByteArray& line : log.readAll().trimmed().split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        QVERIFY2(!json.isEmpty(), line);
        ++served.attempts;
        served.ok += json[u"status"_s].toInt() == 200 ? 1 : 0;
        served.tokensIn += json[u"prompt_tokens"_s].toInteger();
        served.tokensOut += json[u"tokens_sent"_s].toInteger();
        served.cost += dollars(json[u"cost_usd"_s].toString());
    }
    QVERIFY2(served == m_sums, toText(served) + " against " + toText(m_sums));
}

void TestNumbersAgree::liveChartsSayTheSame()
{
    const metrics::Snapshot snapshot = live();
    QVERIFY2(sumsOf(snapshot.totals) == m_sums, toText(sumsOf(snapshot.totals)) + " against " + toText(m_sums));
    metrics::Totals points;
    for (const metrics::Point& point : snapshot.points)
        points += point.totals;
    QVERIFY(sumsOf(points) == m_sums);
    PicoUsd spent;
    for (const metrics::ModelSpend& model : snapshot.spend)
        spent += std::accumulate(model.perPoint.begin(), model.perPoint.end(), PicoUsd());
    QCOMPARE(spent, m_sums.cost);
    for (const QList<metrics::Part>* parts : {&snapshot.gateways, &snapshot.endpoints, &snapshot.models, &snapshot.sources, &snapshot.keys}) {
        metrics::Totals sum;
        for (const metrics::Part& part : *parts)
            sum += part.totals;
        QVERIFY2(sumsOf(sum) == m_sums, toText(sumsOf(sum)));
    }
    QCOMPARE(snapshot.models.size(), 3);
    QCOMPARE(snapshot.sources.size(), 2);
}

void TestNumbersAgree::storedChartsSayTheSame()
{
    const metrics::Snapshot now = live();
    const metrics::Snapshot later = stored();
    QVERIFY2(sumsOf(later.totals) == m_sums, toText(sumsOf(later.totals)) + " against " + toText(m_sums));
    QVERIFY(later.totals.byClass == now.totals.byClass);
    for (size_t i = 0; i < metrics::LatencyCount; ++i)
        QVERIFY2(now.latencies[i] == later.latencies[i], qPrintable(QString::number(i)));
}

void TestNumbersAgree::logSaysTheSame()
{
    Sums sums;
    for (const record::LogRow& row : m_rows) {
        ++sums.requests;
        sums.ok += row.outcome == ErrorClass::Ok ? 1 : 0;
        sums.attempts += row.attempts;
        sums.tokensIn += row.tokensIn.value_or(0);
        sums.tokensOut += row.tokensOut.value_or(0);
        sums.cost += row.cost.value_or(PicoUsd());
    }
    QVERIFY2(sums == m_sums, toText(sums) + " against " + toText(m_sums));
    const auto survey = test::answerOf<store::LogSurvey>([this](auto done) {
        m_history.survey({}, this, [done](const Result<store::LogSurvey>& progress) {
            if (!progress || progress->complete)
                done(progress);
        });
    });
    QCOMPARE(survey->rows, m_sums.requests);
    QCOMPARE(survey->errors, m_sums.requests - m_sums.ok);
}

void TestNumbersAgree::csvSaysTheSame()
{
    const QByteArrayList titles = report::recordCsvHeader().trimmed().split(',');
    const auto column = [&titles](const char* title) { return titles.indexOf(title); };
    Sums sums;
    for (const record::LogRow& row : m_rows) {
        const QByteArrayList fields = report::recordCsvLine(row).trimmed().split(',');
        QCOMPARE(fields.size(), titles.size());
        ++sums.requests;
        sums.ok += fields[column("class")] == "ok" ? 1 : 0;
        sums.attempts += fields[column("attempts")].toLongLong();
        sums.tokensIn += fields[column("tokens_in")].toLongLong();
        sums.tokensOut += fields[column("tokens_out")].toLongLong();
        sums.cost += dollars(QString::fromLatin1(fields[column("cost_usd")]));
    }
    QVERIFY2(sums == m_sums, toText(sums) + " against " + toText(m_sums));
}

void TestNumbersAgree::prometheusSaysTheSame()
{
    std::promise<QByteArray> written;
    m_pipeline.inspect([&written](const metrics::LiveMetrics& metrics) { written.set_value(metrics::prometheusText(metrics, {})); });
    const QByteArrayList lines = written.get_future().get().split('\n');
    const auto valuesOf = [&lines](const QByteArray& name, const QByteArray& label = {}) {
        QStringList values;
        for (const QByteArray& line : lines) {
            if (line.startsWith(name + '{') && line.contains(label))
                values.append(QString::fromLatin1(line.mid(line.lastIndexOf(' ') + 1)));
        }
        return values;
    };
    const auto sum = [&valuesOf](const QByteArray& name, const QByteArray& label = {}) {
        qint64 all = 0;
        for (const QString& value : valuesOf(name, label))
            all += value.toLongLong();
        return all;
    };
    Sums sums;
    sums.requests = sum("bellwether_requests_total");
    sums.ok = sum("bellwether_requests_total", "error_type=\"ok\"");
    sums.attempts = sum("bellwether_attempts_total");
    sums.tokensIn = sum("gen_ai_client_token_usage_sum", "gen_ai_token_type=\"input\"");
    sums.tokensOut = sum("gen_ai_client_token_usage_sum", "gen_ai_token_type=\"output\"");
    for (const QString& value : valuesOf("bellwether_cost_usd_total"))
        sums.cost += dollars(value);
    QVERIFY2(sums == m_sums, toText(sums) + " against " + toText(m_sums));
    QCOMPARE(sum("gen_ai_client_operation_duration_seconds_count"), m_sums.ok);
}

//! Of a run alone: what `stress --json` prints, added up over its variants.
Sums TestNumbersAgree::reported() const
{
    Sums sums;
    for (const QJsonValue& each : stress::summaryJson(m_run)[u"variants"_s].toArray()) {
        sums.requests += each[u"requests"_s].toInteger();
        sums.ok += each[u"ok"_s].toInteger();
        sums.attempts += each[u"requests"_s].toInteger() + each[u"retries"_s].toInteger();
        sums.tokensOut += each[u"tokens_out"_s].toInteger();
        sums.cost += dollars(each[u"cost_usd"_s].toString());
    }
    return sums;
}

void TestNumbersAgree::reportSaysTheSame()
{
    Sums charted = sumsOf(live({record::Source::Stress}).totals);
    QVERIFY(charted.tokensIn > 0);
    charted.tokensIn = 0; // the summary does not say
    QVERIFY2(reported() == charted, toText(reported()) + " against " + toText(charted));
}

void TestNumbersAgree::percentilesAreExactToThreeDigits()
{
    QList<Nanoseconds> exact;
    for (const record::RequestRecord& record : m_records) {
        if (record.source == record::Source::Stress && record.failure.errorClass == ErrorClass::Ok)
            exact.append(*record::ttft(record));
    }
    std::ranges::sort(exact);
    const auto nearestRank = [&exact](double percent) {
        return exact[std::max<qsizetype>(1, qCeil(percent / 100 * double(exact.size()))) - 1];
    };
    stress::Tally tally;
    for (const stress::VariantResult& result : m_run.variants)
        tally.merge(result.tally);
    const metrics::Percentiles now = live({record::Source::Stress})[Latency::Ttft];
    const metrics::Percentiles later = stored({record::Source::Stress})[Latency::Ttft];
    QCOMPARE(now.count, exact.size());
    QVERIFY(now == later);
    for (const auto& [percent, shown] : {std::pair(50.0, now.p50), std::pair(95.0, now.p95), std::pair(99.0, now.p99)}) {
        QCOMPARE(tally[Latency::Ttft].percentile(percent), std::optional(shown));
        const double off = std::abs(double((shown - nearestRank(percent)).count())) / double(nearestRank(percent).count());
        QVERIFY2(off <= 0.001, qPrintable(u"p%1 is off by %2"_s.arg(percent).arg(off)));
    }
}

QTEST_GUILESS_MAIN(TestNumbersAgree)
#include "tst_numbersagree.moc"
