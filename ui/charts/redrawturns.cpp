// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/redrawturns.h"

namespace bw::ui {

RedrawTurns::RedrawTurns(QObject* parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(Pause);
    connect(&m_timer, &QTimer::timeout, this, &RedrawTurns::drawNext);
}

void RedrawTurns::ask(int who, std::function<void()> draw)
{
    const auto waiting = std::ranges::find(m_waiting, who, &std::pair<int, std::function<void()>>::first);
    if (waiting != m_waiting.end()) {
        waiting->second = std::move(draw);
        return;
    }
    m_waiting.append({who, std::move(draw)});
    if (!m_timer.isActive())
        m_timer.start();
}

void RedrawTurns::drawAll()
{
    while (!m_waiting.isEmpty())
        drawNext();
}

void RedrawTurns::drawNext()
{
    if (m_waiting.isEmpty()) {
        m_timer.stop();
        return;
    }
    m_waiting.takeFirst().second();
}

} // namespace bw::ui
