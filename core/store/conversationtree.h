// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

//! A conversation as a tree of messages: pure functions over the list that a Conversation holds (as they were first
//! saved, so a child stands behind its parent). A message whose parent is lost begins a branch of its own. All in linear time.
namespace bw::store {

//! From the first message to `leaf`; empty if there is no such message.
[[nodiscard]] QList<Message> pathTo(const QList<Message>& messages, const MessageId& leaf);

//! What is shown: the path to the conversation's leaf, or to the newest message if that is empty or gone.
[[nodiscard]] QList<Message> shownPath(const Conversation& conversation);

//! The newest end of a branch through `message`; itself if nothing follows, or if it is not there.
[[nodiscard]] MessageId newestBelow(const QList<Message>& messages, const MessageId& message);

//! Messages with the same parent and the same kind of role (a prompt's are prompts, an answer's are answers), `message`
//! among them, oldest first.
[[nodiscard]] QList<MessageId> siblingsOf(const QList<Message>& messages, const MessageId& message);

//! siblingsOf() each message that has more than itself.
[[nodiscard]] QHash<MessageId, QList<MessageId>> forksOf(const QList<Message>& messages);

//! `message` and all that follows it in any branch, parents first.
[[nodiscard]] QList<MessageId> subtreeOf(const QList<Message>& messages, const MessageId& message);

//! A copy under ids of its own, in no group, never stored; answers that were coming are Failed in it, for no call feeds
//! them.
[[nodiscard]] Conversation copyOf(const Conversation& conversation);

} // namespace bw::store
