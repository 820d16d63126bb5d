// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewayhealth.h"

#include "gateway/gatewayprofile.h"
#include "widgets/format.h"

#include <QCoreApplication>

namespace bw::ui {

using resilience::BreakerState;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("bw::ui::GatewayHealth", text);
}

QString openText(std::optional<Nanoseconds> opensIn)
{
    if (!opensIn)
        return tr("open");
    const auto seconds = std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(*opensIn).count());
    return seconds < 60 ? tr("open %1 s").arg(seconds) : tr("open %1 m %2 s").arg(seconds / 60).arg(seconds % 60);
}

} // namespace

BreakerWord breakerWord(const EndpointPulse& health, bool enabled)
{
    if (!enabled)
        return {tr("off"), Pill::Kind::Neutral};
    switch (health.breaker) {
    case BreakerState::Open:
        return {openText(health.opensIn), Pill::Kind::Bad};
    case BreakerState::HalfOpen:
        return {tr("half-open"), Pill::Kind::Warning};
    case BreakerState::Closed:
        break;
    }
    return {tr("closed"), Pill::Kind::Good};
}

Pill::Kind worstOf(const gateway::GatewayProfile& profile, const QHash<EndpointId, EndpointPulse>& health)
{
    int enabled = 0;
    int open = 0;
    int halfOpen = 0;
    for (const gateway::Endpoint& endpoint : profile.endpoints) {
        if (!endpoint.enabled)
            continue;
        const BreakerState state = health.value(endpoint.id).breaker;
        ++enabled;
        open += state == BreakerState::Open ? 1 : 0;
        halfOpen += state == BreakerState::HalfOpen ? 1 : 0;
    }
    if (enabled == 0)
        return Pill::Kind::Neutral;
    if (open == enabled)
        return Pill::Kind::Bad;
    return open + halfOpen > 0 ? Pill::Kind::Warning : Pill::Kind::Good;
}

} // namespace bw::ui
