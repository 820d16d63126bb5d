// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/alertrule.h"

namespace bw::watch {

//! Whether one rule's alert is on, as a pure state machine: the caller says what time it is.
//!
//! It goes on when the value has been over the limit for as long as the rule says. It goes off only when the value has
//! been a tenth better than the limit for a minute: a value that hovers about the limit rings once. While the value is not
//! known everything stays as it was: an outage after which nobody asks any more is not over.
class AlertState
{
public:
    static constexpr double Hysteresis = 0.1; //!< share of the limit; less where a share of all cannot be so much better
    static constexpr std::chrono::minutes CalmFor{1};

    enum class Phase { Quiet, Waiting, Firing };
    enum class Change { None, Fired, Resolved };

    [[nodiscard]] Change step(const AlertRule& rule, std::optional<double> value, WallTime now);

    [[nodiscard]] Phase phase() const noexcept { return m_phase; }
    [[nodiscard]] const std::optional<double>& value() const noexcept { return m_value; } //!< the newest
    [[nodiscard]] double worst() const noexcept { return m_worst; } //!< since it went over the limit

private:
    [[nodiscard]] static bool isOver(const AlertRule& rule, double value);
    [[nodiscard]] static bool isCalm(const AlertRule& rule, double value);
    [[nodiscard]] static double marginOf(const AlertRule& rule);

    Phase m_phase = Phase::Quiet;
    WallTime m_since{};                 //!< of the phase
    std::optional<WallTime> m_calmFrom; //!< while firing
    std::optional<double> m_value;
    double m_worst = 0;
};

} // namespace bw::watch
