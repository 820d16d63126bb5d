// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"
#include "theme/tone.h"

namespace bw::ui {

//! One number of a run, large.
struct RunTile
{
    QString caption;
    QString value;
    QString note;
    Tone tone = Tone::Muted; //!< of the note
    bool weak = false;       //!< too few samples: the value is grey

    bool operator==(const RunTile&) const = default;
};

inline constexpr int RunTileCount = 6;

//! Latency twice, goodput, errors, spend, and how well the client was. Of several variants: the last that has an answer,
//! against the first. A null run gives tiles without numbers. Pure.
[[nodiscard]] QList<RunTile> runTiles(const stress::RunResult* run);

} // namespace bw::ui
