// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/link.h"

#include "gateway/importparts.h"

#include <QCoreApplication>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

constexpr qsizetype LongestLink = 32 * 1024; // characters: what browsers hand on

struct LinkText
{
    Q_DECLARE_TR_FUNCTIONS(Link)
};

QString actionOf(const QUrl& url)
{
    const QString action = url.host() + url.path();
    return action.endsWith(u'/') ? action.chopped(1) : action;
}

QString valueOf(const QUrlQuery& query, const QString& name)
{
    return query.queryItemValue(name, QUrl::FullyDecoded).replace(u'\r', u' ').trimmed();
}

bool holdsKey(const QUrlQuery& query)
{
    return std::ranges::any_of(query.queryItems(), [](const std::pair<QString, QString>& item) {
        const QString name = item.first.toLower();
        return name.endsWith("key"_L1) || name.endsWith("token"_L1) || name.contains("secret"_L1) || name.contains("password"_L1);
    });
}

Error keyRefused()
{
    return Error{ErrorCode::InvalidInput,
                 LinkText::tr("The link holds a key, so nothing of it was used: a link stays in the history of the browser and in logs. "
                              "Take a link without it and enter the key on the Keys page; if this key is yours, renew it at its provider.")};
}

Result<Link> importLink(const QUrlQuery& query)
{
    const QUrl address(valueOf(query, u"url"_s), QUrl::StrictMode);
    if (!address.isValid() || address.host().isEmpty() || (address.scheme() != "https"_L1 && address.scheme() != "http"_L1))
        return failure(ErrorCode::InvalidInput,
                       LinkText::tr("The link names no gateway: it needs an address that begins with https://, as in "
                                    "bellwether:import?url=https://api.example.com/v1. Ask for another link, or add the gateway by hand."));
    QString key;
    const Result<QUrl> url = gateway::parseBaseUrl(address.toString(QUrl::FullyEncoded), key);
    if (!url)
        return tl::unexpected(url.error());
    if (!key.isEmpty() || !address.userInfo().isEmpty())
        return tl::unexpected(keyRefused());
    gateway::ImportedGateway made = gateway::newImport(gateway::vendorOfUrl(*url));
    made.profile.endpoints.first().baseUrl = *url;
    if (const QString name = valueOf(query, u"name"_s).simplified().left(80); !name.isEmpty())
        made.profile.name = name;
    if (const QString model = valueOf(query, u"model"_s).simplified(); !model.isEmpty())
        gateway::takeModel(made, model);
    return Link{Link::Kind::Import, {}, made.profile};
}

} // namespace

bool isLink(const QString& text)
{
    return text.startsWith(LinkScheme + u':', Qt::CaseInsensitive);
}

Result<Link> parseLink(const QString& text)
{
    if (text.size() > LongestLink)
        return failure(ErrorCode::InvalidInput, LinkText::tr("The link is longer than any that Bellwether makes. Ask for a shorter one."));
    const QUrl url(text.trimmed());
    const QUrlQuery query(url);
    if (holdsKey(query))
        return tl::unexpected(keyRefused());
    const QString action = actionOf(url);
    if (action == "new-chat"_L1)
        return Link{Link::Kind::NewChat, valueOf(query, u"prompt"_s), {}};
    if (action == "stress"_L1)
        return Link{Link::Kind::Stress, {}, {}};
    if (action == "import"_L1)
        return importLink(query);
    return failure(ErrorCode::InvalidInput,
                   LinkText::tr("Bellwether does not know what the link asks for (“%1”). It may be for a newer version; this one knows new-chat, "
                                "stress and import.")
                       .arg(action.left(60)));
}

} // namespace bw::app
