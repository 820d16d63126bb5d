// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewayhealth.h"

#include "gateway/gatewayprofile.h"
#include "widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace bw::ui {

using resilience::BreakerState;

namespace {

struct GatewayHealthText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::GatewayHealth)
};

QString spanText(Nanoseconds span)
{
    const auto seconds = std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(span).count());
    return seconds < 60 ? GatewayHealthText::tr("%1 s").arg(seconds)
                        : GatewayHealthText::tr("%1 m %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString openText(std::optional<Nanoseconds> opensIn)
{
    return opensIn ? GatewayHealthText::tr("open %1").arg(spanText(*opensIn)) : GatewayHealthText::tr("open");
}

//! What is wrong with one model is no reason to call the endpoint broken.
BreakerWord ofModels(BreakerWord word, const QStringList& models)
{
    if (models.isEmpty())
        return word;
    const QString model = models.first().isEmpty() ? GatewayHealthText::tr("list of models") : models.first();
    const QString which = models.size() == 1 ? model : GatewayHealthText::tr("%1 models").arg(models.size());
    return {GatewayHealthText::tr("%1: %2", "the state of a breaker, and of what").arg(word.text, which), Pill::Kind::Warning};
}

} // namespace

QStringList modelsInTrouble(const gateway::EndpointHealth& health)
{
    QStringList ill;
    for (const gateway::LaneHealth& lane : health.lanes) {
        if (lane.state != BreakerState::Closed && !ill.contains(lane.id.model))
            ill.append(lane.id.model);
    }
    const bool othersAnswer = std::ranges::any_of(health.lanes, [&ill](const gateway::LaneHealth& lane) {
        return !lane.id.model.isEmpty() && !ill.contains(lane.id.model) && lane.failuresInARow == 0;
    });
    return othersAnswer ? ill : QStringList();
}

BreakerWord breakerWord(const EndpointPulse& health, bool enabled)
{
    if (!enabled)
        return {GatewayHealthText::tr("off"), Pill::Kind::Neutral};
    switch (health.breaker) {
    case BreakerState::Open:
        return ofModels({openText(health.opensIn), Pill::Kind::Bad}, health.onlyModels);
    case BreakerState::HalfOpen:
        return ofModels({GatewayHealthText::tr("half-open"), Pill::Kind::Warning}, health.onlyModels);
    case BreakerState::Closed:
        break;
    }
    if (health.restsFor)
        return {GatewayHealthText::tr("benched %1").arg(spanText(*health.restsFor)), Pill::Kind::Warning};
    return {GatewayHealthText::tr("closed"), Pill::Kind::Good};
}

bool isInTrouble(const EndpointPulse& health) noexcept
{
    return health.breaker != BreakerState::Closed || health.restsFor;
}

Pill::Kind worstOf(const gateway::GatewayProfile& profile, const QHash<EndpointId, EndpointPulse>& health)
{
    int enabled = 0;
    int open = 0;
    int inTrouble = 0;
    for (const gateway::Endpoint& endpoint : profile.endpoints) {
        if (!endpoint.enabled)
            continue;
        const EndpointPulse pulse = health.value(endpoint.id);
        ++enabled;
        open += pulse.breaker == BreakerState::Open && pulse.onlyModels.isEmpty() ? 1 : 0;
        inTrouble += isInTrouble(pulse) ? 1 : 0;
    }
    if (enabled == 0)
        return Pill::Kind::Neutral;
    if (open == enabled)
        return Pill::Kind::Bad;
    return inTrouble > 0 ? Pill::Kind::Warning : Pill::Kind::Good;
}

} // namespace bw::ui
