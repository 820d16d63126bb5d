// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/import.h"

#include "gateway/importcurl.h"
#include "gateway/importdotenv.h"
#include "gateway/importlitellm.h"
#include "gateway/yamljson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(bw::gateway::Import)
};

//! Text as editors of Windows save it, too.
QString decoded(const QByteArray& text)
{
    return QString::fromUtf8(text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text);
}

void renew(KeyId& id)
{
    if (!id.isEmpty())
        id = KeyId::create();
}

//! New ids for everything: the file may name a key of this very keychain, and an address of its maker.
ImportedGateway adopted(GatewayProfile profile)
{
    profile.id = ProfileId::create();
    profile.keptKeys = {};
    for (Endpoint& endpoint : profile.endpoints) {
        endpoint.id = EndpointId::create();
        for (KeyRef& key : endpoint.keys)
            renew(key.id);
    }
    for (KeyRef& key : profile.keys)
        renew(key.id);
    for (SecretHeader& header : profile.secretHeaders)
        renew(header.id);
    renew(profile.proxyKey);
    renew(profile.cache.redisKey);
    ImportedGateway gateway{.profile = profile, .secrets = {}, .notes = {}};
    if (!profile.keys.isEmpty())
        gateway.notes.append(ImportText::tr("A profile file holds no keys. Enter them on the Keys page."));
    if (profile.network.skipVerification)
        gateway.notes.append(ImportText::tr(
            "The profile switches the check of the server's certificate off. Switch it on again on the Network page if you can."));
    return gateway;
}

Result<Import> importProfiles(const QJsonDocument& json)
{
    Import import{.format = ImportFormat::Profile, .gateways = {}, .notes = {}};
    const QJsonArray profiles = json.isArray() ? json.array() : QJsonArray{json.object()};
    for (const QJsonValue& each : profiles) {
        Result<GatewayProfile> profile = profileFromJson(each.toObject());
        if (profile)
            import.gateways.append(adopted(std::move(*profile)));
        else if (profiles.size() == 1)
            return tl::unexpected(profile.error());
        else
            import.notes.append(profile.error().message);
    }
    if (import.gateways.isEmpty())
        return failure(ErrorCode::NotFound, ImportText::tr("The file holds no gateway profile."));
    return import;
}

Result<Import> importJson(const QByteArray& text, const VariableLookup& environment)
{
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::Parse, ImportText::tr("The JSON cannot be read: %1.").arg(problem.errorString()));
    return json.object().contains("model_list"_L1) ? importLiteLlm(json.object(), environment) : importProfiles(json);
}

Result<Import> importYaml(const QByteArray& text, const VariableLookup& environment)
{
    const Result<QJsonValue> config = yamlToJson(text);
    if (!config)
        return tl::unexpected(config.error());
    if (!config->toObject().contains("model_list"_L1))
        return failure(ErrorCode::NotFound,
                       ImportText::tr("This YAML has no “model_list”, so it is no LiteLLM configuration."));
    return importLiteLlm(config->toObject(), environment);
}

} // namespace

std::optional<ImportFormat> importFormat(const QByteArray& text, const QString& fileName)
{
    static const QRegularExpression curl(u"(?:^|[\\s;|&/\\\\])curl(?:\\.exe)?\\s"_s);
    static const QRegularExpression list(u"^\\s*[\"']?model_list[\"']?\\s*:"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression variable(u"^\\s*(?:export\\s+|set\\s+)?[A-Za-z_][A-Za-z0-9_.]*\\s*="_s, QRegularExpression::MultilineOption);
    const QString content = decoded(text);
    const QString start = content.trimmed().left(1);
    const bool json = start == "{"_L1 || start == "["_L1;
    if (json)
        return content.contains("\"model_list\""_L1) ? ImportFormat::LiteLlm : ImportFormat::Profile;
    if (fileName.endsWith(".yaml"_L1, Qt::CaseInsensitive) || fileName.endsWith(".yml"_L1, Qt::CaseInsensitive) || list.match(content).hasMatch())
        return ImportFormat::LiteLlm;
    if (curl.match(content).hasMatch())
        return ImportFormat::Curl;
    return variable.match(content).hasMatch() ? std::optional(ImportFormat::DotEnv) : std::nullopt;
}

Result<Import> importGateways(const QByteArray& text, const QString& fileName, const VariableLookup& environment)
{
    if (text.size() > LongestImport)
        return failure(
            ErrorCode::InvalidInput,
            ImportText::tr("This is larger than any list of gateways: more than 1 MB. Choose another file."));
    const auto format = importFormat(text, fileName);
    if (!format)
        return failure(
            ErrorCode::InvalidInput,
            ImportText::tr(
                "This is neither a cURL command, nor a .env file, a LiteLLM config.yaml or an exported profile."));
    const QByteArray content = decoded(text).toUtf8();
    switch (*format) {
    case ImportFormat::Profile:
        return importJson(content, environment);
    case ImportFormat::LiteLlm:
        return importYaml(content, environment);
    case ImportFormat::DotEnv:
        return importDotEnv(decoded(text), environment);
    case ImportFormat::Curl:
        break;
    }
    return importCurl(decoded(text), environment).map([](const ImportedGateway& gateway) { return Import{ImportFormat::Curl, {gateway}, {}}; });
}

QByteArray exportedProfile(const GatewayProfile& profile)
{
    GatewayProfile others = profile;
    others.keptKeys = {}; // of this person's keychain
    return QJsonDocument(toJson(others)).toJson(QJsonDocument::Indented);
}

} // namespace bw::gateway
