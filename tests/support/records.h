// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <QRandomGenerator>

namespace bw::test {

//! How a made-up request went; makeRecord() turns it into a record as a call would leave it.
struct RecordPlan
{
    WallTime ended{std::chrono::hours(24 * 365 * 56)};
    QString gateway = QStringLiteral("g1");
    QString endpoint = QStringLiteral("e1");
    QString model = QStringLiteral("gpt-4.1");
    QString servedBy{}; //!< empty: the model
    QString key = QStringLiteral("work");
    record::Source source = record::Source::Stress;
    ErrorClass outcome = ErrorClass::Ok;
    int attempts = 1;
    Nanoseconds queue = std::chrono::milliseconds(1);
    Nanoseconds ttft = std::chrono::milliseconds(100); //!< user
    Nanoseconds gap = std::chrono::milliseconds(10);
    int deltas = 5;
    qint64 tokensIn = 100;
    qint64 tokensOut = 5;
    std::optional<PicoUsd> cost = PicoUsd(1'000'000);
    record::CacheState cache = record::CacheState::Off;
};

[[nodiscard]] record::RequestRecord makeRecord(const RecordPlan& plan = {});

//! Every field set, to something that no default has: whoever writes records somewhere must write all of this.
[[nodiscard]] record::RequestRecord fullRecord();

//! A plan with everything different, ended somewhere in `range`; one in ten failed.
[[nodiscard]] RecordPlan randomPlan(QRandomGenerator& random, const TimeRange& range);

} // namespace bw::test
