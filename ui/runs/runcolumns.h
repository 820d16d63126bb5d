// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/runstore.h"
#include "stress/runresult.h"

#include <QVariant>

namespace bw::ui {

//! What the list of runs shows of each; shared by its model and its view.
enum class RunColumn { Name, When, Gateway, Model, Load, Requests, P50, P99, Errors, Cost, Verdict, Tags, Notes };
inline constexpr int RunColumnCount = 13;

enum RunRole { RunSortRole = Qt::UserRole + 10, RunIdRole }; // above those of editable cells

[[nodiscard]] QString runColumnTitle(RunColumn column);
[[nodiscard]] bool isNumberColumn(RunColumn column);
[[nodiscard]] QString runColumnText(const store::RunHeader& run, RunColumn column);
[[nodiscard]] QString runColumnHint(const store::RunHeader& run, RunColumn column); //!< tool tip
//! A percentile of too few samples to mean much: shown in grey.
[[nodiscard]] bool isWeakColumn(const store::RunHeader& run, RunColumn column);
[[nodiscard]] QVariant runSortKey(const store::RunHeader& run, RunColumn column);

//! What became of it, in a word: "passed", "missed a threshold", "stopped", "client limited", "not measured", …
[[nodiscard]] QString runVerdict(const store::RunHeader& run);
enum class RunMood { Good, Neutral, Warning, Bad };
[[nodiscard]] RunMood runMood(const store::RunHeader& run);

//! "smoke", or the model and the time of a run without a name.
[[nodiscard]] QString runTitle(const store::RunHeader& run);
[[nodiscard]] QString runTitle(const stress::RunResult& run);

} // namespace bw::ui
