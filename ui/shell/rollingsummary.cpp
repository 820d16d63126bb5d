// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rollingsummary.h"

#include <cmath>

namespace bw::ui {

void RollingSummary::add(const record::RequestRecord& record, const QDate& today)
{
    addCost(record, today);
    if (record.source == record::Source::KeyCheck)
        return; // asks whether a key works: a "no" is an answer
    const ErrorClass outcome = record.failure.errorClass;
    m_samples.push_back({.end = record.end,
                         .ttft = outcome == ErrorClass::Ok ? record::ttft(record) : std::nullopt,
                         .counts = outcome != ErrorClass::Cancelled,
                         .failed = outcome != ErrorClass::Ok && outcome != ErrorClass::Cancelled});
    if (m_samples.size() > MaxRecords)
        m_samples.pop_front();
}

void RollingSummary::forgetBefore(Instant oldest)
{
    while (!m_samples.empty() && m_samples.front().end < oldest)
        m_samples.pop_front();
}

std::optional<Nanoseconds> RollingSummary::ttftP95() const
{
    std::vector<Nanoseconds> times;
    for (const Sample& sample : m_samples) {
        if (sample.ttft)
            times.push_back(*sample.ttft);
    }
    if (times.empty())
        return std::nullopt;
    const auto rank = static_cast<std::ptrdiff_t>(std::ceil(0.95 * static_cast<double>(times.size()))) - 1; // nearest rank
    std::ranges::nth_element(times, times.begin() + rank);
    return times[static_cast<size_t>(rank)];
}

std::optional<double> RollingSummary::errorRate() const
{
    const auto counted = std::ranges::count_if(m_samples, &Sample::counts);
    if (counted == 0)
        return std::nullopt;
    return static_cast<double>(std::ranges::count_if(m_samples, &Sample::failed)) / static_cast<double>(counted);
}

std::optional<PicoUsd> RollingSummary::spentToday() const
{
    return m_spent;
}

void RollingSummary::addCost(const record::RequestRecord& record, const QDate& today)
{
    if (m_day != today) {
        m_day = today;
        m_spent.reset();
        m_unpriced = 0;
    }
    if (const auto cost = record::paid(record))
        m_spent = m_spent.value_or(PicoUsd()) + *cost;
    else if (record.usage)
        ++m_unpriced;
}

} // namespace bw::ui
