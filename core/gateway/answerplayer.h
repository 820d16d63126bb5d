// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cachereplay.h"
#include "gateway/chatreader.h"
#include "net/deadlines.h"

namespace bw::gateway {

//! Plays a stored answer as if it came from the gateway: at once, or at the pace at which it first came.
class AnswerPlayer final : private net::Timed
{
public:
    AnswerPlayer(net::Deadlines& deadlines, const Clock& clock, DeltaSink& sink)
        : m_deadlines(deadlines), m_clock(clock), m_sink(sink)
    {
    }

    //! `done` once, after the last delta; may be before this returns.
    void play(const cache::CacheEntry& entry, cache::ReplayPace pace, std::function<void()> done);
    void stop(); //!< `done` is not called any more

private:
    void expired() override;

    net::Deadlines& m_deadlines;
    const Clock& m_clock;
    DeltaSink& m_sink;
    QList<cache::ReplayStep> m_steps;
    qsizetype m_next = 0;
    Instant m_start = NoInstant;
    std::function<void()> m_done;
};

} // namespace bw::gateway
