// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commonoptions.h"

#include "cli/networkoptions.h"
#include "cli/output.h"
#include "cli/profilelookup.h"
#include "cli/clitext.h"
#include "gateway/environmentswitches.h"
#include "gateway/headerproblem.h"

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using gateway::GatewayProfile;

//! A key is read from the environment only: arguments are seen by every user of the machine.
Result<SecretString> keyFromEnvironment(const CommandLine& line)
{
    const QString name = line.isSet(u"key-env"_s) ? line.value(u"key-env"_s) : u"BELLWETHER_API_KEY"_s;
    const QByteArray key = qgetenv(name.toLocal8Bit().constData()).trimmed();
    if (key.isEmpty() && line.isSet(u"key-env"_s))
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("The environment has no variable %1, or it is empty.").arg(name));
    if (!gateway::headerValueProblem(key).isEmpty())
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("The key in the variable %1 cannot be sent: it has a line break or another control character inside. Something was "
                                   "pasted along; set it to the key alone.")
                           .arg(name));
    return SecretString(key);
}

bool namesNobody(const CommandLine& line)
{
    return !line.isSet(u"base-url"_s) && !line.isSet(u"gateway"_s);
}

//! Which gateway a command line means.
struct Choice
{
    QString name; //!< of a profile or its file; empty: by its address
    bool byEnvironment = false;
};

Result<Choice> choiceOf(const CommandLine& line)
{
    const bool byUrl = line.isSet(u"base-url"_s);
    const bool byName = line.isSet(u"gateway"_s);
    const QString otherwise = gateway::EnvironmentSwitches::ofProcess().gateway;
    if (byUrl && byName)
        return failure(ErrorCode::InvalidInput, CliText::tr("Give --base-url or --gateway, not both."));
    if (!byUrl && !byName && otherwise.isEmpty())
        return failure(ErrorCode::InvalidInput, CliText::tr("Say which gateway: --base-url URL or --gateway PROFILE."));
    if (byUrl)
        return Choice();
    return byName ? Choice{line.value(u"gateway"_s), false} : Choice{otherwise, true};
}

Result<GatewayProfile> profileAt(const CommandLine& line)
{
    return gateway::parseBaseUrl(line.value(u"base-url"_s)).map(profileFor);
}

Result<Target> unadjusted(const CommandLine& line, const std::optional<Target>& otherwise)
{
    const Result<SecretString> key = keyFromEnvironment(line);
    if (key && namesNobody(line) && otherwise)
        return Target{otherwise->profile, otherwise->keys.isEmpty() ? gateway::singleKey(otherwise->profile, *key) : otherwise->keys,
                      otherwise->note};
    const Result<Choice> choice = choiceOf(line);
    if (!choice || !key)
        return tl::unexpected(choice ? key.error() : choice.error());
    if (choice->name.isEmpty())
        return profileAt(line).map([&key](const GatewayProfile& profile) { return Target{profile, secrets::KeyRing(*key), {}}; });
    Result<Target> target = findProfile(choice->name, *key, line.isSet(u"key-env"_s));
    if (target && choice->byEnvironment)
        target->note = CliText::tr("The gateway was chosen by BELLWETHER_GATEWAY in the environment.");
    return target;
}

} // namespace

void addCommonOptions(CommandLine& line)
{
    line.addOption(u"base-url"_s, CliText::tr("Address of the gateway, for example https://api.example.com/v1."),
                   u"URL"_s);
    line.addOption(
        u"gateway"_s,
        CliText::tr(
            "A gateway saved in the app, by name, or an exported profile file; BELLWETHER_GATEWAY without either. Its daily limit "
            "counts what the app spent today and this command; earlier commands are not in that history."),
        u"PROFILE|FILE.json"_s);
    line.addOption(u"key-env"_s, CliText::tr("Environment variable that holds the key; BELLWETHER_API_KEY without it."),
                   u"NAME"_s);
    addNetworkOptions(line);
}

Result<GatewayProfile> readProfile(const CommandLine& line)
{
    const Result<Choice> choice = choiceOf(line);
    if (!choice)
        return tl::unexpected(choice.error());
    Result<GatewayProfile> profile = choice->name.isEmpty() ? profileAt(line) : lookUpProfile(choice->name);
    if (!profile)
        return profile;
    if (const Result<void> applied = applyNetworkOptions(line, *profile); !applied)
        return tl::unexpected(applied.error());
    return profile;
}

GatewayProfile profileFor(const QUrl& baseUrl)
{
    GatewayProfile profile;
    profile.name = baseUrl.authority();
    // The address is the identity: what is learned of it holds for the whole run.
    profile.id = ProfileId(baseUrl.toString());
    profile.endpoints = {{EndpointId(baseUrl.toString()), baseUrl.authority(), baseUrl}};
    return profile;
}

Result<Target> readTarget(const CommandLine& line, const std::optional<Target>& otherwise)
{
    Result<Target> target = unadjusted(line, otherwise);
    if (!target)
        return target;
    if (const Result<void> applied = applyNetworkOptions(line, target->profile); !applied)
        return tl::unexpected(applied.error());
    return target;
}

} // namespace bw::cli
