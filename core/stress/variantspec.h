// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/engine.h"
#include "stress/segment.h"

namespace bw::stress {

//! Whom a variant asks and how; without what all variants share (prompts, guard, log, gate, rules). InvalidInput if its
//! gateway is not among the targets, or a price is needed that nobody knows.
//! `today`: by whose prices, see spend::priceDay().
[[nodiscard]] Result<Segment> segmentFor(const RunOrder& order, const Variant& variant, QDate today);

//! What of the client's own resilience is on, in words for the result.
[[nodiscard]] QStringList switchedOn(const Plan& plan);

} // namespace bw::stress
