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

//! One message as kept. A conversation is a tree: `parent` is the message it answers or follows.
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

    bool operator==(const Message&) const = default;
};

struct ConversationSummary
{
    ConversationId id;
    QString title;
    QDateTime updatedAt;         //!< UTC
    std::optional<PicoUsd> cost; //!< nullopt: no answer with a known price

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
    QList<Message> messages; //!< by creation
    int unreadable = 0;      //!< messages whose row makes no sense; left in the file, not in the list

    bool operator==(const Conversation&) const = default;
};

} // namespace bw::store
