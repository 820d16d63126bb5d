// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorclass.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/walltime.h"
#include "net/exchange.h"
#include "openai/answerformat.h"
#include "openai/chatcompletion.h"
#include "openai/refusedparameter.h"

#include <QDateTime>
#include <QList>

namespace bw::record {

enum class Source { Playground, Stress, Probe, Batch, Cli, KeyCheck, Diagnosis };
enum class Operation { Chat, Completion, Embeddings, Models };
enum class CacheState { Off, Hit, Miss, Stale, Bypass }; // Bypass: it could have been asked, but a new answer was wanted

[[nodiscard]] QString sourceId(Source source); //!< "playground", …
[[nodiscard]] std::optional<Source> sourceFromId(QStringView id);
[[nodiscard]] QString operationId(Operation operation); //!< "chat", …
[[nodiscard]] std::optional<Operation> operationFromId(QStringView id);
[[nodiscard]] QString cacheStateId(CacheState state); //!< "hit", …
[[nodiscard]] std::optional<CacheState> cacheStateFromId(QStringView id);

//! One try at one endpoint.
struct Attempt
{
    EndpointId endpoint;
    QString endpointName;
    QString keyLabel;
    QString model; //!< as asked of this endpoint
    Failure failure; //!< errorClass Ok: it succeeded
    int httpStatus = 0;
    Verdict verdict = Verdict::Ok;
    Nanoseconds waitBefore{0};  //!< backoff or server delay before this attempt
    Nanoseconds limiterWait{0}; //!< after that, for our own rate limits
    Instant startedAt = NoInstant;
    Nanoseconds duration{0};
    net::PhaseTimings timings;
    net::ConnectionInfo connection;
    std::optional<openai::Usage> usage;
    std::optional<PicoUsd> cost; //!< by our price book; nullopt: no usage, or no price known
    QString adapted; //!< the parameter that was refused in it; the next attempt went without

    bool operator==(const Attempt&) const = default;
};

//! Everything about one request from press of Send to the end; the only source of every number shown.
//! Derived numbers are functions below, never stored, so that there is one formula for each.
struct RequestRecord
{
    RequestId id;
    Source source = Source::Cli;
    Operation operation = Operation::Chat;
    ProfileId gateway;
    QString gatewayName;
    QString keyLabel;
    QString model;    //!< asked for
    QString servedBy; //!< model that answered
    EndpointId servedByEndpoint; //!< that answered, or failed last
    QString servedByEndpointName;
    QString note; //!< what the route was for, if not the profile alone; for people
    QDateTime startedAt; //!< UTC wall clock at intended
    bool stream = true;

    Instant intended = NoInstant;
    Instant admitted = NoInstant;
    Instant sent = NoInstant; //!< of the attempt that answered
    Instant headers = NoInstant;
    Instant firstByte = NoInstant;
    Instant firstDelta = NoInstant;       //!< any channel
    Instant firstOutputDelta = NoInstant; //!< content or tool call
    Instant lastDelta = NoInstant;
    Instant end = NoInstant;
    QList<Instant> deltaTimes; //!< one a content-bearing event; capped, see deltaCount
    qint64 deltaCount = 0;
    Nanoseconds longestLateGap{0}; //!< up to an event that came after those of deltaTimes

    Failure failure; //!< errorClass Ok: it succeeded
    int httpStatus = 0;
    openai::FinishReason finish = openai::FinishReason::None;
    QString finishRaw;
    bool truncated = false;
    std::optional<openai::Usage> usage;
    std::optional<PicoUsd> cost;         //!< by our price book, all attempts; nullopt: unknown. See paid()
    std::optional<PicoUsd> listCost;     //!< of the answer, at the maker's list price
    std::optional<PicoUsd> savedCost;    //!< of an answer of the cache: what asking would have cost
    bool maybeBilled = false;            //!< an attempt was sent and ended without usage
    Nanoseconds limiterWait{0};          //!< for our own rate limits, all attempts together
    CacheState cache = CacheState::Off;
    QList<Attempt> attempts;
    net::PhaseTimings timings;      //!< of the attempt that answered (or the last)
    net::ConnectionInfo connection; //!< same
    qint64 events = 0;
    qint64 comments = 0;
    QString requestIdAtProvider;
    QString fingerprint; //!< `system_fingerprint`: which build of the model answered; often empty
    qint64 ownPromptTokens = 0; //!< our count of what was sent, to compare with the usage; 0: not counted
    qint64 ownOutputTokens = 0; //!< our count of the texts that came
    std::optional<openai::FormatVerdict> format; //!< of a whole answer that was asked to be JSON
    QList<openai::ParameterChange> changes; //!< what the model that answered refuses, and was therefore not sent as asked

