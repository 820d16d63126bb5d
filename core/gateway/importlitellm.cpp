// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/importlitellm.h"

#include "gateway/importparts.h"
#include "gateway/litellmsettings.h"
#include "gateway/profileranges.h"
#include "spend/pricejson.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct ImportLiteLlmText
{
    Q_DECLARE_TR_FUNCTIONS(bw::gateway::Import)
};

//! An entry of model_list, as far as it names a place to ask.
struct Deployment
{
    QString model;  //!< as callers ask for it
    QString there;  //!< its name at the endpoint
    Vendor vendor;
    QString key;    //!< as written; may be "os.environ/NAME"
    int weight = 1;
    QJsonObject parameters;
    QJsonObject info;
};

//! "os.environ/NAME" is LiteLLM's way to name a variable.
QString asVariable(const QString& written)
{
    constexpr QLatin1StringView Mark("os.environ/");
    return written.startsWith(Mark) ? u"${"_s + written.mid(Mark.size()) + u'}' : written;
}

class LiteLlmImport
{
public:
    LiteLlmImport(const QJsonObject& config, const VariableLookup& environment) : m_config(config), m_outside(environment) {}

    Result<Import> read()
    {
        for (const QJsonValue& entry : m_config.value("model_list"_L1).toArray())
            take(entry.toObject());
        if (m_gateway.profile.endpoints.isEmpty())
            return failure(ErrorCode::NotFound,
                           ImportLiteLlmText::tr("The configuration lists no model that speaks OpenAI's API.") + u' ' +
                               m_notes.join(u' '));
        GatewayProfile& profile = m_gateway.profile;
        const bool single = profile.endpoints.size() == 1;
        profile.provider = single ? m_first.provider : Provider::Custom;
        profile.name = single ? m_first.name : ImportLiteLlmText::tr("From LiteLLM");
        if (single)
            profile.keys = std::exchange(profile.endpoints.first().keys, {});
        takeLiteLlmSettings(m_gateway, m_config, environment());
        for (const QString& section : m_config.keys()) {
            if (!QStringList{u"model_list"_s, u"router_settings"_s, u"litellm_settings"_s, u"environment_variables"_s}.contains(section))
                m_notes.append(
                    ImportLiteLlmText::tr("The section “%1” is about the proxy itself and was left out.").arg(section));
        }
        return Import{ImportFormat::LiteLlm, {m_gateway}, m_notes};
    }

private:
    [[nodiscard]] VariableLookup environment() const
    {
        return [this](const QString& name) {
            const QString inside = m_config.value("environment_variables"_L1).toObject().value(name).toString();
            return inside.isEmpty() && m_outside ? m_outside(name) : inside;
        };
    }

    void take(const QJsonObject& entry)
    {
        const auto deployment = deploymentOf(entry);
        if (!deployment)
            return;
        Endpoint& endpoint = endpointFor(*deployment);
        endpoint.weight = std::max(endpoint.weight, deployment->weight);
        if (!deployment->model.contains(u'*'))
            takeModelOf(endpoint, *deployment);
        takePrice(*deployment);
    }

    [[nodiscard]] std::optional<Deployment> deploymentOf(const QJsonObject& entry)
    {
        Deployment deployment;
        deployment.model = entry.value("model_name"_L1).toString();
        deployment.parameters = entry.value("litellm_params"_L1).toObject();
        deployment.info = entry.value("model_info"_L1).toObject();
        deployment.key = asVariable(deployment.parameters.value("api_key"_L1).toString());
        deployment.weight = ranges::Weight.clamp(deployment.parameters.value("weight"_L1).toInt(1));
        const QString full = deployment.parameters.value("model"_L1).toString();
        const QString word = full.contains(u'/') ? full.section(u'/', 0, 0) : u"openai"_s;
        deployment.there = full.contains(u'/') ? full.section(u'/', 1) : full;
        if (deployment.model.isEmpty() || full.isEmpty()) {
            m_notes.append(ImportLiteLlmText::tr("An entry of the model list without a name was left out."));
            return std::nullopt;
        }
        const auto vendor = vendorFor(word, deployment);
        if (!vendor)
            return std::nullopt;
        deployment.vendor = *vendor;
        return deployment;
    }

    [[nodiscard]] std::optional<Vendor> vendorFor(const QString& word, Deployment& deployment)
    {
        const QString address = baseAddress(deployment.parameters);
        const bool azure = word == "azure"_L1;
        std::optional<Vendor> vendor =
            azure ? Vendor{ImportLiteLlmText::tr("Azure"), Provider::Custom, {}} : vendorOfLiteLlm(word);
        if (!vendor && !address.isEmpty() && isUnknownOnly(word)) {
            vendor = Vendor{};
            deployment.there = deployment.parameters.value("model"_L1).toString(); // "meta/llama" is a name with a slash
        }
        if (!vendor) {
            m_notes.append(ImportLiteLlmText::tr("“%1” was left out: %2 does not speak OpenAI's API.")
                               .arg(deployment.model, word));
            return std::nullopt;
        }
        return address.isEmpty() ? withoutAddress(*vendor, deployment) : withAddress(*vendor, address, azure, deployment);
    }

    //! Words of LiteLLM whose APIs are their own.
    static bool isUnknownOnly(const QString& word)
    {
        static const QStringList others{u"anthropic"_s, u"bedrock"_s, u"vertex_ai"_s, u"sagemaker"_s, u"cohere"_s, u"cohere_chat"_s, u"replicate"_s,
                                        u"watsonx"_s, u"huggingface"_s, u"databricks"_s, u"azure_ai"_s, u"predibase"_s, u"ai21"_s};
        return !others.contains(word);
    }

