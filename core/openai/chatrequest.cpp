// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/chatrequest.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

QJsonObject toJson(const ToolCall& call)
{
    return {{u"id"_s, call.id},
            {u"type"_s, u"function"_s},
            {u"function"_s, QJsonObject{{u"name"_s, call.name}, {u"arguments"_s, call.arguments}}}};
}

QJsonArray toJson(const QList<ToolCall>& calls)
{
    QJsonArray array;
    for (const ToolCall& call : calls)
        array.append(toJson(call));
    return array;
}

//! An assistant message that only calls tools has no content: null, as the API asks.
QJsonValue contentOf(const ChatMessage& message)
{
    if (!message.parts.isEmpty())
        return message.parts;
    if (message.text.isEmpty() && !message.toolCalls.isEmpty())
        return QJsonValue(QJsonValue::Null);
    return message.text;
}

QJsonObject toJson(const ChatMessage& message)
{
    QJsonObject json{{u"role"_s, roleId(message.role)}, {u"content"_s, contentOf(message)}};
    if (!message.toolCalls.isEmpty())
        json.insert(u"tool_calls"_s, toJson(message.toolCalls));
    if (!message.toolCallId.isEmpty())
        json.insert(u"tool_call_id"_s, message.toolCallId);
    if (!message.name.isEmpty())
        json.insert(u"name"_s, message.name);
    return json;
}

QString promptOf(const QList<ChatMessage>& messages)
{
    QString prompt;
    for (const ChatMessage& message : messages)
        prompt += message.text;
    return prompt;
}

//! Options of the caller's own stay (OpenRouter and vLLM have some).
QJsonObject streamOptions(const QJsonObject& parameters)
{
    QJsonObject options = parameters[u"stream_options"].toObject();
    options.insert(u"include_usage"_s, true);
    return options;
}

} // namespace

ChatMessage textMessage(Role role, const QString& text)
{
    ChatMessage message;
    message.role = role;
    message.text = text;
    return message;
}

OutputLimit outputLimit(const QJsonObject& parameters)
{
    const auto most = [&parameters](QLatin1StringView one, QLatin1StringView other) {
        return std::max(parameters.value(one).toInteger(), parameters.value(other).toInteger());
    };
    OutputLimit limit;
    if (const qint64 tokens = most("max_completion_tokens"_L1, "max_tokens"_L1); tokens > 0)
        limit.tokens = tokens;
    limit.answers = std::max<qint64>(1, most("n"_L1, "best_of"_L1));
    return limit;
}

QJsonArray toJson(const QList<ChatMessage>& messages)
{
    QJsonArray list;
    for (const ChatMessage& message : messages)
        list.append(toJson(message));
    return list;
}

QString roleId(Role role)
{
    switch (role) {
    case Role::System:
        return u"system"_s;
    case Role::Developer:
        return u"developer"_s;
    case Role::User:
        return u"user"_s;
    case Role::Assistant:
        return u"assistant"_s;
    case Role::Tool:
        return u"tool"_s;
    }
    return {};
}

QString apiPath(Api api)
{
    return api == Api::Chat ? u"chat/completions"_s : u"completions"_s;
}

QByteArray ChatRequest::toJson() const
{
    QJsonObject json = parameters;
    json.insert(u"model"_s, model);
    if (api == Api::Chat)
        json.insert(u"messages"_s, openai::toJson(messages));
    else
        json.insert(u"prompt"_s, promptOf(messages));
    json.insert(u"stream"_s, stream);
    if (!stream)
        json.remove(u"stream_options"_s); // refused by servers when nothing is streamed
    else if (includeUsage)
        json.insert(u"stream_options"_s, streamOptions(parameters));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace bw::openai
