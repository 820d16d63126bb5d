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

//! What was drawn for one request, before any text is cut.
struct ChatPlan
{
    int reasoningTokens = 0; //!< of each choice
    int contentTokens = 0;   //!< of each choice
    int drawnContentTokens = 0; //!< before max_tokens
    bool cutByLimit = false;
    TokenTimes times;

    [[nodiscard]] int tokens() const noexcept { return reasoningTokens + contentTokens; } //!< of each choice
};

//! A drawn delay.
[[nodiscard]] Nanoseconds drawMs(const Distribution& distribution, SeededRandom& random);

[[nodiscard]] ChatPlan drawPlan(const Scenario& scenario, const ChatOrder& order, SeededRandom& random);

//! The texts of a plan. The same prompt, model and seed give the same texts.
[[nodiscard]] std::vector<PlannedChoice> writeChoices(const AnswerCorpus& corpus, const ChatPlan& plan,
                                                      const ChatOrder& order, quint64 seed);

} // namespace bw::sim
