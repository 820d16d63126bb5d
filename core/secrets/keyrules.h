// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace bw::secrets {

//! What is wrong with a key as typed for the provider (its id: "holysheep", "openai", …): a whole sentence for people
//! that never repeats the key, or nullopt. A warning, not a wall: providers change their formats.
[[nodiscard]] std::optional<QString> keyProblem(QStringView provider, const QByteArray& key);

//! "hs_…" → the provider id it looks like, or empty.
[[nodiscard]] QString providerOfKey(const QByteArray& key);

//! `text` with everything that looks like the key, or like any known provider's key, replaced by "***".
[[nodiscard]] QString redacted(QString text, const QByteArray& key);

} // namespace bw::secrets
