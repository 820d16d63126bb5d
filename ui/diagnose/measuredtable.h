// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/diagnosisreport.h"

#include <QFrame>

namespace bw::ui {

//! The numbers behind the findings, and the connection part by part.
class MeasuredTable final : public QFrame
{
    Q_OBJECT

public:
    explicit MeasuredTable(const diagnose::Observations& seen, QWidget* parent = nullptr);
};

//! What the connection doctor found, a line a part.
class ConnectionTable final : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectionTable(const gateway::DoctorReport& report, QWidget* parent = nullptr);
};

} // namespace bw::ui
