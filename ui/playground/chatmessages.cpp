// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatmessages.h"

#include "playground/attachment.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

bool saysSomething(const store::Message& message)
{
    return message.role != openai::Role::Assistant || !message.text.isEmpty() || !message.toolCalls.isEmpty();
}

openai::ChatMessage sentMessage(const store::Message& message)
{
    openai::ChatMessage sent;
    sent.role = message.role;
    sent.text = message.text;
    sent.parts = message.parts;
    sent.toolCalls = message.toolCalls;
    sent.toolCallId = message.toolCallId;
    return sent;
}

} // namespace

QList<openai::ChatMessage> sentMessages(const QString& system, const QList<store::Message>& path)
{
    QList<openai::ChatMessage> sent;
    if (!system.trimmed().isEmpty()) {
        openai::ChatMessage message;
        message.role = openai::Role::System;
        message.text = system;
        sent.append(message);
    }
    for (const store::Message& message : path) {
        if (!saysSomething(message))
            continue;
        const bool goesOn = message.continued && !sent.isEmpty() && sent.last().role == openai::Role::Assistant;
        if (!goesOn) {
            sent.append(sentMessage(message));
            continue;
        }
        sent.last().text += message.text;
        sent.last().toolCalls += message.toolCalls;
    }
    return sent;
}

void askToGoOn(openai::ChatRequest& request)
{
    openai::ChatMessage message;
    if (request.api == openai::Api::Completion) {
        for (const openai::ChatMessage& each : std::as_const(request.messages))
            message.text += each.role == openai::Role::System ? QString() : each.text;
        request.messages = {message};
        return;
    }
    message.text = u"Continue exactly where you stopped, in the middle of the word or line if need be. Repeat nothing "
                   "and add no introduction."_s;
    request.messages.append(message);
}

bool canContinue(const store::Message& message)
{
    using State = store::MessageState;
    if (message.role != openai::Role::Assistant || message.text.isEmpty())
        return false;
    if (message.state == State::Failed || message.state == State::Cancelled)
        return true;
    return message.state == State::Done && message.record && message.record->finish == openai::FinishReason::Length;
}

QString shownPrompt(const store::Message& prompt)
{
    const QString attached = attachmentLines(prompt.parts);
    return attached.isEmpty() ? prompt.text : prompt.text + u"\n\n"_s + attached;
}

QJsonArray withText(QJsonArray parts, const QString& text)
{
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QJsonObject part = parts[i].toObject();
        if (part[u"type"] != "text"_L1)
            continue;
        part[u"text"_s] = text;
        parts[i] = part;
        return parts;
    }
    if (!parts.isEmpty())
        parts.prepend(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}});
    return parts;
}

} // namespace bw::ui
