// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/recordcsv.h"

using namespace Qt::StringLiterals;

namespace bw::report {

namespace {

struct Column
{
    const char* name;
    QString (*text)(const record::LogRow&);
};

QString number(std::optional<qint64> value)
{
    return value ? QString::number(*value) : QString();
}

QString ms(std::optional<Nanoseconds> span)
{
    return span ? QString::number(toMs(*span), 'f', 3) : QString();
}

QString money(std::optional<PicoUsd> amount)
{
    return amount ? amount->toDecimal() : QString();
}

QString yesNo(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString time(WallTime at)
{
    return dateTimeOf(at).toString(Qt::ISODateWithMs);
}

constexpr std::array Columns{
    Column{"id", [](const record::LogRow& row) { return row.request.value(); }},
    Column{"started_at", [](const record::LogRow& row) { return time(row.startedAt); }},
    Column{"ended_at", [](const record::LogRow& row) { return time(row.endedAt()); }},
    Column{"source", [](const record::LogRow& row) { return record::sourceId(row.source); }},
    Column{"operation", [](const record::LogRow& row) { return record::operationId(row.operation); }},
    Column{"gateway", [](const record::LogRow& row) { return row.gatewayName; }},
    Column{"endpoint", [](const record::LogRow& row) { return row.endpointName; }},
    Column{"model", [](const record::LogRow& row) { return row.model; }},
    Column{"served_by", [](const record::LogRow& row) { return row.servedBy; }},
    Column{"key", [](const record::LogRow& row) { return row.keyLabel; }},
    Column{"class", [](const record::LogRow& row) { return errorClassId(row.outcome); }},
    Column{"http_status", [](const record::LogRow& row) { return row.httpStatus > 0 ? QString::number(row.httpStatus) : QString(); }},
    Column{"finish", [](const record::LogRow& row) { return openai::finishReasonId(row.finish); }},
    Column{"truncated", [](const record::LogRow& row) { return yesNo(row.truncated); }},
    Column{"stream", [](const record::LogRow& row) { return yesNo(row.stream); }},
    Column{"attempts", [](const record::LogRow& row) { return QString::number(row.attempts); }},
    Column{"cache", [](const record::LogRow& row) { return record::cacheStateId(row.cache); }},
    Column{"ttft_ms", [](const record::LogRow& row) { return ms(row.ttft); }},
    Column{"total_ms", [](const record::LogRow& row) { return ms(row.total); }},
    Column{"queue_ms", [](const record::LogRow& row) { return ms(row.queue); }},
    Column{"wait_ms", [](const record::LogRow& row) { return ms(row.wait); }},
    Column{"longest_gap_ms", [](const record::LogRow& row) { return ms(row.stall); }},
    Column{"tokens_per_second", [](const record::LogRow& row) { return row.tokensPerSecond ? QString::number(*row.tokensPerSecond, 'f', 3) : QString(); }},
    Column{"tokens_in", [](const record::LogRow& row) { return number(row.tokensIn); }},
    Column{"tokens_cached", [](const record::LogRow& row) { return number(row.tokensCached); }},
    Column{"tokens_out", [](const record::LogRow& row) { return number(row.tokensOut); }},
    Column{"tokens_estimated", [](const record::LogRow& row) { return yesNo(row.estimated); }},
    Column{"cost_usd", [](const record::LogRow& row) { return money(row.cost); }},
    Column{"saved_usd", [](const record::LogRow& row) { return money(row.savedCost); }},
    Column{"maybe_billed", [](const record::LogRow& row) { return yesNo(row.maybeBilled); }},
};

QByteArray joined(const QByteArrayList& fields)
{
    return fields.join(',') + "\r\n";
}

} // namespace

QByteArray csvField(const QString& text)
{
    // A spreadsheet would run a model's name that begins like this.
    const bool formula = !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
    QByteArray field = (formula ? u'\'' + text : text).toUtf8();
    if (!field.contains(',') && !field.contains('"') && !field.contains('\n') && !field.contains('\r'))
        return field;
    return '"' + field.replace('"', "\"\"") + '"';
}

QByteArray recordCsvHeader()
{
    QByteArrayList names;
    for (const Column& column : Columns)
        names.append(column.name);
    return joined(names);
}

QByteArray recordCsvLine(const record::LogRow& row)
{
    QByteArrayList fields;
    for (const Column& column : Columns)
        fields.append(csvField(column.text(row)));
    return joined(fields);
}

} // namespace bw::report
