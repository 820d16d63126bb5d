// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stresscommand.h"

#include "cli/commonoptions.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/quitonsignal.h"
#include "cli/stressoptions.h"
#include "gateway/loopback.h"
#include "stress/engine.h"
#include "stress/runjson.h"

#include <QCoreApplication>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text)
{
    return QCoreApplication::translate("bw::cli", text);
}

CommandHelp stressHelp()
{
    return {u"stress --base-url URL --model M (--concurrency N | --rate R) (--requests N | --duration S) [options]"_s,
            tr("Sends many requests and says what came of them, and how far the numbers can be trusted."),
            u"  bellwether-cli stress --base-url http://127.0.0.1:8080/v1 --model gpt-4.1 --concurrency 20 --requests 1000\n"
            "  bellwether-cli stress --gateway HolySheep --model gpt-4.1 --rate 50 --arrival poisson --duration 60 --json --yes"_s};
}

Result<stress::RunOrder> readOrder(const CommandLine& line)
{
    const Result<Target> target = readTarget(line);
    if (!target)
        return tl::unexpected(target.error());
    Result<stress::Plan> plan = readPlan(line);
    if (!plan)
        return tl::unexpected(plan.error());
    stress::RunOrder order;
    order.plan = *plan;
    order.profile = target->profile;
    order.keys = target->keys;
    order.prices = spend::PriceBook::builtIn();
    order.plan.gateway = order.profile.name;
    if (order.plan.model.isEmpty())
        order.plan.model = order.profile.defaultModel;
    if (order.plan.model.isEmpty())
        return failure(ErrorCode::InvalidInput, tr("Say which model: --model M."));
    return order;
}

//! What the person must agree to before other people's machines get load; empty: nothing.
QStringList foreignHosts(const gateway::GatewayProfile& profile)
{
    QStringList hosts;
    for (const gateway::Endpoint& endpoint : profile.endpoints) {
        const QString host = endpoint.baseUrl.host();
        if (!gateway::isLoopback(host) && !hosts.contains(host))
            hosts.append(host);
    }
    return hosts;
}

} // namespace

int runStress(const QStringList& arguments)
{
    CommandLine line(stressHelp());
    addStressOptions(line);
    line.addOption(u"yes"_s, tr("Do not ask before load goes to a host that is not this machine."));
    line.addOption(u"json"_s, tr("Print one JSON document with every number."));
    addCommonOptions(line);
    if (const auto done = line.parse(arguments))
        return *done;
    const Result<stress::RunOrder> order = readOrder(line);
    if (!order)
        return line.refuse(order.error().message);

    const QStringList hosts = foreignHosts(order->profile);
    if (!hosts.isEmpty() && !line.isSet(u"yes"_s))
        return line.refuse(tr("This would send load to %1. Add --yes if its owner agrees.").arg(hosts.join(u", "_s)));

    stress::Engine engine;
    bool interrupted = false;
    const QuitOnSignal watch([&] {
        interrupted = true;
        engine.stop();
    });
    QObject::connect(&engine, &stress::Engine::finished, &engine, &QCoreApplication::quit, Qt::QueuedConnection);
    engine.start(*order);
    QCoreApplication::exec();
    const auto result = engine.result();
    printJson(stress::summaryJson(*result));
    if (interrupted)
        return ExitInterrupted;
    return result->state == stress::RunState::Finished ? ExitOk : ExitFailed;
}

} // namespace bw::cli
