// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <QTimeZone>

namespace bw::spend {

//! One attempt as money: a row of the ledger. An answer of the cache is a row too, with attempt 0 and no cost.
struct LedgerEntry
{
    RequestId request;
    int attempt = 0; //!< 1-based; 0: no attempt was made
    QDateTime at;    //!< UTC, when the request began
    record::Source source = record::Source::Cli;
    ProfileId gateway;
    QString gatewayName;
    EndpointId endpoint;
    QString endpointName;
    QString keyLabel;
    QString modelAsked;
    QString model; //!< that answered, else as asked of this endpoint
    bool ok = false; //!< of the attempt
    bool first = false; //!< of its request: counts the request
    bool fromCache = false;
    std::optional<openai::Usage> usage;
    std::optional<PicoUsd> ours;   //!< by our price book
    std::optional<PicoUsd> stated; //!< by the provider
    std::optional<PicoUsd> list;   //!< at the maker's list price
    std::optional<PicoUsd> saved;  //!< by our cache
    bool maybeBilled = false;      //!< sent, and ended without usage: nobody knows

    [[nodiscard]] std::optional<PicoUsd> amount() const; //!< *the* cost: stated, else ours
    [[nodiscard]] bool estimated() const noexcept { return usage && usage->estimated && !stated; }

    bool operator==(const LedgerEntry&) const = default;
};

//! Every attempt of a record, and after those the answer of the cache that stood in for them. The amounts sum to record::paid().
[[nodiscard]] QList<LedgerEntry> ledger(const record::RequestRecord& record);

//! Sums over ledger rows. Adding is associative: summaries of parts add up to the summary of the whole.
struct SpendSummary
{
    qint64 requests = 0;
    qint64 okRequests = 0;
    qint64 attempts = 0;
    qint64 cacheHits = 0;
    qint64 promptTokens = 0;
    qint64 cachedTokens = 0; //!< of the prompt's, read from the provider's cache
    qint64 outputTokens = 0;
    PicoUsd measured;  //!< from usage that the provider sent, or costs that it stated
    PicoUsd estimated; //!< from our own count of tokens, shown with "~"
    PicoUsd failed;    //!< of both, what attempts cost that failed
    qint64 unpriced = 0;    //!< attempts with usage whose price nobody knows
    qint64 maybeBilled = 0; //!< attempts that may have cost something unknown
    PicoUsd list;       //!< at list price, of attempts that have one, …
    PicoUsd listActual; //!< … and what these cost
    PicoUsd savedByCache;
    PicoUsd statedByProvider; //!< of attempts that have both a stated cost and ours, …
    PicoUsd oursBeside;       //!< … ours

    [[nodiscard]] PicoUsd total() const noexcept { return measured + estimated; }
    [[nodiscard]] PicoUsd savedAgainstList() const noexcept { return list - listActual; } //!< below 0: dearer than list
    void add(const LedgerEntry& entry);
    SpendSummary& operator+=(const SpendSummary& other);

    bool operator==(const SpendSummary&) const = default;
};

enum class SpendKey { Model, Gateway, Endpoint, Source, Key };

//! What a row is grouped under; empty where it has none (a key without a label).
[[nodiscard]] QString keyOf(const LedgerEntry& entry, SpendKey key);

[[nodiscard]] SpendSummary summary(const QList<LedgerEntry>& entries);
[[nodiscard]] QMap<QString, SpendSummary> summaryBy(const QList<LedgerEntry>& entries, SpendKey key);
//! By the day in `zone` on which the request began.
[[nodiscard]] QMap<QDate, SpendSummary> summaryByDay(const QList<LedgerEntry>& entries, const QTimeZone& zone);

} // namespace bw::spend
