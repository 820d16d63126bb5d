// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretstring.h"
#include "gateway/gatewayprofile.h"

#include <QHash>

#include <functional>

namespace bw::gateway {

//! A gateway that was read out of something else. Its ids are new: what somebody hands over can never name a key that
//! is in this person's keychain already.
struct ImportedGateway
{
    GatewayProfile profile;
    QHash<KeyId, SecretString> secrets; //!< for the keychain; the profile names them
    QStringList notes;                  //!< what was left out or changed: whole sentences, never a secret

    bool operator==(const ImportedGateway&) const = default;
};

enum class ImportFormat { Profile, Curl, DotEnv, LiteLlm };

struct Import
{
    ImportFormat format = ImportFormat::Profile;
    QList<ImportedGateway> gateways; //!< at least one
    QStringList notes;               //!< of the whole text

    bool operator==(const Import&) const = default;
};

//! What a variable of the environment holds; empty: unknown. May be an empty function.
using VariableLookup = std::function<QString(const QString& name)>;

} // namespace bw::gateway
