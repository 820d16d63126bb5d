// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/stockmanagers.h"
#include "support/suite.h"

#include <set>

using namespace Qt::StringLiterals;
using bw::net::NetworkConfig;
using bw::net::StockManagers;

namespace {

const QUrl Url(u"https://gateway.example/v1/chat/completions"_s);

NetworkConfig http2(bool allowed)
{
    NetworkConfig config;
    config.proxy = NetworkConfig::Proxy::None;
    config.http2 = allowed;
    return config;
}

//! That `count` exchanges at once run on.
size_t managersOf(StockManagers& managers, const QUrl& url, const NetworkConfig& config, int count)
{
    std::vector<StockManagers::Lease> leases;
    std::set<const QNetworkAccessManager*> used;
    for (int i = 0; i < count; ++i)
        used.insert(&leases.emplace_back(managers.lease(url, config)).manager());
    return used.size();
}

} // namespace

class TestStockManagers : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void sixConnectionsAManager_data();
    void sixConnectionsAManager();
    void manyStreamsWhereHttp2WasSeen();
};

void TestStockManagers::sixConnectionsAManager_data()
{
    QTest::addColumn<bool>("allowed");
    QTest::newRow("HTTP/1.1") << false;
    QTest::newRow("HTTP/2 allowed, not seen") << true;
}

void TestStockManagers::sixConnectionsAManager()
{
    QFETCH(const bool, allowed);
    StockManagers managers;
    QCOMPARE(managersOf(managers, Url, http2(allowed), 6), size_t(1));
    QCOMPARE(managersOf(managers, Url, http2(allowed), 7), size_t(2));
    managers.onAnswer(Url, http2(allowed), false);
    QCOMPARE(managersOf(managers, Url, http2(allowed), 13), size_t(3));
}

void TestStockManagers::manyStreamsWhereHttp2WasSeen()
{
    StockManagers managers;
    managers.onAnswer(Url, http2(true), true);
    QCOMPARE(managersOf(managers, QUrl(u"https://gateway.example/v1/models"_s), http2(true), 100), size_t(1));
    QCOMPARE(managersOf(managers, Url, http2(true), 101), size_t(2));
    QCOMPARE(managersOf(managers, QUrl(u"https://other.example/v1/models"_s), http2(true), 7), size_t(2));
    QCOMPARE(managersOf(managers, Url, http2(false), 7), size_t(2));
    managers.onAnswer(Url, http2(true), false); // the server was changed
    QCOMPARE(managersOf(managers, Url, http2(true), 7), size_t(2));
}

QTEST_GUILESS_MAIN(TestStockManagers)
#include "tst_stockmanagers.moc"
