// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/certificatereport.h"

#include "net/exchange.h"

#include <QSslCertificate>

#include <array>

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

using namespace Qt::StringLiterals;

//! In the order in which they tell a person what to do: a wrong date or name counts whoever signed.
constexpr std::array Endings = {
    std::pair{CertificateProblem::Kind::Expired, QLatin1StringView("_expired")},
    std::pair{CertificateProblem::Kind::NotYetValid, QLatin1StringView("_not_yet_valid")},
    std::pair{CertificateProblem::Kind::WrongHost, QLatin1StringView("_wrong_host")},
    std::pair{CertificateProblem::Kind::UnknownIssuer, QLatin1StringView("_unknown_issuer")},
    std::pair{CertificateProblem::Kind::WrongPin, QLatin1StringView("_wrong_pin")},
};

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

QString certificateCode(const QList<QSslError>& errors)
{
    for (const auto& [kind, ending] : Endings) {
        if (std::any_of(errors.cbegin(), errors.cend(), [kind = kind](const QSslError& each) { return kindOf(each.error()) == kind; }))
            return CertificateRefused + ending;
    }
    return CertificateRefused;
}

QString certificateCode(CertificateProblem::Kind kind)
{
    const auto found = std::find_if(Endings.begin(), Endings.end(), [kind](const auto& row) { return row.first == kind; });
    return found == Endings.end() ? QString(CertificateRefused) : CertificateRefused + found->second;
}

} // namespace bw::net
