// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/livemetrics.h"

namespace bw::metrics {

//! What the records' way did, for the exporter to say.
struct ExportNotes
{
    qint64 recordsTaken = 0;
    qint64 recordsDropped = 0;
    qint64 recordsUnstored = 0;

    bool operator==(const ExportNotes&) const = default;
};

//! Everything since the program began in Prometheus' text format 0.0.4. Names follow OpenTelemetry's conventions for
//! generative AI where there is one (https://opentelemetry.io/docs/specs/semconv/gen-ai/), with its buckets; durations
//! are in seconds, money in dollars. Counters only grow while the program runs.
[[nodiscard]] QByteArray prometheusText(const LiveMetrics& metrics, const ExportNotes& notes = {});

} // namespace bw::metrics
