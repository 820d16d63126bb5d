// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

namespace bw::record {

//! How an enum is kept in files: by the id of its value, which stays when values are added between others. `Fallback` is
//! read for an id of a newer program.
template <typename Enum> struct EnumIds;

template <> struct EnumIds<ErrorClass>
{
    static constexpr auto Id = &errorClassId;
    static constexpr ErrorClass Last = ErrorClass::Cancelled, Fallback = ErrorClass::Protocol;
};
template <> struct EnumIds<Phase>
{
    static constexpr auto Id = &phaseId;
    static constexpr Phase Last = Phase::Done, Fallback = Phase::Queued;
};
template <> struct EnumIds<Verdict>
{
    static constexpr auto Id = &verdictId;
    static constexpr Verdict Last = Verdict::BudgetExhausted, Fallback = Verdict::FailFast;
};
template <> struct EnumIds<Source>
{
    static constexpr auto Id = &sourceId;
    static constexpr Source Last = Source::Diagnosis, Fallback = Source::Cli;
};
template <> struct EnumIds<Operation>
{
    static constexpr auto Id = &operationId;
    static constexpr Operation Last = Operation::Models, Fallback = Operation::Chat;
};
template <> struct EnumIds<CacheState>
{
    static constexpr auto Id = &cacheStateId;
    static constexpr CacheState Last = CacheState::Bypass, Fallback = CacheState::Off;
};
template <> struct EnumIds<openai::FinishReason>
{
    static constexpr auto Id = &openai::finishReasonId;
    static constexpr openai::FinishReason Last = openai::FinishReason::Unknown, Fallback = openai::FinishReason::Unknown;
};

template <typename Enum> [[nodiscard]] std::optional<Enum> enumFromId(QStringView id)
{
    for (int i = 0; i <= static_cast<int>(EnumIds<Enum>::Last); ++i) {
        if (EnumIds<Enum>::Id(static_cast<Enum>(i)) == id)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace bw::record
