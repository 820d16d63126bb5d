// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/tallyjson.h"

#include <QJsonArray>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;
using metrics::Latency;

constexpr auto EstimatedCost = "estimated_cost"_L1;

QJsonObject timesJson(const std::function<QString(Latency)>& textOf)
{
    QJsonObject json;
    for (size_t i = 0; i < metrics::LatencyCount; ++i) {
        const QString text = textOf(Latency(i));
        if (!text.isEmpty())
            json.insert(metrics::latencyId(Latency(i)), text);
    }
    return json;
}

QJsonObject spanJson(const TimelineSpan& span)
{
    return {{u"totals"_s, toJson(span.totals)},
            {u"good"_s, span.good},
            {u"user"_s, histogramText(span.user)},
            {u"service"_s, histogramText(span.service)},
            {u"planned"_s, span.planned},
            {u"sent"_s, span.sent},
            {u"in_flight_s"_s, span.inFlight},
            {u"peak_in_flight"_s, span.peakInFlight},
            {u"loop_lag_ns"_s, qint64(span.loopLag.count())},
            {u"schedule_lag_ns"_s, qint64(span.scheduleLag.count())}};
}

TimelineSpan spanFromJson(const QJsonObject& json)
{
    TimelineSpan span;
    span.totals = totalsFromJson(json.value("totals"_L1).toObject());
    span.good = json.value("good"_L1).toInteger();
    span.user = compactFromText(json.value("user"_L1).toString());
    span.service = compactFromText(json.value("service"_L1).toString());
    span.planned = json.value("planned"_L1).toInteger();
    span.sent = json.value("sent"_L1).toInteger();
    span.inFlight = json.value("in_flight_s"_L1).toDouble();
    span.peakInFlight = json.value("peak_in_flight"_L1).toInt();
    span.loopLag = Nanoseconds(json.value("loop_lag_ns"_L1).toInteger());
    span.scheduleLag = Nanoseconds(json.value("schedule_lag_ns"_L1).toInteger());
    return span;
}

} // namespace

QString histogramText(const metrics::CompactHistogram& histogram)
{
    return QString::fromLatin1(histogram.encoded().toBase64());
}

QString histogramText(const metrics::Histogram& histogram)
{
    metrics::CompactHistogram compact;
    compact.merge(histogram);
    return histogramText(compact);
}

metrics::CompactHistogram compactFromText(const QString& text)
{
    return metrics::CompactHistogram::decoded(QByteArray::fromBase64(text.toLatin1())).value_or(metrics::CompactHistogram());
}

metrics::Histogram histogramFromText(const QString& text)
{
    metrics::Histogram histogram;
    compactFromText(text).addTo(histogram);
    return histogram;
}

QJsonObject toJson(const metrics::Totals& totals)
{
    QJsonObject json;
    for (const metrics::CountField& field : metrics::CountFields) {
        if (totals.*field.member != 0)
            json.insert(field.id, totals.*field.member);
    }
    for (const metrics::MoneyField& field : metrics::MoneyFields) {
        if (totals.*field.member != PicoUsd())
            json.insert(field.id, (totals.*field.member).toDecimal());
    }
    if (totals.tokensEstimated > 0) // without it the whole cost is estimated: see totalsFromJson()
        json.insert(EstimatedCost, totals.estimatedCost.toDecimal());
    QJsonObject classes;
    for (size_t i = 0; i < totals.byClass.size(); ++i) {
        if (totals.byClass[i] > 0)
            classes.insert(errorClassId(ErrorClass(i)), totals.byClass[i]);
    }
    json.insert("classes"_L1, classes);
    return json;
}

