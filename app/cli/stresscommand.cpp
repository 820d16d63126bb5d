// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stresscommand.h"

#include "base/quitonsignal.h"
#include "base/wholefile.h"
#include "cli/clitext.h"
#include "cli/commonoptions.h"
#include "cli/confirmation.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/profilelookup.h"
#include "cli/progressline.h"
#include "cli/session.h"
#include "cli/spenttoday.h"
#include "cli/stressoptions.h"
#include "cli/stresstext.h"
#include "report/runas.h"
#include "report/runreport.h"
#include "stress/engine.h"
#include "stress/runfile.h"
#include "stress/runjson.h"
#include "stress/threshold.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTimer>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using stress::RunResult;
using stress::RunState;

CommandHelp stressHelp()
{
    return {
        u"stress --base-url URL --model M (--concurrency N | --rate R) (--requests N | --duration S) [options]"_s,
        CliText::tr(
            "Sends many requests and says what came of them, and how far the numbers can be trusted. Retries, circuit\n"
            "breaker, rate limiter and cache are off unless asked for."),
        u"  bellwether-cli stress --base-url http://127.0.0.1:8080/v1 --model gpt-4.1 --concurrency 20 --requests 1000\n"
        "  bellwether-cli stress --gateway HolySheep --model gpt-4.1 --rate 50 --arrival poisson --duration 60 \\\n"
        "       --warmup 5 --slo 'ttft<400ms' --threshold 'ttft_p95<400ms' --max-spend 0.50 --yes --json\n"
        "  bellwether-cli stress --base-url http://127.0.0.1:8080/v1 --model gpt-4.1 --concurrency 20 --requests 500 \\\n"
        "       --no-stream --variant cold --variant pooled --variant pooled+cache --prompt-pool 100"_s};
}

void addOutputOptions(CommandLine& line)
{
    line.addOption(u"yes"_s, CliText::tr("Do not ask before load goes to a host that is not this machine."));
    line.addOption(u"out"_s, CliText::tr("Keep the whole run, renewed every second while it lasts."), u"FILE.json"_s);
    line.addOption(u"html"_s, CliText::tr("Write a report with charts, in one file."), u"FILE"_s);
    line.addOption(u"csv"_s, CliText::tr("Write the numbers and the time line as a table."), u"FILE"_s);
    line.addOption(u"hdr"_s, CliText::tr("Write the distributions as an HdrHistogram log."), u"FILE"_s);
    line.addOption(u"json"_s, CliText::tr("Print one JSON document with every number."));
    line.addOption(u"as"_s, CliText::tr("Print the result as vllm or aiperf would: under their names, by their definitions."), u"PROGRAM"_s);
}

//! The gateways that variants of a plan file name, besides the one on the command line.
Result<QList<stress::RunTarget>> targetsFor(const CommandLine& line, const Target& first, const stress::Plan& plan)
{
    QList<stress::RunTarget> targets = {{first.profile, first.keys}};
    for (const stress::Variant& variant : plan.variants) {
        stress::RunOrder known;
        known.targets = targets;
        if (known.targetOf(variant))
            continue;
        const Result<Target> found = findProfile(variant.gateway, first.keys.key(KeyId()), line.isSet(u"key-env"_s));
        if (!found)
            return tl::unexpected(found.error());
        targets.append({found->profile, found->keys});
    }
    return targets;
}

Result<stress::RunOrder> readOrder(const CommandLine& line)
{
    const Result<Target> target = readTarget(line);
    if (!target)
        return tl::unexpected(target.error());
    const Result<stress::Plan> plan = readPlan(line, target->profile);
    if (!plan)
        return tl::unexpected(plan.error());
    auto targets = targetsFor(line, *target, *plan);
    if (!targets)
        return tl::unexpected(targets.error());
    stress::RunOrder order;
    order.plan = *plan;
    order.targets = *targets;
    order.prices = knownPrices();
    order.budgets = dailyBudgets();
    return order;
}

