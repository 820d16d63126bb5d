// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/totals.h"

namespace bw::metrics {

namespace {

std::optional<double> share(qint64 part, qint64 whole) noexcept
{
    if (whole <= 0)
        return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

void addOutcome(Totals& totals, const record::RequestRecord& record)
{
    const bool ok = record.failure.errorClass == ErrorClass::Ok;
    ++totals.requests;
    ++totals.byClass[static_cast<size_t>(record.failure.errorClass)];
    totals.good += ok && !record.truncated ? 1 : 0;
    totals.truncated += ok && record.truncated ? 1 : 0;
    totals.empty += ok && record.operation == record::Operation::Chat && record::tokensOut(record) == 0 ? 1 : 0;
    totals.streams += record.stream ? 1 : 0;
    totals.attempts += record::attemptsMade(record);
    totals.retried += record::attemptsMade(record) > 1 ? 1 : 0;
    totals.maybeBilled += record::mayHaveCostMore(record) ? 1 : 0;
}

void addMoney(Totals& totals, const record::RequestRecord& record)
{
    const auto [cost, unpriced, estimated] = record::spentOn(record);
    const bool stored = record::isFromCache(record);
    const bool free = stored && cost == PicoUsd();
    totals.cost += cost.value_or(PicoUsd());
    totals.estimatedCost += estimated;
    totals.priced += cost && !free ? 1 : 0;
    totals.freeHits += free ? 1 : 0;
    totals.unpriced += unpriced;
    totals.unpricedHits += stored && !record.savedCost ? 1 : 0;
    totals.failedCost += record.failure.errorClass == ErrorClass::Ok ? PicoUsd() : cost.value_or(PicoUsd());
    totals.listCost += record.listCost.value_or(PicoUsd());
    totals.listActual += record.listCost ? cost.value_or(PicoUsd()) : PicoUsd();
    totals.savedCost += record.savedCost.value_or(PicoUsd());
}

void addUsage(Totals& totals, const record::RequestRecord& record)
{
    if (!record.usage)
        return;
    const qint64 out = record::tokensOut(record);
    if (record::isFromCache(record)) { // they were billed when the answer first came
        totals.cacheTokensIn += record.usage->promptTokens;
        totals.cacheTokensOut += out;
        return;
    }
    totals.tokensIn += record.usage->promptTokens;
    totals.tokensCached += record.usage->cachedInPrompt();
    totals.tokensOut += out;
    totals.tokensReasoning += record.usage->reasoningTokens;
    totals.tokensEstimated += record.usage->estimated ? record.usage->promptTokens + out : 0;
}

void addConnections(Totals& totals, const record::RequestRecord& record)
{
    for (const record::Attempt& attempt : record.attempts) {
        totals.connectionsOpened += attempt.connection.reused == false ? 1 : 0;
        totals.connectionsReused += attempt.connection.reused == true ? 1 : 0;
        totals.bytesSent += attempt.connection.bytesSent;
        totals.bytesReceived += attempt.connection.bytesReceived;
    }
}

} // namespace

std::optional<double> Totals::errorRate() const noexcept
{
    return share(failed(), attempted());
}

std::optional<double> Totals::cacheHitRate() const noexcept
{
    return share(cacheHits, cacheHits + cacheMisses);
}

std::optional<double> Totals::reuseRate() const noexcept
{
    return share(connectionsReused, connectionsOpened + connectionsReused);
}

record::Spent Totals::spent() const
{
    return {costed() > 0 ? std::optional(cost) : std::nullopt, unpriced, estimatedCost};
}

record::Spent Totals::saved() const
{
    return {cacheHits > 0 ? std::optional(savedCost) : std::nullopt, unpricedHits, {}};
}

void Totals::add(const record::RequestRecord& record)
{
    using record::CacheState;
    addOutcome(*this, record);
    addMoney(*this, record);
    addUsage(*this, record);
    addConnections(*this, record);
    cacheHits += record.cache == CacheState::Hit || record.cache == CacheState::Stale ? 1 : 0;
    cacheMisses += record.cache == CacheState::Miss ? 1 : 0;
}

void Totals::add(const TimeShare& share)
{
    inFlight += share.inFlight;
    tokensStreamed += share.tokens;
}

Totals& Totals::operator+=(const Totals& other)
{
    for (size_t i = 0; i < byClass.size(); ++i)
        byClass[i] += other.byClass[i];
    for (const CountField& field : CountFields)
        this->*field.member += other.*field.member;
    for (const MoneyField& field : MoneyFields)
        this->*field.member += other.*field.member;
    inFlight += other.inFlight;
    tokensStreamed += other.tokensStreamed;
    return *this;
}

} // namespace bw::metrics
