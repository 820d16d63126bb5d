// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runorders.h"

#include "base/settings.h"
#include "gateways/gatewaybook.h"
#include "shell/services.h"

#include <QCoreApplication>

namespace bw::ui {

namespace {

using stress::RunOrder;
using stress::RunTarget;

std::optional<gateway::GatewayProfile> profileNamed(const Services& services, const QString& nameOrId)
{
    for (const gateway::GatewayProfile& profile : services.gateways.profiles()) {
        if (profile.id.value() == nameOrId || profile.name.compare(nameOrId, Qt::CaseInsensitive) == 0)
            return profile;
    }
    return std::nullopt;
}

Result<void> addTarget(const Services& services, RunOrder& order, const QString& name)
{
    const auto profile = profileNamed(services, name);
    if (!profile)
        return failure(ErrorCode::NotFound, QCoreApplication::translate("RunOrders", "There is no gateway “%1”. Choose another one, or add it on the Gateways screen.").arg(name));
    order.targets.append(RunTarget{*profile, {}});
    return {};
}

void addKeysFrom(Services& services, RunOrder order, qsizetype index, QObject* receiver, std::function<void(Result<RunOrder>)> done)
{
    if (index == order.targets.size())
        return done(std::move(order));
    const gateway::GatewayProfile profile = order.targets[index].profile;
    services.gateways.keyRing(profile, receiver, [&services, order = std::move(order), index, receiver, done = std::move(done)](Result<secrets::KeyRing> keys) mutable {
        if (!keys)
            return done(tl::unexpected(keys.error()));
        order.targets[index].keys = *keys;
        addKeysFrom(services, std::move(order), index + 1, receiver, std::move(done));
    });
}

} // namespace

Result<RunOrder> orderWithoutKeys(const Services& services, const stress::Plan& plan)
{
    RunOrder order;
    order.plan = plan;
    order.prices = services.prices;
    order.bus = &services.bus;
    order.budgets = services.budgets;
    order.keepBodies = services.settings.value<bool>(Setting::KeepStressBodies);
    if (const auto added = addTarget(services, order, plan.gateway); !added)
        return tl::unexpected(added.error());
    for (const stress::Variant& variant : plan.variants) {
        if (order.targetOf(variant))
            continue;
        if (const auto added = addTarget(services, order, variant.gateway); !added)
            return tl::unexpected(added.error());
    }
    return order;
}

void addKeys(Services& services, RunOrder order, QObject* receiver, std::function<void(Result<RunOrder>)> done)
{
    addKeysFrom(services, std::move(order), 0, receiver, std::move(done));
}

} // namespace bw::ui
