// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/compacthistogram.h"
#include "metrics/percentiles.h"

namespace bw::metrics {

//! Percentiles of many histograms together, without making a merged one: a workbench to use again and again, as one
//! histogram of every bucket there is takes 300 kB.
class HistogramMerger
{
public:
    HistogramMerger();

    void add(const CompactHistogram& histogram);
    [[nodiscard]] qint64 count() const noexcept { return m_total; }
    [[nodiscard]] Percentiles percentiles() const;
    [[nodiscard]] qint64 countBetween(Nanoseconds from, Nanoseconds to) const; //!< [from, to), by whole buckets
    [[nodiscard]] CompactHistogram merged() const;
    void clear();

private:
    std::vector<qint64> m_counts; //!< of every bucket
    size_t m_lowest = 0;          //!< bucket in use; only if m_total > 0
    size_t m_highest = 0;
    qint64 m_total = 0;
    Nanoseconds m_min{0};
    Nanoseconds m_max{0};
    double m_sum = 0;
};

} // namespace bw::metrics
