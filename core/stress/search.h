// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/parts.h"
#include "stress/threshold.h"

namespace bw::stress {

//! Every level from the lowest to the highest; ends early at one that over-saturates the gateway, if the plan says so.
class SweepParts final : public PartSource
{
public:
    explicit SweepParts(const Plan& plan);

    [[nodiscard]] std::optional<Part> next(RunResult& run, PartEnd last) override;
    [[nodiscard]] int partCount() const override { return int(m_levels.size()); }

private:
    Plan m_plan;
    std::vector<double> m_levels;
    size_t m_begun = 0;
};

//! The highest level that meets every threshold: up in doublings until one fails, then bisection, then the answer again
//! for confirmation. A level that holds once but not again counts as failed, and the search goes on below it.
class HighestParts final : public PartSource
{
public:
    explicit HighestParts(const Plan& plan);

    [[nodiscard]] std::optional<Part> next(RunResult& run, PartEnd last) override;
    [[nodiscard]] int partCount() const override;

private:
    void learn(bool passed);
    void failed(double level);
    [[nodiscard]] std::optional<double> nextLevel();
    [[nodiscard]] double settled(double level) const; //!< whole where requests in flight are counted
    [[nodiscard]] bool isNarrow() const;

    Plan m_plan;
    std::vector<double> m_passed;   //!< levels, lowest first; all below m_failed
    std::optional<double> m_failed; //!< the lowest that did not
    double m_level = 0;             //!< that runs
    int m_confirmed = 0;            //!< times that the highest of them passed again
    bool m_confirming = false;
    int m_begun = 0;
};

//! Keeps what the last part measured as a step of the search, judged by the thresholds. One that was ended because the
//! gateway could not do it has not passed.
const SearchStep& keepStep(RunResult& run, double level, PartEnd end);

//! The levels that a search asks for at most, in no order; its dearest course. Empty: the plan has none.
[[nodiscard]] std::vector<double> levelsAtMost(const Plan& plan);

} // namespace bw::stress
