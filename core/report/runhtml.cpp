// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/histogrammerger.h"
#include "report/htmlpage.h"
#include "report/linechart.h"
#include "report/runreport.h"
#include "stress/plandifferences.h"
#include "stress/planjson.h"
#include "stress/runjson.h"
#include "stress/runnumbers.h"
#include "stress/threshold.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace bw::report {

namespace {

using metrics::Latency;
using stress::RunResult;
using stress::VariantResult;

constexpr std::array Colours = {"s1", "s2", "s3", "s4", "s5", "s6"};

struct RunHtmlText
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

QString nameOf(Latency latency)
{
    switch (latency) {
    case Latency::Ttft:
        return RunHtmlText::tr("TTFT");
    case Latency::ServiceTtft:
        return RunHtmlText::tr("service TTFT");
    case Latency::ServiceE2e:
        return RunHtmlText::tr("service E2E");
    default:
        return RunHtmlText::tr("E2E");
    }
}

QString colour(qsizetype index)
{
    return QString::fromLatin1(Colours[size_t(index) % Colours.size()]);
}

//! One percentile of every span, as a line.
ChartSeries overTime(const VariantResult& result, const QString& name, const QString& cssClass, Nanoseconds metrics::Percentiles::*which)
{
    ChartSeries series{name, cssClass, {}};
    const double width = toSeconds(result.timeline.width());
    double second = 0;
    for (const stress::TimelineSpan& span : result.timeline.spans()) {
        metrics::HistogramMerger merger;
        merger.add(span.user);
        const metrics::Percentiles percentiles = merger.percentiles();
        const double y = percentiles.count > 0 ? toMs(percentiles.*which) : std::numeric_limits<double>::quiet_NaN();
        series.points.append({second + width / 2, y});
        second += width;
    }
    return series;
}

QList<ChartMark> marksOf(const RunResult& run)
{
    QList<ChartMark> marks;
    for (const stress::Mark& mark : run.marks)
        marks.append({toSeconds(mark.at), mark.text});
    return marks;
}

LineChart latencyChart(const RunResult& run)
{
    LineChart chart;
    chart.title = stress::hasStreams(run.plan) ? RunHtmlText::tr("TTFT over time, user-perceived")
                                               : RunHtmlText::tr("E2E over time, user-perceived");
    chart.xUnit = u"s"_s;
    chart.yUnit = u"ms"_s;
    chart.marks = marksOf(run);
    if (run.variants.size() == 1) {
        chart.series = {overTime(run.variants.first(), u"p50"_s, u"s1"_s, &metrics::Percentiles::p50),
                        overTime(run.variants.first(), u"p95"_s, u"s2"_s, &metrics::Percentiles::p95),
                        overTime(run.variants.first(), u"p99"_s, u"s3"_s, &metrics::Percentiles::p99)};
        return chart;
    }
    chart.logarithmic = true;
    for (qsizetype i = 0; i < run.variants.size(); ++i)
        chart.series.append(overTime(run.variants[i], run.variants[i].variant.name + u" p50"_s, colour(i), &metrics::Percentiles::p50));
    return chart;
}

ChartSeries rateSeries(const VariantResult& result, const QString& name, const QString& cssClass,
                       const std::function<double(const stress::TimelineSpan&)>& count)
{
    ChartSeries series{name, cssClass, {}};
    const double width = toSeconds(result.timeline.width());
    double second = 0;
    for (const stress::TimelineSpan& span : result.timeline.spans()) {
        const bool any = span.totals.requests > 0 || span.sent > 0 || span.planned > 0;
        series.points.append({second + width / 2, any ? count(span) / width : std::numeric_limits<double>::quiet_NaN()});
        second += width;
    }
    return series;
}

LineChart rateChart(const RunResult& run)
{
    LineChart chart;
    chart.title = RunHtmlText::tr("Offered and achieved");
    chart.xUnit = u"s"_s;
    chart.yUnit = u"/s"_s;
    chart.marks = marksOf(run);
    for (qsizetype i = 0; i < run.variants.size(); ++i) {
        const QString name = run.variants.size() > 1 ? run.variants[i].variant.name : RunHtmlText::tr("achieved");
        chart.series.append(rateSeries(run.variants[i], name, colour(i), [](const stress::TimelineSpan& span) { return double(span.totals.requests); }));
    }
    if (stress::isOpenLoop(run.plan.load) && run.variants.size() == 1)
        chart.series.append(rateSeries(run.variants.first(), RunHtmlText::tr("offered"), u"s6"_s,
                                       [](const stress::TimelineSpan& span) { return double(span.planned); }));
    return chart;
}

//! x: how many times rarer than one in one; p50 is 1 in 2, p99.9 1 in 1 000.
LineChart percentileChart(const RunResult& run)
{
    constexpr std::array Percents = {50.0, 75.0, 90.0, 95.0, 99.0, 99.5, 99.9, 99.95, 99.99};
    const auto place = [](double percent) { return -std::log10(1 - percent / 100); };
    LineChart chart;
    const Latency shown = stress::headline(run);
    chart.title = RunHtmlText::tr("Percentiles of %1").arg(nameOf(shown));
    chart.yUnit = u"ms"_s;
    chart.logarithmic = true;
    for (const double percent : {50.0, 90.0, 99.0, 99.9, 99.99})
        chart.xTicks.append({place(percent), u"p%1"_s.arg(percent)});
    const auto add = [&](const QString& name, const QString& cssClass, const metrics::Histogram& histogram) {
        ChartSeries series{name, cssClass, {}};
        if (histogram.isEmpty())
            return;
        for (const double percent : Percents) {
            if (double(histogram.count()) * (1 - percent / 100) >= 1)
                series.points.append({place(percent), toMs(*histogram.percentile(percent))});
        }
        chart.series.append(series);
    };
    const bool one = run.variants.size() == 1;
    for (qsizetype i = 0; i < run.variants.size(); ++i)
        add(!one ? run.variants[i].variant.name : stress::isService(shown) ? RunHtmlText::tr("service") : RunHtmlText::tr("user"), colour(i),
            run.variants[i].tally[shown]);
    if (one && !stress::isService(shown))
        add(RunHtmlText::tr("service"), u"s4"_s, run.variants.first().tally[stress::serviceHeadline(run)]);
    return chart;
}

LineChart stepChart(const RunResult& run)
{
    LineChart chart;
    chart.title = RunHtmlText::tr("Latency by level");
    chart.xUnit =
        stress::isOpenLoop(run.plan.load) ? RunHtmlText::tr("requests a second") : RunHtmlText::tr("in flight");
    chart.yUnit = u"ms"_s;
    QList<stress::SearchStep> steps = run.steps;
    std::ranges::sort(steps, {}, &stress::SearchStep::level);
    int index = 0;
    for (const auto& [name, percent] : {std::pair{u"p50"_s, 50.0}, std::pair{u"p95"_s, 95.0}, std::pair{u"p99"_s, 99.0}}) {
        ChartSeries series{name, colour(index++), {}};
        for (const stress::SearchStep& step : steps) {
            const auto value = step.result.tally[stress::headline(run)].percentile(percent);
            if (value)
                series.points.append({step.level, toMs(*value)});
        }
        chart.series.append(series);
    }
    return chart;
}

QString jsonCell(const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return u"—"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? RunHtmlText::tr("yes") : RunHtmlText::tr("no");
    return value.toString().toHtmlEscaped();
}

//! The leaves of the JSON document, a column a variant: the same numbers to the digit.
void addRows(QString& out, const QString& prefix, const QList<QJsonObject>& columns)
{
    for (const QString& key : columns.first().keys()) {
        if (key == "plan"_L1 || key == "name"_L1)
            continue;
        const QString name = prefix.isEmpty() ? key : prefix + u'.' + key;
        QList<QJsonObject> objects;
        QStringList cells = {name};
        bool greyed = false;
        bool anyObject = false;
        for (const QJsonObject& column : columns) {
            const QJsonValue value = column.value(key);
            anyObject = anyObject || value.isObject();
            objects.append(value.toObject());
            cells.append(value.isArray() ? QString() : jsonCell(value));
            const double percent = key == "p99"_L1 ? 99 : key == "p90"_L1 ? 90 : key == "p999"_L1 ? 99.9 : 0;
            greyed = greyed || (percent > 0 && column.contains("n"_L1) && !metrics::isTrustworthy(percent, column.value("n"_L1).toInteger()));
        }
        if (anyObject)
            addRows(out, name, objects);
        else if (!columns.first().value(key).isArray())
            out += greyed ? htmlRow(cells).replace(u"<tr>"_s, u"<tr class=\"grey\" title=\"%1\">"_s.arg(
                                                                  RunHtmlText::tr("Too few samples to say much")))
                          : htmlRow(cells);
    }
}

QString numbersTable(const RunResult& run, const QJsonObject& summary)
{
    QList<QJsonObject> columns;
    QStringList head = {QString()};
    if (summary.contains("variants"_L1)) {
        const QJsonArray variants = summary.value("variants"_L1).toArray();
        for (const QJsonValue& variant : variants)
            columns.append(variant.toObject());
    } else {
        columns.append(summary);
    }
    for (const VariantResult& result : run.variants)
        head.append(result.variant.name.toHtmlEscaped());
    QString out = u"<table>"_s + (run.variants.size() > 1 ? htmlRow(head, u"th"_s) : QString());
    addRows(out, {}, columns);
    return out + u"</table>"_s;
}

QString comparisonTable(const QJsonObject& summary)
{
    const QJsonArray differences = summary.value("comparison"_L1).toArray();
    if (differences.isEmpty())
        return {};
    QString out = u"<h2>%1</h2><table>"_s.arg(RunHtmlText::tr("Comparison")) +
                  htmlRow({QString(), RunHtmlText::tr("metric"), u"a"_s, u"b"_s, RunHtmlText::tr("change"),
                           RunHtmlText::tr("95 % interval"), RunHtmlText::tr("verdict")},
                          u"th"_s);
    for (const QJsonValue& each : differences) {
        const QJsonArray interval = each["interval_pct"_L1].toArray();
        const QString between = interval.isEmpty() ? u"—"_s : u"%1 … %2 %"_s.arg(jsonCell(interval[0]), jsonCell(interval[1]));
        const QString verdict = each["verdict"_L1].toString();
        out += htmlRow({u"%1 → %2"_s.arg(each["from"_L1].toString(), each["to"_L1].toString()).toHtmlEscaped(), each["metric"_L1].toString(),
                    jsonCell(each["a"_L1]), jsonCell(each["b"_L1]), jsonCell(each["difference_pct"_L1]), between,
                    u"<span class=\"%1\">%1</span>"_s.arg(verdict)});
    }
    return out + u"</table>"_s;
}

QString thresholdsTable(const RunResult& run)
{
    if (run.plan.thresholds.isEmpty())
        return {};
    QString out = u"<h2>%1</h2><table>"_s.arg(RunHtmlText::tr("Thresholds"));
    for (const QString& text : run.plan.thresholds) {
        const auto threshold = stress::parseThreshold(text);
        for (const VariantResult& result : run.variants) {
            const bool kept = threshold && stress::isKept(*threshold, result);
            out +=
                htmlRow({u"<span class=\"%1\">%2</span>"_s.arg(
                             kept ? u"better"_s : u"worse"_s, kept ? RunHtmlText::tr("PASS") : RunHtmlText::tr("FAIL")),
                         text.toHtmlEscaped(), result.variant.name.toHtmlEscaped()});
        }
    }
    return out + u"</table>"_s;
}

QString verdict(const QString& cssClass, const QString& sentence, QStringList reasons)
{
    reasons.removeDuplicates();
    return u"<p class=\"%1\">%2 %3</p>"_s.arg(cssClass, sentence, reasons.join(u' ').toHtmlEscaped());
}

//! How well the client was; of other programs nobody knows.
QString trust(const RunResult& run)
{
    QStringList reasons, unmeasured;
    bool trusted = true;
    for (const VariantResult& result : run.variants) {
        if (result.client.verdict == stress::ClientHealth::Verdict::NotMeasured) {
            unmeasured += result.client.reasons;
            continue;
        }
        trusted = trusted && result.client.trusted;
        reasons += result.client.reasons;
    }
    QString out;
    if (std::ranges::any_of(run.variants, [](const VariantResult& each) { return each.client.verdict != stress::ClientHealth::Verdict::NotMeasured; }))
        out = trusted ? verdict(u"better"_s, RunHtmlText::tr("The client was well."), reasons)
                      : verdict(u"worse"_s, RunHtmlText::tr("Do not trust these numbers."), reasons);
    if (!unmeasured.isEmpty())
        out += verdict(u"facts"_s, RunHtmlText::tr("How well the client was is not known."), unmeasured);
    if (stress::isService(stress::headline(run)))
        out += verdict(u"facts"_s, RunHtmlText::tr("Not every program here has user-perceived times: charts show service times, from the sending on."), {});
    return out;
}

QString planText(const QString& title, const stress::Plan& plan)
{
    const QString json = QString::fromUtf8(QJsonDocument(stress::toJson(plan)).toJson());
    return u"<h2>%1</h2><pre>%2</pre>"_s.arg(title.toHtmlEscaped(), json.toHtmlEscaped());
}

//! Every run's own, and before them where they are not alike.
QString plans(const RunResult& run)
{
    if (run.sides.isEmpty())
        return planText(RunHtmlText::tr("The plan"), run.plan);
    QString out;
    const QStringList differences = stress::planDifferences(run);
    for (const QString& each : differences)
        out += u"<li>%1</li>"_s.arg(each.toHtmlEscaped());
    if (!out.isEmpty())
        out = u"<h2>%1</h2><ul>%2</ul>"_s.arg(RunHtmlText::tr("Where the plans are not alike"), out);
    for (const stress::Side& side : run.sides)
        out += planText(RunHtmlText::tr("The plan of %1").arg(side.name), side.plan);
    return out;
}

QString charts(const RunResult& run)
{
    QString out = u"<div class=\"charts\">"_s + svg(latencyChart(run)) + svg(rateChart(run)) + svg(percentileChart(run));
    if (run.steps.size() > 1)
        out += svg(stepChart(run));
    return out + u"</div>"_s;
}

//! What another program had switched on is not in its file.
QString switchedOn(const QString& program, const QStringList& on)
{
    if (!stress::isOurs(program))
        return RunHtmlText::tr("by %1").arg(program);
    return on.isEmpty() ? RunHtmlText::tr("retries, breaker, limiter and cache off") : RunHtmlText::tr("on: %1").arg(on.join(u", "_s));
}

QString heading(const RunResult& run)
{
    const QString name = run.plan.name.isEmpty() ? RunHtmlText::tr("Stress run") : run.plan.name;
    QStringList facts = {run.plan.gateway, run.plan.model, run.startedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s),
                         stress::runStateId(run.state)};
    if (run.sides.isEmpty())
        facts.append(switchedOn(run.program, run.switchedOn));
    for (const stress::Side& side : run.sides)
        facts.append(side.name + u": "_s + switchedOn(side.program, side.switchedOn));
    facts.removeAll(QString());
    QString out = u"<h1>%1</h1><p class=\"facts\">%2</p>"_s.arg(name.toHtmlEscaped(), facts.join(u" · "_s).toHtmlEscaped());
    return run.reason.isEmpty() ? out : out + u"<p>%1</p>"_s.arg(run.reason.toHtmlEscaped());
}

} // namespace

QByteArray runHtml(const RunResult& run)
{
    const QJsonObject summary = stress::summaryJson(run);
    QString body = heading(run) + trust(run) + charts(run) + comparisonTable(summary) + thresholdsTable(run);
    body += u"<h2>%1</h2>"_s.arg(RunHtmlText::tr("Every number")) + numbersTable(run, summary);
    body += plans(run);
    return htmlPage(RunHtmlText::tr("Stress run"), body);
}

} // namespace bw::report
