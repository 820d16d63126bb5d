// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace bw::sim {

//! FNV-1a: the same on every platform, unlike std::hash. `hash`: of the text before this one.
[[nodiscard]] constexpr quint64 hashOf(std::string_view text, quint64 hash = 0xcbf29ce484222325ULL) noexcept
{
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

} // namespace bw::sim
