// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simulatedgateway.h"
#include "stress/engine.h"

#include <QSignalSpy>
#include <QTest>

namespace bw::test {

//! A simulator that takes 2 ms for 5 tokens.
inline sim::Scenario quick()
{
    sim::Scenario scenario;
    scenario.ttftMs = Distribution::constant(2);
    scenario.gapMs = Distribution::constant(0);
    scenario.tokens = Distribution::constant(5);
    return scenario;
}

//! A closed loop that ends by its number of requests.
inline stress::Plan plan(double level, qint64 requests)
{
    stress::Plan plan;
    plan.model = QStringLiteral("gpt-4.1");
    plan.load.level = level;
    plan.requests = requests;
    return plan;
}

//! An open loop that ends by the time.
inline stress::Plan rate(double perSecond, double seconds)
{
    stress::Plan plan = test::plan(perSecond, 0);
    plan.load.kind = stress::Load::Kind::Rate;
    plan.duration = stress::Seconds(seconds);
    return plan;
}

inline stress::RunOrder order(const stress::Plan& plan, const QUrl& base)
{
    stress::RunOrder order;
    order.plan = plan;
    stress::RunTarget target;
    target.profile.name = QStringLiteral("sim");
    target.profile.endpoints.append(gateway::Endpoint());
    target.profile.endpoints.first().id = EndpointId(QStringLiteral("e"));
    target.profile.endpoints.first().name = QStringLiteral("e");
    target.profile.endpoints.first().baseUrl = base;
    target.profile.network.proxy = net::NetworkConfig::Proxy::None;
    order.targets = {target};
    order.prices = spend::PriceBook::builtIn();
    return order;
}

//! The result of the whole run; an empty one if it does not end.
[[nodiscard]] inline stress::RunResult run(const stress::RunOrder& order)
{
    stress::Engine engine;
    const QSignalSpy finished(&engine, &stress::Engine::finished);
    engine.start(order);
    if (!QTest::qWaitFor([&finished] { return finished.count() == 1; }, 60'000))
        return {};
    return *engine.result();
}

[[nodiscard]] inline stress::RunResult run(const stress::Plan& plan, const QUrl& base)
{
    return run(order(plan, base));
}

} // namespace bw::test
