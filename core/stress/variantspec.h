// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/engine.h"
#include "stress/segment.h"

namespace bw::stress {

//! Whom a variant asks and how; without what all variants share (prompts, guard, log, gate, rules). InvalidInput if its
//! gateway is not among the targets, or a price is needed that nobody knows.
[[nodiscard]] Result<Segment> segmentFor(const RunOrder& order, const Variant& variant, const PromptBook& prompts);

//! What of the client's own resilience is on, in words for the result.
[[nodiscard]] QStringList switchedOn(const Plan& plan);

} // namespace bw::stress
