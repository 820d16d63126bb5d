// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/redaction.h"

#include "secrets/keyrules.h"

#include <array>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

constexpr QByteArrayView Hidden("***");

constexpr std::array SecretHeaders = {
    QByteArrayView("authorization"), QByteArrayView("proxy-authorization"), QByteArrayView("api-key"),
    QByteArrayView("x-api-key"),     QByteArrayView("x-goog-api-key"),      QByteArrayView("cookie"),
    QByteArrayView("set-cookie"),
};

//! How names of headers end that carry a credential: X-Auth-Token, cf-aig-authorization, Ocp-Apim-Subscription-Key, …
constexpr std::array SecretEndings = {
    QByteArrayView("key"),           QByteArrayView("token"),    QByteArrayView("secret"), QByteArrayView("auth"),
    QByteArrayView("authorization"), QByteArrayView("password"), QByteArrayView("cookie"),
};

//! What helps to see what happened and says nothing about who asked.
constexpr std::array PlainHeaders = {
    QByteArrayView("accept"),         QByteArrayView("accept-encoding"),      QByteArrayView("age"),
    QByteArrayView("alt-svc"),        QByteArrayView("anthropic-version"),    QByteArrayView("cache-control"),
    QByteArrayView("cf-cache-status"), QByteArrayView("cf-ray"),              QByteArrayView("connection"),
    QByteArrayView("content-encoding"), QByteArrayView("content-length"),     QByteArrayView("content-type"),
    QByteArrayView("date"),           QByteArrayView("idempotency-key"),      QByteArrayView("keep-alive"),
    QByteArrayView("openai-processing-ms"), QByteArrayView("openai-version"), QByteArrayView("request-id"),
    QByteArrayView("retry-after"),    QByteArrayView("retry-after-ms"),       QByteArrayView("server"),
    QByteArrayView("server-timing"),  QByteArrayView("traceparent"),          QByteArrayView("transfer-encoding"),
    QByteArrayView("user-agent"),     QByteArrayView("vary"),                 QByteArrayView("via"),
    QByteArrayView("x-cache"),        QByteArrayView("x-request-id"),         QByteArrayView("x-should-retry"),
};
constexpr std::array PlainBeginnings = {QByteArrayView("ratelimit"), QByteArrayView("x-ratelimit-"), QByteArrayView("anthropic-ratelimit-")};

template <size_t N> bool isAmong(const std::array<QByteArrayView, N>& names, QByteArrayView name)
{
    return std::any_of(names.begin(), names.end(), [name](QByteArrayView each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

} // namespace

bool isSecretHeader(QByteArrayView name)
{
    return isAmong(SecretHeaders, name);
}

bool soundsSecret(QByteArrayView name)
{
    if (isSecretHeader(name))
        return true;
    const QByteArray lower = name.toByteArray().toLower();
    return !isPlainHeader(name) && std::any_of(SecretEndings.begin(), SecretEndings.end(), [&lower](QByteArrayView end) { return lower.endsWith(end); });
}

bool isPlainHeader(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower();
    return isAmong(PlainHeaders, name) ||
           std::any_of(PlainBeginnings.begin(), PlainBeginnings.end(), [&lower](QByteArrayView begin) { return lower.startsWith(begin); });
}

bool isSecretHeader(QByteArrayView name, const QByteArray& value)
{
    const QString text = QString::fromUtf8(value);
    return soundsSecret(name) || secrets::redacted(text, {}) != text;
}

QString redacted(const QString& text, const secrets::KeyRing& keys)
{
    if (text.isEmpty())
        return text;
    QString clean = secrets::redacted(text, {}); // what looks like anybody's
    for (const SecretString& key : keys.all())
        clean = secrets::redacted(clean, key.reveal());
    return clean;
}

QByteArray redacted(QByteArray bytes, const secrets::KeyRing& keys)
{
    for (const SecretString& key : keys.all())
        bytes = secrets::redacted(std::move(bytes), key.reveal());
    return bytes;
}

QString withoutKeys(const QString& text, const secrets::KeyRing& keys)
{
    const QList<SecretString> all = keys.all();
    const bool holdsOne = std::any_of(all.begin(), all.end(), [&text](const SecretString& key) {
        return text.contains(QLatin1StringView(key.reveal()));
    });
    return holdsOne ? redacted(text, keys) : text;
}

net::Headers redacted(net::Headers headers, const secrets::KeyRing& keys)
{
    for (auto& [name, value] : headers)
        value = soundsSecret(name) ? Hidden.toByteArray() : redacted(value, keys);
    return headers;
}

net::Headers shareable(net::Headers headers)
{
    for (auto& [name, value] : headers)
        value = isPlainHeader(name) ? value : Hidden.toByteArray();
    return headers;
}

} // namespace bw::gateway
