// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/seededrandom.h"
#include "stress/runresult.h"

#include <vector>

namespace bw::stress {

//! Draws blocks with replacement: how often each is in the sample. The same seed gives the same draws.
class Resampler
{
public:
    Resampler(int blocks, quint64 seed) : m_random(seed), m_weights(size_t(blocks)) {}

    [[nodiscard]] const std::vector<int>& next();

private:
    SeededRandom m_random;
    std::vector<int> m_weights;
};

struct Interval
{
    double low = 0;
    double high = 0;

    bool operator==(const Interval&) const = default;
};

//! The 95 % interval of a bootstrap over so many blocks: its percentiles, moved out as far as Student's distribution asks
//! for few blocks (Hesterberg, "What teachers should know about the bootstrap", 2015, expanded percentile interval).
[[nodiscard]] Interval expandedInterval(std::vector<double> values, int blocks);

//! The 95 % interval of the mean of b − a by Student's distribution, of blocks that ran in pairs.
[[nodiscard]] Interval pairedInterval(const std::vector<double>& a, const std::vector<double>& b);
//! The same of blocks that have nothing to do with one another (Welch).
[[nodiscard]] Interval welchInterval(const std::vector<double>& a, const std::vector<double>& b);

//! Percentiles of weighted blocks, without merging histograms for every draw.
class QuantileTable
{
public:
    QuantileTable(const QList<Block>& blocks, metrics::Latency latency);

    //! In nanoseconds; nullopt if the blocks drawn have no sample. Percents ascending.
    void percentiles(const std::vector<int>& weights, const std::vector<double>& percents,
                     std::vector<std::optional<double>>& values) const;

private:
    struct Entry
    {
        quint16 index = 0;
        quint16 block = 0;
        quint32 count = 0;
    };

    std::vector<Entry> m_entries; //!< ascending by index
    std::vector<qint64> m_counts; //!< of each block
};

} // namespace bw::stress
