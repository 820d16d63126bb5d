// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "metrics/latency.h"

namespace bw::stress {

//! What every good request keeps: "ttft<400ms", "chunk_gap<=1s" (its longest). A time that a request has not (TTFT of one
//! that was not streamed) limits nothing.
struct Slo
{
    metrics::Latency time = metrics::Latency::Ttft; //!< one of timenames.h
    Nanoseconds limit{0};
    bool inclusive = false; //!< "<="

    [[nodiscard]] bool isKept(const record::RequestRecord& record) const;
    bool operator==(const Slo&) const = default;
};

[[nodiscard]] Result<Slo> parseSlo(const QString& text);

//! "400ms", "1.5s", "250us"; nullopt for anything else.
[[nodiscard]] std::optional<Nanoseconds> parseSpan(QStringView text);

} // namespace bw::stress
