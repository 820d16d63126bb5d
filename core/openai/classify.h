// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"
#include "openai/apierror.h"
#include "openai/chatcompletion.h"

namespace bw::openai {

//! Class of a response that failed. Structured codes (code, type, reason) come before the status, the status before
//! everything else; the words of a message never decide, but for xAI's 400 "Incorrect API key". An error in a body with
//! status 2xx is classed by its own code.
[[nodiscard]] ErrorClass classify(int status, const ApiError& error);

//! Class of an error inside a stream: `stream_error` once text has come, before that by its code.
[[nodiscard]] ErrorClass classifyStreamError(const ApiError& error, bool afterFirstDelta);

//! Class of a finished choice: `content_filter`, `overloaded` (network_error, insufficient_system_resource),
//! `stream_error` for any other error, else Ok.
[[nodiscard]] ErrorClass classifyFinish(const ChatChoice& choice);

//! May the model have been at work when the response got this status? Not if it was refused: a client's mistake, a limit, an
//! overload (503, 529), an origin that was not reached (Cloudflare's 521 to 523, 525, 526 and 530). A gateway that broke, or
//! did not wait for the end, may have passed the request on.
[[nodiscard]] bool mayHaveWorked(int status) noexcept;

} // namespace bw::openai
