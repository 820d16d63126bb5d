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

} // namespace

bool isSecretHeader(QByteArrayView name)
{
    return std::any_of(SecretHeaders.begin(), SecretHeaders.end(),
                       [name](QByteArrayView secret) { return name.compare(secret, Qt::CaseInsensitive) == 0; });
}

bool isSecretHeader(QByteArrayView name, const QByteArray& value)
{
    const QString text = QString::fromUtf8(value);
    return isSecretHeader(name) || secrets::redacted(text, {}) != text;
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
        value = isSecretHeader(name) ? Hidden.toByteArray() : redacted(value, keys);
    return headers;
}

} // namespace bw::gateway
