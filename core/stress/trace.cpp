// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/trace.h"

#include "record/recordjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

//! A time of day or of the trace's own, before the first is taken off.
struct Row
{
    Nanoseconds time{0};
    TraceEntry entry;
};

struct TraceText
{
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

tl::unexpected<Error> refused(qint64 line, const QString& why)
{
    return failure(ErrorCode::Parse, TraceText::tr("Line %1 of the trace cannot be used: %2").arg(line).arg(why));
}

//! "2023-11-16 18:17:03.9799600": more digits than a QDateTime reads.
std::optional<Nanoseconds> azureTime(const QByteArray& text)
{
    const QString whole = QString::fromLatin1(text.left(19)).replace(u' ', u'T');
    const QDateTime time = QDateTime::fromString(whole, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    QByteArray fraction = text.mid(19).startsWith('.') ? text.mid(20) : QByteArray();
    fraction = fraction.left(std::find_if(fraction.cbegin(), fraction.cend(), [](char c) { return c < '0' || c > '9'; }) - fraction.cbegin());
    fraction = fraction.leftJustified(9, '0', true);
    const QDateTime utc(time.date(), time.time(), Qt::UTC);
    return std::chrono::seconds(utc.toSecsSinceEpoch()) + Nanoseconds(fraction.toLongLong());
}

Result<Row> azureRow(const QByteArray& line, qint64 number)
{
    const QList<QByteArray> fields = line.split(',');
    const auto time = fields.size() >= 3 ? azureTime(fields[0].trimmed()) : std::nullopt;
    bool goodIn = false, goodOut = false;
    Row row;
    row.entry.inputTokens = fields.value(1).trimmed().toLongLong(&goodIn);
    row.entry.outputTokens = fields.value(2).trimmed().toLongLong(&goodOut);
    if (!time || !goodIn || !goodOut || row.entry.inputTokens < 0 || row.entry.outputTokens < 0)
        return refused(number, TraceText::tr("it must be TIMESTAMP,ContextTokens,GeneratedTokens."));
    row.time = *time;
    return row;
}

Result<Row> mooncakeRow(const QJsonObject& json, qint64 number)
{
    const QJsonValue time = json.value("timestamp"_L1);
    const QJsonValue input = json.value("input_length"_L1);
    if (!time.isDouble() || !input.isDouble() || input.toDouble() < 0)
        return refused(number, TraceText::tr("it must have the numbers timestamp (ms) and input_length."));
    Row row;
    row.time = std::chrono::round<Nanoseconds>(std::chrono::duration<double, std::milli>(time.toDouble()));
    row.entry.inputTokens = input.toInteger();
    row.entry.outputTokens = std::max<qint64>(0, json.value("output_length"_L1).toInteger());
    for (const QJsonValue& id : json.value("hash_ids"_L1).toArray())
        row.entry.blocks.append(id.toInteger());
    return row;
}

TraceEntry entryOf(const record::RequestRecord& record)
{
    TraceEntry entry;
    entry.inputTokens = record.usage ? record.usage->promptTokens : 0;
    entry.outputTokens = record::tokensOut(record);
    return entry;
}

Nanoseconds wallTime(const record::RequestRecord& record)
{
    return Milliseconds(record.startedAt.toMSecsSinceEpoch());
}

Result<Row> jsonRow(const QByteArray& line, qint64 number)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return refused(number, TraceText::tr("it is not a JSON object."));
    const QJsonObject json = document.object();
    if (json.contains("timestamp"_L1))
        return mooncakeRow(json, number);
    const auto record = record::recordFromJson(json);
    if (!record || !record->startedAt.isValid())
        return refused(number,
                       TraceText::tr("it is neither a request of a Mooncake trace nor a record of Bellwether."));
    return Row{wallTime(*record), entryOf(*record)};
}

Trace inOrder(std::vector<Row> rows)
{
    std::ranges::stable_sort(rows, {}, &Row::time);
    Trace trace;
    trace.reserve(rows.size());
    for (Row& row : rows) {
        row.entry.at = row.time - rows.front().time;
        trace.push_back(std::move(row.entry));
    }
    return trace;
}

} // namespace

Result<Trace> readTrace(QIODevice& device)
{
    std::vector<Row> rows;
    bool csv = false;
    for (qint64 number = 1; !device.atEnd(); ++number) {
        const QByteArray line = device.readLine().trimmed();
        if (line.isEmpty())
            continue;
        if (number == 1 && line.toUpper().startsWith("TIMESTAMP,")) {
            csv = true;
            continue;
        }
        Result<Row> row = csv ? azureRow(line, number) : jsonRow(line, number);
        if (!row)
            return tl::unexpected(row.error());
        rows.push_back(std::move(*row));
    }
    if (rows.empty())
        return failure(ErrorCode::InvalidInput, TraceText::tr("The trace is empty: there is nothing to replay."));
    return inOrder(std::move(rows));
}

Result<Trace> readTraceFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, TraceText::tr("The trace %1 cannot be read: %2.").arg(path, file.errorString()));
    return readTrace(file);
}

Trace traceOf(const QList<record::RequestRecord>& history)
{
    std::vector<Row> rows;
    for (const record::RequestRecord& record : history) {
        if (record.startedAt.isValid())
            rows.push_back({wallTime(record), entryOf(record)});
    }
    return rows.empty() ? Trace() : inOrder(std::move(rows));
}

} // namespace bw::stress
