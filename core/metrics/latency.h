// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/compacthistogram.h"
#include "record/requestrecord.h"

#include <array>
#include <span>

namespace bw::metrics {

//! The durations that are kept as distributions. One value a request that ended ok, but Gap: one for every two deltas.
//! In the order of the history's file: new ones go to the end.
enum class Latency {
    Ttft, //!< user: from the press of Send; the headline
    ServiceTtft,
    Ttfo,
    Wait,
    Queue,
    E2e, //!< user
    ServiceE2e,
    Tpot,
    Gap,
    Handshake,
};
inline constexpr size_t LatencyCount = static_cast<size_t>(Latency::Handshake) + 1;

//! Which of them a view looks at; others need not be put together.
class LatencySet
{
public:
    constexpr LatencySet() = default;
    constexpr LatencySet(std::initializer_list<Latency> latencies)
    {
        for (const Latency latency : latencies)
            m_bits |= bit(latency);
    }
    [[nodiscard]] static constexpr LatencySet all()
    {
        LatencySet set;
        set.m_bits = (1U << LatencyCount) - 1;
        return set;
    }
    [[nodiscard]] constexpr bool contains(Latency latency) const noexcept { return (m_bits & bit(latency)) != 0; }
    bool operator==(const LatencySet&) const = default;

private:
    [[nodiscard]] static constexpr quint32 bit(Latency latency) noexcept { return 1U << static_cast<unsigned>(latency); }

    quint32 m_bits = 0;
};

[[nodiscard]] QString latencyId(Latency latency); //!< "ttft", "service_ttft", …
[[nodiscard]] std::optional<Latency> latencyFromId(QStringView id);

//! One value of a request and its index in a Histogram.
struct Sample
{
    Latency latency = Latency::Ttft;
    quint16 index = 0;
    Nanoseconds value{0};
};

//! All of a request, replacing what was in `samples`; none of one that did not end ok.
void samplesOf(const record::RequestRecord& record, std::vector<Sample>& samples);

//! One distribution each.
struct Latencies
{
    std::array<CompactHistogram, LatencyCount> of;

    [[nodiscard]] const CompactHistogram& operator[](Latency latency) const noexcept { return of[static_cast<size_t>(latency)]; }
    [[nodiscard]] CompactHistogram& operator[](Latency latency) noexcept { return of[static_cast<size_t>(latency)]; }

    void add(std::span<const Sample> samples);
    void merge(const Latencies& other);
    [[nodiscard]] size_t bytes() const noexcept; //!< on the heap
    bool operator==(const Latencies&) const = default;
};

} // namespace bw::metrics
