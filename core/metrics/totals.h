// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/timeshare.h"
#include "record/spent.h"

#include <array>

namespace bw::metrics {

//! What can be counted and summed of the requests that ended in some span of time. Adds up: the totals of two spans or
//! two series are the sums of theirs.
struct Totals
{
    qint64 requests = 0; //!< ended, however
    std::array<qint64, ErrorClassCount> byClass{}; //!< by static_cast<size_t>(ErrorClass)
    qint64 good = 0;      //!< ok and not truncated
    qint64 truncated = 0; //!< ok, but nothing that counts as an end
    qint64 empty = 0;     //!< ok, a chat, and no output token
    qint64 streams = 0;
    qint64 attempts = 0;
    qint64 retried = 0; //!< requests of more than one attempt

    qint64 tokensIn = 0;
    qint64 tokensCached = 0; //!< of tokensIn
    qint64 tokensOut = 0;    //!< billed as output, reasoning included
    qint64 tokensReasoning = 0;
    qint64 tokensEstimated = 0; //!< of tokensIn and tokensOut: counted by us, shown with "~"
    qint64 cacheTokensIn = 0;   //!< of answers of our own cache: read, …
    qint64 cacheTokensOut = 0;  //!< … and given to the person, but billed to nobody

    qint64 cacheHits = 0; //!< stale ones included
    qint64 cacheMisses = 0;

    PicoUsd cost;     //!< of those with a known price: record::paid()
    PicoUsd estimatedCost; //!< of cost: by our own count of tokens; see record::Spent
    PicoUsd listCost; //!< at list price, of those where it is known, …
    PicoUsd listActual; //!< … and what these cost
    PicoUsd savedCost; //!< not paid thanks to the cache
    PicoUsd failedCost; //!< of cost: of requests that did not go well
    qint64 priced = 0;   //!< asked a gateway, and what that cost is known
    qint64 unpriced = 0; //!< with usage but no price
    qint64 freeHits = 0; //!< answers of the cache for which nothing was paid: neither of the two
    qint64 unpricedHits = 0; //!< answers of the cache of which nobody knows what they saved
    qint64 maybeBilled = 0; //!< with an attempt that may have been billed and that no sum has

    qint64 connectionsOpened = 0;
    qint64 connectionsReused = 0;
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0;

    // These two belong to the time in which they happened, not to the end of the request.
    Nanoseconds inFlight{0};   //!< sum over requests, sent to end; / width: mean concurrency
    double tokensStreamed = 0; //!< output tokens by the time of their delta; / width: system tokens a second

    [[nodiscard]] qint64 ok() const noexcept { return of(ErrorClass::Ok); }
    [[nodiscard]] qint64 of(ErrorClass errorClass) const noexcept { return byClass[static_cast<size_t>(errorClass)]; }
    //! A person's own stop is no attempt at an answer, so neither good nor bad.
    [[nodiscard]] qint64 attempted() const noexcept { return requests - of(ErrorClass::Cancelled); }
    [[nodiscard]] qint64 failed() const noexcept { return attempted() - ok(); }
    [[nodiscard]] std::optional<double> errorRate() const noexcept;    //!< 0 … 1; nullopt: nothing attempted
    [[nodiscard]] std::optional<double> cacheHitRate() const noexcept; //!< 0 … 1; nullopt: the cache was never asked
    [[nodiscard]] std::optional<double> reuseRate() const noexcept;    //!< 0 … 1; nullopt: no connection known

    [[nodiscard]] record::Spent spent() const;
    [[nodiscard]] record::Spent saved() const; //!< thanks to the cache
    [[nodiscard]] qint64 costed() const noexcept { return priced + freeHits; } //!< whose cost is known, 0 included
    [[nodiscard]] qint64 deliveredIn() const noexcept { return tokensIn + cacheTokensIn; }
    [[nodiscard]] qint64 deliveredOut() const noexcept { return tokensOut + cacheTokensOut; } //!< for rates

    void add(const record::RequestRecord& record); //!< all but inFlight and tokensStreamed
    void add(const TimeShare& share);              //!< those two
    Totals& operator+=(const Totals& other);
    bool operator==(const Totals&) const = default;
};

//! The plain counts of Totals by name, for what must treat all of them alike: sums, files, exports. Ids never change, and
//! neither does the order: new ones go to the end.
struct CountField
{
    QLatin1StringView id;
    qint64 Totals::*member;
};

inline constexpr std::array CountFields = {
    CountField{QLatin1StringView("requests"), &Totals::requests},
    CountField{QLatin1StringView("good"), &Totals::good},
    CountField{QLatin1StringView("truncated"), &Totals::truncated},
    CountField{QLatin1StringView("empty"), &Totals::empty},
    CountField{QLatin1StringView("streams"), &Totals::streams},
    CountField{QLatin1StringView("attempts"), &Totals::attempts},
    CountField{QLatin1StringView("retried"), &Totals::retried},
    CountField{QLatin1StringView("tokens_in"), &Totals::tokensIn},
    CountField{QLatin1StringView("tokens_cached"), &Totals::tokensCached},
    CountField{QLatin1StringView("tokens_out"), &Totals::tokensOut},
    CountField{QLatin1StringView("tokens_reasoning"), &Totals::tokensReasoning},
    CountField{QLatin1StringView("tokens_estimated"), &Totals::tokensEstimated},
    CountField{QLatin1StringView("cache_hits"), &Totals::cacheHits},
    CountField{QLatin1StringView("cache_misses"), &Totals::cacheMisses},
    CountField{QLatin1StringView("priced"), &Totals::priced},
    CountField{QLatin1StringView("unpriced"), &Totals::unpriced},
    CountField{QLatin1StringView("maybe_billed"), &Totals::maybeBilled},
    CountField{QLatin1StringView("connections_opened"), &Totals::connectionsOpened},
    CountField{QLatin1StringView("connections_reused"), &Totals::connectionsReused},
    CountField{QLatin1StringView("bytes_sent"), &Totals::bytesSent},
    CountField{QLatin1StringView("bytes_received"), &Totals::bytesReceived},
    CountField{QLatin1StringView("free_hits"), &Totals::freeHits},
    CountField{QLatin1StringView("unpriced_hits"), &Totals::unpricedHits},
    CountField{QLatin1StringView("cache_tokens_in"), &Totals::cacheTokensIn},
    CountField{QLatin1StringView("cache_tokens_out"), &Totals::cacheTokensOut},
};

//! The sums of money of Totals, likewise.
struct MoneyField
{
    QLatin1StringView id;
    PicoUsd Totals::*member;
};

inline constexpr std::array MoneyFields = {
    MoneyField{QLatin1StringView("cost"), &Totals::cost},
    MoneyField{QLatin1StringView("list_cost"), &Totals::listCost},
    MoneyField{QLatin1StringView("saved_cost"), &Totals::savedCost},
    MoneyField{QLatin1StringView("list_actual"), &Totals::listActual},
    MoneyField{QLatin1StringView("failed_cost"), &Totals::failedCost},
    MoneyField{QLatin1StringView("estimated_cost"), &Totals::estimatedCost},
};

} // namespace bw::metrics
