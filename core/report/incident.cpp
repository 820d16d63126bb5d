// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/incident.h"

#include "gateway/attemptwords.h"
#include "gateway/explain.h"
#include "gateway/redaction.h"
#include "report/htmlpage.h"
#include "report/linechart.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace bw::report {

namespace {

using metrics::Latency;
using metrics::Percentiles;
using metrics::Snapshot;

constexpr double NoValue = std::numeric_limits<double>::quiet_NaN();

struct IncidentText
{
    Q_DECLARE_TR_FUNCTIONS(IncidentReport)
};

QString section(const QString& title, const QString& content)
{
    return u"<h2>"_s + title.toHtmlEscaped() + u"</h2>"_s + content;
}

QString tableOf(const QStringList& head, const QString& rows)
{
    return u"<table>"_s + htmlRow(head, u"th"_s) + rows + u"</table>"_s;
}

QString utc(const QDateTime& at)
{
    return at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

QString share(std::optional<double> value)
{
    return value ? QString::number(*value * 100, 'f', 2) + u" %"_s : u"—"_s;
}

QString span(const Percentiles& percentiles, Nanoseconds Percentiles::*which)
{
    return percentiles.count > 0 ? gateway::spanInWords(percentiles.*which) : u"—"_s;
}

QString span(std::optional<Nanoseconds> value)
{
    return value ? gateway::spanInWords(*value) : u"—"_s;
}

double secondOf(const Snapshot& numbers, int point)
{
    return toSeconds(numbers.axis.width) * (point + 0.5);
}

LineChart latencyOf(const Snapshot& numbers)
{
    LineChart chart{IncidentText::tr("Time to first token"), u"s"_s, u"ms"_s, false, {}, {}, {}};
    const std::initializer_list<std::tuple<QString, QString, Nanoseconds Percentiles::*>> lines = {
        {u"p50"_s, u"s1"_s, &Percentiles::p50}, {u"p95"_s, u"s2"_s, &Percentiles::p95}, {u"p99"_s, u"s3"_s, &Percentiles::p99}};
    for (const auto& [name, colour, which] : lines) {
        ChartSeries series{name, colour, {}};
        for (int i = 0; i < numbers.points.size(); ++i) {
            const Percentiles& ttft = numbers.points[i][Latency::Ttft];
            series.points.append({secondOf(numbers, i), ttft.count > 0 ? toMs(ttft.*which) : NoValue});
        }
        chart.series.append(series);
    }
    return chart;
}

LineChart requestsOf(const Snapshot& numbers)
{
    LineChart chart{IncidentText::tr("Requests and failures"), u"s"_s, u"/s"_s, false, {}, {}, {}};
    ChartSeries all{IncidentText::tr("requests"), u"s4"_s, {}};
    ChartSeries failed{IncidentText::tr("failed"), u"s3"_s, {}};
    const double width = toSeconds(numbers.axis.width);
    for (int i = 0; i < numbers.points.size(); ++i) {
        const metrics::Totals& totals = numbers.points[i].totals;
        all.points.append({secondOf(numbers, i), double(totals.requests) / width});
        failed.points.append({secondOf(numbers, i), double(totals.failed()) / width});
    }
    chart.series = {all, failed};
    return chart;
}

QString partsTable(const QList<metrics::Part>& parts, const QString& what)
{
    QString rows;
    for (const metrics::Part& part : parts) {
        const QString name = part.gatewayName.isEmpty() || part.gatewayName == part.name ? part.name : part.gatewayName + u" · "_s + part.name;
        const Percentiles& ttft = part[Latency::Ttft];
        rows += htmlRow({name.toHtmlEscaped(), QString::number(part.totals.requests), QString::number(part.totals.failed()),
                         share(part.totals.errorRate()), span(ttft, &Percentiles::p50), span(ttft, &Percentiles::p95), span(ttft, &Percentiles::p99)});
    }
    return tableOf({what, IncidentText::tr("requests"), IncidentText::tr("failed"), IncidentText::tr("error rate"), u"TTFT p50"_s, u"p95"_s,
                    u"p99"_s},
                   rows);
}

//! What happened, with its usual cause: the words of the program itself. A person's own stop is no failure.
QString classesTable(const metrics::Totals& totals)
{
    QString rows;
    for (size_t i = 0; i < ErrorClassCount; ++i) {
        const auto errorClass = static_cast<ErrorClass>(i);
        if (errorClass == ErrorClass::Ok || errorClass == ErrorClass::Cancelled || totals.byClass[i] == 0)
            continue;
        Failure failure;
        failure.errorClass = errorClass;
        const gateway::Explanation words = gateway::explain(failure);
        rows += htmlRow({errorClassId(errorClass), QString::number(totals.byClass[i]), words.what.toHtmlEscaped(), words.cause.toHtmlEscaped()});
    }
    if (rows.isEmpty())
        return u"<p>"_s + IncidentText::tr("None.") + u"</p>"_s;
    return tableOf({IncidentText::tr("class"), IncidentText::tr("requests"), IncidentText::tr("what happened"), IncidentText::tr("usual cause")}, rows);
}

QString requestsTable(const QList<record::RequestRecord>& records)
{
    QString rows;
    for (const record::RequestRecord& record : records) {
        const QString status = record.httpStatus > 0 ? QString::number(record.httpStatus) : u"—"_s;
        rows += htmlRow({utc(record.startedAt), record.id.value().toHtmlEscaped(), record.requestIdAtProvider.toHtmlEscaped(),
                         record.servedByEndpointName.toHtmlEscaped(), record.model.toHtmlEscaped(), status,
                         errorClassId(record.failure.errorClass), span(record::ttft(record)), span(record::total(record)),
                         gateway::attemptsInWords(record.attempts).toHtmlEscaped(), record.failure.message.toHtmlEscaped()});
    }
    return tableOf({IncidentText::tr("began, UTC"), IncidentText::tr("our id"), IncidentText::tr("provider's id"), IncidentText::tr("endpoint"),
                    IncidentText::tr("model"), u"HTTP"_s, IncidentText::tr("class"), u"TTFT"_s, IncidentText::tr("total"),
                    IncidentText::tr("attempts"), IncidentText::tr("provider's words")},
                   rows);
}

QString headingOf(const Incident& incident)
{
    const TimeRange range = incident.numbers.axis.range();
    const metrics::Totals& totals = incident.numbers.totals;
    QString out = u"<h1>%1</h1><p class=\"facts\">%2 – %3 UTC · Bellwether %4</p>"_s.arg(
        IncidentText::tr("Incident"), utc(dateTimeOf(range.from)), utc(dateTimeOf(range.to)), QStringLiteral(BELLWETHER_VERSION));
    if (!incident.note.isEmpty())
        out += u"<p>"_s + incident.note.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
    return out + u"<p>%1</p>"_s.arg(IncidentText::tr("%1 requests, %2 failed (%3 of those attempted). TTFT is measured from the wish to the first "
                                                     "token, as the user feels it.")
                                        .arg(totals.requests)
                                        .arg(totals.failed())
                                        .arg(share(totals.errorRate())));
}

QJsonObject withoutValues(QJsonObject body)
{
    for (QJsonValueRef value : body)
        value = u"***"_s;
    return body;
}

gateway::GatewayProfile withoutValues(gateway::GatewayProfile profile)
{
    profile.headers = gateway::shareable(profile.headers);
    profile.extraBody = withoutValues(profile.extraBody);
    for (gateway::ModelExtras& extras : profile.modelExtras) {
        extras.headers = gateway::shareable(extras.headers);
        extras.body = withoutValues(extras.body);
    }
    return profile;
}

} // namespace

QByteArray incidentHtml(const Incident& incident)
{
    const Snapshot& numbers = incident.numbers;
    QString body = headingOf(incident);
    body += u"<div class=\"charts\">"_s + svg(latencyOf(numbers)) + svg(requestsOf(numbers)) + u"</div>"_s;
    body += section(IncidentText::tr("What failed"), classesTable(numbers.totals));
    body += section(IncidentText::tr("By endpoint"), partsTable(numbers.endpoints, IncidentText::tr("endpoint")));
    body += section(IncidentText::tr("By model"), partsTable(numbers.models, IncidentText::tr("model")));
    if (!incident.failed.isEmpty())
        body += section(IncidentText::tr("Failed requests, %1 of %2, newest first").arg(incident.failed.size()).arg(numbers.totals.failed()),
                        requestsTable(incident.failed));
    if (!incident.slow.isEmpty())
        body += section(IncidentText::tr("Slowest requests that went well"), requestsTable(incident.slow));
    return htmlPage(IncidentText::tr("Incident"), body);
}

QByteArray incidentConfiguration(const QList<gateway::GatewayProfile>& gateways)
{
    QJsonArray array;
    for (const gateway::GatewayProfile& profile : gateways)
        array.append(gateway::toJson(withoutValues(profile)));
    return QJsonDocument(QJsonObject{{u"program"_s, u"Bellwether "_s + QStringLiteral(BELLWETHER_VERSION)}, {u"gateways"_s, array}}).toJson();
}

} // namespace bw::report
