// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/exemplars.h"

#include <algorithm>
#include <limits>

namespace bw::stress {

namespace {

quint64 slowness(const record::RequestRecord& record)
{
    const auto time = record.stream ? record::ttft(record) : record::e2e(record);
    return std::numeric_limits<quint64>::max() - quint64(std::max<qint64>(0, time.value_or(Nanoseconds(0)).count()));
}

} // namespace

void Exemplars::keep(Shelf& shelf, size_t room, quint64 rank, const record::RequestRecord& record)
{
    const auto later = [](const Kept& a, const Kept& b) { return a.rank < b.rank; };
    if (shelf.size() == room) {
        if (rank >= shelf.front().rank)
            return;
        std::pop_heap(shelf.begin(), shelf.end(), later);
        shelf.pop_back();
    }
    shelf.push_back({rank, record});
    std::push_heap(shelf.begin(), shelf.end(), later);
}

void Exemplars::offer(const record::RequestRecord& record, quint64 lot)
{
    if (record.failure.errorClass != ErrorClass::Ok) {
        keep(shelfOf(record.failure.errorClass), FailedOfAClass, lot, record);
        return;
    }
    keep(m_slowest, Slowest, slowness(record), record);
    keep(m_random, Random, lot, record);
}

Exemplars::Shelf& Exemplars::shelfOf(ErrorClass errorClass)
{
    const auto found = std::ranges::find_if(m_failed, [errorClass](const auto& each) { return each.first == errorClass; });
    return found != m_failed.end() ? found->second : m_failed.emplace_back(errorClass, Shelf()).second;
}

void Exemplars::merge(const Exemplars& other)
{
    for (const Kept& kept : other.m_slowest)
        keep(m_slowest, Slowest, kept.rank, kept.record);
    for (const Kept& kept : other.m_random)
        keep(m_random, Random, kept.rank, kept.record);
    for (const auto& [errorClass, shelf] : other.m_failed) {
        for (const Kept& kept : shelf)
            keep(shelfOf(errorClass), FailedOfAClass, kept.rank, kept.record);
    }
}

Exemplars Exemplars::restored(const QList<record::RequestRecord>& slowest, const QList<record::RequestRecord>& failed,
                              const QList<record::RequestRecord>& random)
{
    Exemplars exemplars;
    for (const record::RequestRecord& record : slowest)
        keep(exemplars.m_slowest, Slowest, slowness(record), record);
    for (const record::RequestRecord& record : failed)
        keep(exemplars.shelfOf(record.failure.errorClass), FailedOfAClass, 0, record);
    for (const record::RequestRecord& record : random)
        keep(exemplars.m_random, Random, 0, record);
    return exemplars;
}

QList<record::RequestRecord> Exemplars::inOrder(Shelf shelf)
{
    std::ranges::sort(shelf, {}, &Kept::rank);
    QList<record::RequestRecord> records;
    for (Kept& kept : shelf)
        records.append(std::move(kept.record));
    return records;
}

QList<record::RequestRecord> Exemplars::slowest() const
{
    return inOrder(m_slowest);
}

QList<record::RequestRecord> Exemplars::failed() const
{
    QList<record::RequestRecord> records;
    for (const auto& [errorClass, shelf] : m_failed)
        records += inOrder(shelf);
    return records;
}

QList<record::RequestRecord> Exemplars::random() const
{
    return inOrder(m_random);
}

} // namespace bw::stress
