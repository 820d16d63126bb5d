// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <optional>
#include <vector>

namespace bw::metrics {

//! Counts of durations with three significant digits (HDR histogram, after Gil Tene): any value from 1 ns on is kept
//! to within 0.1 %, and percentiles of merged histograms are those of all samples. A value; one thread at a time.
class Histogram
{
public:
    static constexpr int SignificantDigits = 3;
    static constexpr Nanoseconds Longest = std::chrono::hours(24); //!< anything longer counts as this

    void record(Nanoseconds value, qint64 count = 1);
    void merge(const Histogram& other);
    void clear();

    [[nodiscard]] qint64 count() const noexcept { return m_total; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_total == 0; }
    [[nodiscard]] Nanoseconds min() const noexcept; //!< 0 if empty; exact
    [[nodiscard]] Nanoseconds max() const noexcept; //!< 0 if empty; exact
    [[nodiscard]] std::optional<Nanoseconds> mean() const; //!< exact sum / count
    //! The value that `percent` % of the samples do not exceed (0 … 100), never above max(); nullopt if empty.
    [[nodiscard]] std::optional<Nanoseconds> percentile(double percent) const;
    [[nodiscard]] qint64 countAtOrBelow(Nanoseconds value) const;

    //! Index and value of the buckets, for exporters. Values in one bucket are equal within the precision.
    [[nodiscard]] const std::vector<qint64>& counts() const noexcept { return m_counts; }
    [[nodiscard]] static size_t indexOf(Nanoseconds value) noexcept;
    [[nodiscard]] static Nanoseconds lowestAt(size_t index) noexcept;
    [[nodiscard]] static Nanoseconds highestAt(size_t index) noexcept;

    bool operator==(const Histogram&) const = default;

private:
    friend class CompactHistogram;

    std::vector<qint64> m_counts; //!< grows with the largest value seen
    qint64 m_total = 0;
    Nanoseconds m_min{0};
    Nanoseconds m_max{0};
    double m_sum = 0; //!< ns; exact up to 2⁵³
};

//! Whether a sample lies above the percentile: p99.99 of fewer than 10 000 is only the largest once more.
[[nodiscard]] bool isBelowTheLargest(double percent, qint64 samples) noexcept;

//! From how many samples on a percentile says something: p90 64, p99 662, p99.9 6 620, p99.99 66 200; below it is shown in grey.
[[nodiscard]] bool isTrustworthy(double percent, qint64 samples) noexcept;

} // namespace bw::metrics
