// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QTimer>

namespace bw::cli {

//! One line on stderr that says what is going on, on a terminal only: a pipe gets nothing. Gone with the object.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine();
    Q_DISABLE_COPY_MOVE(ProgressLine)

    // What does not fit into the line is cut off: a line that wraps cannot be taken back.

    //! From now on, with the seconds it takes, until the next text or clear().
    void show(const QString& text);
    void update(const QString& text); //!< shows it at once, as it is, until the next text or clear()
    void clear();

    [[nodiscard]] bool isShown() const noexcept { return m_isTerminal; }

private:
    void draw();
    void write(const QString& text, const QString& after);

    bool m_isTerminal;
    QString m_text;
    Instant m_since = NoInstant;
    QTimer m_timer;
};

} // namespace bw::cli
