// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/arrivalschedule.h"

#include "stress/ratearrivals.h"

namespace bw::stress {

namespace {

Nanoseconds whole(Seconds span)
{
    return std::chrono::round<Nanoseconds>(span);
}

class BurstArrivals final : public ArrivalSchedule
{
public:
    BurstArrivals(int size, Nanoseconds every) : m_size(std::max(1, size)), m_every(every) {}

    std::optional<Nanoseconds> due() const override { return m_given / m_size * m_every; }
    void advance() override { ++m_given; }

private:
    qint64 m_size;
    Nanoseconds m_every;
    qint64 m_given = 0;
};

class TraceArrivals final : public ArrivalSchedule
{
public:
    TraceArrivals(std::vector<Nanoseconds> times, double speed) : m_times(std::move(times)), m_speed(speed) {}

    std::optional<Nanoseconds> due() const override
    {
        if (isOver())
            return std::nullopt;
        return std::chrono::round<Nanoseconds>(std::chrono::duration<double, std::nano>(m_times[m_given]) / m_speed);
    }
    void advance() override { ++m_given; }
    bool isOver() const override { return m_given == m_times.size(); }

private:
    std::vector<Nanoseconds> m_times;
    double m_speed;
    size_t m_given = 0;
};

} // namespace

void ArrivalSchedule::setRate(Nanoseconds /*at*/, double /*perSecond*/) {}

qint64 skip(ArrivalSchedule& schedule, Nanoseconds time, qint64 count)
{
    qint64 skipped = 0;
    for (auto due = schedule.due(); due && (*due < time || skipped < count); due = schedule.due()) {
        schedule.advance();
        ++skipped;
    }
    return skipped;
}

RateCurve levelCurve(const Load& load)
{
    const double first = load.stages.isEmpty() ? load.level : load.stages.first().level;
    RateCurve curve(first);
    double before = 0;
    if (load.rampUp > Seconds(0)) {
        curve.append(whole(load.rampUp), 0, first);
        before = first;
    }
    for (const LoadStage& stage : load.stages) {
        curve.append(whole(stage.length), stage.ramp ? before : stage.level, stage.level);
        before = stage.level;
    }
    return curve;
}

std::unique_ptr<ArrivalSchedule> makeSchedule(const Load& load, quint64 seed, std::vector<Nanoseconds> traceTimes)
{
    switch (load.kind) {
    case Load::Kind::Burst:
        return std::make_unique<BurstArrivals>(load.burstSize, whole(load.burstEvery));
    case Load::Kind::Replay:
        return std::make_unique<TraceArrivals>(std::move(traceTimes), load.speed);
    case Load::Kind::Closed:
    case Load::Kind::Rate:
        break;
    }
    return std::make_unique<RateArrivals>(levelCurve(load), load.arrival, load.shape, seed);
}

} // namespace bw::stress
