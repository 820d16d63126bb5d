// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/codecontext.h"

#include "gateway/redaction.h"
#include "gateway/requestplan.h"
#include "report/codeexport.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;
using gateway::GatewayProfile;
using gateway::Provider;

//! "x-api-key" → "BELLWETHER_HEADER_X_API_KEY".
QString variableFor(const QString& header)
{
    QString name = header.toUpper();
    for (QChar& c : name) {
        if (!(c >= u'A' && c <= u'Z') && !(c >= u'0' && c <= u'9'))
            c = u'_';
    }
    return u"BELLWETHER_HEADER_"_s + name;
}

//! Servers on one's own machine take requests without a key, and a profile without one says that this one does.
bool needsKey(const GatewayProfile& profile)
{
    switch (profile.provider) {
    case Provider::Vllm:
    case Provider::Ollama:
    case Provider::LmStudio:
    case Provider::Demo:
        return !profile.keys.isEmpty();
    default:
        return true;
    }
}

QList<CodeHeader> headersOf(const net::Headers& ofPeople, bool bearerKey)
{
    QList<CodeHeader> headers;
    if (bearerKey)
        headers.append({u"Authorization"_s, {}, KeyVariable, u"Bearer "_s});
    for (const auto& [name, value] : ofPeople) {
        const QString text = QString::fromLatin1(name);
        const bool secret = gateway::isSecretHeader(name, value);
        headers.append({text, secret ? QString() : QString::fromLatin1(value), secret ? variableFor(text) : QString(), {}});
    }
    return headers;
}

bool namesAuthorization(const GatewayProfile& profile)
{
    return std::any_of(profile.headers.begin(), profile.headers.end(), [](const auto& header) {
        return header.first.compare("Authorization", Qt::CaseInsensitive) == 0;
    });
}

} // namespace

CodeContext codeContext(const GatewayProfile& profile, const openai::ChatRequest& request, const net::Headers& own)
{
    const QUrl base = profile.endpoints.isEmpty() ? QUrl() : profile.endpoints.constFirst().baseUrl;
    CodeContext context;
    const QString path = openai::apiPath(request.api);
    context.api = request.api;
    const QUrl url = gateway::endpointUrl(base, path);
    constexpr auto Shown = QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveFragment;
    context.url = url.toString(Shown);
    context.baseUrl = url.toString(Shown | QUrl::RemoveQuery).chopped(path.size() + 1);
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        context.query.insert(name, value);
    context.bearerKey = needsKey(profile) && !namesAuthorization(profile);
    context.headers = headersOf(gateway::personsHeaders(profile, request.model, own), context.bearerKey);
    context.body = QJsonDocument::fromJson(gateway::withExtraBody(profile, request).toJson()).object();
    context.stream = request.stream;
    context.profile = profile;
    return context;
}

Milliseconds CodeContext::total() const
{
    using namespace std::chrono_literals;
    return profile.totalTimeout > 0ms ? profile.totalTimeout : stream ? Milliseconds(0) : Milliseconds(180s);
}

QStringList CodeContext::variables() const
{
    QStringList names;
    for (const CodeHeader& header : headers) {
        if (!header.variable.isEmpty())
            names.append(header.variable);
    }
    if (proxyHasPassword())
        names.append(ProxyPasswordVariable);
    if (needsCaFile())
        names.append(CaVariable);
    return names;
}

QString CodeContext::proxyUrl() const
{
    using Proxy = net::NetworkConfig::Proxy;
    const net::NetworkConfig& network = profile.network;
    if (network.proxy != Proxy::Http && network.proxy != Proxy::Socks5)
        return {};
    QUrl address;
    address.setScheme(network.proxy == Proxy::Http ? u"http"_s : u"socks5"_s);
    address.setHost(network.proxyHost);
    address.setPort(network.proxyPort);
    return address.toString(QUrl::FullyEncoded);
}

bool CodeContext::proxyHasPassword() const
{
    return !proxyUrl().isEmpty() && !profile.network.proxyUser.isEmpty();
}

bool CodeContext::needsCaFile() const
{
    return !profile.network.extraCaPem.isEmpty() && !profile.network.skipVerification;
}

QString requestCode(CodeLanguage language, const GatewayProfile& profile, const openai::ChatRequest& request, const net::Headers& own)
{
    const CodeContext context = codeContext(profile, request, own);
    switch (language) {
    case CodeLanguage::Curl:
        return curlCode(context);
    case CodeLanguage::PythonHttpx:
        return pythonHttpxCode(context);
    case CodeLanguage::PythonOpenAi:
        return pythonOpenAiCode(context);
    case CodeLanguage::Node:
        return nodeCode(context);
    }
    return {};
}

} // namespace bw::report
