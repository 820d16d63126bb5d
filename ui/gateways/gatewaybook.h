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
    //! There is none, and none is stored: what cannot be read is not nothing. False before the first load().
    [[nodiscard]] bool isListed() const noexcept { return m_listed; } //!< the store was read once
    [[nodiscard]] bool isKnownEmpty() const;

    void save(const gateway::GatewayProfile& profile); //!< adds or replaces
    void remove(const ProfileId& id); //!< leaves the key where it is, so that it can be undone

    [[nodiscard]] const QString& trouble() const; //!< what the store could not read, for people; empty: nothing
    [[nodiscard]] bool hasUnwritten() const; //!< the disk takes nothing now; changes wait for it

    //! The profile of this name, id or file is the first from now on, whatever the person's order: an operator's override.
    //! It is told by changed(); one that is not there yet is waited for.
    void putFirst(const QString& nameOrFile);
    [[nodiscard]] bool isPutFirst(const gateway::GatewayProfile& profile) const;

    //! A profile that is not stored (the demo gateway of this run). Shown first.
    void addTransient(const gateway::GatewayProfile& profile);
    [[nodiscard]] bool isTransient(const ProfileId& id) const { return m_transient.contains(id); }

    using Secrets = QHash<KeyId, SecretString>;

    //! All keys that calls to the gateway may need; an empty ring for a profile without. `typed` ones, not stored yet,
    //! are taken instead of asking for them.
    void keyRing(const gateway::GatewayProfile& profile, const Secrets& typed, QObject* receiver,
                 std::function<void(Result<secrets::KeyRing>)> done);
    void keyRing(const gateway::GatewayProfile& profile, QObject* receiver, std::function<void(Result<secrets::KeyRing>)> done)
    {
        keyRing(profile, {}, receiver, std::move(done));
    }
    //! What is kept under the id; an empty key if nothing ever was. NotFound if a key was kept there: its keychain stayed
    //! locked, or somebody else took the key out.
    void readKey(const KeyId& id, QObject* receiver, std::function<void(Result<SecretString>)> done);
    //! The profile's first key; an empty one for a profile without.
    void key(const gateway::GatewayProfile& profile, QObject* receiver, std::function<void(Result<SecretString>)> done);
    void saveKey(const KeyId& id, const SecretString& key, QObject* receiver, std::function<void(Result<void>)> done);
    //! Kept in memory only, until the program ends: the person's choice where there is no keychain.
    void keepKeyForSession(const KeyId& id, const SecretString& key);
    void forgetKeys(const QList<KeyId>& ids);
    //! "Secret Service", "this session only"; empty while the key was neither read nor written.
    [[nodiscard]] QString keyPlace(const KeyId& id) const;
    [[nodiscard]] QString keyPlace(const gateway::GatewayProfile& profile) const; //!< of its first key
    [[nodiscard]] secrets::KeyStore& keys() noexcept { return m_keys; }

signals:
    void changed();
    void loaded(); //!< once, after the first load(), even if there is nothing or it failed
    void listed(); //!< once, after the first load() that could read the store, even if there is nothing

private:
    void collectKeys(QList<KeyId> wanted, secrets::KeyRing found, QObject* receiver,
                     std::function<void(Result<secrets::KeyRing>)> done);
    void take(const Result<QList<gateway::GatewayProfile>>& stored);
    void put(const gateway::GatewayProfile& profile);
    void noteKept(const KeyId& id);
    void noteGone(const KeyId& id);
    void store(const gateway::GatewayProfile& profile);
    [[nodiscard]] bool isKept(const KeyId& id) const;
    [[nodiscard]] gateway::KeptKeys keptOf(const gateway::GatewayProfile& profile) const;
    void keepFirst();

    store::ProfileStore& m_store;
    secrets::KeyStore& m_keys;
    QList<gateway::GatewayProfile> m_profiles;
    QSet<ProfileId> m_transient;
    Secrets m_session;
    QSet<KeyId> m_known; //!< keys that the key store is known to hold
    QString m_first; //!< name or id of the profile that is to stand first; empty: the person's order
    bool m_loaded = false;
    bool m_listed = false;
};

} // namespace bw::ui
