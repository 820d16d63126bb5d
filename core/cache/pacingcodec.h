// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cacheentry.h"

namespace bw::cache {

//! Pacing as one string: base64 of variable-length numbers, four an event (the step of the offset in ns, twice the choice plus
//! one for a tool call, units of content, units of reasoning). There are as many events as tokens; as JSON numbers
//! they took most of the time of a hit.
[[nodiscard]] QString packPacing(const QList<PacingEvent>& pacing);

//! Up to the first thing that makes no sense.
[[nodiscard]] QList<PacingEvent> unpackPacing(const QString& packed);

} // namespace bw::cache
