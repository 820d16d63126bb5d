// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "cache/cachekey.h"
#include "openai/chatcompletion.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace bw::cache {

using Seconds = std::chrono::seconds;

//! The longest that an entry is kept, whatever is asked for.
inline constexpr Seconds LongestTtl = std::chrono::hours(24 * 30);
//! How long after its time an entry may still stand in for an answer that failed.
inline constexpr Seconds StaleWindow = std::chrono::hours(24);

//! What one request wants of the cache.
struct CacheControls
{
    std::optional<Seconds> ttl; //!< instead of the model's, exactly; 0 or less: do not store
    bool noCache = false; //!< do not read: ask the gateway, and store its answer
    bool noStore = false; //!< read, but do not store
    bool bypass = false;  //!< as if there were no cache: regenerate, repeats, probes, key checks

    [[nodiscard]] bool mayRead() const noexcept { return !bypass && !noCache; }
    [[nodiscard]] bool mayStore() const noexcept { return !bypass && !noStore && (!ttl || ttl->count() > 0); }
    bool operator==(const CacheControls&) const = default;
};

//! Requests with temperature 0 or a fixed seed; others only where the gateway's switch says so.
[[nodiscard]] inline bool isCacheable(const CacheKey& key, bool cacheSampledAnswers) noexcept
{
    return !key.sampled || cacheSampledAnswers;
}

//! Only a whole answer that a person would want again: HTTP 200, ended by itself, every choice with text or tool calls
//! and finished by `stop` or `tool_calls`. Never an error, a cut-off, filtered, too long or empty one.
[[nodiscard]] bool isStorable(int httpStatus, const Failure& failure, const openai::ChatCompletion& completion);

//! May a stale answer stand in for this failure? Yes where the service could not answer; no where it did (a wrong
//! key, a bad request), where the person stopped it, and where text has been shown already.
[[nodiscard]] bool allowsStale(ErrorClass errorClass) noexcept;

//! How long answers stay fresh, by the longest prefix of the model's name.
struct TtlPolicy
{
    struct Row
    {
        QString prefix;
        Seconds ttl{0};

        bool operator==(const Row&) const = default;
    };

    QList<Row> overrides; //!< win over the built-in rows of the same length or shorter
    Seconds otherwise{3600};
    double jitter = 0.1; //!< ± share, so that entries stored together do not expire together

    //! Before jitter. "openai/gpt-4.1-mini" is found by its own rows and by those of "gpt-4.1-mini".
    [[nodiscard]] Seconds base(const QString& model) const;
    //! At least 1 s, at most LongestTtl. A ttl of the request is taken as it is.
    [[nodiscard]] Seconds ttlFor(const QString& model, const CacheControls& controls, const Random& random) const;

    bool operator==(const TtlPolicy&) const = default;
};

} // namespace bw::cache
