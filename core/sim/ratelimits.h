// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <unordered_map>

namespace bw::sim {

//! The gateway's limits a minute and key, as OpenAI keeps them: buckets that start full and refill all the time.
class RateLimits
{
public:
    RateLimits(std::optional<int> requestsPerMinute, std::optional<int> tokensPerMinute);

    struct Decision
    {
        bool admitted = true;
        bool forTokens = false;       //!< it was the token limit that refused
        Nanoseconds retryAfter{0};    //!< until it would be admitted
        QByteArray headers;           //!< x-ratelimit-* lines (and Retry-After when refused), each with its CRLF
    };

    //! Takes one request and its tokens from the key's buckets, or nothing. A request larger than the whole token
    //! limit waits for a full bucket.
    [[nodiscard]] Decision admit(const std::string& key, int tokens, Instant now);

    //! "120ms", "1.5s", "6m0s": how OpenAI writes the time until a limit is whole again.
    [[nodiscard]] static QByteArray resetText(Nanoseconds span);

private:
    class Bucket
    {
    public:
        explicit Bucket(int perMinute) : m_capacity(perMinute), m_level(perMinute) {}

        void refill(Instant now);
        [[nodiscard]] Nanoseconds waitFor(int amount) const;
        void take(int amount);
        void describe(QByteArray& headers, QByteArrayView what) const;

    private:
        [[nodiscard]] Nanoseconds timeFor(double amount) const;

        double m_capacity = 0;
        double m_level = 0;
        Instant m_filled = NoInstant;
    };

    struct Buckets
    {
        std::optional<Bucket> requests;
        std::optional<Bucket> tokens;
    };

    Buckets m_full;
    std::unordered_map<std::string, Buckets> m_keys;
};

} // namespace bw::sim
