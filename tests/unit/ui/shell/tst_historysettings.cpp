// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/historysettings.h"
#include "record/recordbus.h"
#include "store/metricsendpoint.h"
#include "store/recordpipeline.h"
#include "store/recordstore.h"
#include "support/records.h"
#include "support/suite.h"
#include "unit/store/answers.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16{0};
}

} // namespace

class TestHistorySettings : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingListensUnlessWanted();
    void servesWhileSwitchedOn();
    void aTakenPortIsSaid();
    void limitsAreAsSet();
    void bodiesAreKeptAsChosen();

private:
    //! Publishes one request of `source` with its words; whether they are in the history.
    [[nodiscard]] bool keeps(record::Source source);

    struct Parts
    {
        QTemporaryDir folder;
        Settings settings{Paths::below(folder.path())};
        record::RecordBus bus;
        store::RecordStore history;
        store::RecordPipeline pipeline{bus, history};
        store::MetricsEndpoint endpoint{pipeline};
        app::HistorySettings applied{settings, history, pipeline, endpoint};
    };
    std::unique_ptr<Parts> m_parts;
};

void TestHistorySettings::init()
{
    Suite::init();
    m_parts = std::make_unique<Parts>();
    QVERIFY(m_parts->history.open(m_parts->folder.filePath(u"history.db"_s)));
    m_parts->pipeline.start();
    m_parts->applied.apply();
}

void TestHistorySettings::cleanup()
{
    m_parts.reset();
}

void TestHistorySettings::nothingListensUnlessWanted()
{
    QVERIFY(!m_parts->endpoint.isRunning());
    QVERIFY(m_parts->endpoint.problem().isEmpty());
}

void TestHistorySettings::servesWhileSwitchedOn()
{
    QSignalSpy changed(&m_parts->endpoint, &store::MetricsEndpoint::changed);
    const quint16 port = freePort();
    m_parts->settings.setValue(Setting::MetricsPort, port);
    QVERIFY(!m_parts->endpoint.isRunning());
    m_parts->settings.setValue(Setting::MetricsEndpoint, true);
    QVERIFY(m_parts->endpoint.isRunning());
    QCOMPARE(m_parts->endpoint.port(), port);
    QCOMPARE(changed.count(), 1);
    const quint16 other = freePort();
    m_parts->settings.setValue(Setting::MetricsPort, other);
    QCOMPARE(m_parts->endpoint.port(), other);
    m_parts->settings.setValue(Setting::MetricsEndpoint, false);
    QVERIFY(!m_parts->endpoint.isRunning());
}

void TestHistorySettings::aTakenPortIsSaid()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    m_parts->settings.setValue(Setting::MetricsPort, other.serverPort());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the metrics endpoint did not start"_s));
    m_parts->settings.setValue(Setting::MetricsEndpoint, true);
    QVERIFY(!m_parts->endpoint.isRunning());
    QVERIFY(m_parts->endpoint.problem().contains(QString::number(other.serverPort())));
    m_parts->settings.setValue(Setting::MetricsEndpoint, false);
    QVERIFY(m_parts->endpoint.problem().isEmpty());
}

void TestHistorySettings::limitsAreAsSet()
{
    QCOMPARE(m_parts->history.limits(), store::RetentionLimits());
    m_parts->settings.setValue(Setting::HistoryDays, 7);
    m_parts->settings.setValue(Setting::HistoryMegabytes, 100);
    m_parts->settings.setValue(Setting::BodyKilobytes, 10);
    const store::RetentionLimits limits = m_parts->history.limits();
    QCOMPARE(limits.requests, std::chrono::days(7));
    QCOMPARE(limits.bytes, qint64{100} * 1024 * 1024);
    QCOMPARE(limits.exchange.body, qsizetype{10} * 1024);
    QVERIFY(limits.exchange.text <= limits.exchange.body);
}

bool TestHistorySettings::keeps(record::Source source)
{
    record::Exchange said;
    said.prompt = u"Why?"_s;
    m_parts->bus.publish(test::makeRecord({.ended = wallNow(systemClock()), .source = source}), std::make_shared<const record::Exchange>(said));
    m_parts->pipeline.drain();
    m_parts->history.flush();
    store::LogQuery query;
    query.series.sources = {source};
    std::optional<bool> kept;
    const auto look = [&] {
        m_parts->pipeline.drain(); // the first records wait for what an earlier run left
        m_parts->history.flush();
        const auto page = test::answerOf<store::LogPage>([&](auto done) { m_parts->history.page(query, {}, 1, this, done); });
        if (page && !page->rows.isEmpty())
            kept = page->rows.first().hasExchange;
        return kept.has_value();
    };
    return QTest::qWaitFor(look, 10'000) && *kept;
}

void TestHistorySettings::bodiesAreKeptAsChosen()
{
    QVERIFY(keeps(record::Source::Playground));
    QVERIFY(!keeps(record::Source::Stress));
    m_parts->settings.setValue(Setting::KeepBodies, false);
    m_parts->settings.setValue(Setting::KeepStressBodies, true);
    QVERIFY(!keeps(record::Source::Playground));
    QVERIFY(keeps(record::Source::Stress));
}

QTEST_GUILESS_MAIN(TestHistorySettings)
#include "tst_historysettings.moc"
