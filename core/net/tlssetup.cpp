// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tlssetup.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

namespace bw::net {

Result<QSslConfiguration> tlsConfiguration(const NetworkConfig& config, Trust trust)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
    tls.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    if (config.skipVerification)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (!config.extraCaPem.isEmpty()) {
        const auto extra = QSslCertificate::fromData(config.extraCaPem, QSsl::Pem);
        if (extra.isEmpty()) {
            return failure(ErrorCode::InvalidInput,
                           QCoreApplication::translate("bw::net", "The extra certificate authority is not a PEM certificate."));
        }
        if (trust == Trust::Extra)
            tls.setCaCertificates(extra);
        else if (trust == Trust::Both)
            tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    }
    return tls;
}

bool matchesPin(const QSslCertificate& certificate, const NetworkConfig& config)
{
    if (config.pinSha256.isEmpty())
        return true;
    const QByteArray key = certificate.publicKey().toDer();
    return !key.isEmpty() && QCryptographicHash::hash(key, QCryptographicHash::Sha256) == config.pinSha256;
}

} // namespace bw::net
