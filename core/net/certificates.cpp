// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/certificates.h"

#include <QSslCertificate>

namespace bw::net {

qsizetype certificatesIn(const QByteArray& pem)
{
    return QSslCertificate::fromData(pem, QSsl::Pem).size();
}

} // namespace bw::net