//! A file that is whole at any time: the run in it is the newest that was kept, or nothing.
bool keep(const QString& path, const QByteArray& bytes)
{
    WholeFile file(path);
    const bool kept = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!kept)
        say(CliText::tr("The file %1 cannot be written: %2.").arg(path, file.errorString()));
    return kept;
}

QByteArray document(const RunResult& run)
{
    return QJsonDocument(stress::toJson(run)).toJson(QJsonDocument::Compact);
}

//! False if a file could not be written.
bool writeFiles(const CommandLine& line, const RunResult& run)
{
    bool good = true;
    const auto write = [&](const QString& option, const std::function<QByteArray()>& content) {
        if (line.isSet(option))
            good = keep(line.value(option), content()) && good;
    };
    write(u"out"_s, [&run] { return document(run); });
    write(u"html"_s, [&run] { return report::runHtml(run); });
    write(u"csv"_s, [&run] { return report::runCsv(run); });
    write(u"hdr"_s, [&run] { return report::runHdrLog(run); });
    return good;
}

//! The last state of the run, and whether a signal ended it.
std::pair<std::shared_ptr<const RunResult>, bool> run(const stress::RunOrder& order, const QString& out)
{
    stress::Engine engine;
    bool interrupted = false;
    const QuitOnSignal watch([&] {
        interrupted = true;
        engine.stop();
    });
    ProgressLine progress;
    QTimer redraw;
    QObject::connect(&redraw, &QTimer::timeout, &engine, [&] {
        if (const auto result = engine.result())
            progress.update(progressText(*result));
    });
    redraw.start(std::chrono::milliseconds(200));
    if (!out.isEmpty())
        QObject::connect(&engine, &stress::Engine::checkpoint, &engine, [&] { keep(out, document(*engine.result())); });
    QObject::connect(&engine, &stress::Engine::finished, &engine, &QCoreApplication::quit, Qt::QueuedConnection);
    engine.start(order);
    QCoreApplication::exec();
    return {engine.result(), interrupted};
}

int exitCodeOf(const RunResult& run, bool interrupted)
{
    if (interrupted)
        return ExitInterrupted;
    if (run.state != RunState::Finished)
        return ExitFailed;
    return stress::hasPassed(run) ? ExitOk : ExitThresholdMissed;
}

} // namespace

int runStress(const QStringList& arguments)
{
    CommandLine line(stressHelp());
    addStressOptions(line);
    addOutputOptions(line);
    addCommonOptions(line);
    if (const auto done = line.parse(arguments))
        return *done;
    const auto as = report::otherProgramFromId(line.value(u"as"_s));
    if (line.isSet(u"as"_s) && (!as || line.isSet(u"json"_s)))
        return line.refuse(CliText::tr("--as takes vllm or aiperf, in place of --json."));
    const Result<stress::RunOrder> order = readOrder(line);
    if (!order)
        return line.refuse(order.error().message);
    const auto estimate = stress::estimatePlan(*order, spend::priceDay());
    if (!estimate)
        return line.refuse(estimate.error().message);
    if (!estimate->foreignHosts.isEmpty() && !line.isSet(u"yes"_s) &&
        !confirmed(estimateText(*estimate) + u' ' + CliText::tr("Go on? [y/N]")))
        return line.refuse(estimateText(*estimate) + u' ' +
                           CliText::tr("Nothing was sent. Add --yes if that is right."));

    const auto [result, interrupted] = run(*order, line.value(u"out"_s));
    if (as)
        printJson(report::runAs(*result, *as));
    else if (line.isSet(u"json"_s))
        printJson(stress::summaryJson(*result));
    else
        printLine(resultText(*result));
    if (!result->reason.isEmpty() && (as || line.isSet(u"json"_s)))
        say(result->reason);
    const bool written = writeFiles(line, *result);
    const int code = exitCodeOf(*result, interrupted);
    return code == ExitOk && !written ? ExitFailed : code;
}

} // namespace bw::cli
