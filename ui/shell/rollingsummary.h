// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <deque>

namespace bw::ui {

//! What the status line says about the requests of the last quarter of an hour, and what today cost. GUI thread.
class RollingSummary
{
public:
    static constexpr std::chrono::minutes Window{15};
    static constexpr size_t MaxRecords = 10'000; //!< of a fast load test only the newest count

    void add(const record::RequestRecord& record, const QDate& today);
    void forgetBefore(Instant oldest);

    [[nodiscard]] std::optional<Nanoseconds> ttftP95() const; //!< user-perceived; nullopt: no stream answered
    [[nodiscard]] std::optional<double> errorRate() const;    //!< 0 … 1; a person's own stop is no error
    [[nodiscard]] std::optional<PicoUsd> spentToday() const;  //!< nullopt: nothing with a known price
    [[nodiscard]] qint64 unpricedToday() const noexcept { return m_unpriced; }

private:
    struct Sample
    {
        Instant end;
        std::optional<Nanoseconds> ttft;
        bool counts = true; //!< for the error rate
        bool failed = false;
    };

    void addCost(const record::RequestRecord& record, const QDate& today);

    std::deque<Sample> m_samples;
    QDate m_day;
    std::optional<PicoUsd> m_spent;
    qint64 m_unpriced = 0;
};

} // namespace bw::ui
