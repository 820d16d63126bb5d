// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/paths.h"
#include "base/result.h"

#include <QDateTime>

namespace bw::store {

// A folder with everything of the person's: a copy of the database, and beside it the files of settings, prices, presets
// and rules. No keys: none of these files holds any.

[[nodiscard]] QString exportName(const QDateTime& now);           //!< "bellwether-20260102-030405"
[[nodiscard]] QString databaseOfExport(const QString& folder);    //!< where its copy of the database lies

//! Adds the files of settings to an export. Blocks; a handful of small files.
[[nodiscard]] Result<void> addSettingsTo(const QString& folder, const Paths& paths);

//! Has the export that this copy of a database belongs to settings too?
[[nodiscard]] bool hasSettingsBeside(const QString& database);

//! Puts those in the place of the program's own, which are kept beside them as "NAME.replaced-20260102-030405". The program
//! must be started again then.
[[nodiscard]] Result<void> takeSettingsBeside(const QString& database, const Paths& paths, const QDateTime& now);

} // namespace bw::store
