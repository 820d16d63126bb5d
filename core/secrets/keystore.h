// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/secretstring.h"

#include <QObject>

#include <functional>

namespace bw::secrets {

//! Where API keys live. Asynchronous: a keychain may ask the person first. Each item is read once a session and
//! written only when it changed; a denied prompt never deletes. `done` runs in this object's thread, once, unless
//! `receiver` is gone.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! NotFound if there is no such item; Denied, Unavailable as the keychain says.
    virtual void read(const KeyId& id, QObject* receiver, std::function<void(Result<SecretString>)> done) = 0;
    virtual void write(const KeyId& id, const SecretString& key, QObject* receiver,
                       std::function<void(Result<void>)> done) = 0;
    virtual void remove(const KeyId& id, QObject* receiver, std::function<void(Result<void>)> done) = 0;

    [[nodiscard]] virtual QString name() const = 0; //!< "Secret Service", "KWallet", "Credential Manager", "this session only"
    [[nodiscard]] virtual bool isPersistent() const = 0;
};

} // namespace bw::secrets
