// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace bw::openai {

enum class Role { System, Developer, User, Assistant, Tool };

[[nodiscard]] QString roleId(Role role); //!< "system", "user", …

struct ToolCall
{
    QString id;
    QString name;
    QString arguments; //!< the JSON text as it came; may be no valid JSON

    bool operator==(const ToolCall&) const = default;
};

struct ChatMessage
{
    Role role = Role::User;
    QString text;
    QJsonArray parts;          //!< content parts (images …); used instead of text when not empty
    QList<ToolCall> toolCalls; //!< assistant only
    QString toolCallId;        //!< tool only
    QString name;

    bool operator==(const ChatMessage&) const = default;
};

[[nodiscard]] ChatMessage textMessage(Role role, const QString& text);

//! Where a request goes, and so what its body looks like.
enum class Api {
    Chat,       //!< /chat/completions: `messages`
    Completion, //!< /completions: `prompt`, the text that the model is to go on with
};

//! As they go over the wire.
[[nodiscard]] QJsonArray toJson(const QList<ChatMessage>& messages);

[[nodiscard]] QString apiPath(Api api); //!< "chat/completions", "completions"

//! What a request allows its answer to be.
struct OutputLimit
{
    std::optional<qint64> tokens{}; //!< of each answer; nullopt: not said
    qint64 answers = 1;           //!< that are billed

    bool operator==(const OutputLimit&) const = default;
};

//! From `max_completion_tokens` and `max_tokens` (the larger one: gateways differ in which they obey), `n` and `best_of`.
[[nodiscard]] OutputLimit outputLimit(const QJsonObject& parameters);

//! One request for a text. What is unset is not sent.
struct ChatRequest
{
    Api api = Api::Chat;
    QString model;
    QList<ChatMessage> messages; //!< Completion: their texts, one after the other, are the prompt
    QJsonObject parameters; //!< temperature, max_tokens, top_p, seed, stop, tools, response_format, reasoning_effort, …
    bool stream = true;
    bool includeUsage = true; //!< stream_options.include_usage; only with stream

    //! The JSON body; parameters never override model, messages (or prompt), stream.
    [[nodiscard]] QByteArray toJson() const;

    bool operator==(const ChatRequest&) const = default;
};

} // namespace bw::openai
