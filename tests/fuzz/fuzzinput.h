// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace bw::fuzz {

//! The fuzzer's bytes as text; a copy of its exact size, so that reading past it shows.
[[nodiscard]] inline std::string textOf(const uint8_t* data, size_t size)
{
    return std::string(data, data + size);
}

//! What must hold for every input.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace bw::fuzz
