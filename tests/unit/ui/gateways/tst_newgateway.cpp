// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"
#include "gateways/newgateway.h"
#include "support/suite.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;
using gateway::Provider;

class TestNewGateway : public test::Suite
{
    Q_OBJECT

private slots:
    void isTheTemplateUnlessSetOtherwise();
    void takesThePersonsDefaults();
    void aProxysAddressIsOfAProxy();

private:
    QTemporaryDir m_dir;
};

void TestNewGateway::isTheTemplateUnlessSetOtherwise()
{
    const Settings settings(Paths::below(m_dir.filePath(u"a"_s)));
    gateway::GatewayProfile wanted = gateway::profileTemplate(Provider::DeepSeek);
    const gateway::GatewayProfile made = newGateway(Provider::DeepSeek, settings);
    wanted.id = made.id; // made anew each time
    wanted.keys = made.keys;
    wanted.endpoints.first().id = made.endpoints.first().id;
    QCOMPARE(made, wanted);
}

void TestNewGateway::takesThePersonsDefaults()
{
    Settings settings(Paths::below(m_dir.filePath(u"b"_s)));
    settings.setValue(Setting::NewProxy, u"socks5"_s);
    settings.setValue(Setting::NewProxyHost, u"proxy.example.com"_s);
    settings.setValue(Setting::NewProxyPort, 1'080);
    settings.setValue(Setting::NewConnectSeconds, 7);
    settings.setValue(Setting::NewFirstTokenSeconds, 40);
    settings.setValue(Setting::NewIdleSeconds, 0);
    settings.setValue(Setting::NewTotalSeconds, 300);
    settings.setValue(Setting::NewMaxPerHost, 12);
    settings.setValue(Setting::NewKeepAliveSeconds, 90);
    settings.setValue(Setting::NewHttp2, true);
    const gateway::GatewayProfile made = newGateway(Provider::Custom, settings);
    QCOMPARE(made.network.proxy, net::NetworkConfig::Proxy::Socks5);
    QCOMPARE(made.network.proxyHost, u"proxy.example.com"_s);
    QCOMPARE(made.network.proxyPort, quint16(1'080));
    QVERIFY(made.network.http2);
    QCOMPARE(made.timeouts.connect, Milliseconds(7s));
    QCOMPARE(made.firstTokenTimeout, Milliseconds(40s));
    QCOMPARE(made.idleTimeout, Milliseconds(0));
    QCOMPARE(made.totalTimeout, Milliseconds(300s));
    QCOMPARE(made.pool.maxPerHost, 12);
    QCOMPARE(made.pool.idleExpiry, Milliseconds(90s));
}

void TestNewGateway::aProxysAddressIsOfAProxy()
{
    Settings settings(Paths::below(m_dir.filePath(u"c"_s)));
    settings.setValue(Setting::NewProxyHost, u"proxy.example.com"_s);
    settings.setValue(Setting::NewProxy, u"none"_s);
    const gateway::GatewayProfile made = newGateway(Provider::Custom, settings);
    QCOMPARE(made.network.proxy, net::NetworkConfig::Proxy::None);
    QVERIFY(made.network.proxyHost.isEmpty());
}

QTEST_GUILESS_MAIN(TestNewGateway)
#include "tst_newgateway.moc"
