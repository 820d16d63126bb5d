// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

// What a key looks like when it was written down in other words. Pure.
namespace bw::secrets {

inline constexpr qsizetype ShortestSecret = 8; //!< "EMPTY", "ollama": less is no secret

//! Percent-encoded, and in base64 and base64url, alone or anywhere within a longer text.
[[nodiscard]] QByteArrayList disguisesOf(const QByteArray& key);

//! All that a search of files looks for: the key itself, its disguises, and how programs write text and bytes: UTF-16 of
//! both byte orders, hexadecimal. None for what is no secret.
[[nodiscard]] QByteArrayList tracesOf(const QByteArray& key);

} // namespace bw::secrets
