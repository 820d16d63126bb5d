// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/judge.h"

#include "diagnose/numbers.h"
#include "gateway/attemptwords.h"

#include <QCoreApplication>

namespace bw::diagnose {

namespace {

using namespace std::chrono_literals;
using gateway::spanInWords;
using record::RequestRecord;

constexpr Nanoseconds SlowName = 100ms;      //!< a name server on the way to anywhere answers in tens
constexpr Nanoseconds SlowHandshake = 300ms; //!< TCP and TLS are three round trips
constexpr Nanoseconds LeastPoolWait = 10ms;
constexpr double NotableWait = 0.15; //!< of the whole request

struct JudgedConnectionsText
{
    Q_DECLARE_TR_FUNCTIONS(Diagnose)
};

std::optional<Nanoseconds> poolWait(const RequestRecord& record)
{
    return record.timings.pool;
}

//! What one request takes besides.
Nanoseconds usualTime(const Observations& seen)
{
    const auto warm = medianOf(seen.warm, record::e2e);
    if (warm)
        return *warm;
    if (seen.request)
        return record::e2e(*seen.request).value_or(0ns);
    return seen.doctor && seen.doctor->first ? record::e2e(*seen.doctor->first).value_or(0ns) : 0ns;
}

QList<Finding> judgeName(const Observations& seen)
{
    if (!seen.doctor || !seen.doctor->route.lookup)
        return {};
    const net::LookupReport& lookup = *seen.doctor->route.lookup;
    const Nanoseconds each = std::min(lookup.first, lookup.again);
    if (!lookup.problem.isEmpty()) {
        return {{Cause::Dns,
                 1,
                 JudgedConnectionsText::tr("The name of the gateway could not be found."),
                 {JudgedConnectionsText::tr("In the system's words: %1.").arg(lookup.problem)},
                 JudgedConnectionsText::tr(
                     "Check the host name in the base URL, then the DNS settings of this computer.")}};
    }
    if (each < SlowName)
        return {};
    return {
        {Cause::Dns,
         weightOf(shareOf(each, each + usualTime(seen))),
         JudgedConnectionsText::tr("The name server answers slowly."),
         {JudgedConnectionsText::tr("Finding the address took %1, and %2 when asked again.")
              .arg(spanInWords(lookup.first), spanInWords(lookup.again))},
         JudgedConnectionsText::tr(
             "Use a nearer name server, or one that keeps answers on this machine (systemd-resolved, dnsmasq). Until then keep "
             "connections open for longer: only new ones pay for this.")}};
}

bool isColdByChoice(const net::PoolLimits& limits)
{
    return limits.cold || limits.maxRequestsPerConnection == 1 || limits.maxIdle == 0;
}

//! The requests that could have found a kept connection: each came after one that had ended.
QList<RequestRecord> followers(const Observations& seen)
{
    QList<RequestRecord> records = seen.warm.mid(1);
    if (seen.doctor && seen.doctor->second)
        records.append(*seen.doctor->second);
    records.removeIf([](const RequestRecord& record) { return !record.connection.reused.has_value(); });
    return records;
}

QList<Finding> judgeKeepAlive(const Observations& seen)
{
    const QList<RequestRecord> records = followers(seen);
    const auto kept = std::count_if(records.begin(), records.end(), [](const RequestRecord& each) { return *each.connection.reused; });
    if (records.isEmpty() || kept * 2 >= records.size())
        return {};
    const Nanoseconds cost = medianOf(records, record::handshake).value_or(0ns);
    QStringList evidence{
        JudgedConnectionsText::tr("%1 of %2 requests that could have used a kept connection had to open one.")
            .arg(records.size() - kept)
            .arg(records.size()),
        JudgedConnectionsText::tr("A new connection costs %1 each time.").arg(spanInWords(cost))};
    const bool ours = isColdByChoice(seen.limits);
    return {
        {Cause::KeepAlive, weightOf(shareOf(cost, usualTime(seen))),
         ours ? JudgedConnectionsText::tr("This gateway's settings forbid keeping connections.")
              : JudgedConnectionsText::tr(
                    "The gateway, or a proxy before it, closes every connection after one request."),
         evidence,
         ours
             ? JudgedConnectionsText::tr(
                   "Set the limits of connections and requests per connection back to their defaults.")
             : JudgedConnectionsText::tr(
                   "Switch keep-alive on at the gateway or its proxy (nginx: keepalive_timeout, keepalive_requests, HTTP/1.1 to the upstream); "
                   "a header that the client sends does not do it.")}};
}

QList<Finding> judgeHandshake(const Observations& seen)
{
    const auto cost = medianOf(seen.cold, [](const RequestRecord& each) -> std::optional<Nanoseconds> {
        const auto all = record::handshake(each);
        return all ? std::optional(*all - each.timings.dns.value_or(0ns)) : std::nullopt;
    });
    if (!cost || *cost < SlowHandshake)
        return {};
    const auto total = medianOf(seen.cold, record::e2e).value_or(*cost);
    return {
        {Cause::Handshake,
         weightOf(shareOf(*cost, total)) / 2,
         JudgedConnectionsText::tr("Opening a connection takes long."),
         {JudgedConnectionsText::tr("TCP and TLS take %1 of the %2 of a request over a new connection.")
              .arg(spanInWords(*cost), spanInWords(total))},
         JudgedConnectionsText::tr(
             "Keep connections open and warm them up before the load comes; a gateway that is nearer shortens every handshake.")}};
}

int connectionLimit(const net::PoolLimits& limits)
{
    const int perEndpoint = limits.maxPerEndpoint > 0 ? limits.maxPerEndpoint : limits.maxPerHost;
    return std::min({limits.maxConnections, limits.maxPerHost, perEndpoint});
}

//! Waiting for one of our own connections, where more requests run than they are.
QList<Finding> judgePool(const Observations& seen)
{
    QList<Finding> findings;
    for (const RampLevel& level : seen.ramp) {
        const Nanoseconds wait = medianOf(level.records, poolWait).value_or(0ns);
        const Nanoseconds total = medianOf(level.records, record::e2e).value_or(0ns);
        const double share = shareOf(wait, total);
        if (wait < LeastPoolWait || share < NotableWait || level.concurrency <= connectionLimit(seen.limits))
            continue;
        findings.append(
            {Cause::Pool,
             weightOf(share),
             JudgedConnectionsText::tr("Requests wait for a free connection."),
             {JudgedConnectionsText::tr("With %1 at once they waited %2 of %3 for one of %4 connections.")
                  .arg(level.concurrency)
                  .arg(spanInWords(wait), spanInWords(total))
                  .arg(connectionLimit(seen.limits))},
             JudgedConnectionsText::tr(
                 "Allow at least as many connections for this gateway as requests run at once, or send fewer at once.")});
    }
    return findings;
}

} // namespace

QList<Finding> judgeConnections(const Observations& seen)
{
    return judgeName(seen) + judgeKeepAlive(seen) + judgeHandshake(seen) + judgePool(seen);
}

} // namespace bw::diagnose
