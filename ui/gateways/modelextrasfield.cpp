// SPDX-License-Identifier: GPL-3.0-or-later
// Headers and extra body of single models, as JSON.
#include "gateway/headerproblem.h"
#include "gateway/redaction.h"
#include "gateways/fieldmakers.h"
#include "gateways/profilefields.h"
#include "base/jsontext.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using gateway::GatewayProfile;
using gateway::ModelExtras;
using namespace fields;

struct ModelExtrasFieldText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::ModelExtrasField)
};

QJsonObject jsonOf(const QMap<QString, ModelExtras>& extras)
{
    QJsonObject json;
    for (auto it = extras.begin(); it != extras.end(); ++it) {
        QJsonObject headers;
        for (const auto& [name, value] : it->headers)
            headers.insert(QString::fromUtf8(name), QString::fromUtf8(value));
        QJsonObject one;
        if (!headers.isEmpty())
            one.insert(u"headers"_s, headers);
        if (!it->body.isEmpty())
            one.insert(u"body"_s, it->body);
        json.insert(it.key(), one);
    }
    return json;
}

QString headerProblem(const QString& name, const QJsonValue& value)
{
    const QByteArray bytes = name.toUtf8();
    if (const QString problem = gateway::headerNameProblem(bytes); !problem.isEmpty())
        return problem;
    if (gateway::isSecretHeader(bytes, value.toString().toUtf8()))
        return ModelExtrasFieldText::tr(
                   "“%1” carries a credential: put it among the gateway's headers above, marked as secret.")
            .arg(name);
    return value.isString() ? gateway::headerValueProblem(value.toString().toUtf8())
                            : ModelExtrasFieldText::tr("The value of “%1” is a text.").arg(name);
}

Result<ModelExtras> extrasFrom(const QString& model, const QJsonValue& json)
{
    for (const QString& key : json.toObject().keys()) {
        if (key != "headers"_L1 && key != "body"_L1)
            return wrong(ModelExtrasFieldText::tr("“%1” of %2 is not known: a model has \"headers\" and \"body\".")
                             .arg(key, model));
    }
    if (!json.isObject())
        return wrong(
            ModelExtrasFieldText::tr("What is sent for %1 is a JSON object with \"headers\" and \"body\".").arg(model));
    for (const QString& key : {u"headers"_s, u"body"_s}) {
        if (json.toObject().contains(key) && !json[key].isObject())
            return wrong(ModelExtrasFieldText::tr("“%1” of %2 is a JSON object.").arg(key, model));
    }
    ModelExtras extras;
    extras.body = json[u"body"].toObject();
    const QJsonObject headers = json[u"headers"].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (const QString problem = headerProblem(it.key(), it.value()); !problem.isEmpty())
            return wrong(problem);
        extras.headers.append({it.key().toUtf8(), it.value().toString().toUtf8()});
    }
    return extras;
}

Result<void> read(GatewayProfile& profile, const QString& text)
{
    if (text.trimmed().isEmpty()) {
        profile.modelExtras = {};
        return {};
    }
    const auto json = parseJson(text);
    if (!json)
        return wrong(toSentence(json.error()));
    if (!json->isObject())
        return wrong(ModelExtrasFieldText::tr("This is a JSON object, with the names of models."));
    QMap<QString, ModelExtras> all;
    for (const QString& model : json->toObject().keys()) {
        const Result<ModelExtras> extras = extrasFrom(model, json->toObject()[model]);
        if (!extras)
            return tl::unexpected(extras.error());
        all.insert(model, *extras);
    }
    profile.modelExtras = all;
    return {};
}

} // namespace

ProfileField modelExtrasField()
{
    ProfileField field{u"modelExtras"_s,
                       ModelExtrasFieldText::tr("By model"),
                       {},
                       ModelExtrasFieldText::tr("headers and body of single models; they win over the gateway's"),
                       ProfileField::Kind::Text,
                       {},
                       {}};
    field.text = [](const GatewayProfile& profile) {
        return profile.modelExtras.isEmpty() ? QString() : prettyJson(jsonOf(profile.modelExtras));
    };
    field.read = read;
    return field;
}

} // namespace bw::ui
