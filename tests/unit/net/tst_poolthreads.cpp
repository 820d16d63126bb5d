// SPDX-License-Identifier: GPL-3.0-or-later
// A pool in each of several network threads at once, as the workers have them: nothing is shared but what is meant to be.
#include "net/connectionpool.h"
#include "net/networkthread.h"
#include "support/rawserver.h"
#include "support/suite.h"

#include <set>

using bw::net::ConnectionPool;
using bw::net::Exchange;
using bw::net::ExchangeEnd;
using bw::net::HttpRequest;
using bw::net::NetworkConfig;
using bw::net::NetworkThread;
using bw::test::okReply;
using bw::test::RawRequest;
using bw::test::RawServer;

namespace {

constexpr int Requests = 200;

//! Sends one request after the other, in its thread.
class Sender final : public QObject
{
public:
    explicit Sender(QUrl url) { m_request.url = std::move(url); m_request.network.proxy = NetworkConfig::Proxy::None; }

    void start()
    {
        m_pool = std::make_unique<ConnectionPool>();
        for (int i = 0; i < 4; ++i)
            next();
    }

    std::atomic<int> done{0};
    std::atomic<int> failed{0};
    std::atomic<quint64> connection{0}; //!< the last one's id
    std::atomic<bool> over{false};

private:
    void next()
    {
        if (m_sent++ >= Requests)
            return;
        Exchange* const exchange = m_pool->send(m_request);
        connect(exchange, &Exchange::finished, this, [this](const ExchangeEnd& end) {
            failed += end.failure.errorClass != bw::ErrorClass::Ok;
            connection = end.connection.id;
            if (++done == Requests)
                QMetaObject::invokeMethod(this, [this] { finish(); }, Qt::QueuedConnection);
            else
                next();
        });
    }

    void finish()
    {
        m_pool.reset();
        over = true;
    }

    HttpRequest m_request;
    std::unique_ptr<ConnectionPool> m_pool;
    int m_sent = 0;
};

} // namespace

class TestPoolThreads : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void poolsOfSeveralThreads_data();
    void poolsOfSeveralThreads();
};

void TestPoolThreads::poolsOfSeveralThreads_data()
{
    QTest::addColumn<bool>("best");
    QTest::newRow("best dispatcher") << true;
    QTest::newRow("stock dispatcher") << false;
}

void TestPoolThreads::poolsOfSeveralThreads()
{
    QFETCH(const bool, best);
    RawServer server([](const RawRequest&) { return okReply(); });
    std::vector<std::unique_ptr<Sender>> senders;
    std::vector<std::unique_ptr<NetworkThread>> threads;
    for (int i = 0; i < 3; ++i) {
        senders.push_back(std::make_unique<Sender>(server.url()));
        threads.push_back(std::make_unique<NetworkThread>(best ? NetworkThread::Dispatcher::Best : NetworkThread::Dispatcher::Stock));
        senders.back()->moveToThread(threads.back().get());
        connect(threads.back().get(), &QThread::started, senders.back().get(), &Sender::start);
        threads.back()->start();
    }
    std::set<quint64> connections;
    for (const auto& sender : senders) {
        QTRY_VERIFY_WITH_TIMEOUT(sender->over.load(), 60'000);
        QCOMPARE(sender->done.load(), Requests);
        QCOMPARE(sender->failed.load(), 0);
        connections.insert(sender->connection.load());
    }
    threads.clear();
    QCOMPARE(connections.size(), 3u);
    QCOMPARE(server.requests().size(), 3 * Requests);
    QVERIFY(server.connectionCount() <= 12);
}

QTEST_GUILESS_MAIN(TestPoolThreads)
#include "tst_poolthreads.moc"
