// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretstring.h"
#include "net/exchange.h"

namespace bw::gateway {

//! `text` without the key, should a gateway echo it.
[[nodiscard]] QString redacted(const QString& text, const SecretString& key);
[[nodiscard]] QByteArray redacted(QByteArray bytes, const SecretString& key);

//! Headers as they may be shown and kept: credentials are replaced by "***".
[[nodiscard]] net::Headers redacted(net::Headers headers, const SecretString& key);

//! `authorization`, `api-key`, `cookie`, …: the value of such a header is a secret.
[[nodiscard]] bool isSecretHeader(QByteArrayView name);

} // namespace bw::gateway
