// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretstring.h"

#include <QString>

#include <functional>

namespace bw::secrets {

//! How a keychain answers, before anybody words it for people.
enum class KeychainError { None, NotFound, RefusedByPerson, Denied, NoService, TimedOut, Other };

struct KeychainReply
{
    KeychainError error = KeychainError::None;
    QString detail;      //!< the system's own words, for Other
    SecretString secret; //!< of a read
};

//! A service of the system that keeps named secrets. Every `done` comes once, from the event loop, in the order asked –
//! or never, if the service hangs: the caller sets the limit.
class Keychain
{
public:
    using Done = std::function<void(KeychainReply)>;

    Keychain() = default;
    virtual ~Keychain() = default;
    Q_DISABLE_COPY_MOVE(Keychain)

    virtual void read(const QString& item, Done done) = 0;
    virtual void write(const QString& item, const SecretString& secret, Done done) = 0;
    virtual void remove(const QString& item, Done done) = 0;
    [[nodiscard]] virtual QString name() const = 0;
};

} // namespace bw::secrets
