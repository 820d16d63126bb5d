// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/chatrequestjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

struct ChatRequestJsonText
{
    Q_DECLARE_TR_FUNCTIONS(ChatRequestJson)
};

QList<ToolCall> toolCallsOf(const QJsonArray& array)
{
    QList<ToolCall> calls;
    for (const QJsonValue& value : array) {
        const QJsonObject function = value[u"function"].toObject();
        calls.append({value[u"id"].toString(), function[u"name"].toString(), function[u"arguments"].toString()});
    }
    return calls;
}

//! An unknown role is a user's: the words must not get lost.
ChatMessage messageOf(const QJsonObject& json)
{
    ChatMessage message;
    message.role = roleFromId(json[u"role"].toString()).value_or(Role::User);
    message.text = json[u"content"].toString();
    message.parts = json[u"content"].toArray();
    message.toolCalls = toolCallsOf(json[u"tool_calls"].toArray());
    message.toolCallId = json[u"tool_call_id"].toString();
    message.name = json[u"name"].toString();
    return message;
}

//! `messages`, or the one text of a `prompt`: a list of prompts would be several requests.
bool takeText(QJsonObject& parameters, ChatRequest& request)
{
    if (parameters[u"messages"].isArray()) {
        for (const QJsonValue& message : parameters.take(u"messages"_s).toArray())
            request.messages.append(messageOf(message.toObject()));
        return true;
    }
    if (!parameters[u"prompt"].isString())
        return false;
    request.api = Api::Completion;
    request.messages = {messageOf({{u"content"_s, parameters.take(u"prompt"_s)}})};
    return true;
}

//! Takes the option out that includeUsage stands for; others stay parameters.
bool takeIncludeUsage(QJsonObject& parameters)
{
    QJsonObject options = parameters[u"stream_options"].toObject();
    const bool included = options.take(u"include_usage"_s).toBool(false);
    if (options.isEmpty())
        parameters.remove(u"stream_options"_s);
    else
        parameters[u"stream_options"_s] = options;
    return included;
}

} // namespace

std::optional<Role> roleFromId(QStringView id)
{
    for (const Role role : {Role::System, Role::Developer, Role::User, Role::Assistant, Role::Tool}) {
        if (roleId(role) == id)
            return role;
    }
    return std::nullopt;
}

Result<ChatRequest> chatRequestFromJson(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput,
                       ChatRequestJsonText::tr("The request is not a JSON object: %1.").arg(error.errorString()));
    QJsonObject parameters = document.object();
    ChatRequest request;
    if (!takeText(parameters, request))
        return failure(ErrorCode::InvalidInput,
                       ChatRequestJsonText::tr("The request has no list of messages, so it is not a chat request."));
    request.model = parameters.take(u"model"_s).toString();
    request.stream = parameters.take(u"stream"_s).toBool(false);
    const bool included = takeIncludeUsage(parameters);
    request.includeUsage = included || !request.stream;
    request.parameters = parameters;
    return request;
}

} // namespace bw::openai
