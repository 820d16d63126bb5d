// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bw::test {

//! Certificates made by openssl for one test run.
class Certificates
{
public:
    explicit Certificates(QString folder) : m_folder(std::move(folder)) {}

    //! A root, trusted by nobody until told. False if openssl failed.
    [[nodiscard]] bool makeAuthority(const QString& name);

    //! A server's certificate for `names` ("DNS:…,IP:…"), from `days` ago… to now + days; negative: expired.
    [[nodiscard]] bool makeServer(const QString& name, const QString& authority, const QString& names, int days);

    [[nodiscard]] QString certificate(const QString& name) const { return m_folder + u'/' + name + QStringLiteral(".pem"); }
    [[nodiscard]] QString key(const QString& name) const { return m_folder + u'/' + name + QStringLiteral(".key"); }
    [[nodiscard]] QByteArray pem(const QString& name) const;
    [[nodiscard]] QByteArray pin(const QString& name) const; //!< SHA-256 of its public key, by openssl's own hand

private:
    [[nodiscard]] bool openssl(const QStringList& arguments, QByteArray* output = nullptr, const QByteArray& input = {}) const;

    QString m_folder;
};

} // namespace bw::test
