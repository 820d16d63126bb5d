// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace bw::secrets {

//! What is wrong with a key as typed for the provider (its id: "holysheep", "openai", …): a whole sentence for people
//! that never repeats the key, or nullopt. A warning, not a wall: providers change their formats.
[[nodiscard]] std::optional<QString> keyProblem(QStringView provider, const QByteArray& key);

//! The key without what is often pasted along: spaces, line ends, quotes, "Authorization:", "Bearer ", "export NAME=".
[[nodiscard]] QByteArray tidiedKey(const QByteArray& key);

//! "hs_…" → the provider id it looks like, or empty. A plain "sk-…" may be anybody's: empty too.
[[nodiscard]] QString providerOfKey(const QByteArray& key);

//! `text` with everything that looks like the key, or like any known provider's key, replaced by "***": whole, cut off,
//! or half masked as providers echo it ("sk-ab***yz"), and whatever follows "Bearer ". A key under 8 characters
//! ("EMPTY", "ollama") is no secret and stays.
//! The whole key is found in other clothes too: percent-encoded, or in base64, be it alone or within a longer text.
[[nodiscard]] QString redacted(QString text, const QByteArray& key);
//! The same for bytes that must stay what they are but for the key: only the whole key is replaced.
[[nodiscard]] QByteArray redacted(QByteArray bytes, const QByteArray& key);

} // namespace bw::secrets
