// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace bw::ui {

//! How long the GUI thread was busy with something else: the lateness of a 5 ms heartbeat. What a person feels as a
//! dropped frame is a beat late by 16 ms or more.
class FrameMeter final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds Beat{5};

    explicit FrameMeter(const Clock& clock = systemClock(), QObject* parent = nullptr);

    void start(); //!< goes on with what was measured before
    void stop();
    void reset() { m_late.clear(); }
    [[nodiscard]] std::optional<Nanoseconds> lateness(double quantile) const; //!< nearest rank; nullopt: no beat yet
    [[nodiscard]] size_t beats() const noexcept { return m_late.size(); }

private:
    void beat();

    const Clock& m_clock;
    QTimer m_timer;
    Instant m_due = NoInstant;
    std::vector<Nanoseconds> m_late;
};

} // namespace bw::ui
