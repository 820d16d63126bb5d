// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/histogramcodec.h"
#include "metrics/histogrammerger.h"
#include "report/runreport.h"
#include "stress/runjson.h"
#include "stress/timenames.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;
using stress::RunResult;
using stress::VariantResult;

//! RFC 4180; a text that a spreadsheet would take for a formula is kept a text.
QString quoted(QString text)
{
    if (text.startsWith(u'=') || text.startsWith(u'+') || text.startsWith(u'@') || text.startsWith(u'-'))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString unitOf(const QString& metric)
{
    if (metric.endsWith("_ms.n"_L1))
        return {}; // a number of samples
    if (metric.contains("_ms"_L1))
        return u"ms"_s;
    if (metric.endsWith("_per_s"_L1) || metric.endsWith("_rate"_L1))
        return u"1/s"_s;
    if (metric.endsWith("_usd"_L1))
        return u"USD"_s;
    return metric.endsWith("_pct"_L1) ? u"%"_s : metric.endsWith("_s"_L1) ? u"s"_s : QString();
}

QString cell(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isString() ? quoted(value.toString()) : QString();
}

//! The leaves of the JSON document: the same numbers to the digit.
void addNumbers(QString& csv, const QString& variant, const QString& prefix, const QJsonObject& json)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString name = prefix.isEmpty() ? it.key() : prefix + u'.' + it.key();
        if (it.value().isObject() && name != "plan"_L1)
            addNumbers(csv, variant, name, it.value().toObject());
        else if (!it.value().isObject() && !it.value().isArray())
            csv += u"%1,%2,%3,%4\r\n"_s.arg(quoted(variant), quoted(name), cell(it.value()), quoted(unitOf(name)));
    }
}

QString ms(Nanoseconds span)
{
    return QString::number(toMs(span), 'f', 3);
}

//! `length`: nullopt: too short to make a mean of.
void addSpan(QString& csv, const QString& variant, Nanoseconds from, std::optional<Nanoseconds> length, const stress::TimelineSpan& span)
{
    metrics::HistogramMerger user, service;
    user.add(span.user);
    service.add(span.service);
    const auto u = user.percentiles();
    const auto s = service.percentiles();
    const std::optional<PicoUsd> spent = span.totals.spent().sum();
    const QStringList cells = {quoted(variant),
                               QString::number(toSeconds(from)),
                               length ? QString::number(toSeconds(*length)) : QString(),
                               QString::number(span.planned),
                               QString::number(span.sent),
                               QString::number(span.totals.requests),
                               QString::number(span.totals.ok()),
                               QString::number(span.totals.failed()),
                               QString::number(span.good),
                               QString::number(span.totals.deliveredOut()),
                               spent ? spent->toDecimal() : QString(),
                               length ? QString::number(span.inFlight / toSeconds(*length), 'f', 3) : QString(),
                               u.count > 0 ? ms(u.p50) : QString(),
                               u.count > 0 ? ms(u.p95) : QString(),
                               u.count > 0 ? ms(u.p99) : QString(),
                               s.count > 0 ? ms(s.p50) : QString(),
                               s.count > 0 ? ms(s.p99) : QString()};
    csv += cells.join(u',') + u"\r\n"_s;
}

//! A tag of the log must not hold what separates its fields.
QString tag(const VariantResult& result, const stress::TimeName& time)
{
    QString name = result.variant.name + u'.' + time.name;
    return name.replace(u',', u'_').replace(u' ', u'_');
}

} // namespace

QByteArray runCsv(const RunResult& run)
{
    QString csv = u"variant,metric,value,unit\r\n"_s;
    const QJsonObject summary = stress::summaryJson(run);
    const QJsonArray variants = summary.contains("variants"_L1) ? summary.value("variants"_L1).toArray() : QJsonArray{summary};
    for (qsizetype i = 0; i < variants.size(); ++i)
        addNumbers(csv, run.variants.value(i).variant.name, {}, variants[i].toObject());
    if (summary.contains("variants"_L1)) // what is of all together
        addNumbers(csv, {}, {}, summary);
    csv += u"\r\nvariant,second,width_s,planned,sent,ended,ok,failed,good,tokens_out,cost_usd,in_flight,p50_ms,p95_ms,p99_ms,"
           "service_p50_ms,service_p99_ms\r\n"_s;
    for (const VariantResult& result : run.variants) {
        const Nanoseconds width = result.timeline.width();
        qint64 index = 0;
        for (const stress::TimelineSpan& span : result.timeline.spans()) {
            if (span.totals.requests > 0 || span.sent > 0)
                addSpan(csv, result.variant.name, width * index, stress::spanLength(run, result, index, width), span);
            ++index;
        }
    }
    return csv.toUtf8();
}

QByteArray runHdrLog(const RunResult& run)
{
    const double start = double(run.startedAt.toMSecsSinceEpoch()) / 1000;
    QByteArray log = "#[Histogram log format version 1.3]\n#[StartTime: " + QByteArray::number(start, 'f', 3)
        + " (seconds since epoch), " + run.startedAt.toUTC().toString(Qt::ISODate).toLatin1()
        + "]\n\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n";
    for (const VariantResult& result : run.variants) {
        for (const stress::TimeName& time : stress::TimeNames) {
            const metrics::Histogram& histogram = result.tally[time.latency];
            if (histogram.isEmpty())
                continue;
            const double length = toSeconds(result.window);
            log += "Tag=" + tag(result, time).toUtf8() + ",0.000," + QByteArray::number(length, 'f', 3) + ','
                + QByteArray::number(toMs(histogram.max()), 'f', 3) + ',' + metrics::encodeHistogram(histogram) + '\n';
        }
    }
    return log;
}

} // namespace bw::report
