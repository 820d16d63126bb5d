// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw::store {

//! A title from a first prompt: its first line, at most 60 characters, cut between words where it can be.
[[nodiscard]] QString titleFrom(const QString& prompt);

} // namespace bw::store
