// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/networkconfig.h"

#include <QSslConfiguration>

class QSslCertificate;

namespace bw::net {

//! TLS as a NetworkConfig asks for it: its extra authorities beside the system's, sessions resumable, HTTP/1.1 by ALPN.
//! Fails when extraCaPem holds no certificate.
[[nodiscard]] Result<QSslConfiguration> tlsConfiguration(const NetworkConfig& config);

//! True without a pin, or if the SHA-256 of the certificate's public key (SubjectPublicKeyInfo, DER: what `curl
//! --pinnedpubkey` hashes) is the pin.
[[nodiscard]] bool matchesPin(const QSslCertificate& certificate, const NetworkConfig& config);

} // namespace bw::net
