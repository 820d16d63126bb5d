// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachelead.h"

#include <optional>

namespace bw::cache {

//! What the cache says to a request.
struct CacheAnswer
{
    std::optional<CacheEntry> fresh; //!< a hit: use it, ask nobody
    std::optional<CacheEntry> stale; //!< of a miss: what there was before, for when the gateway fails
    bool coalesced = false; //!< the hit is the answer of another call that was under way
    CacheLead lead; //!< of a miss: say how asking ended

    [[nodiscard]] bool isHit() const noexcept { return fresh.has_value(); }
    //! What may stand in for an answer that failed so; nullptr if nothing. For gateways with serve-stale-on-error on.
    [[nodiscard]] const CacheEntry* insteadOf(const Failure& failure) const noexcept
    {
        return stale && allowsStale(failure.errorClass) ? &*stale : nullptr;
    }
};

} // namespace bw::cache