//! What was kept before estimates were summed apart says only that there were some; it was shown with "~" as a whole.
metrics::Totals totalsFromJson(const QJsonObject& json)
{
    metrics::Totals totals;
    for (const metrics::CountField& field : metrics::CountFields)
        totals.*field.member = json.value(field.id).toInteger();
    for (const metrics::MoneyField& field : metrics::MoneyFields)
        totals.*field.member = PicoUsd::fromDecimal(json.value(field.id).toString()).value_or(PicoUsd());
    if (totals.tokensEstimated > 0 && !json.contains(EstimatedCost))
        totals.estimatedCost = totals.cost;
    const QJsonObject classes = json.value("classes"_L1).toObject();
    for (auto it = classes.begin(); it != classes.end(); ++it) {
        if (const auto errorClass = errorClassFromId(it.key()))
            totals.byClass[size_t(*errorClass)] = it.value().toInteger();
    }
    return totals;
}

QJsonObject toJson(const Tally& tally)
{
    return {{u"totals"_s, toJson(tally.totals)},
            {u"good"_s, tally.good},
            {u"retries"_s, tally.retries},
            {u"events"_s, tally.events},
            {u"times"_s, timesJson([&tally](Latency latency) { return histogramText(tally[latency]); })},
            {u"longest_gap"_s, histogramText(tally.longestGap)},
            {u"schedule_lag"_s, histogramText(tally.scheduleLag)}};
}

Tally tallyFromJson(const QJsonObject& json)
{
    Tally tally;
    tally.totals = totalsFromJson(json.value("totals"_L1).toObject());
    tally.good = json.value("good"_L1).toInteger();
    tally.retries = json.value("retries"_L1).toInteger();
    tally.events = json.value("events"_L1).toInteger();
    const QJsonObject times = json.value("times"_L1).toObject();
    for (auto it = times.begin(); it != times.end(); ++it) {
        if (const auto latency = metrics::latencyFromId(it.key()))
            tally[*latency] = histogramFromText(it.value().toString());
    }
    tally.longestGap = histogramFromText(json.value("longest_gap"_L1).toString());
    tally.scheduleLag = histogramFromText(json.value("schedule_lag"_L1).toString());
    return tally;
}

QJsonObject toJson(const Flow& flow)
{
    QJsonObject json{{u"completed"_s, flow.completed}, {u"good"_s, flow.good}, {u"tokens"_s, flow.tokens}};
    if (const auto peak = flow.perSecond.peak())
        json.insert("peak_tokens"_L1, *peak);
    return json;
}

Flow flowFromJson(const QJsonObject& json)
{
    return {json.value("completed"_L1).toInteger(), json.value("good"_L1).toInteger(), json.value("tokens"_L1).toDouble(),
            TokenSeconds::ofPeak(json.value("peak_tokens"_L1).toDouble())};
}

QJsonObject toJson(const Block& block)
{
    return {{u"totals"_s, toJson(block.totals)},
            {u"good"_s, block.good},
            {u"times"_s, timesJson([&block](Latency latency) { return histogramText(block.times[latency]); })},
            {u"flow"_s, toJson(block.flow)},
            {u"length_ns"_s, qint64(block.length.count())}};
}

Block blockFromJson(const QJsonObject& json)
{
    Block block;
    block.totals = totalsFromJson(json.value("totals"_L1).toObject());
    block.good = json.value("good"_L1).toInteger();
    const QJsonObject times = json.value("times"_L1).toObject();
    for (auto it = times.begin(); it != times.end(); ++it) {
        if (const auto latency = metrics::latencyFromId(it.key()))
            block.times[*latency] = compactFromText(it.value().toString());
    }
    block.flow = flowFromJson(json.value("flow"_L1).toObject());
    block.length = Nanoseconds(json.value("length_ns"_L1).toInteger());
    return block;
}

QJsonObject toJson(const Timeline& timeline)
{
    QJsonArray spans;
    for (const TimelineSpan& span : timeline.spans())
        spans.append(spanJson(span));
    return {{u"span_s"_s, qint64(timeline.width() / Timeline::Finest)}, {u"spans"_s, spans}};
}

Timeline timelineFromJson(const QJsonObject& json)
{
    std::vector<TimelineSpan> spans;
    for (const QJsonValue& span : json.value("spans"_L1).toArray())
        spans.push_back(spanFromJson(span.toObject()));
    return Timeline::restored(json.value("span_s"_L1).toInteger(1), std::move(spans));
}

} // namespace bw::stress
