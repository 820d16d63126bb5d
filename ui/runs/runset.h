// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/comparison.h"

#include <memory>

namespace bw::ui {

using KeptRun = std::shared_ptr<const stress::RunResult>;

//! Several runs as one whose variants they are, to be shown beside each other; their names say which is which. One run
//! is itself. Pure.
[[nodiscard]] KeptRun sideBySide(const QList<KeptRun>& runs);

//! Every later variant against the first, intervals by resampling; within a run its rounds together. Takes up to seconds.
[[nodiscard]] QList<stress::Difference> differencesOf(const QList<KeptRun>& runs);

//! What the plans of later runs have otherwise than the first one's: "load.level: 10 → 20". Empty: nothing. Pure.
[[nodiscard]] QStringList planDifferences(const QList<KeptRun>& runs);

} // namespace bw::ui
