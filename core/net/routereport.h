// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QHostAddress>
#include <QList>
#include <QStringList>

#include <optional>

namespace bw::net {

//! The proxy between us and a host.
struct ProxyReport
{
    QString kind; //!< "http" or "socks5"
    QString host;
    quint16 port = 0;
    bool fromSystem = false; //!< the system's settings name it, not the gateway's

    bool operator==(const ProxyReport&) const = default;
};

//! Two look-ups of one name, neither from this process's memory: a slow first one alone is a cold name server's.
struct LookupReport
{
    Nanoseconds first{0};
    Nanoseconds again{0};
    QString problem; //!< empty: it was found

    bool operator==(const LookupReport&) const = default;
};

//! One TCP connection to one address.
struct AddressReport
{
    QHostAddress address;
    std::optional<Nanoseconds> connect; //!< nullopt: it failed
    QString problem;

    bool operator==(const AddressReport&) const = default;
};

struct CertificateReport
{
    QString subject; //!< common name, else organisation
    QString issuer;  //!< who signed it, in the same way
    QStringList names; //!< the hosts it is good for, as it names them
    QDateTime validFrom;
    QDateTime validUntil;
    bool selfSigned = false;

    bool operator==(const CertificateReport&) const = default;
};

struct CertificateProblem
{
    enum class Kind { Expired, NotYetValid, WrongHost, UnknownIssuer, WrongPin, Other };

    Kind kind = Kind::Other;
    QString text; //!< in the TLS library's words

    bool operator==(const CertificateProblem&) const = default;
};

struct TlsReport
{
    std::optional<Nanoseconds> handshake; //!< nullopt: it failed, see `failure`
    QString failure;
    QString protocol; //!< "TLSv1.3"
    QString cipher;
    QString alpn;     //!< "h2", "http/1.1": the newest that the server would speak; empty: it does not say
    QList<CertificateReport> chain; //!< as sent, the server's own first
    QList<CertificateProblem> problems; //!< empty: the certificate is accepted

    bool operator==(const TlsReport&) const = default;
};

//! The way to one host, down to where HTTP begins.
struct RouteReport
{
    QString host;
    quint16 port = 0;
    bool secure = false; //!< https
    std::optional<ProxyReport> proxy;
    // Of the machine that is really connected to: the proxy where there is one.
    std::optional<LookupReport> lookup; //!< nullopt: the host is an address
    QList<AddressReport> addresses;
    std::optional<TlsReport> tls; //!< nullopt: plain HTTP, or no address took a connection

    //! Whether requests get this far.
    [[nodiscard]] bool isOpen() const
    {
        if (secure)
            return tls && tls->handshake && tls->problems.isEmpty();
        return std::any_of(addresses.begin(), addresses.end(), [](const AddressReport& each) { return each.connect.has_value(); });
    }

    bool operator==(const RouteReport&) const = default;
};

} // namespace bw::net
