// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QMutex>
#include <QTimer>

#include <array>

namespace bw::net {

//! How late an event loop was: over the last 10 s, in steps of 20 ms.
struct LagSummary
{
    Nanoseconds p50{0};
    Nanoseconds p99{0};
    Nanoseconds max{0};
    int samples = 0;

    bool operator==(const LagSummary&) const = default;
};

//! Measures the lag of the event loop it lives in with a heartbeat; summary() may be asked from any thread.
class LoopLag final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds Beat{20};
    static constexpr size_t Window = 500; //!< beats; 10 s

    struct Late
    {
        Instant due = NoInstant;
        Nanoseconds lag{0};

        bool operator==(const Late&) const = default;
    };

    explicit LoopLag(const Clock& clock = systemClock(), QObject* parent = nullptr);

    void start();
    void stop(); //!< before its thread ends

    //! A beat that came at `came` though `due`. A late one stands for every beat it held up.
    void add(Instant due, Instant came);

    [[nodiscard]] LagSummary summary() const;

    //! Every beat since `seen`, which it moves on; any thread. Of more than Window beats only the newest. 0: the first.
    [[nodiscard]] std::vector<Late> since(quint64& seen) const;

private:
    void beat();

    const Clock& m_clock;
    QTimer m_timer;
    Instant m_due = NoInstant;
    mutable QMutex m_mutex;
    std::array<Late, Window> m_lags{};
    size_t m_count = 0;
};

} // namespace bw::net
