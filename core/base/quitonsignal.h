// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <chrono>
#include <functional>

namespace bw {

//! While it lives, SIGINT and SIGTERM (Ctrl+C, Ctrl+Break), and the end of the terminal where there is such a signal, end the
//! event loop with exit code 0, or run `instead`, rather than kill the process. `instead` runs in the event loop, once a
//! signal, within `watch`. One at a time.
class QuitOnSignal
{
public:
    explicit QuitOnSignal(std::function<void()> instead = {}, std::chrono::milliseconds watch = std::chrono::milliseconds(100));
    ~QuitOnSignal();
    Q_DISABLE_COPY_MOVE(QuitOnSignal)

private:
    std::function<void()> m_react;
    QTimer m_watch;
};

} // namespace bw
