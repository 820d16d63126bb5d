// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnose/finding.h"

#include <QFrame>

namespace bw::ui {

//! One finding: what is wrong, what was measured, what to do. The first one stands out.
class FindingCard final : public QFrame
{
    Q_OBJECT

public:
    FindingCard(const diagnose::Finding& finding, int place, QWidget* parent = nullptr);
};

} // namespace bw::ui
