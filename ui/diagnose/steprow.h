// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/diagnosisreport.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace bw::ui {

class Pill;

//! One step: what it is, what it costs, how far it is; asks whether it may run.
class StepRow final : public QFrame
{
    Q_OBJECT

public:
    explicit StepRow(diagnose::Step step, QWidget* parent = nullptr);

    void reset();
    void ask(const diagnose::StepCost& cost);
    void setRunning(const diagnose::StepCost& cost);
    void setProgress(int done, int of);
    void setEnded(const diagnose::StepReport& report);

signals:
    void decided(bool run);

private:
    void say(const QString& word, int kind, const QString& note);
    void showButtons(bool shown);

    Pill* m_state = nullptr;
    QLabel* m_cost = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_skip = nullptr;
};

} // namespace bw::ui
