// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "secrets/keystore.h"
#include "store/profilestore.h"

#include <QHash>
#include <QObject>
#include <QSet>

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
    void remove(const ProfileId& id); //!< leaves the key where it is, so that it can be undone

    //! A profile that is not stored (the demo gateway of this run). Shown first.
    void addTransient(const gateway::GatewayProfile& profile);
    [[nodiscard]] bool isTransient(const ProfileId& id) const { return m_transient.contains(id); }

    //! All keys that calls to the gateway may need; an empty ring for a profile without.
    void keyRing(const gateway::GatewayProfile& profile, QObject* receiver, std::function<void(Result<secrets::KeyRing>)> done);
    //! The profile's first key; an empty one for a profile without.
    void key(const gateway::GatewayProfile& profile, QObject* receiver, std::function<void(Result<SecretString>)> done);
    void saveKey(const gateway::GatewayProfile& profile, const SecretString& key, QObject* receiver,
                 std::function<void(Result<void>)> done);
    //! Kept in memory only, until the program ends: the person's choice where there is no keychain.
    void keepKeyForSession(const gateway::GatewayProfile& profile, const SecretString& key);
    void forgetKey(const gateway::GatewayProfile& profile);
    //! "Secret Service", "this session only"; empty while no key of the profile was read or written.
    [[nodiscard]] QString keyPlace(const gateway::GatewayProfile& profile) const;
    [[nodiscard]] secrets::KeyStore& keys() noexcept { return m_keys; }

signals:
    void changed();
    void loaded(); //!< once, after the first load(), even if there is nothing

private:
    void readKey(const KeyId& id, QObject* receiver, std::function<void(Result<SecretString>)> done);
    void collectKeys(QList<KeyId> wanted, secrets::KeyRing found, QObject* receiver,
                     std::function<void(Result<secrets::KeyRing>)> done);
    void take(const Result<QList<gateway::GatewayProfile>>& stored);
    void put(const gateway::GatewayProfile& profile);

    store::ProfileStore& m_store;
    secrets::KeyStore& m_keys;
    QList<gateway::GatewayProfile> m_profiles;
    QSet<ProfileId> m_transient;
    QHash<KeyId, SecretString> m_session;
    QSet<KeyId> m_known; //!< keys that the key store is known to hold
    bool m_loaded = false;
};

} // namespace bw::ui
