// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace bw::sse {

//! One event. The views point into the parser or the fed bytes and die with the callback.
struct Event
{
    std::string_view type; //!< of `event:`; empty: "message"
    std::string_view data; //!< `data:` lines joined with "\n"; valid UTF-8 (U+FFFD where it was not)
    std::string_view error; //!< of the non-standard `error:` field (llama.cpp); then data may be empty
    bool unterminated = false; //!< the stream ended without the blank line
};

} // namespace bw::sse
