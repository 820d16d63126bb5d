// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "secrets/keystore.h"
#include "store/profilestore.h"

#include <QObject>

namespace bw::ui {

//! The gateways of this person, in memory; changes go on to the store, keys to the key store. GUI thread.
class GatewayBook final : public QObject
{
    Q_OBJECT

public:
    GatewayBook(store::ProfileStore& store, secrets::KeyStore& keys, QObject* parent = nullptr);

    void load(); //!< asynchronous; changed() when done

    [[nodiscard]] const QList<gateway::GatewayProfile>& profiles() const noexcept { return m_profiles; }
    [[nodiscard]] std::optional<gateway::GatewayProfile> find(const ProfileId& id) const;

    void save(const gateway::GatewayProfile& profile); //!< adds or replaces
    void remove(const ProfileId& id);

    //! A profile that is not stored (the demo gateway of this run). Shown first.
    void addTransient(const gateway::GatewayProfile& profile);

    //! The profile's key; an empty one for a profile without.
    void key(const gateway::GatewayProfile& profile, QObject* receiver, std::function<void(Result<SecretString>)> done);
    [[nodiscard]] secrets::KeyStore& keys() noexcept { return m_keys; }

signals:
    void changed();
    void loaded(); //!< once, after the first load(), even if there is nothing

private:
    store::ProfileStore& m_store;
    secrets::KeyStore& m_keys;
    QList<gateway::GatewayProfile> m_profiles;
};

} // namespace bw::ui
