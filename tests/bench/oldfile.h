// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw::bench {

inline constexpr int OldChats = 300;

//! A database as the first version left it, with chats old-0, old-1, … of one message each.
[[nodiscard]] bool makeOldFile(const QString& path);

} // namespace bw::bench
