// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "gateway/gatewayprofile.h"

namespace bw::cli {

//! Whom a command asks, with which key.
struct Target
{
    gateway::GatewayProfile profile;
    secrets::KeyRing keys;
    QString note; //!< why this gateway, if nobody named it
    QStringList otherKeys; //!< what --key-env-for named that nothing of this gateway is called
};

//! The options of every command that reaches a gateway: where it is, whose key, how to get there.
void addCommonOptions(CommandLine& line);

//! Whom, without asking for keys: for commands that send nothing.
[[nodiscard]] Result<gateway::GatewayProfile> readProfile(const CommandLine& line);

//! InvalidInput for what is missing or wrong; the message is for people. `otherwise`: where the line names no gateway.
[[nodiscard]] Result<Target> readTarget(const CommandLine& line, const std::optional<Target>& otherwise = {});

//! The first of several: what --key-env-for names may be another's, see Target::otherKeys.
[[nodiscard]] Result<Target> readFirstTarget(const CommandLine& line, const std::optional<Target>& otherwise = {});

//! A gateway that the command reaches besides `first`. Its keys are its own: of the variable that --key-env-for names for it, or
//! from the keychain. What was given for the first one is sent to it only if no host of it is another.
[[nodiscard]] Result<Target> readFurtherTarget(const CommandLine& line, const Target& first, const QString& nameOrFile);

//! A gateway of which only the address is known.
[[nodiscard]] gateway::GatewayProfile profileFor(const QUrl& baseUrl);

} // namespace bw::cli
