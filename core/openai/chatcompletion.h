// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/errorclass.h"
#include "openai/chatrequest.h"
#include "openai/usage.h"

#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace bw::openai {

enum class FinishReason { None, Stop, Length, ToolCalls, ContentFilter, Error, Unknown };

[[nodiscard]] QString finishReasonId(FinishReason reason); //!< "stop", …; empty for None

//! By the providers' spellings; None for an empty one, Unknown for one nobody told us.
[[nodiscard]] FinishReason finishReasonFromRaw(QStringView raw);

//! What one event added to choice `choice`. Text is UTF-16 and may end inside a surrogate pair; only display sanitises.
struct ChatDelta
{
    int choice = 0;
    QString content;
    QString reasoning;
    bool toolCall = false; //!< a tool call began or grew
    Instant at = NoInstant;

    [[nodiscard]] bool isEmpty() const noexcept { return content.isEmpty() && reasoning.isEmpty() && !toolCall; }
};

struct ChatChoice
{
    int index = 0;
    QString content;
    QString reasoning;
    QList<ToolCall> toolCalls;
    FinishReason finish = FinishReason::None;
    QString finishRaw; //!< as the provider wrote it
    QJsonArray logprobs; //!< of the content, a token each: {token, logprob, bytes?, top_logprobs: [{token, logprob}]}

    bool operator==(const ChatChoice&) const = default;
};

//! The answer as far as it came.
struct ChatCompletion
{
    QString id;
    QString model;             //!< the model that answered
    QString fingerprint;       //!< `system_fingerprint`: which build of it; often empty
    QList<ChatChoice> choices; //!< by index
    std::optional<Usage> usage;
    bool truncated = false; //!< ended without [DONE], finish_reason or usage
    qint64 events = 0;      //!< data events, [DONE] included
    qint64 comments = 0;    //!< counted by the SSE parser, filled in by who joins the two

    bool operator==(const ChatCompletion&) const = default;
};

} // namespace bw::openai
