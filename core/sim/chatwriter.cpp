// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/chatwriter.h"

#include "sim/httphead.h"
#include "sim/jsontext.h"
#include "sim/tokenodds.h"

namespace bw::sim {

namespace {

void appendUsage(QByteArray& out, const TokenCounts& counts)
{
    appendNumber(out.append(R"("usage":{"prompt_tokens":)"), counts.prompt);
    appendNumber(out.append(R"(,"completion_tokens":)"), counts.completion);
    appendNumber(out.append(R"(,"total_tokens":)"), counts.prompt + counts.completion);
    out.append(R"(,"prompt_tokens_details":{"cached_tokens":0})");
    appendNumber(out.append(R"(,"completion_tokens_details":{"reasoning_tokens":)"), counts.reasoning);
    out.append("}}");
}

QByteArray logprobsOf(Dialect dialect, std::span<const std::string_view> tokens, int top)
{
    return dialect == Dialect::Chat ? chatLogprobs(tokens, top) : completionLogprobs(tokens, top);
}

void appendFinish(QByteArray& out, std::string_view finish, const QByteArray& logprobs)
{
    out.append(R"(,"logprobs":)").append(logprobs.isEmpty() ? QByteArray("null") : logprobs);
    out.append(R"(,"finish_reason":)");
    if (finish.empty())
        out.append("null}");
    else
        out.append('"').append(QByteArrayView(finish)).append("\"}");
}

void appendDelta(QByteArray& out, ChatWriter::Field field, std::string_view text)
{
    switch (field) {
    case ChatWriter::Field::Role:
        out.append(R"({"role":"assistant","content":""})");
        return;
    case ChatWriter::Field::Content:
        appendJsonString(out.append(R"({"content":)"), text);
        break;
    case ChatWriter::Field::Reasoning:
        appendJsonString(out.append(R"({"reasoning_content":)"), text);
        break;
    case ChatWriter::Field::Call:
    case ChatWriter::Field::Nothing:
        out.append('{');
    }
    out.append('}');
}

QByteArray joined(const Pieces& pieces)
{
    QByteArray text;
    for (const std::string_view piece : pieces)
        text.append(QByteArrayView(piece));
    return text;
}

std::string_view viewOf(const QByteArray& text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

void appendCallHead(QByteArray& out, size_t index, const ScriptedAnswer::Call& call)
{
    appendNumber(out.append(R"("id":"call_)"), static_cast<qint64>(index) + 1);
    appendJsonString(out.append(R"(","type":"function","function":{"name":)"), call.name);
    out.append(R"(,"arguments":)");
}

//! As far as they came before the limit.
void appendCalls(QByteArray& out, const PlannedChoice& choice, const ScriptedAnswer& script)
{
    out.append(R"(,"tool_calls":[)");
    for (size_t i = 0; i < script.calls.size(); ++i) {
        std::string arguments;
        for (const ScriptedPiece& piece : choice.calls)
            arguments.append(piece.call == i ? piece.text : std::string_view());
        appendCallHead(out.append(i > 0 ? ",{" : "{"), i, script.calls[i]);
        appendJsonString(out, arguments);
        out.append("}}");
    }
    out.append(']');
}

void appendMessage(QByteArray& out, const PlannedChoice& choice, Dialect dialect, const ChatOrder& order)
{
    const QByteArray content = joined(choice.content);
    if (dialect == Dialect::Legacy)
        return appendJsonString(out.append(R"("text":)"), viewOf(content));
    out.append(R"("message":{"role":"assistant","content":)");
    if (choice.calls.empty())
        appendJsonString(out, viewOf(content));
    else
        appendCalls(out.append("null"), choice, *order.scripted);
    if (!choice.reasoning.empty())
        appendJsonString(out.append(R"(,"reasoning_content":)"), viewOf(joined(choice.reasoning)));
    out.append(R"(,"refusal":null})");
}

} // namespace

ChatWriter::ChatWriter(const ChatOrder& order, Dialect dialect, quint64 ordinal, qint64 created, bool stamped)
    : m_dialect(dialect), m_usageNull(order.includeUsage), m_stamped(stamped)
{
    const bool chat = dialect == Dialect::Chat;
    appendId(m_identity.append(R"({"id":")"), chat ? "chatcmpl-" : "cmpl-", ordinal);
    appendNumber(m_identity.append(R"(","created":)"), created);
    if (!order.stream)
        return;
    m_start = m_identity;
    m_start.append(chat ? R"(,"object":"chat.completion.chunk","model":)" : R"(,"object":"text_completion","model":)");
    appendJsonString(m_start, order.model);
    m_start.append(R"(,"system_fingerprint":"fp_bellwether","choices":[)");
}

void ChatWriter::appendChunk(QByteArray& out, size_t choice, Field field, std::string_view text, std::string_view finish,
                             const QByteArray& logprobs) const
{
    appendChoiceStart(out, choice);
    if (m_dialect == Dialect::Chat)
        appendDelta(out.append(R"(,"delta":)"), field, text);
    else
        appendJsonString(out.append(R"(,"text":)"), text);
    appendChoiceEnd(out, finish, logprobs);
}

void ChatWriter::appendCallChunk(QByteArray& out, size_t choice, const ScriptedPiece& piece, const ScriptedAnswer::Call& call) const
{
    appendChoiceStart(out, choice);
    appendNumber(out.append(R"(,"delta":{"tool_calls":[{"index":)"), static_cast<qint64>(piece.call));
    if (piece.opening)
        appendCallHead(out.append(','), piece.call, call);
    else
        out.append(R"(,"function":{"arguments":)");
    appendJsonString(out, piece.text);
    out.append("}}]}");
    appendChoiceEnd(out, {}, {});
}

QByteArray ChatWriter::logprobs(std::span<const std::string_view> tokens, int top) const
{
    return logprobsOf(m_dialect, tokens, top);
}

void ChatWriter::appendChoiceStart(QByteArray& out, size_t choice) const
{
    appendChunkStart(out);
    appendNumber(out.append(R"({"index":)"), static_cast<qint64>(choice));
}

void ChatWriter::appendChoiceEnd(QByteArray& out, std::string_view finish, const QByteArray& logprobs) const
{
    appendFinish(out, finish, logprobs);
    out.append(']');
    if (m_usageNull)
        out.append(R"(,"usage":null)");
    appendChunkEnd(out);
}

void ChatWriter::appendUsageChunk(QByteArray& out, const TokenCounts& counts) const
{
    appendChunkStart(out);
    appendUsage(out.append("],"), counts);
    appendChunkEnd(out);
}

void ChatWriter::appendBodyStart(QByteArray& out) const
{
    out.append(m_identity);
}

QByteArray ChatWriter::bodyRest(const ChatOrder& order, Dialect dialect, const std::vector<PlannedChoice>& choices,
                                std::string_view finish, const TokenCounts& counts)
{
    QByteArray out = dialect == Dialect::Chat ? R"(,"object":"chat.completion","model":)" : R"(,"object":"text_completion","model":)";
    appendJsonString(out, order.model);
    out.append(R"(,"system_fingerprint":"fp_bellwether","choices":[)");
    for (size_t i = 0; i < choices.size(); ++i) {
        appendNumber(out.append(i > 0 ? R"(,{"index":)" : R"({"index":)"), static_cast<qint64>(i));
        appendMessage(out.append(','), choices[i], dialect, order);
        const bool tellsOdds = order.topLogprobs && choices[i].calls.empty();
        appendFinish(out, finish, tellsOdds ? logprobsOf(dialect, choices[i].content, *order.topLogprobs) : QByteArray());
    }
    appendUsage(out.append("],"), counts);
    return out;
}

void ChatWriter::appendBodyEnd(QByteArray& out) const
{
    appendStamp(out);
    out.append('}');
}

void ChatWriter::appendChunkStart(QByteArray& out) const
{
    out.append("data: ").append(m_start);
}

void ChatWriter::appendChunkEnd(QByteArray& out) const
{
    appendStamp(out);
    out.append("}\n\n");
}

void ChatWriter::appendStamp(QByteArray& out) const
{
    if (m_stamped)
        appendNumber(out.append(R"(,"sim_ns":)"), std::chrono::steady_clock::now().time_since_epoch().count());
}

} // namespace bw::sim
