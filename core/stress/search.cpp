// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/search.h"

#include <cmath>

namespace bw::stress {

namespace {

constexpr int BlocksOfAStep = 10;
constexpr int MostSteps = 40; //!< no search needs more: a guard against thresholds that pass by chance

Part stepOf(const Plan& plan, double level, int number)
{
    Part part;
    part.round = number;
    part.level = level;
    part.requests = plan.requests;
    part.firstNumber = qint64{number} << 32;
    part.length = std::chrono::round<Nanoseconds>(plan.duration);
    part.warmUp = std::chrono::round<Nanoseconds>(plan.warmUp);
    part.coolDown = std::chrono::round<Nanoseconds>(plan.coolDown);
    part.blocks = BlocksOfAStep;
    return part;
}

bool meetsThresholds(const Plan& plan, const VariantResult& result)
{
    return std::ranges::all_of(plan.thresholds, [&result](const QString& text) {
        const auto threshold = parseThreshold(text);
        return threshold && isKept(*threshold, result);
    });
}

} // namespace

const SearchStep& keepStep(RunResult& run, double level)
{
    SearchStep step;
    step.level = level;
    step.result = run.variants.constFirst();
    step.result.timeline = {};
    step.result.exemplars = {};
    step.saturated = step.result.client.verdict == ClientHealth::Verdict::GatewayLimited;
    step.passed = meetsThresholds(run.plan, step.result);
    run.steps.append(step);
    return run.steps.constLast();
}

SweepParts::SweepParts(const Plan& plan) : m_plan(plan)
{
    const Search& search = plan.search;
    const bool whole = !isOpenLoop(plan.load);
    for (int i = 0; i < search.steps; ++i) {
        const double level = search.from + (search.to - search.from) * i / (search.steps - 1);
        m_levels.push_back(whole ? std::max(1.0, std::round(level)) : level);
    }
    m_levels.erase(std::unique(m_levels.begin(), m_levels.end()), m_levels.end());
}

std::optional<Part> SweepParts::next(RunResult& run)
{
    if (m_begun > 0) {
        const SearchStep& step = keepStep(run, m_levels[m_begun - 1]);
        if (step.passed)
            run.highestLevel = step.level;
        if (m_plan.stop.overSaturated && step.saturated)
            return std::nullopt;
    }
    if (m_begun == m_levels.size())
        return std::nullopt;
    const int number = int(m_begun++);
    return stepOf(m_plan, m_levels[size_t(number)], number);
}

HighestParts::HighestParts(const Plan& plan) : m_plan(plan), m_level(settled(plan.search.from)) {}

std::optional<Part> HighestParts::next(RunResult& run)
{
    if (m_begun > 0)
        learn(keepStep(run, m_level).passed);
    const auto level = m_begun == 0 ? std::optional(m_level) : nextLevel();
    if (!level || m_begun >= MostSteps) {
        if (m_held)
            run.highestLevel = m_held;
        return std::nullopt;
    }
    m_level = *level;
    return stepOf(m_plan, m_level, m_begun++);
}

void HighestParts::learn(bool passed)
{
    if (m_confirming && passed) {
        ++m_confirmed;
        return;
    }
    if (passed) {
        m_held = m_level;
        m_confirmed = 0;
        return;
    }
    m_failed = m_failed ? std::min(*m_failed, m_level) : m_level;
    if (m_held && *m_held >= *m_failed) { // it held by luck
        m_held.reset();
        m_confirmed = 0;
    }
}

std::optional<double> HighestParts::nextLevel()
{
    m_confirming = false;
    const Search& search = m_plan.search;
    if (!m_held && m_failed) {
        const double lower = settled(*m_failed / 2);
        return lower < search.from || lower >= *m_failed ? std::nullopt : std::optional(lower);
    }
    if (!m_failed && *m_held < search.to)
        return settled(std::min(search.to, *m_held * 2));
    if (m_failed && !isNarrow())
        return settled((*m_held + *m_failed) / 2);
    if (m_confirmed >= search.confirmations)
        return std::nullopt;
    m_confirming = true;
    return m_held;
}

bool HighestParts::isNarrow() const
{
    const double middle = settled((*m_held + *m_failed) / 2);
    return *m_failed - *m_held <= m_plan.search.precision * *m_held || middle <= *m_held || middle >= *m_failed;
}

double HighestParts::settled(double level) const
{
    return isOpenLoop(m_plan.load) ? level : std::max(1.0, std::round(level));
}

int HighestParts::partCount() const
{
    const Search& search = m_plan.search;
    const double doublings = std::log2(search.to / search.from);
    return int(std::ceil(doublings) + std::ceil(std::log2(1 / search.precision))) + search.confirmations;
}

} // namespace bw::stress
