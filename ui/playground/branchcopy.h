// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

namespace bw::ui {

class ChatSession;

//! Another conversation, not stored yet, that stands where this one's shown branch ends: the same gateway, model, system
//! prompt, parameters and messages, but without records, for nothing was asked or paid twice. What is still streaming
//! is left out, with its prompt.
[[nodiscard]] store::Conversation branchCopy(const ChatSession& session);

} // namespace bw::ui
