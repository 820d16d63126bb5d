// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/usageestimate.h"

#include "resilience/ratelimiter.h"

#include <QJsonDocument>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

qint64 tokensOf(const QList<openai::ToolCall>& calls)
{
    qint64 tokens = 0;
    for (const openai::ToolCall& call : calls)
        tokens += openai::estimateTokens(call.name) + openai::estimateTokens(call.arguments);
    return tokens;
}

qint64 tokensOf(const openai::ChatMessage& message)
{
    qint64 tokens = tokensOf(message.toolCalls);
    if (message.parts.isEmpty())
        return tokens + openai::estimateTokens(message.text);
    for (const QJsonValue& part : message.parts)
        tokens += openai::estimateTokens(part["text"_L1].toString());
    return tokens;
}

//! The model reads them as a text, too: a template that the provider has writes them into the prompt.
qint64 tokensOfJson(const QJsonValue& value)
{
    if (value.isArray())
        return openai::estimateTokens(QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)));
    return value.isObject() ? openai::estimateTokens(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))) : 0;
}

} // namespace

qint64 promptTokens(const openai::ChatRequest& request)
{
    qint64 tokens = 0;
    for (const openai::ChatMessage& message : request.messages)
        tokens += tokensOf(message);
    for (const QLatin1StringView key : {"tools"_L1, "functions"_L1, "response_format"_L1})
        tokens += tokensOfJson(request.parameters.value(key));
    return tokens;
}

qint64 reservedTokens(const openai::ChatRequest& request)
{
    return resilience::RateLimiter::reservation(promptTokens(request), openai::outputLimit(request.parameters).tokens);
}

openai::Usage estimatedUsage(const openai::ChatRequest& request, const openai::ChatCompletion& completion)
{
    openai::Usage usage;
    usage.estimated = true;
    usage.promptTokens = promptTokens(request);
    for (const openai::ChatChoice& choice : completion.choices) {
        usage.reasoningTokens += openai::estimateTokens(choice.reasoning);
        usage.completionTokens += openai::estimateTokens(choice.content) + tokensOf(choice.toolCalls);
    }
    usage.completionTokens += usage.reasoningTokens;
    usage.totalTokens = usage.promptTokens + usage.completionTokens;
    return usage;
}

openai::Usage estimatedUsage(const QStringList& input)
{
    openai::Usage usage;
    usage.estimated = true;
    for (const QString& text : input)
        usage.promptTokens += openai::estimateTokens(text);
    usage.totalTokens = usage.promptTokens;
    return usage;
}

} // namespace bw::gateway
