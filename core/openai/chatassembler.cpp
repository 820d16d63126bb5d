// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/chatassembler.h"

#include "openai/bodykind.h"
#include "openai/chunkreader.h"

#include <algorithm>

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

//! Some put their comments (": OPENROUTER PROCESSING") into the data.
bool isKeepAlive(std::string_view data)
{
    return data.empty() || data == "null" || data.front() == ':';
}

template <typename Visit> void forEachLine(std::string_view rest, const Visit& visit)
{
    while (!rest.empty()) {
        const size_t end = std::min(rest.find('\n'), rest.size());
        visit(trimmed(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
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
    const bool json = addJson(text, false, at);
    if (!json && !addBodyLines(text, at)) {
        const QString shown = textSummary(QString::fromUtf8(text.data(), qsizetype(text.size())));
        fail(protocolError(tr("The gateway's answer is not JSON. It begins: %1").arg(shown)));
    }
    m_body = json && m_objects == 1 && !m_completion.choices.isEmpty(); // of lines, those that are missing may say more
    return m_deltas;
}

//! One object a line, as Ollama's own API answers and some gateways stream. False if the first is none.
bool ChatAssembler::addBodyLines(std::string_view rest, Instant at)
{
    const size_t first = rest.find('\n');
    if (first == std::string_view::npos || !addJson(rest.substr(0, first), false, at))
        return false;
    rest.remove_prefix(first);
    forEachLine(rest, [this, at](std::string_view line) {
        if (!isKeepAlive(line))
            static_cast<void>(takeData({}, line, at)); // what cannot be read is the cut-off last one, or beside the matter
    });
    return true;
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

void ChatAssembler::addLines(const StreamEvent& event, std::string_view data, Instant at)
{
    forEachLine(data, [this, &event, at](std::string_view line) {
        if (!isKeepAlive(line) && !takeData(event, line, at))
            refuseData(event, line);
    });
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
    qsizetype objects = 0;
    const bool read = readJson(text, objects);
    if (read && objects == 1)
        addChunk({text, 0}, errorEvent, at);
    else if (read)
        addArray(text, errorEvent, at);
    m_scratch->release();
    return read;
}

//! Nothing is applied before all of the text has proved to be JSON. The chunk is that of the last object.
bool ChatAssembler::readJson(std::string_view text, qsizetype& objects)
{
    Chunk& chunk = m_scratch->chunk;
    m_scratch->bytesRead += text.size();
    return m_scratch->reader.read(text, [&chunk, &objects](json::Object& object) {
        ++objects;
        chunk.reset();
        return readChunk(object, chunk);
    });
}

//! Read a second time: to keep all chunks of a long array would take much more memory than its text.
void ChatAssembler::addArray(std::string_view text, bool errorEvent, Instant at)
{
    m_scratch->bytesRead += text.size();
    qsizetype item = 0;
    static_cast<void>(m_scratch->reader.read(text, [&](json::Object& object) {
        m_scratch->chunk.reset();
        const bool whole = readChunk(object, m_scratch->chunk);
        addChunk({text, item++}, errorEvent, at);
        return whole;
    }));
}

void ChatAssembler::addChunk(const Source& source, bool errorEvent, Instant at)
{
    ++m_objects;
    applyChunk(at);
    judgeChunk(source, errorEvent);
}

void ChatAssembler::applyChunk(Instant at)
{
    Chunk& chunk = m_scratch->chunk;
    const qsizetype before = m_deltas.size();
    if (m_completion.id.isEmpty())
        m_completion.id = json::decoded(chunk.id);
    if (m_completion.model.isEmpty())
        m_completion.model = json::decoded(chunk.model);
    if (m_completion.fingerprint.isEmpty())
        m_completion.fingerprint = json::decoded(chunk.fingerprint);
    for (ChunkChoice& choice : chunk.choices)
        applyChoice(choice, at);
    if (m_deltas.size() > before)
        m_remark.reset(); // it was no error: the answer went on
    applyUsage(chunk, m_deltas.size() > before);
}

//! Usage that comes after the text ends an answer; usage that grows with every chunk (xAI, Perplexity) does not, nor does a
//! chunk of such a stream that happens to bring no text.
void ChatAssembler::applyUsage(const Chunk& chunk, bool grew)
{
    if (!chunk.usage) {
        m_usageEnds = m_usageEnds && !grew;
        return;
    }
    if (grew)
        m_usageEnds = !m_completion.usage;
    else
        m_usageEnds = !m_usageBesideText || chunk.choices.empty();
    m_usageBesideText = m_usageBesideText || grew;
    m_completion.usage = chunk.usage;
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
    applyFinish(choice, state, chunk.finish, !delta.isEmpty());
    applyText(choice, state, delta);
}

void ChatAssembler::applyFinish(ChatChoice& choice, ChoiceState& state, QString& finish, bool grew)
{
    const FinishReason reason = finishReasonFromRaw(finish);
    if (grew && choice.finish != FinishReason::None)
        state.endedSoon = true;
    if (grew)
        state.ended = false;
    if (reason == FinishReason::None)
        return;
    choice.finish = reason;
    choice.finishRaw = std::move(finish);
    state.ended = !grew || !state.endedSoon;
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

} // namespace bw::openai
