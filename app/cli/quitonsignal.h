// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <functional>

namespace bw::cli {

//! While it lives, SIGINT and SIGTERM (Ctrl+C, Ctrl+Break) end the event loop with exit code 0, or run `instead`, rather
//! than kill the process. `instead` runs in the event loop, once a signal. One at a time.
class QuitOnSignal
{
public:
    explicit QuitOnSignal(std::function<void()> instead = {});
    ~QuitOnSignal();
    Q_DISABLE_COPY_MOVE(QuitOnSignal)

    //! Whether one came that the event loop has not heard of yet; on a terminal child processes get the same one.
    [[nodiscard]] bool isPending() const;

private:
    std::function<void()> m_react;
    QTimer m_watch;
};

} // namespace bw::cli
