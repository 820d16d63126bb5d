// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/chunkreader.h"

#include "openai/logprobs.h"
#include "openai/usagereader.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

constexpr std::string_view AnthropicTypes[] = {
    "message",       "message_start", "content_block_start", "content_block_delta", "content_block_stop",
    "message_delta", "message_stop",
};

constexpr std::string_view RemarkKeys[] = {"msg", "status_msg", "error_msg"};

void appendString(json::Value& value, QString& text)
{
    if (json::kindOf(value) == json::Kind::String)
        text += json::decoded(json::token(value));
}

//! Mistral's `thinking: [{type: "text", text: …}]`, or a plain string.
bool readThinking(json::Value& value, QString& text)
{
    appendString(value, text);
    if (json::kindOf(value) != json::Kind::List)
        return true;
    return json::forEachItem(value, [&text](json::Value item) {
        if (json::kindOf(item) != json::Kind::Dict)
            return true;
        return json::forEachField(item, [&text](std::string_view key, json::Value field) {
            if (key == "text")
                appendString(field, text);
            return true;
        });
    });
}

//! One of the content parts `[{type: "text", text}, {type: "thinking", thinking: […]}]`.
bool readPart(json::Value& value, ChunkPart& part)
{
    appendString(value, part.content);
    if (json::kindOf(value) != json::Kind::Dict)
        return true;
    return json::forEachField(value, [&part](std::string_view key, json::Value field) {
        if (key == "text")
            appendString(field, part.content);
        return key != "thinking" || readThinking(field, part.thinking);
    });
}

bool readContent(json::Value& value, ChunkPart& part)
{
    if (json::kindOf(value) != json::Kind::List) {
        part.content = json::string(value);
        return true;
    }
    part.content = QString(""_L1);
    part.thinking.clear();
    return json::forEachItem(value, [&part](json::Value item) { return readPart(item, part); });
}

//! The whole object, for what is kept as it came. Null and other types give none.
bool readLogprobs(json::Value& value, QJsonArray& logprobs)
{
    if (json::kindOf(value) != json::Kind::Dict)
        return true;
    json::Object object;
    std::string_view raw;
    if (value.get_object().get(object) || object.raw_json().get(raw))
        return false;
    logprobs = logprobsOf(raw);
    return true;
}

//! Arguments are JSON text in a string; some servers send the object itself.
bool readArguments(json::Value& value, QString& arguments)
{
    if (json::kindOf(value) != json::Kind::Dict) {
        arguments = json::string(value);
        return true;
    }
    json::Object object;
    std::string_view raw;
    if (value.get_object().get(object) || object.raw_json().get(raw))
        return false;
    arguments = QString::fromUtf8(raw.data(), qsizetype(raw.size())).trimmed();
    return true;
}

bool readFunction(json::Value& value, ToolFragment& tool)
{
    if (json::kindOf(value) != json::Kind::Dict)
        return true;
    return json::forEachField(value, [&tool](std::string_view key, json::Value field) {
        if (key == "name")
            tool.name = json::string(field);
        else if (key == "arguments")
            return readArguments(field, tool.arguments);
        return true;
    });
}

bool readTool(json::Value& value, std::vector<ToolFragment>& tools)
{
    if (json::kindOf(value) != json::Kind::Dict)
        return true;
    ToolFragment& tool = tools.emplace_back();
    return json::forEachField(value, [&tool](std::string_view key, json::Value field) {
        if (key == "index")
            tool.index = json::integer(field);
        else if (key == "id")
            tool.id = json::string(field);
        else if (key == "function")
            return readFunction(field, tool);
        return true;
    });
}

//! Of a key that stands there twice the last counts, as with every JSON reader, lest the text be doubled.
bool readTools(json::Value& value, ChunkPart& part)
{
    if (json::kindOf(value) != json::Kind::List)
        return true;
    if (std::exchange(part.hasTools, true))
        part.tools.clear();
    return json::forEachItem(value, [&part](json::Value item) { return readTool(item, part.tools); });
}

//! The form from before tools: one call, without index and id.
bool readFunctionCall(json::Value& value, ChunkPart& part)
{
    return json::kindOf(value) != json::Kind::Dict || readFunction(value, part.tools.emplace_back());
}

bool readPartField(std::string_view key, json::Value& value, ChunkPart& part)
{
    if (key == "content")
        return readContent(value, part);
    if (key == "reasoning_content")
        part.reasoningContent = json::string(value);
    else if (key == "reasoning")
        part.reasoning = json::string(value);
    else if (key == "refusal")
        part.refusal = json::string(value);
    else if (key == "tool_calls")
        return readTools(value, part);
    else if (key == "function_call")
        return readFunctionCall(value, part);
    return true;
}

bool readDelta(json::Value& value, ChunkPart& part)
{
    if (json::kindOf(value) != json::Kind::Dict)
        return true;
    if (part.present)
        part = ChunkPart();
    part.present = true;
    return json::forEachField(
        value, [&part](std::string_view key, json::Value field) { return readPartField(key, field, part); });
}

