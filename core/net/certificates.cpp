// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/certificates.h"

#include <QSslCertificate>

namespace bw::net {

QList<CertificateName> certificatesIn(const QByteArray& pem)
{
    QList<CertificateName> names;
    for (const QSslCertificate& certificate : QSslCertificate::fromData(pem, QSsl::Pem)) {
        const QString organisation = certificate.subjectInfo(QSslCertificate::Organization).value(0);
        names.append({certificate.subjectInfo(QSslCertificate::CommonName).value(0, organisation), certificate.expiryDate()});
    }
    return names;
}

QByteArray asPem(const QByteArray& content)
{
    const QList<QSslCertificate> binary = QSslCertificate::fromData(content, QSsl::Der);
    return binary.isEmpty() ? content : binary.first().toPem();
}

} // namespace bw::net
