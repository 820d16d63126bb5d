// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/chatassembler.h"

#include "openai/bodykind.h"
#include "openai/chunkreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

constexpr qint64 MaxChoices = 1024; //!< OpenAI allows 128; a higher index is nonsense and counts as 0

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Space = " \t\r\n";
    const size_t first = text.find_first_not_of(Space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(Space) - first + 1);
}

bool isKeepAlive(std::string_view data)
{
    return data.empty() || data == "null";
}

bool isError(const StreamEvent& event)
{
    return event.type == "error";
}

QString firstFilled(QString& a, QString& b, QString& c)
{
    return std::move(!a.isEmpty() ? a : !b.isEmpty() ? b : c);
}

QString reasoningOf(ChunkPart& part)
{
    return firstFilled(part.reasoningContent, part.reasoning, part.thinking);
}

//! `text` is /v1/completions'; Together repeats the delta in it.
QString contentOf(ChunkPart& part, QString& text)
{
    QString content = firstFilled(part.content, part.refusal, part.content);
    const bool useText = content.isNull() && part.tools.empty();
    return useText ? std::move(text) : content;
}

//! Chunks that carry `message` instead of `delta` repeat what came before.
void dropKnown(QString& text, const QString& known)
{
    if (!known.isEmpty() && text.startsWith(known))
        text.remove(0, known.size());
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

ChatAssembler::ChatAssembler(AssemblerOptions options, std::shared_ptr<ChunkScratch> scratch)
    : m_options(options), m_scratch(scratch ? std::move(scratch) : std::make_shared<ChunkScratch>())
{
}

const QList<ChatDelta>& ChatAssembler::addEvent(const StreamEvent& event, Instant at)
{
    m_deltas.clear();
    const std::string_view data = trimmed(event.data);
    const bool keepAlive = isKeepAlive(data);
    if (keepAlive && event.error.empty())
        return m_deltas;
    ++m_completion.events;
    if (!keepAlive)
        addData(event, data, at);
    if (!event.error.empty())
        fail(parseErrorBody(event.error));
    return m_deltas;
}

const QList<ChatDelta>& ChatAssembler::addBody(std::string_view body, Instant at)
{
    m_deltas.clear();
    const std::string_view text = trimmed(body);
    // Ollama's own API answers with one object a line; the first tells what it is.
    if (addJson(text, false, at) || addJson(text.substr(0, text.find('\n')), false, at)) {
        m_body = !m_completion.choices.isEmpty();
        return m_deltas;
    }
    const QString shown = textSummary(QString::fromUtf8(text.data(), qsizetype(text.size())));
    fail(protocolError(tr("The gateway's answer is not JSON. It begins: %1").arg(shown)));
    return m_deltas;
}

//! Several lines that are no JSON together count each alone: some gateways end their events with a single newline.
void ChatAssembler::addData(const StreamEvent& event, std::string_view data, Instant at)
{
    if (takeData(event, data, at))
        return;
    if (data.find('\n') == std::string_view::npos)
        refuseData(event, data);
    else
        addLines(event, data, at);
}

void ChatAssembler::addLines(const StreamEvent& event, std::string_view rest, Instant at)
{
    while (!rest.empty()) {
        const size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = trimmed(rest.substr(0, end));
        if (!isKeepAlive(line) && !takeData(event, line, at))
            refuseData(event, line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

//! False if it is no JSON.
bool ChatAssembler::takeData(const StreamEvent& event, std::string_view data, Instant at)
{
    if (data == "[DONE]")
        return m_done = true;
    return addJson(data, isError(event), at);
}

//! The last event may have been cut off with the connection.
void ChatAssembler::refuseData(const StreamEvent& event, std::string_view data)
{
    if (isError(event))
        fail(parseErrorBody(data));
    else if (!event.unterminated)
        fail(protocolError(tr("The gateway sent an event that is not JSON: %1")
                               .arg(textSummary(QString::fromUtf8(data.data(), qsizetype(data.size()))))));
}

bool ChatAssembler::addJson(std::string_view text, bool errorEvent, Instant at)
{
    const bool read = readJson(text);
    if (read) {
        applyChunk(at);
        judgeChunk(text, errorEvent);
    }
    m_scratch->release();
    return read;
}

//! Nothing is applied before all of the text has proved to be JSON. Of an array the first object counts.
bool ChatAssembler::readJson(std::string_view text)
{
    Chunk& chunk = m_scratch->chunk;
    chunk.reset();
    m_scratch->bytesRead += text.size();
    bool first = true;
    return m_scratch->reader.read(text, [&chunk, &first](json::Object& object) {
        return !std::exchange(first, false) || readChunk(object, chunk);
    });
}

void ChatAssembler::applyChunk(Instant at)
{
    Chunk& chunk = m_scratch->chunk;
    if (m_completion.id.isEmpty())
        m_completion.id = json::decoded(chunk.id);
    if (m_completion.model.isEmpty())
        m_completion.model = json::decoded(chunk.model);
    if (m_completion.fingerprint.isEmpty())
        m_completion.fingerprint = json::decoded(chunk.fingerprint);
    for (ChunkChoice& choice : chunk.choices)
        applyChoice(choice, at);
    applyUsage();
}

//! Usage that comes after the text ends an answer; usage that grows with every chunk (xAI, Perplexity) does not.
void ChatAssembler::applyUsage()
{
    const bool grew = !m_deltas.isEmpty();
    const std::optional<Usage>& usage = m_scratch->chunk.usage;
    if (usage)
        m_usageEnds = !grew || !m_completion.usage;
    else if (grew)
        m_usageEnds = false;
    if (usage)
        m_completion.usage = usage;
}

void ChatAssembler::applyChoice(ChunkChoice& chunk, Instant at)
{
    const qsizetype place = choiceAt(chunk.index);
    ChatChoice& choice = m_completion.choices[place];
    ChoiceState& state = m_states[size_t(place)];
    const bool whole = !chunk.delta.present && chunk.message.present;
    ChunkPart& part = whole ? chunk.message : chunk.delta;

    ChatDelta delta;
    delta.choice = choice.index;
    delta.at = at;
    delta.reasoning = reasoningOf(part);
    delta.content = contentOf(part, chunk.text);
    if (whole) {
        dropKnown(delta.content, choice.content);
        dropKnown(delta.reasoning, choice.reasoning);
    }
    if (!whole || choice.toolCalls.isEmpty()) {
        for (const ToolFragment& fragment : part.tools)
            delta.toolCall |= state.tools.add(fragment, choice.toolCalls);
    }
    for (const QJsonValue& token : std::as_const(chunk.logprobs))
        choice.logprobs.append(token);
    if (!chunk.finish.isEmpty()) {
        choice.finish = finishReasonFromRaw(chunk.finish);
        choice.finishRaw = std::move(chunk.finish);
    }
    applyText(choice, state, delta);
}

void ChatAssembler::applyText(ChatChoice& choice, ChoiceState& state, ChatDelta& delta)
{
    if (m_options.splitThinkTags && !delta.content.isEmpty())
        state.think.split(delta.content, delta.reasoning);
    choice.content += delta.content;
    choice.reasoning += delta.reasoning;
    if (!delta.isEmpty())
        m_deltas.append(std::move(delta));
}

//! After the chunk has been applied: is it an error, or another API's?
void ChatAssembler::judgeChunk(std::string_view text, bool errorEvent)
{
    const Chunk& chunk = m_scratch->chunk;
    const bool ours = chunk.hasChoices || chunk.usage.has_value();
    if (chunk.hasError || errorEvent)
        fail(parseErrorBody(text));
    else if (!chunk.hasChoices && chunk.foreign != ForeignFormat::None)
        fail(protocolError(tr("The gateway answered in the format of the %1 API, not of OpenAI's chat completions. "
                              "The base URL usually leads to the wrong path.")
                               .arg(foreignName(chunk.foreign))));
    else if (!ours && chunk.hasMessage)
        fail(parseErrorBody(text));
}

void ChatAssembler::fail(ApiError error)
{
    if (!m_error)
        m_error = std::move(error);
}

//! Position of the choice with this index, made if it is new; choices stay sorted.
qsizetype ChatAssembler::choiceAt(qint64 index)
{
    const int wanted = index >= 0 && index < MaxChoices ? int(index) : 0;
    QList<ChatChoice>& choices = m_completion.choices;
    const auto place = std::ranges::lower_bound(choices, wanted, {}, &ChatChoice::index);
    const qsizetype at = place - choices.begin();
    if (at == choices.size() || choices[at].index != wanted) {
        ChatChoice choice;
        choice.index = wanted;
        choices.insert(at, std::move(choice));
        m_states.insert(m_states.begin() + at, ChoiceState());
    }
    return at;
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
    const StreamOutcome end = outcome();
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
    if (m_done || m_body || sawFinish() || m_usageEnds)
        return StreamOutcome::Complete;
    return hasText() ? StreamOutcome::Truncated : StreamOutcome::Empty;
}

bool ChatAssembler::sawFinish() const
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
