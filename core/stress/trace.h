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

//! A line of Mooncake's JSONL, as readTrace() reads it.
[[nodiscard]] QByteArray traceLine(const TraceEntry& entry);

//! Makes a trace of requests, in whatever order they come.
class TraceMaker
{
public:
    //! What was really asked once, to ask it again. What asks for no text, like a list of models, is left out.
    void add(const record::RequestRecord& record);
    void add(Nanoseconds time, TraceEntry entry); //!< `time` by the calendar, or the trace's own

    //! By time, from the first one on. A request whose tokens nobody counted, as of most failed ones, asks for as many as
    //! the others do on average. InvalidInput: there is no request, or of none are the tokens known.
    [[nodiscard]] Result<Trace> made() const;
    [[nodiscard]] qint64 guessed() const noexcept { return m_guessed; } //!< so many have an average in them

private:
    struct Row
    {
        Nanoseconds time{0};
        TraceEntry entry;
        bool inputKnown = true;
        bool outputKnown = true;
    };

    std::vector<Row> m_rows;
    qint64 m_guessed = 0;
};

} // namespace bw::stress
