// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/walltime.h"
#include "stress/runresult.h"

#include <QObject>

class QPainter;

namespace bw::ui {

class Plot;
class Theme;

//! "PAUSED", "NOTE", …
[[nodiscard]] QString markWord(stress::Mark::Kind kind);
//! "After 12 s: the machine slept …", a whole sentence.
[[nodiscard]] QString markSentence(const stress::Mark& mark);

//! What happened when in a run, as lines over a chart of it: a pause, another rate, a note, a guard. Pointed at, a line says
//! in a tool tip what it is. GUI thread.
class RunMarks final : public QObject
{
    Q_OBJECT

public:
    RunMarks(const Theme& theme, Plot& plot, QObject* parent = nullptr);

    //! Drawn with the plot's next picture. `start`: of the run, on the plot's axis.
    void setMarks(const QList<stress::Mark>& marks, WallTime start);
    [[nodiscard]] double pixelOf(const stress::Mark& mark) const; //!< across, in the plot's viewport
    [[nodiscard]] QString textAt(double pixel) const;             //!< of all lines near it, one a line; empty: there is none

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paint(QPainter& painter) const;

    const Theme& m_theme;
    Plot& m_plot;
    QList<stress::Mark> m_marks;
    WallTime m_start{};
};

} // namespace bw::ui
