// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/requestrecord.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bw::record {

namespace {

constexpr std::array<QLatin1StringView, 7> SourceIds = {
    QLatin1StringView("playground"), QLatin1StringView("stress"), QLatin1StringView("probe"),
    QLatin1StringView("batch"),      QLatin1StringView("cli"),    QLatin1StringView("key_check"),
    QLatin1StringView("diagnosis"),
};
constexpr std::array<QLatin1StringView, 4> OperationIds = {
    QLatin1StringView("chat"),
    QLatin1StringView("completion"),
    QLatin1StringView("embeddings"),
    QLatin1StringView("models"),
};
constexpr std::array<QLatin1StringView, 5> CacheStateIds = {
    QLatin1StringView("off"),
    QLatin1StringView("hit"),
    QLatin1StringView("miss"),
    QLatin1StringView("stale"),
    QLatin1StringView("bypass"),
};

static_assert(SourceIds.size() == static_cast<size_t>(Source::Diagnosis) + 1);
static_assert(OperationIds.size() == static_cast<size_t>(Operation::Models) + 1);
static_assert(CacheStateIds.size() == static_cast<size_t>(CacheState::Bypass) + 1);

template <typename Enum, size_t Size>
std::optional<Enum> fromId(const std::array<QLatin1StringView, Size>& ids, QStringView id)
{
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end())
        return std::nullopt;
    return static_cast<Enum>(found - ids.begin());
}

std::optional<Nanoseconds> between(Instant from, Instant to)
{
    if (!isSet(from) || !isSet(to))
        return std::nullopt;
    return to - from;
}

std::optional<PicoUsd> billed(const std::optional<openai::Usage>& usage, std::optional<PicoUsd> ours)
{
    return usage && usage->providerCost ? usage->providerCost : ours;
}

//! Not a word of an answer: an error's own body is none. An answer in one piece is written before its head comes.
bool broughtNothing(const Attempt& attempt, bool stream)
{
    if (attempt.failure.errorClass == ErrorClass::Ok || attempt.usage)
        return false;
    if (attempt.httpStatus >= 300)
        return true;
    if (attempt.httpStatus == 0)
        return stream || attempt.failure.phase < Phase::WaitingHeaders;
    return stream && attempt.failure.phase < Phase::Streaming;
}

//! Where an answer ends: its last delta, or the last body byte of one that came in one piece.
Instant lastOf(const RequestRecord& record)
{
    if (record.stream)
        return record.lastDelta;
    return isFromCache(record) ? record.end : record.timings.lastByte;
}

} // namespace

QString sourceId(Source source)
{
    return SourceIds[static_cast<size_t>(source)];
}

std::optional<Source> sourceFromId(QStringView id)
{
    return fromId<Source>(SourceIds, id);
}

QString operationId(Operation operation)
{
    return OperationIds[static_cast<size_t>(operation)];
}

std::optional<Operation> operationFromId(QStringView id)
{
    return fromId<Operation>(OperationIds, id);
}

QString cacheStateId(CacheState state)
{
    return CacheStateIds[static_cast<size_t>(state)];
}

std::optional<CacheState> cacheStateFromId(QStringView id)
{
    return fromId<CacheState>(CacheStateIds, id);
}

std::optional<Nanoseconds> ttft(const RequestRecord& record)
{
    return record.stream ? between(record.intended, record.firstDelta) : std::nullopt;
}

std::optional<Nanoseconds> serviceTtft(const RequestRecord& record)
{
    return record.stream ? between(record.sent, record.firstDelta) : std::nullopt;
}

std::optional<Nanoseconds> ttfo(const RequestRecord& record)
{
    return record.stream ? between(record.sent, record.firstOutputDelta) : std::nullopt;
}

std::optional<Nanoseconds> e2e(const RequestRecord& record)
{
    return between(record.intended, lastOf(record));
}

std::optional<Nanoseconds> total(const RequestRecord& record)
{
    const auto whole = record.failure.errorClass == ErrorClass::Ok ? e2e(record) : std::nullopt;
    return whole ? whole : between(record.intended, record.end);
}

std::optional<Nanoseconds> serviceE2e(const RequestRecord& record)
{
    return between(record.sent, lastOf(record));
}

std::optional<Nanoseconds> tpot(const RequestRecord& record)
{
    const qint64 tokens = tokensOut(record);
    if (!record.stream || tokens <= 1 || record.deltaCount <= 1)
        return std::nullopt;
    const auto span = between(record.firstDelta, record.lastDelta);
    return span ? std::optional(*span / (tokens - 1)) : std::nullopt;
}

