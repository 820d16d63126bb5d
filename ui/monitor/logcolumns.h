// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/logrow.h"

#include <QTimeZone>

#include <span>

namespace bw::ui {

//! In the order in which they are offered; the number of a column never changes, since people's choices are kept by it.
enum class LogColumn {
    Time,
    Source,
    Gateway,
    Endpoint,
    Model,
    ServedBy,
    Key,
    Status,
    Ttft,
    Total,
    Queue,
    Wait,
    Stall,
    TokensPerSecond,
    Tokens,
    Cost,
    Saved,
    Attempts,
    Cache,
    Finish,
    Id,
};
inline constexpr int LogColumnCount = static_cast<int>(LogColumn::Id) + 1;

struct LogColumnInfo
{
    LogColumn column;
    bool shownAtFirst = false;
    bool isNumber = false; //!< set at the right
    QLatin1StringView sample; //!< a usual content: the column is as wide, at first
};

[[nodiscard]] std::span<const LogColumnInfo> logColumns() noexcept;
[[nodiscard]] const LogColumnInfo& logColumn(LogColumn column) noexcept;

[[nodiscard]] QString columnTitle(LogColumn column); //!< "TTFT"
[[nodiscard]] QString columnHint(LogColumn column);  //!< what it means, a sentence; may be empty

//! How much of a moment is told.
enum class TimeForm {
    Clock, //!< "18:30:05.123"
    Day,   //!< "28 Feb 18:30:05", for rows of several days
    Full,  //!< "2026-02-28 18:30:05.123", for whom the rows around it are not there
};

//! What stands in the cell; empty where there is nothing to say.
[[nodiscard]] QString cellText(const record::LogRow& row, LogColumn column, const QTimeZone& zone, TimeForm form = TimeForm::Clock);
[[nodiscard]] QString timeText(const QDateTime& at, TimeForm form);
[[nodiscard]] QString statusText(const record::LogRow& row); //!< "200", "429", "read timeout", "stopped"

} // namespace bw::ui
