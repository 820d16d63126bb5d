// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/histogram.h"

#include "base/percentilerank.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace bw::metrics {

namespace {

// 2 · 10³ values at unit resolution, rounded up to a power of two: 2 048 sub-buckets a bucket.
constexpr int HalfMagnitude = 10;
constexpr quint64 HalfCount = quint64{1} << HalfMagnitude;
constexpr quint64 SubBucketMask = 2 * HalfCount - 1;

struct Position
{
    int bucket = 0;
    quint64 sub = 0;
};

Position positionOf(size_t index) noexcept
{
    const quint64 position = index;
    const int bucket = static_cast<int>(position >> HalfMagnitude) - 1;
    const quint64 sub = (position & (HalfCount - 1)) + HalfCount;
    return bucket < 0 ? Position{0, sub - HalfCount} : Position{bucket, sub};
}

struct SamplesNeeded
{
    double percent;
    qint64 samples;
};

constexpr std::array Needed = {SamplesNeeded{99.99, 66'200}, SamplesNeeded{99.9, 6620}, SamplesNeeded{99, 662}, SamplesNeeded{90, 64}};

} // namespace

size_t Histogram::indexOf(Nanoseconds value) noexcept
{
    const auto magnitude = static_cast<quint64>(std::clamp(value, Nanoseconds(0), Nanoseconds(Longest)).count());
    const int bucket = static_cast<int>(std::bit_width(magnitude | SubBucketMask)) - (HalfMagnitude + 1);
    const quint64 sub = magnitude >> bucket;
    return static_cast<size_t>((static_cast<quint64>(bucket + 1) << HalfMagnitude) + sub - HalfCount);
}

Nanoseconds Histogram::lowestAt(size_t index) noexcept
{
    const Position position = positionOf(index);
    return Nanoseconds(static_cast<qint64>(position.sub << position.bucket));
}

Nanoseconds Histogram::highestAt(size_t index) noexcept
{
    const Position position = positionOf(index);
    return Nanoseconds(static_cast<qint64>(((position.sub + 1) << position.bucket) - 1));
}

void Histogram::record(Nanoseconds value, qint64 count)
{
    if (count <= 0)
        return;
    const Nanoseconds kept = std::clamp(value, Nanoseconds(0), Nanoseconds(Longest));
    const size_t index = indexOf(kept);
    if (index >= m_counts.size())
        m_counts.resize(index + 1);
    m_counts[index] += count;
    m_min = isEmpty() ? kept : std::min(m_min, kept);
    m_max = std::max(m_max, kept);
    m_sum += static_cast<double>(kept.count()) * static_cast<double>(count);
    m_total += count;
}

void Histogram::merge(const Histogram& other)
{
    if (other.isEmpty())
        return;
    m_counts.resize(std::max(m_counts.size(), other.m_counts.size()));
    for (size_t i = 0; i < other.m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    m_min = isEmpty() ? other.m_min : std::min(m_min, other.m_min);
    m_max = std::max(m_max, other.m_max);
    m_sum += other.m_sum;
    m_total += other.m_total;
}

void Histogram::clear()
{
    *this = {};
}

Nanoseconds Histogram::min() const noexcept
{
    return m_min;
}

Nanoseconds Histogram::max() const noexcept
{
    return m_max;
}

std::optional<Nanoseconds> Histogram::mean() const
{
    if (isEmpty())
        return std::nullopt;
    return Nanoseconds(std::llround(m_sum / static_cast<double>(m_total)));
}

std::optional<Nanoseconds> Histogram::percentile(double percent) const
{
    if (isEmpty())
        return std::nullopt;
    const qint64 rank = percentileRank(percent, m_total);
    qint64 seen = 0;
    for (size_t i = 0; i < m_counts.size(); ++i) {
        seen += m_counts[i];
        if (seen >= rank)
            return std::clamp(highestAt(i), m_min, m_max);
    }
    return m_max;
}

qint64 Histogram::countAtOrBelow(Nanoseconds value) const
{
    const size_t last = std::min(indexOf(value) + 1, m_counts.size());
    qint64 sum = 0;
    for (size_t i = 0; i < last; ++i)
        sum += m_counts[i];
    return sum;
}

bool isBelowTheLargest(double percent, qint64 samples) noexcept
{
    return percentileRank(percent, samples) < samples;
}

bool isTrustworthy(double percent, qint64 samples) noexcept
{
    for (const SamplesNeeded& row : Needed) {
        if (percent >= row.percent)
            return samples >= row.samples;
    }
    return samples > 0;
}

} // namespace bw::metrics
