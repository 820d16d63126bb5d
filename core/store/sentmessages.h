// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

namespace bw::store {

//! From messages as they are kept to messages as they are sent: the system prompt, unless blank, and what of `path` says
//! something. An answer that failed before its first word is left out, one that was continued goes as one message. Pure.
[[nodiscard]] QList<openai::ChatMessage> sentMessages(const QString& system, const QList<Message>& path);

} // namespace bw::store
