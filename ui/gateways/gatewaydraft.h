// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretstring.h"
#include "gateway/gatewayprofile.h"

namespace bw::ui {

//! A gateway as it stands in a form: possibly wrong, not yet saved. A value.
struct GatewayDraft
{
    gateway::GatewayProfile profile;
    QString baseUrl;     //!< as typed
    SecretString newKey; //!< empty: the stored key stays

    bool operator==(const GatewayDraft&) const = default;
};

//! Whole sentences for beside the field; empty where there is nothing to say.
struct DraftProblems
{
    QString name;       //!< stops saving
    QString baseUrl;    //!< stops saving
    QString urlWarning; //!< does not
    QString keyWarning; //!< does not: providers change the form of their keys

    [[nodiscard]] bool stopSaving() const { return !name.isEmpty() || !baseUrl.isEmpty(); }
    bool operator==(const DraftProblems&) const = default;
};

[[nodiscard]] GatewayDraft draftOf(const gateway::GatewayProfile& profile);
[[nodiscard]] DraftProblems problemsOf(const GatewayDraft& draft);

//! The profile to save: base URL cleaned, name trimmed. Only for a draft whose problems do not stop saving.
[[nodiscard]] gateway::GatewayProfile profileOf(const GatewayDraft& draft);

//! Name, address and model of another template, except where the person wrote something of their own.
void changeProvider(GatewayDraft& draft, gateway::Provider provider);

//! The templates that a person can choose, in the order of the list.
[[nodiscard]] QList<gateway::Provider> offeredProviders();

} // namespace bw::ui
