// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/comparison.h"
#include "widgets/pill.h"

namespace bw::ui {

//! What a run says in words: a word about it, and a whole sentence.
struct RunFinding
{
    Pill::Kind kind = Pill::Kind::Neutral;
    QString word;
    QString sentence;

    bool operator==(const RunFinding&) const = default;
};

//! Thresholds kept or missed, what a search found, what differs and how surely, limits the gateway showed, how far the
//! numbers can be trusted, why the run ended, what happened in it, and where the plans of runs beside each other are not alike. The weightiest first. Pure.
[[nodiscard]] QList<RunFinding> runFindings(const stress::RunResult& run, const QList<stress::Difference>& differences);

} // namespace bw::ui
