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

QString redacted(const QString& text, const SecretString& key)
{
    return text.isEmpty() ? text : secrets::redacted(text, key.reveal());
}

QByteArray redacted(QByteArray bytes, const SecretString& key)
{
    if (!key.isEmpty())
        bytes.replace(key.reveal(), Hidden);
    return bytes;
}

net::Headers redacted(net::Headers headers, const SecretString& key)
{
    for (auto& [name, value] : headers)
        value = isSecretHeader(name) ? Hidden.toByteArray() : redacted(value, key);
    return headers;
}

} // namespace bw::gateway
