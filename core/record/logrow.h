// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

namespace bw::record {

//! Where a request stands in the history: by when it ended, then by the order of arrival. Found again by its number,
//! and the numbers of a range of time are a range of numbers.
struct RowId
{
    static constexpr int SequenceBits = 20;

    qint64 value = 0; //!< 0: none

    //! `sequence` tells apart what ended in one millisecond; only its lowest bits count.
    [[nodiscard]] static RowId at(WallTime ended, quint32 sequence = 0) noexcept
    {
        const auto ms = static_cast<quint64>(std::max<qint64>(0, ended.time_since_epoch().count()));
        return {static_cast<qint64>((ms << SequenceBits) | (sequence & ((1U << SequenceBits) - 1)))};
    }
    [[nodiscard]] WallTime endedAt() const noexcept { return WallTime(Milliseconds(value >> SequenceBits)); }
    [[nodiscard]] bool isSet() const noexcept { return value != 0; }
    auto operator<=>(const RowId&) const = default;
};

//! One line of the request log: what can be shown in columns and asked for in a filter. The rest is in the record.
struct LogRow
{
    RowId id;
    RequestId request;
    Source source = Source::Cli;
    Operation operation = Operation::Chat;
    ProfileId gateway;
    QString gatewayName;
    EndpointId endpoint;
    QString endpointName;
    QString model;
    QString servedBy;
    QString keyLabel;
    WallTime startedAt{};

    ErrorClass outcome = ErrorClass::Ok;
    int httpStatus = 0;
    openai::FinishReason finish = openai::FinishReason::None;
    CacheState cache = CacheState::Off;
    int attempts = 0;
    std::optional<bool> reused; //!< the connection; nullopt: unknown
    bool stream = true;
    bool truncated = false;
    bool estimated = false;   //!< the tokens are our estimate
    bool maybeBilled = false;
    bool hasExchange = false; //!< what was said is kept

    std::optional<Nanoseconds> ttft; //!< user
    std::optional<Nanoseconds> total; //!< user; of a failure: until it failed
    std::optional<Nanoseconds> queue;
    std::optional<Nanoseconds> wait;
    std::optional<Nanoseconds> stall; //!< the longest gap between two deltas
    std::optional<double> tokensPerSecond;
    std::optional<qint64> tokensIn;
    std::optional<qint64> tokensOut;
    std::optional<qint64> tokensCached;
    std::optional<PicoUsd> cost;
    std::optional<PicoUsd> savedCost;

    [[nodiscard]] WallTime endedAt() const noexcept { return id.endedAt(); }
    bool operator==(const LogRow&) const = default;
};

[[nodiscard]] LogRow rowOf(const RequestRecord& record, RowId id, bool hasExchange = false);

} // namespace bw::record
