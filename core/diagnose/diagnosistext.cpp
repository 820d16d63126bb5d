// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/diagnosisreport.h"

#include "gateway/attemptwords.h"
#include "gateway/doctorlines.h"

#include <QCoreApplication>

namespace bw::diagnose {

namespace {

using namespace Qt::StringLiterals;
using gateway::spanInWords;

struct DiagnosisText
{
    Q_DECLARE_TR_FUNCTIONS(Diagnose)
};

QString stateInWords(const StepReport& step)
{
    switch (step.state) {
    case StepReport::State::Declined:
        return DiagnosisText::tr("declined");
    case StepReport::State::Needless:
        return DiagnosisText::tr("not needed");
    case StepReport::State::Stopped:
        return DiagnosisText::tr("stopped");
    case StepReport::State::Ran:
        break;
    }
    if (step.requests == 0)
        return DiagnosisText::tr("done");
    return step.spent ? DiagnosisText::tr("done, %1 requests, $%2").arg(step.requests).arg(step.spent->toDecimal())
                      : DiagnosisText::tr("done, %1 requests").arg(step.requests);
}

void addFindings(QStringList& lines, const DiagnosisReport& report)
{
    int place = 0;
    for (const Finding& finding : report.findings) {
        lines.append(u"%1. %2: %3"_s.arg(++place).arg(causeTitle(finding.cause), finding.what));
        for (const QString& fact : finding.evidence)
            lines.append(u"   - "_s + fact);
        lines.append(u"   "_s + finding.advice);
    }
    if (report.findings.isEmpty())
        lines.append(verdict(report));
}

QString spanOrDash(std::optional<Nanoseconds> span)
{
    return span ? spanInWords(*span) : u"—"_s;
}

void addMeasured(QStringList& lines, const Observations& seen)
{
    const QList<MeasuredRow> rows = measured(seen);
    if (rows.isEmpty())
        return;
    lines.append({QString(), u"%1 %2 %3 %4 %5 %6 %7"_s.arg(QString(), -28)
                                 .arg(DiagnosisText::tr("requests"), 9)
                                 .arg(DiagnosisText::tr("failed"), 8)
                                 .arg(DiagnosisText::tr("pool"), 9)
                                 .arg(DiagnosisText::tr("handshake"), 10)
                                 .arg(DiagnosisText::tr("1st token"), 10)
                                 .arg(DiagnosisText::tr("total"), 9)});
    for (const MeasuredRow& row : rows) {
        lines.append(u"%1 %2 %3 %4 %5 %6 %7"_s.arg(row.what, -28).arg(row.requests, 9).arg(row.failed, 8).arg(spanOrDash(row.pool), 9)
                         .arg(spanOrDash(row.handshake), 10).arg(spanOrDash(row.serviceTtft), 10).arg(spanOrDash(row.total), 9));
    }
}

} // namespace

QString toText(const DiagnosisReport& report)
{
    QStringList lines{
        DiagnosisText::tr("Diagnosis of %1 (%2), %3")
            .arg(report.gateway, report.baseUrl.toString(), report.startedAt.toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s)),
        QString()};
    addFindings(lines, report);
    lines.append(QString());
    for (const StepReport& step : report.steps)
        lines.append(u"%1: %2 (%3)"_s.arg(stepTitle(step.step), stateInWords(step), costInWords(step.cost)));
    if (report.seen.doctor) {
        lines.append(QString());
        for (const gateway::DoctorLine& line : gateway::doctorLines(*report.seen.doctor))
            lines.append(u"%1 %2 %3"_s.arg(line.part, -24).arg(spanOrDash(line.took), 9).arg(line.found));
    }
    addMeasured(lines, report.seen);
    if (!report.seen.lead.isEmpty())
        lines.append({QString(), DiagnosisText::tr("Pasted: %1").arg(report.seen.lead.text)});
    return lines.join(u'\n') + u'\n';
}

} // namespace bw::diagnose
