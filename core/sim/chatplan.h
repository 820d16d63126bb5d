// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sim/answercorpus.h"
#include "sim/chatorder.h"
#include "sim/scenario.h"

#include <memory>
#include <vector>

namespace bw {
class SeededRandom;
}

namespace bw::sim {

//! One choice of an answer, token by token.
struct PlannedChoice
{
    Pieces reasoning;
    Pieces content;
    std::vector<ScriptedPiece> calls; //!< of tools; then there is no content
};

//! When tokens leave, counted from the moment the request was received (and what delayed the whole answer).
struct TokenTimes
{
    Nanoseconds first{0};
    std::vector<Nanoseconds> gaps; //!< before the 2nd, 3rd, … token; empty: no gaps at all

    [[nodiscard]] Nanoseconds total() const noexcept;
};

//! How long an answer is and how it ends: two of one shape to the same order say the same.
struct AnswerShape
{
    int reasoningTokens = 0; //!< of each choice
    int contentTokens = 0;   //!< of each choice
    int drawnContentTokens = 0; //!< before max_tokens
    bool cutByLimit = false;

    [[nodiscard]] int tokens() const noexcept { return reasoningTokens + contentTokens; } //!< of each choice
    bool operator==(const AnswerShape&) const = default;
};

//! What was drawn for one request, before any text is cut.
struct ChatPlan : AnswerShape
{
    TokenTimes times;
};

//! A drawn delay, of an hour at most.
[[nodiscard]] Nanoseconds drawMs(const Distribution& distribution, SeededRandom& random);

[[nodiscard]] ChatPlan drawPlan(const Scenario& scenario, const ChatOrder& order, SeededRandom& random);

//! The texts of a plan. The same prompt, model and seed give the same texts.
[[nodiscard]] std::vector<PlannedChoice> writeChoices(const AnswerCorpus& corpus, const ChatPlan& plan,
                                                      const ChatOrder& order, quint64 seed);

} // namespace bw::sim
