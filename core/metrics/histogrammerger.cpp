// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/histogrammerger.h"

#include "base/percentilerank.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bw::metrics {

namespace {

struct Wanted
{
    double percent;
    Nanoseconds Percentiles::*member;
};

constexpr std::array Ascending = {
    Wanted{50, &Percentiles::p50}, Wanted{90, &Percentiles::p90},   Wanted{95, &Percentiles::p95},
    Wanted{99, &Percentiles::p99}, Wanted{99.9, &Percentiles::p999},
};

} // namespace

HistogramMerger::HistogramMerger() : m_counts(Histogram::indexOf(Histogram::Longest) + 1) {}

void HistogramMerger::add(const CompactHistogram& histogram)
{
    if (histogram.isEmpty())
        return;
    const bool first = m_total == 0;
    size_t lowest = first ? m_counts.size() : m_lowest;
    size_t highest = first ? 0 : m_highest;
    histogram.forEach([&](const CompactHistogram::Entry& entry) {
        m_counts[entry.index] += entry.count;
        lowest = std::min<size_t>(lowest, entry.index);
        highest = std::max<size_t>(highest, entry.index);
    });
    m_lowest = lowest;
    m_highest = highest;
    m_min = first ? histogram.min() : std::min(m_min, histogram.min());
    m_max = std::max(m_max, histogram.max());
    m_sum += histogram.sum();
    m_total += histogram.count();
}

Percentiles HistogramMerger::percentiles() const
{
    Percentiles result;
    if (m_total == 0)
        return result;
    result.count = m_total;
    result.max = m_max;
    result.mean = Nanoseconds(std::llround(m_sum / static_cast<double>(m_total)));
    size_t index = m_lowest;
    qint64 seen = m_counts[index];
    for (const Wanted& wanted : Ascending) {
        const qint64 rank = percentileRank(wanted.percent, m_total);
        while (seen < rank && index < m_highest)
            seen += m_counts[++index];
        result.*wanted.member = std::clamp(Histogram::highestAt(index), m_min, m_max);
    }
    return result;
}

qint64 HistogramMerger::countBetween(Nanoseconds from, Nanoseconds to) const
{
    if (m_total == 0)
        return 0;
    const size_t begin = std::max(m_lowest, Histogram::indexOf(from));
    const size_t end = to > Histogram::Longest ? m_highest + 1 : std::min(m_highest + 1, Histogram::indexOf(to));
    qint64 sum = 0;
    for (size_t i = begin; i < end; ++i)
        sum += m_counts[i];
    return sum;
}

CompactHistogram HistogramMerger::merged() const
{
    if (m_total == 0)
        return {};
    std::vector<CompactHistogram::Entry> entries;
    for (size_t i = m_lowest; i <= m_highest; ++i) {
        if (m_counts[i] > 0)
            entries.push_back({static_cast<quint16>(i), static_cast<quint32>(m_counts[i])});
    }
    return CompactHistogram::of(std::move(entries), m_min, m_max, m_sum);
}

void HistogramMerger::clear()
{
    if (m_total > 0)
        std::fill(m_counts.begin() + static_cast<std::ptrdiff_t>(m_lowest),
                  m_counts.begin() + static_cast<std::ptrdiff_t>(m_highest) + 1, 0);
    m_total = 0;
    m_min = m_max = Nanoseconds(0);
    m_sum = 0;
}

} // namespace bw::metrics
