// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

#include <memory>

namespace bw::stress {

//! A stretch of a run: one variant under one load, from an idle client to an idle client.
struct Part
{
    int variant = 0;
    int round = 0;
    std::optional<double> level; //!< in place of the plan's
    qint64 requests = 0;         //!< 0: no limit
    qint64 firstNumber = 0;      //!< of its tickets: every round asks other prompts, every variant the same ones
    Nanoseconds length{0};       //!< of sending; 0: no limit
    Nanoseconds warmUp{0};
    Nanoseconds coolDown{0};
    int blocks = 1;

    bool operator==(const Part&) const = default;
};

//! Which part comes next. Pure; one thread.
class PartSource
{
public:
    PartSource() = default;
    virtual ~PartSource() = default;
    Q_DISABLE_COPY_MOVE(PartSource)

    //! nullopt: the run is over. `run` is what came so far, the last part included, which ended like `last`.
    [[nodiscard]] virtual std::optional<Part> next(RunResult& run, PartEnd last) = 0;
    [[nodiscard]] virtual int rounds() const { return 1; }
    [[nodiscard]] virtual int partCount() const = 0; //!< at most; for the progress
};

//! The rounds of every variant in turn, every second round in reverse, so that what drifts meets all of them alike.
[[nodiscard]] QList<Part> roundsOf(const Plan& plan);

[[nodiscard]] std::unique_ptr<PartSource> makeParts(const Plan& plan);

//! The plan's variants, or the one that stands for none.
[[nodiscard]] QList<Variant> variantsOf(const Plan& plan);

} // namespace bw::stress
