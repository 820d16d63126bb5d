// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/chatstream.h"

#include "sim/errorreply.h"

#include <algorithm>
#include <utility>

namespace bw::sim {

namespace {

std::string textOf(const Pieces& pieces, size_t first, size_t count)
{
    std::string text;
    for (size_t i = first; i < first + count; ++i)
        text.append(pieces[i]);
    return text;
}

} // namespace

ChatStream::ChatStream(ChatWriter writer, StreamScript script) : m_writer(std::move(writer)), m_script(std::move(script))
{
    planSteps();
    m_due = m_steps.front().due;
}

void ChatStream::planSteps()
{
    const PlannedChoice& choice = m_script.choices.front();
    const auto size = static_cast<size_t>(m_script.tokensPerChunk);
    addSteps(choice.reasoning.size(), ChatWriter::Field::Reasoning, size);
    addSteps(choice.content.size(), ChatWriter::Field::Content, size);
    addSteps(choice.calls.size(), ChatWriter::Field::Call, 1); // each names its call
    Instant due = m_script.start + m_script.times.first;
    const std::vector<Nanoseconds>& gaps = m_script.times.gaps;
    size_t token = 0;
    for (Step& step : m_steps) {
        // An event leaves with its last token; the first one counts as the first token whatever it holds.
        const size_t before = step.field == ChatWriter::Field::Reasoning ? 0 : choice.reasoning.size();
        const size_t last = &step == &m_steps.front() ? 0 : before + step.first + step.count - 1;
        for (; token < last && token < gaps.size(); ++token)
            due += gaps[token];
        step.due = due;
    }
}

void ChatStream::addSteps(size_t tokens, ChatWriter::Field field, size_t size)
{
    for (size_t first = 0; first < tokens; first += size)
        m_steps.push_back({NoInstant, first, std::min(size, tokens - first), field});
}

AfterWrite ChatStream::write(Instant now, QByteArray& out)
{
    if (!std::exchange(m_opened, true))
        appendOpening(out);
    while (m_next < m_steps.size() && m_steps[m_next].due <= now) {
        if (m_next == m_steps.size() / 2) {
            if (const auto after = misbehave(now, out))
                return *after;
        }
        appendStep(out, m_steps[m_next++]);
    }
    if (m_next < m_steps.size()) {
        m_due = m_steps[m_next].due;
        return AfterWrite::More;
    }
    appendEnding(out);
    return AfterWrite::Finished;
}

void ChatStream::appendOpening(QByteArray& out)
{
    out.append(m_script.head);
    for (size_t i = 0; i < m_script.choices.size(); ++i) {
        m_event.resize(0);
        m_writer.appendChunk(m_event, i, ChatWriter::Field::Role, {});
        frame(out);
    }
}

void ChatStream::appendStep(QByteArray& out, const Step& step)
{
    countTokens(static_cast<int>(step.count * m_script.choices.size()));
    if (step.field == ChatWriter::Field::Call) {
        appendCalls(out, step);
        return;
    }
    const bool reasoning = step.field == ChatWriter::Field::Reasoning;
    for (size_t i = 0; i < m_script.choices.size(); ++i) {
        const PlannedChoice& choice = m_script.choices[i];
        const Pieces& pieces = reasoning ? choice.reasoning : choice.content;
        const QByteArray logprobs = m_script.topLogprobs && !reasoning
            ? m_writer.logprobs({pieces.data() + step.first, step.count}, *m_script.topLogprobs)
            : QByteArray();
        m_event.resize(0);
        if (step.count == 1)
            m_writer.appendChunk(m_event, i, step.field, pieces[step.first], {}, logprobs);
        else
            m_writer.appendChunk(m_event, i, step.field, textOf(pieces, step.first, step.count), {}, logprobs);
        frame(out);
    }
}

void ChatStream::appendCalls(QByteArray& out, const Step& step)
{
    for (size_t i = 0; i < m_script.choices.size(); ++i) {
        const ScriptedPiece& piece = m_script.choices[i].calls[step.first];
        m_event.resize(0);
        m_writer.appendCallChunk(m_event, i, piece, m_script.scripted->calls[piece.call]);
        frame(out);
    }
}

void ChatStream::appendEnding(QByteArray& out)
{
    for (size_t i = 0; i < m_script.choices.size(); ++i) {
        m_event.resize(0);
        m_writer.appendChunk(m_event, i, ChatWriter::Field::Nothing, {}, m_script.finish);
        frame(out);
    }
    if (m_script.includeUsage) {
        m_event.resize(0);
        m_writer.appendUsageChunk(m_event, m_script.counts);
        frame(out);
    }
    m_event = "data: [DONE]\n\n";
    frame(out);
    if (m_script.chunked)
        out.append("0\r\n\r\n");
}

//! The stream's fault, once; nothing: go on.
std::optional<AfterWrite> ChatStream::misbehave(Instant now, QByteArray& out)
{
    m_event.resize(0);
    switch (m_script.fault) {
    case StreamFault::None:
        return {};
    case StreamFault::Reset:
        if (out.isEmpty())
            return AfterWrite::Reset;
        m_due = now + BeforeReset;
        return AfterWrite::More;
    case StreamFault::Malformed:
        m_writer.appendChunk(m_event, 0, ChatWriter::Field::Content, " lost");
        m_event.replace(m_event.size() / 2, m_event.size(), "\n\n");
        m_script.fault = StreamFault::None;
        frame(out);
        return {};
    case StreamFault::ErrorEvent:
        m_event = "data: " + errorBody(problemForStatus(503)) + "\n\n";
        frame(out);
        out.append(m_script.chunked ? "0\r\n\r\n" : "");
        return AfterWrite::Finished;
    }
    return {};
}

void ChatStream::frame(QByteArray& out)
{
    if (m_script.chunked)
        out.append(QByteArray::number(m_event.size(), 16)).append("\r\n");
    out.append(m_event);
    if (m_script.chunked)
        out.append("\r\n");
}

} // namespace bw::sim
