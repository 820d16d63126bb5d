// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/logcolumns.h"

#include "monitor/snapshotcharts.h"
#include "widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr std::array Columns{
    LogColumnInfo{LogColumn::Time, true, false, "00:00:00.000"_L1},
    LogColumnInfo{LogColumn::Source, true, false, "playground"_L1},
    LogColumnInfo{LogColumn::Gateway, true, false, "HolySheep"_L1},
    LogColumnInfo{LogColumn::Endpoint, false, false, "APAC (backup)"_L1},
    LogColumnInfo{LogColumn::Model, true, false, "deepseek-v3.2"_L1},
    LogColumnInfo{LogColumn::ServedBy, false, false, "claude-sonnet-4.5"_L1},
    LogColumnInfo{LogColumn::Key, false, false, "production"_L1},
    LogColumnInfo{LogColumn::Status, true, false, "429 busy"_L1},
    LogColumnInfo{LogColumn::Ttft, true, true, "999 ms"_L1},
    LogColumnInfo{LogColumn::Total, true, true, "999 ms"_L1},
    LogColumnInfo{LogColumn::Queue, false, true, "999 ms"_L1},
    LogColumnInfo{LogColumn::Wait, false, true, "999 ms"_L1},
    LogColumnInfo{LogColumn::Stall, false, true, "999 ms"_L1},
    LogColumnInfo{LogColumn::TokensPerSecond, true, true, "100"_L1},
    LogColumnInfo{LogColumn::Tokens, true, true, "1000 / 500"_L1},
    LogColumnInfo{LogColumn::Cost, true, true, "< $0.0001"_L1},
    LogColumnInfo{LogColumn::Saved, false, true, "$0.0034"_L1},
    LogColumnInfo{LogColumn::Attempts, true, true, "1"_L1},
    LogColumnInfo{LogColumn::Cache, true, false, "miss"_L1},
    LogColumnInfo{LogColumn::Finish, false, false, "tool_calls"_L1},
    LogColumnInfo{LogColumn::Id, false, false, "9f3c2a10-77e1"_L1},
};
static_assert(Columns.size() == LogColumnCount);

struct LogColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(LogColumns)
};

template <typename T> QString orNothing(const std::optional<T>& value, QString (*text)(T))
{
    return value ? text(*value) : QString();
}

QString tokensText(const record::LogRow& row)
{
    if (!row.tokensIn && !row.tokensOut)
        return {};
    const QString sign = row.estimated ? u"~"_s : QString();
    return u"%1 / %2"_s.arg(sign + countText(row.tokensIn.value_or(0)), sign + countText(row.tokensOut.value_or(0)));
}

QString rateText(const record::LogRow& row)
{
    if (!row.tokensPerSecond)
        return {};
    return QLocale().toString(*row.tokensPerSecond, 'f', *row.tokensPerSecond < 10 ? 1 : 0);
}

QString costText(const record::LogRow& row)
{
    if (row.cost)
        return (row.estimated ? u"~"_s : QString()) + moneyText(*row.cost);
    return row.tokensIn ? unknownText() : QString();
}

QString cacheText(const record::LogRow& row)
{
    return row.cache == record::CacheState::Off ? QString() : record::cacheStateId(row.cache);
}

QString finishText(const record::LogRow& row)
{
    return row.truncated ? LogColumnsText::tr("cut") : openai::finishReasonId(row.finish);
}

} // namespace

std::span<const LogColumnInfo> logColumns() noexcept
{
    return Columns;
}

const LogColumnInfo& logColumn(LogColumn column) noexcept
{
    return Columns[static_cast<size_t>(column)];
}

