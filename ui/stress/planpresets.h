// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/plan.h"

#include <QList>

namespace bw::ui {

//! A plan to begin with; gateway and model are the person's.
struct PlanPreset
{
    QString id; //!< "smoke"; never changes
    QString title;
    QString hint; //!< a sentence: what it shows
    stress::Plan plan;
};

[[nodiscard]] QList<PlanPreset> planPresets();

//! The preset for this gateway and model.
[[nodiscard]] stress::Plan planOf(const PlanPreset& preset, const stress::Plan& current);

} // namespace bw::ui
