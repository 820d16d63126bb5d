// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QList>

namespace bw::ui {

//! How many tokens a second came in each of so many equal parts of the time from the first to the last, one a time
//! given. Fewer parts for few tokens; empty for fewer than eight, or no time between them: that is no curve.
[[nodiscard]] QList<double> tokenPace(const QList<Instant>& times, int parts);

} // namespace bw::ui
