// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/services.h"

#include "base/ids.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace bw::gateway {
struct GatewayProfile;
struct ModelsResult;
} // namespace bw::gateway

namespace bw::ui {

//! The models of each gateway, asked for once a session.
class ModelCatalog final : public QObject
{
    Q_OBJECT

public:
    explicit ModelCatalog(Services& services, QObject* parent = nullptr);

    //! Favourites first, then what the gateway offers. Asks the gateway if it was not asked yet; changed() follows.
    [[nodiscard]] QStringList models(const gateway::GatewayProfile& profile);
    //! How many tokens the model can take: what the gateway says, else its own prices' rows, else the price book's; 0:
    //! not known.
    [[nodiscard]] qint64 context(const gateway::GatewayProfile& profile, const QString& model) const;
    void forget(const ProfileId& profile); //!< ask again: its address or key changed

signals:
    void changed(const bw::ProfileId& profile);

private:
    void fetch(const gateway::GatewayProfile& profile);
    void take(const ProfileId& profile, const gateway::ModelsResult& result);

    Services& m_services;
    QHash<ProfileId, QStringList> m_models;
    QHash<ProfileId, QHash<QString, qint64>> m_contexts; //!< tokens, by model
    QSet<ProfileId> m_asked;
};

} // namespace bw::ui
