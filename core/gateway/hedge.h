// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/attemptloop.h"

namespace bw::gateway {

//! The second request of a call whose first token is late: when it is due, and the request itself. At most one a call.
class AttemptLoop::Hedge final : public net::Timed
{
public:
    Hedge(net::Deadlines& deadlines, AttemptLoop& loop) : m_deadlines(deadlines), m_loop(loop) {}

    void set(Instant due) { m_deadlines.set(*this, due); }
    void clear() { m_deadlines.clear(*this); }

    std::unique_ptr<Flight> flight;     //!< while it is under way
    std::optional<Itinerary> itinerary; //!< how the call would go on from there
    bool used = false;

private:
    void expired() override { m_loop.launchHedge(); }

    net::Deadlines& m_deadlines;
    AttemptLoop& m_loop;
};

} // namespace bw::gateway
