// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/diagnosisreport.h"

#include <QScrollArea>

class QVBoxLayout;

namespace bw::ui {

//! The verdict with its findings, the gravest first, and below them what was measured.
class ResultView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ResultView(QWidget* parent = nullptr);

    void say(const QString& sentence); //!< instead of a result
    void setReport(const diagnose::DiagnosisReport& report);

private:
    QVBoxLayout* renew();
};

} // namespace bw::ui
