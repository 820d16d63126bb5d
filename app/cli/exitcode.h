// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw::cli {

enum ExitCode : int {
    ExitOk = 0,
    ExitFailed = 1, //!< the request or run failed, and its result is still printed; or that could not be printed
    ExitUsage = 2,
    ExitThresholdMissed = 3,
    ExitInterrupted = 130, //!< 128 + SIGINT, as shells count
};

} // namespace bw::cli
