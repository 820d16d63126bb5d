// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/diagnoserun.h"

#include <QDialog>
#include <QHash>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace bw::ui {

class ResultView;
class StepRow;

//! "Why is it slow, or why does it fail?": asks one gateway step by step and shows the ranked answer. A window beside the
//! main one; closing it stops what runs.
class DiagnoseDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit DiagnoseDialog(Services& services, QWidget* parent = nullptr);

    //! Fills the form in; empty parts stay as they are. Nothing runs before the person starts it.
    void prepare(const DiagnoseQuestion& question);
    void start();
    [[nodiscard]] DiagnoseRun& run() noexcept { return m_run; }

protected:
    void done(int result) override;

private:
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] QWidget* makeSteps();
    [[nodiscard]] QWidget* makeActions();
    void follow();
    void fillGateways();
    void showGateway();
    void fillEndpoints();
    void presetEndpoint(); //!< as long as the person chose none
    void setRunning(bool running);
    void startOrStop();
    void copy();
    void save();

    Services& m_services;
    DiagnoseRun m_run;
    QComboBox* m_gateway = nullptr;
    QLabel* m_endpointCaption = nullptr;
    QComboBox* m_endpoint = nullptr; //!< shown where there is a choice
    bool m_endpointChosen = false;
    QLineEdit* m_model = nullptr;
    QPlainTextEdit* m_pasted = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
    QHash<int, StepRow*> m_steps; //!< by diagnose::Step
    ResultView* m_result = nullptr;
};

} // namespace bw::ui
