// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

namespace bw::ui {

enum class PhaseKind { Queue, Limiter, Backoff, FailedAttempt, Pool, Dns, Connect, Tls, Send, Wait, FirstToken, Stream, Rest };

//! One bar of the waterfall, in time since the person (or the plan) wanted the request.
struct PhaseBar
{
    PhaseKind kind = PhaseKind::Queue;
    QString name; //!< for people: "tls"; of a failed attempt what became of it: "429"
    Nanoseconds from{0};
    Nanoseconds to{0};
    QString note; //!< a sentence: what this phase is

    [[nodiscard]] Nanoseconds span() const noexcept { return to - from; }
    bool operator==(const PhaseBar&) const = default;
};

//! What a request spent its time with, in order: waiting for its turn, attempts that failed and the pauses after them,
//! the phases of the attempt that answered. A phase that did not happen, or that nobody could see, has no bar.
[[nodiscard]] QList<PhaseBar> phaseBars(const record::RequestRecord& record);

} // namespace bw::ui
