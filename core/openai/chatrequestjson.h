// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatrequest.h"

namespace bw::openai {

[[nodiscard]] std::optional<Role> roleFromId(QStringView id);

//! The reverse of ChatRequest::toJson(), for bodies that were kept or come from somewhere else: what is not model,
//! messages (or prompt) or stream is a parameter. InvalidInput if it is no JSON object, or has neither a list of messages
//! nor a prompt that is one text.
[[nodiscard]] Result<ChatRequest> chatRequestFromJson(const QByteArray& json);

} // namespace bw::openai