bool readChoiceField(std::string_view key, json::Value& value, ChunkChoice& choice)
{
    if (key == "delta")
        return readDelta(value, choice.delta);
    if (key == "message")
        return readDelta(value, choice.message);
    if (key == "usage")
        return readUsage(value, choice.usage);
    if (key == "logprobs")
        return readLogprobs(value, choice.logprobs);
    if (key == "index")
        choice.index = json::integer(value).value_or(0);
    else if (key == "finish_reason")
        choice.finish = json::string(value);
    else if (key == "text")
        choice.text = json::string(value);
    return true;
}

//! OpenRouter may put the error into the choice.
bool readChoice(json::Value& value, Chunk& chunk)
{
    if (json::kindOf(value) != json::Kind::Dict)
        return true;
    ChunkChoice& choice = chunk.choices.emplace_back();
    return json::forEachField(value, [&chunk, &choice](std::string_view key, json::Value field) {
        if (key == "error")
            chunk.hasError = json::truthy(field) || chunk.hasError;
        return readChoiceField(key, field, choice);
    });
}

bool readChoices(json::Value& value, Chunk& chunk)
{
    chunk.hasChoices = json::kindOf(value) != json::Kind::Null;
    chunk.choices.clear();
    if (json::kindOf(value) != json::Kind::List)
        return true;
    return json::forEachItem(value, [&chunk](json::Value item) { return readChoice(item, chunk); });
}

bool readGroq(json::Value& value, std::optional<Usage>& usage)
{
    if (json::kindOf(value) != json::Kind::Dict)
        return true;
    return json::forEachField(
        value, [&usage](std::string_view key, json::Value field) { return key != "usage" || readUsage(field, usage); });
}

ForeignFormat foreignType(std::string_view type)
{
    if (std::ranges::find(AnthropicTypes, type) != std::end(AnthropicTypes))
        return ForeignFormat::Anthropic;
    return type.substr(0, 9) == "response." ? ForeignFormat::Responses : ForeignFormat::None;
}

void readObjectKind(std::string_view kind, Chunk& chunk)
{
    if (kind == "error")
        chunk.hasError = true;
    else if (kind == "response")
        chunk.foreign = ForeignFormat::Responses;
}

//! MiniMax: `base_resp: {status_code, status_msg}` with every answer, 0 if all is well.
bool readStatus(json::Value& value, Chunk& chunk)
{
    if (json::kindOf(value) != json::Kind::Dict)
        return true;
    return json::forEachField(value, [&chunk](std::string_view key, json::Value field) {
        if (key == "status_code")
            chunk.hasError = json::integer(field).value_or(0) != 0 || chunk.hasError;
        return true;
    });
}

bool isRemarkKey(std::string_view key)
{
    return std::ranges::find(RemarkKeys, key) != std::end(RemarkKeys);
}

//! Keys that only errors and other APIs have.
void readOddField(std::string_view key, json::Value& value, Chunk& chunk)
{
    if (key == "error")
        chunk.hasError = json::truthy(value) || chunk.hasError;
    else if (key == "message" || key == "detail")
        chunk.hasMessage = json::truthy(value) || chunk.hasMessage;
    else if (isRemarkKey(key))
        chunk.hasRemark = json::truthy(value) || chunk.hasRemark;
    else if (key == "type" && json::kindOf(value) == json::Kind::String)
        chunk.foreign = foreignType(json::token(value));
    else if (key == "candidates")
        chunk.foreign = ForeignFormat::Gemini;
    else if (key == "done" && json::kindOf(value) == json::Kind::Bool)
        chunk.foreign = ForeignFormat::Ollama;
}

bool readField(std::string_view key, json::Value& value, Chunk& chunk, std::optional<Usage>& groqUsage)
{
    if (key == "choices")
        return readChoices(value, chunk);
    if (key == "usage")
        return readUsage(value, chunk.usage);
    if (key == "x_groq")
        return readGroq(value, groqUsage);
    if (key == "base_resp")
        return readStatus(value, chunk);
    const bool isText = json::kindOf(value) == json::Kind::String;
    if (key == "id")
        chunk.id = isText ? json::token(value) : std::string_view();
    else if (key == "model")
        chunk.model = isText ? json::token(value) : std::string_view();
    else if (key == "system_fingerprint")
        chunk.fingerprint = isText ? json::token(value) : std::string_view();
    else if (key == "object")
        readObjectKind(json::token(value), chunk);
    else
        readOddField(key, value, chunk);
    return true;
}

} // namespace

bool readChunk(json::Object& object, Chunk& chunk)
{
    std::optional<Usage> groqUsage;
    const bool whole = json::forEachField(
        object, [&](std::string_view key, json::Value value) { return readField(key, value, chunk, groqUsage); });
    for (const ChunkChoice& choice : chunk.choices) {
        if (choice.usage)
            chunk.usage = choice.usage;
    }
    if (groqUsage)
        chunk.usage = groqUsage;
    return whole;
}

} // namespace bw::openai
