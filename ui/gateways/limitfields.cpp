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

QString tr(const char* text)
{
    return QCoreApplication::translate("bw::ui::LimitFields", text);
}

QString tooManyIdle(const GatewayProfile& profile)
{
    return profile.pool.maxIdle > profile.pool.maxConnections
        ? tr("More than there are connections at all (%1).").arg(profile.pool.maxConnections)
        : QString();
}

QString tooManyPerHost(const GatewayProfile& profile)
{
    return profile.pool.maxPerHost > profile.pool.maxConnections
        ? tr("More than there are connections at all (%1).").arg(profile.pool.maxConnections)
        : QString();
}

QString shorterThanFirstToken(const GatewayProfile& profile)
{
    const bool shorter = profile.totalTimeout > 0ms && profile.totalTimeout < profile.firstTokenTimeout;
    return shorter ? tr("Shorter than the first-token timeout, which can then never be reached.") : QString();
}

} // namespace

QList<ProfileField> timeoutFields()
{
    QList<ProfileField> fields{
        seconds({"timeoutPool", tr("Pool"), tr("until a connection is free")}, AnyTimeout, [](auto& p) -> auto& { return p.timeouts.pool; }),
        seconds({"timeoutConnect", tr("Connect"), tr("DNS, TCP and TLS of a new connection")}, AnyTimeout, [](auto& p) -> auto& { return p.timeouts.connect; }),
        seconds({"timeoutWrite", tr("Write"), tr("without progress while sending")}, AnyTimeout, [](auto& p) -> auto& { return p.timeouts.write; }),
        seconds({"timeoutRead", tr("Read"), tr("to the first byte of the answer, then between bytes")}, AnyTimeout, [](auto& p) -> auto& { return p.timeouts.read; }),
        seconds({"timeoutFirstToken", tr("First token"), tr("of a stream, from the last byte sent")}, AnyTimeout, [](auto& p) -> auto& { return p.firstTokenTimeout; }),
        seconds({"timeoutIdle", tr("Idle"), tr("silence in mid-stream; comments count as a sign of life")}, AnyTimeout, [](auto& p) -> auto& { return p.idleTimeout; }),
        seconds({"timeoutTotal", tr("Total"), tr("all attempts and waits together; 0 means 180 s, of a stream 90 s to its first token")}, AnyTimeout,
                [](auto& p) -> auto& { return p.totalTimeout; }),
    };
    fields.last().warning = shorterThanFirstToken;
    return fields;
}

QList<ProfileField> connectionFields()
{
    QList<ProfileField> fields{
        count({"poolConnections", tr("Connections"), tr("open at once, in use or idle")}, {}, Connections, [](auto& p) -> auto& { return p.pool.maxConnections; }),
        count({"poolIdle", tr("Kept alive"), tr("idle ones kept for the next request")}, {}, ConnectionsOrNone, [](auto& p) -> auto& { return p.pool.maxIdle; }),
        seconds({"poolExpiry", tr("Kept for"), tr("a shorter Keep-Alive of the server is obeyed")}, Expiry, [](auto& p) -> auto& { return p.pool.idleExpiry; }),
        count({"poolPerHost", tr("Per host"), tr("to one host at once")}, {}, Connections, [](auto& p) -> auto& { return p.pool.maxPerHost; }),
        count({"poolPerEndpoint", tr("Per endpoint"), tr("0 means as many as per host")}, {}, ConnectionsOrNone, [](auto& p) -> auto& { return p.pool.maxPerEndpoint; }),
        count({"poolRequests", tr("Requests a connection"), tr("then a new one is opened; 0 means no limit")}, {}, Requests,
              [](auto& p) -> auto& { return p.pool.maxRequestsPerConnection; }),
        toggle({"poolCold", tr("Cold connections"), tr("a new connection for every request, to compare with")}, [](auto& p) -> auto& { return p.pool.cold; }),
    };
    fields[1].warning = tooManyIdle;
    fields[3].warning = tooManyPerHost;
    return fields;
}

} // namespace bw::ui
