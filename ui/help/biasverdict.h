// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/biasprobe.h"
#include "widgets/pill.h"

namespace bw::ui {

//! What a self-check means, in words.
struct BiasVerdict
{
    QString word;
    Pill::Kind kind = Pill::Kind::Neutral;
    QString sentence;

    bool operator==(const BiasVerdict&) const = default;
};

//! `levels`: of a check that ran to its end.
[[nodiscard]] BiasVerdict verdictOf(const QList<stress::BiasLevel>& levels);

} // namespace bw::ui
