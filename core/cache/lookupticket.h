// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace bw::cache {

//! How far one lookup has come, shared by who asked and the thread of the cache. Any thread.
class LookupTicket
{
public:
    LookupTicket() = default;
    Q_DISABLE_COPY_MOVE(LookupTicket)

    //! By who asked, for whom any answer would come too late now. False if it was looked up: what was found is on its way,
    //! or the wait for another call's answer has begun.
    [[nodiscard]] bool giveUp() noexcept
    {
        State queued = State::Queued;
        State looking = State::Looking;
        return m_state.compare_exchange_strong(queued, State::GivenUp) || m_state.compare_exchange_strong(looking, State::GivenUp);
    }

    //! By the cache. False if it was given up: there is nothing to look for.
    [[nodiscard]] bool begin() noexcept { return advance(State::Queued, State::Looking); }
    //! By the cache, after begin(). False if it was given up meanwhile: who asked neither leads nor waits.
    [[nodiscard]] bool finish() noexcept { return advance(State::Looking, State::LookedUp); }

private:
    enum class State { Queued, Looking, LookedUp, GivenUp };

    bool advance(State from, State to) noexcept { return m_state.compare_exchange_strong(from, to); }

    std::atomic<State> m_state{State::Queued};
};

} // namespace bw::cache
