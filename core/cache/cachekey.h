// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>
#include <utility>

namespace bw::cache {

//! What a request is, as far as its answer depends on it.
struct KeyParts
{
    QString scope;    //!< whose cache: the profile's id, or a stress variant's own
    QUrl baseUrl;     //!< a trailing slash, the default port, fragment and user info do not count
    QString path;     //!< "chat/completions"
    QByteArray body;  //!< the JSON as it is sent
    QList<std::pair<QByteArray, QByteArray>> headers; //!< all of them; only those that can change the answer count
    QString reading = {}; //!< how the answer is read, where it is not kept as it came: "think"
};

//! Names one cached answer. Made by cacheKey().
struct CacheKey
{
    QString scope;
    QString model; //!< asked for; to invalidate by model and to look up its time to live
    QByteArray sha256; //!< 64 hex digits
    bool sampled = true; //!< neither temperature 0 nor a fixed seed: the answer is one of many

    bool operator==(const CacheKey& other) const noexcept { return scope == other.scope && sha256 == other.sha256; }
    friend size_t qHash(const CacheKey& key, size_t seed = 0) noexcept { return qHashMulti(seed, key.scope, key.sha256); }
};

//! SHA-256 over canonical JSON (sorted keys, numbers by value) of schema version, scope, base URL, path, the whole body less
//! the fields that cannot change the answer, and the headers that can. A field left out differs from its default. Holds no
//! credential. nullopt: such a request cannot be cached, because the body is no JSON object or has a number that a
//! reader would round (beyond 64 bits), so that two requests could share an answer.
[[nodiscard]] std::optional<CacheKey> cacheKey(const KeyParts& parts);

//! False for credentials, and for what only describes the transport or the client.
[[nodiscard]] bool changesAnswer(const QByteArray& headerName);

} // namespace bw::cache
