// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keychain.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace bw::secrets {

//! The system's keychain through the QtKeychain library, items of service "Bellwether". Never its plain-text fallback.
//! Main thread only: libsecret answers through the GLib loop of the thread that asks.
class QtKeychain final : public Keychain
{
public:
    void read(const QString& item, Done done) override;
    void write(const QString& item, const SecretString& secret, Done done) override;
    void remove(const QString& item, Done done) override;
    [[nodiscard]] QString name() const override;

private:
    void start(QKeychain::Job* job, const QString& item, Done done);

    QObject m_context; //!< answers that come after its end go nowhere
};

} // namespace bw::secrets
