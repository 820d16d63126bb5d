// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/selfcheckcommand.h"

#include "cli/exitcode.h"
#include "cli/output.h"
#include "metrics/summaryjson.h"
#include "stress/selfcheck.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

QString selfCheckText(const char* text)
{
    return QCoreApplication::translate("bw::cli::SelfCheckCommand", text);
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

void printRow(const stress::BiasLevel& level)
{
    std::printf("%8d %10.3f %10.3f %11.3f %11.3f %10.3f %10.3f %7d\n", level.streams, ms(level.ttft, 50),
                ms(level.ttft, 99), ms(level.chunks, 50), ms(level.chunks, 99), toMs(level.loopLag.p50),
                toMs(level.loopLag.p99), level.failed);
    std::fflush(stdout);
}

void printHead()
{
    std::printf("%s\n%8s %10s %10s %11s %11s %10s %10s %7s\n",
                qPrintable(selfCheckText("How much later than they were written this client saw the events, in ms:")), "streams",
                "ttft p50", "ttft p99", "chunk p50", "chunk p99", "lag p50", "lag p99", "failed");
    std::fflush(stdout);
}

//! Runs the check in an event loop of its own; the exit code.
int measure(bool json)
{
    QJsonArray levels;
    int exitCode = 0;
    stress::SelfCheck check(QCoreApplication::applicationFilePath());
    QObject::connect(&check, &stress::SelfCheck::levelDone, &check, [&](const stress::BiasLevel& level) {
        levels.append(toJson(level));
        exitCode = level.failed == level.streams ? ExitFailed : exitCode;
        if (!json)
            printRow(level);
    });
    QObject::connect(&check, &stress::SelfCheck::finished, &check, [&](const std::optional<Error>& problem) {
        if (problem)
            say(problem->message);
        QCoreApplication::exit(problem ? ExitFailed : exitCode);
    });
    if (!json)
        printHead();
    QMetaObject::invokeMethod(&check, &stress::SelfCheck::start, Qt::QueuedConnection);
    const int result = QCoreApplication::exec();
    if (json)
        printLine(QString::fromUtf8(QJsonDocument(levels).toJson(QJsonDocument::Compact)));
    return result;
}

} // namespace

int runSelfCheck(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        selfCheckText("Measures this client's own bias and event-loop lag on this machine: 1, 100 and 500 streams against a\n"
               "simulator in another process that stamps every event as it writes it.\n\n"
               "Examples:\n  bellwether-cli selfcheck\n  bellwether-cli selfcheck --json"));
    parser.addHelpOption();
    const QCommandLineOption json(u"json"_s, selfCheckText("Print one JSON document."));
    parser.addOption(json);
    if (!parser.parse(QStringList(u"bellwether-cli selfcheck"_s) + arguments) || !parser.positionalArguments().isEmpty()) {
        const QString problem = parser.errorText().isEmpty() ? selfCheckText("selfcheck takes no such argument.") : parser.errorText();
        say(problem);
        return ExitUsage;
    }
    if (parser.isSet(u"help"_s)) {
        printLine(parser.helpText());
        return ExitOk;
    }
    return measure(parser.isSet(json));
}

} // namespace bw::cli
