// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/clienthealth.h"

#include "stress/runnumbers.h"

#include <QCoreApplication>

namespace bw::stress {

namespace {

using metrics::Latency;
using namespace std::chrono_literals;

// Specification, "What every number means", client health.
constexpr double LagShare = 0.05;
constexpr Nanoseconds LagFloor = 200us;
constexpr Nanoseconds PacerLagLimit = 1ms;
constexpr double CpuLimit = 0.9;
//! Below this share of what was planned the rate counts as missed.
constexpr double RateKept = 0.95;

struct ClientHealthText
{
    Q_DECLARE_TR_FUNCTIONS(ClientHealth)
};

QString ms(Nanoseconds span)
{
    return QString::number(toMs(span), 'f', 2);
}

Nanoseconds p99(const metrics::Histogram& histogram)
{
    return histogram.percentile(99).value_or(Nanoseconds(0));
}

QStringList clientFaults(const Plan& plan, const VariantResult& result)
{
    QStringList reasons;
    const Nanoseconds lag = p99(result.client.loopLag);
    const auto median = result.tally[userHeadline(plan)].percentile(50);
    if (areLoopsLate(lag, median))
        reasons.append(
            ClientHealthText::tr(
                "The client's event loops were up to %1 ms late (p99), which is more than 5 % of the median of %2 ms: "
                "use more workers, or another machine.")
                .arg(ms(lag), ms(*median)));
    const Nanoseconds pacer = p99(result.tally.scheduleLag);
    if (isOpenLoop(plan.load) && isPacerLate(pacer))
        reasons.append(
            ClientHealthText::tr(
                "Requests went out up to %1 ms after they were planned (p99): this machine is too busy for the rate.")
                .arg(ms(pacer)));
    if (isOpenLoop(plan.load) && isCpuShort(result.client.cpuShare))
        reasons.append(ClientHealthText::tr("A worker used %1 % of a core: use more workers, or a lower rate.")
                           .arg(qRound(result.client.cpuShare * 100)));
    return reasons;
}

//! Rounds begin and end with an idle client: what is in flight at the end of each drains outside the window.
double drained(const Plan& plan, const VariantResult& result)
{
    const bool rounds = plan.rounds > 1 || plan.variants.size() > 1;
    return result.meanInFlight * double(rounds ? result.blocks.size() : 1);
}

bool missesTheRate(const Plan& plan, const VariantResult& result)
{
    if (!result.offeredRate || result.window <= Nanoseconds(0))
        return false;
    const double planned = *result.offeredRate * toSeconds(result.window);
    return double(result.flow.completed) + drained(plan, result) < RateKept * planned;
}

} // namespace

bool areLoopsLate(Nanoseconds lag, std::optional<Nanoseconds> median)
{
    return median && lag > LagFloor && double(lag.count()) > LagShare * double(median->count());
}

bool isPacerLate(Nanoseconds lag)
{
    return lag > PacerLagLimit;
}

bool isCpuShort(double share)
{
    return share > CpuLimit;
}

ClientHealth judged(const Plan& plan, const VariantResult& result)
{
    ClientHealth health = result.client;
    health.reasons = clientFaults(plan, result);
    health.trusted = health.reasons.isEmpty();
    health.verdict = health.trusted ? ClientHealth::Verdict::Ok : ClientHealth::Verdict::ClientLimited;
    if (health.trusted && missesTheRate(plan, result)) {
        health.verdict = ClientHealth::Verdict::GatewayLimited;
        health.reasons.append(
            ClientHealthText::tr(
                "The gateway completed %1 of the %2 requests a second that were offered; this client was well.")
                .arg(achievedRate(result), 0, 'f', 1)
                .arg(*result.offeredRate, 0, 'f', 1));
    }
    if (!isOpenLoop(plan.load) && isCpuShort(result.client.cpuShare))
        health.reasons.append(
            ClientHealthText::tr(
                "A worker used %1 % of a core: in a closed loop the rate is as much the client's limit as the gateway's.")
                .arg(qRound(result.client.cpuShare * 100)));
    return health;
}

QString verdictId(ClientHealth::Verdict verdict)
{
    switch (verdict) {
    case ClientHealth::Verdict::Ok:
        return QStringLiteral("ok");
    case ClientHealth::Verdict::ClientLimited:
        return QStringLiteral("client_limited");
    case ClientHealth::Verdict::GatewayLimited:
        return QStringLiteral("gateway_limited");
    case ClientHealth::Verdict::NotMeasured:
        return QStringLiteral("not_measured");
    }
    return {};
}

std::optional<ClientHealth::Verdict> clientVerdictFromId(QStringView id)
{
    using Verdict = ClientHealth::Verdict;
    for (const Verdict verdict : {Verdict::Ok, Verdict::ClientLimited, Verdict::GatewayLimited, Verdict::NotMeasured}) {
        if (verdictId(verdict) == id)
            return verdict;
    }
    return std::nullopt;
}

} // namespace bw::stress
