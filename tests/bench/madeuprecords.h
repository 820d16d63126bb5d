// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <random>

namespace bw::bench {

//! Requests as a busy day leaves them: twelve series, one in a hundred failed, streams of `deltas` events.
class MadeUpRecords
{
public:
    explicit MadeUpRecords(int deltas, quint32 seed = 1) : m_engine(seed), m_deltas(deltas) {}

    [[nodiscard]] record::RequestRecord next(WallTime ended);

private:
    [[nodiscard]] Nanoseconds logNormal(double medianMs, double sigma);
    void addTimes(record::RequestRecord& record, bool ok);

    std::mt19937 m_engine;
    int m_deltas;
    quint64 m_count = 0;
};

//! Resident memory in bytes; 0 where it is not known.
[[nodiscard]] qint64 residentBytes();

} // namespace bw::bench
