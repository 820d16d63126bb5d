// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/modelcatalog.h"

#include "gateway/livecall.h"
#include "gateways/gatewaybook.h"

namespace bw::ui {

ModelCatalog::ModelCatalog(Services& services, QObject* parent) : QObject(parent), m_services(services) {}

QStringList ModelCatalog::models(const gateway::GatewayProfile& profile)
{
    if (!m_asked.contains(profile.id))
        fetch(profile);
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

void ModelCatalog::forget(const ProfileId& profile)
{
    m_asked.remove(profile);
    m_models.remove(profile);
    m_contexts.remove(profile);
}

void ModelCatalog::fetch(const gateway::GatewayProfile& profile)
{
    m_asked.insert(profile.id);
    m_services.gateways.keyRing(profile, this, [this, profile](const Result<secrets::KeyRing>& keys) {
        if (!keys)
            return;
        m_services.network.models(profile, *keys, this,
                                  [this, id = profile.id](const gateway::ModelsResult& result) { take(id, result); });
    });
}

//! A gateway without a list of models is a gateway all the same: the name can be typed.
void ModelCatalog::take(const ProfileId& profile, const gateway::ModelsResult& result)
{
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
