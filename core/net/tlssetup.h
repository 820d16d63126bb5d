// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/networkconfig.h"

#include <QSslConfiguration>

class QSslCertificate;

namespace bw::net {

//! Whose word counts. Loading all the system's authorities for each connection costs 5 ms of CPU; the extra ones alone, or
//! the system's on demand, next to nothing. So with extra ones they are tried first, then the system's, then both.
enum class Trust { Extra, System, Both };

//! TLS as a NetworkConfig asks for it: its extra authorities beside the system's, sessions resumable, HTTP/1.1 by ALPN.
//! Fails when extraCaPem holds no certificate.
[[nodiscard]] Result<QSslConfiguration> tlsConfiguration(const NetworkConfig& config, Trust trust = Trust::Both);

//! True without a pin, or if the SHA-256 of the certificate's public key (SubjectPublicKeyInfo, DER: what `curl
//! --pinnedpubkey` hashes) is the pin.
[[nodiscard]] bool matchesPin(const QSslCertificate& certificate, const NetworkConfig& config);

} // namespace bw::net
