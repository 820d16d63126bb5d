// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "stress/runresult.h"

#include <QJsonObject>

namespace bw::stress {

//! A whole run, exactly: for the store and for files. Its keys besides `run` are those of `stress --json`, for who reads
//! only the numbers.
[[nodiscard]] QJsonObject toJson(const RunResult& run);

//! The reverse. A run that was not over when it was written is Interrupted: whoever wrote it is gone. A document of
//! `stress --json` alone is read too; its distributions are then known at its percentiles only. Parse for anything else.
[[nodiscard]] Result<RunResult> runFromJson(const QJsonObject& json);

} // namespace bw::stress
