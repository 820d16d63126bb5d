// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/comparison.h"
#include "theme/tone.h"

namespace bw::ui {

struct ResultCell
{
    QString text;
    Tone tone = Tone::Normal;

    bool operator==(const ResultCell&) const = default;
};

struct ResultRow
{
    QString name;
    QString hint; //!< what the number means
    QList<ResultCell> cells;

    bool operator==(const ResultRow&) const = default;
};

//! The numbers of a run as a table.
struct ResultRows
{
    QStringList headers; //!< one for the names, then one a cell
    QList<ResultRow> rows;

    bool operator==(const ResultRows&) const = default;
};

//! The name of a variant for a narrow column: "+ cache" where it is the one before and more.
[[nodiscard]] QString shortVariantName(const stress::RunResult& run, qsizetype index);

//! One variant: user-perceived beside service; several: a column each, and what changed from the first to the last, with
//! the verdict in its colour once `differences` are known. Pure.
[[nodiscard]] ResultRows resultRows(const stress::RunResult& run, const QList<stress::Difference>& differences);

} // namespace bw::ui
