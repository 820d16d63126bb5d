// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace bw::sse {

[[nodiscard]] bool isValidUtf8(std::string_view text) noexcept;

//! `text` with one U+FFFD for each maximal part of a broken sequence, as WHATWG Encoding and Unicode 3.9 ask,
//! so that a browser and Bellwether show the same.
[[nodiscard]] std::string repairedUtf8(std::string_view text);

} // namespace bw::sse
