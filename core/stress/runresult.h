// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/clienthealth.h"
#include "stress/exemplars.h"
#include "stress/plan.h"
#include "stress/timeline.h"

#include <QDateTime>

namespace bw::stress {

//! A round of a variant, or a stretch of a variant that ran alone: what is resampled to say how sure a number is.
struct Block
{
    metrics::Totals totals;
    qint64 good = 0;
    metrics::Latencies times;
    Flow flow;                //!< what came in it
    Nanoseconds length{0};    //!< measured time

    void merge(const Tally& tally);
    bool operator==(const Block&) const = default;
};

//! One variant of a run, all its rounds together.
struct VariantResult
{
    Variant variant;
    int side = 0; //!< in RunResult::sides; variants of the same side ran in turn
    Tally tally; //!< of the requests sent in the window
    Flow flow;   //!< of what came in it
    qint64 planned = 0;
    qint64 neverSent = 0;
    Nanoseconds window{0};             //!< measured time
    Nanoseconds length{0};             //!< from the first request to the end of the last, pauses between rounds left out
    std::optional<double> offeredRate; //!< a second; null in a closed loop
    double meanInFlight = 0;           //!< in the window
    int peakInFlight = 0;              //!< same
    ClientHealth client;
    QList<Block> blocks;
    Timeline timeline;
    Exemplars exemplars;

    bool operator==(const VariantResult&) const = default;
};

enum class RunState {
    Running,
    Paused,
    Finished,    //!< as planned, whatever the requests' errors
    Stopped,     //!< by the person
    Guarded,     //!< a guard stopped it: spend, error rate
    Failed,      //!< nothing could be sent
    Interrupted, //!< the program ended before the run did
};

[[nodiscard]] QString runStateId(RunState state);
[[nodiscard]] std::optional<RunState> runStateFromId(QStringView id);
[[nodiscard]] constexpr bool isOver(RunState state) noexcept
{
    return state != RunState::Running && state != RunState::Paused;
}

//! Something that happened at a time of the run: a person's mark, a pause, a changed rate, a machine that slept.
struct Mark
{
    enum class Kind { Note, Paused, Resumed, LevelChanged, Slept, Guard };

    Kind kind = Kind::Note;
    Nanoseconds at{0}; //!< after the start of the run
    QString text;

    bool operator==(const Mark&) const = default;
};

//! One level of a search.
struct SearchStep
{
    double level = 0;
    bool passed = false; //!< every threshold; of none: says nothing
    bool saturated = false;
    VariantResult result; //!< without time line and exemplars

    bool operator==(const SearchStep&) const = default;
};

//! A rate limit that the gateway showed.
struct FoundLimit
{
    QString what; //!< "requests", "tokens"
    qint64 perMinute = 0;
    bool told = false; //!< by its headers; else seen in its refusals

    bool operator==(const FoundLimit&) const = default;
};

//! How a part of a run ended: as planned, or why before its time.
enum class PartEnd {
    Whole,
    Saturated,     //!< what waits only grew
    TooManyErrors,
    Known,         //!< exactly enough
};

//! How far a run has come.
struct RunProgress
{
    int variant = 0; //!< that is running
    int round = 0;
    int rounds = 1;
    double share = 0; //!< 0 – 1 of the whole
    Nanoseconds elapsed{0};
    std::optional<Nanoseconds> left;
    int inFlight = 0;
    double level = 0; //!< requests a second, or in flight, that are asked for now
    std::optional<PicoUsd> projectedCost;

    bool operator==(const RunProgress&) const = default;
};

//! One of several runs that were put beside each other.
struct Side
{
    QString name;
    QString program; //!< as in RunResult
    Plan plan;
    QStringList switchedOn;
    Nanoseconds elapsed{0}; //!< how long it took; 0: nobody said

    bool operator==(const Side&) const = default;
};

//! A run, finished or so far; or several beside each other, whose variants they are then. A value.
struct RunResult
{
    QString id;
    Plan plan;
    RunState state = RunState::Running;
    QString reason; //!< why it ended before its time; a sentence
    QDateTime startedAt; //!< UTC
    QString program;     //!< what made it: "bellwether 0.1.0", "vllm", …
    QStringList switchedOn; //!< resilience that was not off, in words
    RunProgress progress;
    metrics::Totals sent; //!< every request of the run: all steps of a search, warm-up and cool-down
    QList<VariantResult> variants;
    QList<SearchStep> steps;
    std::optional<double> highestLevel; //!< of a search with thresholds, that was confirmed
    QList<FoundLimit> limits;
    QList<Mark> marks;
    QList<Side> sides; //!< of several runs; one alone has none

    bool operator==(const RunResult&) const = default;
};

//! How much of a span of a variant's time line was run: of the last one perhaps a part. nullopt: too little to make a rate
//! of.
[[nodiscard]] std::optional<Nanoseconds> spanLength(const RunResult& run, const VariantResult& result, qint64 span, Nanoseconds width);

//! The plan that a variant of the run was made by: its own run's, where several are beside each other.
[[nodiscard]] const Plan& planOf(const RunResult& run, const VariantResult& result);

//! Whether Bellwether made it, so that what it measures and switches on is known. True without a name: the first runs
//! had none.
[[nodiscard]] bool isOurs(QStringView program);
[[nodiscard]] bool isOurs(const RunResult& run); //!< of several beside each other: all

} // namespace bw::stress
