// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/routeprobe.h"

#include "net/certificatereport.h"
#include "net/origin.h"
#include "net/proxychoice.h"
#include "net/tlssetup.h"

#include <QCoreApplication>
#include <QSslCipher>
#include <QSslSocket>

namespace bw::net {

namespace {

using namespace Qt::StringLiterals;

std::optional<ProxyReport> reported(const QNetworkProxy& proxy, const NetworkConfig& config)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return std::nullopt;
    const bool socks = proxy.type() == QNetworkProxy::Socks5Proxy;
    return ProxyReport{socks ? u"socks5"_s : u"http"_s, proxy.hostName(), proxy.port(), config.proxy == NetworkConfig::Proxy::System};
}

//! As a request's, but both HTTP versions are offered, to see what the server would take, and every fault of the
//! certificate is to be seen even where the gateway's settings do not check it.
Result<QSslConfiguration> lookingConfiguration(const NetworkConfig& network)
{
    Result<QSslConfiguration> tls = tlsConfiguration(network, Trust::Both);
    if (!tls)
        return tls;
    tls->setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

} // namespace

RouteProbe::RouteProbe(const QUrl& url, NetworkConfig network, Milliseconds timeout, const Clock& clock,
                       const Resolver& resolver, QObject* parent)
    : QObject(parent), m_url(url), m_network(std::move(network)), m_clock(clock), m_resolver(resolver)
{
    m_report.host = url.host();
    m_report.secure = url.scheme() == "https"_L1;
    m_report.port = portOf(url);
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(timeout > Milliseconds(0) ? timeout : Timeouts().connect);
    connect(&m_timeout, &QTimer::timeout, this, &RouteProbe::expired);
}

RouteProbe::~RouteProbe()
{
    for (const SocketPtr& socket : m_sockets) {
        if (socket)
            socket->disconnect(this);
    }
    if (m_secure)
        m_secure->disconnect(this);
}

void RouteProbe::start()
{
    QMetaObject::invokeMethod(this, [this] {
        m_report.proxy = reported(proxyFor(m_url, m_network), m_network);
        lookUp();
    }, Qt::QueuedConnection);
}

Nanoseconds RouteProbe::lap()
{
    const Instant now = m_clock.now();
    return now - std::exchange(m_lap, now);
}

void RouteProbe::lookUp()
{
    const QString name = isProxied() ? m_report.proxy->host : m_report.host;
    const QHostAddress literal(name);
    if (!literal.isNull()) {
        connectAll({literal});
        return;
    }
    m_report.lookup = LookupReport();
    m_lap = m_clock.now();
    m_timeout.start();
    m_resolver.lookUp(name, Resolver::Answer::Fresh, this, [this, name](const ResolvedHost&) {
        if (m_done)
            return;
        m_report.lookup->first = lap();
        m_resolver.lookUp(name, Resolver::Answer::Fresh, this, [this](const ResolvedHost& again) { lookUpAgain(again); });
    });
}

void RouteProbe::lookUpAgain(const ResolvedHost& found)
{
    if (m_done)
        return;
    m_report.lookup->again = lap();
    m_report.lookup->problem = found.problem;
    if (found.addresses.isEmpty())
        end();
    else
        connectAll(found.addresses);
}

void RouteProbe::connectAll(const QList<QHostAddress>& addresses)
{
    m_timeout.start();
    m_lap = m_clock.now();
    const QList<QHostAddress> order = Dialer::interleaved(addresses).mid(0, MostAddresses);
    for (const QHostAddress& address : order)
        m_report.addresses.append({address, std::nullopt, {}});
    m_sockets.resize(size_t(order.size()));
    m_unsettled = order.size();
    for (qsizetype i = 0; i < order.size(); ++i)
        connectTo(i);
}

void RouteProbe::connectTo(qsizetype index)
{
    QTcpSocket* const socket = new QTcpSocket;
    m_sockets[size_t(index)].reset(socket);
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::connected, this, [this, index] {
        m_report.addresses[index].connect = m_clock.now() - m_lap;
        settled(index, {});
    });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, index, socket] { settled(index, socket->errorString()); });
    socket->connectToHost(m_report.addresses[index].address, isProxied() ? m_report.proxy->port : m_report.port);
}

