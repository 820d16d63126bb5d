// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/importvariables.h"

#include <QJsonDocument>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr qsizetype LeastTelling = 4; //!< characters; fewer are in any text by chance, and nobody's secret

bool tells(const QString& value)
{
    return value.size() >= LeastTelling;
}

//! Everything that would be kept or sent, but for the keys: as it is written, and as JSON writes it.
QStringList plainTexts(const gateway::GatewayProfile& profile)
{
    QStringList texts{QString::fromUtf8(QJsonDocument(gateway::toJson(profile)).toJson(QJsonDocument::Compact))};
    for (const gateway::Endpoint& endpoint : profile.endpoints)
        texts << endpoint.baseUrl.toString() << QUrl::fromPercentEncoding(endpoint.baseUrl.toEncoded());
    for (const auto& [name, value] : profile.headers)
        texts.append(QString::fromUtf8(value));
    return texts;
}

bool holds(const gateway::ImportedGateway& gateway, const QStringList& texts, const QString& value)
{
    return std::ranges::any_of(texts, [&value](const QString& text) { return text.contains(value); })
        || std::ranges::any_of(gateway.secrets, [bytes = value.toUtf8()](const SecretString& secret) { return secret.reveal().contains(bytes); });
}

} // namespace

QStringList variablesIn(const gateway::ImportedGateway& gateway, const VariablesRead& variables)
{
    const QStringList texts = plainTexts(gateway.profile);
    QStringList names;
    for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable) {
        const QString value = variable->trimmed(); // a key is used without blanks around it
        if (tells(value) && holds(gateway, texts, value))
            names.append(variable.key());
    }
    return names;
}

void hideVariables(gateway::ImportedGateway& gateway, const VariablesRead& variables)
{
    gateway.profile.headers.removeIf([&](const std::pair<QByteArray, QByteArray>& header) {
        const bool holdsOne = std::ranges::any_of(variables, [&header](const QString& value) {
            return tells(value) && header.second.contains(value.toUtf8());
        });
        if (!holdsOne)
            return false;
        const gateway::SecretHeader hidden{header.first, KeyId::create()};
        gateway.profile.secretHeaders.append(hidden);
        gateway.secrets.insert(hidden.id, SecretString(header.second));
        return true;
    });
}

} // namespace bw::ui
