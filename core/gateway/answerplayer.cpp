// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/answerplayer.h"

namespace bw::gateway {

void AnswerPlayer::play(const cache::CacheEntry& entry, cache::ReplayPace pace, std::function<void()> done)
{
    m_steps = cache::replaySteps(entry, pace);
    m_next = 0;
    m_start = m_clock.now();
    m_done = std::move(done);
    expired();
}

void AnswerPlayer::stop()
{
    m_done = {};
    m_deadlines.clear(*this);
}

//! Everything that is due, then sleeps until the next.
void AnswerPlayer::expired()
{
    while (m_next < m_steps.size()) {
        const Instant due = m_start + m_steps[m_next].offset;
        const Instant now = m_clock.now();
        if (due > now) {
            m_deadlines.set(*this, due);
            return;
        }
        openai::ChatDelta delta = m_steps[m_next++].delta;
        delta.at = now;
        m_sink.receive({delta});
        if (!m_done)
            return; // stopped by who received it
    }
    if (const auto done = std::exchange(m_done, {}))
        done();
}

} // namespace bw::gateway
