// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

#include <QJsonValue>

namespace bw::report {

enum class OtherProgram { Vllm, AiPerf };

[[nodiscard]] QString otherProgramId(OtherProgram program); //!< "vllm", "aiperf": the names of their runs, too
[[nodiscard]] std::optional<OtherProgram> otherProgramFromId(QStringView id);

//! The result as `vllm bench serve --save-result` or AIPerf's profile export would have written it: under their names and
//! by their definitions. Times are from the sending on; rates are of what went well over the whole run, drain included;
//! AIPerf's inter-token latency is our TPOT, vLLM's our chunk gap. An object; of several variants an array of them. What
//! importRun() reads of it is what was put in.
[[nodiscard]] QJsonValue runAs(const stress::RunResult& run, OtherProgram program);

} // namespace bw::report
