// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sql.h"

#include <QLatin1StringView>

#include <span>

namespace bw::store {

//! One step of the schema; `version` is what PRAGMA user_version says afterwards. Steps are only ever added.
struct Migration
{
    int version = 0;
    std::span<const QLatin1StringView> statements;
};

//! Every step, oldest first.
[[nodiscard]] std::span<const Migration> migrations() noexcept;

//! What a rescue leaves undone: messages whose conversation is lost get one again.
[[nodiscard]] std::span<const QLatin1StringView> afterRescue() noexcept;

[[nodiscard]] int latestVersion(std::span<const Migration> steps) noexcept;

//! Runs the steps above the database's version, each in a transaction of its own: a step is there whole or not at all.
[[nodiscard]] Result<void> migrate(QSqlDatabase& database, std::span<const Migration> steps);

[[nodiscard]] Result<int> schemaVersion(QSqlDatabase& database);

} // namespace bw::store
