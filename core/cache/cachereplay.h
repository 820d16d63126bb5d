// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cacheentry.h"

#include <QList>

namespace bw::cache {

enum class ReplayPace {
    AtOnce,   //!< every offset 0, one delta a choice
    Recorded, //!< as the answer first came
};

struct ReplayStep
{
    Nanoseconds offset{0}; //!< after the start of the replay; never falls
    openai::ChatDelta delta; //!< `at` is not set: the player stamps it
};

//! The stored answer as a stream. The deltas put together are the completion, exactly, whatever the pacing says: text that
//! it does not cover comes with the last step. An entry without pacing replays at once.
[[nodiscard]] QList<ReplayStep> replaySteps(const CacheEntry& entry, ReplayPace pace);

} // namespace bw::cache
