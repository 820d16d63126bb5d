// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/routereport.h"

#include <QSslError>

class QSslCertificate;

namespace bw::net {

// What people want to know of certificates, as values.

[[nodiscard]] CertificateReport reported(const QSslCertificate& certificate);
[[nodiscard]] CertificateProblem reported(const QSslError& error);

} // namespace bw::net
