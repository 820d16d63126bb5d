// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/diagnosisreport.h"

#include "diagnose/numbers.h"

#include <QCoreApplication>

namespace bw::diagnose {

namespace {

using record::RequestRecord;

struct DiagnosisReportText
{
    Q_DECLARE_TR_FUNCTIONS(Diagnose)
};

MeasuredRow rowOf(const QString& what, const QList<RequestRecord>& records)
{
    MeasuredRow row;
    row.what = what;
    row.requests = int(records.size());
    row.failed = int(std::count_if(records.begin(), records.end(), [](const RequestRecord& each) { return each.failure.errorClass != ErrorClass::Ok; }));
    row.pool = medianOf(records, [](const RequestRecord& each) { return each.timings.pool; });
    row.handshake = medianOf(records, record::handshake);
    row.serviceTtft = medianOf(records, record::serviceTtft);
    row.total = medianOf(records, record::e2e);
    return row;
}

} // namespace

QString verdict(const DiagnosisReport& report)
{
    if (!report.findings.isEmpty())
        return report.findings.constFirst().what;
    const bool asked = report.seen.request.has_value();
    return asked
               ? DiagnosisReportText::tr("Nothing wrong was found: the gateway answers, and its connections are kept.")
               : DiagnosisReportText::tr("The way to the gateway is open. Whether it answers well was not tried.");
}

QList<MeasuredRow> measured(const Observations& seen)
{
    QList<MeasuredRow> rows;
    if (seen.request)
        rows.append(rowOf(DiagnosisReportText::tr("one request"), {*seen.request}));
    if (seen.token)
        rows.append(rowOf(DiagnosisReportText::tr("one token"), {*seen.token}));
    if (!seen.cold.isEmpty())
        rows.append(rowOf(DiagnosisReportText::tr("cold, one after the other"), seen.cold));
    if (!seen.warm.isEmpty())
        rows.append(rowOf(DiagnosisReportText::tr("warm, one after the other"), seen.warm));
    for (const RampLevel& level : seen.ramp)
        rows.append(rowOf(DiagnosisReportText::tr("%1 at once").arg(level.concurrency), level.records));
    return rows;
}

} // namespace bw::diagnose
