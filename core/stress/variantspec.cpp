// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/variantspec.h"

#include "stress/planlimits.h"

#include <QCoreApplication>

namespace bw::stress {

namespace {

struct VariantSpecText
{
    Q_DECLARE_TR_FUNCTIONS(Variant)
};

//! Its own pool, without the limits that are meant for other requests. How many are in flight is the gate's to decide, and a
//! search or a person changes it while the run goes on: no more than that were ever open, nor are idle.
net::PoolLimits poolFor(net::PoolLimits limits, bool cold)
{
    limits.maxConnections = limits.maxPerHost = limits.maxPerEndpoint = MostInFlight;
    limits.maxIdle = cold ? 0 : MostInFlight;
    limits.cold = cold;
    return limits;
}

gateway::GatewayProfile profileFor(const RunTarget& target, const Plan& plan, const Variant& variant)
{
    gateway::GatewayProfile profile = target.profile;
    profile.pool = poolFor(profile.pool, variant.cold);
    profile.network.http2 = variant.http2.value_or(profile.network.http2);
    if (variant.cache == true) { // its own, empty: the variant says what a cache brings, whatever the gateway's switch says
        profile.cache = {};
        profile.cache.enabled = true;
        profile.cache.sampledToo = true;
    }
    profile.cache.enabled = profile.cache.enabled || plan.guards.cache; // switched on for the run
    return profile;
}

gateway::Guards guardsFor(const Plan& plan, const Variant& variant)
{
    gateway::Guards guards;
    guards.retries = plan.guards.retries;
    guards.breaker = plan.guards.breaker;
    guards.limiter = plan.guards.limiter;
    guards.fallback = false; // the gateway that is asked is the one that is measured
    guards.cache = variant.cache.value_or(plan.guards.cache);
    return guards;
}

} // namespace

Result<Segment> segmentFor(const RunOrder& order, const Variant& variant, QDate today)
{
    const RunTarget* const target = order.targetOf(variant);
    if (!target)
        return failure(
            ErrorCode::InvalidInput,
            VariantSpecText::tr("There is no gateway “%1” for the variant “%2”.").arg(variant.gateway, variant.name));
    const Plan& plan = order.plan;
    Segment segment;
    segment.call.profile = profileFor(*target, plan, variant);
    segment.call.keys = target->keys;
    segment.call.source = record::Source::Stress;
    segment.call.keepRaw = order.keepBodies;
    segment.call.guards = guardsFor(plan, variant);
    segment.target = plan.target;
    segment.model = variant.model;
    segment.thinkTime = plan.prompt.thinkTime;
    segment.cancelShare = plan.cancelShare;
    segment.cancelAfterMs = plan.cancelAfterMs;
    segment.seed = plan.seed;
    const QString model = variant.model.isEmpty() ? plan.model : variant.model;
    if (plan.stop.maxSpend)
        segment.price = spend::findPrice(target->profile.prices, order.prices, model, today);
    if (plan.stop.maxSpend && !segment.price)
        return failure(
            ErrorCode::InvalidInput,
            VariantSpecText::tr("Nobody knows what %1 costs, so the spend of this run cannot be limited. Add "
                                "its price to the gateway, or remove the limit.")
                .arg(model));
    return segment;
}

QStringList switchedOn(const Plan& plan)
{
    QStringList on;
    const auto add = [&on](bool isOn, const QString& name) {
        if (isOn)
            on.append(name);
    };
    add(plan.guards.retries, VariantSpecText::tr("retries"));
    add(plan.guards.breaker, VariantSpecText::tr("circuit breaker"));
    add(plan.guards.limiter, VariantSpecText::tr("rate limiter"));
    add(plan.guards.cache, VariantSpecText::tr("response cache"));
    add(plan.guards.polite, VariantSpecText::tr("waiting as long as the server asks"));
    return on;
}

} // namespace bw::stress
