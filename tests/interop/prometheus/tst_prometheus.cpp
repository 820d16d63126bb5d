// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recordbus.h"
#include "store/metricsendpoint.h"
#include "store/recordpipeline.h"
#include "store/recordstore.h"
#include "support/records.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QUrlQuery>

#include <csignal>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using bw::test::makeRecord;

namespace {

constexpr int Patience = 120'000; //!< ms; a loaded machine

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

//! A prometheus of the test's own that scrapes one port every second.
class Prometheus
{
public:
    ~Prometheus()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] bool start(quint16 target)
    {
        m_port = freePort();
        QFile config(m_folder.filePath(u"prometheus.yml"_s));
        if (!config.open(QIODevice::WriteOnly))
            return false;
        config.write("global:\n  scrape_interval: 1s\nscrape_configs:\n  - job_name: bellwether\n    static_configs:\n"
                     "      - targets: ['127.0.0.1:" + QByteArray::number(target) + "']\n");
        config.close();
#ifdef Q_OS_LINUX
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // also when the test crashes
#endif
        m_process.setStandardErrorFile(m_folder.filePath(u"log"_s));
        m_process.start(u"prometheus"_s, {u"--config.file="_s + config.fileName(), u"--storage.tsdb.path="_s + m_folder.filePath(u"data"_s),
                                          u"--web.listen-address=127.0.0.1:%1"_s.arg(m_port)});
        return m_process.waitForStarted(Patience);
    }

    //! What its query language says; nullopt: nothing yet.
    [[nodiscard]] std::optional<double> ask(const QString& expression)
    {
        QUrl url(u"http://127.0.0.1:%1/api/v1/query"_s.arg(m_port));
        QUrlQuery query;
        query.addQueryItem(u"query"_s, QString::fromLatin1(QUrl::toPercentEncoding(expression)));
        url.setQuery(query);
        const std::unique_ptr<QNetworkReply> reply(m_manager.get(QNetworkRequest(url)));
        static_cast<void>(QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10'000));
        const QJsonArray result = QJsonDocument::fromJson(reply->readAll()).object()[u"data"_s].toObject()[u"result"_s].toArray();
        if (result.size() != 1)
            return std::nullopt;
        return result.first().toObject()[u"value"_s].toArray().last().toString().toDouble();
    }

    [[nodiscard]] QByteArray log() const
    {
        QFile file(m_folder.filePath(u"log"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QNetworkAccessManager m_manager;
    quint16 m_port = 0;
};

} // namespace

class TestPrometheus : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void scrapesOurMetrics();
};

void TestPrometheus::initTestCase()
{
    if (QStandardPaths::findExecutable(u"prometheus"_s).isEmpty())
        QSKIP("prometheus is not installed");
}

void TestPrometheus::scrapesOurMetrics()
{
    record::RecordBus bus;
    store::RecordStore none; // the live metrics need no file
    store::RecordPipeline pipeline(bus, none);
    pipeline.start();
    store::MetricsEndpoint endpoint(pipeline);
    QVERIFY(!endpoint.isRunning()); // off by default
    QVERIFY(endpoint.start(0));
    for (int i = 0; i < 40; ++i)
        bus.publish(makeRecord({.ended = wallNow(systemClock()), .model = u"quote\"and\\slash"_s, .ttft = 150ms, .tokensIn = 50}));
    bus.publish(makeRecord({.ended = wallNow(systemClock()), .outcome = ErrorClass::Quota}));
    pipeline.drain();

    Prometheus prometheus;
    QVERIFY(prometheus.start(endpoint.port()));
    std::optional<double> requests;
    const auto scraped = [&] {
        requests = prometheus.ask(u"sum(bellwether_requests_total)"_s);
        return requests == 41.0;
    };
    QVERIFY2(QTest::qWaitFor(scraped, Patience), prometheus.log().constData());
    QCOMPARE(prometheus.ask(u"bellwether_requests_total{error_type=\"quota\"}"_s), 1.0);
    QCOMPARE(prometheus.ask(u"sum(gen_ai_client_token_usage_sum{gen_ai_token_type=\"input\"})"_s), 2'000.0);
    QCOMPARE(prometheus.ask(u"sum(bellwether_cost_usd_total)"_s), 0.000041);
    const auto p95 = prometheus.ask(u"histogram_quantile(0.95, sum by (le) (bellwether_time_to_first_token_seconds_bucket))"_s);
    QVERIFY(p95 && *p95 > 0.1 && *p95 <= 0.25); // the bucket that 150 ms is in
    QCOMPARE(prometheus.ask(u"up{job=\"bellwether\"}"_s), 1.0);

    bus.publish(makeRecord({.ended = wallNow(systemClock())})); // and goes on
    const auto more = [&] { return prometheus.ask(u"sum(bellwether_requests_total)"_s) == 42.0; };
    QVERIFY(QTest::qWaitFor(more, Patience));
}

QTEST_GUILESS_MAIN(TestPrometheus)
#include "tst_prometheus.moc"
