// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keystore.h"

#include "secrets/keychainstore.h"
#include "secrets/qtkeychain.h"
#include "secrets/sessionkeystore.h"

#include <QPointer>

namespace bw::secrets {

void KeyStore::probe(QObject* receiver, Done done)
{
    answerLater(receiver, std::move(done), {});
}

void KeyStore::answerLater(QObject* receiver, Done done, Result<void> result)
{
    QMetaObject::invokeMethod(
        this,
        [target = QPointer(receiver), done = std::move(done), result = std::move(result)] {
            if (target && done)
                done(result);
        },
        Qt::QueuedConnection);
}

void KeyStore::answerLater(QObject* receiver, ReadDone done, Result<SecretString> result)
{
    QMetaObject::invokeMethod(
        this,
        [target = QPointer(receiver), done = std::move(done), result = std::move(result)] {
            if (target && done)
                done(result);
        },
        Qt::QueuedConnection);
}

std::unique_ptr<KeyStore> systemKeyStore()
{
    return std::make_unique<KeychainStore>(std::make_unique<QtKeychain>());
}

std::unique_ptr<KeyStore> sessionKeyStore()
{
    return std::make_unique<SessionKeyStore>();
}

} // namespace bw::secrets
