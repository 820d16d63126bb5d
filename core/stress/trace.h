// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/requestrecord.h"

#include <QIODevice>

#include <vector>

namespace bw::stress {

//! One request of a trace.
struct TraceEntry
{
    Nanoseconds at{0}; //!< after the first one
    qint64 inputTokens = 0;
    qint64 outputTokens = 0; //!< 0: not known
    QList<qint64> blocks;    //!< Mooncake: equal ids are equal text, 512 tokens each

    bool operator==(const TraceEntry&) const = default;
};

using Trace = std::vector<TraceEntry>; //!< by time

//! Mooncake's JSONL ({"timestamp" in ms, "input_length", "output_length", "hash_ids"}), Azure's CSV (TIMESTAMP,
//! ContextTokens, GeneratedTokens), or records of ours, one JSON object a line. Told apart by their first line; the
//! message of what is wrong names the line.
[[nodiscard]] Result<Trace> readTrace(QIODevice& device);
[[nodiscard]] Result<Trace> readTraceFile(const QString& path);

//! What was really asked once, to ask it again.
[[nodiscard]] Trace traceOf(const QList<record::RequestRecord>& history);

} // namespace bw::stress