    bool operator==(const RequestRecord&) const = default;
};

// All from spec "what every number means"; nullopt where undefined (non-stream, too few tokens, never sent).
[[nodiscard]] std::optional<Nanoseconds> ttft(const RequestRecord& record);        //!< user: − intended
[[nodiscard]] std::optional<Nanoseconds> serviceTtft(const RequestRecord& record); //!< − sent
[[nodiscard]] std::optional<Nanoseconds> ttfo(const RequestRecord& record);
[[nodiscard]] std::optional<Nanoseconds> e2e(const RequestRecord& record);
//! How long it took, for people: e2e of what went well, else until it was over.
[[nodiscard]] std::optional<Nanoseconds> total(const RequestRecord& record);
[[nodiscard]] std::optional<Nanoseconds> serviceE2e(const RequestRecord& record);
//! Undefined for fewer than two tokens, and for one event: no time passes between the tokens in it.
[[nodiscard]] std::optional<Nanoseconds> tpot(const RequestRecord& record);
[[nodiscard]] std::optional<double> tokensPerSecond(const RequestRecord& record); //!< 1 / TPOT
[[nodiscard]] qint64 tokensOut(const RequestRecord& record); //!< billed as output, reasoning included; 0 without usage
//! Content-bearing events: deltaCount, all of which have a time below.
[[nodiscard]] qint64 deltasOf(const RequestRecord& record) noexcept;
//! When the nth of them came: by its stamp; those of a very long stream that have none lie evenly up to the last.
[[nodiscard]] Instant deltaTime(const RequestRecord& record, qint64 n);
//! Between two of them; nullopt for fewer than two.
[[nodiscard]] std::optional<Nanoseconds> longestGap(const RequestRecord& record);
[[nodiscard]] std::optional<Nanoseconds> wait(const RequestRecord& record);  //!< sent to the first response byte
[[nodiscard]] std::optional<Nanoseconds> queue(const RequestRecord& record); //!< intended to sent
//! DNS, TCP and TLS of the connection that answered, if it was a new one.
[[nodiscard]] std::optional<Nanoseconds> handshake(const RequestRecord& record);
//! *The* cost: what the provider says it bills, else ours, summed over the attempts. An answer of our own cache costs
//! nothing itself, but the attempts count that failed before a stale one stood in. nullopt: not known of any attempt.
[[nodiscard]] std::optional<PicoUsd> paid(const RequestRecord& record);
[[nodiscard]] std::optional<PicoUsd> paid(const Attempt& attempt);
//! What the provider says it bills. Not of an answer of our cache: its usage is of when it was asked for.
[[nodiscard]] std::optional<PicoUsd> statedCost(const RequestRecord& record);
//! May have been billed although nobody said how much: no sum has it.
[[nodiscard]] bool mayHaveCost(const Attempt& attempt);
[[nodiscard]] bool mayHaveCostMore(const RequestRecord& record); //!< one of its attempts; else itself, without any
//! What one attempt may cost, before anybody knows.
struct Expectation
{
    PicoUsd most;  //!< with all the output that it allows
    PicoUsd usual; //!< with as much as is usual

    bool operator==(const Expectation&) const = default;
};

struct Outlay
{
    PicoUsd sum;
    PicoUsd perhaps{}; //!< of the sum: by expectation, not by what anybody said

    bool operator==(const Outlay&) const = default;
};

//! For limits on money: attempts that were or may have been billed, but nobody knows how much – no usage came, or a model
//! answered whose price is not known – count as the most that was expected; as the usual if not a word of an answer came:
//! an outage must not use up a limit without a cent being spent.
[[nodiscard]] Outlay paidAtMost(const RequestRecord& record, const Expectation& expected);
//! False for a row that only says why an endpoint was not asked: its breaker was open, or our own limit left no time.
[[nodiscard]] bool wasMade(const Attempt& attempt) noexcept;
[[nodiscard]] qsizetype attemptsMade(const RequestRecord& record) noexcept;
//! A hit, or a stale answer in place of an error.
[[nodiscard]] bool isFromCache(const RequestRecord& record) noexcept;
//! When it ended by the calendar: where charts and logs put it.
[[nodiscard]] WallTime endedAt(const RequestRecord& record);

} // namespace bw::record
