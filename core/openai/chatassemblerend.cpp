// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ChatAssembler that judges: what is an error, and how the answer ended.
#include "openai/chatassembler.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

bool isSettledBy(const std::optional<ApiError>& error)
{
    return error && !error->protocol;
}

QString foreignName(ForeignFormat format)
{
    switch (format) {
    case ForeignFormat::Gemini:
        return u"Gemini"_s;
    case ForeignFormat::Anthropic:
        return u"Anthropic Messages"_s;
    case ForeignFormat::Ollama:
        return u"Ollama"_s;
    case ForeignFormat::Responses:
        return u"OpenAI Responses"_s;
    case ForeignFormat::None:
        break;
    }
    return {};
}

} // namespace

//! After the chunk has been applied: is it an error, or another API's? A message amid the text only
//! counts if the answer has no end, and so do words that may also say that all is well.
void ChatAssembler::judgeChunk(const Source& source, bool errorEvent)
{
    const Chunk& chunk = m_scratch->chunk;
    const bool ours = chunk.hasChoices || chunk.usage.has_value();
    const bool foreign = !chunk.hasChoices && chunk.foreign != ForeignFormat::None;
    if (chunk.hasError || errorEvent) {
        if (!isSettledBy(m_error))
            fail(errorIn(source));
    } else if (foreign && m_completion.choices.isEmpty() && !m_error) {
        fail(protocolError(tr("The gateway answered in the format of the %1 API, not of OpenAI's chat completions. "
                              "The base URL usually leads to the wrong path.")
                               .arg(foreignName(chunk.foreign))));
    } else if (!ours && !foreign && chunk.hasMessage && !m_error && !hasText()) {
        fail(errorIn(source));
    } else if (!ours && !foreign && (chunk.hasMessage || chunk.hasRemark) && !m_remark) {
        m_remark = errorIn(source);
    }
}

//! What the gateway itself said beats what we could not read.
void ChatAssembler::fail(ApiError error)
{
    if (!isSettledBy(m_error) && (!m_error || !error.protocol))
        m_error = std::move(error);
}

StreamOutcome ChatAssembler::finish(Instant at)
{
    m_deltas.clear();
    for (qsizetype i = 0; i < m_completion.choices.size(); ++i) {
        ChatDelta rest;
        rest.choice = m_completion.choices[i].index;
        rest.at = at;
        m_states[size_t(i)].think.flush(rest.content, rest.reasoning);
        m_completion.choices[i].content += rest.content;
        m_completion.choices[i].reasoning += rest.reasoning;
        if (!rest.isEmpty())
            m_deltas.append(std::move(rest));
    }
    StreamOutcome end = outcome();
    if (m_remark && (end == StreamOutcome::Truncated || end == StreamOutcome::Empty)) {
        fail(*m_remark);
        end = StreamOutcome::Failed;
    }
    m_completion.truncated = end == StreamOutcome::Truncated;
    if (end == StreamOutcome::Complete)
        std::ranges::for_each(m_completion.choices, [this](ChatChoice& choice) { settleFinish(choice); });
    return end;
}

//! Some end a call of tools with `stop` or with nothing (Kimi through OpenRouter).
void ChatAssembler::settleFinish(ChatChoice& choice) const
{
    if (!choice.toolCalls.isEmpty() && (choice.finish == FinishReason::Stop || choice.finish == FinishReason::None))
        choice.finish = FinishReason::ToolCalls;
}

StreamOutcome ChatAssembler::outcome() const
{
    if (m_error)
        return StreamOutcome::Failed;
    if (m_done || m_body || isFinished() || m_usageEnds)
        return StreamOutcome::Complete;
    return hasText() ? StreamOutcome::Truncated : StreamOutcome::Empty;
}

//! One of an array is written anew, to be read alone.
ApiError ChatAssembler::errorIn(const Source& source)
{
    if (source.item == 0)
        return parseErrorBody(source.text);
    const QByteArray text = QString::fromUtf8(source.text.data(), qsizetype(source.text.size())).toUtf8();
    const QByteArray one = QJsonDocument(QJsonDocument::fromJson(text)[source.item].toObject()).toJson(QJsonDocument::Compact);
    return parseErrorBody({one.constData(), size_t(one.size())});
}

bool ChatAssembler::sawFinish() const
{
    return !m_states.empty() && std::ranges::all_of(m_states, &ChoiceState::ended);
}

//! Enough for an answer that came to its end.
bool ChatAssembler::isFinished() const
{
    const QList<ChatChoice>& choices = m_completion.choices;
    return !choices.isEmpty() &&
           std::ranges::all_of(choices, [](const ChatChoice& c) { return c.finish != FinishReason::None; });
}

bool ChatAssembler::hasText() const
{
    return std::ranges::any_of(m_completion.choices, [](const ChatChoice& c) {
        return !c.content.isEmpty() || !c.reasoning.isEmpty() || !c.toolCalls.isEmpty();
    });
}

} // namespace bw::openai
