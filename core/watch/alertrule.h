// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/question.h"

#include <QTimeZone>

namespace bw::watch {

//! What an alert looks at, and the unit of its limit.
enum class AlertMetric {
    Latency,       //!< a percentile; milliseconds
    ErrorRate,     //!< 0 … 1
    SpendPerHour,  //!< dollars; of the time looked at, drawn out to an hour
    SpendToday,    //!< dollars, since midnight
    RequestRate,   //!< requests a second
    CacheHitRate,  //!< 0 … 1
    BreakersOpen,  //!< endpoints whose breaker is open
    ProbesFailing, //!< probes of one endpoint that failed in a row; the worst endpoint counts
};
inline constexpr std::array AlertMetrics{AlertMetric::Latency,     AlertMetric::ErrorRate,    AlertMetric::SpendPerHour, AlertMetric::SpendToday,
                                         AlertMetric::RequestRate, AlertMetric::CacheHitRate, AlertMetric::BreakersOpen, AlertMetric::ProbesFailing};

[[nodiscard]] QString alertMetricId(AlertMetric metric); //!< "latency", …
[[nodiscard]] std::optional<AlertMetric> alertMetricFromId(QStringView id);
[[nodiscard]] QString alertMetricName(AlertMetric metric); //!< for people
[[nodiscard]] bool isShare(AlertMetric metric); //!< its values are 0 … 1, and people type per cent
[[nodiscard]] QString alertUnit(AlertMetric metric); //!< of the limit as a person types it: "ms", "%", "$", "/s"; empty: a count

//! "Tell me when p95 of the first token is over 2 s for 5 minutes." A value.
struct AlertRule
{
    QString id;
    QString name; //!< the person's; empty: what it says
    bool enabled = true;
    AlertMetric metric = AlertMetric::Latency;
    metrics::Latency latency = metrics::Latency::Ttft; //!< of Latency
    int percent = 95;                                  //!< of Latency: 50, 95 or 99
    bool below = false;                                //!< tell when it is less than the limit
    double limit = 2'000;                              //!< in the metric's unit
    std::chrono::minutes within{5};                    //!< the requests of the last so many minutes; 1 … 1 440
    std::chrono::minutes holds{0};                     //!< so long it must stay so before anybody is told; 0 … 1 440
    ProfileId gateway;                                 //!< empty: all of them
    QString command;                                   //!< run when it goes off and when it is over; empty: none
    WallTime mutedUntil{};                             //!< nobody is told before; it is still listed

    [[nodiscard]] bool isMuted(WallTime now) const noexcept { return now < mutedUntil; }
    bool operator==(const AlertRule&) const = default;
};

//! A new rule with an id of its own and limits that make sense.
[[nodiscard]] AlertRule newRule(AlertMetric metric);

//! "p95 of time to first token over 2 s", "error rate over 5 % for 3 min".
[[nodiscard]] QString ruleInWords(const AlertRule& rule);
[[nodiscard]] QString ruleTitle(const AlertRule& rule); //!< its name, else in words
[[nodiscard]] QString alertValueText(const AlertRule& rule, double value); //!< "3.2 s", "12 %", "$4.20", "2"

//! What the metrics must be asked; nullopt: it does not look at requests.
[[nodiscard]] std::optional<metrics::Question> questionOf(const AlertRule& rule, const QDateTime& now, const QTimeZone& zone);

} // namespace bw::watch
