// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/chatorder.h"

#include "sim/wordpieces.h"

#include <QJsonDocument>

#include <simdjson.h>

#include <limits>

namespace bw::sim {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr size_t KeptPrompt = 4096;
constexpr int TokensAroundMessage = 4; // role and separators, as OpenAI counts them
constexpr int TokensBeforeAnswer = 3;
constexpr qint64 MostChoices = 8;
constexpr int64_t MostAlternatives = 20;

bool isPresent(const simdjson::simdjson_result<element>& value)
{
    return value.error() == simdjson::SUCCESS && !value.value_unsafe().is_null();
}

//! A message's text: a string, or the texts of its parts.
std::string textOf(element content)
{
    if (std::string_view text; content.get(text) == simdjson::SUCCESS)
        return std::string(text);
    std::string joined;
    if (array parts; content.get(parts) == simdjson::SUCCESS) {
        for (const element part : parts) {
            if (std::string_view text; part["text"].get(text) == simdjson::SUCCESS)
                joined.append(text);
        }
    }
    return joined;
}

std::optional<ApiProblem> readMessages(object root, ChatOrder& order)
{
    array messages;
    if (root["messages"].get(messages) != simdjson::SUCCESS)
        return ApiProblem{400, "Missing required parameter: 'messages'.", "invalid_request_error",
                          "missing_required_parameter", "messages", {}};
    if (messages.size() == 0)
        return ApiProblem{400, "Invalid 'messages': empty array.", "invalid_request_error", "empty_array", "messages", {}};
    order.promptTokens = TokensBeforeAnswer;
    for (const element message : messages) {
        const std::string text = isPresent(message["content"]) ? textOf(message["content"].value_unsafe()) : std::string();
        order.promptTokens += TokensAroundMessage + countWordPieces(text);
        if (std::string_view role; message["role"].get(role) == simdjson::SUCCESS && role == "user")
            order.prompt = text.substr(0, KeptPrompt);
    }
    return {};
}

std::optional<ApiProblem> readPrompt(object root, ChatOrder& order)
{
    if (isPresent(root["prompt"])) {
        order.prompt = textOf(root["prompt"].value_unsafe());
        order.promptTokens = countWordPieces(order.prompt);
        order.prompt.resize(std::min(order.prompt.size(), KeptPrompt));
    }
    return {};
}

//! An optional whole number in [1, most].
std::optional<ApiProblem> readCount(object root, const char* key, qint64 most, std::optional<int>& count)
{
    if (!isPresent(root[key]))
        return {};
    int64_t value = 0;
    if (root[key].get(value) != simdjson::SUCCESS || value < 1 || value > most)
        return ApiProblem{400, QByteArray("Invalid '") + key + "': expected a whole number between 1 and " + QByteArray::number(most) + ".",
                          "invalid_request_error", "invalid_value", key, {}};
    count = static_cast<int>(value);
    return {};
}

std::optional<ApiProblem> readLimits(object root, ChatOrder& order)
{
    constexpr qint64 Most = std::numeric_limits<int>::max();
    std::optional<int> choices;
    if (auto problem = readCount(root, "max_tokens", Most, order.maxTokens))
        return problem;
    if (auto problem = readCount(root, "max_completion_tokens", Most, order.maxTokens))
        return problem;
    if (auto problem = readCount(root, "n", MostChoices, choices))
        return problem;
    order.choices = choices.value_or(1);
    return {};
}

//! Chat: `logprobs: true` and `top_logprobs: K`; completions: `logprobs: K`.
std::optional<ApiProblem> readLogprobs(object root, Dialect dialect, ChatOrder& order)
{
    const char* const key = dialect == Dialect::Chat ? "top_logprobs" : "logprobs";
    bool wanted = dialect == Dialect::Legacy && isPresent(root["logprobs"]);
    if (dialect == Dialect::Chat)
        wanted = root["logprobs"].get(wanted) == simdjson::SUCCESS && wanted;
    if (!wanted && !(dialect == Dialect::Chat && isPresent(root[key])))
        return {};
    int64_t top = 0;
    if (isPresent(root[key]) && (root[key].get(top) != simdjson::SUCCESS || top < 0 || top > MostAlternatives))
        return ApiProblem{400, QByteArray("Invalid '") + key + "': expected a whole number between 0 and 20.", "invalid_request_error",
                          "invalid_value", key, {}};
    if (!wanted)
        return ApiProblem{400, "Invalid 'top_logprobs': 'logprobs' must be true to use it.", "invalid_request_error", {}, "top_logprobs", {}};
    order.topLogprobs = static_cast<int>(top);
    return {};
}

void readScript(object root, const std::string& body, ChatOrder& order)
{
    for (const auto field : root)
        order.parameters.emplace_back(field.key);
    if (isPresent(root["tools"]) || isPresent(root["response_format"]))
        order.scripted = scriptedAnswer(QJsonDocument::fromJson(QByteArray::fromStdString(body)).object());
}

void readStreaming(object root, ChatOrder& order)
{
    bool on = false;
    order.stream = root["stream"].get(on) == simdjson::SUCCESS && on;
    object options;
    if (root["stream_options"].get(options) == simdjson::SUCCESS)
        order.includeUsage = options["include_usage"].get(on) == simdjson::SUCCESS && on;
}

} // namespace

tl::expected<ChatOrder, ApiProblem> readChatOrder(const std::string& body, Dialect dialect)
{
    simdjson::dom::parser parser;
    object root;
    if (parser.parse(body).get(root) != simdjson::SUCCESS)
        return badRequest("We could not parse the JSON body of your request. It must be one JSON object.");
    ChatOrder order;
    std::string_view model;
    if (root["model"].get(model) != simdjson::SUCCESS || model.empty())
        return badRequest("You must provide a model parameter.", "model", "missing_required_parameter");
    order.model = model;
    if (auto problem = dialect == Dialect::Chat ? readMessages(root, order) : readPrompt(root, order))
        return tl::unexpected(*std::move(problem));
    if (auto problem = readLimits(root, order))
        return tl::unexpected(*std::move(problem));
    if (auto problem = readLogprobs(root, dialect, order))
        return tl::unexpected(*std::move(problem));
    readStreaming(root, order);
    readScript(root, body, order);
    return order;
}

} // namespace bw::sim
