// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/ledger.h"

#include "spend/charge.h"

namespace bw::spend {

namespace {

using record::RequestRecord;

LedgerEntry commonOf(const RequestRecord& record)
{
    LedgerEntry entry;
    entry.request = record.id;
    entry.at = record.startedAt.toUTC();
    entry.source = record.source;
    entry.gateway = record.gateway;
    entry.gatewayName = record.gatewayName;
    entry.endpoint = record.servedByEndpoint;
    entry.endpointName = record.servedByEndpointName;
    entry.keyLabel = record.keyLabel;
    entry.modelAsked = record.model;
    entry.model = record.servedBy.isEmpty() ? record.model : record.servedBy;
    entry.ok = record.failure.errorClass == ErrorClass::Ok;
    entry.first = true;
    return entry;
}

//! The answer of the cache. Its tokens were paid for when they first came.
LedgerEntry fromCache(const RequestRecord& record)
{
    LedgerEntry entry = commonOf(record);
    entry.fromCache = true;
    entry.ours = PicoUsd();
    entry.saved = record.savedCost;
    return entry;
}

//! What ended before anything was sent.
LedgerEntry withoutAttempt(const RequestRecord& record)
{
    LedgerEntry entry = commonOf(record);
    entry.usage = record.usage;
    entry.ours = record.cost;
    entry.stated = record.usage ? record.usage->providerCost : std::nullopt;
    entry.list = record.listCost;
    entry.maybeBilled = record.maybeBilled;
    return entry;
}

//! Records made before attempts had costs have only their own.
bool knowsCostsOfAttempts(const RequestRecord& record)
{
    return std::any_of(record.attempts.begin(), record.attempts.end(),
                       [](const record::Attempt& attempt) { return record::paid(attempt).has_value(); });
}

LedgerEntry withAttempt(const RequestRecord& record, qsizetype index, bool answering)
{
    const record::Attempt& attempt = record.attempts[index];
    LedgerEntry entry = commonOf(record);
    entry.attempt = static_cast<int>(index) + 1;
    entry.endpoint = attempt.endpoint;
    entry.endpointName = attempt.endpointName;
    if (!attempt.keyLabel.isEmpty())
        entry.keyLabel = attempt.keyLabel;
    if (!answering && !attempt.model.isEmpty())
        entry.model = attempt.model;
    entry.ok = attempt.failure.errorClass == ErrorClass::Ok;
    entry.usage = attempt.usage;
    entry.ours = attempt.cost;
    entry.stated = attempt.usage ? attempt.usage->providerCost : std::nullopt;
    if (answering && !knowsCostsOfAttempts(record)) {
        entry.usage = record.usage;
        entry.ours = record.cost;
        entry.stated = record.usage ? record.usage->providerCost : std::nullopt;
    }
    entry.list = answering ? record.listCost : std::nullopt;
    entry.maybeBilled = attempt.failure.maybeBilled;
    return entry;
}

} // namespace

std::optional<PicoUsd> LedgerEntry::amount() const
{
    return stated ? stated : ours;
}

QList<LedgerEntry> ledger(const RequestRecord& record)
{
    const bool stored = record::isFromCache(record);
    if (record::attemptsMade(record) == 0 || record.cache == record::CacheState::Hit)
        return {stored ? fromCache(record) : withoutAttempt(record)};
    QList<LedgerEntry> entries;
    const qsizetype answering = stored ? -1 : answeringAttempt(record);
    for (qsizetype i = 0; i < record.attempts.size(); ++i) {
        if (record::wasMade(record.attempts[i]))
            entries.append(withAttempt(record, i, i == answering));
    }
    if (stored) // after all of them had failed
        entries.append(fromCache(record));
    for (LedgerEntry& entry : entries)
        entry.first = &entry == &entries.constFirst();
    return entries;
}

void SpendSummary::add(const LedgerEntry& entry)
{
    requests += entry.first ? 1 : 0;
    okRequests += entry.ok ? 1 : 0; // one attempt of a request at most ends well
    attempts += entry.attempt > 0 ? 1 : 0;
    cacheHits += entry.fromCache ? 1 : 0;
    savedByCache += entry.saved.value_or(PicoUsd());
    if (entry.usage) {
        const qint64 prompt = std::max<qint64>(0, entry.usage->promptTokens);
        promptTokens += prompt;
        cachedTokens += std::clamp<qint64>(entry.usage->cachedTokens, 0, prompt);
        outputTokens += entry.usage->outputTokens();
    }
    const std::optional<PicoUsd> amount = entry.amount();
    maybeBilled += entry.maybeBilled && !amount ? 1 : 0;
    if (!amount) {
        unpriced += entry.usage ? 1 : 0;
        return;
    }
    (entry.estimated() ? estimated : measured) += *amount;
    failed += entry.ok ? PicoUsd() : *amount;
    if (entry.list) {
        list += *entry.list;
        listActual += *amount;
    }
    if (entry.stated && entry.ours) {
        statedByProvider += *entry.stated;
        oursBeside += *entry.ours;
    }
}

SpendSummary& SpendSummary::operator+=(const SpendSummary& other)
{
    for (qint64 SpendSummary::*count :
         {&SpendSummary::requests, &SpendSummary::okRequests, &SpendSummary::attempts, &SpendSummary::cacheHits,
          &SpendSummary::promptTokens, &SpendSummary::cachedTokens, &SpendSummary::outputTokens, &SpendSummary::unpriced,
          &SpendSummary::maybeBilled})
        this->*count += other.*count;
    for (PicoUsd SpendSummary::*money :
         {&SpendSummary::measured, &SpendSummary::estimated, &SpendSummary::failed, &SpendSummary::list,
          &SpendSummary::listActual, &SpendSummary::savedByCache, &SpendSummary::statedByProvider, &SpendSummary::oursBeside})
        this->*money += other.*money;
    return *this;
}

QString keyOf(const LedgerEntry& entry, SpendKey key)
{
    switch (key) {
    case SpendKey::Model:
        return entry.model;
    case SpendKey::Gateway:
        return entry.gatewayName;
    case SpendKey::Endpoint:
        return entry.endpointName;
    case SpendKey::Source:
        return record::sourceId(entry.source);
    case SpendKey::Key:
        return entry.keyLabel;
    }
    return {};
}

SpendSummary summary(const QList<LedgerEntry>& entries)
{
    SpendSummary sum;
    for (const LedgerEntry& entry : entries)
        sum.add(entry);
    return sum;
}

QMap<QString, SpendSummary> summaryBy(const QList<LedgerEntry>& entries, SpendKey key)
{
    QMap<QString, SpendSummary> sums;
    for (const LedgerEntry& entry : entries)
        sums[keyOf(entry, key)].add(entry);
    return sums;
}

QMap<QDate, SpendSummary> summaryByDay(const QList<LedgerEntry>& entries, const QTimeZone& zone)
{
    QMap<QDate, SpendSummary> sums;
    for (const LedgerEntry& entry : entries)
        sums[entry.at.toTimeZone(zone).date()].add(entry);
    return sums;
}

} // namespace bw::spend