void RouteProbe::settled(qsizetype index, const QString& problem)
{
    m_report.addresses[index].problem = problem;
    const SocketPtr socket = std::move(m_sockets[size_t(index)]);
    socket->disconnect(this);
    socket->abort();
    if (--m_unsettled == 0)
        allSettled();
}

void RouteProbe::allSettled()
{
    const bool reached = std::any_of(m_report.addresses.cbegin(), m_report.addresses.cend(),
                                     [](const AddressReport& each) { return each.connect.has_value(); });
    if (reached && m_report.secure)
        shakeHands();
    else
        end();
}

void RouteProbe::shakeHands()
{
    m_report.tls = TlsReport();
    const Result<QSslConfiguration> tls = lookingConfiguration(m_network);
    if (!tls) {
        tlsFailed(tls.error().message);
        return;
    }
    m_timeout.start();
    m_secure.reset(new QSslSocket);
    m_secure->setSslConfiguration(*tls);
    m_secure->setProxy(proxy());
    connect(m_secure.get(), &QSslSocket::connected, this, [this] { m_lap = m_clock.now(); });
    connect(m_secure.get(), &QSslSocket::sslErrors, this, &RouteProbe::judge);
    connect(m_secure.get(), &QSslSocket::encrypted, this, &RouteProbe::shaken);
    connect(m_secure.get(), &QSslSocket::errorOccurred, this, [this] { tlsFailed(m_secure->errorString()); });
    const auto reachable = std::find_if(m_report.addresses.cbegin(), m_report.addresses.cend(),
                                        [](const AddressReport& each) { return each.connect.has_value(); });
    m_secure->connectToHostEncrypted(isProxied() ? m_report.host : reachable->address.toString(), m_report.port, m_report.host);
}

QNetworkProxy RouteProbe::proxy() const
{
    return isProxied() ? proxyFor(m_url, m_network) : QNetworkProxy(QNetworkProxy::NoProxy);
}

void RouteProbe::judge(const QList<QSslError>& errors)
{
    for (const QSslError& error : errors)
        m_report.tls->problems.append(net::reported(error));
    m_secure->ignoreSslErrors();
}

void RouteProbe::shaken()
{
    TlsReport& report = *m_report.tls;
    report.handshake = lap();
    const QSslConfiguration tls = m_secure->sslConfiguration();
    report.protocol = tls.sessionCipher().protocolString();
    report.cipher = tls.sessionCipher().name();
    report.alpn = QString::fromLatin1(tls.nextNegotiatedProtocol());
    for (const QSslCertificate& certificate : tls.peerCertificateChain())
        report.chain.append(net::reported(certificate));
    if (!matchesPin(tls.peerCertificate(), m_network))
        report.problems.append({CertificateProblem::Kind::WrongPin,
                                QCoreApplication::translate("bw::net", "The server's public key is not the pinned one.")});
    end();
}

void RouteProbe::tlsFailed(const QString& problem)
{
    m_report.tls->failure = problem;
    end();
}

void RouteProbe::expired()
{
    const QString silence = QCoreApplication::translate("bw::net", "No answer within %1 s.").arg(toMs(Milliseconds(m_timeout.interval())) / 1'000);
    if (m_unsettled > 0) {
        for (size_t i = 0; i < m_sockets.size(); ++i) {
            if (m_sockets[i])
                settled(qsizetype(i), silence);
        }
    } else if (m_report.tls) {
        tlsFailed(silence);
    } else {
        m_report.lookup->problem = silence;
        m_report.lookup->first = std::max<Nanoseconds>(m_report.lookup->first, lap());
        end();
    }
}

void RouteProbe::end()
{
    if (std::exchange(m_done, true))
        return;
    m_timeout.stop();
    if (m_secure) {
        m_secure->disconnect(this);
        m_secure->abort();
    }
    emit finished(m_report);
}

} // namespace bw::net
