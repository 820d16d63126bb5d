// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/selfcheckcommand.h"

#include "base/quitonsignal.h"
#include "cli/clitext.h"
#include "cli/commandline.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/progressline.h"
#include "metrics/summaryjson.h"
#include "stress/selfcheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

CommandHelp selfCheckHelp()
{
    return {u"selfcheck [--json]"_s,
            CliText::tr("Measures this client's own bias and event-loop lag on this machine: 1, 100 and 500 streams against a\n"
                        "simulator in another process that stamps every event as it writes it."),
            u"  bellwether-cli selfcheck\n"
            "  bellwether-cli selfcheck --json"_s};
}

QJsonObject lagJson(const net::LagSummary& lag)
{
    return {{u"p50"_s, jsonMs(lag.p50)}, {u"p99"_s, jsonMs(lag.p99)}, {u"max"_s, jsonMs(lag.max)}, {u"n"_s, lag.samples}};
}

QJsonObject toJson(const stress::BiasLevel& level)
{
    return {{u"streams"_s, level.streams},
            {u"failed"_s, level.failed},
            {u"ttft_bias_ms"_s, metrics::summaryJson(level.ttft)},
            {u"chunk_bias_ms"_s, metrics::summaryJson(level.chunks)},
            {u"loop_lag_ms"_s, lagJson(level.loopLag)}};
}

double ms(const metrics::Histogram& histogram, double percent)
{
    return toMs(histogram.percentile(percent).value_or(Nanoseconds(0)));
}

bool printRow(const stress::BiasLevel& level)
{
    return printLine(QString::asprintf("%8d %10.3f %10.3f %11.3f %11.3f %10.3f %10.3f %7d", level.streams, ms(level.ttft, 50), ms(level.ttft, 99),
                                       ms(level.chunks, 50), ms(level.chunks, 99), toMs(level.loopLag.p50), toMs(level.loopLag.p99), level.failed));
}

void printHead()
{
    printLine(CliText::tr("How much later than they were written this client saw the events, in ms:"));
    printLine(QString::asprintf("%8s %10s %10s %11s %11s %10s %10s %7s", "streams", "ttft p50", "ttft p99", "chunk p50", "chunk p99", "lag p50", "lag p99",
                                "failed"));
}

//! What was measured until the end, or until a signal came.
struct Measured
{
    QJsonArray levels;
    std::optional<Error> problem;
    bool failed = false; //!< a level of which no stream came through
    bool interrupted = false;
};

//! Runs the check in an event loop of its own. The simulator and its folder are gone afterwards.
Measured measure(bool json)
{
    Measured measured;
    ProgressLine progress;
    const QuitOnSignal watch([&measured] {
        measured.interrupted = true;
        QCoreApplication::quit();
    });
    stress::SelfCheck check(QCoreApplication::applicationFilePath()); // clears away before signals kill again
    const auto wait = [&progress] { progress.show(CliText::tr("Measuring this machine:")); };
    QObject::connect(&check, &stress::SelfCheck::levelDone, &check, [&](const stress::BiasLevel& level) {
        measured.levels.append(toJson(level));
        measured.failed = measured.failed || level.failed == level.streams;
        progress.clear();
        if (!json && !printRow(level))
            QCoreApplication::quit(); // nobody reads on
        wait();
    });
    QObject::connect(&check, &stress::SelfCheck::finished, &check, [&measured](const std::optional<Error>& problem) {
        measured.problem = problem;
        QCoreApplication::quit();
    });
    wait();
    QMetaObject::invokeMethod(&check, &stress::SelfCheck::start, Qt::QueuedConnection);
    QCoreApplication::exec();
    // Ctrl+C ends the simulator, too, which may be heard of first.
    measured.interrupted = measured.interrupted || watch.isPending();
    return measured;
}

} // namespace

int runSelfCheck(const QStringList& arguments)
{
    CommandLine line(selfCheckHelp());
    line.addOption(u"json"_s, CliText::tr("Print one JSON document."));
    if (const auto done = line.parse(arguments))
        return *done;
    const bool json = line.isSet(u"json"_s);
    if (!json)
        printHead();
    const Measured measured = measure(json);
    if (json)
        printJson(measured.levels);
    if (measured.interrupted)
        return ExitInterrupted;
    if (measured.problem)
        say(measured.problem->message);
    return measured.problem || measured.failed ? ExitFailed : ExitOk;
}

} // namespace bw::cli
