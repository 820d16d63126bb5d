// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/modelcatalog.h"

#include "gateway/livecall.h"
#include "gateways/gatewaybook.h"

#include <tuple>

namespace bw::ui {

namespace {

//! What else is in a profile changes nothing about the list.
bool isReachedAlike(const gateway::GatewayProfile& one, const gateway::GatewayProfile& other)
{
    const auto way = [](const gateway::GatewayProfile& profile) {
        return std::tie(profile.endpoints, profile.keys, profile.network, profile.proxyKey, profile.headers, profile.secretHeaders);
    };
    return way(one) == way(other);
}

} // namespace

ModelCatalog::ModelCatalog(Services& services, QObject* parent, const Clock& clock) : QObject(parent), m_services(services), m_clock(clock)
{
    connect(&services.gateways, &GatewayBook::changed, this, &ModelCatalog::follow);
}

QStringList ModelCatalog::models(const gateway::GatewayProfile& profile)
{
    if (isToAsk(profile.id))
        fetch(profile);
    return knownModels(profile);
}

QStringList ModelCatalog::knownModels(const gateway::GatewayProfile& profile) const
{
    QStringList models = profile.favouriteModels;
    if (!profile.defaultModel.isEmpty())
        models.prepend(profile.defaultModel);
    models += m_models.value(profile.id);
    models.removeDuplicates();
    models.removeIf([&profile](const QString& model) { return profile.hiddenModels.contains(model) && model != profile.defaultModel; });
    return models;
}

qint64 ModelCatalog::context(const gateway::GatewayProfile& profile, const QString& model) const
{
    const qint64 said = m_contexts.value(profile.id).value(model);
    return said > 0 ? said : spend::findContext(profile.prices, m_services.prices, model);
}

bool ModelCatalog::hasFailed(const ProfileId& profile) const
{
    return m_asked.value(profile).failed;
}

bool ModelCatalog::isToAsk(const ProfileId& profile) const
{
    const auto asked = m_asked.constFind(profile);
    return asked == m_asked.cend() || (asked->failed && m_clock.now() >= asked->again);
}

//! A key has no place in a profile: one that was refused may be another now.
void ModelCatalog::follow()
{
    for (const ProfileId& id : m_asked.keys()) {
        const auto profile = m_services.gateways.find(id);
        Asked& asked = m_asked[id];
        if (profile && isReachedAlike(*profile, asked.profile)) {
            asked.again = NoInstant;
            continue;
        }
        m_asked.remove(id);
        m_models.remove(id);
        m_contexts.remove(id);
    }
}

void ModelCatalog::fetch(const gateway::GatewayProfile& profile)
{
    Asked& asked = m_asked[profile.id];
    asked.profile = profile;
    asked.turn = ++m_turn;
    asked.failed = false;
    m_services.gateways.keyRing(profile, this, [this, profile, turn = asked.turn](const Result<secrets::KeyRing>& keys) {
        if (!keys)
            return fail(profile.id, turn);
        m_services.network.models(profile, *keys, this,
                                  [this, id = profile.id, turn](const gateway::ModelsResult& result) { take(id, turn, result); });
    });
}

bool ModelCatalog::isLast(const ProfileId& profile, quint64 turn) const
{
    const auto asked = m_asked.constFind(profile);
    return asked != m_asked.cend() && asked->turn == turn;
}

void ModelCatalog::fail(const ProfileId& profile, quint64 turn)
{
    if (!isLast(profile, turn))
        return;
    Asked& asked = m_asked[profile];
    asked.failed = true;
    asked.again = m_clock.now() + asked.pause;
    asked.pause = std::min(asked.pause * 2, LongestPause);
}

//! A gateway without a list of models is a gateway all the same: the name can be typed.
void ModelCatalog::take(const ProfileId& profile, quint64 turn, const gateway::ModelsResult& result)
{
    if (result.record.failure.errorClass != ErrorClass::Ok)
        return fail(profile, turn);
    if (!isLast(profile, turn))
        return;
    QStringList models;
    for (const gateway::ModelInfo& model : result.models) {
        models.append(model.id);
        if (model.context > 0)
            m_contexts[profile].insert(model.id, model.context);
    }
    if (models.isEmpty())
        return;
    models.sort(Qt::CaseInsensitive);
    m_models.insert(profile, models);
    emit changed(profile);
}

} // namespace bw::ui
