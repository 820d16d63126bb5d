// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keystore.h"

#include <QHash>

namespace bw::secrets {

//! Keys in memory, wiped with the program. Always available.
class SessionKeyStore final : public KeyStore
{
    Q_OBJECT

public:
    using KeyStore::KeyStore;

    void read(const KeyId& id, QObject* receiver, ReadDone done) override;
    void write(const KeyId& id, const SecretString& key, QObject* receiver, Done done) override;
    void remove(const KeyId& id, QObject* receiver, Done done) override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool isPersistent() const override { return false; }

private:
    QHash<KeyId, SecretString> m_keys;
};

} // namespace bw::secrets
