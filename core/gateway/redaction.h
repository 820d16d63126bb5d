// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/exchange.h"
#include "secrets/keyring.h"

namespace bw::gateway {

//! `text` without any of the keys, should a gateway echo it.
[[nodiscard]] QString redacted(const QString& text, const secrets::KeyRing& keys);
[[nodiscard]] QByteArray redacted(QByteArray bytes, const secrets::KeyRing& keys);

//! The same for the short texts of good answers (a model's name, a request's id): looks for whole keys only, which costs
//! next to nothing where there is none.
[[nodiscard]] QString withoutKeys(const QString& text, const secrets::KeyRing& keys);

//! Headers as they may be shown and kept: credentials are replaced by "***".
[[nodiscard]] net::Headers redacted(net::Headers headers, const secrets::KeyRing& keys);

//! The same for files that are sent to others: the value of every header that is not known to be harmless is "***".
[[nodiscard]] net::Headers shareable(net::Headers headers);

//! `authorization`, `api-key`, `cookie`, …: the value of such a header is a secret for sure, and a profile never carries it.
[[nodiscard]] bool isSecretHeader(QByteArrayView name);
//! Or it is called like one, as `X-Auth-Token` is: to be hidden and kept as a key, but a profile that has it works on.
[[nodiscard]] bool soundsSecret(QByteArrayView name);
[[nodiscard]] bool isPlainHeader(QByteArrayView name); //!< `content-type`, `x-request-id`, …: anybody may see its value
//! It sounds secret, or its value looks like a key, whatever the name.
[[nodiscard]] bool isSecretHeader(QByteArrayView name, const QByteArray& value);

} // namespace bw::gateway
