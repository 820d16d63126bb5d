// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachekey.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace bw::cache {

namespace {

//! Part of every key: raise it when the meaning of a key or of an entry changes, and old entries are never found again.
constexpr int SchemaVersion = 1;

//! Fields of the body that say how, for whom or where the answer goes, never what it is.
constexpr std::array<QLatin1StringView, 7> IgnoredFields = {
    QLatin1StringView("stream"),   QLatin1StringView("stream_options"),   QLatin1StringView("user"),
    QLatin1StringView("metadata"), QLatin1StringView("store"),            QLatin1StringView("prompt_cache_key"),
    QLatin1StringView("safety_identifier"),
};

//! Lower case. Like the body, headers are kept unless known to be harmless: a missed hit is cheaper than a wrong one.
constexpr std::array<QByteArrayView, 18> IgnoredHeaders = {
    "accept", "accept-encoding", "connection", "content-encoding", "content-length", "content-type", "date", "expect", "host",
    "http-referer", "idempotency-key", "keep-alive", "referer", "traceparent", "tracestate", "transfer-encoding", "user-agent",
    "x-title",
};

//! A header whose name holds one of these is a credential or names one request.
constexpr std::array<QByteArrayView, 8> IgnoredParts = {
    "api-key", "apikey", "secret", "cookie", "password", "request-id", "correlation-id", "stainless",
};

//! "auth", "oauth", "authorization", "token", "authtoken": a credential. "max-tokens" and "author" say what is asked for.
bool namesCredential(const QByteArray& word)
{
    return word.endsWith("auth") || word.startsWith("authori") || word.startsWith("authenti") || word.endsWith("token");
}

//! Integers of 64 bits are kept whole; larger ones were rounded by the reader, the smallest perhaps from below.
bool isExactNumber(const QJsonValue& number)
{
    constexpr double TwoTo63 = 9223372036854775808.0;
    const qint64 whole = number.toInteger(0);
    const bool isInteger = whole == number.toInteger(1); // neither default was needed
    return isInteger ? whole != std::numeric_limits<qint64>::min() : std::abs(number.toDouble()) < TwoTo63;
}

//! Once parsed, 0.70 is 0.7 and 1.0 is 1; is every number still the one that was written?
bool isExact(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        return std::all_of(object.begin(), object.end(), isExact);
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), isExact);
    }
    case QJsonValue::Double:
        return isExactNumber(value);
    default:
        return true;
    }
}

QString canonicalUrl(const QUrl& url)
{
    QUrl plain = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment | QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
    const int defaultPort = plain.scheme() == "https"_L1 ? 443 : 80;
    if (plain.port() == defaultPort)
        plain.setPort(-1);
    if (plain.path() == "/"_L1)
        plain.setPath({});
    return plain.toString(QUrl::FullyEncoded);
}

QJsonArray answerHeaders(const QList<std::pair<QByteArray, QByteArray>>& headers)
{
    QList<std::pair<QByteArray, QByteArray>> kept;
    for (const auto& [name, value] : headers) {
        if (changesAnswer(name))
            kept.append({name.trimmed().toLower(), value.trimmed()});
    }
    std::stable_sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QJsonArray list;
    for (const auto& [name, value] : kept)
        list.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    return list;
}

//! Temperature 0 or a seed: the same question is meant to give the same answer.
bool isSampled(const QJsonObject& body)
{
    const QJsonValue temperature = body.value("temperature"_L1);
    return !(temperature.isDouble() && temperature.toDouble() == 0.0) && !body.value("seed"_L1).isDouble();
}

QString trimmedPath(QString path)
{
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    return path;
}

} // namespace

bool changesAnswer(const QByteArray& headerName)
{
    const QByteArray name = headerName.trimmed().toLower();
    const auto within = [&name](QByteArrayView word) { return name.contains(word); };
    const QByteArrayList words = QByteArray(name).replace('_', '-').split('-');
    return std::find(IgnoredHeaders.begin(), IgnoredHeaders.end(), name) == IgnoredHeaders.end()
        && std::none_of(IgnoredParts.begin(), IgnoredParts.end(), within) && std::none_of(words.begin(), words.end(), namesCredential);
}

std::optional<CacheKey> cacheKey(const KeyParts& parts)
{
    const QJsonDocument document = QJsonDocument::fromJson(parts.body);
    if (!document.isObject() || !isExact(document.object()))
        return std::nullopt;
    QJsonObject body = document.object(); // its keys are sorted
    for (const QLatin1StringView field : IgnoredFields)
        body.remove(field);

    QJsonArray whole{SchemaVersion, parts.scope, canonicalUrl(parts.baseUrl), trimmedPath(parts.path), body, answerHeaders(parts.headers)};
    if (!parts.reading.isEmpty())
        whole.append(parts.reading);
    const QByteArray text = QJsonDocument(whole).toJson(QJsonDocument::Compact);
    return CacheKey{parts.scope, body.value("model"_L1).toString(),
                    QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex(), isSampled(body)};
}

} // namespace bw::cache
