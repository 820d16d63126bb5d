// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/gate.h"
#include "stress/plan.h"
#include "stress/tally.h"

#include <QDateTime>

namespace bw::stress {

//! How far the numbers of a run can be trusted, by the client that took them.
struct ClientHealth
{
    enum class Verdict { Ok, ClientLimited, GatewayLimited };

    Verdict verdict = Verdict::Ok;
    bool trusted = true;
    QStringList reasons; //!< whole sentences
    metrics::Histogram loopLag;
    double cpuShare = 0; //!< of the busiest worker, 1: a whole core

    bool operator==(const ClientHealth&) const = default;
};

//! One variant of a run, all its rounds together.
struct VariantResult
{
    Variant variant;
    Tally tally;
    qint64 planned = 0;
    qint64 neverSent = 0;
    Nanoseconds window{0};             //!< measured time
    Nanoseconds length{0};             //!< from the first request to the end of the last
    std::optional<double> offeredRate; //!< null in a closed loop
    double meanInFlight = 0;
    int peakInFlight = 0;
    ClientHealth client;

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

//! A run, finished or so far. A value.
struct RunResult
{
    Plan plan;
    RunState state = RunState::Running;
    QString reason; //!< why it ended before its time; a sentence
    QDateTime startedAt; //!< UTC
    QList<VariantResult> variants;

    bool operator==(const RunResult&) const = default;
};

} // namespace bw::stress
