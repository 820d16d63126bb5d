// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatoptions.h"

#include "playground/parameterspec.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr auto OptionsKey = "bellwether"_L1;
constexpr auto StreamKey = "stream"_L1;

QJsonArray headersToJson(const net::Headers& headers)
{
    QJsonArray list;
    for (const auto& [name, value] : headers)
        list.append(QJsonArray{QString::fromUtf8(name), QString::fromUtf8(value)});
    return list;
}

net::Headers headersFromJson(const QJsonArray& list)
{
    net::Headers headers;
    for (const QJsonValue& header : list)
        headers.append(net::Header{header[0].toString().toUtf8(), header[1].toString().toUtf8()});
    return headers;
}

//! The newest prompt, and what there is of its answer where that is to go on.
QList<openai::ChatMessage> promptOf(const QList<openai::ChatMessage>& messages)
{
    const auto last = std::find_if(messages.crbegin(), messages.crend(), [](const openai::ChatMessage& message) { return message.role == openai::Role::User; });
    return last == messages.crend() ? messages : messages.mid(messages.crend() - last - 1);
}

} // namespace

ChatOptions optionsIn(const QJsonObject& parameters)
{
    const QJsonObject json = parameters[OptionsKey].toObject();
    ChatOptions options;
    options.api = json["api"_L1].toString() == "completions"_L1 ? openai::Api::Completion : openai::Api::Chat;
    options.headers = headersFromJson(json["headers"_L1].toArray());
    options.toolRounds = std::clamp(json["tool_rounds"_L1].toInt(options.toolRounds), 0, ChatOptions::MostToolRounds);
    return options;
}

void putOptions(QJsonObject& parameters, const ChatOptions& options)
{
    const ChatOptions standard;
    QJsonObject json;
    if (options.api != standard.api)
        json.insert("api"_L1, u"completions"_s);
    if (!options.headers.isEmpty())
        json.insert("headers"_L1, headersToJson(options.headers));
    if (options.toolRounds != standard.toolRounds)
        json.insert("tool_rounds"_L1, options.toolRounds);
    if (json.isEmpty())
        parameters.remove(OptionsKey);
    else
        parameters.insert(OptionsKey, json);
}

QJsonObject withoutOptions(QJsonObject parameters)
{
    parameters.remove(OptionsKey);
    return parameters;
}

void applyParameters(const QJsonObject& parameters, gateway::CallSpec& spec)
{
    const ChatOptions options = optionsIn(parameters);
    QJsonObject sent = parametersFor(options.api, withoutOptions(parameters));
    spec.request.stream = sent.take(StreamKey).toBool(true);
    spec.request.parameters = sent;
    spec.request.api = options.api;
    spec.headers = options.headers;
    spec.splitThinkTags = options.api == openai::Api::Chat;
    if (options.api == openai::Api::Completion)
        spec.request.messages = promptOf(spec.request.messages);
}

} // namespace bw::ui
