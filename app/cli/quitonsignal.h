// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

namespace bw::cli {

//! While it lives, SIGINT and SIGTERM (Ctrl+C, Ctrl+Break) end the event loop with exit code 0 instead of killing the
//! process. One at a time.
class QuitOnSignal
{
public:
    QuitOnSignal();
    ~QuitOnSignal();
    Q_DISABLE_COPY_MOVE(QuitOnSignal)

private:
    QTimer m_watch;
};

} // namespace bw::cli
