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

std::vector<double> sweptLevels(const Plan& plan)
{
    const Search& search = plan.search;
    const bool whole = !isOpenLoop(plan.load);
    std::vector<double> levels;
    for (int i = 0; i < search.steps; ++i) {
        const double level = search.from + (search.to - search.from) * i / std::max(1, search.steps - 1);
        levels.push_back(whole ? std::max(1.0, std::round(level)) : level);
    }
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

bool meetsThresholds(const Plan& plan, const VariantResult& result)
{
    return std::ranges::all_of(plan.thresholds, [&result](const QString& text) {
        const auto threshold = parseThreshold(text);
        return threshold && isKept(*threshold, result);
    });
}

} // namespace

const SearchStep& keepStep(RunResult& run, double level, PartEnd end)
{
    SearchStep step;
    step.level = level;
    step.result = run.variants.constFirst();
    step.result.timeline = {};
    step.result.exemplars = {};
    step.saturated = end == PartEnd::Saturated || step.result.client.verdict == ClientHealth::Verdict::GatewayLimited;
    step.passed = end != PartEnd::Saturated && end != PartEnd::TooManyErrors && meetsThresholds(run.plan, step.result);
    run.steps.append(step);
    return run.steps.constLast();
}

std::vector<double> levelsAtMost(const Plan& plan)
{
    const Search& search = plan.search;
    switch (search.kind) {
    case Search::Kind::None:
        return {};
    case Search::Kind::Sweep:
        return sweptLevels(plan);
    case Search::Kind::Highest:
        break;
    }
    const size_t most = size_t(HighestParts(plan).partCount());
    std::vector<double> levels;
    for (double level = search.from; level < search.to && levels.size() < most; level *= 2)
        levels.push_back(level);
    levels.resize(std::max(levels.size(), most), search.to);
    return levels;
}

SweepParts::SweepParts(const Plan& plan) : m_plan(plan), m_levels(sweptLevels(plan)) {}

std::optional<Part> SweepParts::next(RunResult& run, PartEnd last)
{
    if (m_begun > 0) {
        const SearchStep& step = keepStep(run, m_levels[m_begun - 1], last);
        if (step.passed && !m_plan.thresholds.isEmpty()) // without any there is nothing to be the highest of
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

std::optional<Part> HighestParts::next(RunResult& run, PartEnd last)
{
    if (m_begun > 0)
        learn(keepStep(run, m_level, last).passed);
    const auto level = m_begun == 0 ? std::optional(m_level) : nextLevel();
    if (!level || m_begun >= MostSteps) {
        if (!m_passed.empty())
            run.highestLevel = m_passed.back();
        return std::nullopt;
    }
    m_level = *level;
    return stepOf(m_plan, m_level, m_begun++);
}

void HighestParts::learn(bool passed)
{
    if (!passed) {
        failed(m_level);
    } else if (m_confirming) {
        ++m_confirmed;
    } else {
        m_passed.push_back(m_level);
        std::ranges::sort(m_passed);
        m_confirmed = 0;
    }
}

//! What passed at or above a level that fails passed by luck.
void HighestParts::failed(double level)
{
    m_failed = m_failed ? std::min(*m_failed, level) : level;
    if (std::erase_if(m_passed, [this](double each) { return each >= *m_failed; }) > 0)
        m_confirmed = 0;
}

std::optional<double> HighestParts::nextLevel()
{
    m_confirming = false;
    const Search& search = m_plan.search;
    if (m_passed.empty()) {
        const double lower = settled(*m_failed / 2);
        return lower < search.from || lower >= *m_failed ? std::nullopt : std::optional(lower);
    }
    const double held = m_passed.back();
    if (!m_failed && held < search.to)
        return settled(std::min(search.to, held * 2));
    if (m_failed && !isNarrow())
        return settled((held + *m_failed) / 2);
    if (m_confirmed >= search.confirmations)
        return std::nullopt;
    m_confirming = true;
    return held;
}

bool HighestParts::isNarrow() const
{
    const double held = m_passed.back();
    const double middle = settled((held + *m_failed) / 2);
    return *m_failed - held <= m_plan.search.precision * held || middle <= held || middle >= *m_failed;
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
