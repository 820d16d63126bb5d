// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/doctorcommand.h"

#include "cli/asking.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/progressline.h"
#include "cli/clitext.h"
#include "diagnose/diagnosisreport.h"
#include "diagnose/judge.h"
#include "gateway/attemptwords.h"
#include "gateway/connectiondoctor.h"
#include "gateway/doctorjson.h"
#include "gateway/doctorlines.h"

#include <QJsonArray>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using diagnose::Finding;
using gateway::DoctorLine;
using gateway::DoctorReport;

CommandHelp doctorHelp()
{
    return {
        u"doctor --base-url URL [--model M] [options]"_s,
        CliText::tr(
            "Looks at the connection to every endpoint of a gateway and times each part: proxy, name, TCP, TLS and who signed "
            "the certificate, HTTP version, first byte, whether the connection is kept. That is free. With --model it also asks "
            "for one short stream, to see whether it flows or is held back on the way. Exit code 1 if anything is wrong."),
        u"  bellwether-cli doctor --base-url https://api.example.com/v1\n"
        "  bellwether-cli doctor --gateway HolySheep --model gpt-4.1\n"
        "  bellwether-cli doctor --base-url http://127.0.0.1:8080/v1 --json"_s};
}

void addDoctorOptions(CommandLine& line)
{
    line.addOption(u"model"_s, CliText::tr("Ask this model for one short stream too, which costs a few tokens."),
                   u"M"_s);
    line.addOption(u"json"_s, CliText::tr("Print one JSON document."));
    addCommonOptions(line);
}

//! The profile's endpoints that are switched on, one after the other.
Outcome<QList<DoctorReport>> examine(const Target& target, const QString& model)
{
    Session session;
    ProgressLine progress;
    Outcome<QList<DoctorReport>> outcome;
    for (qsizetype i = 0; i < target.profile.endpoints.size() && !outcome.interrupted; ++i) {
        if (!target.profile.endpoints[i].enabled)
            continue;
        progress.show(CliText::tr("Looking at %1").arg(target.profile.endpoints[i].baseUrl.host()));
        gateway::DoctorOrder order;
        order.profile = target.profile;
        order.keys = target.keys;
        order.endpoint = i;
        order.streamModel = model;
        auto* const doctor = new gateway::ConnectionDoctor(session.client(), order, [&](const DoctorReport& report) {
            outcome.result.append(report);
            session.finish();
        }, &session.client());
        doctor->start();
        outcome.interrupted = session.run();
    }
    return outcome;
}

QList<Finding> findingsOf(const DoctorReport& report)
{
    diagnose::Observations seen;
    seen.limits = report.limits;
    seen.doctor = report;
    seen.request = report.stream;
    seen.token = report.token;
    return diagnose::judge(seen);
}

QJsonObject doctorJson(const DoctorReport& report)
{
    QJsonArray findings;
    for (const Finding& finding : findingsOf(report))
        findings.append(diagnose::toJson(finding));
    QJsonObject json = gateway::toJson(report);
    json.insert("findings"_L1, findings);
    return json;
}

QString mark(DoctorLine::State state)
{
    return state == DoctorLine::State::Good ? u"✓"_s : state == DoctorLine::State::Bad ? u"✗"_s : u"·"_s;
}

void printText(const DoctorReport& report)
{
    printLine(u"%1 %2"_s.arg(report.endpointName, report.baseUrl.toString()));
    for (const DoctorLine& line : gateway::doctorLines(report)) {
        const QString took = line.took ? gateway::spanInWords(*line.took) : QString();
        printLine(u"%1 %2 %3  %4"_s.arg(mark(line.state)).arg(line.part, -22).arg(took, 8).arg(line.found));
    }
    for (const Finding& finding : findingsOf(report))
        printLine(u"→ %1 %2"_s.arg(finding.what, finding.advice));
}

} // namespace

int runDoctor(const QStringList& arguments)
{
    CommandLine line(doctorHelp());
    addDoctorOptions(line);
    const auto target = readCommand(line, arguments);
    if (!target)
        return target.error();
    const auto [reports, interrupted] = examine(*target, line.value(u"model"_s));
    bool healthy = !reports.isEmpty();
    QJsonArray endpoints;
    for (const DoctorReport& report : reports) {
        healthy = healthy && findingsOf(report).isEmpty();
        if (line.isSet(u"json"_s))
            endpoints.append(doctorJson(report));
        else
            printText(report);
    }
    if (line.isSet(u"json"_s))
        printJson(QJsonObject{{u"healthy"_s, healthy}, {u"endpoints"_s, endpoints}});
    if (interrupted)
        return ExitInterrupted;
    return healthy ? ExitOk : ExitFailed;
}

} // namespace bw::cli
