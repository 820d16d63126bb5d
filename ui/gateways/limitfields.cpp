// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/fieldmakers.h"
#include "gateways/profilefields.h"

using namespace std::chrono_literals;

namespace bw::ui {

namespace {

using gateway::GatewayProfile;
using gateway::ranges::Range;
using namespace fields;

constexpr Range<Milliseconds> AnyTimeout{0ms, 24h};
constexpr Range<qint64> Connections{1, 10'000};
constexpr Range<qint64> ConnectionsOrNone{0, 10'000};
constexpr Range<qint64> Requests{0, 1'000'000};
constexpr Range<Milliseconds> Expiry{0ms, 1h};

struct LimitFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::LimitFields)
};

QString tooManyIdle(const GatewayProfile& profile)
{
    return profile.pool.maxIdle > profile.pool.maxConnections
               ? LimitFieldsText::tr("More than there are connections at all (%1).").arg(profile.pool.maxConnections)
               : QString();
}

QString tooManyPerHost(const GatewayProfile& profile)
{
    return profile.pool.maxPerHost > profile.pool.maxConnections
               ? LimitFieldsText::tr("More than there are connections at all (%1).").arg(profile.pool.maxConnections)
               : QString();
}

QString shorterThanFirstToken(const GatewayProfile& profile)
{
    const bool shorter = profile.totalTimeout > 0ms && profile.totalTimeout < profile.firstTokenTimeout;
    return shorter ? LimitFieldsText::tr("Shorter than the first-token timeout, which can then never be reached.")
                   : QString();
}

} // namespace

QList<ProfileField> timeoutFields()
{
    QList<ProfileField> fields{
        seconds(
            {"timeoutPool", LimitFieldsText::tr("Pool"), LimitFieldsText::tr("until a connection is free")}, AnyTimeout,
            [](auto& p) -> auto& { return p.timeouts.pool; }),
        seconds(
            {"timeoutConnect", LimitFieldsText::tr("Connect"),
             LimitFieldsText::tr("DNS, TCP and TLS of a new connection")},
            AnyTimeout, [](auto& p) -> auto& { return p.timeouts.connect; }),
        seconds(
            {"timeoutWrite", LimitFieldsText::tr("Write"), LimitFieldsText::tr("without progress while sending")},
            AnyTimeout, [](auto& p) -> auto& { return p.timeouts.write; }),
        seconds(
            {"timeoutRead", LimitFieldsText::tr("Read"),
             LimitFieldsText::tr("to the first byte of the answer, then between bytes")},
            AnyTimeout, [](auto& p) -> auto& { return p.timeouts.read; }),
        seconds(
            {"timeoutFirstToken", LimitFieldsText::tr("First token"),
             LimitFieldsText::tr("of a stream, from the last byte sent")},
            AnyTimeout, [](auto& p) -> auto& { return p.firstTokenTimeout; }),
        seconds(
            {"timeoutIdle", LimitFieldsText::tr("Idle"),
             LimitFieldsText::tr("silence in mid-stream; comments count as a sign of life")},
            AnyTimeout, [](auto& p) -> auto& { return p.idleTimeout; }),
        seconds(
            {"timeoutTotal", LimitFieldsText::tr("Total"),
             LimitFieldsText::tr(
                 "all attempts and waits together; 0 means 180 s, of a stream 90 s to its first token")},
            AnyTimeout, [](auto& p) -> auto& { return p.totalTimeout; }),
    };
    fields.last().warning = shorterThanFirstToken;
    return fields;
}

QList<ProfileField> connectionFields()
{
    QList<ProfileField> fields{
        count(
            {"poolConnections", LimitFieldsText::tr("Connections"),
             LimitFieldsText::tr("open at once, in use or idle")},
            {}, Connections, [](auto& p) -> auto& { return p.pool.maxConnections; }),
        count(
            {"poolIdle", LimitFieldsText::tr("Kept alive"), LimitFieldsText::tr("idle ones kept for the next request")},
            {}, ConnectionsOrNone, [](auto& p) -> auto& { return p.pool.maxIdle; }),
        seconds(
            {"poolExpiry", LimitFieldsText::tr("Kept for"),
             LimitFieldsText::tr("a shorter Keep-Alive of the server is obeyed")},
            Expiry, [](auto& p) -> auto& { return p.pool.idleExpiry; }),
        count(
            {"poolPerHost", LimitFieldsText::tr("Per host"), LimitFieldsText::tr("to one host at once")}, {},
            Connections, [](auto& p) -> auto& { return p.pool.maxPerHost; }),
        count(
            {"poolPerEndpoint", LimitFieldsText::tr("Per endpoint"),
             LimitFieldsText::tr("0 means as many as per host")},
            {}, ConnectionsOrNone, [](auto& p) -> auto& { return p.pool.maxPerEndpoint; }),
        count(
            {"poolRequests", LimitFieldsText::tr("Requests a connection"),
             LimitFieldsText::tr("then a new one is opened; 0 means no limit")},
            {}, Requests, [](auto& p) -> auto& { return p.pool.maxRequestsPerConnection; }),
        toggle(
            {"poolCold", LimitFieldsText::tr("Cold connections"),
             LimitFieldsText::tr("a new connection for every request, to compare with")},
            [](auto& p) -> auto& { return p.pool.cold; }),
    };
    fields[1].warning = tooManyIdle;
    fields[3].warning = tooManyPerHost;
    return fields;
}

} // namespace bw::ui
