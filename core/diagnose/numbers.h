// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

namespace bw::diagnose {

// Numbers out of a handful of records: a percentile of five is its middle one.

//! nullopt of none.
[[nodiscard]] std::optional<Nanoseconds> median(QList<Nanoseconds> spans);

//! The middle of `number` over the records that succeeded and have it.
template <typename Number>
[[nodiscard]] std::optional<Nanoseconds> medianOf(const QList<record::RequestRecord>& records, Number number)
{
    QList<Nanoseconds> spans;
    for (const record::RequestRecord& record : records) {
        const std::optional<Nanoseconds> span = record.failure.errorClass == ErrorClass::Ok ? number(record) : std::nullopt;
        if (span)
            spans.append(*span);
    }
    return median(std::move(spans));
}

//! Part of the whole, 0 to 1; 0 of nothing.
[[nodiscard]] double shareOf(Nanoseconds part, Nanoseconds whole) noexcept;

} // namespace bw::diagnose
