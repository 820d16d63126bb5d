// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commonoptions.h"

#include <QMap>

namespace bw::cli {

//! What the environment holds of keys.
struct GivenKeys
{
    SecretString lone;      //!< of --key-env or BELLWETHER_API_KEY
    bool isNamed = false;   //!< by --key-env: it wins over the keychain
    QMap<QString, SecretString> named; //!< of --key-env-for, by what each is for

    [[nodiscard]] bool isEmpty() const { return lone.isEmpty() && named.isEmpty(); }
};

//! InvalidInput for a variable that is not there or holds no key.
[[nodiscard]] Result<GivenKeys> readGivenKeys(const CommandLine& line);

//! The keys that win over the keychain. What nobody is called stays in Target::otherKeys.
void takeNamedKeys(Target& target, const GivenKeys& given);

//! The others: from the keychain if the gateway is saved, which a server lacks; then what the environment gave must do. An
//! exported file does without: it may come from somebody else and name this person's keys. `hasKeys`: it brought its own, as
//! a pasted command does; BELLWETHER_API_KEY is for who has none.
[[nodiscard]] Result<void> takeKeptKeys(Target& target, const GivenKeys& given, bool isSaved, bool hasKeys);

//! On stderr: a fallback that cannot answer should be known before the night it is needed.
void sayWhoHasNoKey(const Target& target);

//! The key that --key-env-for names for a gateway that is called so; empty: none.
[[nodiscard]] SecretString keyGivenFor(const GivenKeys& given, const QStringList& names);

//! The keys of a gateway that a command reaches besides its first; `otherwise`: where neither it nor the keychain has any.
//! An exported file does without the keychain here, too, and is asked as it is; it may need no key.
[[nodiscard]] Result<secrets::KeyRing> keysOfFurther(const gateway::GatewayProfile& profile, const QString& nameOrFile, const SecretString& given,
                                                     const SecretString& otherwise);

} // namespace bw::cli
