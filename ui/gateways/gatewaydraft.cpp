// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewaydraft.h"

#include "secrets/keyrules.h"

#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace bw::ui {

using gateway::GatewayProfile;
using gateway::Provider;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("GatewayDraft", text);
}

bool staysOnThisMachine(const QUrl& url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

QString baseUrlOf(const GatewayProfile& profile)
{
    return profile.endpoints.isEmpty() ? QString() : profile.endpoints.first().baseUrl.toString();
}

//! `text` unless it is what the old template wrote there.
QString kept(const QString& text, const QString& fromOld, const QString& fromNew)
{
    return text.isEmpty() || text == fromOld ? fromNew : text;
}

} // namespace

GatewayDraft draftOf(const GatewayProfile& profile)
{
    return {.profile = profile, .baseUrl = baseUrlOf(profile), .newKey = {}};
}

DraftProblems problemsOf(const GatewayDraft& draft)
{
    DraftProblems problems;
    if (draft.profile.name.trimmed().isEmpty())
        problems.name = tr("Give the gateway a name, so that you can tell it from others.");
    const Result<QUrl> url = gateway::parseBaseUrl(draft.baseUrl);
    if (draft.baseUrl.trimmed().isEmpty())
        problems.baseUrl = tr("Enter the base URL of the gateway, for example https://api.example.com/v1.");
    else if (!url)
        problems.baseUrl = url.error().message;
    else if (url->scheme() == "http"_L1 && !staysOnThisMachine(*url))
        problems.urlWarning = tr("Over http:// everyone on the way can read the key and the messages. Use https:// if the gateway has it.");
    if (!draft.newKey.isEmpty())
        problems.keyWarning = secrets::keyProblem(gateway::providerId(draft.profile.provider), draft.newKey.reveal()).value_or(QString());
    return problems;
}

GatewayProfile profileOf(const GatewayDraft& draft)
{
    GatewayProfile profile = draft.profile;
    profile.name = profile.name.trimmed();
    profile.defaultModel = profile.defaultModel.trimmed();
    if (profile.endpoints.isEmpty())
        profile.endpoints.append({EndpointId::create(), u"primary"_s, {}});
    if (const Result<QUrl> url = gateway::parseBaseUrl(draft.baseUrl))
        profile.endpoints.first().baseUrl = *url;
    if (!profile.defaultModel.isEmpty() && !profile.favouriteModels.contains(profile.defaultModel))
        profile.favouriteModels.append(profile.defaultModel);
    return profile;
}

void changeProvider(GatewayDraft& draft, Provider provider)
{
    const GatewayProfile before = gateway::profileTemplate(draft.profile.provider);
    const GatewayProfile after = gateway::profileTemplate(provider);
    draft.profile.provider = provider;
    draft.profile.name = kept(draft.profile.name, before.name, after.name);
    draft.profile.defaultModel = kept(draft.profile.defaultModel, before.defaultModel, after.defaultModel);
    draft.baseUrl = kept(draft.baseUrl, baseUrlOf(before), baseUrlOf(after));
}

QList<Provider> offeredProviders()
{
    return {Provider::HolySheep, Provider::OpenAi, Provider::DeepSeek, Provider::OpenRouter, Provider::LiteLlm,
            Provider::Vllm,      Provider::Ollama, Provider::LmStudio, Provider::Custom};
}

} // namespace bw::ui
