// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

#include <QAnyStringView>

#include <span>

namespace bw::stress {

// The one formula of each number that is made of a result; screens, reports and JSON all ask here. nullopt: unknown.

[[nodiscard]] double achievedRate(const VariantResult& result);    //!< completed in the window, a second
[[nodiscard]] double goodput(const VariantResult& result);         //!< good requests completed in the window, a second
[[nodiscard]] double tokensPerSecond(const VariantResult& result); //!< of the system
[[nodiscard]] std::optional<double> attainment(const VariantResult& result);  //!< good / attempted; errors and never sent are bad
[[nodiscard]] std::optional<double> errorRate(const VariantResult& result);   //!< failed / attempted
[[nodiscard]] std::optional<double> reusedShare(const VariantResult& result); //!< of connections used
[[nodiscard]] metrics::Totals measuredTotals(const RunResult& run); //!< of all its variants
//! With warm-up, cool-down and the other steps of a search, which cost as much as what is measured.
[[nodiscard]] metrics::Totals sentInAll(const RunResult& run);
//! Same.
[[nodiscard]] record::Spent spentInAll(const RunResult& run);
[[nodiscard]] std::optional<PicoUsd> cost(const VariantResult& result); //!< nullopt if no request has a price
[[nodiscard]] std::optional<PicoUsd> costPerRequest(const VariantResult& result); //!< that has a price
[[nodiscard]] std::optional<PicoUsd> costPerGood(const VariantResult& result);
[[nodiscard]] std::optional<PicoUsd> costPerMillionOut(const VariantResult& result); //!< output tokens
[[nodiscard]] std::optional<double> peakTokensPerSecond(const VariantResult& result); //!< of the system, in its best second
[[nodiscard]] bool hasEstimatedTokens(const VariantResult& result); //!< some were counted by us: "~" before all that is made of them
//! What keep-alive saved: reused × median handshake.
[[nodiscard]] std::optional<Nanoseconds> handshakeSaved(const VariantResult& result);


enum class NumberUnit { Nanoseconds, Share, PerSecond, Usd, Count };

//! A number of a result under its name.
struct RunNumber
{
    QLatin1StringView name; //!< in thresholds, comparisons and rows
    NumberUnit unit;
    bool higherIsBetter;
    std::optional<double> (*of)(const VariantResult&);
    QLatin1StringView key{}; //!< in `stress --json` on its own, in ms and dollars; empty: it is there in another form, or not
};

//! All of them, in the order in which they are shown: thresholds, JSON, reports and screens take theirs from here, so that
//! none forgets what another has.
[[nodiscard]] std::span<const RunNumber> runNumbers();
[[nodiscard]] const RunNumber* runNumber(QAnyStringView name); //!< null: there is none

//! What stands before it for people: "~" where tokens that we counted ourselves are in it, "≥ " where requests without a
//! price are missing. Empty: it is exact.
[[nodiscard]] QString markOf(const RunNumber& number, const VariantResult& result);

//! Times from the sending on, and none from the planned instant: so other programs measure.
[[nodiscard]] bool lacksUserTimes(const VariantResult& result);

//! The distribution that a run is told by: TTFT of streams, E2E of the others. User-perceived, but service for all of a
//! run's variants where one of them has nothing else, so that like is compared with like.
[[nodiscard]] metrics::Latency headline(const RunResult& run);
[[nodiscard]] metrics::Latency userHeadline(const Plan& plan); //!< TTFT or E2E, by what the requests are
[[nodiscard]] metrics::Latency serviceHeadline(const RunResult& run); //!< the same from the sending on
[[nodiscard]] bool isService(metrics::Latency latency); //!< counted from the sending on, and there is a user-perceived one

} // namespace bw::stress
