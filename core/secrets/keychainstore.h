// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keychain.h"
#include "secrets/keystore.h"

#include <QHash>
#include <QList>

#include <chrono>

namespace bw::secrets {

struct KeychainTimeouts
{
    std::chrono::milliseconds probe{5'000};
    std::chrono::milliseconds answer{120'000}; //!< the person may be typing the keyring's password
};

//! Keys in the system's keychain. Asks once whether the service is there before the first item, reads each item once,
//! writes only what changed, and never hangs.
class KeychainStore final : public KeyStore
{
    Q_OBJECT

public:
    explicit KeychainStore(std::unique_ptr<Keychain> keychain, KeychainTimeouts timeouts = {},
                           QObject* parent = nullptr);
    ~KeychainStore() override;

    void read(const KeyId& id, QObject* receiver, ReadDone done) override;
    void write(const KeyId& id, const SecretString& key, QObject* receiver, Done done) override;
    void remove(const KeyId& id, QObject* receiver, Done done) override;
    void probe(QObject* receiver, Done done) override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool isPersistent() const override { return true; }

private:
    using Ask = std::function<void(Keychain::Done)>;
    struct Readers;

    void readItem(const KeyId& id, const std::shared_ptr<Readers>& readers);
    void change(const KeyId& id, const SecretString& key, QObject* receiver, Done done);
    void withService(const std::function<void(KeychainReply)>& work);
    void serviceAnswered(const KeychainReply& reply);
    void limited(std::chrono::milliseconds limit, const Ask& ask, Keychain::Done done);
    [[nodiscard]] Error errorOf(const KeychainReply& reply) const;

    std::unique_ptr<Keychain> m_keychain;
    KeychainTimeouts m_timeouts;
    bool m_serviceSeen = false;
    QList<std::function<void(KeychainReply)>> m_waitingForService;
    QHash<KeyId, std::shared_ptr<Readers>> m_reading;
    QHash<KeyId, SecretString> m_cache;
};

} // namespace bw::secrets
