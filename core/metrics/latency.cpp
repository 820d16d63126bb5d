// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/latency.h"

namespace bw::metrics {

namespace {

constexpr std::array<QLatin1StringView, LatencyCount> LatencyIds = {
    QLatin1StringView("ttft"), QLatin1StringView("service_ttft"), QLatin1StringView("ttfo"),
    QLatin1StringView("wait"), QLatin1StringView("queue"),        QLatin1StringView("e2e"),
    QLatin1StringView("service_e2e"), QLatin1StringView("tpot"),  QLatin1StringView("gap"),
    QLatin1StringView("handshake"),
};

struct Formula
{
    Latency latency;
    std::optional<Nanoseconds> (*of)(const record::RequestRecord&);
};

constexpr std::array Formulas = {
    Formula{Latency::Ttft, &record::ttft},   Formula{Latency::ServiceTtft, &record::serviceTtft},
    Formula{Latency::Ttfo, &record::ttfo},   Formula{Latency::Wait, &record::wait},
    Formula{Latency::Queue, &record::queue}, Formula{Latency::E2e, &record::e2e},
    Formula{Latency::ServiceE2e, &record::serviceE2e}, Formula{Latency::Tpot, &record::tpot},
    Formula{Latency::Handshake, &record::handshake},
};
static_assert(Formulas.size() == LatencyCount - 1); // the gaps are many a request

void append(std::vector<Sample>& samples, Latency latency, Nanoseconds value)
{
    samples.push_back({latency, static_cast<quint16>(Histogram::indexOf(value)), value});
}

//! Of a stream with more events than have a stamp the rest is known by its longest gap and its sum.
void appendGaps(const record::RequestRecord& record, std::vector<Sample>& samples)
{
    for (qsizetype i = 1; i < record.deltaTimes.size(); ++i)
        append(samples, Latency::Gap, record.deltaTimes[i] - record.deltaTimes[i - 1]);
    const qint64 late = record::deltasOf(record) - record.deltaTimes.size();
    if (late <= 0 || record.longestLateGap <= Nanoseconds(0))
        return;
    append(samples, Latency::Gap, record.longestLateGap);
    const Nanoseconds others = record.lastDelta - record.deltaTimes.constLast() - record.longestLateGap;
    for (qint64 i = 1; i < late; ++i)
        append(samples, Latency::Gap, others / (late - 1));
}

} // namespace

QString latencyId(Latency latency)
{
    return LatencyIds[static_cast<size_t>(latency)];
}

std::optional<Latency> latencyFromId(QStringView id)
{
    const auto found = std::find(LatencyIds.begin(), LatencyIds.end(), id);
    if (found == LatencyIds.end())
        return std::nullopt;
    return static_cast<Latency>(found - LatencyIds.begin());
}

void samplesOf(const record::RequestRecord& record, std::vector<Sample>& samples)
{
    samples.clear();
    if (record.failure.errorClass != ErrorClass::Ok)
        return;
    for (const Formula& formula : Formulas) {
        if (const auto value = formula.of(record))
            append(samples, formula.latency, *value);
    }
    appendGaps(record, samples);
}

void Latencies::add(std::span<const Sample> samples)
{
    for (const Sample& sample : samples)
        (*this)[sample.latency].record(sample.index, sample.value);
}

void Latencies::merge(const Latencies& other)
{
    for (size_t i = 0; i < of.size(); ++i)
        of[i].merge(other.of[i]);
}

size_t Latencies::bytes() const noexcept
{
    size_t sum = 0;
    for (const CompactHistogram& histogram : of)
        sum += histogram.bytes();
    return sum;
}

} // namespace bw::metrics
