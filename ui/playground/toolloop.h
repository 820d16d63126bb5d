// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

namespace bw::ui {

// What a branch of a conversation says about calls of tools. Pure.

//! The calls of the last answer of `path` that no tool has answered yet; each has an id. Empty: nothing is to be done.
[[nodiscard]] QList<openai::ToolCall> openToolCalls(const QList<store::Message>& path);

//! How many answers since the newest prompt called tools.
[[nodiscard]] int toolRounds(const QList<store::Message>& path);

//! Calls as they must be sent back: some gateways give them no ids, or all the same one.
[[nodiscard]] QList<openai::ToolCall> withIds(QList<openai::ToolCall> calls);

} // namespace bw::ui