std::optional<double> tokensPerSecond(const RequestRecord& record)
{
    const auto perToken = tpot(record);
    if (!perToken || *perToken <= Nanoseconds::zero())
        return std::nullopt;
    return 1.0 / toSeconds(*perToken);
}

std::optional<PicoUsd> paid(const RequestRecord& record)
{
    if (record.cache == CacheState::Hit)
        return PicoUsd();
    std::optional<PicoUsd> sum;
    for (const Attempt& attempt : record.attempts) {
        if (const auto part = paid(attempt))
            sum = sum.value_or(PicoUsd()) + *part;
    }
    if (sum)
        return sum;
    if (!isFromCache(record))
        return billed(record.usage, record.cost);
    // The usage is the stored answer's; what was asked before it came costs something of its own.
    const bool unpriced = std::ranges::any_of(record.attempts, [](const Attempt& attempt) { return attempt.usage.has_value(); });
    return unpriced ? std::nullopt : std::optional(PicoUsd());
}

std::optional<PicoUsd> paid(const Attempt& attempt)
{
    return billed(attempt.usage, attempt.cost);
}

std::optional<PicoUsd> statedCost(const RequestRecord& record)
{
    return record.usage && !isFromCache(record) ? record.usage->providerCost : std::nullopt;
}

bool mayHaveCost(const Attempt& attempt)
{
    return attempt.failure.maybeBilled && !paid(attempt);
}

bool mayHaveCostMore(const RequestRecord& record)
{
    return record.attempts.isEmpty() ? record.maybeBilled && !paid(record) : std::ranges::any_of(record.attempts, &mayHaveCost);
}

Outlay paidAtMost(const RequestRecord& record, const Expectation& expected)
{
    PicoUsd perhaps;
    for (const Attempt& attempt : record.attempts) {
        const bool billed = attempt.failure.maybeBilled || attempt.failure.errorClass == ErrorClass::Ok || attempt.usage;
        if (billed && !paid(attempt))
            perhaps += broughtNothing(attempt, record.stream) ? expected.usual : expected.most;
    }
    return {paid(record).value_or(PicoUsd()) + perhaps, perhaps};
}

bool wasMade(const Attempt& attempt) noexcept
{
    return attempt.failure.errorClass != ErrorClass::BreakerOpen && attempt.failure.errorClass != ErrorClass::LimiterTimeout;
}

qsizetype attemptsMade(const RequestRecord& record) noexcept
{
    return std::count_if(record.attempts.begin(), record.attempts.end(), &wasMade);
}

bool isFromCache(const RequestRecord& record) noexcept
{
    return record.cache == CacheState::Hit || record.cache == CacheState::Stale;
}

qint64 tokensOut(const RequestRecord& record)
{
    return record.usage ? record.usage->outputTokens() : 0;
}

qint64 deltasOf(const RequestRecord& record) noexcept
{
    return std::max<qint64>(record.deltaCount, record.deltaTimes.size());
}

Instant deltaTime(const RequestRecord& record, qint64 n)
{
    const qint64 stamped = record.deltaTimes.size();
    if (n < stamped)
        return record.deltaTimes[n];
    const Instant from = stamped > 0 ? record.deltaTimes.constLast() : record.firstDelta;
    const double share = double(n - stamped + 1) / double(deltasOf(record) - stamped);
    return from + Nanoseconds(std::llround(double((record.lastDelta - from).count()) * share));
}

std::optional<Nanoseconds> longestGap(const RequestRecord& record)
{
    if (record.deltaTimes.size() < 2)
        return std::nullopt;
    Nanoseconds longest = record.longestLateGap;
    for (qsizetype i = 1; i < record.deltaTimes.size(); ++i)
        longest = std::max(longest, record.deltaTimes[i] - record.deltaTimes[i - 1]);
    return longest;
}

std::optional<Nanoseconds> wait(const RequestRecord& record)
{
    return between(record.sent, record.firstByte);
}

std::optional<Nanoseconds> queue(const RequestRecord& record)
{
    return between(record.intended, record.sent);
}

std::optional<Nanoseconds> handshake(const RequestRecord& record)
{
    const net::PhaseTimings& timings = record.timings;
    if (!timings.connect)
        return std::nullopt;
    const Nanoseconds none{0};
    return timings.dns.value_or(none) + *timings.connect + timings.tls.value_or(none);
}

WallTime endedAt(const RequestRecord& record)
{
    const auto lasted = between(record.intended, record.end).value_or(Nanoseconds(0));
    return wallTimeOf(record.startedAt) + std::chrono::floor<Milliseconds>(lasted);
}

} // namespace bw::record
