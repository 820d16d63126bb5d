// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/compacthistogram.h"

#include "base/varint.h"

#include <algorithm>
#include <bit>

namespace bw::metrics {

namespace {

constexpr size_t FewestToSettle = 64;

//! Two ascending lists as one, equal indexes added up.
std::vector<CompactHistogram::Entry> joined(const std::vector<CompactHistogram::Entry>& a,
                                            const std::vector<CompactHistogram::Entry>& b)
{
    if (a.empty())
        return b;
    std::vector<CompactHistogram::Entry> all;
    all.reserve(a.size() + b.size());
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        if (left->index < right->index)
            all.push_back(*left++);
        else if (right->index < left->index)
            all.push_back(*right++);
        else
            all.push_back({left->index, (left++)->count + (right++)->count});
    }
    all.insert(all.end(), left, a.end());
    all.insert(all.end(), right, b.end());
    return all;
}

std::vector<CompactHistogram::Entry> counted(std::vector<quint16>& indexes)
{
    std::ranges::sort(indexes);
    std::vector<CompactHistogram::Entry> entries;
    for (const quint16 index : indexes) {
        if (!entries.empty() && entries.back().index == index)
            ++entries.back().count;
        else
            entries.push_back({index, 1});
    }
    return entries;
}

} // namespace

CompactHistogram CompactHistogram::of(std::vector<Entry> entries, Nanoseconds min, Nanoseconds max, double sum)
{
    CompactHistogram histogram;
    qint64 total = 0;
    for (const Entry& entry : entries)
        total += entry.count;
    histogram.m_settled = std::move(entries);
    histogram.widen(min, max, sum, total);
    return histogram;
}

void CompactHistogram::record(quint16 index, Nanoseconds value)
{
    const Nanoseconds kept = std::clamp(value, Nanoseconds(0), Nanoseconds(Histogram::Longest));
    unseal();
    m_fresh.push_back(index);
    widen(kept, kept, static_cast<double>(kept.count()), 1);
    if (m_fresh.size() >= std::max(FewestToSettle, 2 * m_settled.size()))
        settle();
}

void CompactHistogram::merge(const CompactHistogram& other)
{
    if (other.isEmpty())
        return;
    unseal();
    settle();
    m_settled = joined(m_settled, other.entries());
    widen(other.m_min, other.m_max, other.m_sum, other.m_total);
}

void CompactHistogram::merge(const Histogram& other)
{
    if (other.isEmpty())
        return;
    std::vector<Entry> entries;
    for (size_t i = 0; i < other.m_counts.size(); ++i) {
        if (other.m_counts[i] > 0)
            entries.push_back({static_cast<quint16>(i), static_cast<quint32>(other.m_counts[i])});
    }
    unseal();
    settle();
    m_settled = joined(m_settled, entries);
    widen(other.m_min, other.m_max, other.m_sum, other.m_total);
}

void CompactHistogram::addTo(Histogram& histogram) const
{
    if (isEmpty())
        return;
    forEach([&histogram](const Entry& entry) {
        if (entry.index >= histogram.m_counts.size())
            histogram.m_counts.resize(size_t{entry.index} + 1);
        histogram.m_counts[entry.index] += entry.count;
    });
    histogram.m_min = histogram.isEmpty() ? m_min : std::min(histogram.m_min, m_min);
    histogram.m_max = std::max(histogram.m_max, m_max);
    histogram.m_sum += m_sum;
    histogram.m_total += m_total;
}

std::vector<CompactHistogram::Entry> CompactHistogram::entries() const
{
    std::vector<Entry> all;
    all.reserve(m_settled.size());
    forEach([&all](const Entry& entry) { all.push_back(entry); });
    return all;
}

void CompactHistogram::seal()
{
    if (!m_sealed.isEmpty() || isEmpty())
        return;
    m_sealed = packed();
    m_sealed.squeeze();
    m_settled = std::vector<Entry>();
    m_fresh = std::vector<quint16>();
}

void CompactHistogram::unseal()
{
    if (m_sealed.isEmpty())
        return;
    m_settled = entries();
    m_sealed.clear();
}

//! Each index as the distance from the one before it, and its count.
QByteArray CompactHistogram::packed() const
{
    if (!m_sealed.isEmpty())
        return m_sealed;
    settle();
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(m_settled.size() * 3));
    quint16 before = 0;
    for (const Entry& entry : m_settled) {
        appendVarint(bytes, static_cast<quint64>(entry.index - before));
        appendVarint(bytes, entry.count);
        before = entry.index;
    }
    return bytes;
}

CompactHistogram::Entry CompactHistogram::nextIn(QByteArrayView packed, qsizetype& at, quint16 before)
{
    const auto distance = readVarint(packed, at);
    const auto count = readVarint(packed, at);
    return {static_cast<quint16>(before + *distance), static_cast<quint32>(*count)};
}

size_t CompactHistogram::bytes() const noexcept
{
    return m_settled.capacity() * sizeof(Entry) + m_fresh.capacity() * sizeof(quint16) + static_cast<size_t>(m_sealed.capacity());
}

//! Number of entries; min, max and the bits of the sum; then the entries packed.
QByteArray CompactHistogram::encoded() const
{
    if (isEmpty())
        return {};
    QByteArray bytes;
    quint64 size = 0;
    forEach([&size](const Entry&) { ++size; });
    appendVarint(bytes, size);
    appendVarint(bytes, static_cast<quint64>(m_min.count()));
    appendVarint(bytes, static_cast<quint64>(m_max.count()));
    appendVarint(bytes, std::bit_cast<quint64>(m_sum));
    return bytes + packed();
}

std::optional<CompactHistogram> CompactHistogram::decoded(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return CompactHistogram();
    qsizetype at = 0;
    const auto size = readVarint(bytes, at);
    const auto low = readVarint(bytes, at);
    const auto high = readVarint(bytes, at);
    const auto sum = readVarint(bytes, at);
    if (!size || !low || !high || !sum || *size > static_cast<quint64>(bytes.size()))
        return std::nullopt;
    quint64 index = 0;
    std::vector<Entry> entries;
    entries.reserve(*size);
    for (quint64 i = 0; i < *size; ++i) {
        const auto distance = readVarint(bytes, at);
        const auto count = readVarint(bytes, at);
        if (!distance || !count || (i > 0 && *distance == 0) || *count == 0 || *count > std::numeric_limits<quint32>::max())
            return std::nullopt;
        index += *distance;
        if (index > Histogram::indexOf(Histogram::Longest))
            return std::nullopt;
        entries.push_back({static_cast<quint16>(index), static_cast<quint32>(*count)});
    }
    return of(std::move(entries), Nanoseconds(static_cast<qint64>(*low)), Nanoseconds(static_cast<qint64>(*high)),
              std::bit_cast<double>(*sum));
}

bool CompactHistogram::operator==(const CompactHistogram& other) const
{
    return m_total == other.m_total && m_min == other.m_min && m_max == other.m_max && m_sum == other.m_sum &&
           packed() == other.packed();
}

void CompactHistogram::settle() const
{
    if (m_fresh.empty())
        return;
    m_settled = joined(m_settled, counted(m_fresh));
    m_settled.shrink_to_fit();
    m_fresh.clear();
    if (m_fresh.capacity() > 2 * m_settled.capacity())
        m_fresh.shrink_to_fit();
}

void CompactHistogram::widen(Nanoseconds low, Nanoseconds high, double sum, qint64 count)
{
    m_min = isEmpty() ? low : std::min(m_min, low);
    m_max = std::max(m_max, high);
    m_sum += sum;
    m_total += count;
}

} // namespace bw::metrics
