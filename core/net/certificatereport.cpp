// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/certificatereport.h"

#include <QSslCertificate>

namespace bw::net {

namespace {

QString firstOf(const QStringList& commonName, const QStringList& organisation)
{
    return commonName.isEmpty() ? organisation.value(0) : commonName.constFirst();
}

CertificateProblem::Kind kindOf(QSslError::SslError error)
{
    using Kind = CertificateProblem::Kind;
    switch (error) {
    case QSslError::CertificateExpired:
        return Kind::Expired;
    case QSslError::CertificateNotYetValid:
        return Kind::NotYetValid;
    case QSslError::HostNameMismatch:
        return Kind::WrongHost;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return Kind::UnknownIssuer;
    default:
        return Kind::Other;
    }
}

} // namespace

CertificateReport reported(const QSslCertificate& certificate)
{
    CertificateReport report;
    report.subject = firstOf(certificate.subjectInfo(QSslCertificate::CommonName), certificate.subjectInfo(QSslCertificate::Organization));
    report.issuer = firstOf(certificate.issuerInfo(QSslCertificate::CommonName), certificate.issuerInfo(QSslCertificate::Organization));
    report.names = certificate.subjectAlternativeNames().values();
    report.names.sort();
    report.validFrom = certificate.effectiveDate().toUTC();
    report.validUntil = certificate.expiryDate().toUTC();
    report.selfSigned = certificate.isSelfSigned();
    return report;
}

CertificateProblem reported(const QSslError& error)
{
    return {kindOf(error.error()), error.errorString()};
}

} // namespace bw::net