    [[nodiscard]] QString baseAddress(const QJsonObject& parameters) const
    {
        const QString written = parameters.value("api_base"_L1).toString(parameters.value("base_url"_L1).toString());
        constexpr QLatin1StringView Mark("os.environ/");
        return written.startsWith(Mark) ? environment()(written.mid(Mark.size())) : written;
    }

    [[nodiscard]] std::optional<Vendor> withoutAddress(const Vendor& vendor, const Deployment& deployment)
    {
        if (!vendor.baseUrl.isEmpty())
            return vendor;
        m_notes.append(ImportLiteLlmText::tr(
                           "“%1” was left out: its address is not given, or is in a variable that is not known here.")
                           .arg(deployment.model));
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Vendor> withAddress(const Vendor& vendor, const QString& address, bool azure, const Deployment& deployment)
    {
        Result<QUrl> url = parseBaseUrl(address);
        if (!url) {
            m_notes.append(ImportLiteLlmText::tr("“%1” was left out: %2").arg(deployment.model, url.error().message));
            return std::nullopt;
        }
        if (azure && !url->path().contains("/openai"_L1))
            url->setPath(u"/openai/v1"_s); // Azure's API that takes the key as everybody does
        const Vendor known = vendorOfUrl(*url);
        const bool named = vendor.provider != Provider::OpenAi && !vendor.name.isEmpty();
        return named && known.provider == Provider::Custom ? Vendor{vendor.name, vendor.provider, *url} : known;
    }

    //! One address and key is one endpoint, unless the same model has two names there.
    Endpoint& endpointFor(const Deployment& deployment)
    {
        QList<Endpoint>& endpoints = m_gateway.profile.endpoints;
        for (Endpoint& endpoint : endpoints) {
            const QString there = endpoint.modelNames.value(deployment.model, endpoint.models.contains(deployment.model) ? deployment.model : QString());
            if (endpoint.baseUrl == deployment.vendor.baseUrl && m_keys.value(endpoint.id) == deployment.key
                && (there.isEmpty() || there == deployment.there))
                return endpoint;
        }
        if (endpoints.isEmpty())
            m_first = deployment.vendor;
        Endpoint endpoint;
        endpoint.id = EndpointId::create();
        endpoint.name = freeName(deployment.vendor.name);
        endpoint.baseUrl = deployment.vendor.baseUrl;
        if (!deployment.key.isEmpty())
            endpoint.keys = {takeKey(m_gateway, deployment.key, endpoint.name, environment())};
        m_keys.insert(endpoint.id, deployment.key);
        endpoints.append(endpoint);
        return endpoints.last();
    }

    [[nodiscard]] QString freeName(const QString& wished) const
    {
        const auto taken = [this](const QString& name) { return std::ranges::any_of(m_gateway.profile.endpoints, [&name](const Endpoint& each) { return each.name == name; }); };
        QString name = wished;
        for (int number = 2; taken(name); ++number)
            name = u"%1 %2"_s.arg(wished).arg(number);
        return name;
    }

    void takeModelOf(Endpoint& endpoint, const Deployment& deployment)
    {
        GatewayProfile& profile = m_gateway.profile;
        if (!endpoint.models.contains(deployment.model))
            endpoint.models.append(deployment.model);
        if (deployment.there != deployment.model && !deployment.there.contains(u'*'))
            endpoint.modelNames.insert(deployment.model, deployment.there);
        if (!profile.favouriteModels.contains(deployment.model))
            profile.favouriteModels.append(deployment.model);
        if (profile.defaultModel.isEmpty())
            profile.defaultModel = deployment.model;
    }

    void takePrice(const Deployment& deployment)
    {
        const auto perToken = [&deployment](QLatin1StringView name) -> std::optional<PicoUsd> {
            const QJsonValue value = deployment.parameters.contains(name) ? deployment.parameters.value(name) : deployment.info.value(name);
            const auto price = PicoUsd::fromDecimal(value.isString() ? value.toString() : QString::number(value.toDouble(-1), 'g', 12));
            return price && price->value() >= 0 ? price : std::nullopt;
        };
        const auto in = perToken("input_cost_per_token"_L1);
        const auto out = perToken("output_cost_per_token"_L1);
        const bool known = std::ranges::any_of(m_gateway.profile.prices, [&](const spend::Price& each) { return each.model == deployment.model; });
        if (!in || !out || known)
            return;
        spend::Price price;
        price.model = deployment.model;
        price.input = *in;
        price.output = *out;
        price.currency = u"USD"_s;
        price.source = ImportLiteLlmText::tr("LiteLLM configuration");
        if (spend::isWritable(price)) // a slip of six places would be more than can be kept
            m_gateway.profile.prices.append(price);
    }

    const QJsonObject& m_config;
    const VariableLookup& m_outside;
    ImportedGateway m_gateway = emptyGateway();
    QStringList m_notes;
    QHash<EndpointId, QString> m_keys;
    Vendor m_first;

    static ImportedGateway emptyGateway()
    {
        ImportedGateway gateway = newImport({});
        gateway.profile.endpoints.clear();
        gateway.profile.keys.clear();
        gateway.profile.defaultModel.clear();
        gateway.profile.favouriteModels.clear();
        return gateway;
    }
};

} // namespace

Result<Import> importLiteLlm(const QJsonObject& config, const VariableLookup& environment)
{
    return LiteLlmImport(config, environment).read();
}

} // namespace bw::gateway
