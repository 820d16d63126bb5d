// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayprofile.h"
#include "gateway/loopback.h"
#include "secrets/keyrules.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUrlQuery>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

//! Paths of operations that people paste along with the base.
constexpr std::array Operations = {
    QLatin1StringView("/chat/completions"),
    QLatin1StringView("/completions"),
    QLatin1StringView("/embeddings"),
    QLatin1StringView("/models"),
    QLatin1StringView("/responses"),
    QLatin1StringView("/images/generations"),
    QLatin1StringView("/audio/speech"),
    QLatin1StringView("/audio/transcriptions"),
    QLatin1StringView("/moderations"),
    QLatin1StringView("/rerank"),
};

//! What APIs call the key that they take in the query.
constexpr std::array KeyNames = {
    QLatin1StringView("key"),   QLatin1StringView("api_key"),      QLatin1StringView("apikey"),           QLatin1StringView("api-key"),
    QLatin1StringView("token"), QLatin1StringView("access_token"), QLatin1StringView("subscription-key"),
};

QString withoutEndSlashes(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

//! Tutorials name …/chat/completions/stream, which no gateway has: whether an answer is streamed is said in the body.
QString withoutStream(const QString& path)
{
    constexpr QLatin1StringView Stream("/stream");
    return path.endsWith("/completions/stream"_L1) ? path.chopped(Stream.size()) : path;
}

QString withoutOperation(const QString& path)
{
    const auto ends = [&path](QLatin1StringView operation) { return path.endsWith(operation); };
    const auto found = std::ranges::find_if(Operations, ends);
    return withoutEndSlashes(found == Operations.end() ? path : path.chopped(found->size()));
}

//! Azure's models live under a path that lists them elsewhere.
bool isModelsOfAzure(const QUrl& url, const QString& path)
{
    return url.host().endsWith(".services.ai.azure.com"_L1) && path == "/models"_L1;
}

//! …/v1, …/api/paas/v4, …/v1beta/openai, …/openai/deployments/x: the base names its version or needs none.
bool namesItsVersion(const QString& path)
{
    static const QRegularExpression versioned(u"/v\\d+(?:alpha|beta)?\\d*(?:/|$)|/openai/deployments/[^/]+$"_s);
    return versioned.match(path).hasMatch();
}

struct EndpointUrlText
{
    Q_DECLARE_TR_FUNCTIONS(GatewayProfile)
};

//! The host of "host:port/path", before there is a scheme.
QString hostOf(const QString& text)
{
    return QUrl(u"http://"_s + text).host();
}

//! By its name, or because it looks like a key whatever its name.
bool isKey(const QString& name, const QString& value)
{
    const auto named = [&name](QLatin1StringView each) { return name.compare(each, Qt::CaseInsensitive) == 0; };
    const QString both = name + u'=' + value;
    return (!value.isEmpty() && std::ranges::any_of(KeyNames, named)) || secrets::redacted(both, {}) != both;
}

//! Takes every key out of the query. The first of them, or empty: there was none, and the address is as it was.
QString takeKeys(QUrl& url)
{
    const auto items = QUrlQuery(url).queryItems();
    QString key;
    QUrlQuery rest;
    for (const auto& [name, value] : items) {
        const QString plainName = QUrl::fromPercentEncoding(name.toUtf8());
        const QString plain = QUrl::fromPercentEncoding(value.toUtf8());
        if (!isKey(plainName, plain))
            rest.addQueryItem(name, value);
        else if (key.isEmpty())
            key = plain.isEmpty() ? plainName : plain;
    }
    if (!key.isEmpty())
        url.setQuery(rest);
    return key;
}

Result<QUrl> checked(const QUrl& url)
{
    if (!url.isValid() || url.host().isEmpty())
        return failure(
            ErrorCode::InvalidInput,
            EndpointUrlText::tr("This is not a web address. A base URL looks like https://api.example.com/v1."));
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return failure(
            ErrorCode::InvalidInput,
            EndpointUrlText::tr("A gateway is reached by http:// or https://, not by “%1”.").arg(url.scheme()));
    if (!url.userInfo().isEmpty())
        return failure(
            ErrorCode::InvalidInput,
            EndpointUrlText::tr("The address must not hold a user name or password. Put the key into the key field."));
    return url;
}

} // namespace

bool isLoopback(const QString& host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

QUrl endpointUrl(const QUrl& base, QStringView path)
{
    const QString whole = withoutStream(withoutEndSlashes(base.path(QUrl::FullyEncoded)));
    QString prefix = withoutOperation(whole);
    if (prefix == whole && !namesItsVersion(prefix))
        prefix += "/v1"_L1;
    QUrl url = base;
    url.setPath(prefix + u'/' + path.toString(), QUrl::StrictMode);
    return url;
}

Result<QUrl> parseBaseUrl(QStringView text)
{
    QString key;
    const Result<QUrl> url = parseBaseUrl(text, key);
    if (url && !key.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       EndpointUrlText::tr("The address must not hold a key, for addresses are kept and exported as they stand. Put the "
                                           "key into the key field, and leave it out of the address."));
    return url;
}

Result<QUrl> parseBaseUrl(QStringView text, QString& key)
{
    QString typed = text.trimmed().toString();
    if (!typed.contains("://"_L1))
        typed.prepend(isLoopback(hostOf(typed)) ? "http://"_L1 : "https://"_L1);
    Result<QUrl> url = checked(QUrl(typed, QUrl::TolerantMode));
    if (!url)
        return url;
    const QString path = withoutStream(withoutEndSlashes(url->path()));
    const QString base = withoutOperation(path);
    if (isModelsOfAzure(*url, path))
        url->setPath(path + Operations.front());
    else
        url->setPath(namesItsVersion(base) ? base : path); // the operation stays where it alone says that no /v1 is wanted
    url->setFragment({});
    if (const QString found = takeKeys(*url); !found.isEmpty())
        key = found;
    return url;
}

} // namespace bw::gateway
