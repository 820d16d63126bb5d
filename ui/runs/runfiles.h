// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "stress/runresult.h"

namespace bw::ui {

enum class RunFormat { Html, Json, Csv, HdrLog, Vllm, AiPerf }; //!< the last two: the numbers as those programs write theirs

[[nodiscard]] QString runFormatSuffix(RunFormat format);
[[nodiscard]] QString runFormatTitle(RunFormat format); //!< for a menu

[[nodiscard]] Result<void> writeRun(const stress::RunResult& run, RunFormat format, const QString& path);

//! A run of ours, of vLLM, GuideLLM or AIPerf, with an id of its own.
[[nodiscard]] Result<stress::RunResult> readRunFile(const QString& path);

} // namespace bw::ui
