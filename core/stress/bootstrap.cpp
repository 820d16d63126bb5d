// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/bootstrap.h"

#include "base/percentilerank.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

namespace bw::stress {

namespace {

//! Student's t, 97.5 %, for 1, 2, … degrees of freedom.
constexpr std::array Student = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
                                2.201,  2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086};

double student(int degrees)
{
    if (degrees <= int(Student.size()))
        return Student[size_t(std::max(degrees, 1) - 1)];
    return 1.959964 + 2.4 / degrees; // within 0.3 % from here on
}

//! Mean, and variance of the mean.
struct Moments
{
    explicit Moments(const std::vector<double>& values)
    {
        const auto count = double(values.size());
        mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
        for (const double value : values)
            variance += (value - mean) * (value - mean) / (count * (count - 1));
    }

    double mean = 0;
    double variance = 0;
};

double normalShareBelow(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

} // namespace

const std::vector<int>& Resampler::next()
{
    std::ranges::fill(m_weights, 0);
    for (size_t i = 0; i < m_weights.size(); ++i)
        ++m_weights[m_random.next() % m_weights.size()];
    return m_weights;
}

Interval expandedInterval(std::vector<double> values, int blocks)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const double tail = blocks > 1 ? normalShareBelow(-std::sqrt(double(blocks) / (blocks - 1)) * student(blocks - 1)) : 0;
    const auto last = double(values.size() - 1);
    return {values[size_t(std::floor(tail * last))], values[size_t(std::ceil((1 - tail) * last))]};
}

Interval pairedInterval(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> differences(a.size());
    std::ranges::transform(b, a, differences.begin(), std::minus());
    const Moments moments(differences);
    const double reach = student(int(a.size()) - 1) * std::sqrt(moments.variance);
    return {moments.mean - reach, moments.mean + reach};
}

Interval welchInterval(const std::vector<double>& a, const std::vector<double>& b)
{
    const Moments sideA(a), sideB(b);
    const double variance = sideA.variance + sideB.variance;
    const double spread = sideA.variance * sideA.variance / double(a.size() - 1) + sideB.variance * sideB.variance / double(b.size() - 1);
    const int degrees = spread > 0 ? int(variance * variance / spread) : int(std::min(a.size(), b.size())) - 1;
    const double reach = student(degrees) * std::sqrt(variance);
    return {sideB.mean - sideA.mean - reach, sideB.mean - sideA.mean + reach};
}

QuantileTable::QuantileTable(const QList<Block>& blocks, metrics::Latency latency)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const metrics::CompactHistogram& histogram = blocks[i].times[latency];
        m_counts.push_back(histogram.count());
        histogram.forEach([&](const metrics::CompactHistogram::Entry& entry) { m_entries.push_back({entry.index, quint16(i), entry.count}); });
    }
    std::ranges::stable_sort(m_entries, {}, &Entry::index);
}

void QuantileTable::percentiles(const std::vector<int>& weights, const std::vector<double>& percents,
                                std::vector<std::optional<double>>& values) const
{
    values.assign(percents.size(), std::nullopt);
    qint64 total = 0;
    for (size_t i = 0; i < m_counts.size(); ++i)
        total += m_counts[i] * weights[i];
    qint64 seen = 0;
    size_t wanted = 0;
    for (const Entry& entry : m_entries) {
        seen += qint64(entry.count) * weights[entry.block];
        while (wanted < percents.size() && total > 0 && seen >= percentileRank(percents[wanted], total))
            values[wanted++] = double(metrics::Histogram::highestAt(entry.index).count());
        if (wanted == percents.size())
            return;
    }
}

} // namespace bw::stress
