// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/healthwatch.h"

#include "gateway/livecall.h"
#include "metrics/snapshot.h"
#include "shell/services.h"
#include "store/recordpipeline.h"

namespace bw::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto Every = 500ms;
constexpr Milliseconds Window = 15min;

std::optional<Nanoseconds> p50Of(const metrics::Part& part)
{
    const metrics::Percentiles& ttft = part[metrics::Latency::Ttft];
    return ttft.count > 0 ? std::optional(ttft.p50) : std::nullopt;
}

QList<UptimeSlice> slicesOf(const metrics::Part& part)
{
    QList<UptimeSlice> slices;
    for (const metrics::Part::Slot& slice : part.strip)
        slices.append({slice.ok, slice.failed});
    return slices;
}

//! Attempts rather than requests: what failed here and was answered elsewhere shows.
QList<UptimeSlice> slicesOf(const QList<gateway::AttemptCounts>& strip)
{
    QList<UptimeSlice> slices;
    for (const gateway::AttemptCounts& slice : strip)
        slices.append({slice.ok, slice.failed});
    return slices;
}

} // namespace

HealthWatch::HealthWatch(Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    m_timer.setInterval(Every);
    connect(&m_timer, &QTimer::timeout, this, &HealthWatch::look);
}

HealthWatch::~HealthWatch() = default;

void HealthWatch::setWatching(bool watching)
{
    if (!watching) {
        m_timer.stop();
        m_view.reset();
        return;
    }
    m_view = m_services.pipeline.view();
    metrics::Question question;
    question.last = Window;
    question.points = metrics::StripSlots; // a slot each; one wide point would reach beyond the quarter of an hour
    question.latencies = {metrics::Latency::Ttft};
    m_view->ask(question);
    look();
    m_timer.start();
}

std::optional<Nanoseconds> HealthWatch::ttftP50(const ProfileId& gateway) const
{
    const auto found = m_p50.constFind(gateway);
    return found == m_p50.cend() ? std::nullopt : std::optional(*found);
}

void HealthWatch::look()
{
    QHash<EndpointId, EndpointPulse> pulses;
    const QHash<ProfileId, Nanoseconds> before = m_p50;
    if (const store::LiveView::Answer answer = m_view ? m_view->newest() : nullptr)
        readMetrics(*answer, pulses);
    readBreakers(pulses);
    if (pulses == m_health && before == m_p50)
        return;
    m_health = pulses;
    emit changed();
}

void HealthWatch::readBreakers(QHash<EndpointId, EndpointPulse>& pulses) const
{
    const Instant now = systemClock().now();
    for (const gateway::EndpointHealth& health : m_services.network.endpointHealth()) {
        const gateway::LaneHealth worst = health.worst();
        EndpointPulse& pulse = pulses[health.id];
        pulse.breaker = worst.state;
        pulse.onlyModels = modelsInTrouble(health);
        pulse.known = health;
        if (worst.state == resilience::BreakerState::Open && isSet(worst.openUntil))
            pulse.opensIn = std::max(worst.openUntil - now, Nanoseconds(0));
        if (isSet(health.benchedUntil) && health.benchedUntil > now)
            pulse.restsFor = health.benchedUntil - now;
        if (!health.strip.isEmpty())
            pulse.slices = slicesOf(health.strip);
    }
}

void HealthWatch::readMetrics(const metrics::Snapshot& snapshot, QHash<EndpointId, EndpointPulse>& pulses)
{
    for (const metrics::Part& part : snapshot.endpoints) {
        EndpointPulse& pulse = pulses[EndpointId(part.id)];
        pulse.ttftP50 = p50Of(part);
        pulse.slices = slicesOf(part);
    }
    m_p50.clear();
    for (const metrics::Part& part : snapshot.gateways) {
        if (const auto p50 = p50Of(part))
            m_p50.insert(ProfileId(part.id), *p50);
    }
}

} // namespace bw::ui
