// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/estimate.h"

#include <QMessageBox>

namespace bw::ui {

//! Asks before load goes to a host that is not this machine: which host, how many requests, what they cost.
class ConfirmRun final : public QMessageBox
{
    Q_OBJECT

public:
    ConfirmRun(const stress::PlanEstimate& estimate, QWidget* parent);

signals:
    void confirmed();
};

} // namespace bw::ui
