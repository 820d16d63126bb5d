// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/money.h"
#include "openai/chatrequest.h"
#include "record/requestrecord.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace bw::store {

enum class MessageState { Done, Streaming, Failed, Cancelled };

//! One message as kept. A conversation is a tree: `parent` is the message it answers or follows. Further choices of one
//! answer (n > 1) are its siblings; the record is at the first of them.
struct Message
{
    MessageId id;
    MessageId parent; //!< empty: the first
    openai::Role role = openai::Role::User;
    QString text;
    QString reasoning;
    MessageState state = MessageState::Done;
    QDateTime createdAt;                         //!< UTC
    std::optional<record::RequestRecord> record; //!< of an answer
    //! Of a prompt: content parts as in openai::ChatMessage (text first, then images as data URLs, files as text
    //! parts). Empty: the text alone.
    QJsonArray parts;
    QList<openai::ToolCall> toolCalls; //!< of an answer
    QString toolCallId;                //!< role Tool: which call this answers
    QJsonArray logprobs;    //!< of an answer: choices[0].logprobs.content as it came; empty if it was not asked for
    bool continued = false; //!< of an answer: its text goes on where the parent, an answer too, was cut

    bool operator==(const Message&) const = default;
};

struct ConversationSummary
{
    ConversationId id;
    QString title;
    QDateTime updatedAt;         //!< UTC
    std::optional<PicoUsd> cost; //!< of all its panes; nullopt: no answer with a known price
    QString folder = {};         //!< one level; empty: in none
    bool pinned = false;
    bool hasDraft = false;     //!< read only: follows Conversation::draft
    ConversationId group = {}; //!< empty: alone; else the conversation that stands in the list for all panes beside it
    int pane = 0;              //!< place in the group, from the left

    bool operator==(const ConversationSummary&) const = default;
};

struct Conversation
{
    ConversationSummary summary;
    QString system;
    ProfileId gateway;
    QString model;
    QJsonObject parameters;
    QString draft;
    MessageId leaf;          //!< the end of the branch that is shown; empty: the newest
    QList<Message> messages; //!< as they were first saved: a parent stands before what follows it
    int unreadable = 0;      //!< messages whose row makes no sense; left in the file, not in the list

    bool operator==(const Conversation&) const = default;
};

} // namespace bw::store
