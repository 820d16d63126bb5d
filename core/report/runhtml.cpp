// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/namedpercentiles.h"
#include "report/htmlpage.h"
#include "report/runlinecharts.h"
#include "report/runreport.h"
#include "stress/limittext.h"
#include "stress/plandifferences.h"
#include "stress/planjson.h"
#include "stress/runjson.h"
#include "stress/runnumbers.h"
#include "stress/threshold.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::report {

namespace {

using stress::RunResult;
using stress::VariantResult;

struct RunHtmlText
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

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

//! A percentile of so few samples is shown in grey.
QString weighed(const QString& cell, double percent, qint64 samples)
{
    if (samples == 0 || metrics::isTrustworthy(percent, samples))
        return cell;
    return u"<span class=\"grey\" title=\"%1\">%2</span>"_s.arg(RunHtmlText::tr("Too few samples to say much"), cell);
}

//! A leaf beside its siblings: a percentile stands beside its number of samples.
QString leafCell(const QJsonObject& siblings, const QString& key)
{
    const QString cell = jsonCell(siblings.value(key));
    const auto percent = metrics::percentNamed(key);
    return percent ? weighed(cell, *percent, siblings.value("n"_L1).toInteger()) : cell;
}

//! What one of the columns has: another may have null where this one has an object.
QStringList keysOf(const QList<QJsonObject>& columns)
{
    QStringList keys;
    for (const QJsonObject& column : columns)
        keys += column.keys();
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

//! The leaves of the JSON document, a column a variant: the same numbers to the digit.
void addRows(QString& out, const QString& prefix, const QList<QJsonObject>& columns)
{
    for (const QString& key : keysOf(columns)) {
        if (key == "plan"_L1 || key == "name"_L1)
            continue;
        const auto any = [&](bool (QJsonValue::*is)() const) {
            return std::ranges::any_of(columns, [&](const QJsonObject& column) { return (column.value(key).*is)(); });
        };
        const QString name = prefix.isEmpty() ? key : prefix + u'.' + key;
        QList<QJsonObject> objects;
        QStringList cells = {name.toHtmlEscaped()};
        for (const QJsonObject& column : columns) {
            objects.append(column.value(key).toObject());
            cells.append(leafCell(column, key));
        }
        if (any(&QJsonValue::isObject))
            addRows(out, name, objects);
        else if (!any(&QJsonValue::isArray))
            out += htmlRow(cells);
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

QString spentLine(const RunResult& run)
{
    const record::Spent spent = stress::spentInAll(run);
    if (!spent.known())
        return {};
    const QString text = record::spentText(spent, [](PicoUsd sum) -> QString { return u'$' + sum.toDecimal(); });
    return u"<p class=\"facts\">%1</p>"_s.arg(RunHtmlText::tr("Spent in all: %1").arg(text));
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
    if (run.plan.thresholds.isEmpty() || run.plan.search.kind != stress::Search::Kind::None)
        return {}; // of a search the levels say it
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

QString levelRow(const RunResult& run, const stress::SearchStep& step)
{
    const metrics::Histogram& times = step.result.tally[stress::headline(run)];
    const auto ms = [&times](double percent) {
        const auto value = times.percentile(percent);
        return value ? weighed(QString::number(toMs(*value), 'f', 3), percent, times.count()) : u"—"_s;
    };
    const auto errors = stress::errorRate(step.result);
    QStringList cells = {QString::number(step.level), QString::number(stress::achievedRate(step.result), 'f', 3), ms(50), ms(95), ms(99),
                         errors ? QString::number(*errors * 100, 'f', 3) : u"—"_s};
    if (!run.plan.thresholds.isEmpty())
        cells.append(u"<span class=\"%1\">%2</span>"_s.arg(step.passed ? u"better"_s : u"worse"_s,
                                                           step.passed ? RunHtmlText::tr("PASS") : RunHtmlText::tr("FAIL")));
    return htmlRow(cells);
}

//! What a search tried, and what it found; without thresholds a table that claims nothing.
QString levels(const RunResult& run)
{
    if (run.steps.isEmpty())
        return {};
    const QString name = latencyName(stress::headline(run));
    QStringList head = {stress::isOpenLoop(run.plan.load) ? RunHtmlText::tr("requests a second") : RunHtmlText::tr("in flight"),
                        RunHtmlText::tr("achieved") + u" /s"_s};
    for (const QString& percentile : {u"p50"_s, u"p95"_s, u"p99"_s})
        head.append(u"%1 %2, ms"_s.arg(name, percentile));
    head.append(RunHtmlText::tr("errors, %"));
    if (!run.plan.thresholds.isEmpty())
        head.append(run.plan.thresholds.join(u", "_s).toHtmlEscaped());
    QString out = u"<h2>%1</h2>"_s.arg(RunHtmlText::tr("Levels"));
    if (!run.plan.thresholds.isEmpty())
        out += u"<p>%1</p>"_s.arg(run.highestLevel ? RunHtmlText::tr("The highest level that meets every threshold: %1.").arg(*run.highestLevel)
                                                   : RunHtmlText::tr("No level that was tried meets the thresholds."));
    out += u"<table>"_s + htmlRow(head, u"th"_s);
    for (const stress::SearchStep& step : run.steps)
        out += levelRow(run, step);
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
        if (!result.client.isMeasured()) {
            unmeasured += result.client.reasons;
            continue;
        }
        trusted = trusted && result.client.trusted;
        reasons += result.client.reasons;
    }
    QString out;
    if (std::ranges::any_of(run.variants, [](const VariantResult& each) { return each.client.isMeasured(); }))
        out = trusted ? verdict(u"better"_s, RunHtmlText::tr("The client was well."), reasons)
                      : verdict(u"worse"_s, RunHtmlText::tr("Do not trust these numbers."), reasons);
    if (!unmeasured.isEmpty())
        out += verdict(u"facts"_s, RunHtmlText::tr("How well the client was is not known."), unmeasured);
    if (stress::isService(stress::headline(run)))
        out += verdict(u"facts"_s, RunHtmlText::tr("Not every program here has user-perceived times: charts show service times, from the sending on."), {});
    return out;
}

QString limits(const RunResult& run)
{
    QString out;
    for (const stress::FoundLimit& limit : run.limits)
        out += u"<li>%1</li>"_s.arg(stress::limitText(limit).toHtmlEscaped());
    return out.isEmpty() ? out : u"<h2>%1</h2><ul>%2</ul>"_s.arg(RunHtmlText::tr("Rate limits"), out);
}

QString happenings(const RunResult& run)
{
    if (run.marks.isEmpty())
        return {};
    QString out = u"<h2>%1</h2><table>"_s.arg(RunHtmlText::tr("What happened"));
    for (const stress::Mark& mark : run.marks)
        out += htmlRow({u"%1 s"_s.arg(toSeconds(mark.at)), mark.text.toHtmlEscaped()});
    return out + u"</table>"_s;
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
    QString out = u"<div class=\"charts\">"_s;
    const QList<LineChart> all = runLineCharts(run);
    for (const LineChart& chart : all)
        out += svg(chart);
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
    QString body = heading(run) + trust(run) + charts(run) + levels(run) + comparisonTable(summary) + thresholdsTable(run);
    body += limits(run) + happenings(run);
    body += u"<h2>%1</h2>"_s.arg(RunHtmlText::tr("Every number")) + spentLine(run) + numbersTable(run, summary);
    body += plans(run);
    return htmlPage(RunHtmlText::tr("Stress run"), body);
}

} // namespace bw::report
