// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

namespace bw::report {

// A stress run as a file for others. No key is in any of them: a run has none.

//! One page with charts, tables and the whole plan; needs nothing but itself. Its numbers are those of `stress --json`.
[[nodiscard]] QByteArray runHtml(const stress::RunResult& run);

//! Two tables with an empty line between them: every number (variant, metric, value, unit), then the time line.
[[nodiscard]] QByteArray runCsv(const stress::RunResult& run);

//! HdrHistogram log 1.3: a line a variant and distribution, tagged "variant.ttft", values in ns.
[[nodiscard]] QByteArray runHdrLog(const stress::RunResult& run);

} // namespace bw::report
