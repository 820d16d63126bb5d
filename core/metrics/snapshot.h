// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/cell.h"
#include "metrics/health.h"
#include "metrics/percentiles.h"
#include "metrics/question.h"

namespace bw::metrics {

//! One span of the time axis, all series of the question together.
struct Point
{
    Totals totals;
    std::array<Percentiles, LatencyCount> latencies;

    [[nodiscard]] const Percentiles& operator[](Latency latency) const noexcept { return latencies[static_cast<size_t>(latency)]; }
    bool operator==(const Point&) const = default;
};

//! The requests that share a gateway (or endpoint, model, source, key) over the whole range.
struct Part
{
    QString id;   //!< of the gateway or endpoint, the model, source id or key label
    QString name; //!< for people
    QString gatewayName; //!< of an endpoint
    Totals totals;
    std::array<Percentiles, LatencyCount> latencies;
    struct Slot
    {
        qint64 ok = 0;
        qint64 failed = 0;
        bool operator==(const Slot&) const = default;
    };
    QList<Slot> strip; //!< gateways and endpoints: uptime, StripSlots equal slots over the range

    [[nodiscard]] const Percentiles& operator[](Latency latency) const noexcept { return latencies[static_cast<size_t>(latency)]; }
    bool operator==(const Part&) const = default;
};
inline constexpr int StripSlots = 45;

//! Money of one answering model.
struct ModelSpend
{
    QString model;
    QList<PicoUsd> perPoint; //!< as many as there are points
    PicoUsd total;
    qint64 unpriced = 0; //!< requests whose cost is unknown: the total is more

    bool operator==(const ModelSpend&) const = default;
};

//! Gaps between tokens: how many of each length in each point. Rows are logarithmic.
struct HeatMap
{
    static constexpr int RowsPerDecade = 8;
    static constexpr int Rows = 4 * RowsPerDecade;       //!< 1 ms … 10 s; shorter counts in the first, longer in the last
    [[nodiscard]] static Nanoseconds rowFrom(int row) noexcept; //!< lower edge; rowFrom(Rows) is 10 s

    QList<std::array<qint64, Rows>> columns; //!< as many as there are points
    qint64 most = 0;                         //!< the largest entry

    bool operator==(const HeatMap&) const = default;
};

//! The answer to a Question: everything the charts of a monitor draw. A value, made in the records' thread, read
//! anywhere.
struct Snapshot
{
    Question question;
    WallTime takenAt{};
    Axis axis;
    WallTime knownFrom{};    //!< numbers before this are missing, incomplete, or known only of spans wider than the points
    QList<Point> points;     //!< one for each of the axis, oldest first
    Totals totals;           //!< of the whole range, in whole points
    std::array<Percentiles, LatencyCount> latencies;
    QList<ModelSpend> spend; //!< dearest first
    HeatMap gaps;
    QList<Part> gateways; //!< each list: most requests first
    QList<Part> endpoints;
    QList<Part> models; //!< asked for
    QList<Part> sources;
    QList<Part> keys;
    Health health;

    // What could not be shown as asked, for the view to say so.
    qint64 seriesOverLimit = 0; //!< series that were counted as "other" because there were too many
    qint64 recordsDropped = 0;  //!< by the record bus since the program began
    qint64 recordsUnstored = 0; //!< that the history could not keep

    [[nodiscard]] const Percentiles& operator[](Latency latency) const noexcept { return latencies[static_cast<size_t>(latency)]; }
};

} // namespace bw::metrics
