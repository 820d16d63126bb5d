// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spend/budgets.h"

#include <memory>

namespace bw::cli {

//! The daily limits of this process, with what the app's history says was spent today already: the limit of a saved gateway
//! holds here too. Read once, never written; without a history nothing was spent, and if
//! there is one that cannot be read, it says so on stderr. What the command line
//! itself spent is in no history.
[[nodiscard]] std::shared_ptr<spend::DailyBudgets> dailyBudgets();

} // namespace bw::cli
