// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chatcompletion.h"
#include "record/requestrecord.h"

namespace bw::gateway {

//! When the pieces of a streamed answer came.
class DeltaStamps
{
public:
    //! Stamps of so many events are kept; later ones are only counted, and the longest gap before one of them is known.
    static constexpr qsizetype MaxTimes = 10'000;

    //! All that one event added: stamped once, however many choices it adds to.
    void add(const QList<openai::ChatDelta>& deltas);
    void describe(record::RequestRecord& record) const;
    [[nodiscard]] bool isEmpty() const noexcept { return m_count == 0; }

private:
    Instant m_first = NoInstant;
    Instant m_firstOutput = NoInstant;
    Instant m_last = NoInstant;
    QList<Instant> m_times;
    qint64 m_count = 0;
    Nanoseconds m_longestLateGap{0};
};

} // namespace bw::gateway
