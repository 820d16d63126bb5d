// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bw::stress {
struct RunResult;
}

namespace bw::ui {

//! Whether a person has probably looked away while this run was on: it took a minute or more.
[[nodiscard]] bool isLongRun(const stress::RunResult& run);

//! What became of a run that is over, in a sentence or two for who is not at the window. Pure.
[[nodiscard]] QString runNotice(const stress::RunResult& run);

} // namespace bw::ui
