// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "spend/pricebook.h"

#include <QList>
#include <QString>

#include <optional>

namespace bw::diagnose {

//! In the order they run; each is cheaper to be wrong about than the next.
enum class Step {
    Doctor,   //!< the way to the gateway; free
    Request,  //!< one chat, and the same for one token
    ColdWarm, //!< over new connections, then over a kept one
    Ramp,     //!< more and more at once
};

[[nodiscard]] QString stepId(Step step); //!< "doctor", "request", "cold_warm", "ramp"
[[nodiscard]] QString stepTitle(Step step); //!< for people

//! What a step will ask for at the most, known before it runs.
struct StepCost
{
    int requests = 0;        //!< that answer with tokens; lists of models are free and not counted
    qint64 promptTokens = 0; //!< estimated
    qint64 completionTokens = 0;
    std::optional<PicoUsd> money; //!< nullopt: the price is unknown; free steps say 0

    bool operator==(const StepCost&) const = default;
};

inline constexpr int RequestsPerSlot = 2; //!< a level of the ramp sends that many times its concurrency

//! How much each step asks for.
struct Sizes
{
    int requestTokens = 64;
    int coldRequests = 2;
    int warmRequests = 4;
    int warmTokens = 4;
    QList<int> ramp = {1, 4, 16}; //!< at once
    int rampTokens = 16;

    bool operator==(const Sizes&) const = default;
};

[[nodiscard]] StepCost costOf(Step step, const Sizes& sizes, const std::optional<spend::Price>& price);

//! "34 requests, about 476 tokens in and 544 out, at most $0.0125", "free".
[[nodiscard]] QString costInWords(const StepCost& cost);

} // namespace bw::diagnose
