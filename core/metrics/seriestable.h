// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/serieskey.h"

#include <QSet>

#include <deque>

namespace bw::metrics {

//! Numbers for series, so that windows need not keep their names. Bounded: a series over the limit counts as the "other"
//! of its source, and how many were sent there is known.
class SeriesTable
{
public:
    explicit SeriesTable(int limit) : m_limit(limit) {}

    [[nodiscard]] int numberOf(const SeriesKey& key); //!< names of gateways and endpoints follow the newest key
    [[nodiscard]] const SeriesKey& key(int number) const { return m_keys[static_cast<size_t>(number)]; }
    [[nodiscard]] int count() const noexcept { return static_cast<int>(m_keys.size()); }
    [[nodiscard]] qint64 overLimit() const noexcept { return m_over.size() + m_overUncounted; }

private:
    [[nodiscard]] int insert(const SeriesKey& key);
    void spreadNames(const SeriesKey& newest);

    int m_limit;
    QHash<SeriesKey, int> m_numbers;
    std::deque<SeriesKey> m_keys; //!< never moves one: cells are placed by pointer
    QSet<size_t> m_over;          //!< hashes of those over the limit; bounded too
    qint64 m_overUncounted = 0;   //!< seen when even that was full, some perhaps more than once
};

} // namespace bw::metrics
