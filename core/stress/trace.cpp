// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/trace.h"

#include "record/recordjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <optional>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

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

Result<void> addAzure(TraceMaker& maker, const QByteArray& line, qint64 number)
{
    const QList<QByteArray> fields = line.split(',');
    const auto time = fields.size() >= 3 ? azureTime(fields[0].trimmed()) : std::nullopt;
    bool goodIn = false, goodOut = false;
    TraceEntry entry;
    entry.inputTokens = fields.value(1).trimmed().toLongLong(&goodIn);
    entry.outputTokens = fields.value(2).trimmed().toLongLong(&goodOut);
    if (!time || !goodIn || !goodOut || entry.inputTokens < 0 || entry.outputTokens < 0)
        return refused(number, TraceText::tr("it must be TIMESTAMP,ContextTokens,GeneratedTokens."));
    maker.add(*time, std::move(entry));
    return {};
}

Result<void> addMooncake(TraceMaker& maker, const QJsonObject& json, qint64 number)
{
    const QJsonValue time = json.value("timestamp"_L1);
    const QJsonValue input = json.value("input_length"_L1);
    if (!time.isDouble() || !input.isDouble() || input.toDouble() < 0)
        return refused(number, TraceText::tr("it must have the numbers timestamp (ms) and input_length."));
    TraceEntry entry;
    entry.inputTokens = input.toInteger();
    entry.outputTokens = std::max<qint64>(0, json.value("output_length"_L1).toInteger());
    for (const QJsonValue& id : json.value("hash_ids"_L1).toArray())
        entry.blocks.append(id.toInteger());
    maker.add(std::chrono::round<Nanoseconds>(std::chrono::duration<double, std::milli>(time.toDouble())), std::move(entry));
    return {};
}

Nanoseconds wallTime(const record::RequestRecord& record)
{
    return Milliseconds(record.startedAt.toMSecsSinceEpoch());
}

Result<void> addJson(TraceMaker& maker, const QByteArray& line, qint64 number)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return refused(number, TraceText::tr("it is not a JSON object."));
    const QJsonObject json = document.object();
    if (json.contains("timestamp"_L1))
        return addMooncake(maker, json, number);
    const auto record = record::recordFromJson(json);
    if (!record || !record->startedAt.isValid())
        return refused(number,
                       TraceText::tr("it is neither a request of a Mooncake trace nor a record of Bellwether."));
    maker.add(*record);
    return {};
}

//! Of those that have any; nullopt: none has.
template <typename Row, typename Tokens>
std::optional<qint64> meanOf(const std::vector<Row>& rows, Tokens tokensOf)
{
    double sum = 0;
    qint64 count = 0;
    for (const Row& row : rows) {
        const qint64 tokens = tokensOf(row);
        sum += double(tokens);
        count += tokens > 0 ? 1 : 0;
    }
    return count == 0 ? std::nullopt : std::optional(std::max<qint64>(1, std::llround(sum / double(count))));
}

} // namespace

Result<Trace> readTrace(QIODevice& device)
{
    TraceMaker maker;
    bool csv = false;
    for (qint64 number = 1; !device.atEnd(); ++number) {
        const QByteArray line = device.readLine().trimmed();
        if (line.isEmpty())
            continue;
        if (number == 1 && line.toUpper().startsWith("TIMESTAMP,")) {
            csv = true;
            continue;
        }
        if (const auto added = csv ? addAzure(maker, line, number) : addJson(maker, line, number); !added)
            return tl::unexpected(added.error());
    }
    return maker.made();
}

Result<Trace> readTraceFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, TraceText::tr("The trace %1 cannot be read: %2.").arg(path, file.errorString()));
    return readTrace(file);
}

QByteArray traceLine(const TraceEntry& entry)
{
    QJsonObject json{{u"timestamp"_s, toMs(entry.at)}, {u"input_length"_s, entry.inputTokens}, {u"output_length"_s, entry.outputTokens}};
    QJsonArray blocks;
    for (const qint64 id : entry.blocks)
        blocks.append(id);
    if (!blocks.isEmpty())
        json.insert("hash_ids"_L1, blocks);
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

void TraceMaker::add(const record::RequestRecord& record)
{
    using record::Operation;
    if (!record.startedAt.isValid() || record.operation == Operation::Models)
        return;
    // An answer that broke off says nothing of its length.
    const bool whole = record.failure.errorClass == ErrorClass::Ok || (record.usage && !record.usage->estimated);
    Row row;
    row.time = wallTime(record);
    row.entry.inputTokens = record.usage && record.usage->promptTokens > 0 ? record.usage->promptTokens : record.ownPromptTokens;
    row.entry.outputTokens = !whole ? 0 : record.usage ? record::tokensOut(record) : record.ownOutputTokens;
    row.inputKnown = row.entry.inputTokens > 0;
    row.outputKnown = (whole && record.usage) || row.entry.outputTokens > 0 || record.operation == Operation::Embeddings;
    m_guessed += row.inputKnown && row.outputKnown ? 0 : 1;
    m_rows.push_back(std::move(row));
}

void TraceMaker::add(Nanoseconds time, TraceEntry entry)
{
    m_rows.push_back({time, std::move(entry), true, true});
}

Result<Trace> TraceMaker::made() const
{
    if (m_rows.empty())
        return failure(ErrorCode::InvalidInput, TraceText::tr("The trace is empty: there is nothing to replay."));
    const auto input = meanOf(m_rows, [](const Row& row) { return row.inputKnown ? row.entry.inputTokens : 0; });
    const auto output = meanOf(m_rows, [](const Row& row) { return row.outputKnown ? row.entry.outputTokens : 0; });
    if (!input && m_guessed > 0)
        return failure(ErrorCode::InvalidInput,
                       TraceText::tr("Of none of these requests is it known how long it was, which is so when all of them "
                                     "failed. Choose requests some of which were answered."));
    std::vector<Row> rows = m_rows;
    std::ranges::stable_sort(rows, {}, &Row::time);
    Trace trace;
    trace.reserve(rows.size());
    for (Row& row : rows) {
        row.entry.at = row.time - rows.front().time;
        if (!row.inputKnown)
            row.entry.inputTokens = *input;
        if (!row.outputKnown)
            row.entry.outputTokens = output.value_or(0);
        trace.push_back(std::move(row.entry));
    }
    return trace;
}

} // namespace bw::stress
