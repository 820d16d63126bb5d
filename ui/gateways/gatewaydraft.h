// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretstring.h"
#include "gateways/profilefield.h"

#include <QHash>
#include <QMap>

namespace bw::ui {

//! A gateway as it stands in the editor: possibly wrong, not yet saved. A value.
struct GatewayDraft
{
    gateway::GatewayProfile profile;       //!< holds every setting that was typed right
    QMap<EndpointId, QString> urls;        //!< of every endpoint, as typed
    QMap<QString, QString> typed;          //!< by field id: what is wrong, or not written as the value would be
    QHash<KeyId, SecretString> secrets;    //!< typed, not in the keychain yet

    bool operator==(const GatewayDraft&) const = default;
};

//! Where DraftProblems::fields has what is wrong with the headers.
inline constexpr QLatin1StringView HeadersId("headers");

//! Whole sentences for beside the field; empty where there is nothing to say.
struct DraftProblems
{
    QString name;                           //!< stops saving
    QMap<EndpointId, QString> urls;         //!< stops saving; only of wrong ones
    QMap<EndpointId, QString> urlWarnings;  //!< does not
    QMap<KeyId, QString> keyWarnings;       //!< does not: providers change the form of their keys
    QMap<QString, QString> fields;          //!< stops saving; by field id and “headers”, only of wrong ones
    QString endpoints;                      //!< does not: nobody would be asked

    [[nodiscard]] bool stopSaving() const { return !name.isEmpty() || !urls.isEmpty() || !fields.isEmpty(); }
    bool operator==(const DraftProblems&) const = default;
};

[[nodiscard]] GatewayDraft draftOf(const gateway::GatewayProfile& profile);
[[nodiscard]] DraftProblems problemsOf(const GatewayDraft& draft);

//! The profile to save: base URLs cleaned, name trimmed. Only for a draft whose problems do not stop saving.
[[nodiscard]] gateway::GatewayProfile profileOf(const GatewayDraft& draft);

//! Whether saving would change nothing and nothing that was typed would be lost.
[[nodiscard]] bool isSaved(const GatewayDraft& draft, const gateway::GatewayProfile& stored);

[[nodiscard]] QString fieldText(const GatewayDraft& draft, const ProfileField& field);
[[nodiscard]] QString fieldProblem(const GatewayDraft& draft, const ProfileField& field);
void setFieldText(GatewayDraft& draft, const ProfileField& field, const QString& text);

//! The reference of the profile's first key; made where there is none.
[[nodiscard]] KeyId firstKeyOf(GatewayDraft& draft);
void setSecret(GatewayDraft& draft, const KeyId& id, const SecretString& secret); //!< an empty one: the stored one stays

//! Name, address and model of another template, except where the person wrote something of their own.
void changeProvider(GatewayDraft& draft, gateway::Provider provider);

//! The templates that a person can choose, in the order of the list.
[[nodiscard]] QList<gateway::Provider> offeredProviders();
[[nodiscard]] QString providerTitle(gateway::Provider provider);

} // namespace bw::ui
