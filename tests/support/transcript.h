// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatassembler.h"
#include "sse/eventstreamparser.h"

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace bw::test {

//! An event that owns its text.
struct KeptEvent
{
    QByteArray type;
    QByteArray data;
    QByteArray error;
    bool unterminated = false;

    bool operator==(const KeptEvent&) const = default;
};

//! Everything a body gave, however it was cut.
struct Transcript
{
    QList<KeptEvent> events;
    sse::Counters counters;
    openai::ChatCompletion completion;
    std::optional<openai::ApiError> error;
    openai::StreamOutcome outcome = openai::StreamOutcome::Empty;
    bool done = false;
    QString deltaContent;   //!< of choice 0, joined from the deltas
    QString deltaReasoning; //!< same
    qint64 deltas = 0;

    bool operator==(const Transcript&) const = default;
};

//! Offsets at which a body is cut into reads; ascending, within the body.
using Cuts = QList<qsizetype>;

[[nodiscard]] inline Cuts everyByte(const QByteArray& body)
{
    Cuts cuts;
    for (qsizetype i = 1; i < body.size(); ++i)
        cuts.append(i);
    return cuts;
}

//! Inside every character of more than one byte.
[[nodiscard]] inline Cuts insideCharacters(const QByteArray& body)
{
    Cuts cuts;
    for (qsizetype i = 1; i < body.size(); ++i) {
        if ((uchar(body[i]) & 0xC0) == 0x80)
            cuts.append(i);
    }
    return cuts;
}

[[nodiscard]] inline Cuts betweenCrAndLf(const QByteArray& body)
{
    Cuts cuts;
    for (qsizetype i = body.indexOf("\r\n"); i >= 0; i = body.indexOf("\r\n", i + 1))
        cuts.append(i + 1);
    return cuts;
}

[[nodiscard]] inline Cuts randomCuts(const QByteArray& body, quint32 seed)
{
    QRandomGenerator random(seed);
    const int longest = 1 << random.bounded(1, 12);
    Cuts cuts;
    for (qsizetype i = random.bounded(1, longest + 1); i < body.size(); i += random.bounded(1, longest + 1))
        cuts.append(i);
    return cuts;
}

//! Joins parser and assembler as the gateway does. Each read is a copy of its own, so that a view kept too long shows
//! under the address sanitizer.
class TranscriptReader
{
public:
    explicit TranscriptReader(openai::AssemblerOptions options = {}) : m_assembler(options) {}

    void feed(const QByteArray& bytes)
    {
        const QByteArray read(bytes.constData(), bytes.size());
        m_ok = m_parser.feed({read.constData(), size_t(read.size())}, [this](const sse::Event& e) { take(e); }) && m_ok;
    }

    [[nodiscard]] Transcript finish()
    {
        m_ok = m_parser.finish([this](const sse::Event& e) { take(e); }) && m_ok;
        m_transcript.outcome = m_assembler.finish(NoInstant);
        keepDeltas(m_assembler.deltas());
        m_transcript.counters = m_parser.counters();
        m_transcript.done = m_assembler.sawDone();
        m_transcript.error = m_assembler.error();
        m_transcript.completion = m_assembler.takeCompletion();
        m_transcript.completion.comments = m_transcript.counters.comments;
        return m_transcript;
    }

    [[nodiscard]] bool isOk() const { return m_ok; }

private:
    void take(const sse::Event& e)
    {
        const auto kept = [](std::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); };
        m_transcript.events.append({kept(e.type), kept(e.data), kept(e.error), e.unterminated});
        keepDeltas(m_assembler.addEvent({e.type, e.data, e.error, e.unterminated}, NoInstant));
    }

    void keepDeltas(const QList<openai::ChatDelta>& deltas)
    {
        for (const openai::ChatDelta& delta : deltas) {
            ++m_transcript.deltas;
            if (delta.choice != 0)
                continue;
            m_transcript.deltaContent += delta.content;
            m_transcript.deltaReasoning += delta.reasoning;
        }
    }

    sse::EventStreamParser m_parser;
    openai::ChatAssembler m_assembler;
    Transcript m_transcript;
    bool m_ok = true;
};

[[nodiscard]] inline Transcript transcriptOf(const QByteArray& body, const Cuts& cuts = {},
                                             openai::AssemblerOptions options = {})
{
    TranscriptReader reader(options);
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        reader.feed(body.mid(from, cut - from));
        from = cut;
    }
    reader.feed(body.mid(from));
    return reader.finish();
}

} // namespace bw::test
