// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/origin.h"

#include "net/proxychoice.h"
#include "net/requesthead.h"
#include "net/tlssetup.h"

using namespace Qt::StringLiterals;

namespace bw::net {

namespace {

constexpr auto ProxyMemory = std::chrono::seconds(60); // asking the system can be slow; people rarely change it

bool isTls(const QUrl& url)
{
    return url.scheme() == "https"_L1;
}

int standardPort(const QUrl& url)
{
    return isTls(url) ? 443 : 80;
}

QByteArray hostHeaderOf(const QUrl& url)
{
    QByteArray header = url.host(QUrl::FullyEncoded).toLatin1();
    if (header.contains(':'))
        header = '[' + header + ']';
    if (url.port(standardPort(url)) != standardPort(url))
        header += ':' + QByteArray::number(url.port());
    return header;
}

} // namespace

quint16 portOf(const QUrl& url)
{
    return quint16(url.port(standardPort(url)));
}

Origin::Origin(const QUrl& url, const NetworkConfig& networkConfig)
    : host(url.host()), port(portOf(url)), tls(isTls(url)), network(networkConfig), hostHeader(hostHeaderOf(url)),
      authority(host + u':' + QString::number(port))
{
    if (!network.extraCaPem.isEmpty())
        trust = Trust::Extra;
    if (tls)
        tlsSetup = tlsConfiguration(network, trust);
}

bool Origin::serves(const QUrl& url, const NetworkConfig& networkConfig) const
{
    return tls == isTls(url) && port == portOf(url) && host == url.host() && network == networkConfig;
}

bool Origin::trustAnother(Trust tried)
{
    if (network.extraCaPem.isEmpty())
        return false;
    if (tried != trust) // another connection was first
        return true;
    const bool exhausted = tried == Trust::Both;
    trust = exhausted ? Trust::Extra : tried == Trust::Extra ? Trust::System : Trust::Both;
    tlsSetup = tlsConfiguration(network, trust);
    return !exhausted;
}

const QByteArray& Origin::targetFor(const QUrl& url)
{
    if (m_lastTarget.isEmpty() || m_lastUrl != url) {
        m_lastUrl = url;
        m_lastTarget = targetOf(url);
    }
    return m_lastTarget;
}

bool Origin::isDirect(Instant now)
{
    if (network.proxy != NetworkConfig::Proxy::System)
        return network.proxy == NetworkConfig::Proxy::None;
    if (!isSet(m_directCheckedAt) || now - m_directCheckedAt > ProxyMemory) {
        m_direct = systemSaysDirect();
        m_directCheckedAt = now;
    }
    return m_direct;
}

bool Origin::systemSaysDirect() const
{
    QUrl url;
    url.setScheme(tls ? u"https"_s : u"http"_s);
    url.setHost(host);
    url.setPort(port);
    return proxyFor(url, network).type() == QNetworkProxy::NoProxy;
}

} // namespace bw::net
