// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "stress/runresult.h"

namespace bw::report {

//! A run out of a file, told apart by its keys: of ours (whole or `--json`), vLLM's `bench serve`, GuideLLM's benchmarks
//! or AIPerf's profile_export_aiperf.json. What others call differently is put under our names: GuideLLM's and AIPerf's
//! inter-token latency is the mean gap of a request and becomes TPOT; vLLM's pooled one becomes the chunk gap. Where only
//! percentiles are known, the distribution is filled in between. Others measure from the sending on, so theirs are the
//! service times, and say nothing of how well they were themselves. Parse for anything else.
[[nodiscard]] Result<stress::RunResult> importRun(const QByteArray& json);

} // namespace bw::report
