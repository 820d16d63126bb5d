// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/secretstring.h"

#include <QObject>

#include <functional>
#include <memory>

namespace bw::secrets {

//! Where API keys live. Asynchronous: a keychain may ask the person first. Each item is read once a session and
//! written only when it changed; a denied prompt never deletes. `done` runs in this object's thread, once and never
//! before the call returned, unless `receiver` (of the same thread) is gone.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    using ReadDone = std::function<void(Result<SecretString>)>;
    using Done = std::function<void(Result<void>)>;

    using QObject::QObject;

    //! NotFound if there is no such item (a keyring whose unlocking was refused says so too: never take it as leave to
    //! delete); Denied, Unavailable as the keychain says.
    virtual void read(const KeyId& id, QObject* receiver, ReadDone done) = 0;
    //! InvalidInput for an empty key.
    virtual void write(const KeyId& id, const SecretString& key, QObject* receiver, Done done) = 0;
    //! Succeeds if there is no such item.
    virtual void remove(const KeyId& id, QObject* receiver, Done done) = 0;

    //! Is the store reachable? Answers within ProbeTimeout and asks the person nothing (KWallet may open its wallet);
    //! Unavailable with a sentence if not: offer sessionKeyStore() then.
    virtual void probe(QObject* receiver, Done done);

    [[nodiscard]] virtual QString
    name() const = 0; //!< "Secret Service", "KWallet", "Credential Manager", "this session only"
    [[nodiscard]] virtual bool isPersistent() const = 0;

protected:
    //! Calls done(result) from the event loop if `receiver` still lives then.
    void answerLater(QObject* receiver, Done done, Result<void> result);
    void answerLater(QObject* receiver, ReadDone done, Result<SecretString> result);
};

//! The keychain of this system: Secret Service or KWallet, Credential Manager, Keychain. For the main thread.
[[nodiscard]] std::unique_ptr<KeyStore> systemKeyStore();

//! Keys in memory only, gone with the program; for who has no keychain or wants none.
[[nodiscard]] std::unique_ptr<KeyStore> sessionKeyStore();

} // namespace bw::secrets
