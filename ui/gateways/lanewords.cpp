// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/lanewords.h"

#include "gateway/gatewayprofile.h"
#include "monitor/snapshotcharts.h"
#include "resilience/retrybudget.h"
#include "widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

using gateway::EndpointHealth;
using gateway::KeyRef;
using gateway::LaneHealth;
using resilience::BreakerState;

namespace {

struct LaneWordsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::LaneWords)
};

QString keyText(const KeyId& id, const QList<KeyRef>& keys)
{
    if (id.isEmpty())
        return unknownText();
    const auto found = std::ranges::find(keys, id, &KeyRef::id);
    if (found == keys.end())
        return LaneWordsText::tr("a removed key");
    return found->label.isEmpty() ? LaneWordsText::tr("key %1").arg(found - keys.begin() + 1) : found->label;
}

QString modelText(const QString& model)
{
    return model.isEmpty() ? LaneWordsText::tr("list of models") : model;
}

//! The hour alone within a day: what a breaker knows is of the last minutes.
QString clockText(Instant at, const Moment& moment)
{
    const QDateTime wall = moment.wall.addMSecs(std::chrono::round<Milliseconds>(at - moment.now).count());
    return dateText(wall, wall.date() == moment.wall.date() ? u"HH:mm:ss"_s : u"d MMM HH:mm:ss"_s);
}

bool isToCome(Instant at, const Moment& moment)
{
    return isSet(at) && at > moment.now;
}

bool isSlowed(const LaneHealth& lane)
{
    return lane.limiterFactor < 0.995; // what would read as 100 %
}

QString stateText(const LaneHealth& lane, const Moment& moment)
{
    switch (lane.state) {
    case BreakerState::Open:
        return isToCome(lane.openUntil, moment) ? LaneWordsText::tr("open until %1").arg(clockText(lane.openUntil, moment)) : LaneWordsText::tr("open");
    case BreakerState::HalfOpen:
        return LaneWordsText::tr("half-open");
    case BreakerState::Closed:
        break;
    }
    return LaneWordsText::tr("closed");
}

QString lastText(const LaneHealth& lane, const Moment& moment)
{
    if (!isSet(lane.lastFailureAt))
        return unknownText();
    const QString at = clockText(lane.lastFailureAt, moment);
    return lane.lastFailure == ErrorClass::Ok ? at : LaneWordsText::tr("%1 (%2)", "when, and what").arg(at, className(lane.lastFailure));
}

QStringList facts(const LaneHealth& lane, const Moment& moment)
{
    QStringList facts;
    if (lane.state == BreakerState::Open)
        facts.append(isToCome(lane.openUntil, moment) ? LaneWordsText::tr("not asked until %1").arg(clockText(lane.openUntil, moment))
                                                      : LaneWordsText::tr("not asked until the next request tries it"));
    else if (lane.state == BreakerState::HalfOpen)
        facts.append(LaneWordsText::tr("being tried again"));
    if (lane.failuresInARow > 0)
        facts.append(LaneWordsText::tr("failures in a row: %1, the last at %2").arg(QString::number(lane.failuresInARow), lastText(lane, moment)));
    if (isToCome(lane.heldUntil, moment))
        facts.append(LaneWordsText::tr("the server asked to be left alone until %1").arg(clockText(lane.heldUntil, moment)));
    if (isSlowed(lane))
        facts.append(LaneWordsText::tr("slowed to %1 of its speed after “too many requests”").arg(percentText(lane.limiterFactor)));
    if (lane.waiting > 0)
        facts.append(LaneWordsText::tr("requests that wait for its rate limit: %1").arg(lane.waiting));
    return facts;
}

} // namespace

Moment Moment::current()
{
    return {systemClock().now(), systemClock().wallTime().toLocalTime()};
}

QStringList laneCells(const LaneHealth& lane, const QList<KeyRef>& keys, const Moment& moment)
{
    return {modelText(lane.id.model),
            keyText(lane.id.key, keys),
            stateText(lane, moment),
            QString::number(lane.failuresInARow),
            lastText(lane, moment),
            isToCome(lane.heldUntil, moment) ? clockText(lane.heldUntil, moment) : unknownText(),
            isSlowed(lane) ? percentText(lane.limiterFactor) : LaneWordsText::tr("full"),
            QString::number(lane.waiting)};
}

QStringList laneTrouble(const EndpointHealth& health, const QList<KeyRef>& keys, const Moment& moment)
{
    QStringList sentences;
    for (const LaneHealth& lane : health.lanes) {
        const QStringList known = facts(lane, moment);
        const QString name = lane.id.key.isEmpty() ? modelText(lane.id.model) : modelText(lane.id.model) + u" · "_s + keyText(lane.id.key, keys);
        if (!known.isEmpty())
            sentences.append(LaneWordsText::tr("%1: %2.", "a model with its key, and what is known of it").arg(name, known.join(LaneWordsText::tr("; "))));
    }
    return sentences;
}

QStringList endpointTrouble(const EndpointHealth& health, const QList<KeyRef>& keys)
{
    QStringList sentences;
    for (const KeyId& key : health.refusedKeys)
        sentences.append(LaneWordsText::tr("The key “%1” was refused here lately, so it is asked with last.").arg(keyText(key, keys)));
    for (const QString& model : health.refusedModels)
        sentences.append(LaneWordsText::tr("This endpoint said that it has no model “%1”, so it is not asked for it while another can be.").arg(model));
    if (health.retryTokens <= resilience::EndpointRetryBudget::Reserve)
        sentences.append(LaneWordsText::tr("Nothing is tried a second time here for now: too many of the last requests failed."));
    return sentences;
}

EndpointNews newsOf(const gateway::GatewayProfile& profile, const gateway::Endpoint& endpoint, const EndpointPulse& health, const Moment& moment)
{
    EndpointNews news{breakerWord(health, endpoint.enabled), {}};
    const QList<KeyRef>& keys = gateway::keysFor(profile, endpoint);
    if (endpoint.enabled)
        news.trouble = laneTrouble(health.known, keys, moment) + endpointTrouble(health.known, keys);
    return news;
}

} // namespace bw::ui
