// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewaydraft.h"

#include "gateways/headerrules.h"
#include "gateways/profilefields.h"
#include "secrets/keyrules.h"

#include <QCoreApplication>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace bw::ui {

using gateway::Endpoint;
using gateway::GatewayProfile;
using gateway::Provider;

namespace {

struct GatewayDraftText
{
    Q_DECLARE_TR_FUNCTIONS(GatewayDraft)
};

bool staysOnThisMachine(const QUrl& url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

//! `text` unless it is what the old template wrote there.
QString kept(const QString& text, const QString& fromOld, const QString& fromNew)
{
    return text.isEmpty() || text == fromOld ? fromNew : text;
}

void judgeUrl(const GatewayDraft& draft, const Endpoint& endpoint, DraftProblems& problems)
{
    const QString typed = draft.urls.value(endpoint.id);
    const Result<QUrl> url = gateway::parseBaseUrl(typed);
    if (typed.trimmed().isEmpty())
        problems.urls.insert(
            endpoint.id,
            GatewayDraftText::tr("Enter the base URL of the gateway, for example https://api.example.com/v1."));
    else if (!url)
        problems.urls.insert(endpoint.id, url.error().message);
    else if (url->scheme() == "http"_L1 && !staysOnThisMachine(*url))
        problems.urlWarnings.insert(
            endpoint.id,
            GatewayDraftText::tr(
                "Over http:// everyone on the way can read the key and the messages. Use https:// if the gateway has it."));
}

void judgeKeys(const GatewayDraft& draft, const QList<gateway::KeyRef>& keys, DraftProblems& problems)
{
    for (const gateway::KeyRef& key : keys) {
        const SecretString typed = draft.secrets.value(key.id);
        if (typed.isEmpty())
            continue;
        if (const auto problem = secrets::keyProblem(gateway::providerId(draft.profile.provider), typed.reveal()))
            problems.keyWarnings.insert(key.id, *problem);
    }
}

} // namespace

GatewayDraft draftOf(const GatewayProfile& profile)
{
    GatewayDraft draft;
    draft.profile = profile;
    if (draft.profile.endpoints.isEmpty())
        draft.profile.endpoints.append({EndpointId::create(), u"primary"_s, {}});
    for (const Endpoint& endpoint : draft.profile.endpoints)
        draft.urls.insert(endpoint.id, endpoint.baseUrl.toString());
    return draft;
}

DraftProblems problemsOf(const GatewayDraft& draft)
{
    DraftProblems problems;
    if (draft.profile.name.trimmed().isEmpty())
        problems.name = GatewayDraftText::tr("Give the gateway a name, so that you can tell it from others.");
    judgeKeys(draft, draft.profile.keys, problems);
    for (const Endpoint& endpoint : draft.profile.endpoints) {
        judgeUrl(draft, endpoint, problems);
        judgeKeys(draft, endpoint.keys, problems);
    }
    if (std::ranges::none_of(draft.profile.endpoints, &Endpoint::enabled))
        problems.endpoints = GatewayDraftText::tr("Every endpoint is switched off, so no request can be sent.");
    if (const QString problem = headersProblem(draft.profile); !problem.isEmpty())
        problems.fields.insert(HeadersId, problem);
    for (auto it = draft.typed.cbegin(); it != draft.typed.cend(); ++it) {
        const auto field = findProfileField(it.key());
        const QString problem = field ? fieldProblem(draft, *field) : QString();
        if (!problem.isEmpty())
            problems.fields.insert(it.key(), problem);
    }
    return problems;
}

GatewayProfile profileOf(const GatewayDraft& draft)
{
    GatewayProfile profile = draft.profile;
    dropEmptyHeaders(profile);
    profile.name = profile.name.trimmed();
    profile.defaultModel = profile.defaultModel.trimmed();
    for (Endpoint& endpoint : profile.endpoints) {
        if (const Result<QUrl> url = gateway::parseBaseUrl(draft.urls.value(endpoint.id)))
            endpoint.baseUrl = *url;
    }
    if (!profile.defaultModel.isEmpty() && !profile.favouriteModels.contains(profile.defaultModel))
        profile.favouriteModels.append(profile.defaultModel);
    return profile;
}

bool isSaved(const GatewayDraft& draft, const GatewayProfile& stored)
{
    return draft.secrets.isEmpty() && draft.profile == stored && draft.urls == draftOf(stored).urls && problemsOf(draft).fields.isEmpty();
}

QString fieldText(const GatewayDraft& draft, const ProfileField& field)
{
    const auto typed = draft.typed.constFind(field.id);
    return typed == draft.typed.cend() ? field.text(draft.profile) : *typed;
}

QString fieldProblem(const GatewayDraft& draft, const ProfileField& field)
{
    const auto typed = draft.typed.constFind(field.id);
    if (typed == draft.typed.cend())
        return {};
    GatewayProfile scratch = draft.profile;
    const Result<void> read = field.readTyped(scratch, *typed);
    return read ? QString() : read.error().message;
}

void setFieldText(GatewayDraft& draft, const ProfileField& field, const QString& text)
{
    const Result<void> read = field.readTyped(draft.profile, text);
    if (read && field.text(draft.profile) == text)
        draft.typed.remove(field.id);
    else
        draft.typed.insert(field.id, text);
}

KeyId firstKeyOf(GatewayDraft& draft)
{
    if (draft.profile.keys.isEmpty())
        draft.profile.keys.append({KeyId::create(), {}});
    return draft.profile.keys.first().id;
}

void setSecret(GatewayDraft& draft, const KeyId& id, const SecretString& secret)
{
    if (secret.isEmpty())
        draft.secrets.remove(id);
    else
        draft.secrets.insert(id, secret);
}

void changeProvider(GatewayDraft& draft, Provider provider)
{
    const GatewayDraft before = draftOf(gateway::profileTemplate(draft.profile.provider));
    const GatewayDraft after = draftOf(gateway::profileTemplate(provider));
    const EndpointId first = draft.profile.endpoints.first().id;
    draft.profile.provider = provider;
    draft.profile.name = kept(draft.profile.name, before.profile.name, after.profile.name);
    draft.profile.defaultModel = kept(draft.profile.defaultModel, before.profile.defaultModel, after.profile.defaultModel);
    if (draft.profile.favouriteModels == before.profile.favouriteModels)
        draft.profile.favouriteModels = after.profile.favouriteModels;
    draft.urls[first] = kept(draft.urls.value(first), before.urls.first(), after.urls.first());
}

QList<Provider> offeredProviders()
{
    return {Provider::HolySheep, Provider::OpenAi, Provider::DeepSeek, Provider::OpenRouter, Provider::LiteLlm,
            Provider::Vllm,      Provider::Ollama, Provider::LmStudio, Provider::Custom};
}

QString providerTitle(Provider provider)
{
    return provider == Provider::Custom ? GatewayDraftText::tr("Another OpenAI-compatible gateway")
                                        : gateway::profileTemplate(provider).name;
}

} // namespace bw::ui
