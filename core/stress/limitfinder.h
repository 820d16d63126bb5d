// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resilience/ratelimitheaders.h"
#include "stress/runresult.h"

#include <mutex>

namespace bw::stress {

//! Finds the rate limits that a gateway shows to a run: what its headers tell, else where its refusals begin. Any thread.
class LimitFinder
{
public:
    LimitFinder() = default;
    Q_DISABLE_COPY_MOVE(LimitFinder)

    //! Whether the headers of a request that begins now are worth a look: about once a second.
    [[nodiscard]] bool wantsLook(Instant now);
    void look(const resilience::RateLimitSnapshot& told);

    //! By headers, and by the time lines of `run` for what no header told.
    [[nodiscard]] QList<FoundLimit> found(const RunResult& run) const;

private:
    mutable std::mutex m_mutex;
    Instant m_nextLook = NoInstant;
    std::optional<qint64> m_requests; //!< a minute
    std::optional<qint64> m_tokens;   //!< a minute
};

//! How many requests a minute a gateway answers from its first refusal on; nullopt: it refuses too few to say.
[[nodiscard]] std::optional<qint64> limitSeen(const VariantResult& result);

} // namespace bw::stress
