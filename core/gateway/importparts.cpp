// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/importparts.h"

#include "gateway/redaction.h"
#include "gateway/shellwords.h"
#include "secrets/keyrules.h"

#include <QCoreApplication>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct ImportPartsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::gateway::Import)
};

bool isOneOf(QByteArrayView name, std::initializer_list<const char*> list)
{
    return std::ranges::any_of(list, [name](const char* each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
}

//! Of every request, or of one person's browser.
bool isNotOfTheGateway(QByteArrayView name)
{
    return isOneOf(name, {"content-type", "content-length", "accept", "accept-encoding", "accept-language", "connection", "host",
                          "user-agent", "origin", "priority", "cache-control", "pragma", "dnt", "te", "expect"})
        || name.toByteArray().toLower().startsWith("sec-");
}

VariableLookup lookupOf(const VariableLookup& environment)
{
    return environment ? environment : [](const QString&) { return QString(); };
}

void takeSecret(ImportedGateway& gateway, const KeyId& id, const QByteArray& secret)
{
    if (secret.isEmpty())
        return;
    if (const VariableAt variable = variableIn(QString::fromUtf8(secret), 0); variable.position >= 0)
        gateway.notes.append(
            ImportPartsText::tr("The key is in the variable %1, which is not known here. Enter the key itself.")
                .arg(variable.name));
    else if (const auto problem = secrets::keyProblem({}, secrets::tidiedKey(secret)))
        gateway.notes.append(ImportPartsText::tr("There is no key in it that could be used.") + u' ' + *problem);
    else
        gateway.secrets.insert(id, SecretString(secret));
}

} // namespace

ImportedGateway newImport(const Vendor& vendor)
{
    ImportedGateway gateway;
    gateway.profile = profileTemplate(vendor.provider);
    gateway.profile.name = vendor.name.isEmpty() ? gateway.profile.name : vendor.name;
    gateway.profile.endpoints.first().baseUrl = vendor.baseUrl;
    return gateway;
}

KeyRef takeKey(ImportedGateway& gateway, const QString& typed, const QString& label, const VariableLookup& environment)
{
    const KeyRef reference{KeyId::create(), label};
    takeSecret(gateway, reference.id, secrets::tidiedKey(expanded(typed, lookupOf(environment)).toUtf8()));
    return reference;
}

void takeHeader(ImportedGateway& gateway, const QByteArray& name, const QByteArray& value, const VariableLookup& environment)
{
    if (isNotOfTheGateway(name) || value.isEmpty())
        return;
    const QByteArray known = expanded(QString::fromUtf8(value), lookupOf(environment)).toUtf8();
    if (!isSecretHeader(name, known)) {
        gateway.profile.headers.append({name, known});
        return;
    }
    const SecretHeader header{name, KeyId::create()};
    gateway.profile.secretHeaders.append(header);
    takeSecret(gateway, header.id, known);
}

void takeModel(ImportedGateway& gateway, const QString& model)
{
    const QString name = model.trimmed();
    if (name.isEmpty())
        return;
    gateway.profile.defaultModel = name;
    gateway.profile.favouriteModels = {name};
}

} // namespace bw::gateway
