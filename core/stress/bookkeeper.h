// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/gate.h"
#include "stress/slo.h"
#include "stress/tally.h"

namespace bw::stress {

//! The part of a run that is measured.
struct Window
{
    Instant from = NoInstant;
    Instant to = NoInstant; //!< NoInstant: until sending ends

    [[nodiscard]] bool contains(Instant instant) const { return instant >= from && (!isSet(to) || instant < to); }
    bool operator==(const Window&) const = default;
};

//! When a request was sent, for the window: one that never came so far counts from when it was let go.
[[nodiscard]] Instant sentAt(const record::RequestRecord& record);

//! Enters finished requests into tallies by the rules of one part of a run. Pure.
class Bookkeeper
{
public:
    Bookkeeper(Window window, QList<Slo> slos) : m_window(window), m_slos(std::move(slos)) {}

    //! `sendingEnded`: when the last request went, if that was already.
    void enter(Tally& tally, const record::RequestRecord& record, const Ticket& ticket, Instant sendingEnded) const;

    [[nodiscard]] bool isGood(const record::RequestRecord& record) const;
    [[nodiscard]] const Window& window() const noexcept { return m_window; }

private:
    void enterTimes(Tally& tally, const record::RequestRecord& record) const;
    void enterFlow(Tally& tally, const record::RequestRecord& record, Instant sendingEnded) const;

    Window m_window;
    QList<Slo> m_slos;
};

} // namespace bw::stress