QString columnTitle(LogColumn column)
{
    switch (column) {
    case LogColumn::Time:
        return LogColumnsText::tr("Time");
    case LogColumn::Source:
        return LogColumnsText::tr("Source");
    case LogColumn::Gateway:
        return LogColumnsText::tr("Gateway");
    case LogColumn::Endpoint:
        return LogColumnsText::tr("Endpoint");
    case LogColumn::Model:
        return LogColumnsText::tr("Model");
    case LogColumn::ServedBy:
        return LogColumnsText::tr("Answered by");
    case LogColumn::Key:
        return LogColumnsText::tr("Key");
    case LogColumn::Status:
        return LogColumnsText::tr("Status");
    case LogColumn::Ttft:
        return LogColumnsText::tr("TTFT");
    case LogColumn::Total:
        return LogColumnsText::tr("Total");
    case LogColumn::Queue:
        return LogColumnsText::tr("Queue");
    case LogColumn::Wait:
        return LogColumnsText::tr("Wait");
    case LogColumn::Stall:
        return LogColumnsText::tr("Longest gap");
    case LogColumn::TokensPerSecond:
        return LogColumnsText::tr("tok/s");
    case LogColumn::Tokens:
        return LogColumnsText::tr("Tokens");
    case LogColumn::Cost:
        return LogColumnsText::tr("Cost");
    case LogColumn::Saved:
        return LogColumnsText::tr("Saved");
    case LogColumn::Attempts:
        return LogColumnsText::tr("Attempts");
    case LogColumn::Cache:
        return LogColumnsText::tr("Cache");
    case LogColumn::Finish:
        return LogColumnsText::tr("Finish");
    case LogColumn::Id:
        return LogColumnsText::tr("Id");
    }
    return {};
}

QString columnHint(LogColumn column)
{
    switch (column) {
    case LogColumn::Time:
        return LogColumnsText::tr("When the request ended.");
    case LogColumn::Status:
        return LogColumnsText::tr("The HTTP status, or what went wrong without one.");
    case LogColumn::Ttft:
        return LogColumnsText::tr("Time from when it was wanted to the first token, queueing and connecting included.");
    case LogColumn::Total:
        return LogColumnsText::tr("Time from when it was wanted to the last token.");
    case LogColumn::Queue:
        return LogColumnsText::tr("Time from when it was wanted to when it was sent.");
    case LogColumn::Wait:
        return LogColumnsText::tr("Time from when it was sent to the first byte of the response.");
    case LogColumn::Stall:
        return LogColumnsText::tr("The longest pause between two events of the stream.");
    case LogColumn::TokensPerSecond:
        return LogColumnsText::tr("Tokens a second after the first one.");
    case LogColumn::Tokens:
        return LogColumnsText::tr("Tokens in / out. “~” marks an estimate.");
    case LogColumn::Cost:
        return LogColumnsText::tr("What it cost by the price book; “—” if the price is not known.");
    default:
        return {};
    }
}

QString statusText(const record::LogRow& row)
{
    if (row.outcome == ErrorClass::Cancelled)
        return LogColumnsText::tr("stopped");
    if (row.httpStatus > 0 && (row.outcome == ErrorClass::Ok || row.httpStatus >= 400))
        return QString::number(row.httpStatus);
    return row.outcome == ErrorClass::Ok ? LogColumnsText::tr("ok") : className(row.outcome);
}

QString timeText(const QDateTime& at, TimeForm form)
{
    switch (form) {
    case TimeForm::Clock:
        return at.time().toString(u"HH:mm:ss.zzz"_s);
    case TimeForm::Day:
        return dateText(at, u"d MMM HH:mm:ss"_s);
    case TimeForm::Full:
        break;
    }
    return at.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

QString cellText(const record::LogRow& row, LogColumn column, const QTimeZone& zone, TimeForm form)
{
    switch (column) {
    case LogColumn::Time:
        return timeText(dateTimeOf(row.endedAt()).toTimeZone(zone), form);
    case LogColumn::Source:
        return record::sourceId(row.source);
    case LogColumn::Gateway:
        return row.gatewayName;
    case LogColumn::Endpoint:
        return row.endpointName;
    case LogColumn::Model:
        return row.model;
    case LogColumn::ServedBy:
        return row.servedBy;
    case LogColumn::Key:
        return row.keyLabel;
    case LogColumn::Status:
        return statusText(row);
    case LogColumn::Ttft:
        return orNothing(row.ttft, &durationText);
    case LogColumn::Total:
        return orNothing(row.total, &durationText);
    case LogColumn::Queue:
        return orNothing(row.queue, &durationText);
    case LogColumn::Wait:
        return orNothing(row.wait, &durationText);
    case LogColumn::Stall:
        return orNothing(row.stall, &durationText);
    case LogColumn::TokensPerSecond:
        return rateText(row);
    case LogColumn::Tokens:
        return tokensText(row);
    case LogColumn::Cost:
        return costText(row);
    case LogColumn::Saved:
        return orNothing(row.savedCost, &moneyText);
    case LogColumn::Attempts:
        return QString::number(row.attempts);
    case LogColumn::Cache:
        return cacheText(row);
    case LogColumn::Finish:
        return finishText(row);
    case LogColumn::Id:
        return row.request.value();
    }
    return {};
}

} // namespace bw::ui
