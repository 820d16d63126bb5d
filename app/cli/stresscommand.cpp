// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stresscommand.h"

#include "base/quitonsignal.h"
#include "base/wholefile.h"
#include "cli/clitext.h"
#include "cli/commonoptions.h"
#include "cli/confirmation.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/progressline.h"
#include "cli/session.h"
#include "cli/spenttoday.h"
#include "cli/stressoptions.h"
#include "cli/stresstext.h"
#include "report/runas.h"
#include "report/runreport.h"
#include "stress/engine.h"
#include "stress/planjson.h"
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
        "       --no-stream --variant cold --variant pooled --variant pooled+cache --prompt-pool 100\n"
        "  bellwether-cli stress --gateway HolySheep --model gpt-4.1 --rate 5 --duration 60 --print-plan > plan.json\n"
        "  bellwether-cli stress --gateway HolySheep --plan plan.json --key-env-for OpenAI=OPENAI_KEY --yes\n"
        "       two gateways in turns, where plan.json has, beside what was printed:\n"
        "       \"variants\": [{\"name\": \"ours\"}, {\"name\": \"theirs\", \"gateway\": \"OpenAI\", \"model\": \"gpt-4.1-mini\"}]"_s};
}

void addOutputOptions(CommandLine& line)
{
    line.addOption(u"print-plan"_s, CliText::tr("Send nothing; print the plan that these options make, as JSON that --plan takes."));
    line.addOption(u"yes"_s, CliText::tr("Do not ask before load goes to a host that is not this machine."));
    line.addOption(u"out"_s, CliText::tr("Keep the whole run, renewed every second while it lasts."), u"FILE.json"_s);
    line.addOption(u"html"_s, CliText::tr("Write a report with charts, in one file."), u"FILE"_s);
    line.addOption(u"csv"_s, CliText::tr("Write the numbers and the time line as a table."), u"FILE"_s);
    line.addOption(u"hdr"_s, CliText::tr("Write the distributions as an HdrHistogram log."), u"FILE"_s);
    line.addOption(u"json"_s, CliText::tr("Print one JSON document with every number."));
    line.addOption(u"as"_s, CliText::tr("Print the result as vllm or aiperf would: under their names, by their definitions."), u"PROGRAM"_s);
}

//! A key must not go to one host that was meant for another.
Result<void> checkMeaning(const CommandLine& line, const Target& first, const stress::RunTarget& further)
{
    for (const QString& each : line.values(u"key-env-for"_s)) {
        const QString name = each.section(u'=', 0, -2);
        if (name.compare(further.profile.name, Qt::CaseInsensitive) == 0 && !first.otherKeys.contains(name))
            return failure(ErrorCode::InvalidInput,
                           CliText::tr("--key-env-for names “%1”, which is a gateway of the plan and also something of the first gateway. Rename one of them.")
                               .arg(name));
    }
    return {};
}

//! A key that nobody gets was meant for somebody. One of a file is called as the plan calls it.
Result<void> checkFurtherKeys(const CommandLine& line, const Target& first, const QList<stress::RunTarget>& targets)
{
    for (qsizetype i = 1; i < targets.size(); ++i) {
        if (const Result<void> clear = checkMeaning(line, first, targets[i]); !clear)
            return clear;
    }
    for (const QString& name : first.otherKeys) {
        const auto found = std::ranges::find_if(targets.begin() + 1, targets.end(), [&name](const stress::RunTarget& target) {
            return target.profile.name.compare(name, Qt::CaseInsensitive) == 0 || target.profile.id.value() == name;
        });
        if (found == targets.end())
            return failure(ErrorCode::InvalidInput,
                           CliText::tr("--key-env-for takes NAME=VARIABLE, where NAME is a gateway that a variant of the plan names, or of the first gateway "
                                       "a key's label, an endpoint or a secret header; nothing is called “%1”.")
                               .arg(name));
    }
    return {};
}

//! The gateways that variants of a plan file name, besides the one on the command line. One of a file is called as the plan
//! calls it.
Result<QList<stress::RunTarget>> targetsFor(const CommandLine& line, const Target& first, const stress::Plan& plan)
{
    QList<stress::RunTarget> targets = {{first.profile, first.keys}};
    for (const stress::Variant& variant : plan.variants) {
        stress::RunOrder known;
        known.targets = targets;
        if (known.targetOf(variant))
            continue;
        const Result<Target> found = readFurtherTarget(line, first, variant.gateway);
        if (!found)
            return tl::unexpected(found.error());
        targets.append({found->profile, found->keys});
        if (known.targets = targets; !known.targetOf(variant))
            targets.last().profile.name = variant.gateway;
    }
    return checkFurtherKeys(line, first, targets).map([&targets] { return targets; });
}

Result<stress::RunOrder> readOrder(const CommandLine& line)
{
    const Result<Target> target = readFirstTarget(line);
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

QString unwritable(const WholeFile& file)
{
    return CliText::tr("The file %1 cannot be written: %2.").arg(file.fileName(), file.errorString());
}

//! Before anything is paid for. What stands in the files stays.
Result<void> checkFiles(const CommandLine& line)
{
    for (const QString& option : {u"out"_s, u"html"_s, u"csv"_s, u"hdr"_s}) {
        if (!line.isSet(option))
            continue;
        WholeFile file(line.value(option));
        if (!file.open(QIODevice::WriteOnly))
            return failure(ErrorCode::InvalidInput, unwritable(file));
        file.cancelWriting();
    }
    return {};
}

//! A file that is whole at any time: the run in it is the newest that was kept, or nothing.
bool keep(const QString& path, const QByteArray& bytes)
{
    WholeFile file(path);
    const bool kept = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!kept)
        say(unwritable(file));
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

//! No key is needed for it.
int printPlan(const CommandLine& line)
{
    const Result<gateway::GatewayProfile> profile = readProfile(line);
    const Result<stress::Plan> plan = profile ? readPlan(line, *profile) : tl::unexpected(profile.error());
    if (!plan)
        return line.refuse(plan.error().message);
    printJson(stress::toJson(*plan));
    return ExitOk;
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
    if (line.isSet(u"print-plan"_s))
        return printPlan(line);
    const Result<stress::RunOrder> order = readOrder(line);
    if (!order)
        return line.refuse(order.error().message);
    if (const Result<void> writable = checkFiles(line); !writable)
        return line.refuse(writable.error().message);
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
