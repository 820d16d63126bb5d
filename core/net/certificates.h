// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace bw::net {

//! What a person recognises a certificate by.
struct CertificateName
{
    QString subject; //!< common name, else organisation
    QDateTime validUntil;

    bool operator==(const CertificateName&) const = default;
};

//! Those that can be read out of a PEM text; fewer than it announces means that it is damaged.
[[nodiscard]] QList<CertificateName> certificatesIn(const QByteArray& pem);

//! The text of a certificate file in either form: DER becomes PEM, everything else stays as it is.
[[nodiscard]] QByteArray asPem(const QByteArray& content);

} // namespace bw::net
