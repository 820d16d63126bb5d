// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/migrations.h"

namespace bw::store {

//! The history of requests lives in a file of its own: it may grow to gigabytes, and then neither its upkeep nor its
//! backups nor its damage may touch the person's chats.
[[nodiscard]] std::span<const Migration> recordMigrations() noexcept;
//! What a rescue leaves undone: the index of words has no rows of its own to copy.
[[nodiscard]] std::span<const QLatin1StringView> afterRecordRescue() noexcept;

} // namespace bw::store
