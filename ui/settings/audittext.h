// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/keycollector.h"

namespace bw::ui {

// What an audit found, in sentences. No key, nor a part of one, is in any of them.

//! "3 keys, 41 files, 212 MB read: none was found."
[[nodiscard]] QString auditSummary(const store::AuditReport& report);
//! One for each finding: whose key, where, and what to do about that file.
[[nodiscard]] QStringList findingTexts(const store::AuditReport& report);
//! What was not looked for or not read, and why; and what to do about keys that were found.
[[nodiscard]] QStringList auditRemarks(const store::AuditReport& report, const CollectedKeys& collected);

} // namespace bw::ui
