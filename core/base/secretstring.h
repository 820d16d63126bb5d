// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

namespace bw {

//! A secret in memory. Prints as "***", is not a QString or QByteArray by accident, and is wiped when the last copy goes.
class SecretString
{
public:
    SecretString() = default;
    explicit SecretString(QByteArray secret) : m_secret(std::move(secret)) {}
    SecretString(const SecretString&) = default;
    SecretString(SecretString&&) noexcept = default;
    SecretString& operator=(const SecretString&) = default;
    SecretString& operator=(SecretString&&) noexcept = default;
    ~SecretString()
    {
        if (m_secret.isDetached())
            m_secret.fill('\0');
    }

    [[nodiscard]] bool isEmpty() const noexcept { return m_secret.isEmpty(); }
    //! The secret itself; only for the wire and the keychain.
    [[nodiscard]] const QByteArray& reveal() const noexcept { return m_secret; }
    bool operator==(const SecretString&) const = default;

    friend QDebug operator<<(QDebug debug, const SecretString& secret)
    {
        return debug << (secret.isEmpty() ? "(no secret)" : "***");
    }

private:
    QByteArray m_secret;
};

} // namespace bw
