// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatcompletion.h"
#include "openai/chatrequest.h"

namespace bw::gateway {

//! Tokens counted by us, where the gateway sent no usage; marked estimated. Texts only: images count nothing.
[[nodiscard]] openai::Usage estimatedUsage(const openai::ChatRequest& request, const openai::ChatCompletion& completion);

} // namespace bw::gateway
