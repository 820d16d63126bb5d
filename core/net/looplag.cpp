// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/looplag.h"

#include "base/percentilerank.h"

namespace bw::net {

LoopLag::LoopLag(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
}

void LoopLag::start()
{
    m_due = m_clock.now() + Beat;
    m_timer.start(Beat);
}

void LoopLag::stop()
{
    m_timer.stop();
}

void LoopLag::beat()
{
    const Instant now = m_clock.now();
    add(m_due, now);
    // The next one is due a beat from now in the timer's whole milliseconds, so that its rounding is not taken for lag.
    start();
}

void LoopLag::add(Instant due, Instant came)
{
    const QMutexLocker locked(&m_mutex);
    for (Nanoseconds lag = std::max(Nanoseconds(0), came - due); lag >= Nanoseconds(0); lag -= Beat) {
        m_lags[m_count % Window] = {std::max(due, came) - lag, lag};
        ++m_count;
        if (lag > Beat * Window) // older ones would leave the window at once
            lag = Beat * Window;
    }
}

std::vector<LoopLag::Late> LoopLag::since(quint64& seen) const
{
    const QMutexLocker locked(&m_mutex);
    std::vector<Late> lags;
    for (size_t i = std::max<size_t>(seen, m_count > Window ? m_count - Window : 0); i < m_count; ++i)
        lags.push_back(m_lags[i % Window]);
    seen = m_count;
    return lags;
}

LagSummary LoopLag::summary() const
{
    std::vector<Nanoseconds> lags;
    {
        const QMutexLocker locked(&m_mutex);
        const auto count = std::min(m_count, Window);
        std::transform(m_lags.begin(), m_lags.begin() + long(count), std::back_inserter(lags), [](const Late& each) { return each.lag; });
    }
    if (lags.empty())
        return {};
    std::sort(lags.begin(), lags.end());
    const auto at = [&lags](double percent) { return lags[size_t(percentileRank(percent, qint64(lags.size())) - 1)]; };
    return {at(50), at(99), lags.back(), int(lags.size())};
}

} // namespace bw::net
