// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/routereport.h"

#include <QSslError>

class QSslCertificate;

namespace bw::net {

// What people want to know of certificates, as values.

[[nodiscard]] CertificateReport reported(const QSslCertificate& certificate);
[[nodiscard]] CertificateProblem reported(const QSslError& error);

//! The code of a failure (see CertificateRefused): of the error that says most, which is not always the first.
[[nodiscard]] QString certificateCode(const QList<QSslError>& errors);
[[nodiscard]] QString certificateCode(CertificateProblem::Kind kind);

} // namespace bw::net
