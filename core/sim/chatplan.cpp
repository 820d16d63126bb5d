// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/chatplan.h"

#include "base/seededrandom.h"
#include "sim/texthash.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bw::sim {

namespace {

constexpr double MostTokens = 1'000'000; // an answer is held in memory
constexpr double LongestDrawMs = 3'600'000; // the tail of a wide distribution has no end, the clock has one

int drawCount(const Distribution& distribution, SeededRandom& random, double least)
{
    return static_cast<int>(std::lround(std::clamp(distribution.draw(random), least, MostTokens)));
}

void writeScript(const ScriptedAnswer& script, size_t tokens, PlannedChoice& choice)
{
    const size_t count = std::min(tokens, script.pieces.size());
    for (size_t i = 0; i < count; ++i) {
        if (script.calls.empty())
            choice.content.push_back(script.pieces[i].text);
        else
            choice.calls.push_back(script.pieces[i]);
    }
}

} // namespace

Nanoseconds drawMs(const Distribution& distribution, SeededRandom& random)
{
    return std::chrono::round<Nanoseconds>(std::chrono::duration<double, std::milli>(std::min(distribution.draw(random), LongestDrawMs)));
}

Nanoseconds TokenTimes::total() const noexcept
{
    return std::accumulate(gaps.begin(), gaps.end(), first);
}

ChatPlan drawPlan(const Scenario& scenario, const ChatOrder& order, SeededRandom& random)
{
    ChatPlan plan;
    plan.times.first = drawMs(scenario.ttftMs, random);
    plan.drawnContentTokens = drawCount(scenario.tokens, random, 1);
    if (order.scripted)
        plan.drawnContentTokens = static_cast<int>(std::max<size_t>(1, order.scripted->pieces.size()));
    plan.contentTokens = plan.drawnContentTokens;
    plan.reasoningTokens = drawCount(scenario.reasoningTokens, random, 0);
    if (order.maxTokens && *order.maxTokens < plan.tokens()) {
        plan.cutByLimit = true;
        plan.reasoningTokens = std::min(plan.reasoningTokens, *order.maxTokens);
        plan.contentTokens = *order.maxTokens - plan.reasoningTokens;
    }
    if (!scenario.gapMs.isZero()) {
        plan.times.gaps.resize(static_cast<size_t>(plan.tokens()) - 1);
        std::ranges::generate(plan.times.gaps, [&] { return drawMs(scenario.gapMs, random); });
    }
    return plan;
}

std::vector<PlannedChoice> writeChoices(const AnswerCorpus& corpus, const ChatPlan& plan, const ChatOrder& order,
                                        quint64 seed)
{
    std::vector<PlannedChoice> choices(static_cast<size_t>(order.choices));
    quint64 variant = hashOf(order.model, hashOf(order.prompt, seed ^ hashOf({})));
    for (PlannedChoice& choice : choices) {
        choice.reasoning = corpus.reasoning(order.prompt, static_cast<size_t>(plan.reasoningTokens));
        if (order.scripted)
            writeScript(*order.scripted, static_cast<size_t>(plan.contentTokens), choice);
        else if (plan.contentTokens > 0)
            choice.content = corpus.answer(order.prompt, variant++, static_cast<size_t>(plan.drawnContentTokens));
        choice.content.resize(std::min(choice.content.size(), static_cast<size_t>(plan.contentTokens)));
    }
    return choices;
}

} // namespace bw::sim
