// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;

namespace bw::ui {

class ElidedLabel;
class UnitEdit;

//! The top bar of the stress screen: which plan, how far the run has come, and what can be done about it.
class StressHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit StressHeader(QWidget* parent = nullptr);

    enum class State { Ready, Starting, Running };

    void setPlanName(const QString& name);
    void setState(State state, bool startable);
    void showRun(const stress::RunResult& run); //!< of a run that is on or over
    void say(const QString& sentence);          //!< in place of the progress

signals:
    void presetChosen(int preset); //!< of planPresets()
    void planOpenRequested();
    void planSaveRequested();
    void startRequested();
    void stopRequested();
    void pauseRequested(bool paused);
    void levelRequested(double level);
    void markRequested();

private:
    void makePlanMenu();
    void makeButtons();
    void applyLevel();

    QPushButton* m_plan = nullptr;
    ElidedLabel* m_progress = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_levelCaption = nullptr;
    UnitEdit* m_level = nullptr;
    QPushButton* m_mark = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    QString m_levelProblem;    //!< of what was typed there, in place of the progress until it is put right or left
    bool m_isOpenLoop = false; //!< the run that is on
    State m_state = State::Ready;
};

//! "running · 1 m 12 s of 2 m 0 s · pooled, round 3 of 10".
[[nodiscard]] QString runProgressText(const stress::RunResult& run);

} // namespace bw::ui
